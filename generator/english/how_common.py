"""What is said of how common a subject is, and of how long a council has been told something on it: by theme alone."""

from __future__ import annotations

from collections.abc import Sequence

from generator.english.numbers import counted, small_number
from generator.english.sentences import listed

HOW_MANY = "How many councils were told something on this at their latest inspection"
"""Stands where the number is not filled in, and reads on as the number does."""
WHICH_COUNT = "Only councils whose latest inspection lists recommendations are counted."
"""The same of the councils that are counted."""
NONE_COUNTED = "This site has no inspection to count councils by"
SEE_WHICH = "see which"


def councils_told(told: int, councils: int) -> str:
    """Of those whose latest inspection asks for anything: "64 of 153 councils were told something on this …"."""
    return f"{in_short(told, councils)} at their latest inspection" if councils else NONE_COUNTED


def in_short(told: int, councils: int) -> str:
    """The same where `which_count` stands on the page: "64 of 153 councils were told something on this"."""
    if not councils:
        return NONE_COUNTED
    were = "were" if told > 1 else "was"
    return f"{told or 'None'} of {counted(councils, 'council')} {were} told something on this"


def which_count(councils: int) -> str:
    """Once a page: of which councils the number is."""
    if not councils:
        return f"{WHICH_COUNT} There is none here."
    its = "The 1 council is the one" if councils == 1 else f"The {councils:,} councils are those"
    return f"{its} whose latest inspection lists recommendations."


def named_in_a_row(years: Sequence[str]) -> str:
    """ "Named at three inspections in a row: 2014, 2018 and 2022"."""
    return f"Named at {small_number(len(years))} inspections in a row: {listed(years)}"
