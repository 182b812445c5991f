"""Gives tables what readers need who cannot see them at a glance.

A caption, headings that say what they head, and on each cell the name of its column, which a phone
prints when it stacks the columns. A table with many columns scrolls in a region of its own that can
be reached by keyboard.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

WIDE = 4
"""A table of so many columns may be wider than its place."""


def plain_text(token: Token) -> str:
    """Return the words of a token and of those inside it, without markup."""
    if token.children:
        return "".join(plain_text(child) for child in token.children)
    return " " if token.type in ("softbreak", "hardbreak") else token.content


def describe(state: StateCore) -> None:
    """Mark the cells of every table with what heads them, and note each table's caption and width."""
    table, columns, column = Token("", "", 0), [""], 0
    for token, content in pairwise(state.tokens):
        match token.type:
            case "table_open":
                table, columns = token, []
                _caption(table, state.md)
            case "tr_open":
                column = 0
            case "th_open":
                columns.append(plain_text(content))
                table.meta["columns"] = len(columns)
                _align(token)
                if columns[-1]:
                    token.attrSet("scope", "col")
            case "th_close" | "td_close":
                column += 1
                # A heading without words is no heading; the first cell of a row is one.
                token.tag = "th" if columns[-1] and token.type == "th_close" else "td"
                if token.type == "td_close" and column == 1:
                    token.tag = "th"
            case "td_open":
                _align(token)
                _describe_cell(token, columns[column] if column else "", is_first=column == 0)
            case _:
                pass
        if token.type == "th_open" and not columns[-1]:
            token.tag = "td"


def _caption(table: Token, md: MarkdownIt) -> None:
    caption = str(table.attrs.pop("caption", ""))
    table.meta["caption"] = md.renderInline(caption)
    table.meta["name"] = "".join(plain_text(token) for token in md.parseInline(caption))


def _describe_cell(token: Token, heading: str, is_first: bool) -> None:
    if is_first:
        token.tag = "th"
        token.attrSet("scope", "row")
    elif heading:
        token.attrSet("data-label", heading)


def _align(token: Token) -> None:
    """Say by class, not by style, that a column holds numbers (`--:`), so that pages need no inline styles."""
    if token.attrs.pop("style", "") == "text-align:right":
        token.attrJoin("class", "number")


def open_table(renderer: RendererHTML, tokens: Sequence[Token], index: int, _options: Any, _env: Any) -> str:
    """Render a table's beginning: its scrolling region where it is wide, and its caption."""
    token = tokens[index]
    token.attrJoin("class", "data")
    opening = f"<table{renderer.renderAttrs(token)}>\n"
    if token.meta["caption"]:
        opening += f"<caption>{token.meta['caption']}</caption>\n"
    if token.meta["columns"] < WIDE:
        return f'<div class="table">{opening}'
    name = escapeHtml(token.meta["name"] or "Table")
    return f'<div class="table wide" tabindex="0" role="region" aria-label="{name}">{opening}'


def close_table(_renderer: RendererHTML, _tokens: Sequence[Token], _index: int, _options: Any, _env: Any) -> str:
    """Render a table's end."""
    return "</table></div>\n"
