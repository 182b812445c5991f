"""What is said at an address whose page has moved or gone."""

from __future__ import annotations

from generator.english.dates import date_words

MOVED = "This page has moved"
GONE = "This page is no longer here"


def report_of(council: str, name: str) -> str:
    """Where a report's page is now: "Lincolnshire: Single inspection, 25 September 2017"."""
    return f"{council}: {name}"


def since(day: str | None, *, gone: bool) -> str:
    """ "It was taken away on 21 November 2026." """
    when = f" on {date_words(day)}" if day else ""
    return f"It was taken away{when}." if gone else f"It moved to another address{when}."
