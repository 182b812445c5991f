"""Renders the site's own pictures, which a page's Markdown holds as SVG in a fence: ```svg.

Raw HTML is off, so this is the one way to inline markup, and it is narrow: what is no well-formed SVG
of the few shapes and attributes below is shown as the text it is, and never becomes markup.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from xml.etree import ElementTree

from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markupsafe import Markup

SHAPES = frozenset({"svg", "title", "desc", "g", "text", "line", "circle", "rect"})
ATTRIBUTES = frozenset(
    {"role", "aria-labelledby", "viewBox", "width", "height", "class", "id", "x", "y", "x1", "x2", "y1", "y2"}
    | {"cx", "cy", "r", "text-anchor"}
)


def fence(picture: str) -> Markup:
    """Return a picture as Markdown: SVG in a fence that its own words cannot end."""
    return Markup("```svg\n" + picture.replace("`", "&#96;").strip() + "\n```")


def render_fence(_: RendererHTML, tokens: Sequence[Token], index: int, _options: Any, _env: Any) -> str:
    """Render a fence: a picture as SVG, everything else as the words it holds."""
    token = tokens[index]
    picture = _picture(token.content) if token.info.strip() == "svg" else None
    if picture is None:
        return f"<pre><code>{escapeHtml(token.content)}</code></pre>\n"
    svg = ElementTree.tostring(picture, encoding="unicode", short_empty_elements=False)
    return f'<div class="picture">{svg}</div>\n'


def _picture(text: str) -> ElementTree.Element | None:
    if "<!" in text or "<?" in text:  # no entities, no comments, no instructions
        return None
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError:
        return None
    known = all(shape.tag in SHAPES and shape.attrib.keys() <= ATTRIBUTES for shape in root.iter())
    return root if root.tag == "svg" and known else None
