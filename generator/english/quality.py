"""What the quality page says: how much is doubtful, and each contradiction, correction and input left out."""

from __future__ import annotations

from collections.abc import Sequence

from generator.english.numbers import counted
from generator.english.sentences import listed, place_words
from generator.english.terms import GRADES
from generator.model.judgement import Grade, Judgement

TITLE = "Quality"
DESCRIPTION = "How often the program is right, and known errors, doubts, contradictions and corrections."
METHOD = "How reports are read"
NO_CONTRADICTIONS = "No report was found to contradict itself on a judgement."
NO_DOUBTS = "There are no doubts."
NO_FRAGMENTS = "All recommendations were read whole."
NO_CORRECTIONS = "No value has been corrected by hand."
NO_PROBLEMS = "Nothing was left out."

ADDS_UP, DOES_NOT_ADD_UP = "yes", "no: words are missing or counted twice"
NOTHING = "nothing"

_GRADES: dict[str, str] = {str(grade): words for grade, words in GRADES.items()}


def summary(documents: int, contradictions: int, doubts: int, fragments: int, corrections: int, problems: int) -> str:
    return (
        f"In {counted(documents, 'document')} held here: {counted(contradictions, 'contradiction')}, "
        f"{counted(doubts, 'doubt')}, {counted(fragments, 'point')} with lost words, "
        f"{counted(corrections, 'value')} corrected by hand and {counted(problems, 'input')} left out."
    )


def contradiction(area: str, judgement: Judgement) -> str:
    """A judgement that two places of a report state differently: each of them, and what the site shows."""
    stated: Sequence[str] = [
        f"“{GRADES[said.grade]}” at {place_words(said.place)}" for said in judgement.stated_at if said.grade
    ]
    return f"{area}: {listed(stated)}. Shown: “{GRADES[judgement.grade]}”."


def corrected_grade(area: str) -> str:
    return f"Grade: {area}"


def corrected_value(value: Grade | str | None) -> str:
    """A grade in the reader's words; anything else as the data have it."""
    return NOTHING if value is None else _GRADES.get(value, value)
