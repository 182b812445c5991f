"""What the page of all councils says: which are held, and what to know of a grade that stands there by itself."""

from __future__ import annotations

from generator.english.numbers import counted

TITLE = "Councils"
DESCRIPTION = "Every council with a report held here, and its latest overall judgement."
FIND_BY_POSTCODE = "find it by postcode on GOV.UK"
PUT_SIDE_BY_SIDE = "Put councils side by side"

NO_JUDGEMENTS = "No judgements held here"
NO_SINGLE_JUDGEMENT = "No single overall judgement"
NO_OVERALL_JUDGEMENT = "No overall judgement found in the report"


def summary(councils: int) -> str:
    return f"Reports on {counted(councils, 'council')} are held here, in order of the alphabet."
