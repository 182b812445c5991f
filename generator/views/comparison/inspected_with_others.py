"""What a comparison shows of inspections that are not of the council alone: set apart, each line of them by itself."""

from __future__ import annotations

from generator import english
from generator.analysis.judgements_through_time import latest_to_judge
from generator.english import comparison as wording
from generator.english.judgements import NO_GRADE_BY_KIND, NONE_FOUND
from generator.model.report import Report
from generator.views import addresses
from generator.views.comparison.compared_cells import InspectedWhen, OutcomeCell
from generator.views.comparison.council_parts import InspectedWithOthers
from generator.views.context import SiteContext
from generator.views.elements.ages import age
from generator.views.elements.basic import Hyperlink
from generator.views.elements.joint_inspections import is_of_council
from generator.views.elements.later_visits import found_later
from generator.views.elements.point_counts import points_by_form


def inspected_with_others(site: SiteContext, slug: str) -> dict[str, InspectedWithOthers]:
    """Each such line of which a report is held -> its latest that should give an outcome, where there is one."""
    latest = {
        programme: latest_to_judge(site.corpus, slug, programme) or reports[-1]
        for programme, reports in site.corpus.by_programme[slug].items()
    }
    return {
        programme: _inspected(site, report)
        for programme, report in sorted(latest.items())
        if not is_of_council(site.framework(report.framework.key))
    }


def _inspected(site: SiteContext, report: Report) -> InspectedWithOthers:
    document, framework = report.document, site.framework(report.framework.key)
    grades = {
        site.area_title(report.framework.key, one.area): site.judged_tag(report, one) for one in report.judgements
    }
    several = len(grades) > 1
    without = NONE_FOUND if framework and framework.scale else NO_GRADE_BY_KIND
    rest = wording.partnership_inspected(
        english.theme_words(document),
        points_by_form(site, report.recommendations),
        None if grades else without,
    )
    inspected = InspectedWhen(english.report_date(report), age(report), rest)
    links = (Hyperlink(wording.READ_REPORT, addresses.report(report.id)), *found_later(site, report))
    return InspectedWithOthers(
        head=site.inspection_name(report.framework.key),
        cell=OutcomeCell(None if several else next(iter(grades.values()), None), inspected, links),
        areas={title: OutcomeCell(grade) for title, grade in grades.items()} if several else {},
    )
