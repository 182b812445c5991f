"""Puts councils' parts together, side by side: which rows there are, in which order, what to say where one has none.

`scripts/compare/putting_together.ts` does the same from the same parts, for any councils a reader chooses: a test holds
that the two agree to the letter. So nothing here knows more than the parts and the frame.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from generator.frozen import Frozen
from generator.model.page import Partial
from generator.views.comparison.answering import answer, areas_that_differ_most, cautions
from generator.views.comparison.council_parts import CouncilPart, Frame, NamedRow
from generator.views.comparison.filling import Blanks, anchor_of, counted_in, filled, listed_in
from generator.views.comparison.sheet import (
    Bullets,
    DrawnGroup,
    DrawnRow,
    DrawnRows,
    Folded,
    OwnWords,
    Sheet,
    SheetBlock,
    SheetSection,
    SideRow,
    SideTable,
    StandingLater,
    SubHeading,
)
from generator.views.comparison.told_by_subject import asked_sections, looking_back_section

FEWEST, MOST = 2, 4
"""How many councils stand side by side."""
OPEN_FIGURES = 3
"""How many figures of three or four councils are drawn in the open."""


class Shorter(Frozen):
    """What a reader leaves out: rows in which no council differs, all subjects or all areas but one."""

    only_differ: bool = False
    theme: str | None = None
    area: str | None = None


WHOLE = Shorter()
SayStanding = Callable[[Blanks, CouncilPart, NamedRow, str], str | StandingLater]
"""From the words, a part, an area and the key of the sentence: how the neighbours of the council were judged."""


def standing_words(words: Blanks, part: CouncilPart, area: NamedRow, key: str) -> str:
    stands = part.near.stands[area.key] if area.key in part.near.stands else words["none_stands"]
    return filled(words, key, council=part.name, area=area.in_words, stands=stands)


def put_together(
    frame: Frame, parts: Sequence[CouncilPart], shorter: Shorter = WHOLE, standing: SayStanding = standing_words
) -> Sheet:
    """Return the comparison of two to four councils. Raises ValueError for any other number."""
    if not FEWEST <= len(parts) <= MOST:
        raise ValueError(f"two to four councils stand side by side, not {len(parts)}")
    names = listed_in(frame.words, [part.name for part in parts])
    return Sheet(
        title=names,
        description=filled(frame.words, "description", councils=names),
        answer=answer(frame, parts),
        sections=tuple(_sections(frame, parts, shorter, standing)),
    )


def _sections(
    frame: Frame, parts: Sequence[CouncilPart], shorter: Shorter, standing: SayStanding
) -> Iterator[SheetSection]:
    areas = _areas(frame, parts, shorter)
    yield _section(frame, "grades", _grades(frame, parts, shorter))
    if shorter.theme is None:
        yield _section(frame, "time", _time(frame, parts, areas))
    if shorter.theme is not None or shorter.area is None:
        yield from asked_sections(frame, parts, shorter.theme)
        yield from looking_back_section(frame, parts, shorter.theme)
    if shorter.theme is None and shorter.area is None:
        yield _section(frame, "figures", _figures(frame, parts))
    if shorter.theme is None:
        yield from _stands(frame, parts, shorter, standing)
    if shorter.theme is None and shorter.area is None:
        yield from _others(frame, parts)


def _section(frame: Frame, key: str, blocks: list[SheetBlock]) -> SheetSection:
    return SheetSection(key, frame.words[key], tuple(blocks))


def _areas(frame: Frame, parts: Sequence[CouncilPart], shorter: Shorter) -> list[NamedRow]:
    """The areas that any latest inspection judges, in the frame's order; behind them those that no framework lists."""
    known = {area.key for area in frame.areas}
    own = {
        key: NamedRow(key, grade.title, grade.title)
        for part in reversed(parts)
        for key, grade in part.grades.items()
        if key not in known
    }
    judged = [area for area in (*frame.areas, *own.values()) if any(area.key in part.grades for part in parts)]
    wanted = [area for area in judged if shorter.area in (None, area.key)]
    return [area for area in wanted if not shorter.only_differ or _differs(parts, area.key)]


def _differs(parts: Sequence[CouncilPart], row: str) -> bool:
    """Whether two councils have different grades in a row; one that has none differs from nobody."""
    return len({part.grades[row].words for part in parts if row in part.grades}) > 1


