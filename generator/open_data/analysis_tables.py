"""The tables of what is worked out between reports: what became of earlier points, and which points are alike."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.english.links import reason_words
from generator.english.recommendations import decided_reason
from generator.model.analysis import Analysis, RecommendationLink
from generator.model.corpus import Corpus
from generator.model.registry import StatusDecision
from generator.model.report import Report
from generator.open_data.declaration import Column, WholeTable
from generator.open_data.shared_columns import LICENCE, REPORT, THEMES


class FollowedUp(NamedTuple):
    report: Report
    words: str
    refers_to: str | None
    recommendations: list[str]
    themes: list[str]
    status: str
    basis: str
    reason: str


class Linked(NamedTuple):
    report: Report
    link: RecommendationLink
    reason: str


def _followed_up(corpus: Corpus, analysis: Analysis) -> Iterator[FollowedUp]:
    for tied in analysis.follow_ups:
        yield FollowedUp(
            report=corpus.by_id[tied.report],
            words=tied.follow_up.words,
            refers_to=tied.follow_up.refers_to,
            recommendations=list(tied.recommendations),
            themes=list(tied.themes),
            status=tied.follow_up.status,
            basis="program",
            reason="",
        )
    for decision in corpus.statuses:
        yield _decided(corpus, analysis, decision)


def _decided(corpus: Corpus, analysis: Analysis, decision: StatusDecision) -> FollowedUp:
    """A person's status of one recommendation; where somebody told it, under the recommendation's own report."""
    point = analysis.points[decision.recommendation]
    return FollowedUp(
        report=corpus.by_id[decision.report or point.report],
        words=decision.words or "",
        refers_to=point.date,
        recommendations=[point.id],
        themes=[tag.theme for tag in point.themes],
        status=decision.status,
        basis="person",
        reason=decided_reason(decision),
    )


def _linked(corpus: Corpus, analysis: Analysis) -> Iterator[Linked]:
    for link in analysis.links:
        reason = reason_words(link, [corpus.themes[theme].title for theme in link.themes])
        yield Linked(corpus.by_id[link.later.split("#")[0]], link, reason)


FOLLOW_UPS = WholeTable[FollowedUp](
    name="follow_ups",
    row="One sentence on what became of earlier points",
    key=(),
    columns=(
        REPORT,
        Column("words", "string", "The sentence", lambda row: row.words),
        Column(
            "refers_to",
            "string",
            "The earlier inspection: its date, else the words printed",
            lambda row: row.refers_to,
        ),
        Column(
            "recommendations",
            "list",
            "Recommendations it seems to speak of",
            lambda row: row.recommendations,
            names="recommendations",
        ),
        THEMES,
        Column("status", "string", "met, partly_met, not_met or unclear", lambda row: row.status),
        Column(
            "basis",
            "string",
            "Whose reading the status is: program, or person (then of the one recommendation, in links.toml)",
            lambda row: row.basis,
        ),
        Column(
            "reason",
            "string",
            "Why, where a person read it; with it who told, where no report says so and words is empty",
            lambda row: row.reason,
        ),
        LICENCE,
    ),
    of_corpus=_followed_up,
)

LINKS = WholeTable[Linked](
    name="links",
    row="Two recommendations that make a similar point",
    key=("earlier", "later"),
    columns=(
        Column(
            "earlier",
            "string",
            "Id of the earlier recommendation",
            lambda row: row.link.earlier,
            names="recommendations",
        ),
        Column(
            "later",
            "string",
            "Id of the later recommendation",
            lambda row: row.link.later,
            names="recommendations",
        ),
        Column(
            "basis",
            "string",
            "inspectors, match (found by the program) or person",
            lambda row: row.link.basis,
        ),
        Column("score", "number", "How alike the program finds them", lambda row: row.link.score),
        Column("reason", "string", "Why, in words", lambda row: row.reason),
        Column("report", "string", "Id of the later report", lambda row: row.report.id, names="reports"),
        LICENCE,
    ),
    of_corpus=_linked,
)
