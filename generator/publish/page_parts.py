"""A page's HTML in its three parts, so that what is on a long page can be told where readers look for it.

Title, then what answers before the first section, then the sections: the list of these stands between, in one line.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.frozen import Frozen
from generator.markdown.rendering import Heading

FEW = 3
"""A page with no more sections than this shows no list of them."""


class PageParts(Frozen):
    """`sections` are the headings to list. `title` is empty where the page's words begin with none."""

    title: str
    opening: str
    rest: str
    sections: tuple[Heading, ...]


def parts(html: str, headings: Sequence[Heading]) -> PageParts:
    """Cut a rendered page after its title and before the first of its `headings` of level 2.

    A page of few sections has no list of them, and all its words are in its opening.
    """
    title, end, words = html.partition("</h1>")
    if not end:
        title, words = "", html
    sections = tuple(heading for heading in headings if heading.level == 2)
    at = words.find(f'id="{sections[0].id}"') if len(sections) > FEW else -1
    if at < 0:
        return PageParts(title + end, words, "", ())
    at = words.rfind("<h2", 0, at)
    return PageParts(title + end, words[:at], words[at:], sections)
