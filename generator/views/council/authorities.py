"""All councils of which a report is held, by region, each with its latest grades and what came since."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import ClassVar

from generator.analysis.judgement_areas import standing_for
from generator.analysis.later_visits import latest_graded
from generator.english import council, lists
from generator.english import councils as wording
from generator.english.feeds import FOLLOW_ALL, follow_region
from generator.english.terms import NEWER
from generator.frozen import Frozen, replace
from generator.model.grouping import grouped
from generator.model.page import Page, Planned
from generator.model.report import Report
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.council.successions import gone_without_reports, is_gone, new_without_reports
from generator.views.elements.basic import GradeTag, Hyperlink, unknown_tag
from generator.views.elements.council_box import CouncilBox, find_council
from generator.views.elements.grades_in_lists import GradeInList, grades_in_list
from generator.views.elements.later_visits import found_later
from generator.views.elements.list_filters import ListFilters, RowFacts, list_filters, row_facts
from generator.views.elements.overall_judgements import what_to_know
from generator.views.planning import of_site


class OtherReport(Frozen):
    """A report on a council's area that is not on its own services; `whose` outcome it gives."""

    report: Hyperlink
    whose: str


class CouncilRow(Frozen):
    """One council, linked where it has a page.

    Beside its `grades` stand the report that gives them, the newest document where that is a later one, and `later`
    visits that found priority actions. `no_grades` stands where there are none.

    `others` are the latest of other kinds of inspection, where no report on the council's own services is held.
    """

    council: Hyperlink
    grades: tuple[GradeInList, ...]
    no_grades: GradeTag
    judged: Hyperlink | None
    since: Hyperlink | None
    others: tuple[OtherReport, ...]
    later: tuple[Hyperlink, ...]
    note: str | None
    facts: RowFacts


class RegionOfCouncils(Frozen):
    title: str
    rows: tuple[CouncilRow, ...]
    feed: Hyperlink | None


class AuthoritiesPage(Page, kw_only=True):
    template: ClassVar[str] = "authorities.md"
    kind: ClassVar[str] = "authorities"

    answer: str
    find: CouncilBox
    finder: Hyperlink
    filters: ListFilters
    regions: tuple[RegionOfCouncils, ...]
    gone: tuple[Hyperlink, ...]
    compare: Hyperlink
    newer: str = NEWER


def pages(site: SiteContext) -> Iterator[Planned]:
    yield of_site(site, AuthoritiesPage, addresses.AUTHORITIES, partial(_page, site))


def _page(site: SiteContext) -> AuthoritiesPage:
    slugs, new = site.corpus.by_authority, tuple(new_without_reports(site))
    gone = sum(is_gone(site, slug) for slug in slugs)
    return AuthoritiesPage(
        address=addresses.AUTHORITIES,
        title=wording.TITLE,
        description=wording.DESCRIPTION,
        crumbs=site.crumbs(),
        feed=site.feed(addresses.HOME, None, FOLLOW_ALL),
        answer=wording.summary(len(slugs) - gone, gone, len(new)),
        find=find_council(),
        finder=Hyperlink(wording.FIND_BY_POSTCODE, addresses.FIND_COUNCIL),
        filters=_filters(site, counts_all=not gone and not new),
        regions=tuple(_region(site, region, found) for region, found in _by_region(site, (*slugs, *new)).items()),
        gone=tuple(site.authority_link(slug) for slug in gone_without_reports(site)),
        compare=Hyperlink(wording.PUT_SIDE_BY_SIDE, addresses.COMPARE),
    )


def _filters(site: SiteContext, *, counts_all: bool) -> ListFilters:
    """Where not every row is of a council that there is and has a report, rows are not counted as councils."""
    filters = list_filters(site, (("year", lists.YEAR_JUDGED),), (("date", lists.ENDED),))
    return filters if counts_all else replace(filters, shown=lists.SHOWN_ROWS, everything=lists.ALL_ROWS)


def councils_by_region(site: SiteContext) -> dict[str, tuple[str, ...]]:
    """Region -> its councils of which a report is held, by name."""
    return _by_region(site, site.corpus.by_authority)


def _by_region(site: SiteContext, slugs: Iterable[str]) -> dict[str, tuple[str, ...]]:
    named = sorted(slugs, key=site.authority_name)
    return dict(sorted(grouped((site.region(slug), slug) for slug in named).items()))


def regions_with_feed(site: SiteContext) -> dict[str, tuple[str, ...]]:
    """The same of regions that have a feed: those that are known, where the site's address is."""
    known = councils_by_region(site) if site.corpus.settings.site_url else {}
    return {region: slugs for region, slugs in known.items() if region != council.REGION_NOT_KNOWN}


def _region(site: SiteContext, region: str, slugs: tuple[str, ...]) -> RegionOfCouncils:
    follow = Hyperlink(follow_region(region), addresses.region_feed(region))
    return RegionOfCouncils(
        title=region,
        rows=tuple(_row(site, slug) for slug in slugs),
        feed=follow if region in regions_with_feed(site) else None,
    )


def _row(site: SiteContext, slug: str) -> CouncilRow:
    if slug not in site.corpus.by_authority:
        return _new_row(site, slug)
    reports = site.corpus.of_programme(slug)
    graded = latest_graded(site.corpus, slug)
    return CouncilRow(
        council=site.authority_link(slug),
        grades=grades_in_list(site, graded) if graded else (),
        no_grades=unknown_tag(wording.NO_GRADES_FOUND if graded else wording.NO_JUDGEMENTS),
        judged=site.report_link(graded) if graded else None,
        since=site.report_link(reports[-1]) if reports and graded is not reports[-1] else None,
        others=() if reports else tuple(_others(site, slug)),
        note=" ".join(filter(None, (_gone(site, slug), _note(site, graded) if graded else None))) or None,
        later=found_later(site, graded),
        facts=row_facts(site, slug, year=graded.date[:4] or None, date=graded.date or None)
        if graded
        else row_facts(site, slug),
    )


def _new_row(site: SiteContext, slug: str) -> CouncilRow:
    """A council that took the place of some in the list, and of which no report is held."""
    before = [one.predecessor for one in site.corpus.successions if one.successor == slug]
    there = site.corpus.authorities[slug].inspectorate_url
    return CouncilRow(
        council=Hyperlink(site.authority_name(slug), ""),
        grades=(),
        no_grades=unknown_tag(wording.NO_REPORT),
        judged=None,
        since=Hyperlink(council.at_ofsted(site.authority_name(slug)), there) if there else None,
        others=(),
        note=wording.in_place_of([site.authority_name(one) for one in before]),
        later=(),
        facts=row_facts(site, slug),
    )


def _others(site: SiteContext, slug: str) -> Iterator[OtherReport]:
    for *_, newest in site.corpus.by_programme[slug].values():
        yield OtherReport(site.report_link(newest), wording.of_partnership(newest.document.outcome_of))


def _gone(site: SiteContext, slug: str) -> str | None:
    return council.ABOLISHED if is_gone(site, slug) else None


def _note(site: SiteContext, report: Report) -> str | None:
    """What to know of the grades that stand for the report."""
    known = [words for one in standing_for(site.corpus, report) for words in what_to_know(report, one)]
    return " ".join(dict.fromkeys(known)) or None
