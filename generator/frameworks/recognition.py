"""Which framework a document was made under, from the words printed at its opening."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.errors import SourceProblem
from generator.frameworks.not_taken import seen_in
from generator.frameworks.opening import Opening, comparable, opening_of
from generator.model.document import Document
from generator.model.framework import Framework
from generator.resources import GUIDE_TO_REFUSALS as GUIDE

BETWEEN = 6
"""Words that may stand between the words that name a framework and those that lead to them."""
VERY_FIRST = 12
"""Words of a document among which a title may stand behind others on its line: `Local area partnership report`."""
LONGEST_NAME = 9
"""Words of an authority's name with its council's: `Bournemouth, Christchurch and Poole Council`."""


@dataclass(frozen=True, slots=True)
class NamedFramework:
    """A framework's words as found: the framework, and the indexes of the words."""

    framework: Framework
    words: range


def frameworks_named(document: Document, frameworks: Mapping[str, Framework]) -> list[NamedFramework]:
    """Return the frameworks the opening names, the likeliest first: the earliest words, then the longest.

    Raises SourceProblem when it names none that is known.
    """
    opening = opening_of(document)
    found = [
        NamedFramework(framework, span)
        for framework in frameworks.values()
        for phrase in framework.recognised_by
        for span in _named(opening, phrase, framework, document)[:1]
    ]
    if not found:
        raise _unknown_framework(document, frameworks)
    found.sort(key=lambda named: (named.words.stop - len(named.words), -len(named.words)))
    return [NamedFramework(named.framework, opening.in_document(named.words)) for named in found]


def in_force(start: str | None, framework: Framework) -> bool:
    """Tell whether the framework was in force on a date cut to what is known; an unknown date rules nothing out."""
    if start is None:
        return True
    after = framework.starts is None or start >= framework.starts[: len(start)]
    before = framework.ends is None or start[: len(framework.ends)] <= framework.ends
    return after and before


def find_form(opening: Opening, form: str) -> list[range]:
    """Find a printed form in which `{authority}` stands for the few words of a name."""
    head, _, tail = form.partition("{authority}")
    starts = [span for span in opening.find(comparable(head)) if not _is_tail(opening, span)]
    if not tail:
        return starts
    ends = opening.find(comparable(tail))
    return [
        range(start.start, end.stop) for start in starts for end in ends if 0 < end.start - start.stop <= LONGEST_NAME
    ]


def _named(opening: Opening, phrase: str, framework: Framework, document: Document) -> list[range]:
    """Return where the words name the framework: as a title, and behind those that must lead to them, if any must.

    These stand shortly before, or, as a letter's head may be drawn last, anywhere where the words begin a line.
    """
    lines = {line.words.start for line in document.lines}
    found = _as_titles(find_form(opening, phrase), opening, framework, lines)
    if not framework.recognised_after:
        return found
    led = [one.stop for form in framework.recognised_after for one in find_form(opening, form)]
    return [
        span
        for span in found
        if (led and opening.index[span.start] in lines) or any(0 <= span.start - stop <= BETWEEN for stop in led)
    ]


def _as_titles(found: list[range], opening: Opening, framework: Framework, lines: set[int]) -> list[range]:
    """Return those that may be a title, where it must be one; `lines` are the words that begin lines.

    None behind the title of another kind of document: `Area SEND monitoring inspection of …` tells of the one before.
    """
    if framework.recognised_as_title:
        found = [span for span in found if opening.index[span.start] in lines or span.start < VERY_FIRST]
    spans = [span for form in framework.recognised_unless for span in find_form(opening, form)] if found else []
    others = [span.start for span in spans if opening.index[span.start] in lines]
    return [span for span in found if not any(other < span.start for other in others)]


def _is_tail(opening: Opening, span: range) -> bool:
    """`Re-inspection of services …` is another kind of inspection than `Inspection of services …`."""
    return span.start > 0 and opening.words[span.start - 1] == "re"


def _unknown_framework(document: Document, frameworks: Mapping[str, Framework]) -> SourceProblem:
    return SourceProblem(
        code="unknown-framework",
        file=document.file,
        seen=seen_in(document),
        expected=f"a report or letter of one of {len(frameworks)} kinds of inspection",
        advice=f"{GUIDE} lists them.",
    )
