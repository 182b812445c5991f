"""Which later inspection, and which later visits, an older report has to tell of."""

from __future__ import annotations

import pytest

from generator.analysis.inspected_since import InspectedSince, inspected_since
from generator.model.noun import Place
from generator.model.partnership import InspectionTheme
from generator.model.report import Report
from tests.analysis.factory import corpus, joint_letter, partnership_report, report, undated, visit_letter

FIRST = report(date="2013-05-10", framework="old", grades={"overall": "good"})
SECOND = report(date="2017-09-25", grades={"overall": "good"})
THIRD = report(date="2021-03-01", framework="ilacs", grades={"overall": "inadequate"})
UNREAD = report(date="2022-03-01", framework="ilacs")
EARLY_VISIT = visit_letter(date="2019-12-18")
VISIT = visit_letter(date="2021-11-30")
ANOTHER = visit_letter(date="2022-06-08", framework="ilacs-monitoring-visit")
BOARD = report(date="2018-08-03", framework="lscb-review", grades={"lscb": "good"}, document="board-review")
PAPER = report(
    date="2018-02-01", framework="old", grades={"overall": "good"}, document="council-paper", first_hand=False
)
PARTNERSHIP = partnership_report(date="2023-05-12", outcome="inconsistent")
PARTNERSHIP_AGAIN = partnership_report(date="2025-05-12", outcome="positive")
ELSEWHERE = report("westshire", date="2024-05-12", framework="ilacs", grades={"overall": "good"})


def on_theme(letter: Report, key: str) -> Report:
    theme = InspectionTheme(key=key, words=key, place=Place(line=1))
    return letter.model_copy(update={"document": letter.document.model_copy(update={"theme": theme})})


def ended(found: Report, day: str) -> Report:
    """The same report of an inspection that ended on another day than it was published."""
    days = {"inspection_start": day, "inspection_end": day}
    return found.model_copy(update={"document": found.document.model_copy(update=days)})


@pytest.mark.parametrize(
    ("of", "others", "inspection", "visits"),
    [
        (FIRST, (SECOND, THIRD), THIRD, ()),
        (SECOND, (FIRST, THIRD), THIRD, ()),
        (SECOND, (FIRST, EARLY_VISIT), None, (EARLY_VISIT,)),
        (SECOND, (EARLY_VISIT, THIRD, VISIT, ANOTHER), THIRD, (VISIT, ANOTHER)),
        (EARLY_VISIT, (SECOND, THIRD), THIRD, ()),
        (VISIT, (THIRD, ANOTHER), None, (ANOTHER,)),
        (SECOND, (UNREAD,), UNREAD, ()),
        (FIRST, (PAPER,), PAPER, ()),
        (SECOND, (BOARD, PARTNERSHIP, ELSEWHERE), None, ()),
        (BOARD, (THIRD,), None, ()),
        (PARTNERSHIP, (THIRD, PARTNERSHIP_AGAIN), PARTNERSHIP_AGAIN, ()),
        (PARTNERSHIP, (ELSEWHERE, VISIT), None, ()),
        (undated(SECOND), (THIRD,), None, ()),
        (SECOND, (undated(THIRD),), None, ()),
        (ended(SECOND, "2017-08-03"), (ended(PAPER, "2017-08-03"),), None, ()),
        (ended(SECOND, "2017-08-03"), (ended(PAPER, "2017-08"),), None, ()),
        (ended(SECOND, "2017-08"), (ended(PAPER, "2017-09-01"),), PAPER, ()),
    ],
    ids=[
        "the newest of two",
        "an earlier one is none",
        "a visit, of a report that is the latest inspection",
        "an inspection, and the visits after it",
        "of a visit too",
        "a visit after a visit",
        "one of which no grade was read",
        "one that a council’s paper tells of",
        "neither a board’s, nor a partnership’s, nor another council’s",
        "of a board, by a report that does not judge it",
        "of a partnership by its own programme",
        "of a partnership, by no other",
        "a report without a day has none",
        "nor is one without a day later",
        "a paper on the same inspection",
        "by as much of both days as is known",
        "in a later month",
    ],
)
def test_what_came_after_a_report(
    of: Report, others: tuple[Report, ...], inspection: Report | None, visits: tuple[Report, ...]
) -> None:
    found = inspected_since(corpus(of, *others), of)
    assert (found.inspection.id if found and found.inspection else None) == (inspection.id if inspection else None)
    assert (found.visits if found else ()) == visits
    assert (found is None) == (inspection is None and not visits)


def test_a_partnership_inspected_on_another_theme_was_not_inspected_again_on_this_one() -> None:
    neglect, violence = on_theme(joint_letter(), "neglect"), on_theme(joint_letter(date="2024-07-20"), "violence")
    again = on_theme(joint_letter(date="2025-07-20"), "neglect")
    other, same = inspected_since(corpus(neglect, violence), neglect), inspected_since(corpus(neglect, again), neglect)
    assert other == InspectedSince(violence, (), same_theme=False)
    assert same == InspectedSince(again, (), same_theme=True)
