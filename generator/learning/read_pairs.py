"""Pairs of points that people read: `links_by_council.jsonl`, every point of a council against all earlier ones."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

FILE = "links_by_council.jsonl"

Called = Literal["same", "related"]


@dataclass(frozen=True, slots=True)
class PointRead:
    """A point as it was read: the id of its report and the sha256 of that report's source."""

    id: str
    report: str
    sha256: str
    text: str


@dataclass(frozen=True, slots=True)
class CouncilRead:
    """One council's points, and what people called each pair (earlier id, later id); pairs not called are different."""

    slug: str
    points: tuple[PointRead, ...]
    called: dict[tuple[str, str], Called]


def read_councils(gold: Path) -> tuple[CouncilRead, ...]:
    """Read the file of a folder of labels; nothing where there is none.

    Raises KeyError or ValueError where it is not laid out so.
    """
    file = gold / FILE
    lines = file.read_text("utf-8").splitlines() if file.is_file() else []
    return tuple(_council(json.loads(line)) for line in lines if line.strip())


def _council(one: dict[str, Any]) -> CouncilRead:
    return CouncilRead(
        slug=one["authority"],
        points=tuple(
            PointRead(point["id"], point["report"], point["source_sha256"], point["text"]) for point in one["points"]
        ),
        called={(link["earlier"], link["later"]): link["label"] for link in one["links"]},
    )
