"""A review of a safeguarding board alone is no judgement of the council."""

from generator.views.elements.later_visits import latest_graded
from tests.analysis.factory import report

REVIEW = report(date="2015-08-03", framework="lscb-review", grades={"lscb": "inadequate"}, document="board-review")
INSPECTION = report(date="2014-06-01", grades={"overall": "good"})


def test_the_latest_grades_are_those_of_the_council() -> None:
    assert latest_graded((INSPECTION, REVIEW)) == INSPECTION


def test_a_review_alone_gives_the_council_no_grade() -> None:
    assert latest_graded((REVIEW,)) is None
