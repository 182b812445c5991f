"""What the history of one council's recommendations says: how many, on which themes, and what stands where."""

from __future__ import annotations

from collections.abc import Sequence

from generator.english.dates import date_words
from generator.english.documents import report_date, report_words
from generator.english.numbers import counted
from generator.english.sentences import listed, opening_words, quoted
from generator.english.terms import kind_words
from generator.model.report import RecommendationKind, Report

NO_RECOMMENDATIONS = "No recommendations were found in the documents on the council’s own services held here."
NO_THEME = "Points without a theme"
ACROSS_COUNCILS = "This theme across councils"
READ_IT_HERE = "Read it on this page"
NO_POINT = "no point"
FULL = "full"
VISIT = "visit"


APART = "Points of other kinds of inspection do not stand here: read them in one line of time"
"""The way to them, where there are some."""


def title(council: str) -> str:
    return f"What {council} was told to improve"


def description(council: str) -> str:
    return f"Every recommendation to {council} in the documents on its own services held here, by theme and date."


def summary(points: int, documents: int) -> str:
    return (
        f"{counted(points, 'point')} from {counted(documents, 'document')} on the council’s own services held here, "
        "oldest first under each theme. A point with several themes stands in full under the first of them."
    )


def by_document(council: str) -> str:
    return f"Points to {council} by document"


def raised(points: int) -> str:
    """How many points a document makes on a theme."""
    return counted(points, "point") if points else NO_POINT


def picture_title(council: str) -> str:
    return f"Themes raised with {council}, by document"


def picture(themes: int, documents: int, again: int) -> str:
    """What the picture shows, for who cannot see it; `again` themes are raised in more than one document."""
    return (
        f"{counted(themes, 'theme')}, one a row; {counted(documents, 'document')}, oldest at "
        f"the left. {counted(again, 'theme')} raised in more than one document. The table after this picture "
        "has the same facts in words."
    )


def point(kind: RecommendationKind, report: Report, told_of: str | None) -> str:
    """When a point was made, and what it is; `told_of` is the day of an earlier visit that the report tells of."""
    named = kind_words(kind)
    if told_of:
        return f"{date_words(told_of)}, as told after the {report_words(report)}: {named}"
    return f"{report_date(report)}: {named}"


def given_for(words: Sequence[str]) -> str:
    """The words that gave a point its theme, each once."""
    return listed(quoted(dict.fromkeys(words)))


def opening(text: str) -> str:
    return f"“{opening_words(text)}”"


def elsewhere(report: Report, theme: str) -> str:
    return f"{report_date(report)}, in full under “{theme}”."
