"""What an older report says first: that the same services were inspected again, or visited, since."""

from __future__ import annotations

AGAIN = "Inspected again since:"
VISITED, VISITED_LAST = "Visited since:", "Visited since, most recently:"
DAY_NOT_KNOWN = "date not known"


def older(council: str, month: str) -> str:
    """The older report itself, for a reader whom a search led into its middle: "Croydon, July 2017."."""
    return f"{council}, {month}."


def visited(times: int) -> str:
    """Before the month of the latest of some visits; how many there were is not known."""
    return VISITED if times == 1 else VISITED_LAST


def on_theme(when: str, theme: str | None) -> tuple[str, str]:
    """What stands before and in the link to a later inspection that looked at another theme."""
    return "A later inspection of this kind:", f"{when}, on {theme}" if theme else when


def council_inspected(council: str) -> str:
    """Before the month of a later inspection of the council alone, on the page of one of a partnership."""
    return f"Later, in an inspection of another kind, inspectors looked at {council}’s own children’s services:"


def in_a_preview(said: str, description: str) -> str:
    """A page's description as search engines and previews show it, with what came since at its head."""
    return f"{said}. {description}"
