"""What the page of changes says of each document: its grades against the earlier ones, and what it raised."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.english.grades import whose_outcome
from generator.english.numbers import counted
from generator.english.sentences import listed, lower_first
from generator.english.timeline import break_words
from generator.model.timeline import Missing, TimelineBreak

TITLE = "What each report changed"
DESCRIPTION = "Every document held here, newest first, with what it changed."
NO_DOCUMENT = "No document is held here yet."
NOT_COMPARED = "Not compared"

NO_GRADES = "No grades were found in it."
NO_RECOMMENDATIONS = "No recommendations were found in it."


def grades(given: int, not_compared: Iterable[str]) -> str:
    """How many grades it gives; the reasons, where none of them is compared with an earlier one."""
    judged, reasons = counted(given, "judgement"), "; ".join(dict.fromkeys(not_compared))
    if not reasons:
        return f"It gives {judged}."
    return f"It gives {judged}, not compared with earlier ones: {lower_first(reasons)}."


def outcome(outcome_of: str, grades: Sequence[tuple[str, str]]) -> str:
    """Areas with grades that are not the council's own: "The local area partnership’s outcome: inconsistent."

    Where there are several, each is said with its area: "strong for leadership and weak for work with children".
    """
    said = [f"{lower_first(grade)}{f' for {lower_first(area)}' if len(grades) > 1 else ''}" for area, grade in grades]
    return f"{whose_outcome(outcome_of)}: {listed(said)}."


def not_compared(reason: TimelineBreak | Missing) -> str:
    """Why a grade is not set beside the earlier report's."""
    if isinstance(reason, TimelineBreak):
        return break_words(reason)
    areas = " and ".join(reason.areas).lower()
    match reason.code:
        case "no-report":
            return "No earlier report with judgements to compare is held here"
        case "judged-together":
            return f"The earlier report judged it together with {areas}"
        case "judged-apart":
            return f"The earlier report judged it apart: {areas}"
    return "No grade for it was found in the earlier report"


def raised(points: str, similar_before: int, follow_ups: int) -> str:
    """What it asks for ("2 priority actions"), how much of that was said before, and whether it looks back."""
    similar = f"The program found a similar earlier point for {similar_before:,} of them." if similar_before else ""
    return " ".join(filter(None, (f"It makes {points}.", similar, _looks_back(follow_ups))))


def _looks_back(follow_ups: int) -> str:
    if follow_ups > 1:
        return f"{counted(follow_ups, 'sentence')} in it look back at earlier inspections."
    return "One sentence in it looks back at earlier inspections." if follow_ups else ""
