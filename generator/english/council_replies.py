"""What stands beside a council's own words: that they are the council's, whose they are, and what they speak of."""

from __future__ import annotations

from typing import Literal

from generator.english.dates import date_words
from generator.english.sentences import as_sentence, lower_first, opening_words
from generator.english.terms import numbered
from generator.model.report import Recommendation

ReplyKind = Literal["reply", "checked"]
SECTION = "What the council says"
SOURCE = "Where the council says so"
NOT_THE_INSPECTORS = "The council’s words, not the inspectors’."
SAYS_CHECKED = "The council says that it has checked what this site shows."


def heading(kind: ReplyKind, day: str) -> str:
    """ "The council’s reply, 3 March 2020"; "Checked by the council on 3 March 2020"."""
    if kind == "checked":
        return f"Checked by the council on {date_words(day)}"
    return f"The council’s reply, {date_words(day)}"


def point(recommendation: Recommendation) -> str:
    """A point by what it is called, and how it begins: not every one has a number."""
    return f"{numbered(recommendation)}, “{opening_words(recommendation.text)}”"


def point_of(report: str, recommendation: Recommendation) -> str:
    """A point behind the report it stands in."""
    return f"{report}: {point(recommendation)}"


def on_point(recommendation: Recommendation) -> str:
    return as_sentence(f"On {lower_first(point(recommendation))}")


def on_correction(named: str) -> str:
    """What a reply to a correction speaks of: "On what a person put right here (Grade: Overall)."."""
    return f"On what a person put right here ({named})."


def who(office: str, *, says_words: bool) -> str:
    return f"{office}. {NOT_THE_INSPECTORS if says_words else SAYS_CHECKED}"
