"""The documents that paths on the command line mean."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.corpus.layout import SOURCE_ENDINGS
from generator.errors import SourceProblem


def documents_in(paths: Iterable[Path]) -> tuple[list[Path], list[SourceProblem]]:
    """Return each document once: files as named, and the .pdf, .txt and .md files of folders, searched deeply."""
    found: dict[Path, Path] = {}
    problems: list[SourceProblem] = []
    for path in paths:
        documents = [path] if path.is_file() else _in_folder(path)
        if not documents:
            problems.append(_nothing_at(path))
        for document in documents:
            found.setdefault(document.resolve(), document)
    return list(found.values()), problems


def _in_folder(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.suffix.lower() in SOURCE_ENDINGS and path.is_file())


def _nothing_at(path: Path) -> SourceProblem:
    return SourceProblem(
        code="no-document",
        file=str(path),
        seen="a folder without documents" if path.is_dir() else "there is no such file or folder",
        expected=f"a document, or a folder that holds some ({', '.join(SOURCE_ENDINGS)})",
        advice="Check the path.",
    )
