"""What a visitor downloads: compressed pages by kind, the links around them, and the search index."""

from __future__ import annotations

import gzip
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.figures import Figure, median
from bench.served import COMPRESSION

KILOBYTE = 1000
MEGABYTE = 1_000_000
MOST_MEDIAN, MOST_LONGEST, MOST_LINKS_AROUND = 40, 150, 60
MAIN = re.compile(r"<main\b.*</main>", re.DOTALL)
LINK = re.compile(r"<a\b[^>]*\bhref=\"(?!#)")
INDEX = "search-index"
START = "start.json"


@dataclass(frozen=True)
class Weight:
    """A page's kind (the first part of its address), its compressed kilobytes, and links outside its main part."""

    kind: str
    kilobytes: float
    links_around: int


def measure(site: Path) -> list[Figure]:
    """Return page weights of the built site, and what its index weighs."""
    weights = list(weigh(site))
    by_kind = defaultdict(list)
    for weight in weights:
        by_kind[weight.kind].append(weight.kilobytes)
    reports = by_kind.get("reports", [0.0])
    around = max(weight.links_around for weight in weights)
    return [
        _figure("median", "median page, compressed", median(one.kilobytes for one in weights), "kB", MOST_MEDIAN),
        _figure("longest", "longest report, compressed", max(reports), "kB", MOST_LONGEST),
        _figure("around", "most links around the main part of any page", around, "links", MOST_LINKS_AROUND),
        *(
            _figure(f"{kind}.{name}", f"{kind} ({len(sizes):,} pages), compressed: {name}", value, "kB")
            for kind, sizes in sorted(by_kind.items())
            if len(sizes) > 1
            for name, value in (("median", median(sizes)), ("longest", max(sizes)))
        ),
        *_index(site),
    ]


def weigh(site: Path) -> Iterator[Weight]:
    for page in site.rglob("*.html"):
        text = page.read_bytes()
        kind = page.relative_to(site).parts[0] if page.parent != site else "home"
        compressed = len(gzip.compress(text, COMPRESSION))
        around = len(LINK.findall(MAIN.sub("", text.decode("utf-8"))))
        yield Weight(kind, compressed / KILOBYTE, around)


def _index(site: Path) -> list[Figure]:
    files = [path for path in (site / INDEX).rglob("*") if path.is_file()]
    start = [path for path in files if path.name == START]
    return [
        _figure("index.files", "search index", len(files), "files"),
        _figure("index.size", "search index", sum(path.stat().st_size for path in files) / MEGABYTE, "MB"),
        *(_figure("index.start", f"{START}, compressed", _compressed(path), "kB") for path in start),
    ]


def _compressed(path: Path) -> float:
    return len(gzip.compress(path.read_bytes(), COMPRESSION)) / KILOBYTE


def _figure(key: str, title: str, value: float, unit: str, target: float | None = None) -> Figure:
    return Figure(f"weight.{key}", title, value, unit, 1, target)
