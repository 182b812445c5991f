"""Days that a person puts right: each a day of the calendar, and none that cannot be."""

from __future__ import annotations

from datetime import date

from generator.model.registry import Correction
from generator.model.report import DocumentFacts

IN_ORDER = ("inspection_start", "inspection_end", "published")
"""Days of a document that never come before the ones named before them."""
DAYS = frozenset({*IN_ORDER, "published_supplied", "as_of", "due"})
AHEAD = frozenset({"due"})
"""Days that may lie ahead of whoever decides."""


def fault_of_day(correction: Correction, facts: DocumentFacts) -> tuple[str, str] | None:
    """Return what is seen and what is expected, where a day put right is none, is to come or is out of order."""
    name, day = correction.field.rpartition(".")[2], correction.value
    if name not in DAYS or day is None:
        return None
    if not _is_day(day):
        return f'{correction.field} = "{day}"', "a day such as 2026-11-21, cut to what is printed (2026-11, 2026)"
    if name not in AHEAD and day > correction.date:
        return f"{correction.field} = {day}", f"a day that was not to come on {correction.date}, the day of the entry"
    if name in IN_ORDER and correction.field == f"document.{name}":
        return _out_of_order(correction.field, day, name, facts)
    return None


def _is_day(day: str) -> bool:
    """Whether it is ISO, cut to what is known: `2018-04-01`, `2018-04`, `2018`."""
    if len(day) not in (4, 7, 10):
        return False
    try:
        date.fromisoformat(day + "-01-01"[len(day) - 4 :])
    except ValueError:
        return False
    return True


def _out_of_order(field: str, day: str, name: str, facts: DocumentFacts) -> tuple[str, str] | None:
    place = IN_ORDER.index(name)
    for other, known in ((one, getattr(facts, one)) for one in IN_ORDER if one != name):
        first, last = (day, known) if place < IN_ORDER.index(other) else (known, day)
        if first and last and first[: len(last)] > last[: len(first)]:
            return f"{field} = {day}", f"a day that goes with document.{other}, which is {known}"
    return None
