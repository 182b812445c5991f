"""What the page of all councils says: which are here, and what to know of a grade that stands there by itself."""

from __future__ import annotations

from collections.abc import Sequence

from generator.english.numbers import counted
from generator.english.partnership import whose
from generator.english.sentences import listed, listed_names, lower_first

TITLE = "Councils"
DESCRIPTION = "Every council with a report on this site, by region, with its latest grades."
FIND_BY_POSTCODE = "Find it by postcode on GOV.UK"
PUT_SIDE_BY_SIDE = "Put councils side by side"

NO_JUDGEMENTS = "No report with grades on this site"
NO_REPORT = "No report on this site"
NO_GRADES_FOUND = "No grades found in the report"


def of_partnership(outcome_of: str | None) -> str:
    """Beside a report on the council's area that is not on its own services: whose outcome it gives, if any."""
    return lower_first(whose(outcome_of)) if outcome_of else "not of the council alone."


def summary(councils: int, gone: int, new: int) -> str:
    """ "29 councils by region, each with its latest grades. Also listed: 2 that no longer exist." """
    also = (
        f"{gone} that no longer exist{'s' if gone == 1 else ''}" if gone else "",
        f"{new} without a report" if new else "",
    )
    told = f" Also listed: {listed([*filter(None, also)])}." if any(also) else ""
    return f"{counted(councils, 'council')} by region, each with its latest grades.{told}"


def in_place_of(councils: Sequence[str]) -> str:
    """Of a new council without a report: "It took the place of Barnet and Bexley." """
    return f"It took the place of {listed_names(councils)}."
