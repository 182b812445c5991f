"""Renders the site's own pictures, which a page's Markdown holds as SVG in a fence: ```svg.

Raw HTML is off, so this is the one way to inline markup, and it is narrow: what is no well-formed SVG
of the few shapes and attributes below is shown as the text it is, and never becomes markup. A shape may be used again
within the page (`<use href="#…">`), and a part may lead to a page of this site, which is checked as other links are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any
from xml.etree import ElementTree
from xml.parsers import expat

from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markupsafe import Markup

from generator.frozen import Frozen
from generator.model.page import Picture

SHAPES = frozenset({"svg", "title", "desc", "defs", "g", "use", "a", "text", "tspan", "line", "circle", "rect", "path"})
ATTRIBUTES = frozenset(
    {"role", "aria-labelledby", "aria-label", "viewBox", "width", "height", "class", "id", "x", "y", "x1", "x2"}
    | {"y1", "y2", "dx", "dy", "cx", "cy", "r", "d", "text-anchor", "overflow", "href", "tabindex"}
)
WORDED = frozenset({"title", "desc", "text", "tspan"})
"""Shapes that hold words: they are closed by a tag of their own where they have none."""
_PLACE = re.compile(r"#[a-z0-9-]+")
_PAGE = re.compile(r"/(?:[a-z0-9_-]+/)*(?:#[a-z0-9-]+)?")

# A picture as it is drawn here: the same text as in HTML, but for one sign. `_is_whole` has to say that each shape is
# closed where it should be. Words stand behind an opening tag alone, what is escaped is so in HTML too, and no value
# has a sign by which it could be taken for an attribute.
_APOSTROPHE = "&#x27;"
_WORDS = rf'(?:[^"<>&\r]|&(?:amp|lt|gt|quot);|{_APOSTROPHE})*+'
_VALUE = rf'"(?:[^"<>&=\n\r\t]|&(?:amp|lt|gt|quot);|{_APOSTROPHE})*+"'
_TOLD = rf'(?: (?:(?:{"|".join(sorted(ATTRIBUTES - {"id", "href"}))})={_VALUE}|id="[^"<>&=\n\r\t]*+"))*+'
_OPENED = rf"{_TOLD}(?:/>|>(?!</){_WORDS})"
_DRAWN = re.compile(
    rf"(?=<svg[ >])(?:<(?:{'|'.join(sorted(SHAPES - WORDED - {'a', 'use'}))}){_OPENED}"
    rf'|<a href="{_PAGE.pattern}"{_OPENED}|<use href="{_PLACE.pattern}"{_OPENED}'
    rf"|<(?:{'|'.join(sorted(WORDED))}){_TOLD}>{_WORDS}|</(?:{'|'.join(sorted(SHAPES))})>)++\n?"
)
_ID = re.compile(r' id="([^"]+)"')
_LINK = re.compile(r'<a href="([^"]+)')


def fence(picture: Picture) -> Markup:
    """Return a picture as Markdown: SVG in a fence that its own words cannot end."""
    return Markup("```svg\n" + picture.svg.replace("`", "&#96;").strip() + "\n```")


class PictureRead(Frozen):
    """A picture as HTML, cut where an address stands that each page gives in its own way; and the ids in it."""

    pieces: tuple[str, ...]
    links: tuple[str, ...]
    anchors: tuple[str, ...]

    def html(self, addresses: Mapping[str, str]) -> str:
        if not self.links:
            return self.pieces[0]
        between = [addresses[link] + piece for link, piece in zip(self.links, self.pieces[1:], strict=True)]
        return self.pieces[0] + "".join(between)


def read_fence(token: Token) -> None:
    """Read a fence that holds a picture; note the ids in it, which are places of the page."""
    picture = read_picture(token.content) if token.info.strip() == "svg" else None
    if picture is not None:
        token.meta["picture"] = picture
        token.meta["anchors"] = picture.anchors


def render_fence(_: RendererHTML, tokens: Sequence[Token], index: int, _options: Any, env: Any) -> str:
    """Render a fence: a picture as SVG, everything else as the words it holds."""
    token = tokens[index]
    return fence_html(token.meta.get("picture"), token.content, env.get("addresses", {}))


def fence_html(picture: PictureRead | None, content: str, addresses: Mapping[str, str]) -> str:
    if picture is None:
        return f"<pre><code>{escapeHtml(content)}</code></pre>\n"
    return f'<div class="picture">{picture.html(addresses)}</div>\n'


@lru_cache(2_000)
def read_picture(text: str) -> PictureRead | None:
    """Read a picture once: a council's rows stand in each of its comparisons."""
    return _drawn(text) or _parsed(text)


def _drawn(text: str) -> PictureRead | None:
    """Read a picture that is drawn as ours are, by one expression; None where it has to be read shape by shape."""
    if not _DRAWN.fullmatch(text) or not _is_whole(text):
        return None
    html = _LINK.sub(f'<a href="{_CUT}', text.removesuffix("\n").replace(_APOSTROPHE, "'"))
    return PictureRead(tuple(html.split(_CUT)), tuple(_LINK.findall(text)), tuple(_ID.findall(text)))


def _is_whole(text: str) -> bool:
    """Whether a text is well-formed XML."""
    try:
        expat.ParserCreate().Parse(text, True)
    except expat.ExpatError:
        return False
    return True


def _parsed(text: str) -> PictureRead | None:
    """Read a picture shape by shape, in whatever form it is written."""
    picture = _picture(text)
    if picture is None:
        return None
    anchors = tuple(found for shape in picture.iter() if (found := shape.get("id")))
    links = tuple(shape.get("href", "") for shape in picture.iter("a"))
    return PictureRead(tuple("".join(_html(picture)).split(_CUT)), links, anchors)


_CUT = "\0"
"""Stands where an address has to be put in. No text that XML allows has it."""


def _html(shape: ElementTree.Element) -> Iterator[str]:
    """A shape as HTML has SVG: closed at once where it holds nothing."""
    yield f"<{shape.tag}"
    for name, value in shape.items():
        leads_on = name == "href" and shape.tag == "a"
        yield f' {name}="{_CUT if leads_on else escapeHtml(value)}"'
    if not shape.text and not len(shape):
        yield "/>" if shape.tag not in WORDED else f"></{shape.tag}>"
        return
    yield f">{escapeHtml(shape.text or '')}"
    for part in shape:
        yield from _html(part)
    yield f"</{shape.tag}>"


def _picture(text: str) -> ElementTree.Element | None:
    if "<!" in text or "<?" in text:  # no entities, no comments, no instructions
        return None
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError:
        return None
    known = all(
        shape.tag in SHAPES and shape.attrib.keys() <= ATTRIBUTES and _leads_nowhere_else(shape)
        for shape in root.iter()
    )
    return root if root.tag == "svg" and known else None


def _leads_nowhere_else(shape: ElementTree.Element) -> bool:
    """An address leads from `a` to a page of this site, and from `use` to a shape of this page."""
    if shape.tag == "a":
        return bool(_PAGE.fullmatch(shape.get("href", "")))
    if shape.tag == "use":
        return bool(_PLACE.fullmatch(shape.get("href", "")))
    return "href" not in shape.attrib
