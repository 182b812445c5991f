"""What the first page says, and the words of its ways in."""

from __future__ import annotations

from generator.english.dates import date_words
from generator.english.numbers import counted
from generator.english.sentences import lower_first
from generator.english.terms import NEWER

TITLE = "How was my council judged?"
DESCRIPTION = "Inspections of children’s services in England: how each council was judged and told to improve."

ALSO = "There are also reports on:"
ALL_COUNCILS = "All councils with their latest judgement held here"
FIND_BY_POSTCODE = "Find yours by postcode on GOV.UK"
CHANGES = "What each report changed"
COMPARE = "Put councils side by side"
THEMES = "What councils were told to improve, by theme"
METHOD = "How reports are read and how far you can rely on it"
WORRIED = "If you are worried about a child"


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


def holds(documents: int, councils: int, as_of: str) -> str:
    return (
        f"{counted(documents, 'document')} on {counted(councils, 'council')} "
        f"can be read here, as received by {date_words(as_of)}. {NEWER}"
    )
