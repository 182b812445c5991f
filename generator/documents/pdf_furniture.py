"""What a PDF prints on its pages beside their text: page numbers, running heads and footers."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from generator.model.document import FurniturePiece, Line

EDGE = 3
"""Lines at a page's beginning and end among which furniture stands."""
PAGES_THAT_SHOW_REPETITION = 3
PAGE_NUMBER = re.compile(r"(?:page\s+)?(\d{1,3})(?:\s+of\s+\d{1,3})?", re.IGNORECASE)
LONGEST_RUNNING_HEAD = 160


def find_page_furniture(lines: list[Line]) -> list[FurniturePiece]:
    """Return page numbers, and lines that stand at the edge of several pages with no change but in their digits."""
    by_page: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        by_page[line.page or 0].append(line)
    seen = Counter(shape for found in by_page.values() for shape in {shape_of(line) for line in at_edge(found)})
    # A line that begins with the rest of another's last word is text: the word stays whole.
    ends = {line.words.stop for line in lines}
    pieces = []
    for page, found in by_page.items():
        for line in at_edge(found):
            kind = kind_of(line, page, seen)
            second = line.words.start + 1
            if kind and (second not in ends or second == line.words.stop):
                pieces.append(FurniturePiece(kind, line.text, (page, page), tuple(line.words)))
    return pieces


def page_numbers_at_the_foot(lines: list[Line], known: list[FurniturePiece]) -> list[FurniturePiece]:
    """Return the number that is the last line of its page in print, wherever it was drawn, and is none of the known."""
    known_words = {word for piece in known for word in piece.words}
    last_of_page = {line.page or 0: line for line in lines if line.words.start not in known_words}
    return [
        FurniturePiece("page-number", line.text, (page, page), tuple(line.words))
        for page, line in last_of_page.items()
        if line.text == str(page)
    ]


def at_edge(lines: list[Line]) -> list[Line]:
    return lines if len(lines) <= 2 * EDGE else lines[:EDGE] + lines[-EDGE:]


def kind_of(line: Line, page: int, seen: Counter[str]) -> str | None:
    number = PAGE_NUMBER.fullmatch(line.text)
    if number and abs(int(number[1]) - page) <= 2:
        return "page-number"
    shape = shape_of(line)
    repeated = seen[shape] >= PAGES_THAT_SHOW_REPETITION
    return "running-head" if repeated and len(line.text) <= LONGEST_RUNNING_HEAD and has_letters(shape) else None


def shape_of(line: Line) -> str:
    """The line without its digits, so that `A council 4` and `A council 5` are one; its size tells heads from text."""
    return f"{re.sub(r'[0-9]+', '#', line.text)}|{line.size}"


def has_letters(shape: str) -> bool:
    return sum(letter.isalpha() for letter in shape.rpartition("|")[0]) > 3
