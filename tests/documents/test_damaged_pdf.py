"""A PDF that is damaged or cut off: what can be read is read, and nothing is lost in silence."""

from pathlib import Path

import pytest

from generator.documents import read
from generator.errors import SourceProblem
from generator.model.document import Document, Note
from tests.documents.small_pdf import PICTURE, Print, paragraph, pdf

LINES = ["Children who live here are well known to those who", "work with them. Homes are near."]
PAGES = [paragraph(LINES, 700), paragraph(["Leaders know it."], 700)]
WORDS = " ".join([*LINES, "Leaders know it."]).split()
PACKED = pdf(PAGES, compressed=True)


def read_bytes(tmp_path: Path, content: bytes) -> Document:
    path = tmp_path / "report.pdf"
    path.write_bytes(content)
    return read(path)


def told(notes: tuple[Note, ...]) -> list[tuple[str, tuple[int, int] | None]]:
    return [(note.code, note.place) for note in notes]


def test_a_sound_compressed_file_is_not_doubted(tmp_path: Path) -> None:
    document = read_bytes(tmp_path, PACKED)
    assert (list(document.words), document.notes) == (WORDS, ())


def test_no_byte_of_a_compressed_page_can_change_its_words_unnoticed(tmp_path: Path) -> None:
    begin = PACKED.index(b"stream\n") + len(b"stream\n")
    for at in range(begin, PACKED.index(b"\nendstream")):
        document = read_bytes(tmp_path, PACKED[:at] + bytes([PACKED[at] ^ 8]) + PACKED[at + 1 :])
        noticed = "damaged-pdf" in {note.code for note in document.notes}
        assert noticed or list(document.words) == WORDS, f"byte {at}"


def test_a_file_cut_off_anywhere_is_refused_or_doubted(tmp_path: Path) -> None:
    end = PACKED.rindex(b"%%EOF")
    for length in range(len(b"%PDF-"), end, 3):
        try:
            document = read_bytes(tmp_path, PACKED[:length])
            codes, words = {note.code for note in document.notes}, set(document.words)
        except SourceProblem as problem:
            codes, words = {problem.code}, set()
        assert "truncated-pdf" in codes, f"{length} bytes"
        assert words <= set(WORDS), f"{length} bytes"


def test_a_part_added_to_a_file_and_cut_off_is_doubted(tmp_path: Path) -> None:
    added = PACKED + b"9 0 obj\n<< /Type /Annot >>\nendobj\nxref\n9 1\n0000"
    assert told(read_bytes(tmp_path, added).notes) == [("truncated-pdf", None)]


def test_what_a_sender_adds_under_a_file_is_no_damage(tmp_path: Path) -> None:
    assert read_bytes(tmp_path, PACKED + b"\n\0\0-- sent by the post room\n").notes == ()


def test_pages_without_words_are_told_in_runs(tmp_path: Path) -> None:
    words = [Print("Homes are near.", 700)]
    document = read_bytes(tmp_path, pdf([words, [PICTURE], [PICTURE], [], words, [PICTURE]]))
    assert told(document.notes) == [
        ("page-without-text", (2, 3)),
        ("page-without-text", (6, 6)),
        ("page-without-text", (4, 4)),
    ]
    assert [note.values["why"] for note in document.notes] == ["picture", "picture", "blank"]


@pytest.mark.parametrize("count", [1_000_000, 200_000])
def test_a_file_that_claims_a_great_many_pages_is_refused_at_once(tmp_path: Path, count: int) -> None:
    claims = pdf(PAGES).replace(b"/Count 2", f"/Count {count}".encode())
    with pytest.raises(SourceProblem) as caught:
        read_bytes(tmp_path, claims)
    assert caught.value.code == "too-many-pages"
    assert f"{count:,}" in caught.value.seen


@pytest.mark.parametrize("children", [b"[]", b"[2 0 R 2 0 R]", b"[9 0 R 9 0 R]"], ids=["none", "itself", "lost"])
def test_a_page_tree_without_pages_is_damage_and_no_picture(tmp_path: Path, children: bytes) -> None:
    with pytest.raises(SourceProblem) as caught:
        read_bytes(tmp_path, pdf(PAGES).replace(b"[5 0 R 7 0 R]", children))
    assert caught.value.code == "damaged-pdf"
