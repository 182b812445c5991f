"""What is said of a recommendation besides its own words: what came before it, what came later, where it stands.

"Raised again" is said only where inspectors say so, and a person's reading is called one. Where nothing was found it
is the program that found nothing, which tells nothing of what inspectors said.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.english.dates import date_words
from generator.english.decisions import why_decided
from generator.english.sentences import listed, lower_first, quoted
from generator.english.terms import READINGS, kind_words, numbered
from generator.model.analysis import LinkBasis
from generator.model.registry import StatusDecision
from generator.model.report import FollowUpStatus, Recommendation, RecommendationKind

NOTHING_LATER = "This site has no later report on this council, so what became of these is not known here."
FOUND_NOTHING = "The program found nothing on this in later reports."
LOST_SO_NOT_COMPARED = "Part of its text is lost, so the program did not compare it with later reports."
NOT_TRACED = "The program could not tell which earlier one they mean."

HOW_FAR_TO_TRUST = "How far to trust what the program found"

IN_FULL_TEXT = "In the report:"
NAMED_WITH_IT = "The report names with it:"
SEEM_TO_SUPPORT = "Findings that seem to support it, found by the program:"
THEMES = "Subjects, named by the program:"

MADE_AGAIN: dict[LinkBasis, str] = {
    "inspectors": "Inspectors name the {kind} of {month}",
    "person": "A similar {kind} in {month}, checked by a person",
    "match": "A similar {kind} in {month}, found by the program",
}
NAMED_AGAIN = "Inspectors name it again in {month}"
MADE_BEFORE = "Inspectors say that this was asked for before"


def name(recommendation: Recommendation) -> str:
    """What it is called on its report's page: "Recommendation 3"."""
    return numbered(recommendation)


def paragraph(number: str) -> str:
    return f"paragraph {number}"


def group_heading(kinds: str, number: int) -> str:
    """Recommendations of one kind: "Priority actions (3)"."""
    return f"{kinds} ({number})"


def the_others(kinds: tuple[str, str], number: int) -> str:
    """What opens the rest of a long list: "Show 7 more areas for improvement"."""
    one, several = kinds
    return f"Show {number} more {lower_first(one if number == 1 else several)}"


def under_headings(headings: Sequence[str], in_letter: bool, over: str | None = None) -> str:
    """The printed headings that recommendations of one kind stand under; `over` is that of the list they divide."""
    noun = "letter" if in_letter else "report"
    whole = f"“{over}”: " if over else ""
    return f"In the {noun} under {whole}{listed(quoted(headings))}."


def around_title(*, before: int, said: bool, after: int, nearby: int) -> str | None:
    """What opens all that was found before and later: "Before and later: 1 similar before and 2 on the same subject".

    None where nothing was.
    """
    parts = [
        f"{before} similar before" if before else "",
        "what inspectors said later" if said else "",
        f"{after} similar later" if after else "",
        f"{nearby} on the same subject" if nearby else "",
    ]
    told = listed([part for part in parts if part])
    return f"Before and later: {told}" if told else None


def said_again(sentence: str, *, is_traced: bool) -> str:
    """Inspectors' own words that a point was made before; which earlier point that is they do not say."""
    return f"Inspectors write: “{sentence}”{'' if is_traced else f' {NOT_TRACED}'}"


def on_its_subject(points: int, *, earlier: bool) -> str:
    """What other reports ask for near it, only shown: "Asked before on the same subject (2), found by the program"."""
    return f"Asked {'before' if earlier else 'later'} on the same subject ({points}), found by the program"


def later_findings(findings: int) -> str:
    """Words of later reports that are only shown."""
    return f"Related words in later reports ({findings}), found by the program"


def made_again(basis: LinkBasis, kind: RecommendationKind, month: str, *, earlier: bool = True) -> str:
    """What the other of two points is and when it was made, earlier or later, and who says that they are alike."""
    words = NAMED_AGAIN if basis == "inspectors" and not earlier else MADE_AGAIN[basis]
    return words.format(kind=kind_words(kind), month=month)


def persons_reading(date: str, status: FollowUpStatus, told_by: str | None) -> str:
    """What a person decided became of a point, and whose words that rests on where no report tells it."""
    told = f", as told by {told_by}" if told_by else ""
    return f"A person’s reading ({date_words(date)}): {READINGS[status]}{told}"


def decided_reason(decision: StatusDecision) -> str:
    """Why a person decided so, and on whose words that rests where no report tells it."""
    why = why_decided(decision)
    return f"As told by {decision.told_by}. {why}" if decision.told_by else why
