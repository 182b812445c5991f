"""What the page of all councils says: which are here, and what to know of a grade that stands there by itself."""

from __future__ import annotations

from generator.english.numbers import counted
from generator.english.partnership import whose
from generator.english.sentences import lower_first

TITLE = "Councils"
DESCRIPTION = "Every council with a report on this site, by region, with its latest grades."
FIND_BY_POSTCODE = "Find it by postcode on GOV.UK"
PUT_SIDE_BY_SIDE = "Put councils side by side"

NO_JUDGEMENTS = "No report with grades on this site"
NO_GRADES_FOUND = "No grades found in the report"


def of_partnership(outcome_of: str | None) -> str:
    """Beside a report on the council's area that is not on its own services: whose outcome it gives, if any."""
    return lower_first(whose(outcome_of)) if outcome_of else "not of the council alone."


def summary(councils: int) -> str:
    return f"{counted(councils, 'council')} by region, each with its latest grades."
