"""The day the pages speak from, as the foot of each page prints it.

It is all that a new day changes on most pages. A page that stands as it would be made but for the day is not made
again: the new day takes the place of the old one.
"""

from __future__ import annotations

from generator.english import date_words


def printed_day(as_of: str) -> str:
    """Return the day as pages print it, in HTML; nothing for no day."""
    return f'<time datetime="{as_of}">{date_words(as_of)}</time>' if as_of else ""


def with_day(page: bytes, before: str, now: str) -> bytes | None:
    """Return a page printed on one day as another would print it; None where it does not name the day just once."""
    old, new = printed_day(before).encode(), printed_day(now).encode()
    if old == new:
        return page
    # Words of a report cannot be this: what they hold of HTML is escaped.
    return page.replace(old, new) if old and new and page.count(old) == 1 else None
