"""What a council's page says: how it was judged last, what it was told, what is known of the council itself."""

from __future__ import annotations

from collections.abc import Sequence

from generator.english.dates import date_words, inspection_days
from generator.english.documents import report_words
from generator.english.sentences import listed
from generator.model.report import DocumentFacts, Report

LATEST = "Latest report held here"
LATEST_OF_COUNCIL = "Latest report on the council’s own services held here"
"""Where reports on a partnership are held too, which may be newer."""
NEWER_REPORTS = "see which reports on it are published"
NO_GRADES = "No grades were found in the reports on the council’s own services held here."
NO_OWN_REPORT = "No report on the council’s own services is held here."
NO_POINTS = "none found in this document"
POINTS = "Points in each document held here"
POINTS_OF_COUNCIL = "Points in each document on the council’s own services held here"
NO_FIGURES = "No figures about the area were found in the reports held here."
ALL_POINTS = "Read all of them by theme, with what inspectors said later"

REGION = "Region"
REGION_NOT_KNOWN = "Region not known"
TYPE_NOT_KNOWN = "Type not known"
KIND = "Kind of council"
CODE = "Code (Office for National Statistics)"
STATUS = "Status"
ABOLISHED = "This council no longer exists."
CHANGE = "Change of councils"
TRUST = "Trust or company"
NO_REPORT = "No report on it is held here."


def description(council: str) -> str:
    return f"How children’s services in {council} were judged, what inspectors asked for, and what came later."


def description_of_area(council: str) -> str:
    """Where no report on the council's own services is held."""
    return f"What inspectors found in the area of {council}, what has to improve, and who has to act."


def newer_report(publisher: str) -> str:
    """The way to the page of those who publish reports on the council's own services."""
    return f"see whether {publisher} has published a newer report"


def latest(day: str, age: str) -> str:
    return f"{day}, {age}"


def grades_from(inspection: str, document: DocumentFacts, age: str) -> str:
    """The inspection that gave the latest grades, and who tells of it where that is not the inspectors."""
    visited = inspection_days(document)
    told = "" if document.first_hand else f" These grades are second-hand, told by {document.publisher}."
    return f"{inspection}: inspectors were there {visited}, {age}.{told}"


def dated(day: str, second_hand_by: str | None) -> str:
    """The day of a report in the list of those held, and who tells it where that is not the inspectors."""
    return f"{day}, second-hand: told by {second_hand_by}" if second_hand_by else day


def on_topic(inspection: str, topic: str | None) -> str:
    """A visit with what its letter says it was about: "Focused visit on “the front door”"."""
    return f"{inspection} on “{topic}”" if topic else inspection


def figures_of(report: Report) -> str:
    return f"Figures from the {report_words(report)}"


def neighbours(councils: Sequence[str], as_of: str | None) -> str:
    """Statistical neighbours, with the date of the set where it is known."""
    set_of = f" (set of {date_words(as_of)})" if as_of else ""
    return f"Councils whose areas are most alike in the official statistics{set_of}: {listed(councils)}."


def succession(before: str, after: Sequence[str], date: str, goes_on: bool, notes: Sequence[str]) -> str:
    """Who took whose place; a council that goes on gave up a part of its area."""
    what = "took over a part of the area of" if goes_on else "took the place of"
    return " ".join([f"{listed(after)} {what} {before} on {date_words(date)}.", *notes])


def gone(council: str) -> str:
    return f"{council} no longer exists. Which councils took its place, and when."


def at_ofsted(council: str) -> str:
    return f"Ofsted’s page of {council}"


def told_at(host: str) -> str:
    return f"told at {host}"


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
