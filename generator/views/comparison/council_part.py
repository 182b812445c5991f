"""Makes the part of a council: everything that a comparison shows of it, whatever will stand beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator import english
from generator.analysis.area_rows import AreaRows, RowOfAreas
from generator.analysis.history import standing_alone
from generator.analysis.how_common import COUNCIL
from generator.analysis.judgement_areas import is_of_board
from generator.analysis.judgements_through_time import why_missing
from generator.analysis.later_visits import latest_graded
from generator.english import comparison as wording
from generator.model.analysis import FollowUpTied, Point
from generator.model.corpus import PrintedFigure
from generator.model.framework import Edition
from generator.model.gaps_in_grades import Missing
from generator.model.judgement import NOT_REPORTED, Judgement
from generator.model.page import Partial
from generator.model.report import Report
from generator.pictures import dots
from generator.views import addresses
from generator.views.comparison.compared_cells import (
    CautionWords,
    FigureCell,
    GradeCell,
    InspectedCell,
    LinkCell,
    PicturePassage,
    QuotePassage,
)
from generator.views.comparison.council_parts import (
    AskedOf,
    CouncilPart,
    FigureShown,
    GradeInRow,
    LatestInspection,
    Near,
    SaidOn,
    When,
)
from generator.views.comparison.inspected_with_others import inspected_with_others
from generator.views.comparison.rows_of_time import history_of
from generator.views.comparison.visited_since import visited_since
from generator.views.context import SiteContext
from generator.views.elements.ages import age
from generator.views.elements.basic import Hyperlink, Quote, unknown_tag
from generator.views.elements.figures import figure_row
from generator.views.elements.judgements_through_time import missing_tag
from generator.views.elements.later_visits import later_visits, unread_since_words


def council_part(site: SiteContext, rows: AreaRows, slug: str, largest: Mapping[str, float], near: Near) -> CouncilPart:
    """`largest` is the value at the end of each measure's line; `near` are the councils that are near it."""
    latest = latest_graded(site.corpus, slug)
    points = _points(site, slug)
    looking = standing_alone(site.analysis, slug)
    judged = dict(_judged(rows, latest)) if latest else {}
    graded = {key: one for key, one in judged.items() if one.grade != NOT_REPORTED}
    wholes = {key: one for key, one in reversed(graded.items()) if latest and _is_whole(site, latest, one)}
    return CouncilPart(
        slug=slug,
        name=site.authority_name(slug),
        link=LinkCell(site.authority_link(slug)),
        latest=_latest(site, latest) if latest else None,
        visited=visited_since(site, slug, latest),
        overall=next(iter(wholes), None) if len(wholes) == 1 else None,
        wholes=tuple(wholes),
        in_several=_in_several(site, latest, wholes.values()) if latest and len(wholes) > 1 else None,
        grades={key: _grade(site, latest, one) for key, one in graded.items() if latest},
        missing=dict(_missing(site, rows, latest, judged)) if latest else {},
        history=history_of(site, rows, slug),
        cautions=tuple(_cautions(site, latest)) if latest else (),
        none_asked=wording.none_asked(english.report_date(latest) if latest else None),
        asked=tuple(_asked(site, point, latest) for point in points),
        last_asked=dict(_last_asked(site, points, latest)),
        became=tuple(_said(site, tied) for tied in reversed(looking) if tied.follow_up.kind == "point"),
        changed=tuple(_said(site, tied) for tied in reversed(looking) if tied.follow_up.kind == "change"),
        figures=dict(_figures(site, slug, largest)),
        others=inspected_with_others(site, slug),
        near=near,
    )


def _judged(rows: AreaRows, latest: Report) -> Iterator[tuple[str, Judgement]]:
    """Each row with the judgement of the latest inspection; where it gives two, the first."""
    for judgement in reversed(latest.judgements):
        yield rows.key_of(latest, judgement), judgement


