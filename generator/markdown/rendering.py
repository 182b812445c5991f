"""Renders the pages' Markdown: CommonMark with tables, attributes, admonitions, folds and boxes.

Raw HTML is off, attributes are few, and links lead only to this site, http(s), mailto or a telephone, so that
no text of a report can become markup even where somebody forgot to escape it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache, partial
from types import MappingProxyType
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore, normalize
from markdown_it.token import Token
from mdit_py_plugins.attrs import attrs_block_plugin

from generator.frozen import Frozen
from generator.markdown import permalinks, picture_fence, table_markup
from generator.markdown.admonitions import ADMONITION, is_admonition, use_admonitions
from generator.markdown.attributes import ALLOWED
from generator.markdown.boxes import BOX, is_box, use_boxes
from generator.markdown.fold_markup import FOLD, is_fold, use_folds
from generator.markdown.heading_read import UNNAMED, HeadingRead
from generator.markdown.inline import SiteMarkdown, allowed, read
from generator.markdown.outline import KindOf, PagePart, RunOfWords, outline
from generator.markdown.runs import REMEMBERED, PartRead, ReadPart, read_part

__all__ = ["Heading", "Rendered", "allowed", "render"]

UNSEEN = "unseen"
"""A heading of this class is for those who cannot see how a page is laid out."""


class Heading(Frozen):
    """An entry of a page's own contents list: a heading in no box or fold, and seen. `title` is HTML."""

    level: int
    id: str
    title: str


@dataclass
class Rendered:
    """A page as HTML, with what a site must know of it.

    `anchors` are all ids on the page, `repeated` those given twice, `links` all different link and image
    addresses as the Markdown states them.
    """

    html: str
    headings: list[Heading] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)
    repeated: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)


def render(
    markdown: str,
    resolve: Callable[[str], str] = lambda address: address,
    admonitions: Mapping[str, str] = MappingProxyType({}),
    reader: ReadPart = read_part,
) -> Rendered:
    """Return the page as HTML. `resolve` turns each link as written into the address to give; it is asked once.

    `admonitions` are the titles of these by their names. `reader` gives each part as `read_part` would.
    """
    titles = tuple(admonitions.items())
    md = _parser(titles)
    page, addresses = Rendered(""), _Addresses(resolve)
    parts = [(part, reader(md, part)) for part in outline(markdown, _kinds(titles))]
    for _, each in parts:
        _note_anchors(each.words.anchors, page)
    page.html = "".join([_html(part, each, page, addresses) for part, each in parts])
    page.links = list(addresses)
    return page


class _Addresses(dict[str, str]):
    """The addresses a page gives, escaped for an attribute, by its links as written."""

    def __init__(self, resolve: Callable[[str], str]) -> None:
        super().__init__()
        self._resolve = resolve

    def __missing__(self, link: str) -> str:
        self[link] = escapeHtml(self._resolve(link))
        return self[link]


@cache
def _parser(titles: tuple[tuple[str, str], ...]) -> MarkdownIt:
    md = SiteMarkdown("commonmark", {"html": False, "linkify": False}, renderer_cls=_Renderer).enable("table")
    md.use(attrs_block_plugin, allowed=ALLOWED)
    use_admonitions(md, dict(titles))
    use_folds(md)
    use_boxes(md)
    table_markup.use_tables(md)
    md.core.ruler.at("normalize", _normalise)
    md.core.ruler.at("inline", _read_words)
    md.core.ruler.disable("text_join")  # the words are joined where they are read
    md.core.ruler.push("permalinks", permalinks.add_permalinks)
    md.add_render_rule(permalinks.PERMALINK, permalinks.render_permalink)
    md.add_render_rule("fence", picture_fence.render_fence)
    return md


@cache
def _kinds(titles: tuple[tuple[str, str], ...]) -> KindOf:
    """The kinds of container by the words behind their colons: the same few words open most."""
    return lru_cache(REMEMBERED)(partial(_kind_of, dict(titles)))


def _kind_of(titles: Mapping[str, str], words: str) -> str | None:
    """What a mark with these words opens."""
    if is_box(words):
        return BOX
    if is_fold(words):
        return FOLD
    return ADMONITION if is_admonition(titles, words) else None


def _normalise(state: StateCore) -> None:
    """As the parser's own rule, which replaces each line end by itself too."""
    if "\r" in state.src or "\0" in state.src:
        normalize(state)


def _read_words(state: StateCore) -> None:
    for token in state.tokens:
        if token.type == "inline":
            words = token.meta["words"] = read(token.content, state.env)
            token.meta["anchors"] = words.anchors
        elif token.type == table_markup.TABLE:
            token.meta["anchors"] = table_markup.read_cells(token, state.env)
        elif token.type == "fence":
            picture_fence.read_fence(token)


class _Renderer(RendererHTML):
    """Renders words that were read before, and blocks as the parser's own renderer does."""

    def render(self, tokens: Sequence[Token], options: Any, env: Any) -> str:
        addresses = env["addresses"]
        rendered = []
        for index, token in enumerate(tokens):
            if token.type == "inline":
                rendered.append(token.meta["words"].html(addresses))
            elif token.type in self.rules:
                rendered.append(self.rules[token.type](tokens, index, options, env))
            else:
                rendered.append(self.renderToken(tokens, index, options, env))
        return "".join(rendered)


def _note_anchors(anchors: Sequence[str], page: Rendered) -> None:
    for anchor in anchors:
        if anchor in page.anchors:
            page.repeated.append(anchor)
        page.anchors.add(anchor)


def _html(part: PagePart, read: PartRead, page: Rendered, addresses: Mapping[str, str]) -> str:
    """The part as it stands on this page. Each heading gets an id, its own words where the page gives none.

    Of levels 2 and 3, those are listed that stand in nothing else.
    """
    html = read.words.html(addresses)
    for heading in read.headings:
        anchor = heading.id or _free_slug(heading.words, page.anchors)
        page.anchors.add(anchor)
        if not heading.id:
            html = html.replace(UNNAMED, anchor, 1)
        if isinstance(part, RunOfWords) and not part.depth and _is_listed(heading):
            page.headings.append(Heading(int(heading.tag[1]), anchor, escapeHtml(heading.words).strip()))
    return html


def _is_listed(heading: HeadingRead) -> bool:
    return heading.tag in ("h2", "h3") and heading.stands_alone and heading.look != UNSEEN


def _free_slug(words: str, taken: set[str]) -> str:
    slug = re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-") or "section"
    number, free = 1, slug
    while free in taken:
        number += 1
        free = f"{slug}-{number}"
    return free
