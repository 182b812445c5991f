"""Lines are read in the order of print where another order was drawn, and tables in the order of their text."""

from __future__ import annotations

from pathlib import Path

from generator.documents import read, to_blocks
from tests.documents.small_pdf import Print, paragraph, pdf

LINES = ["Visits are made on time, and what was seen is written down on the day by those who", "made them."]


def lines_of(folder: Path, *pages: list[Print]) -> list[str]:
    path = folder / "source.pdf"
    path.write_bytes(pdf(list(pages)))
    return [line.text for line in read(path).lines]


def test_a_heading_that_was_drawn_last_is_read_where_it_stands(tmp_path: Path) -> None:
    drawn = [
        *paragraph(LINES, 700),
        *paragraph(["1. Make plans clear."], 600),
        Print("Recommendations", 640, size=14, bold=True),
        Print("Summary", 740, size=14, bold=True),
    ]
    assert lines_of(tmp_path, drawn) == ["Summary", *LINES, "Recommendations", "1. Make plans clear."]


def test_a_letterhead_that_was_drawn_last_does_not_part_a_sentence_at_the_page_turn(tmp_path: Path) -> None:
    first = [
        *paragraph(["Leaders know their staff, and they see to it that each of them is helped by"], 200),
        Print("A street", 800, size=9),
        Print("A town", 789, size=9),
        Print("T 0300 000 0000", 800, 180, size=9),
        Print("www.example.org", 789, 180, size=9),
    ]
    path = tmp_path / "source.pdf"
    path.write_bytes(pdf([first, paragraph(["somebody who has done the work before."], 780)]))
    blocks, _ = to_blocks(read(path), ())
    assert blocks[-1].text == (
        "Leaders know their staff, and they see to it that each of them is helped by somebody who has done the work "
        "before."
    )


def test_cells_beside_each_other_keep_the_order_of_their_text(tmp_path: Path) -> None:
    drawn = [
        Print("The help that children", 700),
        Print("and their families", 686),
        Print("are given", 672),
        Print("Good", 686, left=390),
        Print("Leadership", 640),
        Print("Outstanding", 640, left=390),
    ]
    assert " ".join(lines_of(tmp_path, drawn)) == " ".join(line.text for line in drawn)


def test_two_columns_keep_the_order_of_their_text(tmp_path: Path) -> None:
    left = [*paragraph(["One", "two."], 700), *paragraph(["Three", "four."], 640)]
    right = [*paragraph(["Five", "six."], 695, left=390), *paragraph(["Seven", "eight."], 620, left=390)]
    assert lines_of(tmp_path, left + right) == [line.text for line in left + right]


def test_the_number_at_the_foot_of_a_page_is_furniture_wherever_it_was_drawn(tmp_path: Path) -> None:
    above = [Print(f"Line {word} of the letter.", 780 - 30 * at) for at, word in enumerate("abcd")]
    below = [Print(f"Line {word} of the letter.", 600 - 30 * at) for at, word in enumerate("efgh")]
    path = tmp_path / "source.pdf"
    path.write_bytes(pdf([[*above, Print("1", 40, left=500), *below]]))
    assert [piece.kind for piece in read(path).furniture] == ["page-number"]
