"""The grade that a sentence says an earlier inspection gave, and which of the inspections it tells of gave it.

    Adoption was judged to be adequate at the last inspection, in May 2012.

The scales of all frameworks, since an earlier inspection may have been under another one.
"""

from __future__ import annotations

import re
from typing import cast

from generator.frameworks.cues import any_of, phrases_beside, words_cue
from generator.frameworks.facts.printed_dates import PrintedDate
from generator.model.report import Grade

_PHRASES = phrases_beside(__file__)
_PART = words_cue(_PHRASES.pop("parts_of_the_service"))
_GRADES = {cast(Grade, grade): words_cue(said) for grade, said in _PHRASES.items()}
_GRADE = any_of(said for phrases in _PHRASES.values() for said in phrases)
_ANY = re.compile(rf"\b{_GRADE}\b", re.IGNORECASE)
_JUDGED = re.compile(
    rf"\b(?:judged|graded|rated|found)\b[^.;]{{0,80}}?(?<!\bto )\b(?P<grade>{_GRADE})\b", re.IGNORECASE
)


def names_a_grade(sentence: str) -> bool:
    """Tell whether a sentence says that grades were given, be they one or several."""
    return bool(_JUDGED.search(sentence))


def where_judged(sentence: str) -> int | None:
    """Return where in a sentence its words of judging begin; None where no grade is said to be given."""
    said = _JUDGED.search(sentence)
    return said.start() if said else None


def grade_judged(sentence: str) -> Grade | None:
    """Return the grade a sentence says was given; None where it says none, or more than one."""
    said = _JUDGED.search(sentence)
    grades = {_grade_of_words(words) for words in _ANY.findall(sentence)}
    return _grade_of_words(said["grade"]) if said and len(grades) == 1 else None


def _grade_of_words(words: str) -> Grade:
    return next(grade for grade, said in _GRADES.items() if said.fullmatch(words))


_VISITED = re.compile(r"\b(?:inspection|visit)s?\b", re.IGNORECASE)
# `the 2013 inspection found`: the inspection after the date is its own
_OWN = re.compile(r"(?<=\bthe \d{4}) (?:[\w-]+ ){0,6}?(?:inspection|visit)\b", re.IGNORECASE)

# `Services for children in care are worse than in 2015, when they were judged good`: the grade is a part's.
_PRONOUN_JUDGED = re.compile(
    r"\b(?:they|it|these|this) (?:was|were|had been) (?:\w+ )?(?:judged|graded|rated|found)\b", re.IGNORECASE
)


def grade_of(text: str, date: PrintedDate, dates: tuple[PrintedDate, ...]) -> Grade | None:
    """Return the grade a sentence says the inspection of `date` gave; None where that is not beyond doubt.

    `dates` are all dates of the sentence. The grade is that of the nearest date before it, with no other
    inspection between; where it stands before every date, the sentence must tell of one date alone.
    """
    judged = where_judged(text)
    if judged is None or _is_of_a_part(text):
        return None
    earlier = [one for one in dates if one.end <= judged]
    if not earlier:
        return grade_judged(text) if len(dates) == 1 else None
    own = _OWN.match(text, date.end)
    between = _VISITED.search(text, own.end() if own else date.end, judged)
    return grade_judged(text) if earlier[-1] is date and not between else None


def _is_of_a_part(text: str) -> bool:
    said = _PRONOUN_JUDGED.search(text)
    return said is not None and bool(_PART.search(text, 0, said.start()))
