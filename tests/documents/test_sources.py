"""What must be read right in the five public sources this project began with."""

from functools import cache

from generator.documents import read, to_blocks
from generator.model.document import Block, FurniturePiece
from tests.five_reports import source

HEADINGS = (
    "Recommendations",
    "Summary",
    "The local authority",
    "What does the local authority need to improve?",
    "Priority and immediate action",
    "Areas for improvement",
    "The local authority's strengths",
    "Progress since the last inspection",
    "What does the LSCB need to improve?",
    "Inspection judgement about the LSCB",
    "The experiences and progress of children who need help and protection",
    "Leadership, management and governance",
)
COVER_2017, VISIT_2019 = (
    "north-east-lincolnshire/2017-09-25-sif",
    "north-east-lincolnshire/2019-12-18-ilacs-focused-visit",
)
DAMAGED = "lincolnshire/2015-01-06-sif"
TABLES = "newcastle-upon-tyne/2017-07-07-sif"
PAPER = "north-lincolnshire/2012-06-13-slac"


@cache
def blocks_of(report: str) -> tuple[list[Block], list[FurniturePiece]]:
    return to_blocks(read(source(report)), HEADINGS)


def numbered(report: str, number: str) -> list[Block]:
    return [block for block in blocks_of(report)[0] if block.number == number and block.kind == "item"]


def under(report: str, heading: str, until: str) -> list[Block]:
    blocks = blocks_of(report)[0]
    texts = [block.text for block in blocks]
    start = texts.index(heading) + 1
    return blocks[start : texts.index(until, start)]


def test_findings_12_to_120_stand_once_and_in_order() -> None:
    numbers = [int(block.number) for block in blocks_of(COVER_2017)[0] if block.number and block.number.isdigit()]
    findings = [number for number in numbers if number >= 12]
    assert findings == list(range(12, 121))


def test_a_finding_cut_by_a_page_turn_ends_where_it_ended() -> None:
    (finding,) = numbered(COVER_2017, "17")
    assert "progressed through to children's social care teams promptly" in finding.text
    assert finding.joined


def test_the_rest_of_finding_27_is_neither_a_bullet_nor_part_of_finding_25() -> None:
    (finding,) = numbered(COVER_2017, "27")
    assert finding.text.endswith(
        "they lack clarity about next steps and timescales, and do not evidence impact or a reduction in risk over "
        "time for some children. (Recommendation)"
    )
    (earlier,) = numbered(COVER_2017, "25")
    assert earlier.text.endswith("how to measure progress. (Recommendation)")
    assert (finding.joined, earlier.joined) == (True, False)


def test_the_indented_lines_after_finding_36_are_one_paragraph() -> None:
    (paragraph,) = [block for block in blocks_of(COVER_2017)[0] if block.place[0] == 294]
    assert (paragraph.kind, paragraph.place) == ("paragraph", (294, 301))
    assert paragraph.text.startswith("Statements for court")
    assert paragraph.text.endswith("across the service.")


def test_figures_under_a_colon_are_sub_items_and_the_footnote_stands_apart() -> None:
    kinds = [block.kind for block in under(TABLES, "Children living in this area", "Child protection in this area")]
    assert kinds == [*["item"] * 3, *["sub-item"] * 2, "item", "footnote", *["item"] * 2, *["sub-item"] * 2]


def test_points_of_a_list_over_a_page_turn_are_not_joined() -> None:
    texts = [block.text for block in blocks_of(TABLES)[0] if 113 <= block.place[0] <= 118]
    assert [text.split()[0] for text in texts] == ["there", "forty-three", "two", "nine", "no"]


def test_cover_rows_and_a_heading_with_its_grade_keep_their_cells() -> None:
    blocks = blocks_of(TABLES)[0]
    cells = [block.cells for block in blocks if block.cells]
    assert cells[1] == ("1. Children who need help and protection", "", "Requires improvement")
    assert cells[3] == ("", "2.1 Adoption performance", "Good")
    headings = [block.cells for block in blocks if block.kind == "heading" and block.cells]
    assert headings == [
        ("The experiences and progress of children who need help and protection", "Requires improvement"),
        ("Leadership, management and governance", "Good"),
    ]


def test_paragraphs_inside_a_cell_are_paragraphs_under_their_heading() -> None:
    found = [block for block in blocks_of(TABLES)[0] if block.place == (149, 149)]
    assert [block.kind for block in found] == ["heading", *["paragraph"] * 5]


def test_a_word_cut_at_a_page_turn_is_whole() -> None:
    (paragraph,) = [block for block in blocks_of(VISIT_2019)[0] if block.place[0] == 73]
    assert "ineffective. Multi-agency meetings to review" in paragraph.text


def test_address_lines_of_the_addressee_are_content_and_the_publishers_are_not() -> None:
    blocks, furniture = blocks_of(VISIT_2019)
    assert [block.text for block in blocks if 16 <= block.place[0] <= 24] == [
        "18 December 2019",
        "Steve Kay",
        "North East Lincolnshire",
        "Town Hall Square",
        "Grimsby",
        "DN31 1HU",
        "Dear Mr Kay",
    ]
    assert [(piece.kind, piece.place) for piece in furniture] == [("address", (3, 12))]


def test_damaged_points_stay_fragments() -> None:
    found = under(DAMAGED, "What does the local authority need to improve?", "The local authoritys strengths")
    points = [block.text for block in found if block.kind != "heading"]
    assert [point.split()[0] for point in points] == [
        *("Cease", "Undertake", "Improve", "Maximise", "Ensure", "Ensure", "Review", "Ensure", "Ensure"),
        *("reliably", "understand", "advance", "objectives", "leave", "custodial"),
    ]
    assert all(point.endswith(".") for point in points)
    assert not any(block.joined for block in found)


def test_damaged_points_for_the_board_stay_fragments() -> None:
    found = under(DAMAGED, "What does the LSCB need to improve?", "Inspection judgement about the LSCB")
    assert [block.text.split()[0] for block in found if block.kind != "heading"] == [
        "There",
        "systematically",
        "prevention,",
        "the",
    ]


def test_a_torn_contents_list_is_furniture() -> None:
    furniture = blocks_of(DAMAGED)[1]
    assert [(piece.kind, piece.place) for piece in furniture if piece.kind == "contents"] == [("contents", (39, 70))]


def test_the_rows_of_a_paper_and_its_numbers() -> None:
    blocks = blocks_of(PAPER)[0]
    rows = [block.cells for block in blocks if block.kind == "row"]
    assert len(rows) == 4 + 26
    assert rows[4:6] == [("Safeguarding services", ""), ("Overall effectiveness", "Good")]
    headings = [(block.number, block.text) for block in blocks if block.kind == "heading" and block.number]
    assert headings[0] == ("1", "OBJECT AND KEY POINTS IN THIS REPORT")
    assert [number for number, _ in headings] == list("12345678")
