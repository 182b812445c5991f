"""What is said of an earlier inspection as a later document tells of it.

Its grade is often for one part of the service: where the words that say which are missing, that is said, and the
grade never passes for one of the whole council.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.english.dates import date_words
from generator.english.sentences import listed, lower_first

INSPECTED_LOST = "It is not known what was inspected: the words that say it are lost in the source."
GRADE_FOR_LOST = (
    "It is not known what this grade is for: the words that say it are lost in the source. It may be for one part of "
    "the services only."
)
GRADE_FOR_NOT_STATED = "The sentence does not say what this grade is for. It may be for one part of the services only."


def grade_for(subject: str) -> str:
    """What a grade is for: "for safeguarding."."""
    return f"for {subject}."


def inspection_of(subject: str) -> str:
    """The kind of inspection, or what was inspected, as a sentence."""
    return f"{subject[:1].upper()}{subject[1:]}."


def told_otherwise(grades: Sequence[tuple[str, str]]) -> str:
    """The grades in words, by their areas, that the report of the inspection gives otherwise than told here."""
    given = listed([f"“{grade}” for {lower_first(area)}" for area, grade in grades])
    return f"The report of that inspection gives {given}."


def inspections_meant(inspections: Sequence[str]) -> str:
    """Which earlier inspections sentences speak of: by their dates, else in the words printed."""
    days = [date_words(one) for one in inspections if is_date(one)]
    noun = "the inspection or visit of" if len(days) == 1 else "the inspections or visits of"
    words = [f"“{one}”" for one in inspections if not is_date(one)]
    return listed([*([f"{noun} {listed(days)}"] if days else []), *words])


def is_date(inspection: str) -> bool:
    """Whether an inspection is named by its date, and not in the words printed."""
    return inspection[:4].isdigit()
