"""Gives tables what readers need who cannot see them at a glance, and reads them quickly.

A caption, headings that say what they head, and on each cell the name of its column, which a phone
shows when it stacks the columns. A table with many columns scrolls in a region of its own that can
be reached by keyboard.

A row may end with a cell too many, which holds nothing but facts for filters (`{data-council="kent"}`): other parsers
leave such a cell out; here it becomes attributes of the row.

Tables are two thirds of the site, so a table is one token here, not three for each cell. What begins a table
is the parser's own rule; its rows are split as that rule splits them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from html import unescape
from itertools import chain
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import MD_TRIM_CHARS, escapeHtml, mdTrim
from markdown_it.renderer import RendererHTML
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.table import MAX_AUTOCOMPLETED_CELLS, escapedSplit, getLine
from markdown_it.rules_block.table import table as begins_table
from markdown_it.token import Token
from mdit_py_plugins.attrs.parse import ParseError, parse

from generator.frozen import Frozen
from generator.markdown.attributes import FORM, ROW_FACTS, attributes
from generator.markdown.inline import Words, read, remembered

TABLE = "data_table"
_FACTS = re.compile(FORM.replace("[ ]", " "))
_ESCAPE = re.compile(r"\\(.)")
WIDE = 4
"""A table of so many columns may be wider than its place."""

Cells = list[Words]


class TableRead(Frozen):
    """A table as it was read. `numbers` are the columns set to the right, `facts` the attributes of each row."""

    caption: Words
    heads: Cells
    rows: list[Cells]
    numbers: list[bool]
    facts: list[str]

    def words(self) -> Iterator[Words]:
        """All words of the table, in the order in which their anchors are told."""
        return chain(self.heads, *self.rows, [self.caption])


def use_tables(md: MarkdownIt) -> None:
    """Let the parser read tables as one token each, and render them. `read_cells` has to follow."""
    md.block.ruler.at("table", _read_table, {"alt": ["paragraph", "reference"]})
    md.add_render_rule(TABLE, _render_table)


def table_of(
    rows: Sequence[Sequence[str]], rule: str, caption: str, read_cell: Callable[[str], Words] = remembered
) -> TableRead:
    """Return the table of these rows, of which the first heads the columns and none has fewer cells than that.

    A row may have cells too many: the first of these holds its facts. `rule` is the line under the heads.
    """
    width = len(rows[0])
    heads, *read = [list(map(read_cell, row[:width])) for row in rows]
    return TableRead(remembered(caption), heads, read, _numbers(rule), [_facts(row[width:]) for row in rows[1:]])


def plain_table(lines: Sequence[str], caption: str) -> TableRead | None:
    """Return the table of these lines, which begin with bars; None where a cell is missing."""
    rows = [_split(line) for line in (lines[0], *lines[2:])]
    width = len(rows[0])
    is_whole = len(_numbers(lines[1])) == width and all(len(row) >= width for row in rows)
    return table_of(rows, lines[1], caption) if is_whole else None


def _read_table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    if not begins_table(state, start, end, True):
        return False
    if silent:
        return True
    heads = _split(mdTrim(getLine(state, start)))
    rows = list(_rows(state, start + 2, end, len(heads)))
    token = state.push(TABLE, "table", 0)
    token.map = [start, start + 2 + len(rows)]
    token.meta = {"rows": [heads, *rows], "rule": getLine(state, start + 1)}
    state.line = start + 2 + len(rows)
    return True


def _rows(state: StateBlock, line: int, end: int, width: int) -> Iterator[list[str]]:
    old, state.parentType = state.parentType, "table"
    # The parser's own bound on cells that a short row leaves out.
    missing = 0
    while line < end and _goes_on(state, line, end):
        cells = _split(getLine(state, line).strip(MD_TRIM_CHARS))
        if len(cells) != width:
            missing += width - len(cells)
            if missing > MAX_AUTOCOMPLETED_CELLS:
                break
            cells += [""] * (width - len(cells))
        yield cells
        line += 1
    state.parentType = old


def _goes_on(state: StateBlock, line: int, end: int) -> bool:
    if not 0 <= state.sCount[line] - state.blkIndent < 4:  # four spaces make code
        return False
    first = state.bMarks[line] + state.tShift[line]
    if first >= state.eMarks[line]:
        return False
    if state.src[first] == "|":  # nothing else begins so
        return True
    others = state.md.block.ruler.getRules("blockquote")
    return bool(mdTrim(getLine(state, line))) and not any(rule(state, line, end, True) for rule in others)


def _split(line: str) -> list[str]:
    cells = escapedSplit(line) if "\\|" in line else line.split("|")
    if cells and cells[0] == "":
        cells.pop(0)
    if cells and cells[-1] == "":
        cells.pop()
    return [cell.strip(MD_TRIM_CHARS) for cell in cells]


def _facts(rest: Sequence[str]) -> str:
    """The attributes of a row, out of what stands behind its last column; none where that is anything else."""
    if not rest or not rest[0].startswith("{"):
        return ""
    found = attributes(rest[0]) if _FACTS.fullmatch(rest[0]) else _parsed_facts(rest[0])
    told = {name: value for name, value in found.items() if name in ROW_FACTS}
    return "".join(f' {name}="{escapeHtml(unescape(value))}"' for name, value in told.items())


def _parsed_facts(written: str) -> dict[str, str]:
    """The same where a value holds marks that had to be escaped."""
    try:
        end, found = parse(written)
    except ParseError:
        return {}
    return {name: _ESCAPE.sub(r"\1", value) for name, value in found.items()} if end == len(written) - 1 else {}


def _numbers(rule: str) -> list[bool]:
    """Whether each column is set to the right (`--:`), as numbers are."""
    marks = [mdTrim(mark) for mark in rule.split("|")]
    return [mark.endswith(":") and not mark.startswith(":") for mark in marks if mark]


def read_cells(token: Token, env: Mapping[str, Any]) -> list[str]:
    """Read a table's cells and caption, and return the anchors inside them."""
    cell = partial(read, env=env) if env.get("references") else remembered
    caption = str(token.attrs.pop("caption", ""))
    table = token.meta["table"] = table_of(token.meta["rows"], token.meta["rule"], caption, cell)
    return [anchor for words in table.words() for anchor in words.anchors]


