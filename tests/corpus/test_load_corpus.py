"""Loading the content folder: one bad report is left out with its reason, and every other one is there."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from generator.corpus import load_corpus
from generator.errors import BuildProblem, InputProblem, SourceProblem
from generator.model.corpus import Corpus
from tests.corpus.made_up import codes, content_folder, made_up, put
from tests.problems import assert_told_whole

GOOD = "leeds/2016-05-04-sif"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder with one sound report."""
    content = content_folder(tmp_path)
    put(content, made_up(GOOD))
    return content


def faults(corpus: Corpus, content: Path) -> list[InputProblem]:
    """The problems that are not of the project's own registries."""
    return [problem for problem in corpus.problems if not problem.file.startswith(str(content / "registry"))]


def only_fault(content: Path) -> InputProblem:
    corpus = load_corpus(content)
    (problem,) = faults(corpus, content)
    assert [report.id for report in corpus.reports] == [GOOD]
    assert_told_whole(problem)
    return problem


def test_reports_stand_in_order_of_authority_then_date(content: Path) -> None:
    put(content, made_up("leeds/2013-01-02-sif", "Older.", document=dated("2013-01-02", "Older.")), "Older.")
    put(content, made_up("barnet/2018-01-02-sif", "Other."), "Other.")
    corpus = load_corpus(content)
    assert [report.id for report in corpus.reports] == ["barnet/2018-01-02-sif", "leeds/2013-01-02-sif", GOOD]
    assert faults(corpus, content) == []


def test_a_report_filed_without_its_source_document_is_held_without_it(content: Path) -> None:
    assert load_corpus(content).sidecars[GOOD].held
    (content / "reports" / GOOD / "source.txt").unlink()
    assert not load_corpus(content).sidecars[GOOD].held


def dated(published: str, source: str) -> dict[str, object]:
    return made_up(source=source).document.model_dump() | {"published": published}


def test_the_day_of_the_pages_is_the_newest_day_received(content: Path) -> None:
    assert load_corpus(content).as_of == "2026-11-01"


@pytest.mark.parametrize(("published", "day"), [("2026-11-05", "2026-11-05"), ("2019-01-02", "2026-11-01")])
def test_a_report_of_which_nobody_wrote_when_it_came_was_here_on_its_own_day(
    content: Path, published: str, day: str
) -> None:
    """So no page says that a report is newer than the day it speaks from."""
    put(content, made_up(f"barnet/{published}-sif", "Other."), "Other.", sidecar=False)
    assert load_corpus(content).as_of == day


def test_a_folder_that_is_not_the_id(content: Path) -> None:
    folder = put(content, made_up("barnet/2018-01-02-sif", "Other."), "Other.")
    folder.rename(folder.with_name("2018-01-03-sif"))
    problem = only_fault(content)
    assert problem.code == "wrong-folder"
    assert "barnet/2018-01-02-sif" in problem.seen
    assert "barnet/2018-01-03-sif" in problem.expected


def test_an_unknown_authority(content: Path) -> None:
    put(content, made_up("atlantis/2018-01-02-sif", "Other."), "Other.")
    problem = only_fault(content)
    assert problem.code == "unknown-authority"
    assert "atlantis" in problem.seen
    assert "authorities.csv" in problem.advice


def test_an_unknown_framework(content: Path) -> None:
    put(content, made_up("barnet/2018-01-02-send", "Other."), "Other.")
    assert only_fault(content).code == "unknown-framework"


def test_the_same_source_twice(content: Path) -> None:
    put(content, made_up("leeds/2017-01-02-sif"))
    problem = only_fault(content)
    assert problem.code == "duplicate"
    assert GOOD in problem.seen


@pytest.mark.parametrize("text", ["", "{", "[]", '{"schema": 1}', "<html>"])
def test_a_parsed_report_that_is_none(content: Path, text: str) -> None:
    folder = put(content, made_up("barnet/2018-01-02-sif", "Other."), "Other.")
    (folder / "report.json").write_text(text)
    problem = only_fault(content)
    assert (problem.code, problem.file) == ("schema", str(folder / "report.json"))


