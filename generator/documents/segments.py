"""Lines to segments: what is marked in the source as a line, a paragraph or a table row, without the marks.

The marks known are tabs, pipe tables, `<table>`, `<p>`, `<br>`, bold and italic tags and `**`. Anything else that
looks like markup is text of the document. Each word of the source goes to one segment, or to a piece of furniture
where its line has marks only.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from generator.documents.folding import fold
from generator.documents.markers import Marker, find_marker
from generator.model.document import BlockKind, FurniturePiece, Line

MARK = re.compile(
    r"<(?P<close>/?)(?P<tag>p|br|table|thead|tbody|tr|td|th|b|strong|i|em)(?:\s[^<>]*)?/?>"
    r"|(?P<bold>(?<!\*)\*\*(?=[^\s*])|(?<=[^\s*])\*\*(?!\*))"
    r"|(?P<tab>\t)",
    re.IGNORECASE,
)
SIGN_OF_A_MARK = re.compile(r"[<*\t|]")
PIPE_ROW = re.compile(r"\s*\|.*\|\s*$")
PIPE_RULE = re.compile(r"\s*\|(\s*:?-+:?\s*\|)+\s*$")
PIPE = re.compile(rf"(?P<bar>(?<!\\)\|)|{MARK.pattern}", re.IGNORECASE)
# A mark within a word or beside it, which parts no words: `**good**.`
INLINE_MARK = re.compile(r"(?:\*\*|</?(?:b|strong|i|em)(?:\s[^<>]*)?/?>)$", re.IGNORECASE)
LONGEST_INLINE_MARK = 200
HASH_HEADING = re.compile(r"(#{1,6})\s+(?=\S)")


@dataclass
class Segment:
    """A line, or the stretch of one between two marks of layout.

    `gap` is true where white space or a page turn stands before it, `indent` counts the spaces before its text.
    `cells` is set for table rows. `bold` says all of it is bold, `bold_open` that the bold runs on. `kind` and `marker`
    are set where a segment is whole: what stands in a cell of a ruled table, whose mark is no longer in its text;
    `may_go_on` where it may be the rest of what stands above, on the page before.
    """

    line: Line
    gap: bool = False
    turn: bool = False
    indent: int = 0
    text: str = ""
    words: list[int] = field(default_factory=list)
    markup: list[int] = field(default_factory=list)
    cells: list[str] | None = None
    paragraph: bool = False
    bold: bool = False
    bold_open: bool = False
    level: int | None = None
    last_line: Line | None = None
    kind: BlockKind | None = None
    marker: Marker | None = None
    may_go_on: bool = False

    @property
    def place(self) -> int:
        return self.line.page or self.line.number

    @property
    def last_place(self) -> int:
        line = self.last_line or self.line
        return line.page or line.number

    @property
    def length(self) -> int:
        return self.indent + len(self.text)


class SegmentMaker:
    """Reads lines one after another; a table, a cell or bold may run over several of them."""

    def __init__(self) -> None:
        self.segments: list[Segment] = []
        self.furniture: list[FurniturePiece] = []
        self.taken: set[int] = set()
        self.bold = False
        self.row: Segment | None = None
        self.segment: Segment | None = None

    def add_line(self, line: Line, turn: bool) -> None:
        self.line, self.turn = line, turn
        self.gap = line.blank_before or line.apart or turn
        if self.gap:
            self.bold = False
            self.end_row()
            self.gap, self.turn = True, turn
        if line.text and self.is_plain(line.raw):
            self.add_plain_line()
            return
        self.starts = [match.start() for match in re.finditer(r"\S+", line.raw)]
        self.ends = [match.end() for match in re.finditer(r"\S+", line.raw)]
        before = len(self.segments)
        if PIPE_RULE.match(line.raw):
            pass
        elif self.row is None and PIPE_ROW.match(line.raw):
            self.add_pipe_row()
        else:
            self.add_marked_line()
        self.add_markup(before)

    def is_plain(self, raw: str) -> bool:
        """True for a line without any mark that stands in nothing that was begun before: nearly every one of a PDF."""
        return self.row is None and self.segment is None and not self.bold and not SIGN_OF_A_MARK.search(raw)

    def add_plain_line(self) -> None:
        segment = self.start()
        segment.text, segment.last_line = self.line.text, self.line
        segment.words = [index for index in self.line.words if index not in self.taken]
        self.taken.update(segment.words)
        self.finish()

    def add_pipe_row(self) -> None:
        segment = self.start()
        segment.cells = []
        at = 0
        for match in PIPE.finditer(self.line.raw):
            self.add_text(at, match.start())
            if match["bar"]:
                segment.cells.append("")
            elif match["bold"]:
                self.bold = not self.bold
            at = match.end()
        segment.cells.pop()
        self.finish()

    def add_marked_line(self) -> None:
        raw = self.line.raw
        at = marker_tab(raw)
        if at:
            self.add_text(0, at)
        tabbed = "\t" in raw[at:].strip("\n") and not re.search(r"<p[\s>]", raw, re.IGNORECASE)
        for match in MARK.finditer(raw, at):
            self.add_text(at, match.start())
            self.apply(match, tabbed)
            at = match.end()
        self.add_text(at, len(raw))
        if self.row is None:
            self.finish()

    def apply(self, match: re.Match[str], tabbed: bool) -> None:
        if match["tab"]:
            if tabbed and self.row is None:
                self.next_cell()
        elif match["bold"]:
            self.bold = not self.bold
        else:
            self.apply_tag(match["tag"].lower(), bool(match["close"]))

    def apply_tag(self, tag: str, closes: bool) -> None:
        if tag in ("b", "strong"):
            self.bold = not closes
        elif tag == "p" or (tag == "br" and self.row is None):
            self.break_here(paragraph=tag == "p" and not closes)
        elif tag in ("tr", "table"):
            self.end_row()
            if tag == "tr" and not closes:
                self.row = self.start()
        elif tag in ("td", "th") and not closes:
            if self.row is None:
                self.finish()
                self.row = self.start()
            self.next_cell()

    def break_here(self, paragraph: bool) -> None:
        """End the segment. A paragraph inside a table cell is a segment of its own."""
        self.end_row()
        if paragraph:
            self.start().paragraph = True

    def end_row(self) -> None:
        self.finish()
        self.row = None

    def next_cell(self) -> None:
        segment = self.segment or self.start()
        if segment.cells is None:
            segment.cells = [] if segment is self.row else [segment.text]
        segment.cells.append("")

    def start(self) -> Segment:
        self.segment = Segment(self.line, self.gap, self.turn, indent_of(self.line.raw))
        self.gap = self.turn = False
        return self.segment

    def add_text(self, start: int, end: int) -> None:
        text = fold(self.line.raw[start:end])
        if not text:
            return
        segment = self.segment or self.start()
        space = "" if self.touches(start) else " "
        segment.bold = self.bold and (segment.bold or is_marker_alone(segment.text))
        if segment.cells:
            space = space if segment.cells[-1] else " "
            segment.cells[-1] = (segment.cells[-1] + space + text).strip()
        segment.text = (segment.text + space + text).strip()
        segment.last_line = self.line
        self.take(start, end, segment)

    def touches(self, at: int) -> bool:
        """True where the text at `at` is parted from the text before by nothing but bold or italics."""
        raw = self.line.raw[max(0, at - LONGEST_INLINE_MARK) : at + 1]
        mark = INLINE_MARK.search(raw[:-1])
        return bool(mark and mark.start() and not raw[mark.start() - 1].isspace() and not raw[-1].isspace())

    def take(self, start: int, end: int, segment: Segment) -> None:
        """Give the words that show between two places of the line to `segment`; the first to show one keeps it."""
        for position in range(bisect_right(self.ends, start), bisect_left(self.starts, end)):
            index = self.line.words[position]
            if index not in self.taken:
                self.taken.add(index)
                segment.words.append(index)

    def finish(self) -> None:
        segment, self.segment = self.segment, None
        if segment is None:
            return
        segment.bold_open = self.bold
        if segment.text:
            self.segments.append(segment)
        else:
            self.gap, self.turn = self.gap or segment.gap, self.turn or segment.turn

    def add_markup(self, before: int) -> None:
        """Give the words of the line that are marks alone to the segment they mark, else to the furniture."""
        left = [index for index in self.line.words if index not in self.taken]
        self.taken.update(left)
        if not left:
            return
        owner = self.segment or (self.segments[-1] if len(self.segments) > before else None)
        if owner is not None and owner.text:
            owner.markup.extend(left)
        else:
            place = self.line.page or self.line.number
            self.furniture.append(FurniturePiece("markup", fold(self.line.raw), (place, place), tuple(left)))


def indent_of(raw: str) -> int:
    return len(raw) - len(raw.lstrip(" "))


def is_marker_alone(text: str) -> bool:
    """True for a number or bullet without text, and for no text at all: `4.` of `4. **Options**` need not be bold."""
    marker = find_marker(text)
    return not text or (marker is not None and marker.length == len(text))


def marker_tab(raw: str) -> int:
    """Return where a line's text begins after `12.<tab>` or `■<tab>`: that tab parts no cells. Else 0."""
    head, tab, rest = raw.partition("\t")
    found = tab and head.strip() and rest.strip() and "\t" not in rest.strip()
    return len(head) + 1 if found and is_marker_alone(fold(head)) else 0


def to_segments(lines: tuple[Line, ...]) -> tuple[list[Segment], list[FurniturePiece]]:
    """Return the segments of `lines` in order, and the words that are marks of layout alone."""
    maker = SegmentMaker()
    page = None
    for line in lines:
        maker.add_line(line, turn=line.page is not None and page is not None and line.page != page)
        page = line.page
    maker.end_row()
    return [with_level(segment) for segment in maker.segments], maker.furniture


def with_level(segment: Segment) -> Segment:
    """Read `## Heading`, Markdown's way of saying how deep a heading lies."""
    hashes = HASH_HEADING.match(segment.text)
    if hashes and segment.line.page is None and segment.cells is None:
        segment.level = len(hashes[1])
        segment.text = segment.text[hashes.end() :]
        segment.markup.append(segment.words.pop(0))
    return segment
