"""What a feed tells of one report: its grades against those before, and what it asks for, in inspectors' words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator import english
from generator.analysis.changes import change_of
from generator.english import council_replies
from generator.english import feeds as wording
from generator.english.decisions import WORDS_CORRECTED, was_and_is
from generator.english.decisions import put_right as put_right_on
from generator.model.feed import FeedEntry, FeedPart, FeedQuote
from generator.model.grouping import grouped
from generator.model.report import Recommendation, Report
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import GradeTag, Hyperlink
from generator.views.elements.council_replies import on_value, replies_on_report
from generator.views.elements.joint_inspections import acts_shown
from generator.views.elements.moves import ChangeEntry, UnmovedGrades, change_entry, title_of
from generator.views.elements.values_put_right import put_right

FIRST_DAY = "0000-01-01"
"""The end of it is what a day lacks that is known to the year or the month."""


def new_here(site: SiteContext, report: Report) -> str:
    """The day (ISO) a report came to this site; its own where nobody wrote that down or it is later.

    Of a report that says no more than its month, the first day of that; nothing of one that says nothing.
    """
    sidecar, own = site.corpus.sidecars.get(report.id), report.filed_date
    return max((sidecar.received if sidecar else None) or "", own + FIRST_DAY[len(own) :] if own else "")


def told_last(site: SiteContext, report: Report) -> str:
    """The same, or the day of its council's last word on it, or of the last value put right: readers of the wrong one
    are told again."""
    replied = (one.received for one in replies_on_report(site, report.id))
    right = (one.correction.date for one in site.corpus.corrections_on.get(report.id, ()))
    return max(new_here(site, report), *replied, *right, "")


def newest_here(site: SiteContext, reports: Iterable[Report]) -> list[Report]:
    """Those that came last first. A report without any day has none to stand under in a feed, and is in none."""
    dated = (report for report in reports if new_here(site, report))
    return sorted(dated, key=lambda report: (told_last(site, report), report.date, report.id), reverse=True)


def entry_of_report(site: SiteContext, report: Report) -> FeedEntry:
    """The whole of it. `site` need hold no more than the report's council."""
    change = change_entry(site, change_of(site.corpus, site.analysis, report))
    lines = tuple(_grades(change))
    whose = (wording.of_others(change.whose),) if change.whose else ()
    grades = (FeedPart(wording.OUTCOME if whose else wording.GRADES, (*whose, *lines)),) if lines else ()
    return _entry(
        site,
        report,
        id_=addresses.report(report.id),
        opening=tuple(filter(None, (change.words, *(english.as_sentence(link.text) for link in change.links)))),
        parts=(
            *grades,
            *_points(site, report, report.recommendations),
            *_corrections(site, report),
            *_replies(site, report),
        ),
    )


def entry_on_theme(site: SiteContext, report: Report, theme: str) -> FeedEntry:
    """What a report asks for on a theme."""
    ids = {point.id for point in site.analysis.points_on(theme) if point.report == report.id}
    points = [one for one in report.recommendations if one.id in ids]
    id_ = f"{addresses.theme(theme)}#{report.id}"
    return _entry(site, report, id_=id_, opening=(), parts=tuple(_points(site, report, points)))


def _entry(
    site: SiteContext,
    report: Report,
    *,
    id_: str,
    opening: tuple[str, ...],
    parts: tuple[FeedPart, ...],
) -> FeedEntry:
    document, sidecar = report.document, site.corpus.sidecars.get(report.id)
    source = sidecar.url if sidecar else None
    return FeedEntry(
        id=id_,
        title=title_of(site, report),
        address=addresses.report(report.id),
        change=addresses.change(report.id, report.date[:4]),
        published=report.filed_date if len(report.filed_date) == len(FIRST_DAY) else None,
        updated=told_last(site, report),
        author=document.publisher,
        rights=wording.rights(document.publisher, document.licence.name),
        source=source if source and re.fullmatch(r"https://\S+", source) else None,
        opening=opening,
        parts=parts,
    )


def _corrections(site: SiteContext, report: Report) -> Iterator[FeedPart]:
    """What a person put right, the last decided first."""
    link = Hyperlink(title_of(site, report), addresses.report(report.id))
    rows = [put_right(site, one, link) for one in site.corpus.corrections_on.get(report.id, ())]
    for day, right in grouped((row.date, row) for row in rows).items():
        lines = (was_and_is(row.field, row.was, row.now, row.reason) for row in right)
        yield FeedPart(put_right_on(day), tuple(lines))


def _replies(site: SiteContext, report: Report) -> Iterator[FeedPart]:
    """What the council says of it, which stands apart from inspectors' words."""
    points = {point.id: point for point in report.recommendations}
    for one in replies_on_report(site, report.id):
        about = council_replies.on_point(points[one.about]) if one.about in points else None
        about = on_value(site, one) or about
        lines = (about, council_replies.who(one.office, says_words=bool(one.words)), one.source)
        yield FeedPart(
            council_replies.heading(one.kind, one.date),
            tuple(filter(None, lines)),
            (FeedQuote(one.words),) if one.words else (),
        )


def _grades(change: ChangeEntry) -> Iterator[str]:
    for move in change.moves:
        yield wording.moved(move.area, _grade(move.now), _grade(move.before), move.when)
    yield from map(_unmoved, change.unmoved)


def _unmoved(grades: UnmovedGrades) -> str:
    told = [(_grade(one.grade), one.areas) for one in grades.grades]
    return wording.unmoved(grades.label, told, grades.when, grades.why)


def _grade(tag: GradeTag) -> str:
    return english.signed(tag.words, tag.corrected is not None)


def _points(site: SiteContext, report: Report, points: Iterable[Recommendation]) -> Iterator[FeedPart]:
    """Points by kind, priority actions first."""
    by_kind = grouped((point.kind, point) for point in points)
    for kind, (one, several) in english.KINDS.items():
        if found := by_kind.get(kind):
            heading = one if len(found) == 1 else several
            yield FeedPart(heading, quotes=tuple(_quote(site, report, point) for point in found))


def _quote(site: SiteContext, report: Report, point: Recommendation) -> FeedQuote:
    words, bullets = site.point_lines(report, point)
    notes = (
        acts_shown(site, report, point),
        english.fragment_words(point.complete, point.lost),
        WORDS_CORRECTED if site.corrected_point(report, point) else None,
    )
    note = ". ".join(filter(None, notes)) or None
    return FeedQuote(f"{point.stem} {words}" if point.stem else words, bullets, note)
