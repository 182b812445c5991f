"""Decides by a file's bytes, never by its name alone, what it is, and has it read."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from generator.documents.bounds import refuse_large_file
from generator.documents.folding import fold
from generator.documents.pdf_file import read_pdf
from generator.documents.text_file import read_text
from generator.errors import SourceProblem
from generator.model.document import Document

TEXT_ENDINGS = (".txt", ".md")
WEB_PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
TITLE = re.compile(rb"<title[^>]*>(.*?)</title", re.I | re.S)
BEGINNING = 1024
"""Bytes among which a file's mark stands: a PDF may begin with other bytes, a web page with a comment."""


def read(path: Path) -> Document:
    """Return the words and lines of a PDF, text or Markdown file.

    Raises `SourceProblem` for anything that cannot be read, never another exception.
    """
    name = str(path)
    try:
        refuse_large_file(name, path.stat().st_size)
        content = path.read_bytes()
    except OSError as error:
        raise SourceProblem(
            "unreadable-file",
            name,
            f"the file cannot be opened ({error.strerror})",
            "a file that can be read",
            "Check that it exists and that you may read it.",
        ) from error
    sha256 = hashlib.sha256(content).hexdigest()
    refuse_what_is_no_document(name, content, path.suffix.lower())
    if b"%PDF-" in content[:BEGINNING]:
        return read_pdf(name, content, sha256)
    return read_text(name, content, sha256)


def is_pdf(path: Path) -> bool:
    """Whether a file is a PDF by its bytes; False where it cannot be read."""
    try:
        with path.open("rb") as file:
            return b"%PDF-" in file.read(BEGINNING)
    except OSError:
        return False


def source_name(path: Path) -> str:
    """Return what a document is called where it is kept: `source.pdf`, by its bytes and not by its name."""
    return "source.pdf" if is_pdf(path) else f"source{path.suffix.lower()}"


def refuse_what_is_no_document(name: str, content: bytes, ending: str) -> None:
    """Raise `SourceProblem` for an empty file, a false `.pdf` and a file that is neither PDF nor text.

    `ending` is that of the file's name in small letters, with its dot: empty where there is none.
    """
    if not content.strip():
        seen = "the file is empty" if not content else "the file holds white space only"
        raise SourceProblem("empty-file", name, seen, "a report", "Fetch it again from its publisher.")
    begins_as_pdf = b"%PDF-" in content[:BEGINNING]
    if not begins_as_pdf and (
        ending == ".pdf" or (ending not in TEXT_ENDINGS and WEB_PAGE.search(content[:BEGINNING]))
    ):
        raise not_a_pdf(name, content)
    if begins_as_pdf or ending in TEXT_ENDINGS:
        return
    if ending:
        raise SourceProblem(
            "unknown-file-ending",
            name,
            f"the file name ends in {ending}",
            "a PDF (.pdf) or text (.txt, .md)",
            "Save the report as one of these and try again.",
        )
    raise SourceProblem(
        "unknown-file-ending",
        name,
        "the file name has no ending",
        "a PDF (.pdf) or text (.txt, .md)",
        "Give the file an ending that says what it is.",
    )


def not_a_pdf(name: str, content: bytes) -> SourceProblem:
    """Return the problem of a file that is only called `.pdf`: often a web page, whose title then tells which."""
    if not WEB_PAGE.search(content[:BEGINNING]):
        return SourceProblem(
            "not-a-pdf",
            name,
            "the name ends in .pdf but the file is no PDF",
            "a file that begins with %PDF-",
            "Fetch the report again, or rename the file if it is text.",
        )
    title = TITLE.search(content[: 16 * BEGINNING])
    titled = f" titled '{fold(title[1].decode('utf-8', 'replace'))[:100]}'" if title else ""
    return SourceProblem(
        "web-page-not-pdf",
        name,
        f"a web page{titled} in the place of a document",
        "a PDF",
        "Open the report's address in a browser and save the report itself.",
    )
