"""Find earlier and later recommendations to one authority that make a similar point, or abstain.

The score is a fixed sum, not a trained model: likeness of letter runs (TF-IDF of 3 to 5 letters
within words) plus half the overlap of themes, rare themes weighing more. A link is published only
where the letters alone and the sum are high and each text is the other's best match in that step from
one report to the next. A wrong link accuses somebody, a missing one does not: see decision 7.

Inspectors' own words ("This was a recommendation at the last inspection") make a link theirs where
the earlier point can be traced. What people decided (`links.toml`) outranks everything.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.analysis.phrases import shared_phrases
from generator.analysis.second_hand import second_hand_date, stands_at
from generator.analysis.subject_words import SAID_AGAIN, subject_words
from generator.analysis.weights import load_weights, runs_alike
from generator.model.analysis import Point, RecommendationLink
from generator.model.registry import LinkDecision
from generator.model.report import Report

LEAST_LETTERS = 0.27
LEAST_SCORE = 0.6
THEME_SHARE = 0.5
ADDRESSEES = ("local-authority", "safeguarding-board")


@dataclass(frozen=True, slots=True)
class _Candidate:
    earlier: Point
    later: Point
    letters: float
    themes: float

    @property
    def score(self) -> float:
        return self.letters + THEME_SHARE * self.themes


_Successive = tuple[Sequence[Point], Sequence[Point]]
"""The points of two successive reports, earlier and later."""


def links_between(reports: Sequence[Report], points: Mapping[str, Point]) -> list[RecommendationLink]:
    """Return the links the program finds between one authority's reports, oldest first. `points` hold theirs."""
    held = {report.id: report for report in reports}
    pairs = [pair for grid in _grids(list(_successive(reports, points))) for pair in _best_pairs(grid)]
    return [_link(pair, held) for pair in pairs]


def with_decisions(
    found: Iterable[RecommendationLink], decisions: Iterable[LinkDecision], points: Mapping[str, Point]
) -> tuple[RecommendationLink, ...]:
    """Return the links that people left standing and those they added, in order of the later recommendation."""
    links = {(link.earlier, link.later): link for link in found}
    for decision in decisions:
        if decision.earlier not in points or decision.later not in points:
            continue
        key = (decision.earlier, decision.later)
        if decision.action == "reject":
            links.pop(key, None)
        elif decision.action in ("confirm", "add"):
            links[key] = RecommendationLink(*key, "person", 1.0, decision=decision)
    return tuple(sorted(links.values(), key=lambda link: (link.later, link.earlier)))


def scores(earlier: Sequence[Point], later: Sequence[Point]) -> dict[tuple[str, str], float]:
    """Return the score of every pair of an earlier and a later point, by their ids, whether or not it is shown."""
    if not earlier or not later:
        return {}
    return {(pair.earlier.id, pair.later.id): pair.score for row in _grids([(earlier, later)])[0] for pair in row}


def _successive(reports: Sequence[Report], points: Mapping[str, Point]) -> Iterator[_Successive]:
    """Successive reports that hold whole points to the same addressee: each with the next."""
    for addressee in ADDRESSEES:
        lists = [
            [points[one.id] for one in report.recommendations if one.complete and one.addressed_to == addressee]
            for report in reports
        ]
        yield from pairwise([held for held in lists if held])


def _grids(steps: Sequence[_Successive]) -> list[list[list[_Candidate]]]:
    """Every pair of each step. Each text is weighed once, though most reports stand in two steps."""
    weights = load_weights()
    held = {point.id: point for step in steps for points in step for point in points}
    vectors = {name: weights.vector(subject_words(point.recommendation.text)) for name, point in held.items()}
    return [
        [
            [
                _Candidate(one, other, runs_alike(vectors[one.id], vectors[other.id]), weights.themes(one, other))
                for other in later
            ]
            for one in earlier
        ]
        for earlier, later in steps
    ]


def _best_pairs(grid: Sequence[Sequence[_Candidate]]) -> list[_Candidate]:
    """Of pairs of each earlier (row) and each later point (column), those that are each other's best and strong.

    Letters alone are never enough: without a theme in common there is no reason to give.
    """
    best_later = {id(max(row, key=lambda pair: pair.score)) for row in grid}
    best_earlier = [max(column, key=lambda pair: pair.score) for column in zip(*grid, strict=True)]
    return [
        pair
        for pair in best_earlier
        if id(pair) in best_later and pair.themes and pair.letters >= LEAST_LETTERS and pair.score >= LEAST_SCORE
    ]


def _link(pair: _Candidate, reports: Mapping[str, Report]) -> RecommendationLink:
    said_again = _said_again(pair, reports[pair.earlier.report])
    unresolved = said_again is None and _is_unresolved(pair, reports)
    on_earlier = {tag.theme for tag in pair.earlier.themes}
    return RecommendationLink(
        earlier=pair.earlier.id,
        later=pair.later.id,
        basis="inspectors" if said_again or unresolved else "match",
        score=round(pair.score, 3),
        themes=tuple(tag.theme for tag in pair.later.themes if tag.theme in on_earlier),
        phrases=shared_phrases(*(subject_words(one.recommendation.text) for one in (pair.earlier, pair.later))),
        said_again=said_again,
        unresolved=unresolved,
    )


def _said_again(pair: _Candidate, earlier: Report) -> str | None:
    """The inspectors' sentence that the later point was made before, where it can mean that earlier report."""
    said = SAID_AGAIN.search(pair.later.recommendation.text)
    means_visit = said is not None and said["what"].lower() == "visit"
    return said[0] if said and means_visit == (earlier.document.kind == "visit-letter") else None


def _is_unresolved(pair: _Candidate, reports: Mapping[str, Report]) -> bool:
    """Whether the later report lists a priority action of that earlier report as unresolved."""
    told = second_hand_date(reports[pair.later.report], pair.later)
    earlier = pair.earlier.recommendation.kind == "priority-action"
    return told is not None and earlier and stands_at(reports[pair.earlier.report], told)
