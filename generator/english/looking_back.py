"""What is said around sentences in which inspectors look back: the words are theirs, the reading is the program's.

The words are always quoted, and how they are read stands beside them, marked as a reading. Words that are read as
unclear are only quoted.
"""

from __future__ import annotations

from generator.english.earlier_inspections import inspections_meant
from generator.english.numbers import counted
from generator.english.terms import READINGS
from generator.model.report import FollowUp

READ_BESIDE = "what inspectors say"


def about(said: FollowUp) -> str:
    """Which inspection some words look back at, and how they are read: stands before the words."""
    meant = inspections_meant([said.refers_to, *said.also_refers_to])
    return f"About {meant}{_reading(said, '; the program reads it as ')}:"


def quoted_words(said: FollowUp) -> str:
    """The words, with the sentences beside them that they point back to or that their status rests on."""
    return " ".join(filter(None, (said.before, said.words, said.after)))


def in_a_cell(said: FollowUp) -> str:
    """The words with their reading, in a table: "“Visits are now made.” The program reads this as “met”"."""
    return f"“{quoted_words(said)}”{_reading(said, ' The program reads this as ')}"


def sentences_on(theme: str, number: int) -> str:
    """Sentences on one theme, folded: "Plans (3 sentences)"."""
    return f"{theme} ({counted(number, 'sentence')})"


def since(inspection: str | None) -> str:
    """What sentences without a theme look back at: "Since the inspection or visit of July 2017"."""
    return f"Since {inspections_meant([inspection])}"


def _reading(said: FollowUp, opening: str) -> str:
    return "" if said.status == "unclear" else f"{opening}“{READINGS[said.status]}”"
