"""What the axis of timelines says: the periods in which inspections judged the same, over their years and in a list."""

from __future__ import annotations

from collections.abc import Iterable

from generator.english.dates import date_words
from generator.english.frameworks import without_years
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


def years_shown(first: float, last: float) -> str:
    return f"The years from {int(first) + 1} to {int(last)}"


def periods_shown(periods: Iterable[tuple[str, str]]) -> str:
    """The axis above in words: each letter and what it stands for."""
    return f"Years of inspections: {'; '.join(f'{letter}, {lower_first(words)}' for letter, words in periods)}"
