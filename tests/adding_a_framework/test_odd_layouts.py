"""What reports of a framework that nobody has seen print otherwise: read by its own facts, or doubted."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.report import Report
from tests.adding_a_framework.test_one_folder import HERE, read_from

REPORT = (HERE / "report.txt").read_text(encoding="utf-8")
TABLE = REPORT[REPORT.index("| Judgement") : REPORT.index("What the crew found")]


def read_with(folder: Path, old: str, new: str) -> Report:
    """The example's report with some words in the place of others."""
    assert old in REPORT
    return read_from(folder, REPORT.replace(old, new))


@pytest.mark.parametrize(
    "words", ["There are no urgent repairs.", "No urgent repair was found.", "Inspectors found no urgent repairs."]
)
def test_a_list_may_say_in_the_words_of_its_heading_that_it_is_empty(words: str, tmp_path: Path) -> None:
    text = REPORT.replace("Put right before anybody sails", "Urgent repairs").replace("- The hole in the ferry.", words)
    report = read_from(tmp_path, text)
    assert [one.kind for one in report.recommendations] == ["recommendation", "recommendation"]
    assert [doubt.code for doubt in report.doubts] == []


def test_rows_of_a_cover_are_judgements_though_they_look_like_headings(tmp_path: Path) -> None:
    rows = """Judgement                                             Grade
The safety of children on the water                   Shipshape
The safety of children afloat                         Shipshape
The experiences and progress of crew leavers          Sinking
The river service as a whole                          Needs patching

"""
    report = read_with(tmp_path, TABLE, rows)
    assert [(one.area, one.grade, one.stated_at[0].role) for one in report.judgements] == [
        ("river_service", "needs_patching", "row"),
        ("afloat", "shipshape", "row"),
        ("crew_leavers", "sinking", "row"),
    ]
    assert [section.heading for section in report.sections][:2] == [None, "What the crew found"]


TEAM = REPORT[REPORT.index("The inspection was led") : REPORT.index("The Waterways Inspectorate looks")]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_team_is_named_behind_labels_with_whose_inspectors_they_are(between: str, tmp_path: Path) -> None:
    team = between.join(
        (
            "Lead inspector: Jo Rivers, Waterways Inspectorate",
            "Inspectors: Sam Weir, Coastguard Inspectorate; Kit Lock and Pat Quay, Waterways Inspectorate",
        )
    )
    report = read_with(tmp_path, TEAM, f"{team}\n\n")
    assert [(one.name, one.role, one.title, one.inspectorate) for one in report.people] == [
        ("Jo Rivers", "lead_inspector", None, "waterways"),  # also of the cover, which does not say whose
        ("Sam Weir", "inspector", None, "coastguard"),
        ("Kit Lock", "inspector", None, None),
        ("Pat Quay", "inspector", None, "waterways"),
    ]


def test_no_lead_of_each_inspectorate_is_asked_for_where_the_framework_does_not_say_so(tmp_path: Path) -> None:
    report = read_with(tmp_path, TEAM, "Lead inspector: Jo Rivers, Waterways Inspectorate\n\n")
    assert [doubt.code for doubt in report.doubts] == []


def doubted(report: Report) -> list[tuple[str, str | None]]:
    return [(doubt.code, doubt.field) for doubt in report.doubts]


def test_words_for_an_empty_list_that_nobody_knows_are_doubted(tmp_path: Path) -> None:
    report = read_with(tmp_path, "- The hole in the ferry.", "There are no leaks to speak of.")
    assert ("point-asks-nothing", report.recommendations[-1].id) in doubted(report)


def test_an_area_under_a_heading_that_no_fact_knows_is_doubted(tmp_path: Path) -> None:
    known = "The safety of children afloat is shipshape\n\n1. Children"
    unknown = "The safety of children on the water\n\nAs they told us with much laughter when we met them, children"
    report = read_with(tmp_path, known, unknown)
    assert ("area-heading-unknown", "sections") in doubted(report)


def test_a_row_alone_that_was_read_as_a_heading_is_doubted(tmp_path: Path) -> None:
    report = read_with(tmp_path, TABLE, "The safety of children afloat Shipshape\n\n")
    assert ("heading-may-be-row", "judgements") in doubted(report)
