"""The history of what one authority was told to improve in one programme of inspections: by theme, oldest to newest.

Nothing here says that a point was dealt with unless inspectors say so. Where nothing was found on a point, the
program found nothing, which is neither "done" nor "not mentioned": it misses some of what there is.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.analysis.second_hand import second_hand_date
from generator.analysis.subject_words import SAID_AGAIN
from generator.frozen import Frozen
from generator.model.analysis import Analysis, FollowUpTied, LaterFinding, LinkBasis, Point, RecommendationLink
from generator.model.corpus import Corpus
from generator.model.framework import CHILDRENS_SERVICES
from generator.model.grouping import grouped
from generator.model.registry import StatusDecision
from generator.model.report import FollowUp, Recommendation, Report


class PointHistory(Frozen):
    """One point with what came before and after it. What was found later stands in the order in which it is read.

    `told_later_by` is the report that tells of it second-hand, for a point of an inspection or visit
    that is itself not held here; `date` is then the date that report gives for it.
    """

    point: Point
    date: str
    told_later_by: Report | None
    before: tuple[RecommendationLink, ...]
    """Links of either closeness to earlier points, nearest first."""
    what_became: tuple[FollowUpTied, ...]
    """What later reports say became of it, in the order of the reports."""
    changes: tuple[FollowUpTied, ...]
    """What later reports say has changed on its subject, in the order of the reports."""
    after: tuple[RecommendationLink, ...]
    """Links of either closeness to later points, nearest first."""
    later_findings: tuple[LaterFinding, ...]
    """What later reports find on its subject, nearest first."""
    beside: tuple[FollowUpTied, ...]
    """What later reports say of its themes, or of what became of earlier points as a whole, without naming its
    subject: that nothing was found on it is not said beside such words."""
    later_reports: int
    """How many later reports of the authority the program looked for it in: with none, that nothing was found says
    nothing."""
    statuses: tuple[StatusDecision, ...] = ()
    """What people decided became of it."""

    @property
    def similar_before(self) -> tuple[RecommendationLink, ...]:
        """Earlier points of which it is said that they are similar; the rest of `before` is only shown."""
        return tuple(link for link in self.before if link.closeness == "similar")

    @property
    def has_later_words(self) -> bool:
        """Whether later reports were found to say anything on the point itself, or a person has."""
        return bool(self.what_became or self.changes or self.after or self.later_findings or self.statuses)

    @property
    def nothing_found_later(self) -> bool:
        """Whether the program found nothing at all in later reports, on the point or beside it."""
        return not (self.has_later_words or self.beside)


class ThemeHistory(Frozen):
    """All points on one theme, oldest first; `theme` is None for points that got no theme."""

    theme: str | None
    points: tuple[PointHistory, ...]


class AuthorityHistory(Frozen):
    """All that is known of what an authority was told to improve in one programme.

    `follow_ups` are sentences about earlier points that stand on their own: "This was a recommendation at the last
    inspection" inside a point means nothing without it.
    """

    authority: str
    by_theme: tuple[ThemeHistory, ...]
    by_date: tuple[PointHistory, ...]
    follow_ups: tuple[FollowUpTied, ...]


def history_of(
    corpus: Corpus, analysis: Analysis, authority: str, programme: str = CHILDRENS_SERVICES
) -> AuthorityHistory:
    """Return the authority's whole recommendation history; empty parts where nothing is held."""
    follow_ups = standing_alone(analysis, authority, programme)
    points = sorted(
        (history_of_point(corpus, analysis, point, follow_ups) for point in analysis.points_of(authority, programme)),
        key=lambda found: found.date,
    )
    return AuthorityHistory(
        authority=authority,
        by_theme=_by_theme(corpus, points),
        by_date=tuple(points),
        follow_ups=follow_ups,
    )


def standing_alone(analysis: Analysis, authority: str, programme: str = CHILDRENS_SERVICES) -> tuple[FollowUpTied, ...]:
    """Sentences that look back and say something without the point they stand in."""
    held = analysis.follow_ups_of(authority, programme)
    return tuple(tied for tied in held if not _is_inside_a_point(tied.follow_up))


def _is_inside_a_point(said: FollowUp) -> bool:
    return said.before is None and SAID_AGAIN.fullmatch(said.words) is not None


def _by_theme(corpus: Corpus, points: list[PointHistory]) -> tuple[ThemeHistory, ...]:
    """Themes in the registry's order; a point stands under each of its themes."""
    under: dict[str | None, list[PointHistory]] = {slug: [] for slug in corpus.themes}
    under[None] = []
    for found in points:
        if not found.point.themes:
            under[None].append(found)
        for tag in found.point.themes:
            under[tag.theme].append(found)
    return tuple(ThemeHistory(theme, tuple(found)) for theme, found in under.items() if found)


def history_of_point(
    corpus: Corpus, analysis: Analysis, point: Point, follow_ups: Iterable[FollowUpTied]
) -> PointHistory:
    """Return what came before and after one point, as far as the reports held here say.

    `follow_ups` are all sentences of its programme's reports that look back and stand on their own.
    """
    report = corpus.by_id[point.report]
    date = second_hand_date(report, point)
    looking_back = grouped((tied.follow_up.kind, tied) for tied in analysis.follow_ups_on(point.id))
    return PointHistory(
        point=point,
        date=date or point.date,
        told_later_by=report if date else None,
        before=analysis.links_to(point.id),
        what_became=looking_back.get("point", ()),
        changes=looking_back.get("change", ()),
        after=analysis.links_from(point.id),
        later_findings=analysis.later_findings_on(point.id),
        beside=tuple(tied for tied in follow_ups if _is_beside(tied, point)),
        later_reports=sum(map(report.is_before, corpus.read_with(report))) if point.is_compared else 0,
        statuses=corpus.statuses_on.get(point.id, ()),
    )


def _is_beside(tied: FollowUpTied, point: Point) -> bool:
    """Whether a later report looks back at a theme of the point, or at what became of all points, but not at this."""
    if not "" < point.date < tied.date or point.id in tied.recommendations:
        return False
    as_a_whole = tied.follow_up.kind == "point" and not tied.recommendations and not tied.themes
    return as_a_whole or any(tag.theme in tied.themes for tag in point.themes)


def said_before(analysis: Analysis, report: Report) -> dict[str, LinkBasis]:
    """Return the id of each point of a report of which it is said that it was made before -> who says so.

    Inspectors' own words count also where the earlier point cannot be traced, such as that a priority action of an
    earlier visit is unresolved. Earlier points that are only shown do not count: see `same_subject_before`.
    """
    found = {
        link.later: link.basis
        for one in report.recommendations
        for link in analysis.links_to(one.id)
        if link.closeness == "similar"
    }
    return found | {one.id: "inspectors" for one in report.recommendations if _inspectors_say_so(analysis, one)}


def _inspectors_say_so(analysis: Analysis, point: Recommendation) -> bool:
    return point.kind == "outstanding-priority-action" or bool(analysis.points[point.id].said_again)


def same_subject_before(analysis: Analysis, report: Report) -> frozenset[str]:
    """Return the ids of a report's points beside which earlier ones are only shown, as on the same subject."""
    ids = {one.id for one in report.recommendations if analysis.links_to(one.id)}
    return frozenset(ids - said_before(analysis, report).keys())
