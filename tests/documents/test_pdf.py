"""PDF pages to lines and blocks: print, furniture, footnotes and page turns, on made-up pages."""

from pathlib import Path

import pytest

from generator.documents import read, to_blocks
from generator.model.document import Block, Document
from tests.documents.small_pdf import Print, paragraph, pdf
from tests.documents.test_words import assert_every_word_once

HEADINGS = ("What needs to improve?", "Help for families")


def read_pages(tmp_path: Path, *pages: list[Print]) -> Document:
    path = tmp_path / "report.pdf"
    path.write_bytes(pdf(list(pages)))
    document = read(path)
    assert_every_word_once(document)
    return document


def blocks_of(tmp_path: Path, *pages: list[Print]) -> list[Block]:
    return to_blocks(read_pages(tmp_path, *pages), HEADINGS)[0]


def shown(blocks: list[Block]) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in blocks]


def test_lines_know_their_page_size_weight_and_place(tmp_path: Path) -> None:
    document = read_pages(tmp_path, [Print("Homes", 700, size=14, bold=True)], [Print("They are near.", 650, left=90)])
    first, second = document.lines
    assert (first.text, first.page, first.number, first.size, first.bold) == ("Homes", 1, 1, 14, True)
    assert (second.text, second.page, second.size, second.bold) == ("They are near.", 2, 12, False)
    assert second.left == pytest.approx(90, abs=2)
    assert (document.unit, document.extent, document.words) == ("page", 2, ("Homes", "They", "are", "near."))


def test_white_space_parts_paragraphs_and_wrapped_lines_are_joined(tmp_path: Path) -> None:
    blocks = blocks_of(
        tmp_path,
        [
            *paragraph(["Leaders know their services. They have made them", "Safe for all."], 700),
            *paragraph(["Homes are near."], 650),
        ],
    )
    assert shown(blocks) == [
        ("paragraph", "Leaders know their services. They have made them Safe for all."),
        ("paragraph", "Homes are near."),
    ]


def test_large_or_bold_lines_are_headings(tmp_path: Path) -> None:
    blocks = blocks_of(
        tmp_path,
        [
            Print("The model of work", 720, size=14),
            *paragraph(["Workers use one model with every family", "that they see."], 700),
            Print("Local leaders", 650, bold=True),
            *paragraph(["The director came in May."], 630),
        ],
    )
    assert [block.text for block in blocks if block.kind == "heading"] == ["The model of work", "Local leaders"]


def test_page_numbers_and_running_heads_are_set_apart(tmp_path: Path) -> None:
    pages = [
        [
            Print(str(number), 800, size=20),
            Print("Inspection of a council", 780, size=8),
            *paragraph([f"Page {text} of this report has words."], 700),
        ]
        for number, text in ((1, "one"), (2, "two"), (3, "three"))
    ]
    document = read_pages(tmp_path, *pages)
    assert [(piece.kind, piece.text) for piece in document.furniture] == [
        (kind, text)
        for number in "123"
        for kind, text in (("page-number", number), ("running-head", "Inspection of a council"))
    ]
    assert [block.place for block in to_blocks(document, ())[0]] == [(1, 1), (2, 2), (3, 3)]


def test_a_number_at_the_edge_that_is_not_the_pages_is_text(tmp_path: Path) -> None:
    assert read_pages(tmp_path, [Print("57", 700), Print("children wait.", 686)]).furniture == ()


def test_a_heading_on_few_pages_is_no_running_head(tmp_path: Path) -> None:
    pages = [[Print("Summary", 780, size=14), *paragraph([f"Words {at}."], 700)] for at in "ab"]
    assert read_pages(tmp_path, *pages).furniture == ()


def test_small_print_that_begins_with_a_number_is_a_footnote(tmp_path: Path) -> None:
    blocks = blocks_of(
        tmp_path,
        [
            *paragraph(["Children who live here are well known to those who"], 700),
            *paragraph(["1 Figures of the council,", "not checked by anybody."], 80, size=8),
        ],
        [*paragraph(["work with them."], 700)],
    )
    assert shown(blocks) == [
        ("paragraph", "Children who live here are well known to those who work with them."),
        ("footnote", "Figures of the council, not checked by anybody."),
    ]
    assert (blocks[0].joined, blocks[0].place) == (True, (1, 2))
    assert (blocks[1].marker, blocks[1].number) == ("1", "1")


def test_an_item_goes_on_overleaf_in_line_with_its_text(tmp_path: Path) -> None:
    blocks = blocks_of(
        tmp_path,
        [
            Print("12.", 700),
            Print("Plans are clear and families are given them in the week", 700, left=96),
            Print("after the meeting.", 685.6, left=96),
        ],
        [Print("They say that this helps.", 700, left=96), Print("13.", 670), Print("Homes are near.", 670, left=96)],
    )
    assert [(block.number, block.text) for block in blocks] == [
        ("12", "Plans are clear and families are given them in the week after the meeting. They say that this helps."),
        ("13", "Homes are near."),
    ]
    assert [block.joined for block in blocks] == [True, False]


def test_an_apart_paragraph_overleaf_is_its_own(tmp_path: Path) -> None:
    blocks = blocks_of(
        tmp_path,
        [Print("Plans are clear to all.", 700)],
        [Print("Leaders have seen to it.", 700)],
    )
    assert shown(blocks) == [("paragraph", "Plans are clear to all."), ("paragraph", "Leaders have seen to it.")]


def test_a_number_may_touch_its_text(tmp_path: Path) -> None:
    blocks = blocks_of(tmp_path, [Print("10.Child in need plans are clear.", 700)])
    assert [(block.kind, block.number, block.text) for block in blocks] == [
        ("item", "10", "Child in need plans are clear.")
    ]


