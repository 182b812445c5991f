"""Checks that every link of the site leads somewhere: to a page or file that is there, and to an anchor on it.

All pages are asked, those of earlier builds too: a page that is taken away is missed by pages that did not change.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from generator.publish.hyperlinks import source_of

NO_ROOMS: Mapping[str, str | None] = {}


class PageFacts(NamedTuple):
    """What the check asks of a page: its anchors, the addresses it leads to on this site, its own faults.

    `rooms` are the words on the whole site that were put into it, by their names; None where there were none.
    """

    anchors: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
    rooms: Mapping[str, str | None] = NO_ROOMS


def faults(pages: Mapping[str, PageFacts], files: Collection[str]) -> list[str]:
    """Return what is wrong, page by page. `pages` are facts by source, `files` the sources of all that is published."""
    return list(_faults(pages, _bad_links(pages, files)))


def _faults(pages: Mapping[str, PageFacts], bad: Mapping[str, str]) -> Iterator[str]:
    for source, facts in pages.items():
        yield from facts.faults
        if bad:
            yield from (_complaint(source, link) for link in facts.links if link in bad and not bad[link])
            yield from (_complaint(source, link, bad[link]) for link in facts.links if bad.get(link))


def _bad_links(pages: Mapping[str, PageFacts], files: Collection[str]) -> dict[str, str]:
    """Each link that leads nowhere, with the source of the page that lacks its anchor, or "" where no page is."""
    bad: dict[str, str] = {}
    anchored: defaultdict[str, list[str]] = defaultdict(list)
    for link in set[str]().union(*(facts.links for facts in pages.values())):
        path, _, anchor = link.partition("#")
        source = source_of(path)
        if source not in files:
            bad[link] = ""
        elif anchor and source in pages:
            anchored[source].append(link)
    for source, links in anchored.items():
        there = set(pages[source].anchors)
        bad |= {link: source for link in links if link.partition("#")[2] not in there}
    return bad


def _complaint(source: str, link: str, lacking: str = "") -> str:
    if not lacking:
        return f"Page '{source}' links to '{link}', which is not there"
    anchor = link.partition("#")[2]
    problem = "there is no such anchor on this page"
    if lacking != source:
        problem = f"the doc '{lacking}' does not contain an anchor '#{anchor}'"
    return f"Doc file '{source}' contains a link '{link}', but {problem}."
