"""What the timeline of a council says: every inspection and visit of every kind, newest first."""

from __future__ import annotations

from collections.abc import Sequence

from generator.english.numbers import counted, small_number

NO_YEAR = "Date not known"
NO_POINTS = "no recommendations found"
READ_THE_REPORT = "Read the report"
LEADS_HERE = "Timeline of all inspections and visits, with what each asked for"


def title(council: str) -> str:
    return f"{council}: all inspections and visits"


def description(council: str) -> str:
    return (
        f"Every inspection and visit in {council} that this site has a report of, newest first, with what it asked for."
    )


def answer(documents: int, years: Sequence[str], of_partnerships: int) -> str:
    """ "10 inspections and visits from 2015 to 2026, newest first." Those of partnerships are told apart."""
    kinds = "inspection or visit" if documents == 1 else "inspections and visits"
    first, last = (min(years), max(years)) if years else ("", "")
    when = f" from {first} to {last}, newest first" if first != last else f" in {first}" if first else ""
    if not of_partnerships:
        return f"{documents:,} {kinds}{when}."
    named = f"{small_number(of_partnerships).capitalize()} of them {'is' if of_partnerships == 1 else 'are'}"
    return f"{documents:,} {kinds}{when}. {named} of several bodies together, not of the council alone."


def day_and_name(days: str, name: str) -> str:
    """A document by its days and what it is: "8 to 19 June 2026: Children’s services inspection"."""
    return f"{days}: {name}"


def outcomes_in(areas: int) -> str:
    """Of a partnership that is judged in several areas, where there is no room for all."""
    return f"outcomes in {counted(areas, 'area')}"


def year_anchor(year: str) -> str:
    return f"y{year}" if year else "date-not-known"


def on(words: str) -> str:
    """What a visit or a joint inspection looked at, in its document's words."""
    return f"On {words}."


def told_by(publisher: str) -> str:
    return f"Second-hand: told by {publisher}."
