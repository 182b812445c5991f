"""Renders the pages' Markdown: CommonMark with tables, attributes and the signs this site uses.

Raw HTML is off, attributes are few, and links lead only to this site, http(s) or mailto, so that no
text of a report can become markup even where somebody forgot to escape it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.token import Token
from mdit_py_plugins.attrs import attrs_block_plugin, attrs_plugin
from mdit_py_plugins.container import container_plugin

from generator.publish import passages, pictures, signs, tables

ATTRIBUTES = ("id", "class", "caption", "lang")
_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_ALLOWED_SCHEME = re.compile(r"^(https?|mailto):", re.IGNORECASE)
_INVISIBLE = re.compile(r"[\x00-\x20\x7f-\xa0]")


@dataclass(frozen=True)
class Heading:
    """An entry of a page's own contents list. `title` is HTML."""

    level: int
    id: str
    title: str


@dataclass
class Rendered:
    """A page as HTML, with what a site must know of it.

    `anchors` are all ids on the page, `repeated` those given twice, `links` all link and image
    addresses as the Markdown states them.
    """

    html: str
    headings: list[Heading] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)
    repeated: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)


def render(markdown: str, resolve: Callable[[str], str] = lambda address: address) -> Rendered:
    """Return the page as HTML. `resolve` turns each link as written into the address to print."""
    md = _parser()
    tokens = md.parse(markdown)
    page = Rendered("")
    _name_headings(tokens, page)
    for token in _all(tokens):
        _note_anchor(token, page)
        for attribute in ("href", "src"):
            if isinstance(address := token.attrs.get(attribute), str):
                page.links.append(address)
                token.attrs[attribute] = resolve(address)
    page.html = md.renderer.render(tokens, md.options, {})
    return page


def allowed(link: str) -> bool:
    """Whether a link may be printed: an address of this site, http(s) or mailto. Browsers drop control characters."""
    plain = _INVISIBLE.sub("", unquote(link))
    return not plain.startswith(("//", "\\")) and (not _SCHEME.match(plain) or bool(_ALLOWED_SCHEME.match(plain)))


class _PageMarkdown(MarkdownIt):
    def validateLink(self, url: str) -> bool:
        return allowed(url)


@cache
def _parser() -> MarkdownIt:
    md = _PageMarkdown("commonmark", {"html": False, "linkify": False}).enable("table")
    md.use(attrs_plugin, spans=True, allowed=ATTRIBUTES)
    md.use(attrs_block_plugin, allowed=ATTRIBUTES)
    for name in signs.SIGNS:
        md.use(container_plugin, name, render=signs.render)
    md.core.ruler.push("tables", tables.describe)
    md.core.ruler.push("passages", passages.give_places)
    md.add_render_rule("table_open", tables.open_table)
    md.add_render_rule("table_close", tables.close_table)
    md.add_render_rule("place", passages.render_place)
    md.add_render_rule("fence", pictures.render_fence)
    return md


def _all(tokens: list[Token]) -> list[Token]:
    return [each for token in tokens for each in (token, *_all(token.children or []))]


def _note_anchor(token: Token, page: Rendered) -> None:
    anchor = token.attrs.get("id")
    if isinstance(anchor, str):
        if anchor in page.anchors:
            page.repeated.append(anchor)
        page.anchors.add(anchor)


def _name_headings(tokens: list[Token], page: Rendered) -> None:
    """Give each heading an id, its own words where the page gives none, and list those of levels 2 and 3."""
    taken = {str(token.attrs["id"]) for token in _all(tokens) if "id" in token.attrs}
    for token, content in pairwise(tokens):
        if token.type != "heading_open":
            continue
        anchor = str(token.attrs.get("id") or _free_slug(content, taken))
        token.attrs["id"] = anchor
        taken.add(anchor)
        if token.tag in ("h2", "h3"):
            page.headings.append(Heading(int(token.tag[1]), anchor, _as_title(content)))


def _as_title(content: Token) -> str:
    return escapeHtml(tables.plain_text(content)).strip()


def _free_slug(content: Token, taken: set[str]) -> str:
    words = tables.plain_text(content).lower()
    slug = re.sub(r"[^a-z0-9]+", "-", words).strip("-") or "section"
    number, free = 1, slug
    while free in taken:
        number += 1
        free = f"{slug}-{number}"
    return free
