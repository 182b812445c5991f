"""Feeds as Atom (RFC 4287): what is new on the site, for programs that tell their readers of it.

Words of reports are text and nothing else, in the feed and in the HTML that it carries: both are built as elements and
written out by the standard library. What XML cannot hold is shown as lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial
from xml.etree.ElementTree import Element, SubElement, tostring

from generator.english import feeds as wording
from generator.incremental import Cache, Standing
from generator.model.content_settings import ContentSettings
from generator.model.feed import Feed, FeedEntry, FeedPart, FeedQuote
from generator.model.page import PlannedData
from generator.publish.markdown_pages import group_of
from generator.publish.page_keys import PageKeys
from generator.publish.pages_folder import PagesFolder
from generator.publish.planned_files import PlannedFile, PlannedFiles

ATOM = "http://www.w3.org/2005/Atom"
MEDIA_TYPE = "application/atom+xml"
NOT_IN_XML = re.compile(r"[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What no XML may hold (https://www.w3.org/TR/xml/#charsets), which is sooner said than what it may."""
LOST = "\ufffd"


def feeds_to_make(
    planned: Iterable[PlannedData], keys: PageKeys, cache: Cache, folder: PagesFolder, said: ContentSettings
) -> PlannedFiles:
    """Return the file of each feed: those that do not stand in the folder are yet to be made."""
    files = [
        PlannedFile(each.address, each.kind, keys.key(each), group_of(each), partial(_made, each, said))
        for each in planned
    ]
    return PlannedFiles(files, Standing(cache, "feeds", folder.out), folder)


def _made(planned: PlannedData, said: ContentSettings) -> bytes:
    return atom(planned.make(), said.site_url or "", said.first_site_url)


def atom(feed: Feed, site_url: str, first_site_url: str | None = None) -> bytes:
    """Return a feed as its file's bytes. Addresses of the site become whole ones below `site_url`.

    Ids do so below the first address that the site had: whoever subscribed to it knows feed and entries by these
    (RFC 4287, 4.2.6).
    """
    site = site_url.rstrip("/")
    first = (first_site_url or site_url).rstrip("/")
    root = Element("feed", {"xmlns": ATOM, "xml:lang": "en-GB"})
    _add(root, "id", first + feed.address)
    _add(root, "title", feed.title)
    _add(root, "subtitle", feed.subtitle)
    _add(root, "updated", _instant(feed.updated))
    _author(root, feed.author)
    _link(root, "self", site + feed.address, MEDIA_TYPE)
    _link(root, "alternate", site + feed.page, "text/html")
    for entry in feed.entries:
        _add_entry(root, entry, site, first)
    # Of no line ends of its own: white space in a report's words is theirs.
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _add_entry(root: Element, entry: FeedEntry, site: str, first: str) -> None:
    element = SubElement(root, "entry")
    _add(element, "id", first + entry.id)
    _add(element, "title", entry.title)
    if entry.published:
        _add(element, "published", _instant(entry.published))
    _add(element, "updated", _instant(entry.updated))
    _author(element, entry.author)
    _link(element, "alternate", site + entry.address, "text/html")
    _link(element, "related", site + entry.change, "text/html")
    if entry.source:
        _link(element, "via", entry.source)
    _add(element, "rights", entry.rights)
    _add(element, "content", _html(entry, site), type="html")


def _html(entry: FeedEntry, site: str) -> str:
    """The entry's content: a few elements without an attribute but one address, which is the site's own."""
    body = Element("div")
    for line in entry.opening:
        _add(body, "p", line)
    for part in entry.parts:
        body.extend(_part(part))
    link = SubElement(SubElement(body, "p"), "a", {"href": site + entry.address})
    link.text = wording.READ_THE_REPORT
    _add(body, "p", entry.rights)
    return tostring(body, encoding="unicode", method="html")


def _part(part: FeedPart) -> Iterator[Element]:
    heading = Element("h3")
    heading.text = _fit(part.heading)
    yield heading
    if part.lines:
        lines = Element("ul")
        for line in part.lines:
            _add(lines, "li", line)
        yield lines
    yield from (element for quote in part.quotes for element in _quote(quote))


def _quote(quote: FeedQuote) -> Iterator[Element]:
    quoted = Element("blockquote")
    _add(quoted, "p", quote.words)
    if quote.bullets:
        bullets = SubElement(quoted, "ul")
        for bullet in quote.bullets:
            _add(bullets, "li", bullet)
    yield quoted
    if quote.note:
        note = Element("p")
        note.text = _fit(quote.note)
        yield note


def _add(parent: Element, tag: str, text: str, **attributes: str) -> None:
    SubElement(parent, tag, attributes).text = _fit(text)


def _author(parent: Element, name: str) -> None:
    _add(SubElement(parent, "author"), "name", name)


def _link(parent: Element, rel: str, address: str, media_type: str | None = None) -> None:
    SubElement(parent, "link", {"rel": rel, **({"type": media_type} if media_type else {}), "href": _fit(address)})


def _instant(day: str) -> str:
    """A day (ISO) as the moment it begins; content knows no nearer time."""
    return f"{day}T00:00:00Z"


def _fit(text: str) -> str:
    return NOT_IN_XML.sub(LOST, text)
