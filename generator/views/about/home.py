"""The first page: what this is, every council, the latest reports and what changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from generator import english
from generator.model.page import Page, Planned
from generator.model.report import Report
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.pieces import Fact, Hyperlink
from generator.views.planning import of_site

FIND_COUNCIL = "https://www.gov.uk/find-local-council"
LATEST = 5


@dataclass(frozen=True, kw_only=True)
class HomePage(Page):
    template: ClassVar[str] = "home.md"
    kind: ClassVar[str] = "home"

    holds: str
    councils: tuple[Hyperlink, ...]
    all_councils: Hyperlink
    finder: Hyperlink
    latest: tuple[Fact, ...]
    changes: Hyperlink
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
        title="How was my council judged?",
        description="Inspections of children’s services in England: how each council was judged and told to improve.",
        holds=(
            f"{english.counted(len(reports), 'document')} on {english.counted(len(slugs), 'council')} "
            f"can be read here, as received by {english.date_words(site.as_of)}."
        ),
        councils=tuple(site.authority_link(slug) for slug in slugs),
        all_councils=Hyperlink("All councils with their latest judgement held here", addresses.AUTHORITIES),
        finder=Hyperlink("Find yours by postcode on GOV.UK", FIND_COUNCIL),
        latest=tuple(_latest(site, report) for report in newest),
        changes=Hyperlink("What each report changed", addresses.CHANGES),
        compare=Hyperlink("Put councils side by side", addresses.COMPARE),
        themes=Hyperlink("What councils were told to improve, by theme", addresses.THEMES),
        method=Hyperlink("How reports are read and how far you can rely on it", addresses.METHOD),
        worried=Hyperlink("If you are worried about a child", addresses.WORRIED),
    )


def _latest(site: SiteContext, report: Report) -> Fact:
    return Fact(english.report_day(report), "", (Hyperlink(named(site, report), addresses.report(report.id)),))


def named(site: SiteContext, report: Report) -> str:
    """A report by council and kind: "Lincolnshire: single inspection"."""
    kind = english.lower_first(site.inspection_name(report.framework.key))
    return f"{site.authority_name(report.authority.slug)}: {kind}"
