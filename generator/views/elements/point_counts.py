"""How many points a document makes and how many were said before: never without the framework beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from generator.analysis.history import said_before, same_subject_before
from generator.english import point_counts as wording
from generator.frozen import Frozen
from generator.model.report import Recommendation, Report
from generator.views.context import SiteContext
from generator.views.elements.basic import Hyperlink


class CountedRow(Frozen):
    """One document: its kind, how many points it makes, and how many of them are linked to an earlier point."""

    document: Hyperlink
    framework: str
    points: str
    said_before: str


def counted_row(site: SiteContext, report: Report, first: bool) -> CountedRow:
    """`first`: no earlier document is held that could be compared, so nothing can be said of before."""
    return CountedRow(
        document=site.report_link(report),
        framework=site.framework_title(report.framework.key),
        points=str(len(report.recommendations)),
        said_before=said_before_words(site, report, first=first),
    )


def said_before_words(site: SiteContext, report: Report, *, first: bool = False) -> str:
    """How many of a document's points were said before, by who says so; inspectors may say so of the `first` too."""
    found = said_before(site.analysis, report)
    if first and not found:
        return wording.NOTHING_EARLIER_HELD
    on_subject = len(same_subject_before(site.analysis, report))
    return wording.said_before(len(report.recommendations), len(found), Counter(found.values()), on_subject)


def points_by_kind(points: Iterable[Recommendation]) -> str:
    """How many points there are of each kind; nothing where there are none."""
    return wording.by_kind(Counter(point.kind for point in points))


def points_by_form(site: SiteContext, points: Iterable[Recommendation]) -> str:
    """The same, points that ask apart from those that tell what was found."""
    return wording.by_form(Counter((one.kind, site.analysis.points[one.id].form) for one in points))


def findings_of(site: SiteContext, report: Report) -> list[Recommendation]:
    """The points of a report that tell what was found wanting and ask for nothing."""
    return [one for one in report.recommendations if site.analysis.points[one.id].form == "finding"]


def shrunk_words(reports: Sequence[Report]) -> str | None:
    """Why lists of different frameworks differ in length; None where all reports are of one framework."""
    return wording.SHRUNK if len({report.framework.key for report in reports}) > 1 else None
