"""A figure that a report prints, as a row: its value, its day, the national one beside it and the earlier one."""

from __future__ import annotations

from generator import english
from generator.english import figures as wording
from generator.frozen import Frozen, replace
from generator.model.report import Report, Statistic
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import Hyperlink


class FigureRow(Frozen):
    """One figure in words. `measure` leads to it across councils, where a page shows that and the register knows it."""

    label: str
    value: str
    as_of: str
    national: str
    previous: str
    evidence: Hyperlink
    measure: Hyperlink | None = None
    corrected: Hyperlink | None = None


class FiguresTable(Frozen):
    """The figures that one report prints."""

    caption: str
    rows: tuple[FigureRow, ...]


def figure_row(site: SiteContext, report: Report, figure: Statistic) -> FigureRow:
    def told(words: str, *fields: str) -> str:
        return english.signed(words, site.is_figure_put_right(report, figure, *fields))

    return FigureRow(
        label=figure.label,
        value=english.figure_words(figure.value, figure.unit),
        as_of=told(wording.day(figure.as_of, figure.as_of_text), "as_of", "as_of_text"),
        national=told(wording.national(figure.national, figure.unit), "national"),
        previous=told(wording.previous(figure.previous, figure.unit), "previous", "previous.value", "previous.as_of"),
        evidence=site.place_link(report, figure.place, figure.words),
        corrected=site.corrected_figure(report, figure),
    )


def figures_table(site: SiteContext, report: Report, caption: str, *, lead_across: bool = False) -> FiguresTable | None:
    """Return None where the report prints no figures. `lead_across` gives each a link to it across councils."""
    rows = [figure_row(site, report, figure) for figure in report.statistics]
    if lead_across:
        links = [_across(site, figure) for figure in report.statistics]
        rows = [replace(row, measure=link) for row, link in zip(rows, links, strict=True)]
    return FiguresTable(caption, tuple(rows)) if rows else None


def _across(site: SiteContext, figure: Statistic) -> Hyperlink | None:
    if figure.measure not in site.corpus.measures:
        return None
    return Hyperlink(site.measure_title(figure.measure), addresses.measure(figure.measure))
