"""Atom as a feed reader takes it: held to the grammar of RFC 4287, then read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import feedparser
from lxml import etree

GRAMMAR = etree.RelaxNG(etree.parse(Path(__file__).with_name("atom.rng")))


def faults(feed: bytes) -> list[str]:
    """What is wrong with a feed by the grammar, and by what it says of identities: no two entries share one."""
    tree = etree.fromstring(feed)
    GRAMMAR.validate(tree)
    ids = [element.text for element in tree.iter("{http://www.w3.org/2005/Atom}id")]
    twice = {f"the id {name} stands twice" for name in ids if ids.count(name) > 1}
    return [*map(str, GRAMMAR.error_log), *sorted(twice)]


def entries(feed: bytes, *, sanitised: bool = False) -> list[Any]:
    """The entries as a widely used reader gives them; by default with whatever HTML they carry."""
    read = feedparser.parse(feed, sanitize_html=sanitised)
    assert not read.bozo, read.bozo_exception
    return list(read.entries)
