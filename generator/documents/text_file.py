"""Text and Markdown files: bytes to words and lines."""

from __future__ import annotations

import codecs
import re

from generator.documents.bounds import refuse_many_words
from generator.documents.folding import fold
from generator.errors import SourceProblem
from generator.model.document import Document, Line

MARKED_ENCODINGS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte-order marks, the longer first where one begins another."""

LAYOUT_MARKS = re.compile(r"</?(?:p|br|table|thead|tbody|tr|td|th|b|strong|i|em)(?:\s[^<>]*)?/?>|\*\*", re.IGNORECASE)
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")
CONTROL_SHARE = 0.01
"""More control characters than this, and the file is no text."""


def read_text(name: str, content: bytes, sha256: str) -> Document:
    """Return the document. Raises `SourceProblem` where the bytes are no text or its encoding is not certain."""
    text = decode(name, content)
    words = text.split()
    if not words:
        raise SourceProblem(
            "empty-file", name, "the file holds white space only", "a report", "Fetch it again from its publisher."
        )
    refuse_many_words(name, words)
    lines = to_lines(text)
    extent = len(re.findall(r"\r\n|\r|\n", text)) + 1
    return Document(name, sha256, "line", extent, tuple(words), tuple(lines))


def decode(name: str, content: bytes) -> str:
    """Return a file's text: in the encoding that its byte-order mark names, else in UTF-8.

    Raises `SourceProblem` for bytes that are no text or not of that encoding. No encoding is guessed.
    """
    encoding = "utf-8"
    for mark, marked in MARKED_ENCODINGS:
        if content.startswith(mark):
            content, encoding = content[len(mark) :], marked
            break
    else:
        refuse_binary(name, content)
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise wrong_encoding(name, content, encoding, error) from error
    refuse_binary(name, text.encode("utf-8", "replace"))
    return text


def refuse_binary(name: str, content: bytes) -> None:
    """Raise `SourceProblem` where bytes hold a null, or a larger share of control characters than text has."""
    controls = len(CONTROL.findall(content.decode("latin-1")))
    if b"\x00" in content or controls > len(content) * CONTROL_SHARE:
        raise SourceProblem(
            "binary-file",
            name,
            f"the file is not text: {controls} of its {len(content)} bytes are control characters",
            "text in UTF-8, or a PDF",
            "Save the report as a PDF or as text in UTF-8.",
        )


def wrong_encoding(name: str, content: bytes, encoding: str, error: UnicodeDecodeError) -> SourceProblem:
    """Return the problem of a byte that is not of the encoding, with its line and its place in the line, from 1."""
    line = content.count(b"\n", 0, error.start) + 1
    column = error.start - (content.rfind(b"\n", 0, error.start) + 1) + 1
    return SourceProblem(
        "wrong-encoding",
        name,
        f"byte {error.start + 1} of the file (0x{content[error.start]:02X}) is not {encoding.upper()}",
        "text in UTF-8",
        "Save the file again in UTF-8, and check that quotation marks and dashes came through.",
        where=f"line {line}, byte {column}",
    )


def to_lines(text: str) -> list[Line]:
    """Return the lines that hold words. A form feed turns the page: what follows it stands apart."""
    lines: list[Line] = []
    at = 0
    blank = False
    for number, printed in enumerate(re.split(r"\r\n|\r|\n", text), start=1):
        for turn, raw in enumerate(printed.split("\f")):
            blank = blank or turn > 0
            count = len(raw.split())
            if not count:
                blank = True
                continue
            lines.append(Line(clean(raw), raw, number, range(at, at + count), blank_before=blank))
            at += count
            blank = False
    return lines


def clean(raw: str) -> str:
    """Return a line's words without marks of layout (`<br>`, `**`), white space folded."""
    return fold(LAYOUT_MARKS.sub(" ", raw)) if "<" in raw else fold(raw.replace("**", ""))
