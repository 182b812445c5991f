"""Reading the site's pages: the list of councils, and a council's links to documents, with the words they carry.

Read by Lexbor (selectolax), which builds the tree that a browser would: links are found whatever the order of
attributes, the quotes or the tags left open.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.inspectorate_site import problems
from generator.model.inspectorate import InspectorateSite
from generator.web.web_addresses import resolved

_DAY = re.compile(r"(?P<day>\d{1,2})(?:st|nd|rd|th)? +(?P<month>[a-z]{3})[a-z]*,? +(?P<year>\d{4})", re.IGNORECASE)
_TAG = re.compile(rb"<[a-zA-Z]")
MOST_TAGS = 20_000
"""Of a page: the list's, with a hundred councils, has some thousands."""
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


@dataclass(frozen=True)
class ListedCouncil:
    """A council on the site's list: its name as printed there, its number, the address of its page."""

    name: str
    urn: str
    address: str


@dataclass(frozen=True)
class Publication:
    """A link to a document. `address` is as the page gives it, None where it leads to no place on the web.

    `title` and `date` (ISO) are as far as the link's own words tell them; `href` is what is written in the page.
    """

    href: str
    address: str | None
    title: str
    date: str | None


def listed_councils(html: bytes, address: str, site: InspectorateSite) -> list[ListedCouncil]:
    """Return the councils that a part of the list names, in its order, each once."""
    found: dict[str, ListedCouncil] = {}
    for _, node, whole in _links(_tree(html, address), address, "a[href]"):
        number = re.search(rf"{re.escape(site.council_path)}(\d+)/?$", urlsplit(whole or "").path)
        name = _words(node)
        if number and name and whole:
            found.setdefault(number[1], ListedCouncil(name, number[1], whole))
    return list(found.values())


def publications(html: bytes, address: str, site: InspectorateSite) -> list[Publication]:
    """Return the links to documents on a council's page, in its order; two of one address, once."""
    found: dict[str, Publication] = {}
    for href, node, whole in _links(_tree(html, address), address, site.publication):
        told = node.css_first(site.words)
        words = _words(told) if told else _words(node)
        found.setdefault(whole or href, Publication(href, whole, _title(words), day_in(words)))
    return list(found.values())


def links_to_files(html: bytes, address: str, site: InspectorateSite) -> int:
    """Return how many links of a page, of whatever kind, lead to a file of the site."""
    links = _links(_tree(html, address), address, "a[href]")
    return sum(1 for _, _, whole in links if whole and urlsplit(whole).path.startswith(site.file_path))


def text_of(html: bytes, address: str) -> str:
    """Return the words of a page."""
    body = _tree(html, address).body
    return _words(body) if body else ""


def day_in(words: str) -> str | None:
    """Return the last day that words name, as `2025-05-09` for `09 may 2025`; None where they name none."""
    for found in reversed(list(_DAY.finditer(words))):
        month = found["month"].lower()
        try:
            return date(int(found["year"]), _MONTHS.index(month) + 1, int(found["day"])).isoformat()
        except ValueError:
            continue
    return None


def _tree(html: bytes, address: str) -> LexborHTMLParser:
    """The page as a tree. Raises SiteChangedProblem for one too large to be the site's: deep ones take minutes."""
    if sum(1 for _ in _TAG.finditer(html)) > MOST_TAGS:
        raise problems.too_many_tags(address, MOST_TAGS)
    wide = html.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return LexborHTMLParser(html.decode("utf-16" if wide else "utf-8", "replace"))


def _links(tree: LexborHTMLParser, address: str, selector: str) -> Iterator[tuple[str, LexborNode, str | None]]:
    """What is written in each link, the link, and the whole address it leads to."""
    base = tree.css_first("base[href]")
    page = (resolved(address, base.attributes.get("href") or "") if base else None) or address
    for node in tree.css(selector):
        href = node.attributes.get("href")
        if href and href.strip():
            yield href, node, resolved(page, href)


def _words(node: LexborNode) -> str:
    return " ".join(node.text(separator=" ").split())


def _title(words: str) -> str:
    """The words before the kind of file: `children's services inspection` of `…, pdf - 09 may 2025`."""
    return re.split(r",\s*pdf\b", words, maxsplit=1, flags=re.IGNORECASE)[0].strip()
