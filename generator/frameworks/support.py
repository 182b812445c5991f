"""Which recommendation a finding marked `(Recommendation)` seems to stand behind.

The report does not say, so this is the program's inference from likeness of words, given with its score and
its basis. Findings about the board are compared with points to the board only. Nothing is said when unsure.
"""

from __future__ import annotations

from generator.english.sentences import words_in_common
from generator.frameworks.word_likeness import TermWeights, shared_weights, terms_alike, vectors
from generator.model.report import Recommendation, Section, Support, TextBlock

# Of the 32 marked findings of two reports read by hand, these two bounds give 20 pairs, all of them right.
# At a lead of 1.5 there would be 23, one of them wrong; at 1.3, 26 and two.
LEAST = 0.09
"""Likeness (cosine of word weights, 0 to 1) below which nothing is said."""

LEAD = 2.0
"""How many times as like as the next the best must be for a marker that speaks of one recommendation."""

SECOND = 0.6
"""For `(Recommendations)`: the share of the best likeness that a further recommendation must reach."""

WORDS_SHOWN = 4

_BOARD_ROLES = {"board", "board-recommendations"}


def with_support(
    recommendations: tuple[Recommendation, ...], sections: tuple[Section, ...]
) -> tuple[Recommendation, ...]:
    """Return the recommendations with the marked findings that seem to stand behind each."""
    found: dict[str, list[Support]] = {}
    boards = {section.area for section in sections if section.area and section.role in _BOARD_ROLES}
    for board in (False, True):
        points = [one for one in recommendations if (one.addressed_to == "safeguarding-board") == board]
        about = [section for section in sections if _about_board(section, boards) == board]
        findings = [block for section in about for block in section.blocks if block.marker and block.number]
        everything = [block.text for section in about for block in section.blocks]
        for point, support in _inferred(points, findings, everything):
            found.setdefault(point, []).append(support)
    return tuple(
        one.model_copy(update={"supported_by": tuple(found[one.id])}) if one.id in found else one
        for one in recommendations
    )


def _about_board(section: Section, boards: set[str]) -> bool:
    """A section is about the board by its role, or by the area that the parts about the board judge."""
    return section.role in _BOARD_ROLES or section.area in boards


def _inferred(
    points: list[Recommendation], findings: list[TextBlock], everything: list[str]
) -> list[tuple[str, Support]]:
    if not points or not findings:
        return []
    found = vectors([*(one.text for one in points), *(one.text for one in findings)], among=everything)
    of_points, of_findings = found[: len(points)], found[len(points) :]
    made = []
    for finding, vector in zip(findings, of_findings, strict=True):
        scores = [terms_alike(vector, of_point) for of_point in of_points]
        for chosen in _chosen(scores, several=(finding.marker or "").lower().startswith("(recommendations")):
            support = Support(
                paragraph=finding.number or "",
                anchor=finding.anchor,
                basis=words_in_common(_shared(vector, of_points[chosen])),
                score=round(scores[chosen], 2),
            )
            made.append((points[chosen].id, support))
    return made


def _chosen(scores: list[float], *, several: bool) -> list[int]:
    order = sorted(range(len(scores)), key=lambda k: -scores[k])
    best = scores[order[0]]
    if best < LEAST:
        return []
    if several:
        return [k for k in order if scores[k] >= max(LEAST, best * SECOND)]
    clear = len(order) == 1 or best >= scores[order[1]] * LEAD
    return order[:1] if clear else []


def _shared(one: TermWeights, other: TermWeights) -> list[str]:
    """Return the terms that make two texts most alike; of those that do so equally, the first in the alphabet."""
    weights = {term: round(weight, 9) for term, weight in shared_weights(one, other).items()}
    return sorted(weights, key=lambda term: -weights[term])[:WORDS_SHOWN]
