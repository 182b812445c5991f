"""What the quality page says: how much is doubtful, and each contradiction, correction and input left out."""

from __future__ import annotations

from collections.abc import Iterable

from generator.english.numbers import counted
from generator.english.sentences import listed, place_words
from generator.model.noun import Place

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


def summary(documents: int, contradictions: int, doubts: int, fragments: int, corrections: int, problems: int) -> str:
    return (
        f"In {counted(documents, 'document')} held here: {counted(contradictions, 'contradiction')}, "
        f"{counted(doubts, 'doubt')}, {counted(fragments, 'point')} with lost words, "
        f"{counted(corrections, 'value')} corrected by hand and {counted(problems, 'input')} left out."
    )


def contradiction(area: str, stated: Iterable[tuple[str, Place]], shown: str) -> str:
    """A judgement that places of a report state differently: the grade in words at each, and the one shown."""
    places = [f"“{grade}” at {place_words(place)}" for grade, place in stated]
    return f"{area}: {listed(places)}. Shown: “{shown}”."


def corrected_grade(area: str) -> str:
    return f"Grade: {area}"
