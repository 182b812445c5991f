"""PDF files: pages to words and lines, with size, weight and place where headings and footnotes need them.

The text is pypdfium2's `get_text_range()` of each page, in its order: it is what the ledger counts.
"""

from __future__ import annotations

from dataclasses import replace

import pypdfium2 as pdfium
from pypdfium2 import raw as c_api

from generator.documents.automatic_hyphens import without_automatic_hyphens
from generator.documents.bounds import refuse_bomb, refuse_many_pages, refuse_many_words
from generator.documents.damage import PackedParts, is_cut_off, notes_on_file, packed_parts
from generator.documents.folding import fold
from generator.documents.lost_pages import LostPages
from generator.documents.pdf_furniture import find_page_furniture, page_numbers_at_the_foot
from generator.documents.pdf_lines import PrintedLine, lines_of_page, stands_apart, usual_space
from generator.documents.pdf_order import in_print_order
from generator.errors import SourceProblem
from generator.model.document import Document

NEEDS_PASSWORD = (c_api.FPDF_ERR_PASSWORD, c_api.FPDF_ERR_SECURITY)


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
    """Return the opened PDF, which the caller closes.

    Raises `SourceProblem` for one that asks for a password, cannot be opened, or has no page or too many.
    """
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
    try:
        refuse_many_pages(name, len(pdf))
        if not len(pdf):
            raise damaged(name, content, "the PDF holds no page that can be found")
    except SourceProblem:
        pdf.close()
        raise
    return pdf


def damaged(name: str, content: bytes, seen: str) -> SourceProblem:
    """Return the problem of a PDF that cannot be used, `seen` says how; a missing end is told from other damage."""
    if is_cut_off(content):
        return SourceProblem(
            "truncated-pdf",
            name,
            f"{seen}: its end is missing after {len(content)} bytes",
            "a whole PDF",
            "The download was probably cut off: fetch it again.",
        )
    return SourceProblem("damaged-pdf", name, seen, "a PDF that opens", "Fetch it again from its publisher.")


def document_of(name: str, content: bytes, sha256: str, pdf: pdfium.PdfDocument) -> Document:
    """Return the document of an opened PDF: its words, lines, page furniture and notes on what is lost.

    Raises `SourceProblem` where no page holds text.
    """
    parts = packed_parts(content)
    refuse_bomb(name, parts.unpacked)
    words: list[str] = []
    printed: list[list[PrintedLine]] = []
    lost = LostPages()
    for number in range(1, len(pdf) + 1):
        try:
            found, text = read_page(pdf, number, len(words))
        except pdfium.PdfiumError:
            lost.unreadable.append(number)
            continue
        if not text:
            (lost.pictures if found is None else lost.blank).append(number)
            continue
        printed.append(found or [])
        words.extend(text.split())
        refuse_many_words(name, words)
    if not words:
        raise no_text(name, content, len(pdf), lost, parts)
    notes = (*lost.notes(), *notes_on_file(content, parts))
    ordered = [one for page in printed for one in in_print_order(page)]
    usual = usual_space(ordered)
    spaced = (replace(one.line, apart=True) if stands_apart(one.space, usual) else one.line for one in ordered)
    lines = without_automatic_hyphens(list(spaced))
    furniture = find_page_furniture([one.line for page in printed for one in page])
    furniture += page_numbers_at_the_foot(lines, furniture)
    return Document(name, sha256, "page", len(pdf), tuple(words), tuple(lines), tuple(furniture), notes, content)


def no_text(name: str, content: bytes, pages: int, lost: LostPages, parts: PackedParts) -> SourceProblem:
    """Return the problem of a PDF without text: damage where there are signs of it, else that it is pictures."""
    if is_cut_off(content):
        return damaged(name, content, "no text is left in the PDF")
    if lost.unreadable or parts.damaged:
        return damaged(name, content, "no text is left in the damaged PDF")
    seen = f"none of its {pages} pages holds text" + (", only pictures" if lost.pictures else "")
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
    """Return whether a page holds a picture, also one inside a form: it may be a scanned page."""
    return any(True for _ in page.get_objects(filter=[c_api.FPDF_PAGEOBJ_IMAGE], max_depth=3))
