"""A folder of checked documents: each row with its items, by the document's fingerprint; a fault names the folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from generator.errors import BuildProblem
from generator.evaluation.checked_folder import CheckedItem, TruthRow, read_checked

TRUTH = "file,sha256\nfirst.pdf,aa\nsecond.pdf,bb\n"
ITEMS = '{"file": "second.pdf", "text": "one"}\n\n{"file": "second.pdf", "text": "two"}\n'


def folder(where: Path, truth: str | None = TRUTH, items: str | None = ITEMS) -> Path:
    for name, text in (("truth.csv", truth), ("items.jsonl", items)):
        if text is not None:
            (where / name).write_text(text, encoding="utf-8")
    return where


def texts(row: TruthRow, items: Sequence[CheckedItem]) -> list[str]:
    return [row["file"], *(one["text"] for one in items)]


def test_each_document_has_its_items_in_order(tmp_path: Path) -> None:
    read = read_checked(folder(tmp_path), "maps", "maps/*.pdf", texts)
    assert read == {"aa": ["first.pdf"], "bb": ["second.pdf", "one", "two"]}


@pytest.mark.parametrize(
    ("truth", "items", "seen"),
    [
        (None, ITEMS, "truth.csv cannot be read"),
        (TRUTH, None, "items.jsonl cannot be read"),
        ("file\nfirst.pdf\n", ITEMS, "'sha256' is missing"),
        (TRUTH, '{"text": "of no file"}\n', "'file' is missing"),
        (TRUTH, '{"file": "second.pdf"}\n', "'text' is missing"),
        (TRUTH, "no JSON\n", "it cannot be read as it stands"),
    ],
    ids=["no truth", "no items", "no fingerprint", "item of no file", "item without text", "no JSON"],
)
def test_a_folder_laid_out_otherwise_is_told_with_what_is_expected(
    tmp_path: Path, truth: str | None, items: str | None, seen: str
) -> None:
    with pytest.raises(BuildProblem) as raised:
        read_checked(folder(tmp_path, truth, items), "maps", "maps/*.pdf", texts)
    problem = raised.value
    assert (problem.code, problem.file) == ("unreadable-maps", str(tmp_path))
    assert problem.seen.startswith(seen)
    assert problem.expected == "maps/*.pdf, truth.csv and items.jsonl"
    assert problem.advice == "Name the folder that holds them with --maps."
