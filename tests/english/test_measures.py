"""What is said of one figure across councils: one row a case."""

from __future__ import annotations

import pytest

from generator.english import measures as wording

BEFORE = "55 children (31 March 2016)"


@pytest.mark.parametrize(
    ("councils", "first", "last", "words"),
    [
        (
            *(58, "2014-02-07", "2018-03-02"),
            "The latest figure of 58 councils, printed in reports on inspections that ended from February 2014 to "
            "March 2018.",
        ),
        (
            *(1, "2017-08-03", "2017-08-03"),
            "The latest figure of 1 council, printed in reports on inspections that ended in August 2017.",
        ),
        (0, "", "", "The program found no figure of this kind in the reports on this site."),
    ],
)
def test_a_figure_is_answered_in_one_sentence(councils: int, first: str, last: str, words: str) -> None:
    assert wording.answer(councils, first, last) == words


@pytest.mark.parametrize(
    ("as_of", "national", "previous", "label", "words"),
    [
        ("30 June 2017", "60 children", None, None, "England 60 children, 30 June 2017"),
        (None, None, None, None, "inspection that ended 3 August 2017"),
        ("2017", None, BEFORE, "Boys", f"2017, before that {BEFORE}, boys"),
    ],
)
def test_beside_a_value_stands_its_day_and_the_national_one(
    as_of: str | None, national: str | None, previous: str | None, label: str | None, words: str
) -> None:
    assert wording.figure(as_of, "inspection that ended 3 August 2017", national, previous, label) == words
