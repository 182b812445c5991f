"""Sentences that people have read one by one, and what each says of an earlier inspection: `looking_back.jsonl`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

FILE = "looking_back.jsonl"
"""The name of the file in a folder of labels."""


class SentenceRead(NamedTuple):
    """One sentence of a source with those beside it, as read.

    `kind` is none, point or change; `status` is empty for none. `sure` is false where the reader held that another
    might say otherwise.
    """

    council: str
    sha256: str
    before: str
    sentence: str
    after: str
    kind: str
    status: str
    sure: bool


def read_sentences(gold: Path) -> tuple[SentenceRead, ...]:
    """Read the file of a folder of labels; nothing where there is none.

    Raises KeyError or ValueError where it is not laid out so.
    """
    file = gold / FILE
    lines = file.read_text("utf-8").splitlines() if file.is_file() else []
    return tuple(_sentence(json.loads(line)) for line in lines if line.strip())


def _sentence(one: dict[str, str]) -> SentenceRead:
    return SentenceRead(
        council=one["report"].partition("/")[0],
        sha256=one["source_sha256"],
        before=one["before"],
        sentence=one["sentence"],
        after=one["after"],
        kind=one["kind"],
        status=one["status"] or "",
        sure=one["confidence"] == "high",
    )
