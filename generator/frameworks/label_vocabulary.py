"""The words a framework prints for its headings, labels and grades, made ready once to be found in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from generator.frameworks.normalisation import nearly_same, plain, unnumbered, without_article
from generator.model.framework import Area, Framework
from generator.model.judgement import Grade

# "is good", "is that it is good", "are: good", "about the services is good", or the bare grade after a colon
_VERB = r"(?:(?:is|are|was|were)(?: that)?(?: (?:it|they))?(?: (?:is|are))? )?"
_DENIES = re.compile(r"\b(?:no|not|never|nor|neither|without|cannot|no longer)\b")
MOST_WORDS = 40
"""So many words, less one, may stand where a form has `{words}`."""
_OPEN = re.compile(r"\{(?:authority|words)\}")
_VERBS = ("", "is", "are", "is that it is", "is that it", "is that they", "are that they are")


@dataclass(frozen=True, slots=True)
class PrintedGrade:
    """A grade with the words that print it."""

    grade: Grade
    text: str


class LabelVocabulary:
    """A framework's printed words, made ready once for comparing."""

    def __init__(self, framework: Framework) -> None:
        self.framework = framework
        # Longest first, so that `requires improvement to be good` is not read as `requires improvement`.
        words = [(plain(printed), point.grade) for point in framework.scale for printed in point.printed]
        self.grades: dict[str, Grade] = dict(sorted(words, key=lambda pair: -len(pair[0])))
        self._patterns: dict[str, re.Pattern[str]] = {}
        self.labels = frozenset(unnumbered(label) for area in framework.areas for label in area.labels)
        self._at_end = {words: _grade_at_end(words) for words in self.grades}

    def pattern(self, form: str) -> re.Pattern[str]:
        """Return a printed form, with its `{grade}`, `{authority}` and `{words}`, as a pattern on comparable text."""
        if form not in self._patterns:
            parts = re.split(r"(\{(?:grade|authority|words)\})", form)
            made = " ".join(self._piece(part) for part in parts if part.strip())
            self._patterns[form] = re.compile(f"(?:the )?{without_article(made.replace('<verb> ', _VERB))}")
        return self._patterns[form]

    def _piece(self, part: str) -> str:
        if part == "{grade}":
            return f"<verb> (?P<grade>{'|'.join(map(re.escape, self.grades)) or '(?!)'})"
        if part == "{authority}":
            return r"(?:\w+ ){0,7}?\w+"
        if part == "{words}":
            return rf"(?:\w+ ){{0,{MOST_WORDS}}}?\w+"
        return re.escape(plain(part)).replace(r"\ ", " ")

    @cache  # noqa: B019 - there is one LabelVocabulary for each framework, and it lives as long as the program
    def heading_forms(self) -> tuple[str, ...]:
        """Return the forms in which headings may be printed, with each verb and grade that may stand in one.

        Forms that hold a name or any words are left out: layout alone shows those.
        """
        known = [form for fact in self.framework.headings for form in fact.printed if not _OPEN.search(form)]
        forms = dict.fromkeys((*known, *(form.removeprefix("The ") for form in known)))
        forms |= dict.fromkeys(form.replace("judgement", "judgment") for form in forms)
        return tuple(
            form.replace("{grade}", f"{verb} {grade}".strip())
            for form in forms
            for grade in (self.grades if "{grade}" in form else ("",))
            for verb in (_VERBS if "{grade}" in form else ("",))
        )

    @cache  # noqa: B019 - as above
    def ruled_headings(self) -> tuple[str, ...]:
        """Return the printed forms of the headings that stand over ruled tables."""
        return tuple(form for fact in self.framework.headings if fact.ruled for form in fact.printed)

    def area_labelled(self, text: str, group: str | None = None) -> Area | None:
        """Return the area that has this text as its printed label, within a group where labels repeat."""
        comparable = unnumbered(text)
        known = [area for area in self.framework.areas if area.group == group]
        for area in known:
            if any(unnumbered(label) == comparable for label in area.labels):
                return area
        alike = [area for area in known if any(nearly_same(comparable, unnumbered(label)) for label in area.labels)]
        return alike[0] if len(alike) == 1 else None

    def holds_a_grade(self, text: str) -> bool:
        """Tell whether any grade's words stand in the text, whatever they are about."""
        comparable = text.casefold()
        return any(words in comparable for words in self.grades)

    def grade_within(self, sentence: str) -> Grade | None:
        """Return the one grade whose words stand in a sentence; None for several, or where it is denied.

        A longer form goes before one that is part of it.
        """
        comparable = f" {plain(sentence)} "
        found: dict[Grade, None] = {}
        for words, grade in self.grades.items():
            before, said, after = comparable.partition(f" {words} ")
            if said:
                found[grade] = None
                comparable = f"{before} … {after}"
        denied = found and _DENIES.search(comparable.partition(" … ")[0])
        return next(iter(found)) if len(found) == 1 and not denied else None

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
def vocabulary_of(framework: Framework) -> LabelVocabulary:
    """Return a framework's vocabulary, made ready once."""
    return LabelVocabulary(framework)
