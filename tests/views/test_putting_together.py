"""Councils side by side: no row slips, no cell is blank, and the site's script says the same to the letter."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.page import Partial
from generator.publish.data_files import as_json, part_html
from generator.views.comparison.compared_cells import WordsCell
from generator.views.comparison.council_parts import CouncilPart
from generator.views.comparison.putting_together import put_together
from generator.views.comparison.sheet import Columns, DrawnRows, Folded, Sheet, SideTable
from tests.scripts.test_scripts import node
from tests.views import random_parts

SETS = 300
SCRIPT = Path(__file__).parents[1] / "scripts/putting_together.mts"


def test_the_script_puts_any_councils_together_as_the_build_does(tmp_path: Path) -> None:
    frame = random_parts.frame()
    html = partial(part_html, folder="/compare/")
    cases = [_case(random_parts.random_set(Random(number)), html) for number in range(SETS)]
    file = tmp_path / "cases.json"
    file.write_text(json.dumps({"frame": as_json(frame, html), "cases": cases}), encoding="utf-8")
    ran = node(SCRIPT, file)
    assert ran.returncode == 0, ran.stderr
    assert json.loads(ran.stdout) == {"number": SETS, "unlike": []}


def _case(chosen: tuple[list[CouncilPart], Any], html: Any) -> dict[str, Any]:
    parts, shorter = chosen
    sheet = put_together(random_parts.frame(), parts, shorter)
    return {
        "parts": as_json(parts, html),
        "only_differ": shorter.only_differ,
        "theme": shorter.theme,
        "area": shorter.area,
        "sheet": as_json(sheet, html),
    }


@given(st.integers(0, 10**9))
def test_no_row_slips_and_no_cell_is_blank(seed: int) -> None:
    parts, shorter = random_parts.random_set(Random(seed))
    sheet = put_together(random_parts.frame(), parts, shorter)
    for cells in _rows(sheet):
        assert len(cells) == len(parts)
        for part, cell in zip(parts, cells, strict=True):
            words = [one.words for one in cell if isinstance(one, WordsCell)]
            assert words
            others = {other.slug for other in parts} - {part.slug}
            assert not [said for said in words if said.split()[0] in others]


def _rows(sheet: Sheet) -> Iterator[list[list[Partial]]]:
    """Each row, or pair of columns, as what it holds for each council."""
    for section in sheet.sections:
        for block in section.blocks:
            if isinstance(block, SideTable):
                yield from _cells(block)
            elif isinstance(block, Columns):
                yield _columns(block)
            elif isinstance(block, DrawnRows):
                yield from _drawn(block)
            elif isinstance(block, Folded):
                yield from _drawn(block.drawn) if block.drawn else ()
                yield from _cells(block.side) if block.side else ()
                yield from (_columns(line.columns) for line in block.lines)


def _drawn(rows: DrawnRows) -> Iterator[list[list[Partial]]]:
    for group in rows.groups:
        yield [[row.drawn or row.beside or WordsCell(row.words or "")] for row in group.rows]


def _cells(table: SideTable) -> Iterator[list[list[Partial]]]:
    yield from ([[cell] for cell in row.cells] for row in table.rows)


def _columns(columns: Columns) -> list[list[Partial]]:
    return [list(_held(column)) for column in columns.columns]


def _held(items: Sequence[Any]) -> Iterator[Partial]:
    for item in items:
        if item.kind == "line":
            yield WordsCell(f"line {item.words}")
        elif item.kind == "shown":
            yield item.part
        else:
            yield from _held(item.items)


def test_every_recommendation_of_the_latest_inspections_is_shown() -> None:
    for number in range(50):
        parts, _ = random_parts.random_set(Random(number))
        shown = json.dumps(as_json(put_together(random_parts.frame(), parts), lambda cell: cell.words))  # type: ignore[attr-defined]
        for part in parts:
            for one in part.asked:
                assert json.dumps(one.words.words)[1:-1] in shown  # type: ignore[attr-defined]


@pytest.mark.parametrize("number", [0, 1, 5])
def test_two_to_four_councils_stand_side_by_side(number: int) -> None:
    part = random_parts.random_part(Random(1), "ash")
    with pytest.raises(ValueError, match="two to four councils"):
        put_together(random_parts.frame(), [part] * number)
