"""The first page: what this is, every council, the latest reports and what changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from generator import english
from generator.english import home as wording
from generator.model.framework import Framework
from generator.model.page import Page, Planned
from generator.model.report import Report
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import Fact, Hyperlink
from generator.views.elements.council_box import CouncilBox, find_council
from generator.views.elements.joint_inspections import is_of_council
from generator.views.planning import of_site

LATEST = 5


@dataclass(frozen=True, kw_only=True)
class HomePage(Page):
    template: ClassVar[str] = "home.md"
    kind: ClassVar[str] = "home"

    holds: str
    find: CouncilBox
    councils: tuple[Hyperlink, ...]
    latest: tuple[Fact, ...]
    all_councils: Hyperlink
    finder: Hyperlink
    changes: Hyperlink
    also: str
    subjects: tuple[Hyperlink, ...]
    joint: tuple[Hyperlink, ...]
    compare: Hyperlink
    themes: Hyperlink
    method: Hyperlink
    worried: Hyperlink


def pages(site: SiteContext) -> Iterator[Planned]:
    yield of_site(site, HomePage, addresses.HOME, partial(_page, site))


def _page(site: SiteContext) -> HomePage:
    reports, slugs = site.corpus.reports, list(site.corpus.by_authority)
    newest = sorted(reports, key=lambda report: (report.date, report.id), reverse=True)[:LATEST]
    return HomePage(
        address=addresses.HOME,
        title=wording.TITLE,
        description=wording.DESCRIPTION,
        holds=wording.holds(len(reports), len(slugs), site.as_of),
        find=find_council(),
        councils=tuple(site.authority_link(slug) for slug in slugs),
        latest=tuple(_latest(site, report) for report in newest),
        all_councils=Hyperlink(wording.ALL_COUNCILS, addresses.AUTHORITIES),
        finder=Hyperlink(wording.FIND_BY_POSTCODE, addresses.FIND_COUNCIL),
        changes=Hyperlink(wording.CHANGES, addresses.CHANGES),
        also=wording.ALSO,
        subjects=tuple(_subjects(site)),
        joint=tuple(_joint(site)),
        compare=Hyperlink(wording.COMPARE, addresses.COMPARE),
        themes=Hyperlink(wording.THEMES, addresses.THEMES),
        method=Hyperlink(wording.METHOD, addresses.METHOD),
        worried=Hyperlink(wording.WORRIED, addresses.WORRIED),
    )


def _subjects(site: SiteContext) -> Iterator[Hyperlink]:
    """One way to each kind of inspection of partnerships, by what it is about."""
    for framework in _partnerships(site):
        words = wording.on_subject(framework.inspects, site.inspection_name(framework.key))
        judged = next(iter(_judged(site, framework)), None)
        yield Hyperlink(words, addresses.judgement_area(judged) if judged else addresses.framework(framework.key))


def _joint(site: SiteContext) -> Iterator[Hyperlink]:
    """Ways to inspections of partnerships: a list of outcomes for each area judged, else all of one kind."""
    for framework in _partnerships(site):
        name, judged = site.inspection_name(framework.key), _judged(site, framework)
        titles = {area: site.area_title(framework.key, area) if len(judged) > 1 else None for area in judged}
        yield from (Hyperlink(wording.outcomes(name, titles[area]), addresses.judgement_area(area)) for area in judged)
        if framework.themes:
            yield Hyperlink(wording.by_theme(name), addresses.framework(framework.key))


def _partnerships(site: SiteContext) -> Iterator[Framework]:
    """Kinds of inspection that are not of the council alone and of which a report is held, the newest first."""
    for framework in reversed(site.corpus.frameworks_in_time):
        if not is_of_council(framework) and site.corpus.by_framework.get(framework.key):
            yield framework


def _judged(site: SiteContext, framework: Framework) -> tuple[str, ...]:
    reports = site.corpus.by_framework[framework.key]
    listed = [area.key for area in framework.areas]
    return tuple(dict.fromkeys([*listed, *(one.area for report in reports for one in report.judgements)]))


def _latest(site: SiteContext, report: Report) -> Fact:
    link = Hyperlink(site.report_of_council(report), addresses.report(report.id))
    return Fact(english.report_date(report), "", (link,))
