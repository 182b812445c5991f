"""What is said of visits later than the latest grades that found priority actions."""

from __future__ import annotations

from generator.english.dates import period_words

FOUND_PRIORITY_ACTIONS = "A later visit found priority actions."
READ_WHAT_IT_FOUND = "Read what it found"


def later_visit(council: str, start: str | None, end: str | None, points: str) -> str:
    """`points` says what the visit found: "2 priority actions"."""
    return f"Later than the latest grades of {council}: a visit on {period_words(start, end)} found {points}."
