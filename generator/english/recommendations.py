"""What is said of a recommendation besides its own words: what came before it, what came later, where it stands.

"Raised again" is said only where inspectors say so, silence is never "done", and a person's reading is called one.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.english.dates import date_words
from generator.english.numbers import counted
from generator.english.sentences import listed, quoted
from generator.english.terms import KINDS, READINGS
from generator.model.analysis import LinkBasis
from generator.model.registry import StatusDecision
from generator.model.report import FollowUpStatus, Recommendation

NOTHING_EARLIER = "Not known: no earlier document that could be compared is held here."
NOTHING_LATER = "No later document on this council is held here."
NOTHING_LATER_SO = "No later document on this council is held here, so nothing is known of what became of these points."
NOT_MENTIONED = "Not mentioned later"
SILENCE = (
    f"“{NOT_MENTIONED}” means only that no later document held here is found to speak of it. It does not mean that "
    "it was done, or that it was not."
)
SAYS_SO_ITSELF = "Yes, its own words say so. The earlier point was not traced in the documents held here."
LOST_SO_NOT_COMPARED = "Not known: part of its text is lost, so it was not compared."
YEAR_NOT_KNOWN = "a year that is not known"

IN_FULL_TEXT = "In the full text:"
NAMED_WITH_IT = "The report names with it:"
SEEM_TO_SUPPORT = "Findings that seem to support it (found by the program):"
THEMES = "Themes (given by the program):"

MADE_AGAIN: dict[LinkBasis, str] = {
    "inspectors": "Inspectors say this point was also made in {year}",
    "person": "A similar point was made in {year} (link checked by a person)",
    "match": "A similar point was made in {year} (link made by the program, not the inspectors)",
}


def name(recommendation: Recommendation) -> str:
    """What it is called, with its printed number where it has one: "Recommendation 3"."""
    return " ".join(filter(None, (KINDS[recommendation.kind][0], recommendation.number)))


def paragraph(number: str) -> str:
    return f"paragraph {number}"


def group_heading(kinds: str, number: int) -> str:
    """Recommendations of one kind: "Priority actions (3)"."""
    return f"{kinds} ({number})"


def under_headings(headings: Sequence[str], in_letter: bool) -> str:
    """The printed headings that recommendations of one kind stand under."""
    noun = "letter" if in_letter else "report"
    return f"In the {noun} under {listed(quoted(headings))}."


def raised_in(years: Sequence[str], say_inspectors: bool) -> str:
    """The years of earlier points that it is linked to, and whether inspectors themselves say so."""
    if say_inspectors:
        return f"Yes, inspectors say so: raised in {listed(years)}, and raised again here."
    return f"A similar point was made in {listed(years)}: compare the two texts below."


def no_similar(earlier_documents: int) -> str:
    return f"No similar point was found ({counted(earlier_documents, 'earlier document')} held here)."


def not_mentioned(later_documents: int) -> str:
    if not later_documents:
        return NOTHING_LATER
    held = "is" if later_documents == 1 else "are"
    return f"{NOT_MENTIONED} ({counted(later_documents, 'later document')} {held} held here)."


def made_again(basis: LinkBasis, date: str) -> str:
    """The day of the other point, and who says that the two are alike."""
    return MADE_AGAIN[basis].format(year=date[:4] or YEAR_NOT_KNOWN)


def persons_reading(date: str, status: FollowUpStatus, told_by: str | None) -> str:
    """What a person decided became of a point, and whose words that rests on where no report tells it."""
    told = f", as told by {told_by}" if told_by else ""
    return f"A person’s reading ({date_words(date)}): {READINGS[status]}{told}"


def decided_reason(decision: StatusDecision) -> str:
    """Why a person decided so, and on whose words that rests where no report tells it."""
    return f"As told by {decision.told_by}. {decision.reason}" if decision.told_by else decision.reason
