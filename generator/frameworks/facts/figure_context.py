"""What a figure's sentence takes from the lines around it: the lead of its list and the time it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.frameworks.facts.figure_times import FigureTime, figure_times, times_before, times_behind
from generator.frameworks.facts.printed_numbers import NUMBER
from generator.frameworks.facts.sentence_splitting import split_sentences
from generator.model.report import Section, TextBlock

_OF_THIS_NUMBER = re.compile(r"^\W*Of (?:this number|these)\b", re.IGNORECASE)

# `Of this number:`, `Of this number,`, `In the last 12 months: 2` with the number of a footnote
_LEAD = re.compile(r"(?::|(?<=of this number),?|(?<=of these),?)(?P<note>\s*(?:[-–—]|\[?\d{1,2}\]?)?)$", re.IGNORECASE)

# What goes on with a list whose level the source has lost: `143 children live outside`, `There have been 25 adoptions`
_GOES_ON = re.compile(
    rf"(?:{NUMBER}|There (?:have|has|had|were|was) been\b|(?:A (?:very )?(?:small|low) number|Fewer|Less|All|Both)\b"
    r"|(?-i:[a-z]))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class FigureText:
    """A block's text behind the lead of its list. Figures stand from offset `begin` on.

    `under` are the times of the lines it stands under, the nearest first.
    """

    text: str
    begin: int
    under: tuple[FigureTime, ...]
    block: TextBlock
    section: Section

    def time_of(self, begin: int, end: int, *, over_time: bool) -> FigureTime | None:
        """Return the time that the figure at these offsets speaks of, None where nothing says it.

        Its own sentence comes first, then the sentences before it, then the source in brackets, then the lines it
        stands under. What is counted over a period is never given the day of the lines before, nor the reverse.
        """
        kind = "period" if over_time else "day"
        near = (*times_before(self.text, begin, self.begin), *times_behind(self.text, end))
        sources = [one for one in figure_times(self.text) if one.kind == "source" and one.end > self.begin]
        named = (
            *(one for one in near if one.kind == kind),
            *(one for one in near if one.kind != "source"),
            *(one for one in _of_earlier_sentences(self.text, self.begin, begin) if one.kind == kind),
            *sources,
            *(one for one in self.under if one.kind in (kind, "source")),
        )
        return next(iter(named), None)


# `, of whom 20% live out of the area` below `10 live in special schools3`: a note's number has torn the line
_TORN_OFF = re.compile(r"(?:\d{1,2} )?(?:[,.;] |(?:all |both )?of whom\b)")


@dataclass(frozen=True, slots=True)
class _ReadSoFar:
    """Where the reading of a section has come to: the lead and the times that hold, and the last day counted."""

    lead: str = ""
    times: tuple[FigureTime, ...] = ()
    of_line_above: tuple[FigureTime, ...] = ()
    counted: tuple[FigureTime, ...] = ()


def figure_texts(sections: Iterable[Section]) -> Iterator[FigureText]:
    """Give the sections' blocks, each with its list's lead and the times it stands under."""
    so_far = _ReadSoFar()
    for section in sections:
        so_far = _opened(section, so_far)
        blocks = [block for block in section.blocks if block.kind != "footnote"]
        for above, block, below in zip([None, *blocks], blocks, [*blocks[1:], None], strict=False):
            so_far = _before(so_far, block)
            lead, times = so_far.lead, so_far.times
            if above and _torn_off(block):
                lead, times = f"{lead} {above.text}", (*times, *so_far.of_line_above)
            text = f"{lead} {block.text}".strip()
            yield FigureText(text, len(text) - len(block.text), times, block, section)
            so_far = _behind(so_far, block, leads=_leads(block, below))


def _opened(section: Section, so_far: _ReadSoFar) -> _ReadSoFar:
    """A lead may have been read as a heading: `In the last 12 months`, `Of this number`."""
    heading = section.heading or ""
    if _OF_THIS_NUMBER.match(heading):
        return _ReadSoFar(heading, so_far.counted, counted=so_far.counted)
    return _ReadSoFar(times=figure_times(heading))


def _torn_off(block: TextBlock) -> bool:
    return block.kind in ("paragraph", "line") and _TORN_OFF.match(block.text) is not None


def _leads(block: TextBlock, below: TextBlock | None) -> bool:
    """A colon leads a list; so does a bullet that ends in nothing, where sub-bullets follow."""
    ends_open = block.kind == "bullet" and not block.text.endswith((".", ";", ","))
    over_sub_bullets = below is not None and below.kind == "sub-bullet" and not _OF_THIS_NUMBER.match(block.text)
    return _LEAD.search(block.text) is not None or (ends_open and over_sub_bullets)


def _before(so_far: _ReadSoFar, block: TextBlock) -> _ReadSoFar:
    """Let go of the lead where the block begins something else; a paragraph between two items lets nothing go."""
    if _OF_THIS_NUMBER.match(block.text):
        # `Of this number, 285 children live outside`: it and what follows count the children of the line above.
        return _ReadSoFar("", so_far.counted, so_far.of_line_above, so_far.counted)
    if block.kind == "sub-bullet" and not so_far.lead:
        return _ReadSoFar("", so_far.times or so_far.of_line_above, so_far.of_line_above, so_far.counted)
    if block.kind == "bullet" and not _GOES_ON.match(block.text):
        return _ReadSoFar(counted=so_far.counted)
    return so_far


def _behind(so_far: _ReadSoFar, block: TextBlock, *, leads: bool) -> _ReadSoFar:
    """Take up the block's lead, or its time, for what stands under it."""
    times = _governing(block.text)
    counted = tuple(one for one in times if one.kind == "day") or so_far.counted
    if not leads:
        return _ReadSoFar(so_far.lead, so_far.times, times or so_far.of_line_above, counted)
    lead = "".join(split_sentences(block.text)[-1:])
    own = figure_times(lead) or (counted if _OF_THIS_NUMBER.match(lead) else times)
    nested = so_far.times if block.kind == "sub-bullet" or block.text[:1].islower() else ()
    return _ReadSoFar(_without_note(lead), (*own, *nested), (), counted)


def _without_note(lead: str) -> str:
    found = _LEAD.search(lead)
    return lead[: found.start("note")] if found else lead


def _governing(text: str) -> tuple[FigureTime, ...]:
    """The time a line's first sentence gives; the next tells an earlier value and its date, `from 29 at 31 March`."""
    first = next(iter(split_sentences(text)), "")
    return tuple(one for one in times_before(first, len(first), 0))[-1:]


def _of_earlier_sentences(text: str, begin: int, figure: int) -> list[FigureTime]:
    """The times that begin a sentence before the figure's own, the nearest first: `In the two years before …`."""
    starts, at = [], begin
    for sentence in split_sentences(text[begin:figure]):
        at = text.index(sentence, at)
        starts.append(at)
        at += len(sentence)
    return [one for one in reversed(figure_times(text)) if one.begin in starts]