def _render_table(renderer: RendererHTML, tokens: Sequence[Token], index: int, _: Any, env: Any) -> str:
    token = tokens[index]
    token.attrJoin("class", "data")
    return table_html(token.meta["table"], renderer.renderAttrs(token), env["addresses"])


def table_html(table: TableRead, told: str, addresses: Mapping[str, str]) -> str:
    """Return a table as HTML. `told` are its attributes, ready to stand in its tag."""
    columns = list(zip(table.heads, table.numbers, strict=True))
    before = [_opening(head, number, is_first=n == 0) for n, (head, number) in enumerate(columns)]
    after = ["</th>\n", *["</td>\n"] * (len(columns) - 1)]
    rendered = [_open_table(table, told, addresses), "<thead>\n<tr>\n"]
    rendered += [_head(head, number, addresses) for head, number in columns]
    rendered.append("</tr>\n</thead>\n")
    if table.rows:
        rendered.append("<tbody>\n")
        for row, facts in zip(table.rows, table.facts, strict=True):
            rendered.append(f"<tr{facts}>\n")
            for opening, words, closing in zip(before, row, after, strict=True):
                rendered.append(f"{opening}{words.html(addresses)}{closing}")
            rendered.append("</tr>\n")
        rendered.append("</tbody>\n")
    rendered.append("</table></div>\n")
    return "".join(rendered)


def _head(words: Words, number: bool, addresses: Mapping[str, str]) -> str:
    """A heading without words is no heading."""
    tag, scope = ("th", ' scope="col"') if words.text else ("td", "")
    return f"<{tag}{_class(number)}{scope}>{words.html(addresses)}</{tag}>\n"


def _opening(head: Words, number: bool, is_first: bool) -> str:
    """The tag that opens a column's cells: the first of a row heads it, the others say what heads them."""
    if is_first:
        return f'<th{_class(number)} scope="row">'
    label = f' data-label="{escapeHtml(head.text)}"' if head.text else ""
    return f"<td{_class(number)}{label}>"


def _class(number: bool) -> str:
    """By class, not by style, so that pages need no inline styles."""
    return ' class="number"' if number else ""


def _open_table(table: TableRead, told: str, addresses: Mapping[str, str]) -> str:
    """A table's beginning: its scrolling region where it is wide, and its caption."""
    opening = f"<table{told}>\n"
    if table.caption.pieces != ("",):
        opening += f"<caption>{table.caption.html(addresses)}</caption>\n"
    if len(table.numbers) < WIDE:
        return f'<div class="table">{opening}'
    name = escapeHtml(table.caption.text or "Table")
    return f'<div class="table wide" tabindex="0" role="group" aria-label="{name}">{opening}'
