"""That an older report is not the newest: before anything else of its page, in previews and in search results."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analysis import inspected_since as analysed
from generator.english import inspected_since as wording
from generator.english.documents import report_month, theme_words
from generator.frozen import Frozen
from generator.model.report import Report
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import Hyperlink


class Since(Frozen):
    """One thing that came after a report: `said` ("Inspected again since:") goes before the link to it."""

    said: str
    report: Hyperlink

    @property
    def words(self) -> str:
        """The same where nothing can be followed: "Inspected again since: November 2025"."""
        return f"{self.said} {self.report.text}"


def inspected_since(site: SiteContext, report: Report) -> tuple[Since, ...]:
    """The latest later inspection, then the latest visit after it; nothing for the newest report."""
    found = analysed.inspected_since(site.corpus, report)
    return tuple(_since(found)) if found else ()


def council_inspected_since(site: SiteContext, report: Report) -> Since | None:
    """The newest later inspection of the council alone, on the page of a report on a partnership."""
    found = analysed.council_inspected_since(site.corpus, report)
    if found is None:
        return None
    said = wording.council_inspected(site.authority_name(report.authority.slug))
    return Since(said, Hyperlink(_month_of(found), addresses.report(found.id)))


def older(site: SiteContext, report: Report) -> str:
    """Which report this is, before what came since: "Croydon, July 2017."."""
    return wording.older(site.authority_name(report.authority.slug), _month_of(report))


def in_a_preview(since: tuple[Since, ...], description: str) -> str:
    """A page's description for search engines and social previews, which tells first that it is an older one."""
    return wording.in_a_preview(since[0].words, description) if since else description


def _since(found: analysed.InspectedSince) -> Iterator[Since]:
    if found.inspection:
        when = _month_of(found.inspection)
        theme = theme_words(found.inspection.document)
        said, named = (wording.AGAIN, when) if found.same_theme else wording.on_theme(when, theme)
        yield Since(said, Hyperlink(named, addresses.report(found.inspection.id)))
    if found.visits:
        latest = found.visits[-1]
        yield Since(wording.visited(len(found.visits)), Hyperlink(_month_of(latest), addresses.report(latest.id)))


def _month_of(report: Report) -> str:
    return report_month(report, wording.DAY_NOT_KNOWN)
