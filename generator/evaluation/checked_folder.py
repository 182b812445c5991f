"""A folder of documents with what people checked of them: `truth.csv`, a row each, and `items.jsonl`, a line a point.

Letters of visits and documents of joint inspections are kept so. What a row means is said where each kind is read.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from generator.errors import BuildProblem, unreadable
from generator.model.grouping import grouped

TruthRow = dict[str, str]
CheckedItem = dict[str, Any]
Answered = TypeVar("Answered")


def read_checked(
    folder: Path, what: str, documents: str, answer: Callable[[TruthRow, Sequence[CheckedItem]], Answered]
) -> dict[str, Answered]:
    """Return what `answer` makes of each row and its items, by the sha256 of the document.

    `what` is the option that names such a folder, `documents` where in it these lie. Raises BuildProblem where the
    folder is not laid out so.
    """
    try:
        items = _items(folder / "items.jsonl")
        with (folder / "truth.csv").open(encoding="utf-8", newline="") as file:
            return {row["sha256"]: answer(row, items.get(row["file"], ())) for row in csv.DictReader(file)}
    except (OSError, KeyError, ValueError) as fault:
        raise BuildProblem(
            code=f"unreadable-{what}",
            file=str(folder),
            seen=unreadable(fault),
            expected=f"{documents}, truth.csv and items.jsonl",
            advice=f"Name the folder that holds them with --{what}.",
        ) from fault


def _items(path: Path) -> dict[str, tuple[CheckedItem, ...]]:
    """File of a document -> its items, in order."""
    lines = map(json.loads, filter(str.strip, path.read_text("utf-8").splitlines()))
    return grouped((one["file"], one) for one in lines)
