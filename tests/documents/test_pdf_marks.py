"""Footnote marks raised among words are no part of them, and a line that was parted at one is whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.documents import read, to_blocks
from tests.documents.small_pdf import Print, paragraph, pdf

TEXT = "Children are seen soon and often by those who know them, and what they say is"
"""Fills a line in letters of the usual size."""


def lines_of(folder: Path, *drawn: Print) -> list[str]:
    path = folder / "source.pdf"
    path.write_bytes(pdf([[*paragraph([TEXT, "written down."], 780), *drawn]]))
    return [line.text for line in read(path).lines][2:]


@pytest.mark.parametrize(
    ("words", "after", "read_as"),
    [
        ("What needs to improve?", "", "What needs to improve?"),
        (
            "four live in special schools",
            ", of whom two live elsewhere",
            "four live in special schools, of whom two live elsewhere",
        ),
        (
            "four live in special schools",
            " and two live elsewhere",
            "four live in special schools and two live elsewhere",
        ),
    ],
)
def test_a_small_raised_number_after_a_word_is_a_mark(words: str, after: str, read_as: str, tmp_path: Path) -> None:
    width = 5.9 * len(words)
    drawn = [Print(words, 600), Print("3", 604, 72 + width, size=7)]
    drawn += [Print(after, 600, 72 + width + 4)] if after else []
    assert " ".join(lines_of(tmp_path, *drawn)) == read_as


@pytest.mark.parametrize("words", ["In 2014, 62 left care", "Form C2 is used", "62% in all, and 4 of them in 2013"])
def test_numbers_in_the_print_of_their_line_are_words(words: str, tmp_path: Path) -> None:
    assert lines_of(tmp_path, Print(words, 600)) == [words]


def test_numbers_of_a_footnote_are_words(tmp_path: Path) -> None:
    assert lines_of(tmp_path, Print("1 Figures of 2014 or of Form C2", 600, size=8)) == [
        "1 Figures of 2014 or of Form C2"
    ]


def test_the_end_of_a_postcode_in_small_print_begins_no_footnote(tmp_path: Path) -> None:
    path = tmp_path / "source.pdf"
    path.write_bytes(
        pdf([[*paragraph([TEXT, "written down."], 780), Print("A town EX1", 300, size=8), Print("2WD", 290, size=8)]])
    )
    blocks, _ = to_blocks(read(path), ())
    assert [block.kind for block in blocks if block.kind == "footnote"] == []
