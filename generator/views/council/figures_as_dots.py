"""Figures about a council's area, each as a dot beside the national figure that the same report prints."""

from __future__ import annotations

from collections.abc import Sequence

from generator import english
from generator.english import council_figures as wording
from generator.english import figures as figure_words
from generator.english.dates import signed
from generator.frozen import Frozen
from generator.model.page import Picture
from generator.model.report import Report, Statistic
from generator.pictures import dots
from generator.views.context import SiteContext
from generator.views.elements.ages import age
from generator.views.elements.basic import FilledLater, Hyperlink
from generator.views.elements.figures import FiguresTable, figures_table


class FigureDots(Frozen):
    """One figure with the national one: both in words, their picture, and the way to where they are printed."""

    label: str
    picture: Picture
    value: Hyperlink
    corrected: Hyperlink | None
    national: str


class Figures(Frozen):
    """`table` has every figure the report prints, those without a national one too."""

    opening: str
    ago: FilledLater
    none_newer: str | None
    key: str
    dots: tuple[FigureDots, ...]
    table: FiguresTable


def figures(site: SiteContext, reports: Sequence[Report]) -> Figures | None:
    """Those of the newest report that prints any; None where none does."""
    printing = next((report for report in reversed(reports) if report.statistics), None)
    table = figures_table(site, printing, wording.CAPTION) if printing else None
    if printing is None or table is None:
        return None
    beside = [one for one in printing.statistics if one.national is not None]
    return Figures(
        opening=wording.opening(printing),
        ago=age(printing),
        none_newer=None if printing is reports[-1] else wording.NONE_NEWER,
        key=wording.KEY,
        dots=tuple(_dots(site, printing, one, _largest(beside, one)) for one in beside),
        table=table,
    )


def _largest(all_of_them: Sequence[Statistic], figure: Statistic) -> float:
    """The end of the line, the same for all figures of one unit: the largest of them."""
    return max(max(one.value, one.national or 0) for one in all_of_them if one.unit == figure.unit)


def _dots(site: SiteContext, report: Report, figure: Statistic, largest: float) -> FigureDots:
    own, national = english.figure_words(figure.value, figure.unit), figure_words.national(figure.national, figure.unit)
    source = site.evidence(report, figure.place, figure.words).address
    return FigureDots(
        label=figure.label,
        picture=dots(wording.picture(figure.label, own, national), figure.value, figure.national, largest),
        value=Hyperlink(own, source),
        corrected=site.corrected_figure(report, figure),
        national=wording.national(signed(national, site.is_figure_put_right(report, figure, "national"))),
    )
