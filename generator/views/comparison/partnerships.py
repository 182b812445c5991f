"""What a comparison shows of inspections that are not of the council alone: a row for each line of them, set apart."""

from __future__ import annotations

from dataclasses import dataclass

from generator import english
from generator.analysis.timeline import latest_to_judge
from generator.english import comparison as wording
from generator.english.judgements import NO_GRADE_BY_KIND, NONE_FOUND
from generator.model.report import Report
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import GradeTag, Hyperlink
from generator.views.elements.joint_inspections import is_of_council
from generator.views.elements.later_visits import found_later
from generator.views.elements.point_counts import points_by_form


@dataclass(frozen=True, slots=True)
class PartnershipInspected:
    """The latest inspection of one line of them in one council's area: `head` names the line, whoever stands beside.

    `links` lead to its report and to later ones that found priority actions. Where the report judges several areas,
    `grade` is None and `areas` has them all, by title.
    """

    head: str
    grade: GradeTag | None
    words: str
    links: tuple[Hyperlink, ...]
    areas: dict[str, GradeTag]


def partnerships_inspected(site: SiteContext, slug: str) -> dict[str, PartnershipInspected]:
    """Each line of inspections beside the council's own of which a report is held -> its latest.

    That is the latest that should give an outcome, where there is one.
    """
    latest = {
        programme: latest_to_judge(site.corpus, slug, programme) or reports[-1]
        for programme, reports in site.corpus.by_programme[slug].items()
    }
    return {
        programme: _inspected(site, report)
        for programme, report in latest.items()
        if not is_of_council(site.framework(report.framework.key))
    }


def _inspected(site: SiteContext, report: Report) -> PartnershipInspected:
    document, framework_key = report.document, report.framework.key
    framework = site.framework(framework_key)
    grades = {site.area_title(framework_key, one.area): site.grade_tag(report, one.grade) for one in report.judgements}
    several = len(grades) > 1
    without = NONE_FOUND if framework and framework.scale else NO_GRADE_BY_KIND
    days = english.inspection_days(document)
    link = Hyperlink(wording.report_link(english.report_date(report)), addresses.report(report.id))
    return PartnershipInspected(
        head=site.inspection_name(framework_key),
        grade=None if several else next(iter(grades.values()), None),
        words=wording.partnership_inspected(
            wording.inspected(days, site.age(report.date), None),
            document.theme.words if document.theme else None,
            points_by_form(site, report.recommendations),
            None if grades else without,
        ),
        links=(link, *found_later(site, report)),
        areas=grades if several else {},
    )
