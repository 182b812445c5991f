"""PDF files: pages to words and lines, with size, weight and place where headings and footnotes need them.

The text is pypdfium2's `get_text_range()` of each page, in its order: it is what the ledger counts.
"""

from __future__ import annotations

from dataclasses import replace

import pypdfium2 as pdfium
from pypdfium2 import raw as c_api

from generator.documents.page_furniture import find_page_furniture
from generator.documents.page_lines import PrintedLine, lines_of_page, stands_apart, usual_space
from generator.documents.wording import fold
from generator.errors import SourceProblem
from generator.model.document import Document, Note

NEEDS_PASSWORD = (c_api.FPDF_ERR_PASSWORD, c_api.FPDF_ERR_SECURITY)
END_WITHIN = 2048
"""Bytes at a whole PDF's end among which its end mark stands."""


def read_pdf(name: str, content: bytes, sha256: str) -> Document:
    """Return the document. Raises `SourceProblem` for what has no text or cannot be opened.

    Pages that cannot be read are left out, each with a note.
    """
    pdf = open_pdf(name, content)
    try:
        return document_of(name, content, sha256, pdf)
    finally:
        pdf.close()


def open_pdf(name: str, content: bytes) -> pdfium.PdfDocument:
    try:
        pdf = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) in NEEDS_PASSWORD or "assword" in str(error):
            raise SourceProblem(
                "encrypted-pdf",
                name,
                "the PDF asks for a password",
                "a PDF that opens without one",
                "Fetch the published file, or save a copy without the password.",
            ) from error
        raise damaged(name, content, "the PDF cannot be opened") from error
    if len(pdf) == 0:
        pdf.close()
        raise damaged(name, content, "the PDF holds no page that can be found")
    return pdf


def damaged(name: str, content: bytes, seen: str) -> SourceProblem:
    if is_cut_off(content):
        return SourceProblem(
            "truncated-pdf",
            name,
            f"{seen}: its end is missing after {len(content)} bytes",
            "a whole PDF",
            "The download was probably cut off: fetch it again.",
        )
    return SourceProblem("damaged-pdf", name, seen, "a PDF that opens", "Fetch it again from its publisher.")


def is_cut_off(content: bytes) -> bool:
    return b"%%EOF" not in content[-END_WITHIN:]


def document_of(name: str, content: bytes, sha256: str, pdf: pdfium.PdfDocument) -> Document:
    words: list[str] = []
    printed: list[PrintedLine] = []
    notes: list[Note] = []
    pictures = 0
    for number in range(1, len(pdf) + 1):
        try:
            found, text = read_page(pdf, number, len(words))
        except pdfium.PdfiumError:
            notes.append(Note("unreadable-page", f"Page {number} cannot be read", (number, number)))
            continue
        pictures += found is None
        if found is None:
            notes.append(
                Note("page-without-text", f"Page {number} is a picture: its text cannot be read", (number, number))
            )
            continue
        printed.extend(found)
        words.extend(text.split())
    if not words:
        raise no_text(name, content, len(pdf), pictures)
    if is_cut_off(content):
        notes.append(Note("truncated-pdf", "The file's end is missing: pages may be lost"))
    usual = usual_space(printed)
    lines = [replace(one.line, apart=True) if stands_apart(one.space, usual) else one.line for one in printed]
    furniture = find_page_furniture(lines)
    return Document(name, sha256, "page", len(pdf), tuple(words), tuple(lines), tuple(furniture), tuple(notes))


def no_text(name: str, content: bytes, pages: int, pictures: int) -> SourceProblem:
    if is_cut_off(content):
        return damaged(name, content, "no text is left in the PDF")
    seen = f"none of its {pages} pages holds text" + (", only pictures" if pictures else "")
    return SourceProblem(
        "image-only-pdf",
        name,
        seen,
        "a PDF whose text can be selected",
        "Ask its publisher for one, or have it recognised.",
    )


def read_page(pdf: pdfium.PdfDocument, number: int, first_word: int) -> tuple[list[PrintedLine] | None, str]:
    """Return the page's lines and text; None for the lines of a picture."""
    page = pdf[number - 1]
    try:
        textpage = page.get_textpage()
        try:
            text = textpage.get_text_range()
            if fold(text):
                return lines_of_page(textpage, text, number, first_word), text
            return (None if shows_a_picture(page) else []), ""
        finally:
            textpage.close()
    finally:
        page.close()


def shows_a_picture(page: pdfium.PdfPage) -> bool:
    return any(True for _ in page.get_objects(filter=[c_api.FPDF_PAGEOBJ_IMAGE], max_depth=3))
