"""The tables of what is worked out between reports: what became of points, which are alike, what was found later."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import NamedTuple, get_args

from generator.english.links import reason_words
from generator.english.recommendations import decided_reason
from generator.model.analysis import Analysis, Closeness, FollowUpTied, LaterFinding, LinkBasis, RecommendationLink
from generator.model.corpus import Corpus
from generator.model.grouping import grouped
from generator.model.noun import Place
from generator.model.registry import StatusDecision
from generator.model.report import Direction, FollowUpKind, PointStatus, Report
from generator.open_data.declaration import (
    DECIDED,
    NOTHING_PUT_RIGHT,
    Column,
    CouncilTable,
    PutRight,
    RowsOfCouncils,
    put_right,
)
from generator.open_data.shared_columns import (
    CORRECTED,
    HEAD,
    LICENCE,
    PLACE,
    THEMES,
)


class FollowedUp(NamedTuple):
    report: Report
    programme: str
    kind: str
    before: str | None
    words: str
    after: str | None
    refers_to: str | None
    also_refers_to: list[str]
    recommendations: list[str]
    themes: list[str]
    status: str
    basis: str
    reason: str
    place: Place | None
    number: int = 0
    corrected: bool = False


class FoundAfter(NamedTuple):
    report: Report
    programme: str
    finding: LaterFinding
    place: Place
    corrected: bool


class Linked(NamedTuple):
    report: Report
    programme: str
    link: RecommendationLink
    reason: str
    place: Place | None
    corrected: bool


def _followed_up(corpus: Corpus, analysis: Analysis) -> RowsOfCouncils[FollowedUp]:
    """What the program read on each council, and then what persons did."""
    right = put_right(corpus)
    read = grouped((tied.authority, tied) for tied in analysis.follow_ups)
    decided = [_decided(corpus, analysis, decision) for decision in corpus.statuses]
    before = Counter(tied.report for tied in analysis.follow_ups)
    return {
        **{slug: partial(_read_and_numbered, corpus, right, own) for slug, own in read.items()},
        DECIDED: lambda: _numbered(decided, right, before),
    }


def _read_and_numbered(
    corpus: Corpus, right: Mapping[str, PutRight], follow_ups: Iterable[FollowUpTied]
) -> Iterator[FollowedUp]:
    return _numbered(_read(corpus, follow_ups), right, Counter())


def _numbered(
    rows: Iterable[FollowedUp], right: Mapping[str, PutRight], before: Mapping[str, int]
) -> Iterator[FollowedUp]:
    """Give each row its number among its report's, of which there were so many before."""
    of_report = Counter(before)
    for row in rows:
        index = of_report[row.report.id]
        of_report[row.report.id] += 1
        corrected = right.get(row.report.id, NOTHING_PUT_RIGHT).any_of("follow_ups", str(index))
        yield row._replace(number=index + 1, corrected=corrected)


def _read(corpus: Corpus, follow_ups: Iterable[FollowUpTied]) -> Iterator[FollowedUp]:
    for tied in follow_ups:
        said = tied.follow_up
        yield FollowedUp(
            report=corpus.by_id[tied.report],
            programme=tied.programme,
            kind=said.kind,
            before=said.before,
            words=said.words,
            after=said.after,
            refers_to=said.refers_to,
            also_refers_to=list(said.also_refers_to),
            recommendations=list(tied.recommendations),
            themes=list(tied.themes),
            status=said.status,
            basis="program",
            reason="",
            place=said.place,
        )


def _decided(corpus: Corpus, analysis: Analysis, decision: StatusDecision) -> FollowedUp:
    """A person's status of one recommendation; where somebody told it, under the recommendation's own report."""
    point = analysis.points[decision.recommendation]
    return FollowedUp(
        report=corpus.by_id[decision.report or point.report],
        programme=point.programme,
        kind="point",
        before=None,
        words=decision.words or "",
        after=None,
        refers_to=corpus.by_id[point.report].filed_date,
        also_refers_to=[],
        recommendations=[point.id],
        themes=[tag.theme for tag in point.themes],
        status=decision.status,
        basis="person",
        reason=decided_reason(decision),
        place=None,
    )


def _linked(corpus: Corpus, analysis: Analysis) -> RowsOfCouncils[Linked]:
    """The links of each council; those of one on which people decided are made anew each time."""
    right = put_right(corpus)
    decided = {_slug(decision.later) for decision in corpus.decisions}
    links = grouped((_slug(link.later), link) for link in analysis.links)
    return {
        slug + DECIDED if slug in decided else slug: partial(_rows_of_links, corpus, analysis, right, own)
        for slug, own in links.items()
    }


def _slug(recommendation: str) -> str:
    """The council of a recommendation, by its id."""
    return recommendation.partition("/")[0]


def _rows_of_links(
    corpus: Corpus, analysis: Analysis, right: Mapping[str, PutRight], links: Iterable[RecommendationLink]
) -> Iterator[Linked]:
    for link in links:
        reason = reason_words(link, [corpus.themes[theme].title for theme in link.themes])
        later = analysis.points[link.later]
        ends = (analysis.points[link.earlier], later)
        corrected = any(
            one.report in right and right[one.report].of_point(corpus.by_id[one.report], one.id) for one in ends
        )
        yield Linked(corpus.by_id[later.report], later.programme, link, reason, later.recommendation.place, corrected)


