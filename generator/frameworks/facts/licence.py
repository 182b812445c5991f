"""The terms a document prints about its own reuse: they differ between years, and a reader must be told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.frameworks.cues import any_of, cue, phrases_beside
from generator.frameworks.facts.sentence_splitting import split_sentences
from generator.model.document_source import Licence
from generator.model.noun import Place
from generator.model.report import (
    Section,
    TextBlock,
)

NOT_STATED = "not stated"
OPEN = "Open Government Licence"
UNALTERED = "Non-commercial educational use, unaltered"

_PHRASES = phrases_beside(__file__)
_OPEN = re.compile(
    rf"{any_of(_PHRASES['open_government'])}(?:,? (?:v|version )(?P<version>\d(?:\.\d)?))?", re.IGNORECASE
)
_UNALTERED = cue(_PHRASES["unaltered"])
_ALTER = cue(_PHRASES["do_not_alter"])
_COPYRIGHT = re.compile(r"Crown copyright\s*(?:©|\(c\))?\s*(?P<year>20\d\d)", re.IGNORECASE)


def licence(sections: tuple[Section, ...]) -> Licence:
    """Return the licence the document prints, in its own words, or `not stated`."""
    blocks = tuple(_blocks(sections))
    for k, block in enumerate(blocks):
        if open_licence := _OPEN.search(block.text):
            version = f" v{open_licence['version']}" if open_licence["version"] else ""
            return Licence(name=OPEN + version, words=_sentence(block.text, _OPEN), place=block.place)
        if _UNALTERED.search(block.text):
            return _unaltered(block, blocks[k + 1] if k + 1 < len(blocks) else None)
    return Licence(name=NOT_STATED, words=None, place=None)


def copyright_year(sections: tuple[Section, ...]) -> int | None:
    """Return the year of `© Crown copyright 2017`; None where none is printed or two differ."""
    years = {int(found["year"]) for block in _blocks(sections) for found in _COPYRIGHT.finditer(block.text)}
    return years.pop() if len(years) == 1 else None


def _blocks(sections: tuple[Section, ...]) -> Iterator[TextBlock]:
    return (block for section in sections for block in section.blocks)


def _sentence(text: str, pattern: re.Pattern[str]) -> str:
    return next((sentence for sentence in split_sentences(text) if pattern.search(sentence)), text)


def _unaltered(block: TextBlock, following: TextBlock | None) -> Licence:
    """The older terms may be cut in two by a line: `… as long as you` / `give details of the source …`."""
    words, place = _sentence(block.text, _UNALTERED), block.place
    if following and not _ALTER.search(words) and _ALTER.search(following.text):
        words = f"{words} {_through(following.text, _ALTER)}"
        place = _over(block.place, following.place)
    return Licence(
        name=UNALTERED if _ALTER.search(words) else "Non-commercial educational use", words=words, place=place
    )


def _through(text: str, pattern: re.Pattern[str]) -> str:
    """Return the sentences up to and with the one that holds the pattern."""
    kept: list[str] = []
    for sentence in split_sentences(text):
        kept.append(sentence)
        if pattern.search(sentence):
            break
    return " ".join(kept)


def _over(first: Place, last: Place) -> Place:
    end = last.to or last.line or last.page
    return first if end in {first.line, first.page} else first.model_copy(update={"to": end})
