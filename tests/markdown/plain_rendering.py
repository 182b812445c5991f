"""The pages' Markdown rendered the plain way: every token by the parser's own rules, nothing read quickly or cached.

The quick way in `generator.markdown` has to give the same HTML; this is what it is compared with.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from mdit_py_plugins.attrs import attrs_block_plugin, attrs_plugin
from mdit_py_plugins.container import container_plugin

from generator.english import ADMONITIONS
from generator.markdown import admonitions, boxes, fold_markup, permalinks, picture_fence
from generator.markdown.attributes import ALLOWED
from generator.markdown.inline import SiteMarkdown
from generator.markdown.rendering import Heading, Rendered


def render_plainly(markdown: str, resolve: Callable[[str], str] = lambda address: address) -> Rendered:
    """As `generator.markdown.rendering.render` with this site's admonitions."""
    md, page = _parser(), Rendered("")
    tokens = md.parse(markdown)
    _name_headings(tokens, page)
    for token in _all(tokens):
        if "id" in token.attrs:
            page.repeated += [str(token.attrs["id"])] if token.attrs["id"] in page.anchors else []
            page.anchors.add(str(token.attrs["id"]))
    for token in _shown(tokens):
        for attribute in ("href", "src"):
            if isinstance(address := token.attrs.get(attribute), str):
                page.links += [] if address in page.links else [address]
                token.attrs[attribute] = resolve(address)
    page.html = md.renderer.render(tokens, md.options, {})
    return page


@cache
def _parser() -> MarkdownIt:
    md = SiteMarkdown("commonmark", {"html": False, "linkify": False}).enable("table")
    md.use(attrs_plugin, spans=True, allowed=ALLOWED)
    md.use(attrs_block_plugin, allowed=ALLOWED)
    for name in ADMONITIONS:
        md.use(container_plugin, name, render=admonitions.with_titles(ADMONITIONS))
    fold_markup.use_folds(md)
    boxes.use_boxes(md)
    md.core.ruler.push("tables", _describe)
    md.core.ruler.push("permalinks", permalinks.add_permalinks)
    md.add_render_rule("table_open", _open_table)
    md.add_render_rule("table_close", lambda *_: "</table></div>\n")
    md.add_render_rule(permalinks.PERMALINK, permalinks.render_permalink)
    md.add_render_rule("fence", picture_fence.render_fence)
    return md


def _all(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _all(token.children or [])


def _shown(tokens: list[Token]) -> Iterator[Token]:
    """All tokens but those of an image's words, which are shown as text alone: a link among them leads nowhere."""
    for token in tokens:
        yield token
        yield from () if token.type == "image" else _shown(token.children or [])


def _plain_text(token: Token) -> str:
    if token.children:
        return "".join(_plain_text(child) for child in token.children)
    return " " if token.type in ("softbreak", "hardbreak") else token.content


def _name_headings(tokens: list[Token], page: Rendered) -> None:
    taken = {str(token.attrs["id"]) for token in _all(tokens) if "id" in token.attrs}
    for token, content in pairwise(tokens):
        if token.type != "heading_open":
            continue
        words = _plain_text(content)
        if "id" not in token.attrs:
            slug = re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-") or "section"
            token.attrs["id"] = next(free for free in _numbered(slug) if free not in taken)
        taken.add(str(token.attrs["id"]))
        if token.tag in ("h2", "h3") and token.level == 0 and token.attrs.get("class") != "unseen":
            title = escapeHtml(words).strip()
            page.headings.append(Heading(int(token.tag[1]), str(token.attrs["id"]), title))


def _numbered(slug: str) -> Iterator[str]:
    yield slug
    yield from (f"{slug}-{number}" for number in range(2, 1_000))


def _describe(state: StateCore) -> None:
    table, columns, column = Token("", "", 0), [""], 0
    for token, content in pairwise(state.tokens):
        match token.type:
            case "table_open":
                table, columns = token, []
                caption = str(table.attrs.pop("caption", ""))
                table.meta["caption"] = state.md.renderInline(caption)
                table.meta["name"] = "".join(_plain_text(inner) for inner in state.md.parseInline(caption))
            case "tr_open":
                column = 0
            case "th_open":
                columns.append(_plain_text(content))
                table.meta["columns"] = len(columns)
                _align(token)
                if columns[-1]:
                    token.attrSet("scope", "col")
                token.tag = _tag(columns[-1])
            case "th_close":
                column += 1
                token.tag = _tag(columns[-1])
            case "td_open":
                _align(token)
                _describe_cell(token, columns[column], column)
            case "td_close":
                column += 1
                token.tag = _tag(column == 1)


def _tag(heading: object) -> str:
    return "th" if heading else "td"


def _describe_cell(token: Token, heading: str, column: int) -> None:
    if column == 0:
        token.tag = "th"
        token.attrSet("scope", "row")
    elif heading:
        token.attrSet("data-label", heading)


def _align(token: Token) -> None:
    if token.attrs.pop("style", "") == "text-align:right":
        token.attrJoin("class", "number")


def _open_table(renderer: RendererHTML, tokens: Sequence[Token], index: int, _options: Any, _env: Any) -> str:
    token = tokens[index]
    token.attrJoin("class", "data")
    opening = f"<table{renderer.renderAttrs(token)}>\n"
    if token.meta["caption"]:
        opening += f"<caption>{token.meta['caption']}</caption>\n"
    if token.meta["columns"] < 4:
        return f'<div class="table">{opening}'
    name = escapeHtml(token.meta["name"] or "Table")
    return f'<div class="table wide" tabindex="0" role="group" aria-label="{name}">{opening}'
