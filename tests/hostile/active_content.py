"""What stands in a site's files that could run, or ask another host: to be held against a site of good reports.

A page is read by a real HTML parser, as browsers read it, and gives facts such as `a href evil.example` or
`img onerror`. A site of reports made to hurt may give none that a site of good ones does not give.
"""

from __future__ import annotations

import csv
import gzip
import io
import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

from lxml import etree
from selectolax.lexbor import LexborHTMLParser, LexborNode

ACTIVE = frozenset(
    {"script", "iframe", "frame", "frameset", "object", "embed", "applet", "base", "form", "meta", "style", "link"}
    | {"portal", "marquee", "math", "foreignobject", "animate", "set", "use", "audio", "video", "track", "source"}
)
"""Elements that a page may have only as good pages have them."""
ADDRESSES = frozenset(
    {"href", "src", "srcset", "action", "formaction", "data", "poster", "ping", "background", "cite", "longdesc"}
    | {"xlink:href", "manifest", "icon", "codebase", "classid", "imagesrcset", "lowsrc", "dynsrc"}
)
AT_EVENTS = "on"
ASKS_ELSEWHERE = re.compile(r"url\s*\(|@import|expression\s*\(|javascript:", re.IGNORECASE)
DATA_TYPES = frozenset({"application/json", "application/ld+json", "speculationrules"})
RECKONED = re.compile(r"[=+\-@\t\r\n]")
"""How a cell begins that a spreadsheet may reckon out."""
NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e[+-]?\d+)?")
Facts = dict[str, set[str]]
"""Each fact, with the files it is true of."""


def facts_of_site(site: Path, own: tuple[Path, ...] = ()) -> Facts:
    """Return what the files of a site hold that could run; `own` folders of this machine are named in none of them."""
    found: Facts = defaultdict(set)
    named = [str(folder).encode() for folder in own]
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        name = path.relative_to(site).as_posix()
        content = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        facts = {f"names a folder of this machine: {one.decode()}" for one in named if one in content}
        for fact in facts | set(facts_of_file(name.removesuffix(".gz"), content)):
            found[fact].add(name)
    return found


def facts_of_file(name: str, content: bytes) -> Iterator[str]:
    """Yield what stands in one file that could run, or that it is not what its ending says."""
    reading = READERS.get(name.rpartition(".")[2])
    if reading is None:
        return
    try:
        yield from reading(content.decode())
    except (UnicodeDecodeError, ValueError, etree.XMLSyntaxError, csv.Error) as fault:
        yield f"it is not what its name says ({type(fault).__name__}: {fault})"


def facts_of_page(text: str) -> Iterator[str]:
    """Yield the facts of an HTML page, or of HTML within a feed."""
    for node in LexborHTMLParser(text).css("*"):
        yield from _facts_of_element(node)


def _facts_of_element(node: LexborNode) -> Iterator[str]:
    tag = (node.tag or "").lower()
    given = {name.lower(): value or "" for name, value in node.attributes.items()}
    if tag in ACTIVE:
        yield f"<{tag} {given.get('rel') or given.get('http-equiv') or given.get('type') or ''}>".lower()
    if tag == "script" and "src" not in given:
        yield from _facts_of_script(given.get("type", ""), node.text() or "")
    if tag == "style" and ASKS_ELSEWHERE.search(node.text() or ""):
        yield "a style that asks for more"
    if tag == "meta" and given.get("http-equiv", "").lower() == "refresh":
        yield f"meta refresh {_leads_to(given.get('content', '').partition('=')[2])}"
    for name, value in given.items():
        if name.startswith(AT_EVENTS) or name in {"srcdoc", "nonce", "is", "sandbox"}:
            yield f"{tag} {name}"
        elif name == "style" and ASKS_ELSEWHERE.search(value):
            yield f"{tag} has a style that asks for more"
        elif name in ADDRESSES:
            yield from (f"{tag} {name} {to}" for to in (_leads_to(value),) if to)


def _facts_of_script(kind: str, words: str) -> Iterator[str]:
    if kind not in DATA_TYPES:
        yield f"a script of its own: {words[:60]!r}"
    else:
        json.loads(words)


def _leads_to(address: str) -> str:
    """Where an address leads, if not into the site: the host, or the whole of it where it has none."""
    seen = re.sub(r"[\x00-\x20]+", "", address).replace("\\", "/")  # as browsers do
    parts = urlsplit(seen)
    if parts.scheme in {"", "http", "https"}:
        return parts.hostname or ("no host" if parts.netloc or seen.startswith("//") else "")
    return f"{parts.scheme}:" if parts.scheme == "mailto" else seen[:60]


def _parsed_xml(text: str) -> etree._Element:
    return etree.fromstring(text.encode(), etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))


def _facts_of_xml(text: str) -> Iterator[str]:
    """Yield the facts of a feed, a map of the site or a picture: its HTML too."""
    root = _parsed_xml(text)
    if root.getroottree().docinfo.doctype:
        yield "a DOCTYPE"
    yield from (f"an instruction <?{one.target}" for one in root.xpath("//processing-instruction()"))
    for node in root.iter(etree.Element):
        name = etree.QName(node).localname
        if name.lower() in ACTIVE - {"link", "source"}:
            yield f"<{name}> in XML"
        if node.get("type") in {"html", "xhtml"}:
            yield from facts_of_page(node.text or "")
        for attribute, value in node.attrib.items():
            plain = etree.QName(attribute).localname.lower()
            if plain.startswith(AT_EVENTS) or (plain == "style" and ASKS_ELSEWHERE.search(value)):
                yield f"{name} {plain} in XML"
            elif plain in ADDRESSES and _leads_to(value):
                yield f"{name} {plain} {_leads_to(value)} in XML"


def _facts_of_table(text: str) -> Iterator[str]:
    csv.field_size_limit(100_000_000)
    for row in csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True):
        for cell in row:
            if RECKONED.match(cell) and not NUMBER.fullmatch(cell):
                yield f"a cell that is reckoned out: {cell[:40]!r}"


def _facts_of_json(text: str) -> Iterator[str]:
    def refuse(number: str) -> None:
        raise ValueError(f"{number} is no number of JSON")

    json.loads(text, parse_constant=refuse)
    yield from ()


READERS: dict[str, Callable[[str], Iterator[str]]] = {
    "html": facts_of_page,
    "xml": _facts_of_xml,
    "svg": _facts_of_xml,
    "csv": _facts_of_table,
    "json": _facts_of_json,
}
"""How a file is read, by its ending."""


def more_than(good: Facts, found: Facts) -> list[str]:
    """Say what is found that good files do not hold, each with a file it stands in."""
    return [f"{fact} ({len(files)} files, such as {min(files)})" for fact, files in found.items() if fact not in good]
