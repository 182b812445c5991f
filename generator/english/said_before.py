"""Whether something was asked for before: the four answers beside each recommendation of a council's page.

Inspectors say so; the program found a similar one; it found none, and one on the same subject; it found none. That the
program found nothing is said of the program alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.english.numbers import small_number
from generator.english.recommendations import NOT_TRACED
from generator.english.sentences import listed, lower_first
from generator.english.terms import KINDS, kind_words
from generator.model.analysis import LinkBasis
from generator.model.report import RecommendationKind

QUESTION = "Said before?"
SIMILAR: dict[LinkBasis, str] = {
    "inspectors": "Inspectors name the {what} of {month}.",
    "person": "A similar {what} in {month}, checked by a person.",
    "match": "A similar {what} in {month}, found by the program.",
}
MEANT = "The program takes it that they mean the {what} of {month}."
NOT_RESOLVED = "Inspectors list the {what} of {month} as not resolved."
INSPECTORS_SAY = "Inspectors say so: “{words}”"
UNRESOLVED = "Inspectors list it as an earlier priority action that is not resolved."
NONE_SIMILAR = "The program found no similar one."
NOT_COMPARED_LOST = "Part of its text is lost, so the program did not compare it."
NOT_COMPARED = "The program does not compare recommendations of this kind."
NOTHING_EARLIER = "This site has nothing earlier to compare it with."
READ_IT = "Read it"
READ_THEM = "Read them"


def similar(basis: LinkBasis, kind: RecommendationKind, month: str) -> str:
    """That a similar one was made, when, and who says so."""
    return SIMILAR[basis].format(what=kind_words(kind), month=month)


def not_resolved(kind: RecommendationKind, month: str) -> str:
    """Of an earlier priority action that inspectors list again."""
    return NOT_RESOLVED.format(what=kind_words(kind), month=month)


def inspectors_say(words: str, meant: tuple[RecommendationKind, str] | None) -> str:
    """Inspectors' own words that it was made before. Which earlier one is `meant`, of which month, is worked out."""
    said = INSPECTORS_SAY.format(words=words)
    return f"{said} {MEANT.format(what=kind_words(meant[0]), month=meant[1])}" if meant else f"{said} {NOT_TRACED}"


def same_subject(made: Sequence[tuple[int, RecommendationKind, str]]) -> str:
    """ "On the same subject: one recommendation in March 2017, two in July 2013."

    Each is how many of a kind were made in which month, the newest first.
    """
    told: list[str] = []
    before: RecommendationKind | None = None
    for number, kind, month in made:
        one, many = KINDS[kind]
        noun = "" if kind == before else f" {lower_first(one if number == 1 else many)}"
        told.append(f"{small_number(number)}{noun} in {month}")
        before = kind
    return f"On the same subject: {listed(told)}."
