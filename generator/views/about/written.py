"""Pages written by hand in `content/pages/`: about, method, accessibility, licences, worried about a child.

A file opens with `# Title` and a paragraph that also serves as its description; the rest is Markdown as it stands.
A line that is `{accuracy}` alone gives way to the figures that were measured, so that no page holds a copy of them;
`{keeper}` to who runs the site, and `{contact}` to where an error is reported, as the content folder's site.toml says.
Its address is its path.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import ClassVar

from generator.corpus.written_pages import opening_of, words_of, written_files
from generator.english import about as wording
from generator.frozen import Frozen
from generator.model.content_settings import ContentSettings
from generator.model.page import Page, Planned
from generator.views import addresses
from generator.views.about.accuracy import AccuracyShown, accuracy
from generator.views.context import SiteContext
from generator.views.elements.basic import Hyperlink
from generator.views.planning import of_site

BLANK = re.compile(r"^\{(accuracy|keeper|contact)\}$", re.MULTILINE)


class WhereToWrite(Frozen):
    """Where readers report an error: a link, and the words around it; a sentence alone where nobody has said."""

    before: str
    contact: Hyperlink | None = None
    after: str = ""


class WrittenPart(Frozen):
    """A stretch of Markdown, and what stands above it: figures, who runs the site, or where to write; or nothing."""

    markdown: str
    accuracy: AccuracyShown | None = None
    keeper: str | None = None
    where_to_write: WhereToWrite | None = None


class WrittenPage(Page, kw_only=True):
    template: ClassVar[str] = "written.md"
    kind: ClassVar[str] = "about"

    parts: tuple[WrittenPart, ...]


def pages(site: SiteContext) -> Iterator[Planned]:
    """One page for each file. Making it raises BuildProblem where the file has no title or no first paragraph.

    Raises BuildProblem where a file is no text.
    """
    for path in written_files(site.written):
        address = addresses.written(path.relative_to(site.written).as_posix())
        words = words_of(path)
        yield of_site(site, WrittenPage, address, partial(_page, site, path, address, words), words)


def _page(site: SiteContext, path: Path, address: str, words: str) -> WrittenPage:
    title, description = opening_of(path, words)
    is_below_about = address.startswith(addresses.ABOUT) and address != addresses.ABOUT
    return WrittenPage(
        address=address,
        title=title,
        description=description,
        crumbs=site.crumbs(*(((wording.ABOUT, addresses.ABOUT),) if is_below_about else ())),
        parts=tuple(_parts(words, site.corpus.settings)),
    )


def _parts(markdown: str, said: ContentSettings) -> Iterator[WrittenPart]:
    first, *others = BLANK.split(markdown)
    yield WrittenPart(first)
    for name, other in zip(others[::2], others[1::2], strict=True):
        if name == "accuracy":
            yield WrittenPart(other, accuracy=accuracy())
        elif name == "keeper":
            yield WrittenPart(other, keeper=wording.run_by(said.keeper) if said.keeper else wording.NOBODY_NAMED)
        else:
            yield WrittenPart(other, where_to_write=_where_to_write(said.contact))


def _where_to_write(contact: str | None) -> WhereToWrite:
    if contact is None:
        return WhereToWrite(wording.NOWHERE_TO_WRITE)
    address = contact if contact.startswith("https://") else f"mailto:{contact}"
    return WhereToWrite(wording.TELL, Hyperlink(contact.removeprefix("https://"), address), wording.WHAT_TO_SAY)
