"""A report's judgements, each with every place that states it, and what to make of places that disagree."""

from __future__ import annotations

from dataclasses import dataclass

from generator import english
from generator.analysis.timeline import why_missing
from generator.model.report import Judgement, Report, StatementRole
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.pieces import GradeTag, Hyperlink, Quote, grade_tag
from generator.views.elements.timeline import missing_tag

ROLES: dict[StatementRole, str] = {
    "row": "in a table row of its own",
    "sentence": "in a sentence",
    "box": "in a box at the head of its section",
    "heading": "in a heading",
    "cover-detached": "on a cover where labels and grades stand apart, which is weak evidence",
    "prose": "in running text",
}


@dataclass(frozen=True, slots=True)
class JudgementRow:
    """One area: its grade, the printed label, where the report states it; `note` is empty or a sentence."""

    area: Hyperlink
    label: str
    grade: GradeTag
    evidence: tuple[Hyperlink, ...]
    note: str


@dataclass(frozen=True, slots=True)
class JudgementTable:
    caption: str
    rows: tuple[JudgementRow, ...]


@dataclass(frozen=True, slots=True)
class SaidAt:
    """One side of a conflict: the grade stated, how, and the words with their place."""

    grade: GradeTag
    how: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class Conflict:
    """Places of one report that disagree about one area, and which of them the site follows."""

    area: str
    sentence: str
    sides: tuple[SaidAt, ...]


def overall_judgements(site: SiteContext, report: Report) -> tuple[Judgement, ...]:
    """The report's judgements of the whole service: usually one, none where its framework or the report gives none."""
    framework = site.framework(report.framework.key)
    overall = {area.key for area in framework.areas if area.overall} if framework else set()
    return tuple(judgement for judgement in report.judgements if judgement.area in overall)


def what_to_know(report: Report, judgement: Judgement) -> list[str]:
    """Sentences that stand beside the grade on pages that print it without its evidence."""
    conflict = ["The report contradicts itself here."] if judgement.conflict else []
    return conflict if report.document.first_hand else [*conflict, f"Second-hand, told by {report.document.publisher}."]


def judgement_tables(site: SiteContext, report: Report) -> tuple[JudgementTable, ...]:
    """One table, or one for each printed group where labels repeat; areas not found are rows that say so."""
    rows: dict[str, list[JudgementRow]] = {}
    for judgement in report.judgements:
        rows.setdefault(judgement.group or "", []).append(_row(site, report, judgement))
    for area in _areas_not_found(site, report):
        rows.setdefault("", []).append(area)
    return tuple(JudgementTable(group or "What was judged", tuple(found)) for group, found in rows.items())


def _row(site: SiteContext, report: Report, judgement: Judgement) -> JudgementRow:
    title = site.area_title(report.framework.key, judgement.area)
    links = tuple(site.place_link(report, said.place, said.words) for said in judgement.stated_at)
    note = "The report contradicts itself: see below." if judgement.conflict else judgement.note or ""
    return JudgementRow(
        Hyperlink(title, addresses.judgement_area(judgement.area)),
        "Not printed" if judgement.grade == "not_reported" else judgement.label,
        grade_tag(judgement.grade),
        tuple(dict.fromkeys(links)),
        note,
    )


def _areas_not_found(site: SiteContext, report: Report) -> list[JudgementRow]:
    """Areas a graded framework should judge and this report was not found to: said, never left blank."""
    framework = site.framework(report.framework.key)
    if framework is None or not report.judgements:
        return []
    found = {judgement.area for judgement in report.judgements}
    areas = framework.areas_of(report.framework.edition)
    doubted = {doubt.field for doubt in report.doubts}
    missing = [area for area in areas if (area.always_expected or area.key in doubted) and area.key not in found]
    return [
        JudgementRow(
            Hyperlink(area.title, addresses.judgement_area(area.key)),
            area.labels[0],
            missing_tag(why_missing(site.corpus, report, area.key)),
            (),
            "The framework judges this area; no grade for it could be read here.",
        )
        for area in missing
    ]


def conflicts(site: SiteContext, report: Report) -> tuple[Conflict, ...]:
    """Every judgement that two places of the report state differently, with all its places."""
    return tuple(_conflict(site, report, judgement) for judgement in report.judgements if judgement.conflict)


def _conflict(site: SiteContext, report: Report, judgement: Judgement) -> Conflict:
    title = site.area_title(report.framework.key, judgement.area)
    sides = tuple(
        SaidAt(
            grade_tag(said.grade), ROLES[said.role], Quote(said.words, site.evidence(report, said.place, said.words))
        )
        for said in judgement.stated_at
    )
    followed = _followed(judgement)
    sentence = (
        f"{title}: the report does not say the same everywhere. This site shows "
        f"“{english.GRADES[judgement.grade]}”, as stated {followed}. All places are quoted here."
    )
    return Conflict(title, sentence, sides)


def _followed(judgement: Judgement) -> str:
    return ROLES[judgement.deciding.role] if judgement.deciding else "by a correction"


def no_judgements_words(report: Report) -> tuple[str, ...]:
    """Why a report has no grades, where it has none."""
    if report.judgements:
        return ()
    if report.document.kind == "visit-letter":
        return ("Visits of this kind give no grades.",)
    return (f"Judgements: {english.lower_first(english.NOT_FOUND)}.",)
