"""Themes, links and follow-ups held against the gold, over all parsed reports at once.

A gold item stands for the recommendation of the same report with the same letters and digits; one that no parsed
recommendation matches is counted as missing and scored as if the program had said nothing of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any

from generator.analysis import analyse
from generator.analysis.link_model import LinkModel
from generator.analysis.links import scores
from generator.corpus.registry import Registry
from generator.evaluation.answers import letters_and_digits, recommendation_of
from generator.evaluation.gold import Gold, Labelled, LabelledThemes, LookingBack, Transition
from generator.evaluation.links_by_council import judge_links_by_council, link_models_left_out, linked_anew
from generator.evaluation.theme_figures import ThemesJudged, theme_figures
from generator.frameworks import load_frameworks
from generator.model.accuracy import FOLLOW_UP, GIVEN, LINK, NOT_FOUND, NOT_GIVEN, NOT_STATED, STATED, THEME
from generator.model.analysis import Analysis, Point
from generator.model.corpus import Corpus
from generator.model.report import FollowUp, Report

FLIP = {"met", "not_met"}


@dataclass(frozen=True)
class Miss:
    """A label the program did not give, or one it gave and should not have."""

    report: str
    field: str
    expected: str
    got: str
    text: str


@dataclass(frozen=True)
class Histories:
    """Figures as the contract names them, the gold items that were not found, and every miss."""

    themes: dict[str, Any]
    links: dict[str, float]
    links_by_council: dict[str, Any]
    follow_ups: dict[str, float]
    missing: tuple[str, ...]
    misses: tuple[Miss, ...]


def judge_histories(gold: Gold, reports: Mapping[str, Report], registry: Registry) -> Histories:
    """Return the figures; `reports` are by `<folder>/<file>` without the file's ending."""
    corpus = _corpus(reports.values(), registry)
    models = link_models_left_out(gold.councils_read, registry)
    analysis = linked_anew(corpus, analyse(corpus), models)
    found = _GoldFinder(reports, analysis)
    misses: list[Miss] = []
    themes = theme_figures(list(_themed(gold.themed, found, misses)))
    links = _links(gold.transitions, found, models, misses)
    by_council = judge_links_by_council(gold.councils_read, corpus, analysis)
    follow_ups = _follow_ups(gold.looking_back, found, misses)
    return Histories(themes, links, by_council, follow_ups, tuple(dict.fromkeys(found.missing)), tuple(misses))


def _corpus(reports: Iterable[Report], registry: Registry) -> Corpus:
    unique = {report.id: report for report in reports}
    return Corpus(
        reports=tuple(sorted(unique.values(), key=lambda report: (report.authority.slug, report.date, report.id))),
        sidecars={},
        authorities=registry.authorities,
        frameworks=load_frameworks(),
        themes=registry.themes,
        measures=registry.measures,
    )


class _GoldFinder:
    """Finds what a gold item stands for, and keeps those that stand for nothing."""

    def __init__(self, reports: Mapping[str, Report], analysis: Analysis) -> None:
        self.reports = reports
        self.analysis = analysis
        self.missing: list[str] = []

    def point(self, said: Labelled) -> Point | None:
        report = self.reports.get(said.report)
        recommendation = recommendation_of(said.texts, report.recommendations) if report else None
        if recommendation is None:
            self.missing.append(said.id)
            return None
        return self.analysis.points[recommendation]

    def follow_up(self, looking: LookingBack) -> FollowUp | None:
        report, wanted = self.reports.get(looking.report), letters_and_digits(looking.sentence)
        for one in report.follow_ups if report else ():
            words = letters_and_digits(one.words)
            if words and (wanted in words or words in wanted):
                return one
        self.missing.append(f"{looking.report}: {looking.sentence}")
        return None


def _themed(labels: Iterable[LabelledThemes], found: _GoldFinder, misses: list[Miss]) -> Iterator[ThemesJudged]:
    for label in labels:
        point = found.point(label.said)
        given = frozenset(tag.theme for tag in point.themes) if point else frozenset()
        one = ThemesJudged(label, given, point.authority if point else None)
        for theme in sorted(one.wrong | one.missed):
            told = (NOT_GIVEN, GIVEN) if theme in one.wrong else (GIVEN, NOT_GIVEN)
            misses.append(Miss(label.said.report, f"{THEME} {theme}", *told, label.said.texts[0]))
        yield one


def _links(
    transitions: Iterable[Transition], found: _GoldFinder, models: Mapping[str, LinkModel], misses: list[Miss]
) -> dict[str, float]:
    """Of links only those that are stated count here."""
    stated = {(link.earlier, link.later) for link in found.analysis.links if link.closeness == "similar"}
    truths: list[bool] = []
    likeness: list[float] = []
    labels: list[str] = []
    for transition in transitions:
        earlier, later = ([found.point(said) for said in side] for side in (transition.earlier, transition.later))
        held = [[one for one in side if one] for side in (earlier, later)]
        grid = scores(held, next((models.get(one.authority) for side in held for one in side), None))
        for said, one in zip(transition.earlier, earlier, strict=True):
            for other_said, other in zip(transition.later, later, strict=True):
                label = transition.labels.get((said.id, other_said.id), "different")
                truths.append(label == "same_issue")
                likeness.append(grid.get((one.id, other.id), 0.0) if one and other else 0.0)
                is_stated = bool(one and other and (one.id, other.id) in stated)
                labels += [label] if is_stated else []
                if is_stated != (label == "same_issue"):
                    texts = f"{said.texts[0]} / {other_said.texts[0]}"
                    misses.append(Miss(said.report, LINK, label, STATED if is_stated else NOT_STATED, texts))
    right, positive = labels.count("same_issue"), sum(truths)
    return {
        "n": len(truths),
        "average_precision": average_precision(truths, likeness),
        "precision": right / len(labels) if labels else 0.0,
        "recall": right / positive if positive else 0.0,
        "same_issue": positive,
        "published": len(labels),
        "different": labels.count("different"),
    }


def average_precision(truths: Sequence[bool], scores: Sequence[float]) -> float:
    """Return the area under the curve of precision over recall, summed without interpolation; 0 where nothing is true.

    Each score is a bound: the precision above it counts by the recall it adds (Manning, Raghavan and Schütze,
    *Introduction to Information Retrieval*, 2008, section 8.4). What has one score is taken in together.
    """
    ranked = sorted(zip(scores, truths, strict=True), reverse=True)
    area, taken, right = 0.0, 0, 0
    for _, tied in groupby(ranked, key=itemgetter(0)):
        found = [truth for _, truth in tied]
        taken, right = taken + len(found), right + sum(found)
        area += sum(found) * right / taken
    return area / right if right else 0.0


def _follow_ups(sentences: Iterable[LookingBack], found: _GoldFinder, misses: list[Miss]) -> dict[str, float]:
    count = right = flips = 0
    for looking in sentences:
        follow_up = found.follow_up(looking)
        got = follow_up.status if follow_up else NOT_FOUND
        count += 1
        right += got == looking.status
        flips += {got, looking.status} == FLIP
        if got != looking.status:
            misses.append(Miss(looking.report, FOLLOW_UP, looking.status, got, looking.sentence))
    return {"n": count, "right": right, "flips": flips}
