"""What maps of England say, and the axis of timelines: the periods in which inspections judged the same."""

from __future__ import annotations

from collections.abc import Iterable

from generator.english.dates import date_words
from generator.english.frameworks import without_years
from generator.english.numbers import counted
from generator.english.sentences import lower_first
from generator.model.framework import Edition, Framework

EARLIER = "earlier"
"""Stands over the years of inspections that no later one compares with."""


def period(framework: Framework | None, edition: Edition | None, starts: str, ends: str | None) -> str:
    """What was graded in a period, with its dates: "November 2013 to July 2018: single inspection"."""
    if framework is None:
        return f"Until {date_words(ends)}: earlier inspections, which do not compare with later ones"
    if edition:
        return edition.title
    dates = f"{date_words(starts)} to {date_words(ends)}" if ends else f"From {date_words(starts)}"
    return f"{dates}: {lower_first(without_years(framework.short_title))}"


def over_its_years(framework: Framework | None, edition: Edition | None) -> str:
    """The few words over a band; none where nobody wrote any."""
    if framework is None:
        return EARLIER
    return edition.brief if edition else framework.brief


def map_of_tiles(councils: int) -> str:
    """What a map of England shows, for who cannot see it."""
    return (
        f"One tile for each of {counted(councils, 'council')}, roughly where it lies, grouped by region. "
        "The list beside the map says the same in words."
    )


def years_shown(first: int, last: int) -> str:
    return f"The years from {first} to {last}"


def periods_shown(periods: Iterable[tuple[str, str]]) -> str:
    """The axis above in words: each number and what it stands for."""
    return f"Years of inspections: {'; '.join(f'{number}, {lower_first(words)}' for number, words in periods)}"
