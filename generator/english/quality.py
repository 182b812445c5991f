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
NO_FRAGMENTS = "All points were read whole."
NO_CORRECTIONS = "No value has been corrected by hand."
NO_PROBLEMS = "Nothing was left out."

OF_EVERY_KIND = "Documents of every kind of inspection are counted together here."
"""Where some are of inspections that are not of councils alone."""

ADDS_UP, DOES_NOT_ADD_UP = "yes", "no: words are missing or counted twice"
NOTHING = "nothing"


def summary(documents: int, contradictions: int, doubts: int, fragments: str, corrections: int, problems: int) -> str:
    """`fragments` says how many points have lost words, those that ask apart from those that tell."""
    return (
        f"In {counted(documents, 'document')} held here: {counted(contradictions, 'contradiction')}, "
        f"{counted(doubts, 'doubt')}, {fragments} with lost words, "
        f"{counted(corrections, 'value')} corrected by hand and {counted(problems, 'input')} left out."
    )


def points_and_findings(points: int, findings: int) -> str:
    """Points that ask, and apart from them findings, where there are any: "2 points and 1 finding"."""
    return f"{counted(points, 'point')} and {counted(findings, 'finding')}" if findings else counted(points, "point")


def contradiction(area: str, stated: Iterable[tuple[str, Place]], shown: str) -> str:
    """A judgement that places of a report state differently: the grade in words at each, and the one shown."""
    places = [f"“{grade}” at {place_words(place)}" for grade, place in stated]
    return f"{area}: {listed(places)}. Shown: “{shown}”."


def corrected_grade(area: str) -> str:
    return f"Grade: {area}"
