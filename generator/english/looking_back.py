"""What is said around sentences in which inspectors look back: the words are theirs, the reading is the program's.

The words are always quoted, and how they are read stands beside them, marked as a reading. Words that are read as
unclear are only quoted.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from generator.english.earlier_inspections import inspections_meant, is_date
from generator.english.sentences import upper_first
from generator.english.terms import READINGS
from generator.model.report import FollowUp

SAY_SO = "Inspectors say so"
BECAME = "Inspectors say what became of it"
CHANGED = "Inspectors say what has changed on its subject"
BESIDE = "Inspectors speak of its subject, or of all recommendations together"
READ_BESIDE = "Read what they say"
NOT_TOLD = "The program could not tell which inspection is meant"


def about(held: Collection[str], not_held: Collection[str]) -> str:
    """Which inspections some words look back at: stands before links to the documents `held` of them, if any.

    Each is called what the words call it. Which one is the last inspection, the words do not say: it is worked out.
    """
    printed = [one for one in held if not is_date(one)]
    named = inspections_meant([*not_held, *printed])
    if not held:
        return f"About {named}" if named else NOT_TOLD
    if printed:
        return _probably(printed, not_held)
    return f"About {named} and the" if named else "About the"


def _probably(printed: Sequence[str], not_held: Collection[str]) -> str:
    """ "“Last inspection” probably means the"."""
    if len(printed) == 1 and not not_held:
        return f"“{upper_first(printed[0])}” probably means the"
    means = "means" if len(printed) == 1 else "mean"
    return f"About {inspections_meant([*not_held, *printed])}, which probably {means} the"


def read_as(said: FollowUp, *, by_a_person: bool = False) -> str | None:
    """How some words are read, after them: "The program reads this as “met”."; None where they are only quoted."""
    reader = "A person" if by_a_person else "The program"
    is_told = by_a_person or said.status != "unclear"
    return f"{reader} reads this as “{READINGS[said.status]}”." if is_told else None


def quoted_words(said: FollowUp) -> str:
    """The words, with the sentences beside them that they point back to or that their status rests on."""
    return " ".join(filter(None, (said.before, said.words, said.after)))
