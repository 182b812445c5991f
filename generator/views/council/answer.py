"""What a council's page opens with: one sentence made from data, and a tile for each area of the latest inspection.

The sentence is also what a search engine and a shared link show of the page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator import english
from generator.analysis.judgement_areas import is_of_board, overall_judgements_of
from generator.analysis.later_visits import found_after, latest_graded, priority_actions
from generator.analysis.lines_of_grades import GivenGrade, LineOfArea, lines_of_grades
from generator.english import council_answer as wording
from generator.english import council_tiles
from generator.english.council import NO_OWN_REPORT
from generator.frozen import Frozen
from generator.model.report import Report
from generator.views.context import SiteContext
from generator.views.elements.basic import GradeTag, Hyperlink
from generator.views.elements.point_counts import points_by_kind

MOST_TILES = 7
"""More areas than this stand in a table: of them only those that sum others up have a tile."""


class GradeBefore(Frozen):
    """An earlier grade beside the latest: `said` stands before its tag, `when` after it."""

    said: str
    grade: GradeTag
    when: str


class AreaTile(Frozen):
    """One area as the latest inspection judged it, what it was before, and the way to the reasons."""

    title: str
    grade: GradeTag
    before: GradeBefore | None
    own_before: GradeBefore | None
    why: Hyperlink
    of_what: str
    note: str | None


def answer(site: SiteContext, slug: str) -> str:
    """The sentence or two that a page opens with."""
    graded = latest_graded(site.corpus, slug)
    own = site.corpus.of_programme(slug)
    if graded is None:
        return " ".join(_without_grades(site, slug, own))
    judged = " ".join(_judged(site, graded))
    urgent = [(found.report, points_by_kind(found.priority_actions)) for found in found_after(site.corpus, graded)]
    if urgent:
        visits = [(_what(report), english.report_month(report), points) for report, points in urgent]
        return wording.found_since(visits, judged)
    return " ".join((judged, *_visits_since(own, graded)))


def _judged(site: SiteContext, graded: Report) -> Iterator[str]:
    every = lines_of_grades(site.corpus, graded.authority.slug)
    lines = [line for line in every if not is_of_board(site.corpus, graded, line.area)]
    whole = {judgement.key for judgement in overall_judgements_of(site.corpus, graded)}
    overall = [line for line in lines if line.latest.judgement.key in whole]
    month, kind = english.report_month(graded), _kind_no_longer_made(site, graded)
    if len(overall) > 1:
        yield wording.several_wholes(
            [(line.group or line.title, _grade(site, line.latest)) for line in overall], month, kind
        )
    elif overall:
        yield wording.overall(_grade(site, overall[0].latest), month, kind, _moved(site, overall[0]))
        grade = overall[0].latest.judgement.grade
        others = [line for line in lines if line.latest.judgement.grade != grade]
        if others:
            yield wording.differing([(line.title, _grade(site, line.latest)) for line in others])
        elif len(lines) > 1:
            areas = [line.latest for line in lines if line not in overall]
            yield wording.alike(is_an_area_put_right=any(_is_put_right(site, given) for given in areas))
    elif not lines:
        yield wording.no_grades(month)
    else:
        yield wording.by_area([(line.title, _grade(site, line.latest)) for line in lines], month, kind)
    if not graded.document.first_hand:
        yield wording.told_by(graded.document.publisher)


def _grade(site: SiteContext, given: GivenGrade) -> str:
    return site.judged_words(given.report, given.judgement)


def _is_put_right(site: SiteContext, given: GivenGrade) -> bool:
    return site.judged_tag(given.report, given.judgement).corrected is not None


def _moved(site: SiteContext, line: LineOfArea) -> tuple[wording.Moved, str, str] | None:
    """How a grade stands to the one before it; None where there is none that compares."""
    before = line.before
    scale = site.scale(line.latest.report.framework.key)
    if before is None or before.together or scale is None:
        return None
    order = [point.grade for point in scale.points]
    if before.judgement.grade not in order or line.latest.judgement.grade not in order:
        return None
    was, now = order.index(before.judgement.grade), order.index(line.latest.judgement.grade)
    moved: wording.Moved = "same" if was == now else "up" if now < was else "down"
    return moved, _grade(site, before), english.report_month(before.report)


def _kind_no_longer_made(site: SiteContext, report: Report) -> str | None:
    framework = site.framework(report.framework.key)
    return site.inspection_name(framework.key) if framework and framework.ends else None


def _visits_since(own: Sequence[Report], graded: Report) -> Iterator[str]:
    later = [report for report in own if graded.is_before(report) and report.document.kind == "visit-letter"]
    if later:
        yield wording.came_back([*map(english.report_month, later)], later[-1].document, since=True)


def _without_grades(site: SiteContext, slug: str, own: Sequence[Report]) -> Iterator[str]:
    """What is known of a council without a grade: visits with what could not wait, or inspections of others too."""
    visits = [report for report in own if report.document.kind == "visit-letter" and report.date]
    yield wording.NO_GRADES if own else NO_OWN_REPORT
    urgent = [report for report in visits if priority_actions(report)]
    if urgent:
        yield wording.found(
            _what(urgent[-1]), english.report_month(urgent[-1]), points_by_kind(priority_actions(urgent[-1]))
        )
    elif visits:
        yield wording.came_back([*map(english.report_month, visits)], visits[-1].document, since=False)
    if not own:
        latest = [reports[-1] for reports in site.corpus.by_programme[slug].values()]
        newest = sorted(latest, key=lambda report: report.date, reverse=True)
        kinds = [wording.of_kind(site.inspection_name(one.framework.key), english.report_month(one)) for one in newest]
        yield wording.of_others(kinds)


def _what(report: Report) -> str:
    return council_tiles.VISIT if report.document.kind == "visit-letter" else council_tiles.INSPECTION


def tiles(site: SiteContext, slug: str) -> tuple[AreaTile, ...]:
    """A tile for each area; of very many areas for those alone that sum the others up."""
    graded = latest_graded(site.corpus, slug)
    lines = lines_of_grades(site.corpus, slug)
    if graded is None:
        return ()
    if len(lines) > MOST_TILES:
        whole = {judgement.key for judgement in overall_judgements_of(site.corpus, graded)}
        lines = tuple(line for line in lines if line.latest.judgement.key in whole) or lines
    return tuple(_tile(site, graded, line) for line in lines)


def _tile(site: SiteContext, graded: Report, line: LineOfArea) -> AreaTile:
    title = line.group or line.title
    of_board = council_tiles.OF_THE_BOARD if is_of_board(site.corpus, graded, line.area) else None
    contradicts = council_tiles.CONTRADICTS if line.latest.judgement.conflict else None
    return AreaTile(
        title=title,
        grade=site.judged_tag(graded, line.latest.judgement),
        before=_before(site, line.before, council_tiles.BEFORE),
        own_before=_before(site, line.own_before, council_tiles.BEFORE_THAT),
        why=site.reasons_link(graded, line.latest.judgement),
        of_what=council_tiles.of_what(title),
        note=" ".join(filter(None, (of_board, contradicts))) or None,
    )


def _before(site: SiteContext, given: GivenGrade | None, said: str) -> GradeBefore | None:
    if given is None:
        return None
    when = council_tiles.when(english.report_month(given.report), given.together)
    return GradeBefore(said, site.judged_tag(given.report, given.judgement), when)
