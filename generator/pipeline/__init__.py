"""The build, step by step: the one package that puts all the others together.

    look for changes   is the site that stands what would be made?         incremental
    parse              sources whose report is missing or stale            corpus
    load               content/ becomes a corpus                           corpus
    analyse            themes, links, what became of points                analysis
    pages              each page made and rendered as Markdown             views, publish
    parts          councils' parts, for comparisons of any         views, publish
    open data          each table as CSV and JSON, which version they are  open_data
    database           all tables as one SQLite file                       open_data
    sources            the documents themselves, beside their pages        views
    search             the index of the search                             views, search_index
    mkdocs             Markdown becomes HTML, links are checked            publish

`make_pages` takes the steps from parse to sources, `make_site` all of them. Each tells a `Listener` what it did, and
of each kind of page how many were made, how many stood, and what making them took.
"""

from generator.pipeline.build_settings import BuildSettings
from generator.pipeline.collecting import seldom_collected
from generator.pipeline.pages import addresses_gone_with, make_pages, unfit_addresses, unproposed_links
from generator.pipeline.preparing import RefusedError
from generator.pipeline.whole_site import make_site

__all__ = [
    "BuildSettings",
    "RefusedError",
    "addresses_gone_with",
    "make_pages",
    "make_site",
    "seldom_collected",
    "unfit_addresses",
    "unproposed_links",
]
