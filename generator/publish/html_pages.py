"""A page's Markdown file as HTML for the theme to put its shell around, with what the check of links asks of it."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from generator import english
from generator.frozen import Frozen
from generator.markdown.rendering import Heading, Rendered, render
from generator.publish.hyperlinks import PAGE_FILE, absolute, relative
from generator.publish.link_check import PageFacts
from generator.publish.machine_readable import json_ld
from generator.publish.rendered_parts import RenderedParts

ROOM = '<span class="of-site '
"""How room for words begins in HTML; the name of these follows."""
_OF_SITE = re.compile(rb'(%b([a-z0-9-]+)">)[^<]*(</span>)' % ROOM.encode())
"""Room on a page for words on the whole site, by their name: `[Until then these]{.of-site .their-name}`. Words of a
report cannot be this, as HTML in them is escaped."""


class HtmlPage(Frozen):
    """`meta` are the values of the front matter, and what the page tells to programs as `json_ld`.

    Its `crumbs` have their addresses relative to the page as `url`.
    """

    meta: dict[str, Any]
    html: str
    headings: Sequence[Heading]
    facts: PageFacts


def html_page(file: Path, source: str, rendered: RenderedParts, site_url: str | None = None) -> HtmlPage:
    """Read and render the page in a file, but for parts that were `rendered` before.

    `source` is its path below the folder of pages.
    """
    folder = "/" + source.removesuffix(PAGE_FILE)
    meta, markdown = _parts(file.read_text(encoding="utf-8-sig"))
    with rendered.of(source, meta.get("kind")) as reader:
        page = render(markdown, lambda link: relative(link, folder), english.ADMONITIONS, reader)
    crumbs = meta.get("crumbs", [])
    meta["crumbs"] = [crumb | {"url": relative(crumb["address"], folder)} for crumb in crumbs]
    meta["json_ld"] = json_ld(meta, lambda address: _for_programs(address, folder, site_url))
    if "feed" in meta:
        meta["feed"] |= {"url": relative(meta["feed"]["address"], folder)}
    if "moved_to" in meta:
        meta["moved_to"] = relative(meta["moved_to"], folder)
    return HtmlPage(meta, page.html, page.headings, _facts(source, folder, page, [c["address"] for c in crumbs]))


def _for_programs(address: str, folder: str, site_url: str | None) -> str:
    """An address in full where the site's is known, else as the page gives it."""
    return site_url.rstrip("/") + address if site_url else relative(address, folder)


class Filled(NamedTuple):
    """A finished page, and what was put into its rooms, by their names: None where there were no words for one."""

    content: bytes
    rooms: Mapping[str, str | None]


def filled(page: bytes, words: Mapping[str, str]) -> Filled:
    """Return a finished page with these words on the day and on the whole site, by name, where it has room for them.

    So one more report changes what a page says of all of them, and the page need not be made again. Room for words
    that are not given keeps those it has from its template.
    """
    rooms: dict[str, str | None] = {}

    def said(room: re.Match[bytes]) -> bytes:
        name = room[2].decode()
        found = rooms[name] = words.get(name)
        return room[0] if found is None else room[1] + html.escape(found, quote=False).encode() + room[3]

    return Filled(_OF_SITE.sub(said, page), rooms)


def _parts(text: str) -> tuple[dict[str, Any], str]:
    """Return a page's front matter, in which each line is a name and a value in JSON, and its Markdown."""
    if not text.startswith("---\n"):
        return {}, text
    front, _, source = text.removeprefix("---\n").partition("---\n")
    lines = (line.partition(": ") for line in front.splitlines())
    return {name: json.loads(value) for name, _, value in lines}, source


def _facts(source: str, folder: str, page: Rendered, also: list[str]) -> PageFacts:
    wrong = [f"Page '{source}' has the anchor '#{anchor}' twice" for anchor in page.repeated]
    addresses: dict[str, None] = {}
    for link in (*page.links, *also):
        if (address := absolute(link, folder)) is None:
            continue
        if not link.startswith("#"):
            addresses[address] = None
        elif address.partition("#")[2] not in page.anchors:
            wrong.append(f"Doc file '{source}' contains a link '{link}', but there is no such anchor on this page.")
    return PageFacts(tuple(page.anchors), tuple(addresses), tuple(wrong))
