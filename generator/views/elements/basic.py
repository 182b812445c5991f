"""The small things many pages show: a link, a grade, a quotation with its source."""

from __future__ import annotations

from dataclasses import dataclass

from generator import english
from generator.model.judgement import UNGRADED, Grade


@dataclass(frozen=True, slots=True)
class Hyperlink:
    """Words that lead somewhere: `address` is site-absolute, or the https address of another site."""

    text: str
    address: str


@dataclass(frozen=True, slots=True)
class GradeTag:
    """A grade in words, and the name its quiet colour goes by (`grade-` and the name)."""

    words: str
    css: str


@dataclass(frozen=True, slots=True)
class Quote:
    """The report's own words, and where they stand; `also` are other places that print the same."""

    words: str
    source: Hyperlink
    also: tuple[Hyperlink, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of a list of facts: a label, words and links that follow them."""

    label: str
    words: str
    links: tuple[Hyperlink, ...] = ()


@dataclass(frozen=True, slots=True)
class PageEntry:
    """One line of a list of pages: the page by its title, and a few words on it."""

    link: Hyperlink
    words: str


def grade_tag(grade: Grade | None) -> GradeTag:
    """The tag of a grade. None, a statement without a grade, is said to be one."""
    if grade is None:
        return GradeTag(english.NO_GRADE_STATED, "unknown")
    css = "unknown" if grade in UNGRADED else grade.replace("_", "-")
    return GradeTag(english.GRADES[grade], css)


def unknown_tag(words: str) -> GradeTag:
    """One of the four unknowns, in the place where a grade would stand."""
    return GradeTag(words, "unknown")
