"""How large a document may be: more than any report is, and little enough that reading it takes seconds.

The longest of 392 reports, letters and papers has 58 pages, 22,400 words and a paragraph of 1,800 letters.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.errors import SourceProblem
from generator.model.noun import MOST_POINTS

MOST_PAGES = 2_000
"""A damaged file may claim a million."""
MOST_BYTES = 200_000_000
"""Of a file."""
MOST_UNPACKED = 400_000_000
"""Bytes of all compressed parts of a PDF, pictures aside: some kilobytes can hold them."""
MOST_WORDS = 300_000
LONGEST_WORD = 20_000
LONGEST_BLOCK = 60_000
"""Letters of a word, and of a paragraph or line."""


def refuse_large_file(name: str, size: int) -> None:
    if size > MOST_BYTES:
        raise _too("large", name, f"the file has {size:,} bytes", f"{MOST_BYTES:,}")


def refuse_many_pages(name: str, pages: int) -> None:
    """A damaged file may claim more pages than any report has."""
    if pages > MOST_PAGES:
        raise _too("many-pages", name, f"the PDF says that it has {pages:,} pages", f"{MOST_PAGES:,}")


def refuse_bomb(name: str, unpacked: int) -> None:
    if unpacked > MOST_UNPACKED:
        raise _too("large", name, f"its parts unpack to more than {MOST_UNPACKED:,} bytes", "that")


def refuse_many_words(name: str, words: Sequence[str]) -> None:
    if len(words) > MOST_WORDS:
        raise _too("many-words", name, f"it has {len(words):,} words", f"{MOST_WORDS:,}")
    longest = max(map(len, words), default=0)
    if longest > LONGEST_WORD:
        raise _too("long-word", name, f"one of its words has {longest:,} letters", f"{LONGEST_WORD:,}")


def refuse_many_points(name: str, points: int) -> None:
    """Each point is held against every other of its council, so ten times the points are a hundred times the work."""
    if points > MOST_POINTS:
        raise _too("many-points", name, f"its lists have more than {MOST_POINTS} points", f"{MOST_POINTS}")


class LongBlockError(Exception):
    """A paragraph is longer than any report's; it knows of no document."""


def long_block(name: str) -> SourceProblem:
    most = f"{LONGEST_BLOCK:,}"
    return _too("long-block", name, f"one of its paragraphs has more than {most} letters", most)


def _too(code: str, name: str, seen: str, most: str) -> SourceProblem:
    return SourceProblem(
        f"too-{code}",
        name,
        seen,
        f"a report of at most {most}",
        "If it is a bundle, take the report out of it; else fetch it again, as it is damaged.",
    )
