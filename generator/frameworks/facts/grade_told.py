"""Which of the inspections told of in a sentence its grade belongs to, if to any as a whole."""

from __future__ import annotations

import re

from generator.frameworks.facts.grade_words import grade_judged, where_judged
from generator.frameworks.facts.printed_dates import PrintedDate
from generator.model.report import Grade

_VISITED = re.compile(r"\b(?:inspection|visit)s?\b", re.IGNORECASE)
# `the 2013 inspection found`: the inspection after the date is its own
_OWN = re.compile(r"(?<=\bthe \d{4}) (?:[\w-]+ ){0,6}?(?:inspection|visit)\b", re.IGNORECASE)

# `Services for children in care are worse than in 2015, when they were judged good`: the grade is a part's.
_PRONOUN_JUDGED = re.compile(
    r"\b(?:they|it|these|this) (?:was|were|had been) (?:\w+ )?(?:judged|graded|rated|found)\b", re.IGNORECASE
)
_PART = re.compile(
    r"\b(?:in care|looked[- ]after|care leavers?|leaving care|help|protection|safeguarding|adoption|fostering|"
    r"leadership|management|governance|permanence)\b",
    re.IGNORECASE,
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
