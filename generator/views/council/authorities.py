"""All councils of which a report is held, by name, with the latest overall judgement held here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from generator.analysis.later_visits import latest_graded
from generator.english import council
from generator.english import councils as wording
from generator.english.terms import NEWER
from generator.model.page import Page, Planned
from generator.model.report import Report
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.council.successions import gone_without_reports, is_gone
from generator.views.elements.basic import GradeTag, Hyperlink, unknown_tag
from generator.views.elements.later_visits import found_later
from generator.views.elements.overall_judgements import overall_judgements, what_to_know
from generator.views.planning import of_site


@dataclass(frozen=True, slots=True)
class OtherReport:
    """A report on a council's area that is not on its own services; `whose` outcome it gives."""

    report: Hyperlink
    whose: str


@dataclass(frozen=True, slots=True)
class CouncilRow:
    """One council: the report that gives its grade, the newest document where that is a later one, and `later` visits
    that found priority actions.

    `others` are the latest of other kinds of inspection, where no report on the council's own services is held.
    """

    council: Hyperlink
    region: str
    grade: GradeTag
    judged: Hyperlink | None
    since: Hyperlink | None
    others: tuple[OtherReport, ...]
    later: tuple[Hyperlink, ...]
    note: str | None


@dataclass(frozen=True, kw_only=True)
class AuthoritiesPage(Page):
    template: ClassVar[str] = "authorities.md"
    kind: ClassVar[str] = "authorities"

    summary: str
    finder: Hyperlink
    rows: tuple[CouncilRow, ...]
    gone: tuple[Hyperlink, ...]
    compare: Hyperlink
    newer: str = NEWER


def pages(site: SiteContext) -> Iterator[Planned]:
    yield of_site(site, AuthoritiesPage, addresses.AUTHORITIES, partial(_page, site))


def _page(site: SiteContext) -> AuthoritiesPage:
    slugs = list(site.corpus.by_authority)
    return AuthoritiesPage(
        address=addresses.AUTHORITIES,
        title=wording.TITLE,
        description=wording.DESCRIPTION,
        crumbs=site.crumbs(),
        summary=wording.summary(len(slugs)),
        finder=Hyperlink(wording.FIND_BY_POSTCODE, addresses.FIND_COUNCIL),
        rows=tuple(_row(site, slug) for slug in slugs),
        gone=tuple(site.authority_link(slug) for slug in gone_without_reports(site)),
        compare=Hyperlink(wording.PUT_SIDE_BY_SIDE, addresses.COMPARE),
    )


def _row(site: SiteContext, slug: str) -> CouncilRow:
    reports = site.corpus.of_programme(slug)
    graded = latest_graded(site.corpus, slug)
    return CouncilRow(
        council=site.authority_link(slug),
        region=site.region(slug),
        grade=_overall_grade(site, graded) if graded else unknown_tag(wording.NO_JUDGEMENTS),
        judged=site.report_link(graded) if graded else None,
        since=site.report_link(reports[-1]) if reports and graded is not reports[-1] else None,
        others=() if reports else tuple(_others(site, slug)),
        note=" ".join(filter(None, (_gone(site, slug), _note(site, graded) if graded else None))) or None,
        later=found_later(site, graded),
    )


def _others(site: SiteContext, slug: str) -> Iterator[OtherReport]:
    for *_, newest in site.corpus.by_programme[slug].values():
        yield OtherReport(site.report_link(newest), wording.of_partnership(newest.document.outcome_of))


def _gone(site: SiteContext, slug: str) -> str | None:
    return council.ABOLISHED if is_gone(site, slug) else None


def _note(site: SiteContext, report: Report) -> str | None:
    """What to know of the grade, and why the report's framework gave none, where it did not."""
    known = [words for judgement in overall_judgements(site, report) for words in what_to_know(report, judgement)]
    why_none = [one.note for one in report.judgements if one.grade == "not_reported" and one.note][:1]
    return " ".join(dict.fromkeys((*known, *why_none))) or None


def _overall_grade(site: SiteContext, report: Report) -> GradeTag:
    """The report's overall grade, or that it gives none or more than one; never that of an older report."""
    found = overall_judgements(site, report)
    if len(found) == 1:
        return site.grade_tag(report, found[0].grade)
    return unknown_tag(wording.NO_SINGLE_JUDGEMENT if found else wording.NO_OVERALL_JUDGEMENT)
