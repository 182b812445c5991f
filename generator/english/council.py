"""What a council's page says: how it was judged last, what it was told, what is known of the council itself."""

from __future__ import annotations

from collections.abc import Sequence

from generator.english.dates import date_words
from generator.english.sentences import listed, listed_names

NO_OWN_REPORT = "This site has no report on the council’s own services."
NO_INSPECTION = "This site has no report of a whole inspection of the council’s services, only letters on visits."
NO_POINTS = "none found"
NO_FIGURES = "The program found no figures about the area in the reports on this site."

REGION = "Region"
REGION_NOT_KNOWN = "Region not known"
TYPE_NOT_KNOWN = "Type not known"
KIND = "Kind of council"
CODE = "Code (Office for National Statistics)"
STATUS = "Status"
ABOLISHED = "This council no longer exists."
CHANGE = "Change of councils"
TRUST = "Trust or company"
SEE = "See"
SOURCE = "Told in"
"""Before links to other councils, and to what tells of a trust."""
NO_REPORT = "This site has no report on it."


def in_list(document: str, second_hand_by: str | None) -> str:
    """A document in the list of those held, and who tells it where that is not the inspectors."""
    return f"{document}, second-hand: as told by {second_hand_by}" if second_hand_by else document


def on_topic(inspection: str, topic: str | None) -> str:
    """A visit with what its letter says it was about: "Focused visit on “the front door”"."""
    return f"{inspection} on {topic}" if topic else inspection


def succession(before: str, after: Sequence[str], date: str, goes_on: bool, notes: Sequence[str]) -> str:
    """Who took whose place; a council that goes on gave up a part of its area."""
    what = "took over a part of the area of" if goes_on else "took the place of"
    return " ".join([f"{listed_names(after)} {what} {before} on {date_words(date)}.", *notes])


def gone(council: str) -> str:
    return f"{council} no longer exists. Which councils took its place, and when."


def at_ofsted(council: str) -> str:
    return f"Ofsted’s page of {council}"


def with_links(words: str, lead: str, *, has_links: bool) -> str:
    """A sentence before links, which do not stand behind its full stop as if they went on with it."""
    return f"{words} {lead}" if has_links else words


def served_before(councils: Sequence[str], date: str) -> str:
    """Whose inspection one was that is older than the council: one of those whose place it took."""
    return f"An inspection of {listed(councils, 'or')}, which served this area until {date_words(date)}."


def trust(name: str, start: str | None, end: str | None) -> str:
    """Who ran services for the council, and when; without an end nothing is said of today."""
    if end is None:
        return f"Children’s services were handed to {name}{f' {_when(start)}' if start else ''}."
    since = f" from {date_words(start)} to" if start else " until"
    return f"{name} ran children’s services for the council{since} {date_words(end)}."


def _when(day: str) -> str:
    return f"{'on' if len(day) == len('2018-04-01') else 'in'} {date_words(day)}"
