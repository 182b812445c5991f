"""A figure that a report prints, as a row: its value, its day, the national one beside it and the earlier one."""

from __future__ import annotations

from dataclasses import dataclass

from generator import english
from generator.english import figures as wording
from generator.model.report import Report, Statistic
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import Hyperlink


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure in words. `measure` leads to it across councils, where the register knows the measure."""

    measure: Hyperlink | None
    label: str
    value: str
    as_of: str
    national: str
    previous: str
    evidence: Hyperlink


def figure_row(site: SiteContext, report: Report, figure: Statistic) -> FigureRow:
    known = figure.measure in site.corpus.measures
    return FigureRow(
        measure=Hyperlink(site.measure_title(figure.measure), addresses.measure(figure.measure)) if known else None,
        label=figure.label,
        value=english.figure_words(figure.value, figure.unit),
        as_of=wording.day(figure.as_of, figure.as_of_text),
        national=wording.national(figure.national, figure.unit),
        previous=wording.previous(figure.previous, figure.unit),
        evidence=site.place_link(report, figure.place, figure.words),
    )


def figure_rows(site: SiteContext, report: Report) -> tuple[FigureRow, ...]:
    return tuple(figure_row(site, report, figure) for figure in report.statistics)
