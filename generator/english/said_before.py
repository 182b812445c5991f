"""Whether something was asked for before: the four answers beside each recommendation of a council's page.

Inspectors say so; the program found a similar one; it found one on the same subject; it found none. No answer may sound
as if it had never been asked before: that the program found nothing is said of the program alone.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from generator.english.numbers import small_number
from generator.english.recommendations import NOT_TRACED, made_again
from generator.english.sentences import as_sentence, listed, lower_first
from generator.english.terms import KINDS, kind_words
from generator.model.analysis import LinkBasis
from generator.model.report import RecommendationKind

MadeThen = tuple[int, RecommendationKind, str]
"""How many of a kind were made in which month; several stand the newest first."""

QUESTION = "Said before?"
MEANT = "The program takes it that they mean the {what} of {month}."
NOT_RESOLVED = "Inspectors list the {what} of {month} as not resolved."
INSPECTORS_SAY = "Inspectors say so: “{words}”"
UNRESOLVED = "Inspectors list it as an earlier priority action that is not resolved."
NONE_FOUND = "The program found none. It may have missed one."
NOT_COMPARED_LOST = "Part of its text is lost, so the program did not compare it."
NOT_COMPARED = "The program does not compare recommendations of this kind."
NOTHING_EARLIER = "This site has nothing earlier to compare it with."
ONE_OF_THEM = "One of them:"
BY: dict[LinkBasis, str] = {
    "inspectors": "named by inspectors",
    "person": "checked by a person",
    "match": "found by the program",
}


def similar(basis: LinkBasis, kind: RecommendationKind, month: str) -> str:
    """That a similar one was made, when, and who says so."""
    return as_sentence(made_again(basis, kind, month))


def not_resolved(kind: RecommendationKind, month: str) -> str:
    """Of an earlier priority action that inspectors list again."""
    return NOT_RESOLVED.format(what=kind_words(kind), month=month)


def inspectors_say(words: str, meant: tuple[RecommendationKind, str] | None) -> str:
    """Inspectors' own words that it was made before. Which earlier one is `meant`, of which month, is worked out."""
    said = INSPECTORS_SAY.format(words=words)
    return f"{said} {MEANT.format(what=kind_words(meant[0]), month=meant[1])}" if meant else f"{said} {NOT_TRACED}"


def same_subject(made: Sequence[MadeThen]) -> str:
    """ "On the same subject, found by the program: two recommendations in July 2013. One of them:".

    What stands below is quoted.
    """
    said = f"On the same subject, found by the program: {_counted(made)}"
    return f"{said}. {ONE_OF_THEM}" if sum(number for number, _, _ in made) > 1 else f"{said}."


def also_similar(made: Sequence[MadeThen], bases: Collection[LinkBasis]) -> str:
    """Over further similar ones, folded: "Also similar: one recommendation in July 2013, found by the program"."""
    return f"Also similar: {_counted(made)}, {listed([words for basis, words in BY.items() if basis in bases], 'or')}"


def the_others(made: Sequence[MadeThen]) -> str:
    """Over those on the same subject that are not quoted, folded: "The other: one recommendation in July 2013"."""
    one = sum(number for number, _, _ in made) == 1
    return f"The {'other' if one else 'others'}: {_counted(made)}"


def _counted(made: Sequence[MadeThen]) -> str:
    """ "one recommendation in March 2017 and two in July 2013"."""
    told: list[str] = []
    before: RecommendationKind | None = None
    for number, kind, month in made:
        one, many = KINDS[kind]
        noun = "" if kind == before else f" {lower_first(one if number == 1 else many)}"
        told.append(f"{small_number(number)}{noun} in {month}")
        before = kind
    return listed(told)
