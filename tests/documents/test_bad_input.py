"""What cannot be read is said to be so, with what was seen and what to do; nothing ends in another exception."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.documents import read, to_blocks
from generator.errors import SourceProblem
from tests.documents.small_pdf import PICTURE, Print, paragraph, pdf
from tests.problems import assert_told_whole

LINES = ["The council's services for children are good and have", "become better in the last year."]
TWO_PAGES = pdf([paragraph(LINES, 700), [Print("Homes are near.", 700)]])
NO_TEXT = pdf([[], []])
LOCK = f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -1 /O <{'11' * 32}> /U <{'22' * 32}> >>"
PASSWORD = pdf([paragraph(LINES, 700)], f"/ID [<{'00' * 16}> <{'00' * 16}>] {LOCK}")
NOT_FOUND = b"<!DOCTYPE html>\n<html><head><title>Report not\n found</title></head><body>Sorry</body></html>"

BAD = [
    ("empty.txt", b"", "empty-file", "the file is empty"),
    ("empty.pdf", b"", "empty-file", "the file is empty"),
    ("space.md", b" \n\t\r\n ", "empty-file", "white space only"),
    ("space.txt", "\ufeff \u2003\n".encode(), "empty-file", "white space only"),
    ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", "binary-file", "not text"),
    ("page.pdf", NOT_FOUND, "web-page-not-pdf", "titled 'Report not found'"),
    ("page.pdf", b"\xef\xbb\xbf<html><body>x</body></html>", "web-page-not-pdf", "a web page"),
    ("text.pdf", b"Only some text.", "not-a-pdf", "the file is no PDF"),
    ("locked.pdf", PASSWORD, "encrypted-pdf", "asks for a password"),
    ("pictures.pdf", NO_TEXT, "image-only-pdf", "none of its 2 pages holds text"),
    ("scan.pdf", pdf([[PICTURE]]), "image-only-pdf", "only pictures"),
    ("cut.pdf", TWO_PAGES[:60], "truncated-pdf", "its end is missing after 60 bytes"),
    ("broken.pdf", b"%PDF-1.4\nnothing\n%%EOF\n", "damaged-pdf", "cannot be opened"),
    ("latin.txt", "Good\nCaf\xe9".encode("latin-1"), "wrong-encoding", "byte 9 of the file (0xE9) is not UTF-8"),
    ("report.docx", b"PK\x03\x04 words", "unknown-file-ending", "ends in .docx"),
    ("report", b"words", "unknown-file-ending", "no ending"),
]


@pytest.mark.parametrize(("name", "content", "code", "seen"), BAD, ids=[f"{name} {code}" for name, _, code, _ in BAD])
def test_bad_file(tmp_path: Path, name: str, content: bytes, code: str, seen: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(SourceProblem) as caught:
        read(path)
    problem = caught.value
    assert (problem.code, problem.file) == (code, str(path))
    assert seen in problem.seen
    assert problem.expected
    assert problem.advice.endswith(".")


def test_a_wrong_encoding_names_line_and_byte(tmp_path: Path) -> None:
    path = tmp_path / "latin.txt"
    path.write_bytes("Good\nCaf\xe9 staff".encode("latin-1"))
    with pytest.raises(SourceProblem) as caught:
        read(path)
    assert caught.value.where == "line 2, byte 4"


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    for path in (tmp_path / "none.pdf", tmp_path):
        with pytest.raises(SourceProblem) as caught:
            read(path)
        assert caught.value.code == "unreadable-file"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_makes_the_encoding_certain(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "marked.txt"
    path.write_bytes("Café staff.\nGood.".encode(encoding))
    assert read(path).words == ("Café", "staff.", "Good.")


def test_a_pdf_is_known_by_its_bytes(tmp_path: Path) -> None:
    for name in ("report", "report.txt", "report.PDF"):
        path = tmp_path / name
        path.write_bytes(TWO_PAGES)
        assert read(path).unit == "page"


def test_a_pdf_cut_off_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    path = tmp_path / "cut.pdf"
    path.write_bytes(TWO_PAGES[: TWO_PAGES.index(b"startxref")])
    document = read(path)
    assert " ".join(document.words).endswith("in the last year. Homes are near.")
    assert "truncated-pdf" in {note.code for note in document.notes}


def test_a_page_that_is_a_picture_is_noted_and_the_others_are_read(tmp_path: Path) -> None:
    path = tmp_path / "partly.pdf"
    path.write_bytes(pdf([[Print("Homes are near.", 700)], [PICTURE], [Print("Leaders know it.", 700)]]))
    document = read(path)
    assert document.words == ("Homes", "are", "near.", "Leaders", "know", "it.")
    assert [(note.code, note.place) for note in document.notes] == [("page-without-text", (2, 2))]
    assert [line.page for line in document.lines] == [1, 3]


def test_a_page_that_cannot_be_read_is_noted_and_the_others_are_read(tmp_path: Path) -> None:
    path = tmp_path / "partly.pdf"
    whole = pdf([[Print("Homes are near.", 700)], [Print("Leaders know it.", 700)]])
    path.write_bytes(whole.replace(b"/Kids [5 0 R", b"/Kids [9 0 R", 1))
    document = read(path)
    assert document.words == ("Leaders", "know", "it.")
    assert [(note.code, note.place) for note in document.notes] == [("unreadable-page", (1, 1))]


def assert_read_or_refused(path: Path) -> None:
    try:
        document = read(path)
    except SourceProblem as problem:
        assert_told_whole(problem)
    else:
        assert document.words
        to_blocks(document, ("Summary",))


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, len(TWO_PAGES)), st.sampled_from([".pdf", ".txt"]))
def test_a_pdf_cut_at_any_byte(tmp_path: Path, length: int, ending: str) -> None:
    path = tmp_path / f"cut{ending}"
    path.write_bytes(TWO_PAGES[:length])
    assert_read_or_refused(path)


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, len(TWO_PAGES) - 1), st.binary(min_size=1, max_size=8))
def test_a_pdf_with_any_bytes_changed(tmp_path: Path, at: int, other: bytes) -> None:
    path = tmp_path / "changed.pdf"
    path.write_bytes(TWO_PAGES[:at] + other + TWO_PAGES[at + len(other) :])
    assert_read_or_refused(path)


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=400), st.sampled_from(["", "%PDF-1.7\n", "<html>"]), st.sampled_from([".pdf", ".txt", ".md"]))
def test_any_bytes(tmp_path: Path, content: bytes, start: str, ending: str) -> None:
    path = tmp_path / f"any{ending}"
    path.write_bytes(start.encode() + content)
    assert_read_or_refused(path)
