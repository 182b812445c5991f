"""Questions about printed words, and the markers lines begin with."""

import pytest

from generator.documents.folding import fold
from generator.documents.headings import heading_key
from generator.documents.markers import find_marker, follows
from generator.documents.sentence_bounds import ends_open, ends_sentence, join, starts_lower

FOLDED = [
    ("good\ufffequality  homes\n", "good-quality homes"),
    ("good\x02quality", "good-quality"),
    ("16\ufffeand 17-year-olds", "16- and 17-year-olds"),
    ("16\ufffeto 18-year-olds", "16- to 18-year-olds"),
    ("well\ufffeto-do", "well-to-do"),
    ("short\ufffeor long-term", "short- or long-term"),
    ("Cafe\u0301\u00a0staff", "Café staff"),
]


@pytest.mark.parametrize(("text", "expected"), FOLDED)
def test_fold(text: str, expected: str) -> None:
    assert fold(text) == expected


ENDS = [
    ("Plans are clear.", True),
    ("Plans are clear. (Recommendation)", True),
    ("“Plans are clear.”", True),
    ("good help, care and protection.2", True),
    ("good help.¹", True),
    ("Are plans clear?", True),
    ("Plans are clear", False),
    ("a rate of 3.5", False),
    ("Plans are clear,", False),
]


@pytest.mark.parametrize(("text", "expected"), ENDS)
def test_ends_sentence(text: str, expected: bool) -> None:
    assert ends_sentence(text) is expected


def test_a_colon_or_semicolon_ends_a_point_but_no_sentence() -> None:
    for text in ("The points are:", "plans are clear;"):
        assert not ends_open(text)
        assert not ends_sentence(text)


def test_starts_lower() -> None:
    assert starts_lower("and timescales")
    assert starts_lower("‘my plan’ is known")
    assert not starts_lower("The plan")
    assert not starts_lower("17 children")


def test_join() -> None:
    assert join("Multi-", "agency meetings") == "Multi-agency meetings"
    assert join("16-", "and 17-year-olds") == "16- and 17-year-olds"
    assert join("2012 -", "a year") == "2012 - a year"
    assert join("", "text") == "text"


SAME_HEADING = [
    ("What needs to improve?1", "WHAT NEEDS TO IMPROVE"),
    ("Children in this area²", "Children in this area"),
    ("the board1", "The Board"),
    ("The local authoritys strengths", "The local authority’s strengths"),
    ("Findings – the Board (LSCB)", "Findings - the Board LSCB"),
]


@pytest.mark.parametrize(("printed", "known"), SAME_HEADING)
def test_headings_that_are_one(printed: str, known: str) -> None:
    assert heading_key(printed) == heading_key(known)


def test_a_heading_is_not_another_because_of_its_number() -> None:
    assert heading_key("Section 1") != heading_key("Section 2")


MARKERS = [
    ("- 12. Text", "12.", "-", "12"),
    ("12) Text", "12)", None, "12"),
    ("2.1 Text", "2.1", None, "2.1"),
    ("10.Text", "10.", None, "10"),
    ("■Text", "■", "■", None),
    ("– text", "–", "–", None),
    ("o text", "o", "o", None),
]


@pytest.mark.parametrize(("text", "printed", "bullet", "number"), MARKERS)
def test_find_marker(text: str, printed: str, bullet: str | None, number: str | None) -> None:
    marker = find_marker(text)
    assert marker is not None
    assert (marker.printed, marker.bullet, marker.number) == (printed, bullet, number)
    assert text[marker.length :].lower() == "text"


@pytest.mark.parametrize("text", ["2015. Text", "2.5 million", "5% of", "-5 degrees", "on time", "0300 123"])
def test_no_marker(text: str) -> None:
    assert find_marker(text) is None


def test_a_raised_number_marks_a_footnote() -> None:
    marker = find_marker("¹² Figures of the council")
    assert marker is not None
    assert (marker.footnote, marker.number, marker.length) == (True, "12", 3)


def test_numbers_follow_each_other_on_one_level() -> None:
    assert follows("13", "12")
    assert follows("2.2", "2.1")
    assert not follows("18", "12")
    assert not follows("2.1", "2")
