"""Adding a framework needs one folder: the example of docs/adding-a-framework.md, from its report to its pages."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from generator.analysis import analyse
from generator.analysis.timeline import area_timelines
from generator.corpus import load_corpus
from generator.documents import read
from generator.errors import SourceProblem
from generator.frameworks import load_frameworks, parse
from generator.model.corpus import Corpus
from generator.model.framework import Framework
from generator.model.report import Report
from generator.model.timeline import TimelineBreak
from generator.open_data import data_files
from generator.publish import render_page
from generator.views import search_facts
from tests.corpus.made_up import content_folder
from tests.frameworks.in_words import report_in_words
from tests.frameworks.reading import COVERS, EXAMPLESHIRE, register
from tests.views.made import all_pages

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
FRAMEWORKS = {**load_frameworks(), **load_frameworks(HERE / "frameworks")}
GUIDE = (ROOT / "docs/adding-a-framework.md").read_text(encoding="utf-8")


def read_from(folder: Path, text: str) -> Report:
    path = folder / "source.txt"
    path.write_text(text, encoding="utf-8")
    return parse(read(path), register(EXAMPLESHIRE), frameworks=FRAMEWORKS)


@pytest.fixture(scope="module")
def report() -> Report:
    return parse(read(HERE / "report.txt"), register(EXAMPLESHIRE), frameworks=FRAMEWORKS)


@pytest.fixture(scope="module")
def corpus(report: Report, tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """The made-up report and an earlier one of another framework, on the same council."""
    folder = tmp_path_factory.mktemp("content")
    earlier = read_from(
        folder,
        COVERS["sif"] + "Children's services in Exampleshire are good\n\n"
        "The graded judgement about the experiences and progress of care leavers is good\n\n"
        "| 2.2 Experiences and progress of care leavers | Good |\n",
    )
    ours = load_corpus(content_folder(folder))
    return replace(
        ours, reports=(earlier, report), frameworks=FRAMEWORKS, authorities={EXAMPLESHIRE.slug: EXAMPLESHIRE}
    )


@pytest.fixture(scope="module")
def printed(corpus: Corpus) -> dict[str, str]:
    """Address of each page -> the page as printed, white space folded."""
    pages = all_pages(corpus, analyse(corpus), "2031-06-01")
    return {page.address: " ".join(render_page(page).split()) for page in pages}


def test_nothing_of_the_program_knows_the_framework() -> None:
    files = [*(ROOT / "generator").rglob("*.*"), *(ROOT / "templates").rglob("*.md"), ROOT / "mkdocs.yml"]
    texts = (path.read_text(encoding="utf-8") for path in files if path.suffix in {".py", ".toml", ".md", ".yml"})
    assert not any(re.search(r"\briver|afloat|\bcrew", text, re.IGNORECASE) for text in texts)


def test_without_the_folder_the_report_is_refused() -> None:
    with pytest.raises(SourceProblem) as caught:
        parse(read(HERE / "report.txt"), register(EXAMPLESHIRE))
    assert caught.value.code == "unknown-framework"


def test_its_report_is_read(report: Report) -> None:
    assert report_in_words(report) == (HERE / "expected.md").read_text(encoding="utf-8").strip()


def test_nothing_of_its_report_is_lost_or_doubted(report: Report) -> None:
    ledger = report.ledger
    assert ledger.words_content + ledger.words_furniture == ledger.words_source
    assert report.doubts == ()


def test_a_label_that_nobody_gave_a_grade_is_doubted(tmp_path: Path) -> None:
    text = (HERE / "report.txt").read_text(encoding="utf-8")
    gone = [line for line in text.splitlines() if "crew leavers" not in line]
    report = read_from(tmp_path, "\n".join(gone))
    assert [judgement.area for judgement in report.judgements] == ["overall", "afloat"]
    assert "care_leavers" in {doubt.field for doubt in report.doubts}


def test_an_edition_leaves_an_area_out(tmp_path: Path) -> None:
    text = (HERE / "report.txt").read_text(encoding="utf-8").replace("2031", "2034")
    gone = [line for line in text.splitlines() if "as a whole" not in line and "needs more work" not in line]
    (overall, *_) = read_from(tmp_path, "\n".join(gone)).judgements
    assert (overall.area, overall.grade) == ("overall", "not_reported")
    assert overall.note == "From January 2034 inspections of river services give no judgement of the whole."


def test_its_pages_say_what_it_judged(printed: dict[str, str]) -> None:
    page = printed["/frameworks/river-services/"]
    assert "Every child is a strong swimmer" in page
    assert "Children afloat" in page
    assert "Crew leavers are care leavers by another name" in page
    assert "River services inspection (from 2031)" in printed["/judgements/afloat/"]


def test_the_grade_shown_for_a_council_is_the_one_that_sums_up(printed: dict[str, str]) -> None:
    row = printed["/authorities/"].split("Exampleshire](/authorities/exampleshire/)")[1]
    assert row.index("Requires improvement") < row.index("River services inspection, 9 May 2031")


def test_the_report_has_its_page_and_its_data(printed: dict[str, str], corpus: Corpus) -> None:
    assert "The hole in the ferry" in printed["/reports/exampleshire/2031-05-09-river-services/"]
    rows = next(file.rows for file in data_files(corpus, analyse(corpus)) if file.name == "judgements")
    assert {row["area"] for row in rows if row["framework"] == "river-services"} == {
        "overall",
        "afloat",
        "care_leavers",
    }


def test_the_search_knows_it_by_its_other_names(corpus: Corpus) -> None:
    known = {one.key: one.other_names for one in search_facts(corpus).frameworks}
    assert known["river-services"] == ("ris", "boats")


def test_relations_rule_which_grades_stand_in_one_line(corpus: Corpus) -> None:
    breaks = {line.area: line.steps[-1].break_before for line in area_timelines(corpus, "exampleshire")}
    assert breaks == {
        "overall": TimelineBreak("The earlier judgement was about services on land"),
        "care_leavers": None,
        "afloat": TimelineBreak(None),
    }


def test_the_guide_names_every_key_of_a_framework() -> None:
    schema = Framework.model_json_schema()
    parts = [schema, *schema["$defs"].values()]
    keys = {key for part in parts for key in part.get("properties", {})} | {"extends", "without_areas"}
    assert {key for key in keys if f"`{key}`" not in GUIDE} == set()


def test_the_guide_quotes_the_example_as_it_is() -> None:
    facts = (HERE / "frameworks/river_services/framework.toml").read_text(encoding="utf-8")
    quoted = re.findall(r"```toml\n(.*?)```", GUIDE, re.DOTALL)
    assert len(quoted) >= 5
    for piece in quoted:
        assert tomllib.loads(piece)
        assert piece in facts
