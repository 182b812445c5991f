"""The small things many pages show: a link, a grade, a quotation with its source."""

from __future__ import annotations

from collections.abc import Iterable

from generator import english
from generator.english.grades import Graded
from generator.frozen import Frozen
from generator.model.judgement import UNGRADED, Grade

UNKNOWN_LOOK = ("grade-unknown",)
OF_OTHERS = "of-others"
"""The look of an outcome that is not the council's own: a frame, where a grade of the council is filled."""


class Hyperlink(Frozen):
    """Words that lead somewhere: `address` is site-absolute, or the https address of another site."""

    text: str
    address: str


def once(links: Iterable[Hyperlink]) -> tuple[Hyperlink, ...]:
    """Links of which no two say the same: of two paragraphs of page 49 the first alone is led to."""
    by_words: dict[str, Hyperlink] = {}
    for link in links:
        by_words.setdefault(link.text, link)
    return tuple(by_words.values())


class GradeTag(Frozen):
    """A grade in words, how its tag looks (names in the style sheet: colour, edge, whose it is), and whose it is.

    `whose` says that it is not the council's own ("The harbour board’s outcome") wherever the tag stands. `corrected`
    is the sign of a grade that a person put right: it leads to what was read, and why that is wrong.
    """

    words: str
    look: tuple[str, ...]
    whose: str | None = None
    corrected: Hyperlink | None = None


class Quote(Frozen):
    """The report's own words, and where they stand; `also` are other places that print the same.

    `bullets` are printed under `words`, which lead on to them. `corrected` is the sign of words a person put right.
    """

    words: str
    source: Hyperlink
    also: tuple[Hyperlink, ...] = ()
    bullets: tuple[str, ...] = ()
    corrected: Hyperlink | None = None


class FilledLater(Frozen):
    """Words that finished pages are filled with under `name`, as they change without the page; until then `words`."""

    name: str
    words: str


class Fact(Frozen):
    """One line of a list of facts: a label, words, how long `ago` that is, and links that follow them."""

    label: str
    words: str
    links: tuple[Hyperlink, ...] = ()
    ago: FilledLater | None = None


class PageEntry(Frozen):
    """One line of a list of pages: the page by its title, and a few words on it."""

    link: Hyperlink
    words: str


def grade_tag(on: Graded | None, grade: Grade | None, outcome_of: str | None = None) -> GradeTag:
    """The tag of a grade as its framework or scale says it. None, a statement without a grade, is said to be one.

    Where nothing is known of the scale, the tag has the grade's key in words and a plain look.
    """
    if grade is None:
        return unknown_tag(english.NO_GRADE_STATED)
    words = english.grade_words(on, grade)
    if grade in UNGRADED:
        return unknown_tag(words)
    point = on.point(grade) if on else None
    look = (f"grade-{point.colour}", f"edge-{point.edge}") if point else ("grade-plain", "edge-solid")
    if outcome_of:
        return GradeTag(words, (*look, OF_OTHERS), english.whose_outcome(outcome_of))
    return GradeTag(words, look)


def unknown_tag(words: str) -> GradeTag:
    """One of the four unknowns, in the place where a grade would stand."""
    return GradeTag(words, UNKNOWN_LOOK)
