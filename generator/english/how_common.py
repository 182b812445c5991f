"""What is said of how common a subject is, and of how long a council has been told something on it: by theme alone."""

from __future__ import annotations

from collections.abc import Sequence

from generator.english.numbers import counted, small_number
from generator.english.sentences import listed

HOW_MANY = "How many councils were told something on this at their latest inspection"
"""Stands where the number is not filled in, and reads on as the number does."""
SEE_WHICH = "see which"


def councils_told(told: int, councils: int) -> str:
    """Of those whose latest inspection asks for anything: "64 of 153 councils were told something on this …"."""
    were = "were" if told > 1 else "was"
    return (
        f"{told or 'None'} of {counted(councils, 'council')} {were} told something on this at their latest inspection"
    )


def named_in_a_row(years: Sequence[str]) -> str:
    """ "Named at three inspections in a row: 2014, 2018 and 2022"."""
    return f"Named at {small_number(len(years))} inspections in a row: {listed(years)}"
