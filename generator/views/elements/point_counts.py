"""How many points a document makes and how many were said before: never without the framework beside them.

Lists became much shorter when frameworks changed, so numbers of two frameworks tell nothing about two councils
or two years.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from generator import english
from generator.model.analysis import LinkBasis
from generator.model.report import Report
from generator.views.context import SiteContext
from generator.views.elements.pieces import Hyperlink

SHRUNK = (
    "A shorter list is not a sign that less was wrong: lists became shorter when frameworks changed, and a visit looks "
    "at one part of the service only."
)


@dataclass(frozen=True, slots=True)
class CountedRow:
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
        points=english.counted(len(report.recommendations), "point"),
        said_before="nothing earlier held here" if first else said_before_words(site, report),
    )


def said_before_words(site: SiteContext, report: Report) -> str:
    """How many of a document's points were said before, by who says so: "2 of 13 (2 by the program)".

    Inspectors' own words count also where the earlier point cannot be traced.
    """
    links: dict[str, LinkBasis] = {
        link.later: link.basis for one in report.recommendations for link in site.analysis.links_to(one.id)
    }
    links |= {one.id: "inspectors" for one in report.recommendations if site.analysis.points[one.id].said_again}
    total = len(report.recommendations)
    bases = list(links.values())
    who = {"inspectors": "in the inspectors’ own words", "person": "by a person", "match": "by the program"}
    told = [f"{bases.count(basis)} {words}" for basis, words in who.items() if basis in bases]
    return f"{len(links)} of {total} ({english.listed(told)})" if told else f"none found of {total}"


def shrunk_words(reports: Sequence[Report]) -> tuple[str, ...]:
    """Why lists of different frameworks differ in length; nothing where all reports are of one framework."""
    return (SHRUNK,) if len(_frameworks(reports)) > 1 else ()


def shrunk_words_with_means(site: SiteContext, reports: Sequence[Report]) -> tuple[str, ...]:
    """The same, with the mean length by framework over all reports held here."""
    keys = _frameworks(reports)
    means = english.listed([_mean(site, key) for key in keys])
    return (f"Points a document makes, on average: {means}. {SHRUNK}",) if len(keys) > 1 else ()


def _frameworks(reports: Sequence[Report]) -> list[str]:
    return list(dict.fromkeys(report.framework.key for report in reports))


def _mean(site: SiteContext, key: str) -> str:
    lengths = [
        len(report.recommendations)
        for report in site.corpus.reports
        if report.framework.key == key and report.recommendations
    ]
    held = english.counted(len(lengths), "document")
    average = round(fmean(lengths))
    return (
        f"{english.counted(average, 'point')} in a {english.lower_first(site.inspection_name(key))} ({held} held here)"
    )
