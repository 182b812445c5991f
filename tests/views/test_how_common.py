"""How common a subject is, and how long it has been said, beside the points of an inspection."""

from __future__ import annotations

from generator.analysis import analyse
from generator.english.how_common import councils_told, in_short, which_count
from generator.model.report import Report
from generator.views.context import SiteContext
from generator.views.elements.how_common import COUNTED_COUNCILS, common_subjects, words_of_site
from tests.analysis.factory import corpus, report, visit_letter

PLANS = "Make every plan clear."
FIRST = report(date="2014-01-10", points=(PLANS,))
SECOND = report(date="2018-05-01", framework="ilacs", points=(PLANS,))
OTHER = report("westshire", points=("Find more homes.",))


def site(*reports: Report) -> SiteContext:
    held = corpus(*reports)
    return SiteContext(held, analyse(held), "2026-11-21")


def test_a_page_leaves_room_for_how_common_it_is_and_the_site_fills_it() -> None:
    found = site(FIRST, SECOND, OTHER)
    (plans,) = common_subjects(found, SECOND, ["plans"])
    said = words_of_site(found.corpus, found.analysis)[plans.name]
    assert said == "1 of 2 councils was told something on this at their latest inspection"
    assert words_of_site(found.corpus, found.analysis)[plans.in_short] == "1 of 2 councils was told something on this"
    assert (plans.title, plans.councils.address) == ("Plans", "/themes/plans/")


def test_a_page_says_once_of_which_councils_it_counts() -> None:
    found = site(FIRST, SECOND, OTHER)
    said = words_of_site(found.corpus, found.analysis)[COUNTED_COUNCILS.name]
    assert said == "The 2 councils are those whose latest inspection lists recommendations."


def test_what_a_page_says_of_a_council_does_not_depend_on_others() -> None:
    alone, among_others = (site(FIRST, SECOND, *others) for others in ((), (OTHER,)))
    assert common_subjects(alone, SECOND, ["plans"]) == common_subjects(among_others, SECOND, ["plans"])


def test_how_long_is_said_of_two_inspections_and_more() -> None:
    (plans,) = common_subjects(site(FIRST, SECOND), SECOND, ["plans"])
    assert plans.in_a_row == "Named at two inspections in a row: 2014 and 2018"
    (plans,) = common_subjects(site(SECOND), SECOND, ["plans"])
    assert plans.in_a_row is None
    visit = visit_letter(points=(PLANS,))
    (plans,) = common_subjects(site(SECOND, visit), visit, ["plans"])
    assert plans.in_a_row is None


def test_counts_are_said_whatever_they_are() -> None:
    assert councils_told(64, 153) == "64 of 153 councils were told something on this at their latest inspection"
    assert councils_told(0, 5) == "None of 5 councils was told something on this at their latest inspection"
    assert councils_told(1, 1) == "1 of 1 council was told something on this at their latest inspection"


def test_where_no_inspection_is_held_nothing_is_counted() -> None:
    assert councils_told(0, 0) == in_short(0, 0) == "This site has no inspection to count councils by"
    assert "0" not in which_count(0)
