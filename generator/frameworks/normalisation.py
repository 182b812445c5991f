"""Comparing printed words: headings, labels and grades are the same whatever their case, marks or footnotes.

Apostrophes are dropped rather than made spaces, since damaged sources lose them: `authoritys strengths`
is `authority's strengths`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import fuzz

from generator.model.framework import Framework
from generator.model.report import Grade

_APOSTROPHES = re.compile("['’‘`´]")
_NOT_WORD = re.compile(r"[^\w]+", re.UNICODE)
_SUPERSCRIPT = re.compile("[¹²³⁰⁴-⁹]+")
_ROW_NUMBER = re.compile(r"^(?:\d+ )+")
_GLUED_FOOTNOTE = re.compile(r"(?<=[a-z?)])\d{1,2}$")

# "is good", "is that it is good", "are: good", "about the services is good", or the bare grade after a colon
_VERB = r"(?:(?:is|are|was|were)(?: that)?(?: (?:it|they))?(?: (?:is|are))? )?"


_SMALL_WORDS = frozenset({"the", "a", "of", "and", "who", "for", "to", "in", "is", "are", "that", "their"})
SPELT_ALIKE = 85.0
"""Likeness of two words, from 0 to 100, above which one is the other misspelt: `improvment`, `experience`."""

_VERBS = ("", "is", "are", "is that it is", "is that it", "is that they", "are that they are")


@dataclass(frozen=True, slots=True)
class PrintedGrade:
    """A grade with the words that print it."""

    grade: Grade
    text: str


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """Return text for comparing: lower case, single spaces, no marks, no footnote number glued to its end.

    `judgment` is made `judgement`: reports print both.
    """
    if not text.isascii():
        text = _SUPERSCRIPT.sub("", unicodedata.normalize("NFC", text))
    text = _GLUED_FOOTNOTE.sub("", text.casefold().strip())
    words = _NOT_WORD.sub(" ", _APOSTROPHES.sub("", text)).replace("_", " ").strip()
    return words.replace("judgment", "judgement")


def without_footnote_mark(text: str) -> str:
    """Return text as printed, without a footnote's mark at its end: `Safeguarding Children Board¹`, `board1`."""
    return _GLUED_FOOTNOTE.sub("", _SUPERSCRIPT.sub("", text.rstrip()))


@lru_cache(maxsize=8192)
def unnumbered(text: str) -> str:
    """Return comparable text without the number of its row and its article: `2.1 The adoption performance`."""
    return without_article(_ROW_NUMBER.sub("", plain(text)))


def without_article(comparable: str) -> str:
    """Return comparable text without a leading `the`, which some reports leave out of a heading or label."""
    return comparable.removeprefix("the ")


def nearly_same(text: str, form: str) -> bool:
    """Tell whether two comparable texts are the same words but for small ones and a slip in the spelling of others.

    `experience and progress of care leaver` is `the experiences and progress of care leavers`; `children in need` is
    not `children in care`, nor are `care leavers` `children in care and care leavers`.
    """
    words, others = ([word for word in one.split() if word not in _SMALL_WORDS] for one in (text, form))
    return (
        bool(words)
        and len(words) == len(others)
        and all(fuzz.ratio(one, other) >= SPELT_ALIKE for one, other in zip(words, others, strict=True))
    )


class Wording:
    """A framework's printed words, made ready once for comparing."""

    def __init__(self, framework: Framework) -> None:
        self.framework = framework
        # Longest first, so that `requires improvement to be good` is not read as `requires improvement`.
        words = [(plain(printed), point.grade) for point in framework.scale for printed in point.printed]
        self.grades: dict[str, Grade] = dict(sorted(words, key=lambda pair: -len(pair[0])))
        self._patterns: dict[str, re.Pattern[str]] = {}
        self._at_end = {words: _grade_at_end(words) for words in self.grades}

    def pattern(self, form: str) -> re.Pattern[str]:
        """Return a printed form, with its `{grade}` and `{authority}`, as a pattern on comparable text."""
        if form not in self._patterns:
            parts = re.split(r"(\{grade\}|\{authority\})", form)
            made = " ".join(self._piece(part) for part in parts if part.strip())
            self._patterns[form] = re.compile(f"(?:the )?{without_article(made.replace('<verb> ', _VERB))}")
        return self._patterns[form]

    def _piece(self, part: str) -> str:
        if part == "{grade}":
            return f"<verb> (?P<grade>{'|'.join(map(re.escape, self.grades)) or '(?!)'})"
        if part == "{authority}":
            return r"(?:\w+ ){0,7}?\w+"
        return re.escape(plain(part)).replace(r"\ ", " ")

    @cache  # noqa: B019 - there is one Wording for each framework, and it lives as long as the program
    def heading_forms(self) -> tuple[str, ...]:
        """Return the forms in which headings may be printed, with each verb and grade that may stand in one.

        Forms that hold a name are left out: layout alone shows those.
        """
        known = [form for fact in self.framework.headings for form in fact.printed if "{authority}" not in form]
        forms = dict.fromkeys((*known, *(form.removeprefix("The ") for form in known)))
        forms |= dict.fromkeys(form.replace("judgement", "judgment") for form in forms)
        return tuple(
            form.replace("{grade}", f"{verb} {grade}".strip())
            for form in forms
            for grade in (self.grades if "{grade}" in form else ("",))
            for verb in (_VERBS if "{grade}" in form else ("",))
        )

    def holds_a_grade(self, text: str) -> bool:
        """Tell whether any grade's words stand in the text, whatever they are about."""
        comparable = text.casefold()
        return any(words in comparable for words in self.grades)

    def grade_alone(self, text: str) -> PrintedGrade | None:
        """Return the grade when the text is a grade and nothing else."""
        grade = self.grades.get(plain(text))
        return PrintedGrade(grade, text.strip()) if grade else None

    def grade_at_end(self, text: str) -> tuple[str, PrintedGrade] | None:
        """Return what stands before a grade at the end of the text, and the grade: `Adoption performance Good`."""
        comparable = text.casefold()
        for words, pattern in self._at_end.items():
            # Most texts end in no grade, and to look for its last word is quick.
            found = pattern.search(text) if words.rsplit(" ", 1)[-1] in comparable else None
            if found:
                return found["label"].strip(), PrintedGrade(self.grades[words], found["grade"])
        return None

    def grade_said(self, text: str, forms: Iterable[str]) -> PrintedGrade | None:
        """Return the grade when the whole text is a sentence of one of the forms."""
        comparable = plain(text)
        for form in forms:
            found = self.pattern(form).fullmatch(comparable) if "{grade}" in form else None
            if found:
                return self._as_printed(found["grade"], text)
        return None

    def _as_printed(self, comparable: str, text: str) -> PrintedGrade:
        words = re.search(r"\W+".join(map(re.escape, comparable.split())), text, re.IGNORECASE)
        return PrintedGrade(self.grades[comparable], words[0] if words else comparable)


def _grade_at_end(words: str) -> re.Pattern[str]:
    printed = r"\W+".join(words.split())
    return re.compile(rf"^(?P<label>.+?)\W+(?P<grade>{printed})\W*$", re.IGNORECASE)


@cache
def wording_of(framework: Framework) -> Wording:
    """Return a framework's wording, made ready once."""
    return Wording(framework)
