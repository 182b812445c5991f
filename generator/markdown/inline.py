"""Renders the words of a paragraph, a heading or a table's cell, and remembers them.

The same cell stands on up to forty pages, and most paragraphs are plain text. So what our templates write
(text, escapes, links within the site, spans with a class, bold) is read here by one expression, about thirty
times as fast as by a Markdown parser; anything else goes to the parser. Both give the same HTML, which the tests
hold. Addresses of links are left open, as each page gives them relative to its own place.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from operator import itemgetter
from typing import Any
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.token import Token
from mdit_py_plugins.attrs import attrs_plugin

from generator.markdown.attributes import ALLOWED, FORM, attributes, attributes_html

REMEMBERED = 32_768
"""How many different cells are remembered: some 60 MB at the length that cells have."""

_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_ALLOWED_SCHEME = re.compile(r"^(https?|mailto|tel):", re.IGNORECASE)
_INVISIBLE = re.compile(r"[\x00-\x20\x7f-\xa0]")

# One piece of what templates write. Whatever begins with a mark and is none of these pieces is for the parser.
_ESCAPED = r"\\[!-/:-@\[-`{-~]"
_ADDRESS = r"\#[\w-]++|/(?!/)[A-Za-z0-9/._-]*+(?:\?[a-z]++=[A-Za-z0-9,+._-]*+)?+(?:\\?\#[A-Za-z0-9_-]++)?+"
_ABROAD = r"https\\?:(?:\\?/){2}[a-z0-9.-]++/[A-Za-z0-9/._-]*+"
_PIECE = re.compile(
    rf"""
    (?P<text> (?: [^\n\\`*_\[\]<&!] | {_ESCAPED} | !(?!\[) | &(?=[ ]) | (?<=[A-Za-z0-9])_(?=[A-Za-z0-9]) )++ )
  | \[(?P<label> (?: [^\n\\`*_\[\]<&!] | {_ESCAPED} | &(?=[ ]) )*+ )\]
    (?: \((?P<link> {_ADDRESS} | {_ABROAD} )\) (?P<of_link> {FORM} )?+ | (?P<attributes> {FORM} ) ) (?!\{{)
  | (?: (?<=[ ])|^ ) \*\*(?P<bold> [A-Za-z0-9\[][^\n*]*+ ) (?u:(?<![\s\\]))\*\* (?=[ ,.;:)]|$)
  | &(?P<entity> \#124 | \#92 );
    """,
    re.VERBOSE | re.ASCII,
)
_MARK = re.compile(r"[\n\\`*_\[\]<&!]")
_ESCAPE = re.compile(r"\\(.)")
_ESCAPED_SIGN = itemgetter(1)
"""What an escape stands for: asked of a match like this, it takes a fifth of the time of a template (`r"\\1"`)."""
_ENTITY = {"#124": "|", "#92": "\\"}
_TAG = re.compile(r'<(?:img [^>]*?alt="([^"]*)")?[^>]*>')
OPEN = "\0"
"""Stands for an address until it is known; no page can hold one (CommonMark replaces it)."""


@dataclass(frozen=True)
class Words:
    """Rendered words: HTML in pieces, with an address of a link or an image between each two of them.

    `links` are these addresses as written, `anchors` the ids inside.
    """

    pieces: tuple[str, ...]
    links: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()

    def html(self, addresses: Mapping[str, str]) -> str:
        """Return the HTML, each link's address given as `addresses` says, which holds them escaped."""
        pieces = self.pieces
        if len(pieces) == 1:
            return pieces[0]
        if len(pieces) == 2:
            return f"{pieces[0]}{addresses[self.links[0]]}{pieces[1]}"
        # The last piece has no link after it.
        return (
            "".join([f"{piece}{addresses[link]}" for piece, link in zip(pieces, self.links, strict=False)]) + pieces[-1]
        )

    def __add__(self, other: Words) -> Words:
        """Return these words and the others behind them."""
        *pieces, last = self.pieces
        first, *others = other.pieces
        return Words((*pieces, last + first, *others), self.links + other.links, self.anchors + other.anchors)

    @cached_property
    def text(self) -> str:
        """The words without markup."""
        return html.unescape(_TAG.sub(_words_of_picture, "".join(self.pieces)).replace("\n", " "))


def read(source: str, env: Mapping[str, Any] | None = None) -> Words:
    """Return the words of a paragraph or heading. `env` may hold the addresses that a page's references name."""
    if env and env.get("references"):
        return _parsed(source, env)
    if not _MARK.search(source):
        return Words((escapeHtml(source),))
    links: list[str] = []
    anchors: list[str] = []
    rendered = _quick_html(source, links, anchors)
    return _parsed(source, {}) if rendered is None else _words(rendered, links, anchors)


remembered = lru_cache(REMEMBERED)(read)
"""As `read`, for words that stand on many pages."""


def _quick_html(source: str, links: list[str], anchors: list[str]) -> str | None:
    """Return the HTML with each address left open, and add to the lists; None where not all is as templates write."""
    rendered, end = [], 0
    for piece in _PIECE.finditer(source):
        if piece.start() != end:
            return None
        end = piece.end()
        match piece.lastgroup:
            case "text":
                rendered.append(_plain(piece[0]))
            case "link" | "of_link":
                links.append(_ESCAPE.sub(_ESCAPED_SIGN, piece["link"]))
                given = _noted(piece["of_link"], anchors)
                rendered.append(f'<a href="{OPEN}"{attributes_html(given)}>{_plain(piece["label"])}</a>')
            case "attributes":
                given = _noted(piece["attributes"], anchors)
                rendered.append(f"<span{attributes_html(given)}>{_plain(piece['label'])}</span>")
            case "bold":
                inside = _quick_html(piece["bold"], links, anchors)
                if inside is None:
                    return None
                rendered.append(f"<strong>{inside}</strong>")
            case _:
                rendered.append(_ENTITY[piece["entity"]])
    return "".join(rendered) if end == len(source) else None


def _words_of_picture(tag: re.Match[str]) -> str:
    return tag[1] or ""


def _noted(written: str | None, anchors: list[str]) -> Mapping[str, str]:
    """Return the attributes of a link or a span, and note the id among them."""
    given = attributes(written) if written else {}
    anchors += [given["id"]] if "id" in given else []
    return given


def _plain(source: str) -> str:
    return escapeHtml(_ESCAPE.sub(_ESCAPED_SIGN, source) if "\\" in source else source)


def _words(rendered: str, links: list[str], anchors: list[str]) -> Words:
    return Words(tuple(rendered.split(OPEN)), tuple(links), tuple(anchors))


def _parsed(source: str, env: Mapping[str, Any]) -> Words:
    parser = _parser()
    tokens = parser.parseInline(source, dict(env))
    links: list[str] = []
    anchors: list[str] = []
    for token in _all(tokens):
        if isinstance(anchor := token.attrs.get("id"), str):
            anchors.append(anchor)
        for attribute in ("href", "src"):
            if isinstance(address := token.attrs.get(attribute), str):
                links.append(address)
                token.attrs[attribute] = OPEN
    rendered = parser.renderer.render(tokens, parser.options, {})
    return _words(rendered, links, anchors)


def _all(tokens: list[Token]) -> Iterator[Token]:
    """Every token that is rendered: what stands in the place of an image is told as its words alone."""
    for token in tokens:
        yield token
        if token.type != "image":
            yield from _all(token.children or [])


def allowed(link: str) -> bool:
    """Whether a link may be rendered: an address of this site, http(s), mailto or a telephone number.

    Browsers drop control characters, so these do not count.
    """
    plain = _INVISIBLE.sub("", unquote(link))
    return not plain.startswith(("//", "\\")) and (not _SCHEME.match(plain) or bool(_ALLOWED_SCHEME.match(plain)))


class SiteMarkdown(MarkdownIt):
    """CommonMark as this site allows it: no raw HTML, and no link that leads elsewhere than `allowed` says."""

    def validateLink(self, url: str) -> bool:  # noqa: N802 (markdown-it's name)
        return allowed(url)


@cache
def _parser() -> MarkdownIt:
    md = SiteMarkdown("commonmark", {"html": False, "linkify": False})
    return md.use(attrs_plugin, spans=True, allowed=ALLOWED)
