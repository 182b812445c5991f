"""What pages about the site itself say: the search before its script fills it, written pages, what moved or went."""

from __future__ import annotations

from generator.english.dates import date_words

SEARCH_TITLE = "Search"
SEARCH_DESCRIPTION = "Find words in every paragraph, recommendation and summary of the reports on this site."

ABOUT = "About"
"""The page that leads to the others that are written by hand, which do not say this themselves."""

NOBODY_NAMED = "Those who run this site have not given their name here."
TELL = "Tell those who run this site:"
WHAT_TO_SAY = "Say which page and paragraph it is about, and what is wrong."
NOWHERE_TO_WRITE = "Those who run this site have not given an address to write to."

MOVED = "This page has moved"
GONE = "This page is no longer here"
DOCUMENT = "Where its publisher has or had the document"


def report_of(council: str, name: str) -> str:
    """Where a report's page is now: "Lincolnshire: Single inspection, 25 September 2017"."""
    return f"{council}: {name}"


def since(day: str | None, *, gone: bool) -> str:
    """ "It was taken away on 21 November 2026." """
    when = f" on {date_words(day)}" if day else ""
    return f"It was taken away{when}." if gone else f"It moved to another address{when}."


def filed_under(day: str) -> str:
    """The day in a report's address, which is not the one it is known by elsewhere."""
    return f"filed under {date_words(day)}"


def was(name: str) -> str:
    """What stood there: "It was about Barnsley: focused visit, filed under 29 November 2022."."""
    return f"It was about {name}."


def run_by(keeper: str) -> str:
    """ "It is run by Friends of Anytown." """
    return f"It is run by {keeper}{'' if keeper.endswith('.') else '.'}"
