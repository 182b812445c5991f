"""All councils of which a report is held, by name, with the latest overall judgement held here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from generator.model.page import Page
from generator.model.report import Report
from generator.views import addresses, wording
from generator.views.context import Site
from generator.views.later_visits import later_visits
from generator.views.pieces import GradeTag, Link, grade_tag, unknown_tag

FIND_COUNCIL = "https://www.gov.uk/find-local-council"


@dataclass(frozen=True, slots=True)
class CouncilRow:
    """One council; `judged` says when and under what the grade was given."""

    council: Link
    region: str
    grade: GradeTag
    judged: str
    later: str
    latest: Link


@dataclass(frozen=True, kw_only=True)
class AuthoritiesPage(Page):
    template: ClassVar[str] = "authorities.md"
    kind: ClassVar[str] = "authorities"

    summary: str
    finder: Link
    rows: tuple[CouncilRow, ...]
    compare: Link


def pages(site: Site) -> Iterator[AuthoritiesPage]:
    slugs = list(site.corpus.by_authority)
    yield AuthoritiesPage(
        address=addresses.AUTHORITIES,
        title="Councils",
        description="Every council with a report held here, and its latest overall judgement.",
        crumbs=site.crumbs(),
        filters={"kind": ("Council",)},
        summary=f"Reports on {wording.counted(len(slugs), 'council')} are held here, in order of the alphabet.",
        finder=Link("find it by postcode on GOV.UK", FIND_COUNCIL),
        rows=tuple(_row(site, slug) for slug in slugs),
        compare=Link("Put councils side by side", addresses.COMPARE),
    )


def _row(site: Site, slug: str) -> CouncilRow:
    reports = site.corpus.by_authority[slug]
    judged = latest_judged(reports)
    grade, when = unknown_tag("No overall judgement held here"), "not known"
    if judged:
        report, overall = judged
        grade = overall
        when = f"{site.inspection_name(report.framework.key)}, {wording.date_words(report.date)}"
    later = "A later visit found priority actions." if later_visits(site, slug) else ""
    return CouncilRow(site.authority_link(slug), site.region(slug), grade, when, later, site.report_link(reports[-1]))


def latest_judged(reports: tuple[Report, ...]) -> tuple[Report, GradeTag] | None:
    """The latest report that gives an overall grade, with the grade; None where none does."""
    for report in reversed(reports):
        for judgement in report.judgements:
            if judgement.area in ("overall", "overall_effectiveness") and not judgement.group:
                return report, grade_tag(judgement.grade)
    return None
