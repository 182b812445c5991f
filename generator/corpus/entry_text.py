"""Writing entries into the TOML files that people keep: what else stands there, comments and order, stays as it is.

The text is changed line by line and read again: where it does not then hold just the entries it should, nothing is
changed and the file is left to its keeper.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

import tomli_w

from generator import toml

HEADER = re.compile(r"\s*\[\[?\s*([\w.-]+)\s*\]?\]")
Fields = Mapping[str, Any]


class UnsafeEditError(Exception):
    """The text is laid out in a way that cannot be changed by lines: a person has to."""


@dataclass(frozen=True)
class _Span:
    """The lines of one entry, with the comments right above it."""

    table: str
    first: int
    header: int
    stop: int


def with_entry(text: str, table: str, fields: Fields) -> str:
    """Return the text with one more entry of a table at its end. Raises UnsafeEditError."""
    before = f"{text.rstrip()}\n\n" if text.strip() else ""
    after = f"{before}{written_entry(table, fields)}"
    expected = _entries(text)
    expected.setdefault(table, []).append(_known(fields))
    return _checked(after, expected)


def without_entries(text: str, gone: Mapping[str, Collection[int]]) -> str:
    """Return the text without the entries that stand at these indexes of their tables. Raises UnsafeEditError."""
    lines = text.splitlines(keepends=True)
    spans = _spans(lines)
    for table, indexes in gone.items():
        own = [span for span in spans if span.table == table]
        if any(index >= len(own) for index in indexes):
            raise UnsafeEditError
        for index in indexes:
            lines[own[index].first : own[index].stop] = [""] * (own[index].stop - own[index].first)
    expected = {
        table: [each for index, each in enumerate(entries) if index not in gone.get(table, ())]
        for table, entries in _entries(text).items()
    }
    return _checked(re.sub(r"\n{3,}", "\n\n", "".join(lines)).rstrip() + "\n", expected)


def with_entry_replaced(text: str, table: str, index: int, fields: Fields) -> str:
    """Return the text with another entry in the place of one, whose comments stay. Raises UnsafeEditError."""
    lines = text.splitlines(keepends=True)
    own = [span for span in _spans(lines) if span.table == table]
    if index >= len(own):
        raise UnsafeEditError
    gap = "\n" if own[index].stop < len(lines) else ""
    lines[own[index].header : own[index].stop] = [written_entry(table, fields) + gap]
    expected = _entries(text)
    expected[table][index] = _known(fields)
    return _checked("".join(lines), expected)


def written_entry(table: str, fields: Fields) -> str:
    """Return one entry as TOML, without what is not known."""
    return f"[[{table}]]\n{tomli_w.dumps(_known(fields))}"


def _known(fields: Fields) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value is not None}


def _spans(lines: list[str]) -> list[_Span]:
    """The entries in order; comments that stand right above one go with it, those at the head of the file do not."""
    headers = [(number, found[1]) for number, line in enumerate(lines) if (found := HEADER.match(line))]
    spans: list[_Span] = []
    for number, table in headers:
        first = number
        while first > 0 and lines[first - 1].lstrip().startswith("#"):
            first -= 1
        spans.append(_Span(table, number if first == 0 else first, number, len(lines)))
    stops = [span.first for span in spans[1:]] + [len(lines)]
    return [_Span(one.table, one.first, one.header, stop) for one, stop in zip(spans, stops, strict=True)]


def _entries(text: str) -> dict[str, Any]:
    try:
        return toml.parsed(text)
    except toml.InvalidTomlError as fault:
        raise UnsafeEditError from fault


def _checked(text: str, expected: Mapping[str, Any]) -> str:
    if {table: held for table, held in _entries(text).items() if held != []} != {
        table: held for table, held in expected.items() if held != []
    }:
        raise UnsafeEditError
    return text