def test_a_line_end_hyphen_is_a_hyphen(tmp_path: Path) -> None:
    document = read_pages(tmp_path, paragraph(["Homes are of good-", "quality brick."], 700))
    assert to_blocks(document, ())[0][0].text == "Homes are of good-quality brick."


def test_a_known_heading_with_a_stuck_footnote_mark(tmp_path: Path) -> None:
    blocks = blocks_of(tmp_path, [Print("What needs to improve?1", 720), *paragraph(["Plans."], 680)])
    assert shown(blocks) == [("heading", "What needs to improve?1"), ("paragraph", "Plans.")]


def test_lines_set_far_from_each_other_all_through_the_document_are_no_paragraphs(tmp_path: Path) -> None:
    lines = [Print(f"Line {at} of a text that is set wide and", 800 - at * 21) for at in range(30)]
    blocks = blocks_of(tmp_path, lines)
    assert [block.place for block in blocks] == [(1, 1)]
    assert not blocks[0].joined


def test_a_long_bold_heading_over_two_lines_is_one(tmp_path: Path) -> None:
    blocks = blocks_of(
        tmp_path,
        [
            Print("Help for families", 720, size=14, bold=True),
            Print("requires improvement to be good", 703, size=14, bold=True),
            *paragraph(["Families wait."], 670),
        ],
    )
    assert shown(blocks)[0] == ("heading", "Help for families requires improvement to be good")


def test_a_line_under_a_joined_hyphen_is_the_next_line(tmp_path: Path) -> None:
    blocks = blocks_of(
        tmp_path, paragraph(["The staff of homes for first-", "time mothers are trained in", "Town."], 700)
    )
    assert [block.text for block in blocks] == ["The staff of homes for first-time mothers are trained in Town."]


def test_a_raised_mark_read_as_a_line_of_its_own_is_no_footnote(tmp_path: Path) -> None:
    blocks = blocks_of(
        tmp_path,
        [
            Print("What needs to improve?", 720, size=14, bold=True),
            Print("1", 740, left=260, size=8),
            *paragraph(["- The plans that children are given after a meeting."], 690),
            *paragraph(["All other paragraphs are set in letters of this size."], 640),
            *paragraph(["1 As the framework has it."], 80, size=8),
        ],
    )
    assert shown(blocks) == [
        ("heading", "What needs to improve?"),
        ("item", "The plans that children are given after a meeting."),
        ("paragraph", "All other paragraphs are set in letters of this size."),
        ("footnote", "As the framework has it."),
    ]


def test_a_hyphen_at_the_end_of_a_page_does_not_go_on_in_a_footnote(tmp_path: Path) -> None:
    blocks = blocks_of(
        tmp_path,
        [
            *paragraph(["Managers who know the families well see to decision-"], 100),
            *paragraph(["1 Figures of the council,", "not checked by anybody."], 80, size=8),
        ],
        paragraph(["making in each of the teams that they lead."], 700),
    )
    assert shown(blocks) == [
        (
            "paragraph",
            "Managers who know the families well see to decision-making in each of the teams that they lead.",
        ),
        ("footnote", "Figures of the council, not checked by anybody."),
    ]


def test_a_page_that_begins_with_a_number_in_mid_sentence_goes_on(tmp_path: Path) -> None:
    blocks = blocks_of(
        tmp_path,
        [
            Print("140.", 700),
            Print("Complaints are few, since work with families began (from 85 to", 700, left=100),
            Print("60 in the year and then to", 685.6, left=100),
        ],
        [Print("58. in the next) and are answered in time.", 700, left=100)],
    )
    assert [block.number for block in blocks] == ["140"]


def test_two_chapters_of_a_contents_list_may_have_parts_of_one_title(tmp_path: Path) -> None:
    entries = ["Contents", "Summary 2", "Homes for children 5", "The board 31", "Summary", "Findings 33"]
    document = read_pages(
        tmp_path,
        [Print(text, 760 - 30 * at) for at, text in enumerate(entries)],
        [Print("Summary", 760, size=14, bold=True), *paragraph(["Homes are near."], 720)],
    )
    blocks, furniture = to_blocks(document, ("Summary",))
    assert shown(blocks) == [("heading", "Summary"), ("paragraph", "Homes are near.")]
    assert [piece.kind for piece in furniture] == ["contents"]


def test_the_last_word_of_a_sentence_is_no_heading(tmp_path: Path) -> None:
    lines = ["Leaders of the service have taken all of the advice that they were given in the two", "Recommendations."]
    blocks = to_blocks(read_pages(tmp_path, paragraph(lines, 700)), ("Recommendations",))[0]
    assert shown(blocks) == [("paragraph", " ".join(lines))]


def test_a_line_torn_by_the_raised_number_of_a_note_is_one(tmp_path: Path) -> None:
    blocks = blocks_of(
        tmp_path,
        [
            Print("Ten children live in special schools", 700),
            Print("3", 707, left=268, size=7),
            Print(", of whom two live near", 700, left=275),
            Print("and eight live far from home.", 686),
        ],
    )
    assert shown(blocks) == [
        ("paragraph", "Ten children live in special schools, of whom two live near and eight live far from home."),
    ]


def test_a_cell_far_beside_a_number_is_a_line_of_its_own(tmp_path: Path) -> None:
    document = read_pages(
        tmp_path,
        [
            Print("Ten children live in special schools", 700),
            Print("3", 707, left=268, size=7),
            Print("and two live near", 700, left=330),
        ],
    )
    assert [line.text for line in document.lines] == ["Ten children live in special schools", "and two live near"]
