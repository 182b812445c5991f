"""Find earlier and later recommendations to one authority that make a similar point, or abstain.

The score is a fixed sum, not a trained model: likeness of letter runs (TF-IDF of 3 to 5 letters
within words) plus half the overlap of themes, rare themes weighing more. A link is published only
where both parts are strong and each text is the other's best match in that step from one report to
the next. On hand-labelled steps that rule was right in about nine of ten links and found about four
in ten; a wrong link accuses somebody, a missing one does not.

What people decided (`links.toml`) outranks every score.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.analysis.weights import Weights, load_weights
from generator.model.analysis import Link, Point
from generator.model.corpus import Corpus
from generator.model.registry import HumanDecision

LEAST_LETTERS = 0.25
LEAST_THEMES = 0.4
THEME_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class _Pair:
    earlier: Point
    later: Point
    letters: float
    themes: float

    @property
    def score(self) -> float:
        return self.letters + THEME_SHARE * self.themes


def link_points(corpus: Corpus, points: Mapping[str, Point]) -> tuple[Link, ...]:
    """Return all published links, each authority's in order of the later recommendation."""
    weights = load_weights()
    found = [
        _link(pair)
        for authority in corpus.by_authority
        for earlier, later in _steps(corpus, authority, points)
        for pair in _best_pairs(earlier, later, weights)
    ]
    return _with_decisions(found, corpus.decisions, points)


def _steps(
    corpus: Corpus, authority: str, points: Mapping[str, Point]
) -> Iterable[tuple[Sequence[Point], Sequence[Point]]]:
    """Successive reports that hold recommendations: each with the next."""
    lists = [
        [points[recommendation.id] for recommendation in report.recommendations if recommendation.complete]
        for report in corpus.by_authority[authority]
    ]
    held = [points_of_report for points_of_report in lists if points_of_report]
    return pairwise(held)


def _best_pairs(earlier: Sequence[Point], later: Sequence[Point], weights: Weights) -> list[_Pair]:
    """Pairs that are each other's best match and strong in letters and in themes."""
    likeness = weights.letters([p.recommendation.text for p in earlier], [p.recommendation.text for p in later])
    grid = [
        [_Pair(before, after, float(likeness[i, k]), weights.themes(before, after)) for k, after in enumerate(later)]
        for i, before in enumerate(earlier)
    ]
    best_later = {id(max(row, key=lambda pair: pair.score)) for row in grid}
    best_earlier = [max(column, key=lambda pair: pair.score) for column in zip(*grid, strict=True)]
    return [
        pair
        for pair in best_earlier
        if id(pair) in best_later and pair.letters >= LEAST_LETTERS and pair.themes >= LEAST_THEMES
    ]


def _link(pair: _Pair) -> Link:
    shared = [tag.theme for tag in pair.later.themes if tag.theme in {t.theme for t in pair.earlier.themes}]
    reason = f"shared themes: {', '.join(shared)}; likeness of wording {pair.letters:.2f}"
    return Link(pair.earlier.id, pair.later.id, "match", round(pair.score, 3), reason)


def _with_decisions(
    found: Sequence[Link], decisions: Iterable[HumanDecision], points: Mapping[str, Point]
) -> tuple[Link, ...]:
    links = {(link.earlier, link.later): link for link in found}
    for decision in decisions:
        if decision.later is None or decision.earlier not in points or decision.later not in points:
            continue
        key = (decision.earlier, decision.later)
        if decision.action == "reject":
            links.pop(key, None)
        elif decision.action in ("confirm", "add"):
            links[key] = Link(*key, "person", 1.0, decision.reason)
    return tuple(sorted(links.values(), key=lambda link: (link.later, link.earlier)))
