"""What a feed tells of: the nouns that views fill and `publish/atom.py` writes as Atom."""

from __future__ import annotations

from generator.frozen import Frozen


class FeedQuote(Frozen):
    """Words of a report, the bullets under them, and a note on them such as that part of them is lost."""

    words: str
    bullets: tuple[str, ...] = ()
    note: str | None = None


class FeedPart(Frozen):
    """A part of an entry: a heading, lines of the site's own, and words of the report."""

    heading: str
    lines: tuple[str, ...] = ()
    quotes: tuple[FeedQuote, ...] = ()


class FeedEntry(Frozen):
    """What is told of one report.

    `id` never changes: it is an address below the site's own, as are `address`, the report's page, and `change`, where
    it stands among what others changed.
    `published` and `updated` are days (ISO): the report's own, None where that is not known to the day, and the one on
    which it came to this site. `opening` are lines before all parts; `source` is where its publisher has it.
    """

    id: str
    title: str
    address: str
    change: str
    published: str | None
    updated: str
    author: str
    rights: str
    source: str | None
    opening: tuple[str, ...]
    parts: tuple[FeedPart, ...]


class Feed(Frozen):
    """A feed, by the address of its file; `page` is the address of the page that holds the same, `updated` a day."""

    address: str
    page: str
    title: str
    subtitle: str
    author: str
    updated: str
    entries: tuple[FeedEntry, ...]
