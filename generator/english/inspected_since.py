"""What an older report says first: that the same services were inspected again, or visited, since."""

from __future__ import annotations

from generator.english.dates import MONTHS
from generator.english.numbers import number_words
from generator.model.partnership import InspectionTheme

AGAIN = "Inspected again since:"
VISITED = "Visited since:"
DAY_NOT_KNOWN = "date not known"


def month(iso: str) -> str:
    """A day as running sentences name it: `2025-11-07` as "November 2025"."""
    year, _, rest = iso.partition("-")
    return f"{MONTHS[int(rest[:2]) - 1]} {year}" if rest else year or DAY_NOT_KNOWN


def visited(times: int) -> str:
    """Before the month of the latest of some visits: "Visited 3 times since, most recently:"."""
    return VISITED if times == 1 else f"Visited {number_words(times)} times since, most recently:"


def on_theme(when: str, theme: InspectionTheme | None) -> tuple[str, str]:
    """What stands before and in the link to a later inspection that looked at another theme."""
    return "A later inspection of this kind:", f"{when}, on “{theme.words}”" if theme else when


def in_a_preview(said: str, description: str) -> str:
    """A page's description as search engines and previews show it, with what came since at its head."""
    return f"{said}. {description}"
