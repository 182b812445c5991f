"""What the controls of a list say, and how a page is cited: the words that its script shows come with the page."""

from __future__ import annotations

from generator.english.dates import date_words

GRADE, OUTCOME = "Grade", "Outcome"
REGION = "Region"
TYPE = "Type of council"
YEAR = "Year"
YEAR_JUDGED = "Year of the latest grades"
INSPECTION = "Kind of inspection"
COUNCIL = "Council"
ENDED = "Inspection ended"
RECOMMENDATION = "Recommendation"
ADDRESS = "Address"

FILTER = "Filter the list"
ALL = "All"
SHOWN = "Showing %1 of %2 councils"
"""%1 and %2 are blanks for the script to fill."""
NEARBY = "Showing %council and %1 of its %2 neighbours"
NEIGHBOURS = "Showing %1 of the %2 neighbours of %council; it is not in this list itself"
EVERYTHING = "All %2 councils"
SHOWN_ROWS = "Showing %1 of %2 in the list"
ALL_ROWS = "All %2 in the list"
SHOWN_OF_TOLD = "Showing %1 of the %2 councils told something"
ALL_TOLD = "All %2 councils told something"
NONE = "No council fits. Clear a filter to see more."
CLEAR = "Clear filters"
DOWNLOAD = "Download these rows (CSV)"
CITE = "Cite this page"
SITE = "Children’s services inspections"


def near(as_of: str | None) -> str:
    """The filter that leaves a council and its statistical neighbours, with the date of the set."""
    return f"A council and its neighbours ({date_words(as_of)})" if as_of else "A council and its neighbours"


THE_DAY = "the day that the first page names"
"""Stands where the day that pages speak from is not filled in."""


def cited(title: str) -> str:
    """A page as a reader cites it; the day and its address follow."""
    return f"{SITE}, “{title}”, as it stood on"
