"""How many councils were told something on a theme at their latest inspection, and at which inspections in a row."""

from __future__ import annotations

from dataclasses import replace

from generator.analysis import analyse
from generator.analysis.how_common import HowCommon, asked_nothing, how_common, named_in_a_row
from generator.model.report import PreviousInspection, Report
from tests.analysis.factory import HERE, corpus, partnership_report, report, undated, visit_letter

PLANS, VISITS, HOMES = "Make every plan clear.", "Visit children in time.", "Find more homes."
FIRST = report(date="2014-01-10", points=(PLANS, HOMES))
SECOND = report(date="2018-05-01", framework="ilacs", points=(PLANS,))
THIRD = report(date="2022-03-04", framework="ilacs", points=(PLANS, VISITS))


def common(*reports: Report, gone: tuple[str, ...] = ()) -> dict[str, HowCommon]:
    held = corpus(*reports)
    ended = {slug: held.authorities[slug].model_copy(update={"status": "abolished"}) for slug in gone}
    held = replace(held, authorities=held.authorities | ended)
    return how_common(held, analyse(held))


def row(*reports: Report, theme: str = "plans", last: Report = THIRD) -> list[str]:
    held = corpus(*reports)
    return [one.date[:4] for one in named_in_a_row(held, analyse(held), last, theme)]


def test_only_the_latest_inspection_of_each_council_counts() -> None:
    found = common(FIRST, SECOND, report("westshire", points=(HOMES,)))
    assert found["plans"] == HowCommon(("eastshire",), 2)
    assert found["homes"] == HowCommon(("westshire",), 2)
    assert found["voice"] == HowCommon((), 2)


def test_a_council_whose_latest_inspection_asks_for_nothing_is_no_part_of_the_base() -> None:
    assert common(FIRST, report("westshire"))["plans"] == HowCommon(("eastshire",), 1)


def test_councils_asked_for_nothing_are_counted_by_their_latest_inspection() -> None:
    assert asked_nothing(corpus(FIRST, report(date="2018-05-01", framework="ilacs", points=()))) == 1
    assert asked_nothing(corpus(report(date="2014-01-10", points=()), SECOND)) == 0


def test_visits_partnerships_boards_and_councils_that_are_gone_do_not_count() -> None:
    board = report("northshire", points=(PLANS,), addressed_to="safeguarding-board")
    others = (visit_letter(date="2023-12-18", points=(VISITS,)), partnership_report("westshire", points=(PLANS,)))
    assert common(SECOND, board, *others) == common(SECOND)
    assert common(SECOND, report("westshire", points=(PLANS,)), gone=("westshire",)) == common(SECOND)


def test_a_row_goes_back_to_the_first_inspection_without_the_theme() -> None:
    assert row(FIRST, SECOND, THIRD) == ["2014", "2018", "2022"]
    assert row(FIRST, report(date="2018-05-01", points=(HOMES,)), THIRD) == ["2022"]
    assert row(FIRST, report(date="2018-05-01"), THIRD) == ["2022"]


def test_there_is_no_row_where_the_last_inspection_says_nothing_on_the_theme() -> None:
    assert row(FIRST, SECOND, THIRD, theme="homes") == []
    assert row(FIRST, SECOND, THIRD, last=SECOND) == ["2014", "2018"]


def test_a_visit_neither_breaks_a_row_nor_makes_one() -> None:
    silent, speaking = (visit_letter(date="2020-01-08", points=(words,)) for words in (HOMES, PLANS))
    assert row(SECOND, silent, THIRD) == ["2018", "2022"]
    assert row(SECOND, speaking, THIRD) == ["2018", "2022"]
    assert row(speaking, THIRD, last=speaking) == []


def test_points_to_a_board_and_reports_without_a_day_are_in_no_row() -> None:
    board = report(date="2018-05-01", points=(PLANS,), addressed_to="safeguarding-board")
    assert row(board, THIRD) == ["2022"]
    assert row(undated(SECOND), THIRD) == ["2022"]


def test_two_papers_on_one_inspection_are_one_inspection() -> None:
    told = report(date="2018-05-01", framework="old", points=(PLANS,), first_hand=False)
    assert row(told, SECOND, THIRD) == ["2018", "2022"]


def test_a_row_ends_at_an_inspection_that_is_told_of_and_not_held() -> None:
    told = PreviousInspection(
        date="2020", subject="inspection", area=None, grade=None, words="The inspection of 2020.", place=HERE
    )
    telling = THIRD.model_copy(update={"previous_inspections": (told,)})
    assert row(SECOND, telling, last=telling) == ["2022"]
    for other in ({"subject": "focused visit"}, {"date": "2018"}, {"date": "2012"}, {"date": None}):
        harmless = told.model_copy(update=other)
        telling = THIRD.model_copy(update={"previous_inspections": (harmless,)})
        assert row(SECOND, telling, last=telling) == ["2018", "2022"]
