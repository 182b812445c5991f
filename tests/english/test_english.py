"""Dates, ages, numbers and lists as readers see them; one row a case."""

import pytest

from generator import english
from generator.english.frameworks import without_years
from generator.model.noun import Place
from generator.model.report import Unit


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2017-09-25", "25 September 2017"),
        ("2019-12-01", "1 December 2019"),
        ("2012-05", "May 2012"),
        ("2012", "2012"),
        (None, "date not known"),
        ("", "date not known"),
    ],
)
def test_a_date_is_said_as_far_as_it_is_known(iso: str, words: str) -> None:
    assert english.date_words(iso) == words


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2017-07-10", "2017-08-03", "10 July to 3 August 2017"),
        ("2019-10-22", "2019-10-23", "22 to 23 October 2019"),
        ("2017-11-28", "2018-01-05", "28 November 2017 to 5 January 2018"),
        ("2017-07-10", "2017-07-10", "10 July 2017"),
        ("2012-05", "2012-06", "May to June 2012"),
        ("2012", "2013", "2012 to 2013"),
        ("2012-05", "2012-06-13", "May to 13 June 2012"),
        ("2017-07-10", None, "started 10 July 2017; its end is not known"),
        (None, "2017-08-03", "ended 3 August 2017; its start is not known"),
        (None, None, "dates not known"),
    ],
)
def test_a_period_says_shared_month_and_year_once(start: str | None, end: str | None, words: str) -> None:
    assert english.period_words(start, end) == words


@pytest.mark.parametrize(
    ("iso", "as_of", "words"),
    [
        ("2017-09-25", "2026-11-21", "9 years ago"),
        ("2017-11-22", "2026-11-21", "nearly 9 years ago"),
        ("2023-12-22", "2026-11-21", "nearly 3 years ago"),
        ("2024-02-21", "2026-11-21", "nearly 3 years ago"),
        ("2024-02-22", "2026-11-21", "more than 2 years ago"),
        ("2024-05-21", "2026-11-21", "more than 2 years ago"),
        ("2024-05-22", "2026-11-21", "2 years ago"),
        ("2024-11-21", "2026-11-21", "2 years ago"),
        ("2024-11-22", "2026-11-21", "23 months ago"),
        ("2024-02", "2026-11-21", "about 2 years ago"),
        ("2017-11-21", "2026-11-21", "9 years ago"),
        ("2025-09-25", "2026-11-21", "13 months ago"),
        ("2026-10-21", "2026-11-21", "1 month ago"),
        ("2026-11-20", "2026-11-21", "1 day ago"),
        ("2026-11-21", "2026-11-21", "0 days ago"),
        ("2012-05", "2026-11-21", "about 14 years ago"),
        ("2012", "2026-11-21", "about 14 years ago"),
        ("2027-01-01", "2026-11-21", "after the date these pages speak from"),
        (None, "2026-11-21", "how long ago is not known"),
    ],
)
def test_an_age_is_reckoned_to_the_day_the_pages_speak_from(iso: str, as_of: str, words: str) -> None:
    assert english.age_words(iso, as_of) == words


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (34204.0, "children", "34,204 children"),
        (1.0, "children", "1 child"),
        (0.0, "children", "0 children"),
        (16.0, "percent", "16%"),
        (14.5, "percent", "14.5%"),
        (60.0, "per_10000", "60 per 10,000 children"),
        (2.0, "years", "2 years"),
        (1.0, "weeks", "1 week"),
        (8.0, "count", "8"),
    ],
)
def test_a_figure_stands_with_its_unit(value: float, unit: Unit, words: str) -> None:
    assert english.figure_words(value, unit) == words


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (Place(line=120), "line 120"),
        (Place(line=120, to=122), "lines 120 to 122"),
        (Place(line=120, to=120), "line 120"),
        (Place(page=3), "page 3"),
        (Place(page=3, to=4), "pages 3 to 4"),
        (Place(line=120, paragraph="26"), "paragraph 26"),
        (Place(), "place not known"),
    ],
)
def test_a_place_is_named_as_closely_as_the_source_allows(place: Place, words: str) -> None:
    assert english.place_words(place) == words


def test_the_four_unknowns_are_four_different_words() -> None:
    unknowns = {english.NOT_JUDGED, english.NOT_REPORTED, english.NOT_READABLE, english.NOT_FOUND}
    assert len(unknowns) == 4


def test_lists_are_said_with_and() -> None:
    assert [english.listed(words) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]


def test_a_whole_recommendation_has_no_sign_and_a_damaged_one_says_what_is_lost() -> None:
    assert english.fragment_words(True, None) is None
    assert english.fragment_words(False, "end") == "Fragment: its end is lost in the source"
    assert english.fragment_words(False, None) == "Fragment: part of it is lost in the source"


def test_a_long_text_is_known_by_its_first_words_and_a_short_one_stands_whole() -> None:
    assert english.opening_words("Make plans clear.", 3) == "Make plans clear."
    assert english.opening_words("Make all plans clear.", 3) == "Make all plans …"


@pytest.mark.parametrize(
    ("key", "words"),
    [("children_in_care", "Children in care"), ("care-leavers", "Care leavers"), ("overall", "Overall")],
)
def test_what_has_no_title_is_called_by_its_key(key: str, words: str) -> None:
    assert english.key_words(key) == words


@pytest.mark.parametrize("words", ["The start was not found", "The start was not found."])
def test_a_sentence_ends_with_one_full_stop(words: str) -> None:
    assert english.as_sentence(words) == "The start was not found."


@pytest.mark.parametrize(
    ("title", "words"),
    [("Single inspection (2013 to 2018)", "Single inspection"), ("Focused visit", "Focused visit")],
)
def test_a_framework_is_named_without_its_years_beside_a_date(title: str, words: str) -> None:
    assert without_years(title) == words


def test_a_month_keeps_its_capital_within_a_sentence() -> None:
    assert english.lower_first("January 2023 to April 2026: one grade") == "January 2023 to April 2026: one grade"
    assert english.lower_first("Maybe not") == "maybe not"
