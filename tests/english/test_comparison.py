"""What a comparison says of one council: a figure's day, how neighbours stand, one row a case."""

from __future__ import annotations

import re

import pytest

from generator.english import comparison


@pytest.mark.parametrize(
    ("month", "national", "words"),
    [
        (None, None, "31 March 2017"),
        ("May 2017", None, "in the report of May 2017"),
        (None, "16%", "England 16% · 31 March 2017"),
    ],
)
def test_a_figure_says_its_day_and_the_national_one(month: str | None, national: str | None, words: str) -> None:
    assert comparison.figure_note("31 March 2017", month, national) == words


@pytest.mark.parametrize(
    ("counts", "without", "years", "words"),
    [
        (
            [("Good", 6)],
            0,
            ("2019", "2026"),
            "of its 6 neighbours, 6 were judged good at their latest inspection, from 2019 to 2026.",
        ),
        (
            [("Good", 1)],
            5,
            ("2019", "2019"),
            "of its 6 neighbours, 1 was judged good at its latest inspection, in 2019; this site has no grade for 5.",
        ),
        (
            [("Outstanding", 1), ("Good", 3), ("Inadequate", 1)],
            1,
            ("2023", "2026"),
            "of its 6 neighbours, 1 was judged outstanding, 3 good and 1 inadequate at their latest inspection, "
            "from 2023 to 2026; this site has no grade for 1.",
        ),
    ],
)
def test_neighbours_are_counted_and_dated(
    counts: list[tuple[str, int]], without: int, years: tuple[str, str], words: str
) -> None:
    assert comparison.neighbours_stand(counts, 6, without, years) == words


def test_every_blank_of_a_sentence_has_a_plain_name() -> None:
    for key, words in comparison.WORDS.items():
        assert re.fullmatch(r"(?:[^{}]|\{[a-z_]+\})*", words), key