def _is_whole(site: SiteContext, latest: Report, judgement: Judgement) -> bool:
    framework = site.framework(latest.framework.key)
    whole = {area.key for area in framework.areas if area.overall} if framework else set()
    return judgement.area in whole and judgement.is_graded


def _in_several(site: SiteContext, latest: Report, wholes: Iterable[Judgement]) -> str:
    """How each of several services was judged as a whole."""
    return wording.in_several(
        [
            (one.group or site.area_title(latest.framework.key, one.area), site.judged_words(latest, one))
            for one in wholes
        ]
    )


def _latest(site: SiteContext, latest: Report) -> LatestInspection:
    editions, edition = _editions(site, latest), _edition(site, latest)
    name = site.inspection_name(latest.framework.key)
    told_by = None if latest.document.first_hand else latest.document.publisher
    day = latest.date
    return LatestInspection(
        rules=f"{latest.framework.key} {latest.framework.edition or ''}".strip(),
        under=wording.inspection_under(name, edition),
        framework=latest.framework.key,
        changes=tuple(wording.rules_changed(one) for one in editions[1:] if edition and one.starts <= edition.starts),
        month=int(day[:4]) * 12 + int(day[5:7]) - 1 if len(day) >= len("2017-09") else None,
        ended=english.report_month(latest),
        cell=InspectedCell(
            Hyperlink(english.report_date(latest), addresses.report(latest.id)),
            age(latest),
            wording.inspected_note(name, told_by),
        ),
    )


def _editions(site: SiteContext, latest: Report) -> tuple[Edition, ...]:
    framework = site.framework(latest.framework.key)
    return framework.editions if framework else ()


def _edition(site: SiteContext, latest: Report) -> Edition | None:
    return next((one for one in _editions(site, latest) if one.key == latest.framework.edition), None)


def _grade(site: SiteContext, latest: Report, judgement: Judgement) -> GradeInRow:
    scale = site.scale(latest.framework.key)
    places = [point.grade for point in scale.points] if scale else []
    title = site.area_title(latest.framework.key, judgement.area)
    reasons = site.reasons_link(latest, judgement)
    of_board = is_of_board(site.corpus, latest, judgement.area)
    return GradeInRow(
        title=title,
        step=places.index(judgement.grade) if judgement.grade in places and not of_board else None,
        words=english.lower_first(site.judged_words(latest, judgement)),
        cell=GradeCell(
            site.judged_tag(latest, judgement),
            Hyperlink(wording.WHY, reasons.address),
            wording.reason_of(site.authority_name(latest.authority.slug), title),
            wording.grade_note(contradicts_itself=judgement.conflict, of_board=of_board),
        ),
    )


def _missing(
    site: SiteContext, rows: AreaRows, latest: Report, judged: Mapping[str, Judgement]
) -> Iterator[tuple[str, Partial]]:
    """Why a row has no grade: the rules give none, the report says so, or the program found none."""
    edition = _edition(site, latest)
    for row in rows.rows:
        area = _area_in(row, latest)
        if edition and area in edition.not_reported:
            yield row.key, GradeCell(unknown_tag(edition.why_not_reported))
        elif row.key not in judged:
            yield row.key, GradeCell(missing_tag(why_missing(site.corpus, latest, area)))
        elif judged[row.key].grade == NOT_REPORTED:
            yield row.key, GradeCell(missing_tag(Missing("not-reported")))


def _area_in(row: RowOfAreas, latest: Report) -> str:
    """The row's area as the report's own framework calls it."""
    own = (area for framework, area, _ in row.areas if framework == latest.framework.key)
    return next(own, row.area.key)


def _cautions(site: SiteContext, latest: Report) -> Iterator[Partial]:
    if not latest.document.first_hand:
        yield CautionWords(wording.second_hand(site.authority_name(latest.authority.slug)))
    for words in unread_since_words(site, latest):
        yield CautionWords(words)
    for visit in later_visits(site, latest):
        yield CautionWords(visit.sentence, visit.report)


