"""What is said of one judgement area across councils."""

from __future__ import annotations

from generator.english.dates import date_words
from generator.english.numbers import counted
from generator.english.sentences import lower_first
from generator.english.terms import NEWER
from generator.english.timeline import missing
from generator.model.timeline import Missing

TITLE = "Judgements"
DESCRIPTION = "Each area inspectors judge, across all councils held here."
WHAT_IT_JUDGED = "What this framework judged"


def description(area: str) -> str:
    return f"Judgements on {lower_first(area)} across councils, each with its date and framework."


def description_of_areas(area: str) -> str:
    """The same of outcomes that are not the council's own."""
    return f"{area}: the outcome of each area inspected, and since when. It is not a grade of the council."


def summary(reports: int, councils: int, as_of: str) -> str:
    """How many reports judge the area, and to which day their ages are reckoned."""
    judge = "judges" if reports == 1 else "judge"
    return (
        f"{counted(reports, 'report')} held here on {counted(councils, 'council')} {judge} this area. "
        f"Ages are reckoned to {date_words(as_of)}. {NEWER}"
    )


def summary_of_areas(reports: int, as_of: str) -> str:
    """The same of outcomes that are not the council's own."""
    give = "gives" if reports == 1 else "give"
    return (
        f"{counted(reports, 'report')} held here {give} this outcome. Ages are reckoned to {date_words(as_of)}. {NEWER}"
    )


def caption(group: str) -> str:
    """`group` is the one printed over the area, empty where none is."""
    under = "Judgements under this framework"
    return f"{under}, group “{group}”" if group else under


def otherwise(reason: Missing, reports: int) -> str:
    """Reports that judge the area as part of a wider one, or in parts, and so are in no table."""
    give = "gives" if reports == 1 else "give"
    return f"{counted(reports, 'report')} {give} no grade for this area: {lower_first(missing(reason))}."


def note(age: str, notes: list[str]) -> str:
    """Beside the days of an inspection: its age, and what else to know of the grade."""
    return " ".join([f"{age}.", *notes])
