"""How far the site can be relied on: what was checked, and every ledger, conflict, doubt, fragment and correction."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from generator import english
from generator.analysis.quality import quality_of, total
from generator.model.corpus import AppliedCorrection
from generator.model.page import Page, Planned
from generator.model.report import Report
from generator.views import addresses
from generator.views.about.accuracy import AccuracyShown, accuracy
from generator.views.about.home import named
from generator.views.context import SiteContext
from generator.views.elements.doubts import DoubtRow, doubt_rows
from generator.views.elements.pieces import Hyperlink, Quote
from generator.views.planning import of_site

GRADE_WORDS: dict[str, str] = {str(grade): words for grade, words in english.GRADES.items()}


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One report's count of words; `adds_up` says whether content and furniture make the source."""

    report: Hyperlink
    source: str
    content: str
    furniture: str
    adds_up: str
    doubts: str


@dataclass(frozen=True, slots=True)
class Said:
    """One thing to know about one report, with its places."""

    report: Hyperlink
    words: str
    links: tuple[Hyperlink, ...]


@dataclass(frozen=True, slots=True)
class Doubted:
    """One report's doubts, each with its place."""

    report: Hyperlink
    doubts: tuple[DoubtRow, ...]


@dataclass(frozen=True, slots=True)
class FragmentShown:
    sign: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class CorrectionRow:
    report: Hyperlink
    field: str
    was: str
    now: str
    reason: str
    date: str


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """An input that was left out, and why."""

    file: str
    words: str


@dataclass(frozen=True, kw_only=True)
class QualityPage(Page):
    template: ClassVar[str] = "quality.md"
    kind: ClassVar[str] = "quality"

    summary: str
    accuracy: AccuracyShown
    ledgers: tuple[LedgerRow, ...]
    conflicts: tuple[Said, ...]
    no_conflicts: tuple[str, ...]
    doubts: tuple[Doubted, ...]
    no_doubts: tuple[str, ...]
    fragments: tuple[FragmentShown, ...]
    no_fragments: tuple[str, ...]
    corrections_caption: tuple[str, ...]
    corrections: tuple[CorrectionRow, ...]
    no_corrections: tuple[str, ...]
    problems: tuple[ProblemRow, ...]
    no_problems: tuple[str, ...]


def pages(site: SiteContext) -> Iterator[Planned]:
    yield of_site(site, QualityPage, addresses.QUALITY, partial(_page, site))


def _page(site: SiteContext) -> QualityPage:
    reports = site.corpus.reports
    conflicts = tuple(said for report in reports for said in _conflicts(site, report))
    doubts = tuple(Doubted(_link(site, report), doubt_rows(site, report)) for report in reports if report.doubts)
    every = total(reports)
    fragments = tuple(shown for report in reports for shown in _fragments(site, report))
    corrections = tuple(_correction(site, applied) for applied in site.corpus.corrections)
    problems = tuple(ProblemRow(problem.file, str(problem)) for problem in site.corpus.problems)
    return QualityPage(
        address=addresses.QUALITY,
        title="Quality",
        description="How often the program is right, and every known error, doubt, contradiction and correction.",
        crumbs=site.crumbs(),
        summary=(
            f"In {english.counted(len(reports), 'document')} held here: "
            f"{english.counted(len(conflicts), 'contradiction')}, {english.counted(every.doubts, 'doubt')}, "
            f"{english.counted(len(fragments), 'point')} with lost words, "
            f"{english.counted(len(corrections), 'value')} corrected by hand and "
            f"{english.counted(len(problems), 'input')} left out."
        ),
        accuracy=accuracy(site),
        ledgers=tuple(_ledger(site, report) for report in reports),
        conflicts=conflicts,
        no_conflicts=() if conflicts else ("No report was found to contradict itself on a judgement.",),
        doubts=doubts,
        no_doubts=() if doubts else ("There are no doubts.",),
        fragments=fragments,
        no_fragments=() if fragments else ("All recommendations were read whole.",),
        corrections_caption=("Corrections in force",) if corrections else (),
        corrections=corrections,
        no_corrections=() if corrections else ("No value has been corrected by hand.",),
        problems=problems,
        no_problems=() if problems else ("Nothing was left out.",),
    )


def _link(site: SiteContext, report: Report) -> Hyperlink:
    return Hyperlink(f"{named(site, report)}, {english.report_date(report)}", addresses.report(report.id))


def _ledger(site: SiteContext, report: Report) -> LedgerRow:
    quality = quality_of(report)
    return LedgerRow(
        _link(site, report),
        f"{quality.words:,}",
        f"{quality.words_content:,}",
        f"{quality.words_furniture:,}",
        "yes" if quality.adds_up else "no: words are missing or counted twice",
        f"{quality.doubts:,}",
    )


def _conflicts(site: SiteContext, report: Report) -> list[Said]:
    found = []
    for judgement in report.judgements:
        if judgement.conflict:
            title = site.area_title(report.framework.key, judgement.area)
            stated = [
                f"“{english.GRADES[said.grade]}” at {english.place_words(said.place)}"
                for said in judgement.stated_at
                if said.grade
            ]
            words = f"{title}: {english.listed(stated)}. Shown: “{english.GRADES[judgement.grade]}”."
            links = tuple(site.place_link(report, said.place, said.words) for said in judgement.stated_at)
            found.append(Said(_link(site, report), words, tuple(dict.fromkeys(links))))
    return found


def _fragments(site: SiteContext, report: Report) -> list[FragmentShown]:
    name = site.authority_name(report.authority.slug)
    named = f"{name}, {english.report_words(report)}"
    return [
        FragmentShown(sign, Quote(point.text, Hyperlink(named, addresses.recommendation(point.id))))
        for point in report.recommendations
        if (sign := english.fragment_words(point.complete, point.lost))
    ]


def _correction(site: SiteContext, applied: AppliedCorrection) -> CorrectionRow:
    correction = applied.correction
    report = site.corpus.by_id[correction.report]
    return CorrectionRow(
        _link(site, report),
        _corrected_field(site, report, correction.field),
        _corrected_value(applied.was),
        _corrected_value(correction.value),
        correction.reason,
        english.date_words(correction.date),
    )


def _corrected_field(site: SiteContext, report: Report, field: str) -> str:
    """What was put right, in a reader's words where it is a grade; else as the data name it."""
    match field.split("."):
        case ["judgements", area, "grade"] if not area.isdecimal():
            return f"Grade: {site.area_title(report.framework.key, area.rpartition('/')[2])}"
    return field


def _corrected_value(value: str | None) -> str:
    return "nothing" if value is None else GRADE_WORDS.get(value, value)
