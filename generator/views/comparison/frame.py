"""The frame of every comparison: its words, and all rows there may be, in order."""

from __future__ import annotations

from collections import Counter

from generator import english
from generator.analysis.area_rows import AreaRows, RowOfAreas
from generator.english import comparison as wording
from generator.model.gaps_in_grades import Missing
from generator.pictures import TimelineKey
from generator.views import addresses
from generator.views.comparison.compared_cells import GradeCell, KeyPassage, LinkCell, PicturePassage, WordsCell
from generator.views.comparison.council_parts import Frame, NamedRow
from generator.views.comparison.rows_of_time import NAME, all_marks
from generator.views.context import SiteContext
from generator.views.elements.axis_of_years import axis_above, axis_below
from generator.views.elements.basic import Fact, Hyperlink, unknown_tag
from generator.views.elements.judgements_through_time import missing_tag


def frame_of(site: SiteContext, rows: AreaRows) -> Frame:
    """`site` is asked for nothing but registries and frameworks."""
    return Frame(
        words=wording.WORDS,
        areas=tuple(_areas(site, rows)),
        themes=tuple(_theme(slug, theme.title) for slug, theme in site.corpus.themes.items()),
        measures=tuple(
            NamedRow(key, measure.title, english.lower_first(measure.title))
            for key, measure in site.corpus.measures.items()
            if measure.comparable
        ),
        no_report=GradeCell(missing_tag(Missing("no-report"))),
        no_inspection=GradeCell(unknown_tag(wording.NO_INSPECTION)),
        no_visit=GradeCell(unknown_tag(wording.NO_VISIT)),
        not_reported=GradeCell(missing_tag(Missing("not-reported"))),
        no_figure=WordsCell(wording.NO_FIGURE),
        no_history=WordsCell(wording.WORDS["no_history"]),
        not_found=GradeCell(unknown_tag(english.NOT_FOUND)),
        axis_above=PicturePassage(axis_above(NAME, site.years, all_marks(site))),
        axis_below=PicturePassage(axis_below(site.years)),
        key=KeyPassage(
            TimelineKey(all_marks(site), joint=True, joined=True, broken=True),
            tuple(Fact(period.number, period.explained) for period, _, _ in site.years.bands()),
        ),
        neighbours_as_of=wording.set_of(site.corpus.neighbours_as_of),
    )


def _theme(slug: str, title: str) -> NamedRow:
    link = LinkCell(Hyperlink(wording.ALL_TOLD, addresses.theme(slug)))
    return NamedRow(slug, title, english.lower_first(title), link)


def _areas(site: SiteContext, rows: AreaRows) -> list[NamedRow]:
    """Areas of one title are told apart by their inspections, but for those of the newest."""
    titles = Counter[str]()
    named = []
    for row in rows.rows:
        title = _title(row)
        titles[title] += 1
        told_apart = site.inspection_name(row.framework) if titles[title] > 1 else None
        words = wording.area_title(title, told_apart)
        named.append(NamedRow(row.key, words, english.lower_first(words)))
    return named


def _title(row: RowOfAreas) -> str:
    return wording.in_group(row.area.title, row.area.group)
