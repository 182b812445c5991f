"""Why a person decided something, who it was and on what it rests: in the same words wherever a decision is shown."""

from __future__ import annotations

from generator.english.numbers import counted
from generator.english.sentences import as_sentence
from generator.model.registry import Decision

CORRECTED = "corrected"
"""Beside a value that a person put right, wherever it stands."""
WORDS_CORRECTED = "A person corrected these words"
"""Under a point in a feed, where no sign leads on."""
GRADE_CORRECTED = "A person corrected this grade"
"""In an answer of the search, behind the grade of the whole."""
NOTHING = "nothing"
"""In the place of a value that was not read, or was taken away."""
ONE_WAS_READ = "one was read"
NONE_THERE = "there is none"
"""The same of an item of a list, such as a recommendation, of which no value in particular was wrong."""
WHAT_AND_WHY = "What was read, and why it is wrong"


def values_put_right(wrong: int, missing: int) -> str:
    """On a report's page: how much of it is a person's reading, of values read wrongly and of values not read."""
    told = (
        f"A person put {counted(wrong, 'value')} right that the program had read wrongly." if wrong else "",
        f"A person gave {counted(missing, 'value')} that the program had not read." if missing else "",
    )
    return " ".join(filter(None, told))


def why_decided(decision: Decision) -> str:
    """The reason given, and whatever is told of who decided and on what.

    "The sentence says so. Decided by A. Keeper. Source: the council's letter of 3 March 2020."
    """
    told = [
        decision.reason or "",
        as_sentence(f"Decided by {decision.by}") if decision.by else "",
        as_sentence(f"Source: {decision.source}") if decision.source else "",
    ]
    return " ".join(sentence for sentence in told if sentence)


def corrected_grade(area: str) -> str:
    return f"Grade: {area}"


def put_right(day: str) -> str:
    """A feed's heading over what changed after the report came."""
    return f"Put right by a person on {day}"


def was_and_is(field: str, was: str, now: str, why: str) -> str:
    """ "Grade: Adoption: Good. Read before as: Outstanding. The sentence says so." """
    return f"{field}: {as_sentence(now)} Read before as: {as_sentence(was)} {why}"
