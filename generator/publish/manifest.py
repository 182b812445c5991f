"""What is known of each file of a finished site, so that the next build can tell what to make again.

A file is as it would be made anew if its source has the bytes it had, the shell (theme, program, settings) is the
same, and what stands in the site has the digest it had when it was made. Links and anchors are kept too, since
those of all pages are checked by every build.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.cache import Cache

NAME = "site-manifest.json"


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What the check of links asks of a page: its anchors, the addresses it leads to on this site, its own faults."""

    anchors: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Made:
    """A file of the site: the digests of its source and of itself, and for a page its facts."""

    source: str
    digest: str
    page: PageFacts | None = None


@dataclass(frozen=True)
class Manifest:
    """All files made from the folder of pages and from the theme, by the name of their source.

    `as_of` is the day (ISO) that the pages name in their foot.
    """

    files: Mapping[str, Made] = field(default_factory=dict)
    as_of: str = ""

    @property
    def pages(self) -> dict[str, PageFacts]:
        """The facts of each page, by its source."""
        return {source: made.page for source, made in self.files.items() if made.page is not None}


def load(cache: Cache, key: str) -> Manifest:
    """Return what was kept under this key of the shell; an empty manifest where there is nothing of use."""
    kept = cache.get(NAME, key)
    if kept is None:
        return Manifest()
    told = json.loads(kept)
    links: list[str] = told["links"]
    files = {source: _made(entry, links) for source, entry in told["files"].items()}
    return Manifest(files, told["as_of"])


def _made(entry: list[object], links: list[str]) -> Made:
    match entry:
        case [str(source), str(digest), str(anchors), list(numbers), list(faults)]:
            facts = PageFacts(
                tuple(anchors.split("\n")) if anchors else (),
                tuple([links[number] for number in numbers]),
                tuple(faults),
            )
            return Made(source, digest, facts)
        case [str(source), str(digest)]:
            return Made(source, digest)
        case _:
            raise ValueError(f"No entry of a manifest: {entry!r}")


def keep(cache: Cache, key: str, manifest: Manifest) -> None:
    """Keep the manifest for the next build. Each link is written once and told by its number: pages share most."""
    numbers: dict[str, int] = {}
    files = {source: _entry(made, numbers) for source, made in manifest.files.items()}
    told = {"as_of": manifest.as_of, "links": list(numbers), "files": files}
    cache.put(NAME, key, json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode())


def _entry(made: Made, numbers: dict[str, int]) -> list[object]:
    if made.page is None:
        return [made.source, made.digest]
    links = [numbers.setdefault(link, len(numbers)) for link in made.page.links]
    return [made.source, made.digest, "\n".join(made.page.anchors), links, list(made.page.faults)]