def test_a_field_nobody_knows(content: Path) -> None:
    folder = put(content, made_up("barnet/2018-01-02-sif", "Other."), "Other.")
    data = json.loads((folder / "report.json").read_text())
    (folder / "report.json").write_text(json.dumps(data | {"ranking": 1}))
    assert "ranking" in only_fault(content).seen


def test_a_folder_without_a_parsed_report(content: Path) -> None:
    (content / "reports/barnet/2018-01-02-sif").mkdir(parents=True)
    assert only_fault(content).code == "not-parsed"


def test_a_malformed_sidecar(content: Path) -> None:
    folder = put(content, made_up("barnet/2018-01-02-sif", "Other."), "Other.")
    (folder / "source.toml").write_text('publisher = "Ofsted"\n')
    problem = only_fault(content)
    assert (problem.code, problem.file) == ("malformed-sidecar", str(folder / "source.toml"))


@pytest.mark.parametrize(
    ("line", "where"),
    [
        ("received =", "line 7, column 11"),
        ('colour = "red"', "line 7"),
        ('title = "Twice"', "line 7, column 16"),
        ('published_supplied = "last May"', "line 7"),
    ],
)
def test_a_line_of_a_sidecar_that_does_not_fit_is_told(tmp_path: Path, line: str, where: str) -> None:
    content = content_folder(tmp_path)
    sidecar = put(content, made_up()) / "source.toml"
    sidecar.write_text(f"{sidecar.read_text(encoding='utf-8')}{line}\n", encoding="utf-8")
    (problem,) = load_corpus(content).problems
    assert (problem.file, problem.where) == (str(sidecar), where)


def test_a_source_that_was_dropped_in_without_a_sidecar_is_published(content: Path) -> None:
    put(content, made_up("barnet/2018-01-02-sif", "Other."), "Other.", sidecar=False)
    sidecar = load_corpus(content).sidecars["barnet/2018-01-02-sif"]
    assert (sidecar.publisher, sidecar.received, sidecar.file) == ("Ofsted", None, "source.txt")


def test_a_report_whose_source_failed_is_left_out_and_told_once(content: Path) -> None:
    folder = put(content, made_up("barnet/2018-01-02-sif", "Other."), "Other.")
    failed = SourceProblem("empty", str(folder / "source.txt"), "nothing", "words", "Look.")
    corpus = load_corpus(content, [failed])
    assert codes(faults(corpus, content)) == ["empty"]
    assert [report.id for report in corpus.reports] == [GOOD]


def test_a_folder_of_reports_alone_has_the_programs_registries_and_nobody_has_decided_anything(content: Path) -> None:
    shutil.rmtree(content / "registry")
    (content / "corrections.toml").unlink()
    (content / "links.toml").unlink()
    corpus = load_corpus(content)
    assert (corpus.problems, corpus.decisions) == ((), ())
    assert corpus.authorities["leeds"].gss_code == "E08000035"
    assert "care-leaver-plans" in corpus.themes


def test_where_the_register_cannot_be_read_reports_stand_under_the_names_they_give_themselves(content: Path) -> None:
    (content / "registry/authorities.csv").write_text("name,code\n")
    corpus = load_corpus(content)
    assert [report.id for report in corpus.reports] == [GOOD]
    assert corpus.authorities["leeds"].name == "Leeds"
    assert "malformed-registry" in codes(corpus.problems)


def test_a_supplied_publication_date_is_shown_beside_the_printed_one(content: Path) -> None:
    sidecar = content / "reports" / GOOD / "source.toml"
    sidecar.write_text(sidecar.read_text() + 'published_supplied = "2016-05-05"\n')
    (report,) = load_corpus(content).reports
    assert (report.document.published, report.document.published_supplied) == ("2016-05-04", "2016-05-05")


def test_no_content_folder(tmp_path: Path) -> None:
    with pytest.raises(BuildProblem, match="no such folder"):
        load_corpus(tmp_path / "nothing")
