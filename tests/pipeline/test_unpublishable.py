"""A report whose own page cannot be made is left out and told of; what fails for all of them stops the build."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

import pytest
from click.testing import CliRunner

from generator.commands import main
from generator.errors import InputProblem, RefusedError
from generator.frozen import replace
from generator.incremental import NO_CACHE
from generator.model.report import Report
from generator.pipeline import BuildSettings
from generator.pipeline.pages import make_pages
from generator.views.council import history
from generator.views.report import report_page
from generator.views.report.full_text import FullText, full_text
from tests import five_reports
from tests.pipeline.test_pages_remade import Heard


class Told(Heard):
    """What was told of the content."""

    def __init__(self) -> None:
        super().__init__()
        self.problems: list[InputProblem] = []
        self.said: list[str] = []

    def say(self, message: str) -> None:
        self.said.append(message)

    def tell(self, problems: Iterable[InputProblem]) -> None:
        self.problems += problems


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("unpublishable") / "content"
    five_reports.write(folder)
    return folder


def fails_on(monkeypatch: pytest.MonkeyPatch, *councils: str) -> None:
    """Have the words of these councils' reports be what no page can show."""

    def shown(report: Report) -> FullText:
        if report.authority.slug in councils:
            raise ValueError("a column without a row")
        return full_text(report)

    monkeypatch.setattr(report_page, "full_text", shown)


@pytest.mark.parametrize("jobs", [1, 2])
def test_one_report_is_left_out_and_told_of(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, jobs: int
) -> None:
    fails_on(monkeypatch, "newcastle-upon-tyne")
    heard = Told()
    made = make_pages(BuildSettings(content, tmp_path, jobs=jobs), tmp_path, NO_CACHE, heard)
    (problem,) = heard.problems
    assert problem.code == "page-fault"
    assert "newcastle-upon-tyne/2017-07-07-sif: ValueError: a column without a row" in heard.said
    assert problem.file.startswith(str(content / "reports/newcastle-upon-tyne"))
    assert made.reports == 4
    assert len(list((tmp_path / "reports").glob("*/*/index.md"))) == 4
    assert not (tmp_path / "reports/newcastle-upon-tyne").exists()


def test_strictly_it_stops_the_build(content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fails_on(monkeypatch, "newcastle-upon-tyne")
    with pytest.raises(RefusedError, match="page-fault"):
        make_pages(replace(BuildSettings(content, tmp_path), strict=True), tmp_path, NO_CACHE, Told())


def test_what_fails_for_more_than_a_few_is_raised_as_it_is(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As does a template that asks for what only some reports have."""
    fails_on(monkeypatch, "lincolnshire", "newcastle-upon-tyne")
    with pytest.raises(ValueError, match="a column without a row"):
        make_pages(BuildSettings(content, tmp_path), tmp_path, NO_CACHE, Told())


@pytest.mark.parametrize("also", [(), ("newcastle-upon-tyne",)])
def test_so_is_what_fails_on_a_page_of_no_report(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, also: tuple[str, ...]
) -> None:
    def shown(*_: object, **__: object) -> NoReturn:
        raise ValueError("a council without a name")

    fails_on(monkeypatch, *also)
    monkeypatch.setattr(history, "_page", shown)
    with pytest.raises(ValueError, match="a co"):
        make_pages(BuildSettings(content, tmp_path), tmp_path, NO_CACHE, Told())


def test_what_else_is_wrong_is_told_once(content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(content, tmp_path / "content")
    (tmp_path / "content/reports/lincolnshire/2015-01-06-sif/report.json").write_text("{")
    (tmp_path / "content/reports/lincolnshire/2015-01-06-sif/source.txt").unlink()
    fails_on(monkeypatch, "newcastle-upon-tyne")
    heard, out = Told(), tmp_path / "pages"
    make_pages(BuildSettings(tmp_path / "content", out), out, NO_CACHE, heard)
    assert [problem.code for problem in heard.problems] == ["schema", "page-fault"]


def test_check_tells_of_it_before_anything_is_built(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fails_on(monkeypatch, "newcastle-upon-tyne")
    result = CliRunner().invoke(main, ["check", "--jobs", "1", "--content", str(content)])
    why, told = result.stderr.splitlines()
    assert why == "newcastle-upon-tyne/2017-07-07-sif: ValueError: a column without a row"
    assert told.startswith(f"page-fault: {content}/reports/newcastle-upon-tyne/2017-07-07-sif: ")
    assert result.exit_code == 1


def test_check_ends_where_a_build_would_once_all_else_is_told(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(content, tmp_path / "content")
    (tmp_path / "content/reports/lincolnshire/2015-01-06-sif/source.txt").unlink()
    fails_on(monkeypatch, "lincolnshire", "newcastle-upon-tyne")
    result = CliRunner().invoke(main, ["check", "--jobs", "1", "--content", str(tmp_path / "content")])
    assert isinstance(result.exception, ValueError)
    assert result.stderr.startswith("no-source: ")
