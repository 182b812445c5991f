"""Parsed reports of other schemas: read as they are or made anew, never silently dropped; of a newer one, refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.corpus import load_corpus, staleness
from generator.corpus.schemas import settled
from generator.frameworks import PARSER_VERSION, load_frameworks
from generator.model.framework import Inspectorate
from generator.model.report import SCHEMA, Report
from tests.corpus.made_up import codes, content_folder, made_up, put
from tests.problems import assert_told_whole

ID = "leeds/2016-05-04-sif"
SINCE_2 = {
    "document": ("inspectorates", "outcome_of", "partnership", "theme"),
    "recommendations": ("addressed_bodies", "stem"),
    "people": ("inspectorate",),
    "": ("bodies", "response", "next_inspection", "monitoring"),
}
"""What schema 2 adds, by where it stands."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return put(content_folder(tmp_path), made_up(ID))


def written(folder: Path, schema: int, parser: str = "external:somebody 1.0", **more: Any) -> None:
    """Write the folder's report as another schema has it: without what came with schema 2 where it is older."""
    data = json.loads((folder / "report.json").read_text())
    data.update(schema=schema, **more)
    data["document"]["parser_version"] = parser
    for part, names in SINCE_2.items() if schema < SCHEMA else ():
        held = data[part] if part else data
        for each in held if isinstance(held, list) else [held]:
            for name in names:
                each.pop(name)
    (folder / "report.json").write_text(json.dumps(data))


def content_of(folder: Path) -> Path:
    return folder.parents[2]


def is_stale(folder: Path) -> bool:
    return staleness.find_stale(content_of(folder)) == ([folder / "source.txt"], [])


def test_an_older_report_of_another_tool_is_read_with_what_its_framework_settles(folder: Path) -> None:
    written(folder, 1)
    assert not is_stale(folder)
    (report,) = load_corpus(content_of(folder)).reports
    assert (report.schema_, report.document.inspectorates, report.document.outcome_of) == (1, ("ofsted",), None)
    assert [one.grade for one in report.judgements] == ["good", "inadequate"]
    assert report.recommendations[0].stem is None


@pytest.mark.parametrize("parser", ["4", PARSER_VERSION])
def test_an_older_report_of_this_program_is_made_anew(folder: Path, parser: str) -> None:
    written(folder, 1, parser)
    assert is_stale(folder)


def test_an_older_report_whose_source_is_gone_is_read_as_it_is(folder: Path) -> None:
    written(folder, 1, "4")
    (folder / "source.txt").unlink()
    assert staleness.find_stale(content_of(folder)) == ([], [])
    assert [report.id for report in load_corpus(content_of(folder)).reports] == [ID]


@pytest.mark.parametrize("more", [{}, {"ranking": 1}])
def test_a_newer_report_is_refused_and_told_what_to_do(folder: Path, more: dict[str, Any]) -> None:
    written(folder, SCHEMA + 1, **more)
    corpus = load_corpus(content_of(folder))
    assert corpus.reports == ()
    (problem,) = [one for one in corpus.problems if "report.json" in one.file]
    assert codes([problem]) == ["schema-too-new"]
    assert f"schema {SCHEMA + 1}" in problem.seen
    assert_told_whole(problem)


def test_a_newer_report_of_this_program_is_made_anew_where_its_source_is_held(folder: Path) -> None:
    written(folder, SCHEMA + 1, PARSER_VERSION)
    assert is_stale(folder)


def silent() -> Report:
    """A report that does not say who inspected."""
    report = made_up(ID)
    return report.model_copy(update={"document": report.document.model_copy(update={"inspectorates": ()})})


def of_partnership(report: Report) -> Report:
    """The report, read under a framework of which two inspect and whose outcome is a partnership's."""
    framework = load_frameworks()["sif"].model_copy(
        update={
            "outcome_of": "the local area partnership",
            "inspectorates": (
                Inspectorate(key="ofsted", title="Ofsted"),
                Inspectorate(key="cqc", title="Care Quality Commission"),
                Inspectorate(key="police", title="Police inspectors", printed=("police inspectors",)),
            ),
        }
    )
    return settled(report, framework)


def test_an_outcome_of_a_partnership_never_passes_for_the_councils() -> None:
    report = silent()
    assert report.judges_authority
    assert of_partnership(report).document.outcome_of == "the local area partnership"
    assert not of_partnership(report).judges_authority


def test_who_inspects_only_now_and_then_is_not_filled_in() -> None:
    assert of_partnership(silent()).document.inspectorates == ("ofsted", "cqc")


def test_what_a_report_says_itself_stands() -> None:
    report = made_up(ID)
    facts = {"inspectorates": ("ofsted",), "outcome_of": "the safeguarding partners"}
    said = report.model_copy(update={"document": report.document.model_copy(update=facts)})
    assert of_partnership(said) is said
