"""A document larger than any report is refused in a line, before it costs much."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.documents import bounds, damage, drafts, read, to_blocks
from generator.errors import SourceProblem
from tests.documents.small_pdf import paragraph, pdf
from tests.problems import assert_told_whole

LINES = ["Homes are near to schools and to the families of", "children who live in them."]


def refusal(tmp_path: Path, name: str, content: bytes) -> str:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(SourceProblem) as caught:
        to_blocks(read(path), ())
    assert_told_whole(caught.value)
    assert caught.value.file == str(path)
    return caught.value.code


def test_a_file_of_too_many_bytes_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "MOST_BYTES", 100)
    assert refusal(tmp_path, "a.txt", b"word " * 21) == "too-large"


def test_parts_that_unpack_to_more_than_any_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "MOST_UNPACKED", 50)
    monkeypatch.setattr(damage, "MOST_UNPACKED", 50)
    assert refusal(tmp_path, "a.pdf", pdf([paragraph(LINES, 700)], compressed=True)) == "too-large"


@pytest.mark.parametrize("name", ["a.txt", "a.pdf"])
def test_too_many_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(bounds, "MOST_WORDS", 10)
    content = pdf([paragraph(LINES, 700)]) if name == "a.pdf" else " ".join(LINES).encode()
    assert refusal(tmp_path, name, content) == "too-many-words"


def test_a_word_longer_than_any(tmp_path: Path) -> None:
    assert refusal(tmp_path, "a.txt", b"a" * (bounds.LONGEST_WORD + 1)) == "too-long-word"


def test_a_paragraph_longer_than_any(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert refusal(tmp_path, "a.txt", b"word " * (bounds.LONGEST_BLOCK // 5 + 1)) == "too-long-block"
    monkeypatch.setattr(drafts, "LONGEST_BLOCK", 100)
    lines = "Children who live here are well known to those who work with them and\n" * 5
    assert refusal(tmp_path, "b.txt", lines.encode()) == "too-long-block"
