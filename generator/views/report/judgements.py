"""A report's judgements, each with every place that states it, and what to make of places that disagree."""

from __future__ import annotations

from generator.analysis.judgement_areas import overall_judgements_of
from generator.analysis.judgements_through_time import why_missing
from generator.analysis.reasons import part_with_reasons
from generator.english import judgements as wording
from generator.frozen import Frozen
from generator.model.judgement import Judgement
from generator.model.report import Report
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import GradeTag, Hyperlink, Quote, once
from generator.views.elements.judgements_through_time import missing_tag


class JudgementRow(Frozen):
    """One area: its grade, the printed label, where the report states it; `note` is a sentence on it.

    `why` leads to the part of the full text that gives the reasons; None where no such part was found.
    """

    area: Hyperlink
    label: str
    grade: GradeTag
    evidence: tuple[Hyperlink, ...]
    note: str | None
    why: Hyperlink | None


class JudgementTable(Frozen):
    """All areas, or those of one group printed over them."""

    group: str | None
    caption: str
    rows: tuple[JudgementRow, ...]


class SaidAt(Frozen):
    """One side of a conflict: the grade stated, how, and the words with their place."""

    grade: GradeTag
    how: str
    quote: Quote


class Conflict(Frozen):
    """Places of one report that disagree about one area, and which of them the site follows."""

    sentence: str
    sides: tuple[SaidAt, ...]


def judgement_tables(site: SiteContext, report: Report) -> tuple[JudgementTable, ...]:
    """One table, or one for each printed group where labels repeat; areas not found are rows that say so."""
    rows: dict[str, list[JudgementRow]] = {}
    for judgement in report.judgements:
        rows.setdefault(judgement.group or "", []).append(_row(site, report, judgement))
    for area in _areas_not_found(site, report):
        rows.setdefault("", []).append(area)
    return tuple(JudgementTable(group or None, group or wording.TABLE, tuple(found)) for group, found in rows.items())


def _row(site: SiteContext, report: Report, judgement: Judgement) -> JudgementRow:
    title = site.area_title(report.framework.key, judgement.area)
    links = tuple(site.place_link(report, said.place, said.words) for said in judgement.stated_at)
    note = wording.CONTRADICTS_ITSELF_BELOW if judgement.conflict else judgement.note
    return JudgementRow(
        Hyperlink(title, addresses.judgement_area(judgement.area)),
        wording.LABEL_NOT_PRINTED if judgement.grade == "not_reported" else judgement.label,
        site.judged_tag(report, judgement),
        once(links),
        note,
        _why(site, report, judgement),
    )


def _why(site: SiteContext, report: Report, judgement: Judgement) -> Hyperlink | None:
    whole = overall_judgements_of(site.corpus, report)
    anchor = part_with_reasons(report, judgement.area, is_whole=judgement in whole)
    return Hyperlink(wording.READ_WHY, addresses.here(addresses.block_anchor(anchor))) if anchor else None


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
            wording.COULD_NOT_BE_READ,
            None,
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
            site.grade_tag(report, said.grade),
            wording.STATEMENT_ROLES[said.role],
            site.quote(report, said.place, said.words),
        )
        for said in judgement.stated_at
    )
    followed = judgement.deciding.role if judgement.deciding else None
    return Conflict(wording.conflict(title, site.grade_words(report, judgement.grade), followed), sides)


def judgements_heading(report: Report) -> str:
    return wording.OUTCOME if report.document.outcome_of else wording.JUDGEMENTS


def why_no_judgements(site: SiteContext, report: Report) -> str:
    """What to say of a report without grades."""
    if report.document.kind == "visit-letter":
        return wording.VISITS_GIVE_NO_GRADES
    framework = site.framework(report.framework.key)
    return wording.NO_GRADE_BY_KIND if framework and not framework.scale else wording.NONE_FOUND
