"""What is said of inspection frameworks: when they were in force, how their areas stand to those of others."""

from __future__ import annotations

from collections.abc import Sequence

from generator.english.dates import date_words
from generator.english.grades import possessive
from generator.english.numbers import counted
from generator.english.sentences import listed, lower_first, quoted
from generator.model.framework import Framework, RelationKind

TITLE = "Inspection frameworks"
DESCRIPTION = "The rules that inspections followed: what was judged, on what scale, and what can be compared."
INSPECTORATE = "Inspectorate"
WHO_INSPECTS = "Who inspects"
WHOSE_OUTCOME = "Whose outcome"
STARTED = "Inspections that started"
OWN_DESCRIPTION = "The inspectorate’s own description"
SEE_SOURCE = "see the source"
JUDGEMENTS = "judgements"

NO_AREAS = "none"
NO_SCALE = "Inspections of this kind give no grades."
NO_RELATIONS = "Its grades are not compared with those of other frameworks."
NO_REPORTS = "This site has no report under this framework."
OTHER_THEME = "Other themes, or none found"
SHORT = 150
"""Characters that an answer takes up at most beside a report in a list."""
REPORTS_HELD = "Reports on this site"
NO_POINTS = "no points were found"
INITIALS = "If a framework is named by its initials only, the program cannot read its reports yet."

RELATIONS: dict[RelationKind, str] = {
    "same": "compares with",
    "split": "was split into",
    "merged": "was merged into",
    "none": "does not compare with",
}


def on_theme(title: str, number: int) -> str:
    """A theme that inspections looked at, with how many of them: "Neglect of older children (6)"."""
    return f"{title} ({number})"


def asking(points: str, theme: str | None, answer: str | None) -> str:
    """What one asked for, what it looked at where that is no theme of the list, and who answers where that is short."""
    brief = lower_first(answer) if answer and len(answer) <= SHORT else None
    return "; ".join(filter(None, (f"on {theme}" if theme else None, points or NO_POINTS, brief)))


def without_years(title: str) -> str:
    """A framework's name where a date stands beside it: "Single inspection", without the years in force."""
    return title.partition(" (")[0]


def initials(key: str) -> str:
    """The name of a framework that is not described here, by its key: `cif` as "CIF"."""
    return key.upper()


def in_force(framework: Framework) -> str:
    """When it was in force: "November 2013 to July 2018"."""
    if framework.starts and framework.ends:
        return f"{date_words(framework.starts)} to {date_words(framework.ends)}"
    if framework.starts:
        return f"from {date_words(framework.starts)}"
    return f"until {date_words(framework.ends)}" if framework.ends else "dates not known"


def who_inspects(framework: Framework) -> str:
    """Those who inspect, the ones that do so each time first."""
    always = [one.named for one in framework.inspectorates if not one.printed]
    sometimes = [one.named for one in framework.inspectorates if one.printed]
    return "; ".join(filter(None, (listed(always), _sometimes(sometimes) if always else listed(sometimes))))


def _sometimes(titles: Sequence[str]) -> str:
    return f"in some inspections also {listed(titles)}" if titles else ""


def not_the_councils(outcome_of: str) -> str:
    """ "the local area partnership’s, not the council’s"."""
    return f"{lower_first(possessive(outcome_of))}, not the council’s"


def held(framework: Framework, documents: int) -> str:
    """Beside its name: when it was in force, and how many documents under it are held."""
    number = counted(documents, "report") if documents else "no report"
    return f"{in_force(framework)}; {number} on this site."


def printed_forms(forms: Sequence[str]) -> str:
    """The forms a grade or a label is printed in: "“Good” or “good”"."""
    return listed(quoted(forms), "or")


def area(title: str, group: str | None) -> str:
    """An area, with the group it is printed under where there is one."""
    return f"{title} ({group})" if group else title


def areas(titles: Sequence[str]) -> str:
    return listed([lower_first(title) for title in titles]) or NO_AREAS


def area_of(title: str, inspection: str) -> str:
    """An area with the kind of inspection that judges it: "Care leavers (Single inspection)"."""
    return f"{title} ({inspection})"


def relation(here: str, kind: RelationKind, there: str, why: str) -> str:
    """How two areas stand to each other, as a sentence with its reason."""
    return f"{here} {RELATIONS[kind]} {lower_first(there)}. {why}."