def _is_open(parts: Sequence[CouncilPart], row: str) -> bool:
    """Whether an area stands open: one that two councils have a grade in, or a whole service of one."""
    return sum(1 for part in parts if row in part.grades) > 1 or any(row in part.wholes for part in parts)


def _grades(frame: Frame, parts: Sequence[CouncilPart], shorter: Shorter) -> list[SheetBlock]:
    """The strip of latest grades; areas that only one council has a grade in are folded under it."""
    words, areas = frame.words, _areas(frame, parts, shorter)
    heads = tuple(part.name for part in parts)
    shown, alone = _grade_rows(frame, parts, areas, True), _grade_rows(frame, parts, areas, False)
    blocks: list[SheetBlock] = [SideTable(words["grades_caption"], heads, (*_when(frame, parts), *shown))]
    blocks += _left_out(frame, parts, shorter)
    if alone:
        more = counted_in(words, "one_only_one", "one_only", len(alone))
        blocks.append(Folded(more, side=SideTable(words["one_only_caption"], heads, alone)))
    caution = cautions(frame, parts)
    return [*blocks, *([caution] if caution else [])]


def _left_out(frame: Frame, parts: Sequence[CouncilPart], shorter: Shorter) -> Iterator[OwnWords]:
    """Which areas are left out because no grades differ in them; that there are no grades at all."""
    words, areas = frame.words, _areas(frame, parts, shorter)
    every = _areas(frame, parts, Shorter(area=shorter.area))
    left = [area.in_words for area in every if area not in areas]
    if not every:
        yield OwnWords(words["no_grades"])
    elif shorter.only_differ and not areas:
        yield OwnWords(words["none_differ"])
    elif shorter.only_differ:
        yield OwnWords(filled(words, "left_out" if left else "all_differ", areas=listed_in(words, left)))


def _when(frame: Frame, parts: Sequence[CouncilPart]) -> Iterator[SideRow]:
    """When each was inspected, and when visited since, where any was."""
    inspected = tuple(part.latest.cell if part.latest else frame.no_inspection for part in parts)
    yield SideRow(frame.words["inspected"], inspected)
    if any(part.visited for part in parts):
        head = "visited" if all(part.latest for part in parts if part.visited) else "visits"
        yield SideRow(frame.words[head], tuple(part.visited or frame.no_visit for part in parts))


def _grade_rows(
    frame: Frame, parts: Sequence[CouncilPart], areas: Sequence[NamedRow], is_open: bool
) -> tuple[SideRow, ...]:
    return tuple(
        SideRow(area.title, tuple(_grade_cell(frame, part, area.key) for part in parts))
        for area in areas
        if _is_open(parts, area.key) == is_open
    )


def _grade_cell(frame: Frame, part: CouncilPart, row: str) -> Partial:
    if row in part.grades:
        return part.grades[row].cell
    return part.missing.get(row, frame.not_reported if part.latest else frame.no_inspection)


def _time(frame: Frame, parts: Sequence[CouncilPart], areas: Sequence[NamedRow]) -> list[SheetBlock]:
    """A group of rows for each area; the same in a table, which a reader opens."""
    words = frame.words
    drawn = [area for area in areas if _is_open(parts, area.key) and any(area.key in part.history for part in parts)]
    if not drawn:
        return [OwnWords(words["nothing_drawn" if any(part.history for part in parts) else "no_grades"])]
    groups = tuple(
        DrawnGroup(area.title, tuple(_row_of_time(frame, part, area.key) for part in parts), anchor_of("", area.title))
        for area in drawn
    )
    rows = tuple(SideRow(area.title, tuple(_history_cell(frame, part, area.key) for part in parts)) for area in drawn)
    table = SideTable(words["time_caption"], tuple(part.name for part in parts), rows)
    return [
        DrawnRows("through-time", groups, frame.axis_above, frame.axis_below, frame.key),
        Folded(words["time_table"], side=table),
    ]


def _row_of_time(frame: Frame, part: CouncilPart, row: str) -> DrawnRow:
    if row in part.history:
        return DrawnRow(part.name, part.history[row].drawn)
    return DrawnRow(part.name, None, frame.words["no_history"])


def _history_cell(frame: Frame, part: CouncilPart, row: str) -> Partial:
    return part.history[row].cell if row in part.history else frame.no_history


