"""What a list of outcomes that are not the council's own says: which areas have which, since when, and whose it is."""

from __future__ import annotations

import re

from generator.english.dates import date_words
from generator.english.grades import whose_outcome
from generator.english.numbers import counted

NONE_EARLIER_FOUND = "none found"
LONGEST_DAYS = 60
"""Characters behind a label that may be days, and no sentences."""
_LABELLED = re.compile(r"Dates? of [\w ]{1,30}:\s*(?P<days>\S.*)$", re.IGNORECASE)
AS_DATA = "All outcomes and judgements as a table (judgements.csv)"
DATA_EXPLAINED = "what its columns mean"
OTHERWISE = "Outcome not found in the report"
OTHERWISE_ANCHOR = "outcome-not-found"


def whose(outcome_of: str) -> str:
    return (
        f"{whose_outcome(outcome_of)}, not the council’s: each stands under the name of the council whose area was "
        "inspected. Below is the latest outcome of each area held here."
    )


def areas_with(outcome: str, number: int) -> str:
    """A group of the list, and the way to it: "Inconsistent: 14 areas"."""
    return f"{outcome}: {counted(number, 'area')}"


def caption(outcome: str) -> str:
    return f"Inspections with the outcome “{outcome}”"


def earlier(date: str | None, words: str) -> str:
    """The earlier inspection that a report tells of: its days as printed behind a label, else its day or the words."""
    labelled = _LABELLED.match(words)
    if labelled and len(labelled["days"]) <= LONGEST_DAYS:
        return labelled["days"]
    return date_words(date) if date else f"“{words}”"


def says_none_before(words: str) -> str:
    """In the report's words, that the area was not inspected before."""
    labelled = _LABELLED.match(words)
    return f"“{labelled['days'] if labelled else words}”"


def none_held(number: int, all_councils: int) -> str:
    """Of how many councils no report is here."""
    councils = counted(all_councils, "council")
    if not number:
        return f"A report of this kind is held here on each of the {councils} in the register."
    return (
        f"Of the {councils} in the register, no report of this kind is held here on {number}. That does not mean that "
        "their areas were not inspected."
    )


def none_held_names(number: int) -> str:
    return f"Councils on whose areas no report is held here ({number})"
