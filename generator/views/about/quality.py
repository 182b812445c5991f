"""How far the site can be relied on: what was checked, and every ledger, conflict, doubt, fragment and correction."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import ClassVar

from generator import english
from generator.analysis.quality import quality_of, total
from generator.english import quality as wording
from generator.frozen import Frozen, replace
from generator.model.page import Page, Planned
from generator.model.report import Report
from generator.views import addresses
from generator.views.about.accuracy import AccuracyShown, ErrorsShown, accuracy, known_errors
from generator.views.context import SiteContext
from generator.views.elements.basic import Hyperlink, Quote
from generator.views.elements.doubts import DoubtRow, doubt_rows
from generator.views.elements.joint_inspections import is_of_council
from generator.views.elements.point_counts import findings_of
from generator.views.elements.values_put_right import CorrectionShown, put_right
from generator.views.planning import of_site

READ_AT_ONCE = 10
"""So many entries of a list are read at once; what is longer stands in a fold."""


class LedgerRow(Frozen):
    """One report's count of words; `adds_up` says whether these two make up the whole."""

    report: Hyperlink
    source: str
    content: str
    left_out: str
    adds_up: str
    doubts: str


class Contradiction(Frozen):
    """A judgement that places of one report state differently, with these places."""

    report: Hyperlink
    words: str
    links: tuple[Hyperlink, ...]


class DoubtsOfReport(Frozen):
    """One report's doubts, each with its place."""

    report: Hyperlink
    doubts: tuple[DoubtRow, ...]


class FragmentQuote(Frozen):
    """A recommendation of which `sign` says what part is lost."""

    sign: str
    quote: Quote


class QualityPage(Page, kw_only=True):
    """`problems` are the inputs that were left out, each with its reason.

    What is long stands in a fold, which its title opens; `None` where a list is short enough to be read at once.
    """

    template: ClassVar[str] = "quality.md"
    kind: ClassVar[str] = "quality"

    summary: str
    together: str | None
    accuracy: AccuracyShown
    errors: ErrorsShown
    errors_title: str
    method: Hyperlink
    ledgers: tuple[LedgerRow, ...]
    ledgers_title: str
    contradictions: tuple[Contradiction, ...]
    contradictions_title: str | None
    doubts: tuple[DoubtsOfReport, ...]
    doubts_title: str
    fragments: tuple[FragmentQuote, ...]
    fragments_title: str | None
    corrections: tuple[CorrectionShown, ...]
    corrections_title: str | None
    problems: tuple[str, ...]
    problems_title: str | None
    no_contradictions: str = wording.NO_CONTRADICTIONS
    no_doubts: str = wording.NO_DOUBTS
    no_fragments: str = wording.NO_FRAGMENTS
    no_corrections: str = wording.NO_CORRECTIONS
    no_problems: str = wording.NO_PROBLEMS


def pages(site: SiteContext) -> Iterator[Planned]:
    yield of_site(site, QualityPage, addresses.QUALITY, partial(_page, site))


def _page(site: SiteContext) -> QualityPage:
    reports, corrections, problems = site.corpus.reports, site.corpus.corrections_on, site.corpus.problems
    every, errors = total(reports), known_errors(site)
    doubtful = [one for one in reports if one.doubts]
    files = len({problem.file for problem in problems})
    lost_words = _with_lost_words(site, every.fragments)
    put = tuple(shown for report in reports for shown in _put_right(site, report))
    return QualityPage(
        address=addresses.QUALITY,
        title=wording.TITLE,
        description=wording.DESCRIPTION,
        crumbs=site.crumbs(),
        summary=wording.summary(
            documents=every.reports,
            contradictions=every.conflicts,
            doubts=every.doubts,
            fragments=lost_words,
            corrections=len(put),
            files=files,
        ),
        together=wording.OF_EVERY_KIND if _of_several_kinds(site) else None,
        accuracy=accuracy(),
        errors=errors,
        errors_title=wording.errors_found(len(errors.lines)),
        method=Hyperlink(wording.METHOD, addresses.METHOD),
        ledgers=tuple(_ledger(site, report) for report in reports),
        ledgers_title=wording.words_of(len(reports)),
        contradictions=tuple(said for report in reports for said in _contradictions(site, report)),
        contradictions_title=_if_many(every.conflicts, wording.contradictions_in(every.conflicts)),
        doubts=tuple(DoubtsOfReport(_link(site, one), doubt_rows(site, one)) for one in doubtful),
        doubts_title=wording.doubts_in(every.doubts, len(doubtful)),
        fragments=tuple(shown for report in reports for shown in _fragments(site, report)),
        fragments_title=_if_many(every.fragments, wording.lost_words_in(lost_words)),
        corrections=put,
        corrections_title=_if_many(len(put), wording.corrections_of(len(put), len(corrections))),
        problems=tuple(str(problem) for problem in problems),
        problems_title=_if_many(len(problems), wording.unusable_files(files)),
    )


def _if_many(number: int, title: str) -> str | None:
    return title if number > READ_AT_ONCE else None


def _of_several_kinds(site: SiteContext) -> bool:
    """Whether some documents are of inspections that are not of councils alone."""
    return not all(is_of_council(site.framework(key)) for key in site.corpus.by_framework)


def _with_lost_words(site: SiteContext, points: int) -> str:
    """The `points` with lost words, those that tell what was found counted apart from those that ask."""
    told = (one for report in site.corpus.reports for one in findings_of(site, report))
    findings = sum(not one.complete for one in told)
    return wording.points_and_findings(points - findings, findings)


def _link(site: SiteContext, report: Report) -> Hyperlink:
    """A report by its council, its kind and its day."""
    named = english.with_day(site.report_of_council(report), english.report_date(report))
    return Hyperlink(named, addresses.report(report.id))


def _ledger(site: SiteContext, report: Report) -> LedgerRow:
    quality = quality_of(report)
    return LedgerRow(
        report=_link(site, report),
        source=f"{quality.words:,}",
        content=f"{quality.words_content:,}",
        left_out=f"{quality.words_furniture:,}",
        adds_up=wording.ADDS_UP if quality.adds_up else wording.DOES_NOT_ADD_UP,
        doubts=f"{quality.doubts:,}",
    )


def _contradictions(site: SiteContext, report: Report) -> Iterator[Contradiction]:
    for judgement in report.judgements:
        if judgement.conflict:
            title = site.area_title(report.framework.key, judgement.area)
            links = [site.place_link(report, said.place, said.words) for said in judgement.stated_at]
            stated = [(site.grade_words(report, said.grade), said.place) for said in judgement.stated_at if said.grade]
            words = wording.contradiction(title, stated, site.grade_words(report, judgement.grade))
            yield Contradiction(_link(site, report), words, tuple(dict.fromkeys(links)))


def _fragments(site: SiteContext, report: Report) -> Iterator[FragmentQuote]:
    named = english.with_day(site.authority_name(report.authority.slug), english.report_words(report))
    for point in report.recommendations:
        sign = english.fragment_words(point.complete, point.lost)
        if sign:
            source = Hyperlink(named, addresses.recommendation(point.id))
            yield FragmentQuote(sign, Quote(point.text, source))


def _put_right(site: SiteContext, report: Report) -> Iterator[CorrectionShown]:
    """What people put right in a report: the first leads from the signs beside its values."""
    for number, applied in enumerate(site.corpus.corrections_on.get(report.id, ())):
        shown = put_right(site, applied, _link(site, report))
        yield shown if number else replace(shown, anchor=addresses.correction_anchor(report.id))