def _figures(frame: Frame, parts: Sequence[CouncilPart]) -> list[SheetBlock]:
    """Those printed with a national figure are drawn beside it; the others stand in a table, which a reader opens."""
    words = frame.words
    printed = [measure for measure in frame.measures if any(measure.key in part.figures for part in parts)]
    drawn = [measure for measure in printed if any(_drawn(part, measure.key) for part in parts)]
    others = [measure for measure in printed if measure not in drawn]
    groups = tuple(
        DrawnGroup(
            measure.title,
            tuple(_figure_row(frame, part, measure.key) for part in parts),
            anchor_of("figure-", measure.key),
        )
        for measure in drawn
    )
    rows = tuple(
        SideRow(measure.title, tuple(_figure_cell(frame, part, measure.key) for part in parts)) for measure in others
    )
    table = SideTable(words["figures_caption"], tuple(part.name for part in parts), rows)
    more = counted_in(words, "figures_more_one", "figures_more", len(rows))
    blocks: list[SheetBlock] = []
    if groups:
        first = len(groups) if len(parts) == FEWEST else OPEN_FIGURES
        blocks += [OwnWords(words["figures_note"], "small"), DrawnRows("figures", groups[:first])]
        blocks += _other_figures(words, groups[first:])
    if rows:
        blocks.append(Folded(more, side=table))
    return blocks or [OwnWords(words["no_figures"])]


def _other_figures(words: Blanks, groups: tuple[DrawnGroup, ...]) -> Iterator[Folded]:
    if groups:
        summary = counted_in(words, "figures_drawn_one", "figures_drawn", len(groups))
        yield Folded(summary, drawn=DrawnRows("figures", groups))


def _drawn(part: CouncilPart, measure: str) -> Partial | None:
    return part.figures[measure].drawn if measure in part.figures else None


def _figure_cell(frame: Frame, part: CouncilPart, measure: str) -> Partial:
    return part.figures[measure].cell if measure in part.figures else frame.no_figure


def _figure_row(frame: Frame, part: CouncilPart, measure: str) -> DrawnRow:
    return DrawnRow(part.name, _drawn(part, measure), None, _figure_cell(frame, part, measure))


def _stands(
    frame: Frame, parts: Sequence[CouncilPart], shorter: Shorter, standing: SayStanding
) -> Iterator[SheetSection]:
    """How each council's neighbours were judged: in the area on which these differ most, in the others when opened."""
    words = frame.words
    areas = [
        area
        for area in _areas(frame, parts, Shorter(area=shorter.area))
        if any(area.key in part.near.stands for part in parts)
    ]
    if not areas:
        return
    most = areas_that_differ_most(frame, parts)
    first = next((area for area in areas if any(area.key == one.key for one in most)), areas[0])
    others = [
        standing(words, part, area, "stands_in_area") for area in areas if area.key != first.key for part in parts
    ]
    blocks: list[SheetBlock] = [
        SubHeading(filled(words, "stands_on", area=first.in_words)),
        Bullets(tuple(standing(words, part, first, "stands_line") for part in parts)),
        *([Folded(words["stands_others"], bullets=tuple(others))] if others else []),
        OwnWords(filled(words, "near_as_of", date=frame.neighbours_as_of), "small"),
    ]
    yield _section(frame, "stands", blocks)


def _others(frame: Frame, parts: Sequence[CouncilPart]) -> Iterator[SheetSection]:
    """A table for each line of inspections that are not of councils alone, with a row for each area of them."""
    heads = {line: one.head for part in reversed(parts) for line, one in part.others.items()}
    blocks: list[SheetBlock] = [OwnWords(frame.words["others_note"])]
    for line in sorted(heads):
        rows = [
            SideRow(
                heads[line], tuple(part.others[line].cell if line in part.others else frame.no_report for part in parts)
            )
        ]
        areas = list(dict.fromkeys(area for part in parts if line in part.others for area in part.others[line].areas))
        rows += [SideRow(area, tuple(_outcome(frame, part, line, area) for part in parts)) for area in areas]
        caption = filled(frame.words, "others_caption", inspection=heads[line])
        blocks.append(SideTable(caption, tuple(part.name for part in parts), tuple(rows)))
    if heads:
        yield _section(frame, "others", blocks)


def _outcome(frame: Frame, part: CouncilPart, line: str, area: str) -> Partial:
    if line not in part.others:
        return frame.no_report
    found = part.others[line].areas
    return found.get(area, frame.not_found)