def _found_later(corpus: Corpus, analysis: Analysis) -> RowsOfCouncils[FoundAfter]:
    right = put_right(corpus)
    found = grouped((_slug(finding.report), finding) for finding in analysis.later_findings)
    return {slug: partial(_rows_of_findings, corpus, analysis, right, own) for slug, own in found.items()}


def _rows_of_findings(
    corpus: Corpus, analysis: Analysis, right: Mapping[str, PutRight], findings: Iterable[LaterFinding]
) -> Iterator[FoundAfter]:
    for finding in findings:
        report = corpus.by_id[finding.report]
        programme = analysis.points[finding.recommendation].programme
        corrected = report.id in right and right[report.id].of_block(report, finding.anchor)
        yield FoundAfter(report, programme, finding, finding.place, corrected)


FOLLOW_UPS = CouncilTable[FollowedUp](
    name="follow_ups",
    row="One sentence on what became of earlier recommendations, or on what has changed since",
    key=("id",),
    columns=(
        Column(
            "id",
            "string",
            "Id of the report and which of its rows it is, in order from 1",
            lambda row: f"{row.report.id}#f{row.number}",
            always=True,
        ),
        *HEAD,
        Column(
            "kind",
            "string",
            "point: what became of a recommendation; change: what has changed in a service since",
            lambda row: row.kind,
            always=True,
            one_of=get_args(FollowUpKind),
        ),
        Column("before", "string", "The sentence before it, where it rests on that", lambda row: row.before),
        Column("words", "string", "The sentence", lambda row: row.words),
        Column("after", "string", "The sentence after it, where its status rests on that", lambda row: row.after),
        Column(
            "refers_to",
            "string",
            "The earlier inspection: its date, otherwise the words printed",
            lambda row: row.refers_to,
        ),
        Column(
            "also_refers_to",
            "list",
            "Other earlier inspections it names, as refers_to",
            lambda row: row.also_refers_to,
            always=True,
        ),
        Column(
            "recommendations",
            "list",
            "Recommendations whose subject it seems to name",
            lambda row: row.recommendations,
            names="recommendations",
            always=True,
        ),
        THEMES,
        Column(
            "status",
            "string",
            "How it is read. point: met, partly_met, not_met, unclear; change: better, worse, same, mixed, unclear",
            lambda row: row.status,
            always=True,
            one_of=tuple(dict.fromkeys(get_args(PointStatus) + get_args(Direction))),
        ),
        Column(
            "basis",
            "string",
            "Whose reading the status is: program, or person (then of the one recommendation, in links.toml)",
            lambda row: row.basis,
            always=True,
            one_of=("program", "person"),
        ),
        Column(
            "reason",
            "string",
            "Why, where a person read it, and who says so where no report does (words is then empty)",
            lambda row: row.reason,
        ),
        *PLACE,
        CORRECTED,
        LICENCE,
    ),
    of_councils=_followed_up,
    searched=("words", "before", "after"),
    facets=("framework", "kind", "status", "themes"),
)

LINKS = CouncilTable[Linked](
    name="links",
    row="Two recommendations that ask for something similar, or are on the same subject",
    key=("earlier", "later"),
    columns=(
        Column(
            "earlier",
            "string",
            "Id of the earlier recommendation",
            lambda row: row.link.earlier,
            names="recommendations",
            always=True,
        ),
        Column(
            "later",
            "string",
            "Id of the later recommendation",
            lambda row: row.link.later,
            names="recommendations",
            always=True,
        ),
        Column(
            "closeness",
            "string",
            "similar: said to ask for something similar; same-subject: only shown side by side, for a reader to judge",
            lambda row: row.link.closeness,
            always=True,
            one_of=get_args(Closeness),
        ),
        Column(
            "basis",
            "string",
            "inspectors, match (found by the program) or person",
            lambda row: row.link.basis,
            always=True,
            one_of=get_args(LinkBasis),
        ),
        Column("score", "number", "How alike the program finds them", lambda row: row.link.score, always=True),
        Column("reason", "string", "Why, in words", lambda row: row.reason, always=True),
        Column("report", "string", "Id of the later report", lambda row: row.report.id, names="reports", always=True),
        *HEAD[1:],
        *PLACE,
        CORRECTED,
        LICENCE,
    ),
    of_councils=_linked,
    facets=("closeness", "basis"),
)

LATER_FINDINGS = CouncilTable[FoundAfter](
    name="later_findings",
    row="A paragraph of a later report that the program found on the subject of an earlier recommendation",
    key=("recommendation", "report", "anchor"),
    columns=(
        Column(
            "recommendation",
            "string",
            "Id of the earlier recommendation",
            lambda row: row.finding.recommendation,
            names="recommendations",
            always=True,
        ),
        *HEAD,
        Column("anchor", "string", "Its place on the report’s page", lambda row: row.finding.anchor, always=True),
        Column("words", "string", "The paragraph, whole", lambda row: row.finding.words),
        Column("score", "number", "How close to it the program finds it", lambda row: row.finding.score, always=True),
        *PLACE,
        CORRECTED,
        LICENCE,
    ),
    of_councils=_found_later,
)
