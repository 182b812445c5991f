"""What the pages of a council and of a report say of them, by what is known."""

from __future__ import annotations

import pytest

from generator.english import council, earlier_inspections, figures, later_visits, report
from generator.model.framework import PointForm
from generator.model.noun import Place
from generator.model.report import Person, PersonRole, Previous, RecommendationKind
from tests.analysis.factory import partnership_report, undated, visit_letter
from tests.views import sample

Asked = dict[tuple[RecommendationKind, PointForm], int]
INSPECTION, VISIT, PAPER = (made.document for made in (sample.inspection(), sample.visit(), sample.other()))


@pytest.mark.parametrize(
    ("goes_on", "words"),
    [
        (True, "Kent took over a part of the area of Old Kent on 1 April 2021. A note."),
        (False, "Kent took the place of Old Kent on 1 April 2021. A note."),
    ],
)
def test_a_council_that_goes_on_gave_up_a_part(goes_on: bool, words: str) -> None:
    assert council.succession("Old Kent", ["Kent"], "2021-04-01", goes_on, ["A note."]) == words


def test_names_that_hold_an_and_are_parted_by_a_comma() -> None:
    took = council.succession("Old Kent", ["Barton", "Weston and Fell"], "2023-04-01", False, [])
    assert took == "Barton, and Weston and Fell took the place of Old Kent on 1 April 2023."


@pytest.mark.parametrize(
    ("role", "title", "words"),
    [
        ("lead_inspector", None, "lead inspector"),
        ("inspector", "Her Majesty’s Inspector", "Her Majesty’s Inspector"),
        ("inspector", "Adviser", "Adviser, inspector"),
        ("other", "Director", "Director"),
        ("addressee", "Director", "Director, to whom the letter is addressed"),
    ],
)
def test_a_role_is_said_where_the_printed_title_does_not(role: PersonRole, title: str | None, words: str) -> None:
    assert report.person_role(Person(name="Alex", role=role, title=title, place=Place(line=1))) == words


@pytest.mark.parametrize(
    ("title", "words"),
    [
        (None, "lead inspector, Ofsted"),
        ("Ofsted HMI, lead inspector", "Ofsted HMI, lead inspector"),
        ("Lead Inspector", "Lead Inspector, Ofsted"),
        ("HMI", "HMI, lead inspector, Ofsted"),
    ],
)
def test_of_whom_an_inspector_is_said_where_the_printed_title_does_not(title: str | None, words: str) -> None:
    person = Person(name="Alex", role="lead_inspector", title=title, place=Place(line=1))
    assert report.person_role(person, "Ofsted") == words


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        (None, "3 August 2017"),
        ("3 August 2017", "3 August 2017"),
        ("3rd August", "3 August 2017 (printed: “3rd August”)"),
    ],
)
def test_printed_words_stand_beside_a_date_that_differs(printed: str | None, words: str) -> None:
    assert report.with_printed("3 August 2017", printed) == words


@pytest.mark.parametrize(
    ("iso", "printed", "words"),
    [
        ("2017-06-30", "At 30 June", "30 June 2017"),
        ("2015-03-31", "In the last 12 months to 31 March 2015", "“In the last 12 months to 31 March 2015”"),
        ("2012", "mid-year estimates 2012", "2012"),
        ("2016-03", "April 2015 to March 2016", "“April 2015 to March 2016”"),
        (None, "last year", "“last year”"),
        (None, None, "no date found"),
    ],
)
def test_a_figure_without_a_certain_day_says_so(iso: str | None, printed: str | None, words: str) -> None:
    assert figures.day(iso, printed) == words


def test_a_figure_says_what_was_not_printed_beside_it() -> None:
    assert figures.national(None, "percent") == figures.previous(None, "percent") == "none found"
    assert figures.previous(Previous(value=16, as_of="2016"), "percent") == "16% (2016)"


@pytest.mark.parametrize(
    ("inspection", "words"),
    [
        ("2017-07", "the inspection or visit of July 2017"),
        ("last inspection", "“last inspection”"),
    ],
)
def test_sentences_about_earlier_points_say_which_inspection_is_meant(inspection: str, words: str) -> None:
    assert earlier_inspections.inspections_meant([inspection]) == words


def test_what_an_earlier_inspection_was_of_is_a_sentence() -> None:
    assert earlier_inspections.grade_for("safeguarding") == "for safeguarding."
    assert earlier_inspections.inspection_of("focused visit") == "Focused visit."


def test_a_later_visit_names_council_days_and_what_it_found() -> None:
    document = visit_letter(date="2019-10-23").document
    assert later_visits.later_visit("Kent", document, "1 priority action", "latest") == (
        "Since the latest grades of Kent: a visit on 23 October 2019 found 1 priority action."
    )
    assert later_visits.later_visit("Kent", document, "1 priority action", "between") == (
        "Between these grades and the next: a visit on 23 October 2019 found 1 priority action."
    )
    assert later_visits.later_visit("Kent", document, "1 priority action", "these") == (
        "Since these grades: a visit on 23 October 2019 found 1 priority action."
    )
    assert later_visits.found_later(document, "1 priority action") == (
        "A later visit on 23 October 2019 found 1 priority action"
    )


def test_a_later_inspection_of_a_partnership_is_said_to_be_one() -> None:
    document = partnership_report(date="2024-11-12").document
    assert later_visits.later_visit("Kent", document, "1 priority action", "latest") == (
        "Since the latest outcome of the local area partnership in Kent: an inspection on 12 November 2024 found "
        "1 priority action."
    )


def test_a_later_visit_that_prints_no_days_is_named_without_them() -> None:
    assert later_visits.found_later(undated(visit_letter()).document, "1 priority action") == (
        "A later visit found 1 priority action"
    )


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        (("Ashmere Council", "Count the places."), "Ashmere Council: Count the places."),
        (("", "Count the places."), "Count the places."),
    ],
)
def test_a_point_of_a_table_is_said_with_who_has_to_act(cells: tuple[str, ...], words: str) -> None:
    assert report.point_as_printed(cells) == words


@pytest.mark.parametrize(
    ("places", "words"),
    [
        ([Place(page=3)], "page 3"),
        ([Place(page=5), Place(page=1), Place(page=2), Place(page=2)], "pages 1 to 2 and 5"),
        ([Place(line=3, to=5), Place(line=6), Place(line=9)], "lines 3 to 6 and 9"),
        ([Place()], "place not known"),
    ],
)
def test_several_places_are_said_as_one(places: list[Place], words: str) -> None:
    assert report.at_places(places) == words
