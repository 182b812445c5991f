"""The build, step by step: the one package that puts all the others together.

    look for changes   is the site that stands what would be made?         incremental
    parse              sources whose report is missing or stale            corpus
    load               content/ becomes a corpus                           corpus
    analyse            themes, links, what became of points                analysis
    pages              each page made and rendered as Markdown             views, publish
    parts              councils' parts, for comparisons of any             views, publish
    open data          each table as CSV and JSON, which version they are  open_data
    database           all tables as one SQLite file                       open_data
    sources            the documents themselves, beside their pages        views
    search             the index of the search                             views, search_index
    tidy               files of earlier builds go                          publish
    mkdocs             Markdown becomes HTML, links are checked            publish

`make_pages` takes the steps from parse to tidy, `make_site` all of them. Each tells a `Listener` what it did, and
of each kind of page how many were made, how many stood, and what making them took.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from generator.errors import RefusedError
from generator.pipeline.build_settings import BuildSettings
from generator.pipeline.collecting import seldom_collected
from generator.pipeline.whole_site import make_site

if TYPE_CHECKING:
    from generator.pipeline.before_a_build import (
        addresses_gone_with,
        addresses_there_again,
        unfit_addresses,
        unproposed_links,
    )
    from generator.pipeline.pages import make_pages

__all__ = [
    "BuildSettings",
    "RefusedError",
    "addresses_gone_with",
    "addresses_there_again",
    "make_pages",
    "make_site",
    "seldom_collected",
    "unfit_addresses",
    "unproposed_links",
]


def __getattr__(name: str) -> Any:
    """What makes pages is read when it is asked for: a site that need not be made again is told without it."""
    if name not in __all__:
        raise AttributeError(name)
    return getattr(import_module(f"generator.pipeline.{'pages' if name == 'make_pages' else 'before_a_build'}"), name)