def _points(site: SiteContext, slug: str) -> Sequence[Point]:
    """What the council itself was told, newest document first, each document's in its own order."""
    own = [one for one in site.analysis.points_of(slug) if one.recommendation.addressed_to in (COUNCIL, None)]
    return sorted(own, key=lambda point: point.date, reverse=True)


def _asked(site: SiteContext, point: Point, latest: Report | None) -> AskedOf:
    report = site.corpus.by_id[point.report]
    recommendation = point.recommendation
    lost = english.fragment_words(recommendation.complete, recommendation.lost)
    return AskedOf(
        when=_when(report, latest),
        year=report.date[:4],
        themes=tuple(tag.theme for tag in point.themes),
        words=QuotePassage(_quoted(site, point), wording.fragment(lost) or None),
        again=LinkCell(_point_link(site, point), wording.ASKED_ABOVE),
    )


def _quoted(site: SiteContext, point: Point) -> Quote:
    report = site.corpus.by_id[point.report]
    sign = site.corrected_point(report, point.recommendation)
    return Quote(point.recommendation.text, _point_link(site, point), corrected=sign)


def _when(report: Report, latest: Report | None) -> When:
    if latest is None:
        return "since"
    if report.id == latest.id:
        return "latest"
    return "since" if latest.is_before(report) else "earlier"


def _point_link(site: SiteContext, point: Point) -> Hyperlink:
    day = english.report_date(site.corpus.by_id[point.report])
    return Hyperlink(wording.asked_link(point.recommendation, day), addresses.recommendation(point.id))


def _last_asked(site: SiteContext, points: Sequence[Point], latest: Report | None) -> Iterator[tuple[str, Partial]]:
    """For each theme the newest recommendation before the latest inspection."""
    earlier = [one for one in points if _when(site.corpus.by_id[one.report], latest) == "earlier"]
    for point in reversed(earlier):
        before, day = wording.last_asked(english.report_month(site.corpus.by_id[point.report]))
        cell = LinkCell(Hyperlink(day, addresses.recommendation(point.id)), before)
        yield from ((tag.theme, cell) for tag in point.themes)


def _said(site: SiteContext, tied: FollowUpTied) -> SaidOn:
    said, report = tied.follow_up, site.corpus.by_id[tied.report]
    link = site.place_link(report, said.place, said.words)
    source = Hyperlink(english.with_day(link.text, english.report_date(report)), link.address)
    return SaidOn(tuple(tied.themes), QuotePassage(site.quote_sentence(report, said, source)))


def _figures(site: SiteContext, slug: str, largest: Mapping[str, float]) -> Iterator[tuple[str, FigureShown]]:
    """The newest report's figure of each measure; where it prints two, the first."""
    reports = site.corpus.of_programme(slug)
    newest = {one.measure: PrintedFigure(one, report) for report in reports for one in reversed(report.statistics)}
    for key, measure in site.corpus.measures.items():
        if measure.comparable and key in newest:
            yield key, _figure(site, newest[key], largest.get(key, 0))


def _figure(site: SiteContext, figure: PrintedFigure, largest: float) -> FigureShown:
    row, statistic = figure_row(site, figure.report, figure.statistic), figure.statistic
    is_dated = bool(statistic.as_of or statistic.as_of_text)
    report = None if is_dated else english.report_month(figure.report)
    national = None if statistic.national is None else row.national
    told_by = None if figure.report.document.first_hand else figure.report.document.publisher
    source = site.evidence(figure.report, statistic.place, statistic.words)
    words = wording.figure_read(site.authority_name(figure.report.authority.slug), row.value, national)
    value = Hyperlink(english.signed(row.value, row.corrected is not None), source.address)
    drawn = dots(words, statistic.value, statistic.national, largest) if national else None
    return FigureShown(
        FigureCell(value, wording.figure_note(row.as_of, report, national, told_by)),
        PicturePassage(drawn) if drawn else None,
    )
