"""What speaks for and against two points asking for the same: the numbers that the learnt model weighs.

Only points that share a theme or a subject are held against each other; of 402 pairs that people called the same, 392
do.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from generator.analysis.rarity import Rarities, Rarity, WordWeights, word_weights, words_alike
from generator.analysis.subject_words import subject_words
from generator.analysis.subjects import ONE_COUNCILS, Matter, general_subjects, matter_of, of_any_service
from generator.frameworks.stems import stems_of
from generator.model.analysis import Point

THEMES_COUNT, SUBJECTS_COUNT = 0.5, 0.3
"""How much themes and subjects count beside words where only the rank among candidates is asked for."""


@dataclass(frozen=True, eq=False)
class Side:
    """One point, as it is held against others: its stems with how often each stands there, themes and matter."""

    id: str
    report: str
    stems: Counter[str]
    themes: frozenset[str]
    matter: Matter


@dataclass(slots=True)
class PointPair:
    """An earlier and a later point, and by name the numbers that speak for or against them."""

    earlier: Side
    later: Side
    near: float
    """How near they are at first sight: by this each is ranked among the other's candidates."""
    numbers: dict[str, float] = field(default_factory=dict)


@lru_cache(maxsize=ONE_COUNCILS)
def side_of(point: str, report: str, text: str, themes: frozenset[str]) -> Side:
    """Return a point's side; `text` without what says nothing of its subject (`subject_words`)."""
    return Side(point, report, stems_of(text), themes, matter_of(text))


def side_of_point(point: Point) -> Side:
    """Return the side of a point of a report."""
    themes = frozenset(tag.theme for tag in point.themes)
    return side_of(point.id, point.report, subject_words(point.recommendation.text), themes)


@lru_cache(maxsize=ONE_COUNCILS)
def weights_of(side: Side, rarity: Rarity) -> WordWeights:
    """Return the side's stems, rare ones weighing more."""
    return word_weights(side.stems, rarity)


def pairs_among(reports: Sequence[Sequence[Side]], rarities: Rarities) -> list[PointPair]:
    """Return every earlier and later point that share a theme or a subject; `reports` oldest first."""
    pairs = [
        _pair(one, other, rarities)
        for number, later in enumerate(reports)
        for earlier in reports[:number]
        for one in earlier
        for other in later
        if not (one.themes.isdisjoint(other.themes) and set(one.matter.subjects).isdisjoint(other.matter.subjects))
    ]
    _tell_gaps(pairs)
    return pairs


def _pair(one: Side, other: Side, rarities: Rarities) -> PointPair:
    words = words_alike(weights_of(one, rarities.words), weights_of(other, rarities.words))
    themes = of_shorter(one.themes, other.themes, rarities.themes)
    subjects = of_shorter(one.matter.subjects, other.matter.subjects, rarities.subjects)
    numbers = {
        "words": words,
        "themes": themes,
        "subjects": subjects,
        "shortfalls": of_all(one.matter.shortfalls, other.matter.shortfalls, rarities.shortfalls),
        "named-first-earlier": _named_first(one.matter, other.matter, rarities.subjects),
        "named-first-later": _named_first(other.matter, one.matter, rarities.subjects),
        **_little_in_common(set(one.matter.subjects), set(other.matter.subjects)),
    }
    for here, there in _kinds(one.matter, other.matter):
        numbers.update(dict.fromkeys([f"both:{slug}" for slug in here & there], 1.0))
        numbers.update(dict.fromkeys([f"one:{slug}" for slug in here ^ there], 1.0))
    return PointPair(one, other, words + THEMES_COUNT * themes + SUBJECTS_COUNT * subjects, numbers)


def _little_in_common(one: set[str], other: set[str]) -> dict[str, float]:
    """Whether they share no more than everyday subjects ("decisions"), and whether each names services of its own.

    Supervision in assessment teams is not supervision of work on permanence.
    """
    services = one - of_any_service(), other - of_any_service()
    return {
        "only-general": float(one & other <= general_subjects()),
        "other-service": float(all(services) and services[0].isdisjoint(services[1])),
    }


def _kinds(one: Matter, other: Matter) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    return (
        (frozenset(one.subjects), frozenset(other.subjects)),
        (one.shortfalls, other.shortfalls),
        (one.groups, other.groups),
    )


def of_all(one: Collection[str], other: Collection[str], rarity: Rarity) -> float:
    """The weight of what both have, as a share of what either has, 0 to 1."""
    shared = rarity.sum(set(one) & set(other))
    return shared / rarity.sum(set(one) | set(other)) if shared else 0.0


def of_shorter(one: Collection[str], other: Collection[str], rarity: Rarity) -> float:
    """The weight of what both have, as a share of the lighter's: a later point often takes up one item of a list."""
    shared = rarity.sum(set(one) & set(other))
    return shared / min(rarity.sum(one), rarity.sum(other)) if shared else 0.0


def _named_first(here: Matter, there: Matter, rarity: Rarity) -> float:
    """The share of a point's subjects that the other has too, those named first weighing most, 0 to 1."""
    weighed = {slug: rarity.of(slug) / (1 + place) for place, slug in enumerate(here.subjects)}
    total = sum(weighed.values())
    return sum(weighed[slug] for slug in weighed if slug in there.subjects) / total if total else 0.0


def _tell_gaps(pairs: Sequence[PointPair]) -> None:
    """Tell each pair how far it lies before or behind the best other candidate of its two points in that step."""
    by_later: dict[tuple[str, str], list[PointPair]] = {}
    by_earlier: dict[tuple[str, str], list[PointPair]] = {}
    for pair in pairs:
        by_later.setdefault((pair.later.id, pair.earlier.report), []).append(pair)
        by_earlier.setdefault((pair.earlier.id, pair.later.report), []).append(pair)
    for name, grouped in (("ahead-for-later", by_later), ("ahead-for-earlier", by_earlier)):
        for rivals in grouped.values():
            first, second = sorted([*(pair.near for pair in rivals), 0.0], reverse=True)[:2]
            for pair in rivals:
                pair.numbers[name] = pair.near - (second if pair.near == first else first)
