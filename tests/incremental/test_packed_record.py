"""A record of files says of each what was noted, whatever it is called and whatever its maker noted."""

from __future__ import annotations

import os
import pickle
from pathlib import Path
from typing import NamedTuple

from generator.incremental import Cache, Standing
from generator.incremental.packed_record import LastWritten, Made, packed, unpacked

ODD = os.fsdecode(b"caf\xe9.pdf")
"""A name that is no text."""


class Facts(NamedTuple):
    words: str
    of: frozenset[str]


NOTED = {
    "page/": Made(
        "key", "digest", Facts("Adverse", frozenset({"facts"})), LastWritten(12, 1_700_000_000_000_000_001, 33188)
    ),
    "style.css": Made("", "digest", None, LastWritten(0, 1, 33188)),
    ODD: Made("key", "", Facts("", frozenset())),
}


def test_a_record_tells_what_was_noted() -> None:
    told = unpacked(pickle.loads(pickle.dumps(packed(NOTED))), Facts)
    assert told == NOTED
    assert list(told) == list(NOTED)
    assert all(type(one) is Made for one in told.values())
    assert type(told["page/"].written) is LastWritten


def test_a_file_whose_name_is_no_text_is_known_by_the_next_build(tmp_path: Path) -> None:
    (tmp_path / ODD).write_bytes(b"kept")
    for is_known in (False, True):
        standing = Standing(Cache(tmp_path / "cache"), "files", tmp_path, facts=Facts)
        assert standing.current(ODD, "key") is is_known
        standing.note(ODD, "key", "digest", Facts("odd", frozenset()))
        standing.save()
    known = Standing(Cache(tmp_path / "cache"), "files", tmp_path, facts=Facts).untouched(ODD)
    assert known is not None
    assert known.facts == Facts("odd", frozenset())
