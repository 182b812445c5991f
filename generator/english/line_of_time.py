"""What the line of time of a council says: every document of every kind of inspection, newest first."""

from __future__ import annotations

from generator.english.numbers import counted
from generator.english.terms import NEWER

NO_YEAR = "Date not known"
NO_POINTS = "No points were found in this document."
LEADS_HERE = "Everything inspectors said has to improve here, in one line of time"


def title(council: str) -> str:
    return f"{council}: everything inspectors said has to improve, in one line of time"


def description(council: str) -> str:
    return (
        f"Every inspection, visit and joint inspection in {council} of which a document is held here, newest first, "
        "with all that inspectors asked for or found wanting."
    )


def summary(documents: int) -> str:
    return (
        f"{counted(documents, 'document')} held here, by the last day that inspectors were there, newest first. {NEWER}"
    )


def year_anchor(year: str) -> str:
    return f"y{year}" if year else "date-not-known"


def on(words: str) -> str:
    """What a visit or a joint inspection looked at, in its document's words."""
    return f"On “{words}”."


def told_by(publisher: str) -> str:
    return f"Second-hand: told by {publisher}."
