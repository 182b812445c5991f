"""What stands beside an outcome that is not the council's own: what its report tells of the inspection before it."""

from __future__ import annotations

import re

from generator.english.dates import date_words

NONE_EARLIER_FOUND = "The program found no earlier inspection of this kind in the report."
LONGEST_DAYS = 60
"""Characters behind a label that may be days, and no sentences."""
_LABELLED = re.compile(r"Dates? of [\w ]{1,30}:\s*(?P<days>\S.*)$", re.IGNORECASE)


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


def before(told: str) -> str:
    """The earlier inspections that the report tells of."""
    return f"The report tells of an earlier inspection: {told}."
