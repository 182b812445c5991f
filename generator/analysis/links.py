"""Find earlier points to one authority that ask for the same as a later one, or are on the same subject; or abstain.

A learnt model (`link_model.py`) tells of each pair how likely a reader is to call the two the same. Where it is most
likely, and each is the other's best in the step from one report to the other, the page says that they are similar: a
wrong one accuses somebody. Further ones that are near enough are only shown, up to three beside a later point, for the
reader to judge. All earlier reports count, not only the last. See decision 13.

Inspectors are the basis only where they name the pair: a priority action of an earlier visit that they list as
unresolved. "This was a recommendation at the last inspection" says that it was asked before, not which point that was:
the pairing stays the program's, with their sentence beside it. What people decided (`links.toml`) outranks everything.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.analysis.likeness import PointPair, Side, pairs_among, side_of_point
from generator.analysis.link_model import LinkModel, load_link_model
from generator.analysis.phrases import shared_phrases
from generator.analysis.second_hand import second_hand_date, stands_at
from generator.analysis.subject_words import SAID_AGAIN, subject_words
from generator.frozen import Frozen
from generator.model.analysis import COMPARED_WITHIN, MOST_SHOWN, Closeness, Point, RecommendationLink
from generator.model.grouping import grouped
from generator.model.registry import LinkDecision
from generator.model.report import Report


class _Scored(Frozen):
    pair: PointPair
    score: float


def links_between(
    reports: Sequence[Report], points: Mapping[str, Point], model: LinkModel | None = None
) -> list[RecommendationLink]:
    """Return the links the program finds between an authority's reports of one programme, oldest first.

    `points` hold theirs.
    """
    model = model or load_link_model()
    held = {report.id: report for report in reports}
    return [
        _link(scored, closeness, held, points)
        for addressee in COMPARED_WITHIN
        for scored, closeness in _chosen(_scored(_sides(reports, points, addressee), model), model)
    ]


def scores(reports: Sequence[Sequence[Point]], model: LinkModel | None = None) -> dict[tuple[str, str], float]:
    """Return the score of every pair of earlier and later points that has one, by their ids; `reports` oldest first."""
    found = _scored([[side_of_point(point) for point in points] for points in reports], model or load_link_model())
    return {(one.pair.earlier.id, one.pair.later.id): one.score for one in found}


def with_decisions(
    found: Iterable[RecommendationLink], decisions: Iterable[LinkDecision], points: Mapping[str, Point]
) -> tuple[RecommendationLink, ...]:
    """Return the links that people left standing and those they added, in order of the later recommendation.

    A link from one programme of inspections to another is nobody's to make (`corpus/link_decisions.py` refuses it).
    """
    links = {(link.earlier, link.later): link for link in found}
    for decision in decisions:
        ends = [points[end].programme for end in (decision.earlier, decision.later) if end in points]
        if len(ends) < 2 or len(set(ends)) > 1:
            continue
        key = (decision.earlier, decision.later)
        if decision.action == "reject":
            links.pop(key, None)
        elif decision.action in ("confirm", "add"):
            links[key] = RecommendationLink(*key, "person", 1.0, decision=decision)
    return tuple(sorted(links.values(), key=lambda link: (link.later, link.earlier)))


def _sides(reports: Sequence[Report], points: Mapping[str, Point], addressee: str) -> list[list[Side]]:
    """What is asked of one addressee, as far as it is whole, by report; asks of one day are no earlier and later ones.

    A report without a date is neither earlier nor later than another: it may be a copy of one.
    """
    by_date: dict[str, list[Side]] = {}
    for report in (one for one in reports if one.date):
        own = (points[one.id] for one in report.recommendations if one.complete and one.addressed_to == addressee)
        by_date.setdefault(report.date, []).extend(side_of_point(point) for point in own if point.form == "ask")
    return list(by_date.values())


def _scored(sides: Sequence[Sequence[Side]], model: LinkModel) -> list[_Scored]:
    return [_Scored(pair, model.score(pair.numbers)) for pair in pairs_among(sides, model.rarities)]


def _chosen(found: Sequence[_Scored], model: LinkModel) -> Iterator[tuple[_Scored, Closeness]]:
    """Those that are stated, and beside each later point the nearest of the rest."""
    near = [one for one in found if one.score >= model.same_subject]
    best = _best_of_both(near)
    stated = {id(one) for one in near if one.score >= model.similar and id(one) in best}
    for candidates in grouped((one.pair.later.id, one) for one in near).values():
        nearest = sorted(candidates, key=lambda one: (-one.score, one.pair.earlier.id))
        rest = [one for one in nearest if id(one) not in stated]
        yield from ((one, "similar") for one in nearest if id(one) in stated)
        yield from ((one, "same-subject") for one in rest[:MOST_SHOWN])


def _best_of_both(found: Sequence[_Scored]) -> set[int]:
    """Those that no other of their step, from one report to another, beats for either of the two points.

    So a long list of items is said to be similar to one point of a report, not to many.
    """
    best: dict[tuple[str, str], float] = {}
    for one in found:
        for key in _steps(one.pair):
            best[key] = max(best.get(key, 0.0), one.score)
    return {id(one) for one in found if all(best[key] == one.score for key in _steps(one.pair))}


def _steps(pair: PointPair) -> tuple[tuple[str, str], tuple[str, str]]:
    return (pair.later.id, pair.earlier.report), (pair.earlier.id, pair.later.report)


def _link(
    scored: _Scored, closeness: Closeness, reports: Mapping[str, Report], points: Mapping[str, Point]
) -> RecommendationLink:
    earlier, later = points[scored.pair.earlier.id], points[scored.pair.later.id]
    unresolved = closeness == "similar" and _is_unresolved(earlier, later, reports)
    here, there = scored.pair.earlier.matter, scored.pair.later.matter
    return RecommendationLink(
        earlier=earlier.id,
        later=later.id,
        basis="inspectors" if unresolved else "match",
        score=round(scored.score, 3),
        closeness=closeness,
        themes=tuple(tag.theme for tag in later.themes if tag.theme in scored.pair.earlier.themes),
        subjects=tuple(slug for slug in there.subjects if slug in here.subjects),
        phrases=shared_phrases(*(subject_words(one.recommendation.text) for one in (earlier, later))),
        said_again=_said_again(earlier, later, reports),
        unresolved=unresolved,
    )


def _said_again(earlier: Point, later: Point, reports: Mapping[str, Report]) -> str | None:
    """The inspectors' sentence that the later point was made before, where it can mean that earlier report."""
    said = SAID_AGAIN.search(later.recommendation.text)
    if said is None:
        return None
    of_a_visit = said["what"].lower() == "visit"
    last = _last_before(reports[later.report], reports.values(), of_a_visit)
    return said[0] if last and last.id == earlier.report else None


def _last_before(later: Report, reports: Iterable[Report], of_a_visit: bool) -> Report | None:
    """The last inspection, or visit, before a point's own report, of those held here."""
    before = [
        report
        for report in reports
        if report.is_before(later) and (report.document.kind == "visit-letter") == of_a_visit
    ]
    return max(before, key=lambda report: report.date, default=None)


def _is_unresolved(earlier: Point, later: Point, reports: Mapping[str, Report]) -> bool:
    """Whether the later report lists a priority action of that earlier report as unresolved."""
    told = second_hand_date(reports[later.report], later)
    is_action = earlier.recommendation.is_urgent
    return told is not None and is_action and stands_at(reports[earlier.report], told)
