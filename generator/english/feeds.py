"""The words of feeds, and what pages say of them to readers who have never met one."""

from __future__ import annotations

from generator.english.lists import SITE
from generator.english.sentences import upper_first

FOLLOW_ALL = "Follow all new reports (feed)"
FOLLOW_COUNCIL = "Follow this council’s reports (feed)"
FOLLOW_THEME = "Follow this subject (feed)"
READ_THE_REPORT = "The report on this site"
GRADES, OUTCOME = "Grades", "Outcome"


def follow_region(region: str) -> str:
    return f"Follow {region} councils (feed)"


def title(name: str | None) -> str:
    """A feed's title: whose reports it tells of."""
    return f"{name}: {SITE.lower()}" if name else SITE


def subtitle(name: str | None) -> str:
    of = f" of {name}" if name else ""
    return f"New reports{of}: grades before and after, and what inspectors asked for, in their words."


def theme_subtitle(theme: str) -> str:
    return f"What inspectors newly ask of councils on “{theme}”, in their words."


def rights(publisher: str, licence: str) -> str:
    """Under which terms the words of a report are shown."""
    return f"Words of the report: {publisher}. Terms of reuse: {licence}."


def of_others(whose: str) -> str:
    """Above outcomes that are not the council's own; `whose` ends with the colon that leads to them on a page."""
    return f"{whose.removesuffix(':')}."


def moved(area: str, now: str, was: str, when: str) -> str:
    """ "Overall: Good (before: March 2017, Requires improvement)"."""
    return f"{area}: {now} ({when}, {was})"


def unmoved(label: str, grades: list[tuple[str, str]], when: str | None, why: str | None) -> str:
    """ "Unchanged (before: March 2017). Overall and care leavers: Good."."""
    told = (f"{upper_first(areas)}: {grade}." for grade, areas in grades)
    return " ".join(filter(None, (f"{label}{f' ({when})' if when else ''}.", *told, f"{why}." if why else "")))
