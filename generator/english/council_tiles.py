"""What the tiles of a council's page say around their grades, and what stands under them."""

from __future__ import annotations

from collections.abc import Sequence

from generator.english.documents import inspection_words, report_words
from generator.english.sentences import as_sentence, listed, lower_first
from generator.model.report import Report

HEADING = "Latest grades"
BEFORE = "Before:"
BEFORE_THAT = "Before that, on its own:"
OF_THE_BOARD = "The safeguarding board’s grade, not the council’s."
CONTRADICTS = "The report does not say the same everywhere."
VISIT, INSPECTION = "A visit", "An inspection"
MEANINGS = "What the grades and areas mean"
LOOKED_AT = "What inspectors look at:"


def when(month: str, together: Sequence[str] = ()) -> str:
    """After a grade: ", May 2022"; ", May 2022, one grade with care leavers"."""
    return f", {month}{f', one grade with {listed([*map(lower_first, together)])}' if together else ''}"


def of_what(area: str) -> str:
    """What "Read why" is about, for who cannot see the tile around it: ", care leavers"."""
    return f", {lower_first(area)}"


def source_of_grades(report: Report) -> str:
    """The document the grades are from, after "From the": "inspection that ended 7 November 2025"."""
    return inspection_words(report) if report.document.first_hand else report_words(report)


def see_newer(publisher: str) -> str:
    return f"See whether {publisher} has a newer one"


SEE_ANY = "See which reports on it are published"
GRADES_FROM = "Grades from the"
IS_NEWEST = ", the latest held here"
"""After how long ago it was."""
NEWEST = "The latest held here: the"


def meaning(words: str) -> str:
    """What a grade or an area means, after its name: "children are helped, protected and cared for well."."""
    return as_sentence(lower_first(words))
