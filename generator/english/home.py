"""What the first page says, and the words of its ways in."""

from __future__ import annotations

from generator.english.dates import date_words
from generator.english.numbers import counted
from generator.english.sentences import lower_first

TITLE = "How was my council judged?"
DESCRIPTION = (
    "Read how each council in England was judged on protecting and caring for children, what it was told to improve "
    "and what inspectors said later."
)

ALSO = "There are also reports on:"
NAME_OF_COUNCIL = "Name of the council"
ALL_COUNCILS = "All councils with their latest grades"
FIND_BY_POSTCODE = "Find it by postcode on GOV.UK"
SEARCH = "Search the reports"
CHANGES = "What each report changed"
COMPARE = "Compare councils side by side"
THEMES = "What councils were told to improve, by subject"
METHOD = "How reports are read and how far you can rely on it"
WORRIED = "If you are worried about a child"
SAME_AS_A_LIST = "The same as a list, with filters"
EXAMPLES = ("return home interviews", "homes for care leavers")
"""Words that a reader may want to find, which many reports have."""


def searched(documents: int) -> str:
    """Under the field: what is searched, before examples."""
    return f"In {counted(documents, 'report')}. For example"


def map_heading(area: str) -> str:
    return f"{area}, latest grades"


def outcomes(inspection: str, judged: str | None) -> str:
    """The way to a list of outcomes that are not the council's own, of what was `judged` where that is several.

    "Area SEND inspection: the outcome of each area"; of several "the outcome of each area, for leadership".
    """
    return f"{inspection}: the outcome of each area{f', for {lower_first(judged)}' if judged else ''}"


def on_subject(inspects: str | None, inspection: str) -> str:
    """What a kind of inspection is about, in words that any reader knows; without them, its name."""
    return inspects or inspection


def by_theme(inspection: str) -> str:
    return f"{inspection}: all letters by theme"


def latest(number: int, documents: int) -> str:
    """Over the latest inspections: how many there are in all, and that there may be newer ones."""
    which = "The latest inspection" if number == 1 else f"The {number} latest inspections"
    return f"{which} of councils’ services for children, from {counted(documents, 'report')} on this site."


def councils(number: int) -> str:
    return f"All {number:,} councils, by region" if number > 1 else "One council"


def in_region(number: int, gone: int) -> str:
    """ "12 councils", "12 councils and 2 that are gone"."""
    councils = counted(number, "council")
    return f"{councils} and {gone} that {'is' if gone == 1 else 'are'} gone" if gone else councils


def as_of(day: str) -> str:
    return f"With the reports received by {date_words(day)}. Ofsted may have published newer ones."
