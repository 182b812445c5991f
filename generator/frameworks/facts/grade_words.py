"""The grades of all frameworks' scales, as sentences print them."""

from __future__ import annotations

from generator.frameworks.cues import any_of, phrases_beside, words_cue
from generator.model.judgement import Grade

_PHRASES = phrases_beside(__file__)
_GRADES = {grade: words_cue(said) for grade, said in _PHRASES.items()}

GRADE = any_of(said for phrases in _PHRASES.values() for said in phrases)
"""The pattern of any grade; to be compiled without regard to case."""
QUOTE = "[‘’'\"“”]?"
"""The pattern of a quotation mark that may stand around a grade."""
STEMS = ("good", "adequate", "improvement", "outstanding")
"""One of these stands in every grade: a search for them is quick."""


def grade_of_words(words: str) -> Grade:
    """Return the grade that words of the pattern `GRADE` name."""
    return next(grade for grade, said in _GRADES.items() if said.fullmatch(words))
