"""How the number of a document's points is said, and how many were said before: with the framework beside it.

Lists became much shorter when frameworks changed, so numbers of two frameworks tell nothing about two councils
or two years.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.english.numbers import counted
from generator.english.sentences import listed, lower_first
from generator.english.terms import KINDS
from generator.model.analysis import LinkBasis
from generator.model.framework import PointForm
from generator.model.report import RecommendationKind

NOTHING_EARLIER_HELD = "no earlier one to compare"
SHRUNK = (
    "A shorter list is not a sign that less was wrong: lists became shorter when frameworks changed, and a visit looks "
    "at one part of the service only."
)
FORMS: tuple[PointForm, ...] = ("ask", "finding")
APART = "; and, counted apart, "
WHO_SAYS_SO: dict[LinkBasis, str] = {
    "inspectors": "in the inspectors’ own words",
    "person": "checked by a person",
    "match": "found by the program",
}

LINKED: dict[LinkBasis, str] = {
    "inspectors": "named again by inspectors themselves",
    "person": "linked to earlier ones by a person",
}


def by_kind(numbers: Mapping[RecommendationKind, int]) -> str:
    """ "5 priority actions and 4 areas for improvement"; nothing where there are no points."""
    return listed(
        [
            counted(numbers[kind], lower_first(one), lower_first(many))
            for kind, (one, many) in KINDS.items()
            if numbers[kind]
        ]
    )


def counted_points(kind: RecommendationKind, form: PointForm, number: int) -> str:
    """ "2 priority actions"; of points that ask for nothing "22 findings on what has to improve"."""
    if form == "finding":
        return counted(number, "finding on what has to improve", "findings on what has to improve")
    one, many = KINDS[kind]
    return counted(number, lower_first(one), lower_first(many))


def by_form(numbers: Mapping[tuple[RecommendationKind, PointForm], int]) -> str:
    """Points that ask, by kind, and apart from them those that tell what was found: never one sum of both."""
    told = [
        listed([counted_points(kind, form, numbers[kind, form]) for kind in KINDS if numbers.get((kind, form))])
        for form in FORMS
    ]
    return APART.join(filter(None, told))


def said_before(total: int, linked: int, by_basis: Mapping[LinkBasis, int], same_subject: int) -> str:
    """How many of a document's points were found to be said before, by who says so: "2 of 13, found by the program".

    Beside `same_subject` others, earlier points are only shown.
    """
    told = [(by_basis[basis], words) for basis, words in WHO_SAYS_SO.items() if by_basis[basis]]
    stated = f"{linked} of {total}"
    if len(told) == 1:
        stated += f", {told[0][1]}"
    elif told:
        stated += f": {listed([f'{number} {words}' for number, words in told])}"
    others = ("other " if same_subject == 1 else "others ") if linked else ""
    return f"{stated}; {same_subject} {others}on the same subject as earlier ones" if same_subject else stated


NONE_COMPARED = "This site has no earlier report on this council to compare them with."
"""Of the first document that makes points."""
NOT_COMPARED = "The program does not compare them with those of other reports."
"""Of points that the program does not look for in other documents."""


def compared(number: int, earlier_documents: int, by_basis: Mapping[LinkBasis, int], same_subject: int) -> str:
    """How many of a document's points are linked to earlier ones, and by whom; beside `same_subject` are only shown.

    "Compared with 2 earlier reports or letters on this council: 1 of 13 is named again by inspectors themselves; the
    program found 2 of 13 similar to earlier ones and 4 only on the same subject."
    """
    earlier = counted(earlier_documents, "earlier report or letter", "earlier reports or letters")
    by_people = [f"{by_basis[basis]} of {number} {words}" for basis, words in LINKED.items() if by_basis[basis]]
    alike = [f"{by_basis['match']} of {number} similar to earlier ones"] if by_basis["match"] else []
    on_subject = "only on the same subject" if alike else f"of {number} on the same subject as earlier ones"
    near = [f"{same_subject} {on_subject}"] if same_subject else []
    program = f"the program found {listed([*alike, *near]) if alike or near else 'none similar'}"
    return f"Compared with {earlier} on this council: {'; '.join([*by_people, program])}."
