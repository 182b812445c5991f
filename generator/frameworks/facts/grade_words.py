"""A grade said in a sentence about an earlier inspection: `was judged to be adequate`.

The scales of all frameworks, since an earlier inspection may have been under another one.
"""

from __future__ import annotations

import re

from generator.model.report import Grade

_GRADES: dict[str, Grade] = {
    "outstanding": "outstanding",
    "good": "good",
    "requires improvement": "requires_improvement",
    "require improvement": "requires_improvement",
    "requiring improvement": "requires_improvement",
    "adequate": "adequate",
    "inadequate": "inadequate",
}
_JUDGED = re.compile(
    r"\b(?:judged|graded|rated|found)\b[^.;]{0,80}?(?<!\bto )\b"
    r"(?P<grade>outstanding|good|requir(?:es?|ing) improvement|adequate|inadequate)\b",
    re.IGNORECASE,
)
_ANY = re.compile(r"\b(?:outstanding|good|requir(?:es?|ing) improvement|adequate|inadequate)\b", re.IGNORECASE)


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
    grades = {_GRADES[word.casefold()] for word in _ANY.findall(sentence)}
    return _GRADES[said["grade"].casefold()] if said and len(grades) == 1 else None
