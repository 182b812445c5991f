"""Visits and monitoring visits count as inspections do: their points, their words on progress and their findings."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.analysis import analyse
from generator.analysis.history import history_of
from generator.model.registry import Theme
from generator.model.report import Report, Section, TextBlock
from tests.analysis.factory import HERE, corpus, follow_up, report, visit_letter

ASKED = "Improve the quality and the timeliness of return home interviews for missing children."
MONITORED = "ilacs-monitoring-visit"
ADDRESSED = "The recommendation on the timeliness of return home interviews for missing children has been addressed."
FOUND = (
    "Return home interviews for missing children are still offered late. The quality and timeliness of return home "
    "interviews for missing children is reported to managers."
)
MISSING = Theme(slug="missing", title="Missing", description="", pattern=r"missing")


def document(kind: str, date: str) -> Report:
    if kind == "inspection":
        return report(date=date, framework="ilacs", points=(ASKED,), grades={"overall": "inadequate"})
    return visit_letter(
        date=date, points=(ASKED,), framework=MONITORED if kind == "monitoring" else "ilacs-focused-visit"
    )


@pytest.mark.parametrize("later", ["inspection", "visit", "monitoring"])
@pytest.mark.parametrize("earlier", ["inspection", "visit", "monitoring"])
def test_a_point_is_linked_from_and_to_letters_as_reports(earlier: str, later: str) -> None:
    first, second = document(earlier, "2019-05-02"), document(later, "2021-09-25")
    links = analyse(corpus(first, second)).links
    assert [(link.earlier, link.later, link.closeness) for link in links] == [
        (f"{first.id}#r1", f"{second.id}#r1", "similar")
    ]


def with_finding(letter: Report, words: str) -> Report:
    block = TextBlock(kind="paragraph", anchor="b9", text=words, place=HERE)
    section = Section(heading="Findings", level=1, role="findings", anchor="b8", place=HERE, blocks=(block,))
    return letter.model_copy(update={"sections": (section,)})


@pytest.mark.parametrize("framework", ["ilacs-focused-visit", MONITORED])
def test_what_a_visit_finds_later_stands_beside_the_point(framework: str) -> None:
    first = document("inspection", "2021-09-25")
    visit = with_finding(visit_letter(date="2022-11-21", framework=framework), FOUND)
    held = replace(corpus(first, visit), themes={"missing": MISSING})
    found = analyse(held).later_findings_on(f"{first.id}#r1")
    assert [one.report for one in found] == [visit.id]


def test_words_on_progress_are_tied_to_the_points_of_the_inspection_that_is_monitored() -> None:
    first = document("inspection", "2021-09-25")
    visit = visit_letter(
        date="2022-11-21", framework=MONITORED, follow_ups=(follow_up(ADDRESSED, "2021-09", status="met"),)
    )
    held = corpus(first, visit)
    (history,) = history_of(held, analyse(held), "eastshire").by_date
    assert [(one.report, one.follow_up.status) for one in history.what_became] == [(visit.id, "met")]
