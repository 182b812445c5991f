"""Ruled tables of a PDF: rows told apart by the lines drawn, cut rows put together, cells kept apart."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from generator.documents import read, to_blocks
from generator.model.document import Block, FurniturePiece
from tests.documents.small_pdf import Drawn, Print, paragraph, pdf, table

HEADINGS = ("Actions", "Details", "Afterwards")
EDGES = [60, 200, 540]
BODY, TEXT = 66, 206


def blocks_of(
    pages: list[list[Print | Drawn]], folder: Path, ruled: tuple[str, ...] = ("Actions",)
) -> tuple[list[Block], list[FurniturePiece]]:
    path = folder / "report.pdf"
    path.write_bytes(pdf(pages))
    return to_blocks(read(path), HEADINGS, ruled)


def in_words(blocks: list[Block]) -> list[str]:
    """`kind: text`, the cells of a row parted by bars."""
    return [f"{one.kind}: {' | '.join(one.cells) if len(one.cells) > 1 else one.text}" for one in blocks]


def heading(text: str, top: float) -> Print:
    return Print(text, top, size=14, bold=True)


def head(top: float) -> list[Print]:
    return [Print("Responsible body", top, BODY, bold=True), Print("Actions", top, TEXT, bold=True)]


WHOLE: list[Print | Drawn] = [
    heading("Actions", 780),
    *table([760, 740, 690, 640], EDGES),
    *head(745),
    *paragraph(["Harbour Council", "and the ferry company"], 728, left=BODY),
    *paragraph(["Mend the landing stage", "before the winter."], 728, left=TEXT),
    *paragraph(["Harbour Council"], 678, left=BODY),
    *paragraph(["Count the boats each", "morning and each night."], 678, left=TEXT),
    heading("Afterwards", 600),
    *paragraph(["Boats are many and small."], 580),
]
ROWS = [
    "heading: Actions",
    "row: Responsible body | Actions",
    "row: Harbour Council and the ferry company | Mend the landing stage before the winter.",
    "row: Harbour Council | Count the boats each morning and each night.",
    "heading: Afterwards",
    "paragraph: Boats are many and small.",
]


def test_each_row_is_a_block_with_its_cells(tmp_path: Path) -> None:
    assert in_words(blocks_of([WHOLE], tmp_path)[0]) == ROWS


def test_a_table_drawn_as_one_stroked_grid_is_the_same(tmp_path: Path) -> None:
    grid = Drawn("60 640 480 120 re 60 740 m 540 740 l 60 690 m 540 690 l 200 640 m 200 760 l S")
    page: list[Print | Drawn] = [grid, *(one for one in WHOLE if isinstance(one, Print))]
    assert in_words(blocks_of([page], tmp_path)[0]) == ROWS


def test_under_other_headings_lines_are_read_as_ever(tmp_path: Path) -> None:
    blocks, _ = blocks_of([WHOLE], tmp_path, ruled=())
    assert not [block for block in blocks if block.kind == "row"]
    assert in_words(blocks_of([WHOLE], tmp_path, ruled=("Details",))[0]) == in_words(blocks)


def cut(first: list[str], rest: list[str], body: list[str], body_rest: list[str]) -> list[list[Print | Drawn]]:
    """A table whose second row stands at the foot of the page, and another row at the head of the next."""
    return [
        [
            heading("Actions", 300),
            *table([280, 260, 210, 120], EDGES),
            *head(265),
            *paragraph(["Harbour Council"], 248, left=BODY),
            *paragraph(["Mend the landing stage."], 248, left=TEXT),
            *paragraph(body, 198, left=BODY),
            *paragraph(first, 198, left=TEXT),
        ],
        [
            *table([780, 720], EDGES),
            *paragraph(body_rest, 765, left=BODY),
            *paragraph(rest, 765, left=TEXT),
        ],
    ]


CUT = {
    "a sentence cut, and the name beside it": (
        cut(["Count the boats each"], ["morning."], ["Harbour Council and"], ["the ferry company"]),
        ["Harbour Council and the ferry company | Count the boats each morning."],
    ),
    "the name whole on the first page": (
        cut(["Count the boats."], ["Do so each morning."], ["Harbour Council"], []),
        ["Harbour Council | Count the boats. Do so each morning."],
    ),
    "a sentence that points back": (
        cut(["Count the boats."], ["This includes the ferry."], ["Harbour Council"], ["and others"]),
        ["Harbour Council and others | Count the boats. This includes the ferry."],
    ),
    "a name that breaks off": (
        cut(["Count the boats."], ["Write it down."], ["Harbour Council and"], ["The ferry company"]),
        ["Harbour Council and The ferry company | Count the boats. Write it down."],
    ),
    "two rows, each whole": (
        cut(["Count the boats."], ["Paint the ferry."], ["Harbour Council"], ["The ferry company"]),
        ["Harbour Council | Count the boats.", "The ferry company | Paint the ferry."],
    ),
}


@pytest.mark.parametrize(("pages", "rows"), CUT.values(), ids=CUT.keys())
def test_a_row_cut_by_the_page_turn_is_one(pages: list[list[Print | Drawn]], rows: list[str], tmp_path: Path) -> None:
    blocks, _ = blocks_of(pages, tmp_path)
    found = [words.removeprefix("row: ") for words in in_words(blocks)[3:]]
    assert found == rows
    assert [block.joined for block in blocks[3:]] == [len(rows) == 1] * len(rows)


def test_a_name_of_which_another_row_shows_the_whole_is_one_cut_in_two(tmp_path: Path) -> None:
    pages = cut(["Count the boats."], ["Paint the ferry."], ["Harbour"], ["Council"])
    assert in_words(blocks_of(pages, tmp_path)[0])[3:] == ["row: Harbour Council | Count the boats. Paint the ferry."]


def test_a_footnote_between_the_pieces_of_a_row_follows_the_table(tmp_path: Path) -> None:
    pages = cut(["Count the boats each"], ["morning."], ["Harbour Council"], [])
    pages[0].append(Print("1 Boats are counted when they are in.", 100, size=9))
    pages[1].append(heading("Afterwards", 600))
    assert in_words(blocks_of(pages, tmp_path)[0])[3:] == [
        "row: Harbour Council | Count the boats each morning.",
        "footnote: Boats are counted when they are in.",
        "heading: Afterwards",
    ]


def test_the_head_printed_again_is_furniture(tmp_path: Path) -> None:
    pages = cut(["Count the boats each"], [], ["Harbour Council"], [])
    pages[1] = [
        *table([780, 760, 720], EDGES),
        *head(765),
        *paragraph(["morning."], 745, left=TEXT),
    ]
    blocks, furniture = blocks_of(pages, tmp_path)
    assert in_words(blocks)[3:] == ["row: Harbour Council | Count the boats each morning."]
    assert [(piece.kind, piece.text) for piece in furniture] == [("repeated-head", "Responsible body | Actions")]


ONE_COLUMN = [60, 540]


def test_bullets_in_a_cell_stand_under_its_row(tmp_path: Path) -> None:
    page: list[Print | Drawn] = [
        heading("Actions", 780),
        *table([760, 660, 620], ONE_COLUMN),
        *paragraph(["Mend the landing stage, so that:"], 745, left=66),
        *paragraph(["- boats can land", "  at low tide"], 730, left=84),
        *paragraph(["- nobody slips."], 700, left=84),
        *paragraph(["Do so before the winter."], 685, left=66),
        *paragraph(["Count the boats."], 645, left=66),
    ]
    assert in_words(blocks_of([page], tmp_path)[0])[1:] == [
        "row: Mend the landing stage, so that:",
        "sub-item: boats can land at low tide",
        "sub-item: nobody slips.",
        "sub-item: Do so before the winter.",
        "row: Count the boats.",
    ]


def test_numbered_points_in_one_cell_are_rows_of_their_own(tmp_path: Path) -> None:
    page: list[Print | Drawn] = [
        heading("Actions", 780),
        *table([760, 660], ONE_COLUMN),
        *paragraph(["1. Mend the landing stage", "with new wood.", "2. Count the boats."], 745, left=66),
    ]
    blocks, _ = blocks_of([page], tmp_path)
    assert [(one.kind, one.number, one.text) for one in blocks[1:]] == [
        ("row", "1", "Mend the landing stage with new wood."),
        ("row", "2", "Count the boats."),
    ]


def test_the_head_of_one_column_that_says_what_the_heading_says_opens_nothing(tmp_path: Path) -> None:
    page: list[Print | Drawn] = [
        heading("Actions", 780),
        *table([760, 740, 700], ONE_COLUMN),
        Print("Actions", 745, 66, bold=True),
        *paragraph(["Count the boats."], 725, left=66),
    ]
    assert in_words(blocks_of([page], tmp_path)[0]) == ["heading: Actions", "row: Actions", "row: Count the boats."]


def test_a_cell_that_spans_rows_is_beside_each_of_them(tmp_path: Path) -> None:
    lines = [Drawn(f"{left} {top} {540 - left} 0.5 re f") for left, top in ((60, 760), (200, 700), (60, 640))]
    page: list[Print | Drawn] = [
        heading("Actions", 780),
        *lines,
        *(Drawn(f"{edge} 640 0.5 120 re f") for edge in EDGES),
        *paragraph(["Harbour Council"], 745, left=BODY),
        *paragraph(["Mend the landing stage."], 745, left=TEXT),
        *paragraph(["Count the boats."], 685, left=TEXT),
    ]
    assert in_words(blocks_of([page], tmp_path)[0])[1:] == [
        "row: Harbour Council | Mend the landing stage.",
        "row: Harbour Council | Count the boats.",
    ]


def test_every_word_stands_in_one_block_or_piece_of_furniture(tmp_path: Path) -> None:
    for pages in ([WHOLE], cut(["Count the boats each"], ["morning."], ["Harbour Council and"], ["the company"])):
        blocks, furniture = blocks_of(pages, tmp_path)
        words = read(tmp_path / "report.pdf").words
        shown = [word for one in blocks for word in (*one.words, *one.markup)]
        assert sorted([*shown, *(word for piece in furniture for word in piece.words)]) == list(range(len(words)))


def test_a_bullet_without_words_under_a_table_is_furniture(tmp_path: Path) -> None:
    page: list[Print | Drawn] = [
        heading("Actions", 780),
        *table([760, 700], ONE_COLUMN),
        *paragraph(["Count the boats."], 745, left=66),
        Print("\xb7", 690, 66),
    ]
    blocks, furniture = blocks_of([page], tmp_path)
    assert in_words(blocks)[1:] == ["row: Count the boats."]
    assert [(piece.kind, len(piece.words)) for piece in furniture] == [("markup", 1)]


@pytest.mark.parametrize("size", [200, 2000])
def test_a_table_of_very_many_rows_takes_no_longer_a_row(size: int, tmp_path: Path) -> None:
    page: list[Print | Drawn] = [heading("Actions", 20_000), *table([18_000 - 6 * k for k in range(size)], ONE_COLUMN)]
    page += [Print("Count the boats.", 17_995 - 6 * k, 66, size=5) for k in range(size - 1)]
    began = time.process_time()
    blocks_of([page], tmp_path)
    assert time.process_time() - began < 0.005 * size


def test_a_drawing_of_thousands_of_lines_is_no_table(tmp_path: Path) -> None:
    lines = [Drawn(f"60 {k / 10} 480 0.05 re f {60 + k / 10} 0 0.05 700 re f") for k in range(0, 60_000, 20)]
    page: list[Print | Drawn] = [heading("Actions", 780), *lines, *paragraph(["Count the boats."], 745, left=66)]
    assert in_words(blocks_of([page], tmp_path)[0])[1:] == ["paragraph: Count the boats."]
