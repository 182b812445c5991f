"""What a document tells of an inspection that it is not the report of."""

from __future__ import annotations

import pytest

from generator.analysis.inspections_told_of import Agreement, Subject, agreement, gives_the_grade, subject_of
from generator.model.noun import Place
from generator.model.report import PreviousInspection
from tests.analysis.factory import report


@pytest.mark.parametrize(
    ("printed", "subject"),
    [
        ("Ofsted inspection", "inspection"),
        ("focused visit to the front door", "inspection"),
        ("annual unannounced inspections of contact, referral and assessment", "inspection"),
        ("the local authority’s arrangements", "part"),
        ("adoption", "part"),
        ("not stated", "not-stated"),
        ("lost in the source", "lost"),
    ],
)
def test_what_was_inspected(printed: str, subject: Subject) -> None:
    told = PreviousInspection(date="2012-05", subject=printed, grade="good", words="Words.", place=Place(line=1))
    assert subject_of(told) == subject


def told(
    area: str | None, grade: str | None, date: str | None = "2017-09", subject: str = "services"
) -> PreviousInspection:
    return PreviousInspection(date=date, subject=subject, area=area, grade=grade, words="Words.", place=Place(line=1))


SIF = report(
    date="2017-09-25",
    grades={
        "overall": "requires_improvement",
        "help_and_protection": "inadequate",
        "looked_after": "requires_improvement",
        "adoption": "good",
        "care_leavers": "requires_improvement",
        "leadership": "requires_improvement",
        "lscb": "good",
    },
)
IN_CARE = report(date="2017-09-25", grades={"overall": "good", "outcomes": "good"})
VISIT = report(date="2017-09-25", document="visit-letter")
ALL_GOOD = report(date="2017-09-25", grades={"overall": "good", "help_and_protection": "good", "lscb": "inadequate"})


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (told("overall", "requires_improvement"), "agrees"),
        (told("overall", "adequate"), "agrees"),
        (told("overall", "good"), "disagrees"),
        (told("help_and_protection", "inadequate"), "agrees"),
        (told("in_care", "good"), "disagrees"),
        (told("leaders", "requires_improvement"), "agrees"),
        (told("all", "requires_improvement"), "disagrees"),
        (told("overall", "requires_improvement", "2017"), "agrees"),
        (told("overall", "good", "2016"), "not-held"),
        (told("overall", "good", None), "not-held"),
        (told("safeguarding", "good"), "not-held"),
        (told(None, "good"), "not-held"),
        (told("overall", None), "not-held"),
        (told("overall", "requires_improvement", subject="services visited"), "agrees"),
    ],
)
def test_a_grade_told_beside_the_report_of_that_inspection(one: PreviousInspection, expected: Agreement) -> None:
    assert agreement(one, (SIF,)) == expected


def test_all_areas_are_the_councils_own() -> None:
    assert agreement(told("all", "good"), (ALL_GOOD,)) == "agrees"


def test_neither_a_visit_nor_the_report_of_a_part_settles_a_grade() -> None:
    assert agreement(told("overall", "inadequate"), (VISIT, IN_CARE)) == "not-held"


def test_of_several_reports_of_that_time_one_that_agrees_settles_it() -> None:
    assert agreement(told("overall", "good"), (SIF, ALL_GOOD)) == "agrees"


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (told("safeguarding", "inadequate"), True),
        (told("safeguarding", "adequate"), True),
        (told("safeguarding", "outstanding"), False),
        (told("safeguarding", "inadequate", date="2016-09"), False),
        (told("safeguarding", "inadequate", date="2017"), False),
        (told("safeguarding", None), False),
    ],
)
def test_an_inspection_is_held_that_gives_the_grade_told_to_some_area_of_the_councils(
    one: PreviousInspection, expected: bool
) -> None:
    """What was graded may be told in other words than its report's own: a month and the grade tell that it is held."""
    assert gives_the_grade(one, [SIF]) is expected
    assert not gives_the_grade(told("safeguarding", "outstanding"), [VISIT])
