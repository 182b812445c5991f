"""What is said around sentences in which inspectors look back: the words are theirs, the reading is the program's.

The words are always quoted, and how they are read stands beside them, marked as a reading. Words that are read as
unclear are only quoted.
"""

from __future__ import annotations

from collections.abc import Collection

from generator.english.documents import inspection_words
from generator.english.earlier_inspections import inspections_meant, is_date
from generator.english.numbers import counted
from generator.english.terms import READINGS
from generator.model.report import FollowUp, Report

READ_BESIDE = "what inspectors say"
NOT_TOLD = "The program could not tell which inspection is meant"
SINCE_NOT_TOLD = "Since an earlier inspection; which one, the program could not tell"


def about(held: Collection[str], not_held: Collection[str]) -> str:
    """Which inspections some words look back at: stands before links to the documents `held` of them, if any.

    Each is called what the words call it. Which one is the last inspection, the words do not say: it is worked out.
    """
    printed = [one for one in held if not is_date(one)]
    named = inspections_meant([*not_held, *printed])
    if not held:
        return f"About {named}" if named else NOT_TOLD
    if printed:
        return f"About {named}, of those held here the"
    return f"About {named} and the" if named else "About the"


def read_as(said: FollowUp, *, is_told: bool) -> str:
    """How some words are read: stands between the inspection they look back at, where that `is_told`, and the words."""
    return f"{_reading(said, '; the program reads it as ' if is_told else '; it reads the words as ')}:"


def quoted_words(said: FollowUp) -> str:
    """The words, with the sentences beside them that they point back to or that their status rests on."""
    return " ".join(filter(None, (said.before, said.words, said.after)))


def in_a_cell(said: FollowUp) -> str:
    """The words with their reading, in a table: "“Visits are now made.” The program reads this as “met”"."""
    return f"“{quoted_words(said)}”{_reading(said, ' The program reads this as ')}"


def sentences_on(theme: str, number: int) -> str:
    """Sentences on one theme, folded: "Plans (3 sentences)"."""
    return f"{theme} ({counted(number, 'sentence')})"


def more_sentences(number: int) -> str:
    """Those after the first few, folded: "12 more sentences"."""
    return counted(number, "more sentence")


def since(inspection: str | None, held: Report | None) -> str:
    """What sentences without a theme look back at: "Since the inspection or visit of July 2017"."""
    if inspection is None:
        return SINCE_NOT_TOLD
    named = f"the {inspection_words(held)}" if held and is_date(inspection) else inspections_meant([inspection])
    return f"Since {named}"


def _reading(said: FollowUp, opening: str) -> str:
    return "" if said.status == "unclear" else f"{opening}“{READINGS[said.status]}”"
