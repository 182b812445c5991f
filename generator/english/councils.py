"""What the page of all councils says: which are held, and what to know of a grade that stands there by itself."""

from __future__ import annotations

from generator.english.numbers import counted
from generator.english.partnership import whose
from generator.english.sentences import lower_first

TITLE = "Councils"
DESCRIPTION = "Every council with a report held here, and its latest overall judgement."
FIND_BY_POSTCODE = "find it by postcode on GOV.UK"
PUT_SIDE_BY_SIDE = "Put councils side by side"

NO_JUDGEMENTS = "No judgements on its own services held here"
NO_SINGLE_JUDGEMENT = "No single overall judgement"
NO_OVERALL_JUDGEMENT = "No overall judgement found in the report"


def of_partnership(outcome_of: str | None) -> str:
    """Beside a report on the council's area that is not on its own services: whose outcome it gives, if any."""
    return lower_first(whose(outcome_of)) if outcome_of else "not of the council alone."


def summary(councils: int) -> str:
    return f"Reports on {counted(councils, 'council')} are held here, in order of the alphabet."
