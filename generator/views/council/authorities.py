"""All councils of which a report is held, by name, with the latest overall judgement held here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from generator import english
from generator.model.page import Page, Planned
from generator.model.report import Report
from generator.views import addresses
from generator.views.about.home import FIND_COUNCIL
from generator.views.context import SiteContext
from generator.views.elements.judgements import overall_judgements, what_to_know
from generator.views.elements.later_visits import later_visits, latest_graded
from generator.views.elements.pieces import GradeTag, Hyperlink, grade_tag, unknown_tag
from generator.views.planning import of_site


@dataclass(frozen=True, slots=True)
class CouncilRow:
    """One council: the report that gives its grade, and the newest document where that is a later one."""

    council: Hyperlink
    region: str
    grade: GradeTag
    judged: tuple[Hyperlink, ...]
    since: tuple[Hyperlink, ...]
    later: str
    note: str


@dataclass(frozen=True, kw_only=True)
class AuthoritiesPage(Page):
    template: ClassVar[str] = "authorities.md"
    kind: ClassVar[str] = "authorities"

    summary: str
    finder: Hyperlink
    rows: tuple[CouncilRow, ...]
    compare: Hyperlink


def pages(site: SiteContext) -> Iterator[Planned]:
    yield of_site(site, AuthoritiesPage, addresses.AUTHORITIES, partial(_page, site))


def _page(site: SiteContext) -> AuthoritiesPage:
    slugs = list(site.corpus.by_authority)
    return AuthoritiesPage(
        address=addresses.AUTHORITIES,
        title="Councils",
        description="Every council with a report held here, and its latest overall judgement.",
        crumbs=site.crumbs(),
        summary=f"Reports on {english.counted(len(slugs), 'council')} are held here, in order of the alphabet.",
        finder=Hyperlink("find it by postcode on GOV.UK", FIND_COUNCIL),
        rows=tuple(_row(site, slug) for slug in slugs),
        compare=Hyperlink("Put councils side by side", addresses.COMPARE),
    )


def _row(site: SiteContext, slug: str) -> CouncilRow:
    reports = site.corpus.by_authority[slug]
    graded = latest_graded(reports)
    return CouncilRow(
        council=site.authority_link(slug),
        region=site.region(slug),
        grade=_overall_grade(site, graded) if graded else unknown_tag("No judgements held here"),
        judged=(site.report_link(graded),) if graded else (),
        since=() if graded is reports[-1] else (site.report_link(reports[-1]),),
        note=_note(site, graded) if graded else "",
        later="A later visit found priority actions." if later_visits(site, slug) else "",
    )


def _note(site: SiteContext, report: Report) -> str:
    """What to know of the grade, and why the report's framework gave none, where it did not."""
    known = [words for judgement in overall_judgements(site, report) for words in what_to_know(report, judgement)]
    why_none = next((one.note for one in report.judgements if one.grade == "not_reported" and one.note), "")
    return " ".join(dict.fromkeys(filter(None, (*known, why_none))))


def _overall_grade(site: SiteContext, report: Report) -> GradeTag:
    """The report's overall grade, or that it gives none or more than one; never that of an older report."""
    found = overall_judgements(site, report)
    if len(found) == 1:
        return grade_tag(found[0].grade)
    return unknown_tag("No single overall judgement" if found else "No overall judgement found in the report")
