"""The documents that paths and addresses on the command line mean."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

import generator
from generator.corpus.layout import SOURCE_ENDINGS
from generator.documents.reading import is_pdf
from generator.errors import InputProblem, SourceProblem
from generator.safe_paths import is_safe_name


@dataclass(frozen=True)
class NamedDocument:
    """A document that was named: where it lies, where it was published, and how a person named it."""

    path: Path
    url: str | None
    named: str

    @property
    def short_name(self) -> str:
        """The address, or the file's name."""
        return self.named if "://" in self.named else self.path.name


def documents_given(
    named: Iterable[str], downloads: Path, url: str | None
) -> tuple[list[NamedDocument], list[InputProblem]]:
    """Return the documents that paths and https addresses mean; what an address holds is put into `downloads`.

    `url` is where a document that is named by its path was published.
    """
    found: list[NamedDocument] = []
    problems: list[InputProblem] = []
    for name in named:
        if "://" not in name:
            documents, missing = documents_in([Path(name)])
            found += [NamedDocument(path, url, str(path)) for path in documents]
            problems += missing
            continue
        try:
            found.append(_downloaded(name, downloads / str(len(found))))
        except InputProblem as problem:
            problems.append(problem)
    by_path = {one.path.resolve(): one for one in reversed(found)}
    return [one for one in found if by_path[one.path.resolve()] is one], problems


def _downloaded(address: str, folder: Path) -> NamedDocument:
    """The document at an address. Raises WebProblem where there is none to be had."""
    from generator.web import downloaded  # only here is the web needed

    answer = downloaded(address, f"inspection-reports/{generator.__version__}")
    folder.mkdir()
    file = folder / _file_name(address)
    file.write_bytes(answer.body)
    return NamedDocument(file, address, address)


def _file_name(address: str) -> str:
    """What a downloaded document is called: as its address ends, where a disk can hold that."""
    name = PurePosixPath(urlsplit(address).path).name
    if is_safe_name(name):
        return name
    ending = PurePosixPath(name).suffix.lower()
    return f"document{ending}" if ending in SOURCE_ENDINGS else "document"


def documents_in(paths: Iterable[Path]) -> tuple[list[Path], list[SourceProblem]]:
    """Return each document once: files as named, and the documents of folders, searched deeply.

    Of a folder these are its .pdf, .txt and .md files, and PDFs without an ending.
    """
    found: dict[Path, Path] = {}
    problems: list[SourceProblem] = []
    for path in paths:
        documents = _documents_at(path)
        if not documents:
            problems.append(_nothing_at(path))
        for document in documents:
            found.setdefault(document.resolve(), document)
    return list(found.values()), problems


def _documents_at(path: Path) -> list[Path]:
    """The file, or the documents in the folder; none at a name that no disk can hold."""
    try:
        if path.is_file():
            return [path]
        return sorted(each for each in path.rglob("*") if each.is_file() and _is_document(each))
    except OSError as fault:
        if fault.errno == errno.ENAMETOOLONG:
            return []
        raise


def _is_document(path: Path) -> bool:
    return path.suffix.lower() in SOURCE_ENDINGS or (not path.suffix and is_pdf(path))


def _nothing_at(path: Path) -> SourceProblem:
    return SourceProblem(
        code="no-document",
        file=str(path),
        seen="a folder without documents" if os.path.isdir(path) else "there is no such file or folder",
        expected=f"a document, or a folder that holds some ({', '.join(SOURCE_ENDINGS)})",
        advice="Check the path; a name with spaces in it needs quotes.",
    )
