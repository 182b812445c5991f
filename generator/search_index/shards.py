"""Cuts the words into files that a question needs one or two of: neighbours in the alphabet together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

import msgspec

from generator.search_index.postings import Postings

SIZE = 16_384
"""Bytes of a shard before packing; a word that fills more stands in one by itself."""
HEAD_OF_TERM = 10
HEAD_OF_FORM = 8
"""About what a term and a form, beside its letters, take in the head of a shard."""


@dataclass(slots=True)
class Shard:
    """Forms in order, and the terms whose first form is among them."""

    forms: list[str] = field(default_factory=list)
    terms: list[str] = field(default_factory=list)
    size: int = 0


class ShardBytes(NamedTuple):
    """A shard as it is written: its first form, its head, and the postings that follow."""

    first: str
    head: bytes
    postings: bytes


def cut(forms: Mapping[str, str], terms: Mapping[str, Postings]) -> Iterator[ShardBytes]:
    """Yield each shard. `forms` lead to the names of `terms`."""
    shards = _cut(forms, terms)
    places = {term: (number, at) for number, shard in enumerate(shards) for at, term in enumerate(shard.terms)}
    for number, shard in enumerate(shards):
        yield ShardBytes(shard.forms[0], *_bytes(shard, number, forms, terms, places))


def _cut(forms: Mapping[str, str], terms: Mapping[str, Postings]) -> list[Shard]:
    shards = [Shard()]
    placed: set[str] = set()
    for form in sorted(forms):
        term = forms[form]
        size = len(form) + HEAD_OF_FORM
        if term not in placed:
            size += len(terms[term].written) + HEAD_OF_TERM
        if shards[-1].forms and shards[-1].size + size > SIZE:
            shards.append(Shard())
        shard = shards[-1]
        shard.forms.append(form)
        shard.size += size
        if term not in placed:
            placed.add(term)
            shard.terms.append(term)
    return shards if shards[0].forms else []


def _bytes(
    shard: Shard,
    number: int,
    forms: Mapping[str, str],
    terms: Mapping[str, Postings],
    places: Mapping[str, tuple[int, int]],
) -> tuple[bytes, bytes]:
    heads, postings = [], bytearray()
    for name in shard.terms:
        term = terms[name]
        heads.append([len(postings), len(term.written), term.passages])
        postings += term.written
    leads = {form: _lead(places[forms[form]], number) for form in shard.forms}
    head = msgspec.json.encode({"forms": leads, "terms": heads})
    return len(head).to_bytes(4, "little") + head, bytes(postings)


def _lead(place: tuple[int, int], number: int) -> list[int]:
    shard, term = place
    return [term] if shard == number else [shard, term]
