"""Which recommendation a finding marked `(Recommendation)` seems to stand behind.

The report does not say, so this is the program's inference from likeness of words, given with its score and its basis;
only where a marker prints a number, `(recommendation 4)`, does the report say it. Findings about the board are compared
with points to the board only. Nothing is said when unsure.
"""

from __future__ import annotations

import re

from generator.english.sentences import number_printed, words_in_common
from generator.frameworks.full_text import MARKER
from generator.frameworks.word_likeness import TermWeights, shared_weights, terms_alike, terms_as_printed, vectors
from generator.model.report import Recommendation, Section, Support, TextBlock

LEAST = 0.07
"""Likeness (cosine of word weights, 0 to 1) below which nothing is said."""

LEAD = 1.2
"""How many times as like as the next the best must be for a marker that speaks of one recommendation.

One report here numbers its markers, `(recommendation 4)`: of its 26 these two bounds tie 16, all of them rightly, and
they were chosen with it in view. Of 646 markers without a number 471 are tied. Read when the
bounds stood: of 60 ties drawn at random 57 were right, and of 60 others 56 were, 3 arguable and 1 wrong, an age that
outweighed the paragraph's subject.
"""
OVER_CHANCE = 0.01
"""Added to the likeness of the next, so that of two small ones neither leads."""

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
    said = [MARKER.sub("", one.text) for one in findings]
    found = vectors([*(one.text for one in points), *said], among=everything)
    of_points, of_findings = found[: len(points)], found[len(points) :]
    made: list[tuple[str, Support]] = []
    for finding, vector in zip(findings, of_findings, strict=True):
        numbered = _numbered(finding, points)
        if numbered:
            made.extend((one.id, _named(finding)) for one in numbered)
            continue
        scores = [terms_alike(vector, of_point) for of_point in of_points]
        for chosen in _chosen(scores, several=(finding.marker or "").lower().startswith("(recommendations")):
            support = Support(
                paragraph=finding.number or "",
                anchor=finding.anchor,
                basis=words_in_common(_shared(vector, of_points[chosen], finding.text)),
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
    clear = len(order) == 1 or best >= (scores[order[1]] + OVER_CHANCE) * LEAD
    return order[:1] if clear else []


def _numbered(finding: TextBlock, points: list[Recommendation]) -> list[Recommendation]:
    """Return the points whose numbers the marker prints: `(recommendations 4 and 7)`."""
    numbers = re.findall(r"\d+", finding.marker or "")
    return [one for one in points if one.number in numbers]


def _named(finding: TextBlock) -> Support:
    return Support(paragraph=finding.number or "", anchor=finding.anchor, basis=number_printed(), score=1.0)


def _shared(one: TermWeights, other: TermWeights, text: str) -> list[str]:
    """Return the words of `text` that make two texts most alike; of those that do so equally, the first."""
    weights = {term: round(weight, 9) for term, weight in shared_weights(one, other).items()}
    printed = terms_as_printed(text)
    return [printed.get(term, term) for term in sorted(weights, key=lambda term: -weights[term])[:WORDS_SHOWN]]
