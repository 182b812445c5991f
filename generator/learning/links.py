"""Learn from pairs of points that people read how likely two points are to ask for the same.

Logistic regression (scikit-learn) over the numbers of `analysis/likeness.py`, each made comparable by its spread; what
is told of shared slugs is one of these numbers each, held small by the penalty. `docs/decisions/0013` tells what was
tried.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from generator.analysis.likeness import Side, pairs_among, side_of
from generator.analysis.link_model import VERSION, LinkModel, link_model
from generator.analysis.rarity import Rarities, Rarity
from generator.analysis.subject_words import subject_words
from generator.analysis.themes import Tagger
from generator.learning.enough_labels import demand_two
from generator.learning.folds import fold_of
from generator.learning.read_pairs import FILE, CouncilRead

SIMILAR, SAME_SUBJECT = 0.8, 0.19
"""From which score on a pair is stated, or only shown; see decision 13 for what other limits give."""
PENALTY = 0.1
"""Inverse strength of the penalty on large weights."""
DIGITS = 4


Sides = Sequence[Sequence[Side]]
"""A council's points by report, oldest first."""


def learn_links(councils: Sequence[CouncilRead], tagger: Tagger) -> dict[str, Any]:
    """Return the content of `link_model.json`, learnt from these councils.

    Raises BuildProblem where no pair, or every pair, is called the same.
    """
    return _learnt([(council, _sides(council, tagger)) for council in councils])


def models_by_council(councils: Sequence[CouncilRead], tagger: Tagger) -> dict[str, LinkModel]:
    """Return for each council the model learnt from those of all other folds.

    Raises BuildProblem where those tell too little to learn from.
    """
    read = [(council, _sides(council, tagger)) for council in councils]
    folds = {fold_of(council.slug) for council in councils}
    models = {fold: link_model(_learnt([one for one in read if fold_of(one[0].slug) != fold])) for fold in folds}
    return {council.slug: models[fold_of(council.slug)] for council in councils}


def _sides(council: CouncilRead, tagger: Tagger) -> Sides:
    by_report: dict[str, list[Side]] = {}
    for point in council.points:
        themes = frozenset(tag.theme for tag in tagger.tag(point.text))
        side = side_of(point.id, point.report, subject_words(point.text), themes)
        by_report.setdefault(point.report, []).append(side)
    return [by_report[report] for report in sorted(by_report)]


def _learnt(councils: Sequence[tuple[CouncilRead, Sides]]) -> dict[str, Any]:
    counts = _counts([side for _, reports in councils for sides in reports for side in sides])
    pairs = [(council, pair) for council, sides in councils for pair in pairs_among(sides, _rarities(counts))]
    truths = [council.called.get((pair.earlier.id, pair.later.id)) == "same" for council, pair in pairs]
    demand_two(truths, FILE, "pairs that are called the same")
    weights, intercept = _fitted([pair.numbers for _, pair in pairs], truths)
    return {
        "version": VERSION,
        "learnt_from": sorted(council.slug for council, _ in councils),
        **counts,
        "weights": weights,
        "intercept": intercept,
        "similar": SIMILAR,
        "same_subject": SAME_SUBJECT,
    }


def _counts(sides: Sequence[Side]) -> dict[str, Any]:
    """In how many texts each stem, theme, subject and shortfall stands."""
    return {
        "texts": len(sides),
        "counts": {
            "words": _counted(side.stems for side in sides),
            "themes": _counted(side.themes for side in sides),
            "subjects": _counted(side.matter.subjects for side in sides),
            "shortfalls": _counted(side.matter.shortfalls for side in sides),
        },
    }


def _counted(names: Iterable[Iterable[str]]) -> dict[str, int]:
    return dict(sorted(Counter(name for each in names for name in set(each)).items()))


def _rarities(counts: dict[str, Any]) -> Rarities:
    of = {kind: Rarity(counts["texts"], counted) for kind, counted in counts["counts"].items()}
    return Rarities(of["words"], of["themes"], of["subjects"], of["shortfalls"])


def _fitted(numbers: Sequence[dict[str, float]], truths: Sequence[bool]) -> tuple[dict[str, float], float]:
    """Return the weight of each number, as it comes, and what is added to their sum."""
    from generator.learning.scikit_learn import DictVectorizer, LogisticRegression  # takes long

    names = DictVectorizer(sparse=False)
    rows = names.fit_transform(numbers)
    is_slug = [":" in name for name in names.feature_names_]
    middle = [0.0 if slug else mean for slug, mean in zip(is_slug, rows.mean(axis=0), strict=True)]
    spread = [1.0 if slug else deviation or 1.0 for slug, deviation in zip(is_slug, rows.std(axis=0), strict=True)]
    learnt = LogisticRegression(C=PENALTY, max_iter=200, solver="newton-cholesky").fit((rows - middle) / spread, truths)
    weights = learnt.coef_[0] / spread
    intercept = float(learnt.intercept_[0] - (weights * middle).sum())
    told = zip(names.feature_names_, weights, strict=True)
    return {name: round(float(weight), DIGITS) for name, weight in told}, round(intercept, DIGITS)
