"""Area SEND reports as PDFs: points from ruled tables, who has to act, and doubts where a table says less."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.documents import read
from generator.frameworks import parse
from generator.model.report import Report
from tests.documents.small_pdf import Drawn, Print, paragraph, pdf, table
from tests.frameworks.reading import EXAMPLESHIRE, register

EDGES = [60, 300, 540]
SYSTEMIC = [
    "There are widespread and/or systemic failings leading to significant concerns about the",
    "experiences and outcomes of children and young people with special educational needs",
    "and/or disabilities (SEND), which the local area partnership must address urgently.",
    "A monitoring inspection will be carried out within approximately 18 months.",
    "The next full reinspection will be within approximately three years.",
    "HMCI requires the local area partnership to prepare and submit a priority action plan.",
]
Page = list[Print | Drawn]


def heading(text: str, top: float) -> Print:
    return Print(text, top, 60, 14, bold=True)


def cover() -> Page:
    return [
        Print("Area SEND inspection of Exampleshire Local Area Partnership", 790, 60, 16, bold=True),
        Print("Inspection dates: 3 to 7 June 2024", 760, 60),
        Print("Date of previous inspection: 9 to 13 May 2016", 735, 60),
        *table([720, 600], [56, 545]),
        heading("Inspection outcome", 700),
        *paragraph(SYSTEMIC, 675, left=60),
    ]


def actions(*rows: tuple[str, str]) -> Page:
    """A page with the priority actions, of which each is a row of 40 points, and one area for improvement."""
    tops = [760 - 40 * at for at in range(len(rows) + 2)]
    page: Page = [heading("Areas for priority action", 780), *table(tops, EDGES)]
    page += [Print("Responsible body", 735, 66, bold=True), Print("Areas for priority action", 735, 306, bold=True)]
    for at, (body, text) in enumerate(rows, start=1):
        page += [Print(body, 735 - 40 * at, 66), Print(text, 735 - 40 * at, 306)]
    page += [heading("Areas for improvement", 300), *table([280, 250, 220], [60, 540])]
    page += [Print("Areas for improvement", 260, 66, bold=True), Print("Leaders should count the places.", 230, 66)]
    return page


def details() -> Page:
    return [
        heading("Local area partnership details", 780),
        *table([760, 730, 700, 670], [60, 300, 540]),
        Print("Local authority", 740, 66, bold=True),
        Print("Integrated care board", 740, 306, bold=True),
        Print("Exampleshire County Council", 710, 66),
        Print("NHS Example Valley ICB", 710, 306),
        Print("Ann Example, Director", 680, 66),
        Print("Bob Sample, Chief Executive", 680, 306),
        heading("Inspection team", 600),
        *paragraph(["Joan Example, Ofsted lead inspector John Model, CQC lead inspector"], 580, left=60),
    ]


def read_from(pages: list[Page], folder: Path) -> Report:
    path = folder / "report.pdf"
    path.write_bytes(pdf(pages))
    return parse(read(path), register(EXAMPLESHIRE))


BOTH = "Exampleshire Council and NHS Valley ICB"


@pytest.fixture
def report(tmp_path: Path) -> Report:
    rows = ((BOTH, "Leaders must see children sooner."), ("NHS Valley ICB", "Leaders must hire nurses."))
    return read_from([cover(), actions(*rows), details()], tmp_path)


def test_each_row_is_a_point_for_the_bodies_beside_it(report: Report) -> None:
    assert [(one.kind, one.addressed_to, one.text) for one in report.recommendations] == [
        ("priority-action", BOTH, "Leaders must see children sooner."),
        ("priority-action", "NHS Valley ICB", "Leaders must hire nurses."),
        ("area-for-improvement", None, "Leaders should count the places."),
    ]
    bodies = [[(one.kind, one.authority) for one in point.addressed_bodies] for point in report.recommendations]
    assert bodies == [[("council", "exampleshire"), ("icb", None)], [("icb", None)], []]


def test_nothing_of_it_is_doubted(report: Report) -> None:
    assert report.doubts == ()
    assert [one.grade for one in report.judgements] == ["systemic_failings"]
    assert not report.judges_authority


def test_its_full_text_has_the_rows_with_their_cells(report: Report) -> None:
    (section,) = (one for one in report.sections if one.role == "priority-actions")
    assert [(one.kind, one.cells) for one in section.blocks] == [
        ("row", ("Responsible body", "Areas for priority action")),
        ("recommendation", (BOTH, "Leaders must see children sooner.")),
        ("recommendation", ("NHS Valley ICB", "Leaders must hire nurses.")),
    ]


def test_the_bodies_and_their_leaders_stand_in_the_table_of_details(report: Report) -> None:
    assert [one.name for one in report.bodies] == ["Exampleshire County Council", "NHS Example Valley ICB"]
    assert report.document.lead_inspector == "Joan Example and John Model"


def doubts_of(pages: list[Page], folder: Path) -> list[tuple[str, str | None]]:
    return [(doubt.code, doubt.field) for doubt in read_from(pages, folder).doubts]


def test_a_row_without_a_body_is_doubted(tmp_path: Path) -> None:
    pages = [
        cover(),
        actions((BOTH, "Leaders must see children sooner."), ("", "Leaders must hire nurses.")),
        details(),
    ]
    assert doubts_of(pages, tmp_path) == [("point-for-nobody", "exampleshire/2024-06-07-area-send#r2")]


def test_a_body_without_a_point_is_doubted(tmp_path: Path) -> None:
    pages = [cover(), actions((BOTH, "Leaders must see children sooner."), ("NHS Valley ICB", "")), details()]
    assert ("row-without-point", "recommendations") in doubts_of(pages, tmp_path)


def test_words_that_name_no_body_are_doubted(tmp_path: Path) -> None:
    pages = [cover(), actions(("Everybody", "Leaders must see children sooner.")), details()]
    assert doubts_of(pages, tmp_path) == [("body-not-known", "exampleshire/2024-06-07-area-send#r1")]


def test_a_table_without_lines_is_doubted(tmp_path: Path) -> None:
    page = [one for one in actions((BOTH, "Leaders must see children sooner.")) if isinstance(one, Print)]
    assert ("table-not-ruled", "recommendations") in doubts_of([cover(), [*page], details()], tmp_path)


def test_priority_actions_beside_another_outcome_are_doubted(tmp_path: Path) -> None:
    first = [one for one in cover() if not isinstance(one, Print) or one.text not in SYSTEMIC]
    first += paragraph(
        [
            "The local area partnership's arrangements lead to inconsistent experiences and outcomes.",
            *SYSTEMIC[4:5],
            "Leaders should update the strategic plan.",
        ],
        675,
        left=60,
    )
    pages = [first, actions((BOTH, "Leaders must see children sooner.")), details()]
    assert doubts_of(pages, tmp_path) == [("points-do-not-fit-grade", "area_send_arrangements")]


@pytest.mark.parametrize(
    ("outcome", "expected"),
    [
        ([*SYSTEMIC[:3], *SYSTEMIC[4:]], [("monitoring-does-not-fit-grade", "monitoring")]),
        (
            [*SYSTEMIC[:5], "Leaders should update the strategic plan."],
            [("response-does-not-fit-grade", "response.kind")],
        ),
        (
            ["The local area partnership's arrangements lead to inconsistent experiences and outcomes.", *SYSTEMIC[3:]],
            [
                ("points-do-not-fit-grade", "area_send_arrangements"),
                ("monitoring-does-not-fit-grade", "monitoring"),
                ("response-does-not-fit-grade", "response.kind"),
            ],
        ),
    ],
)
def test_what_follows_from_another_outcome_is_doubted(
    outcome: list[str], expected: list[tuple[str, str]], tmp_path: Path
) -> None:
    first = [one for one in cover() if not isinstance(one, Print) or one.text not in SYSTEMIC]
    first += paragraph(outcome, 675, left=60)
    pages = [first, actions((BOTH, "Leaders must see children sooner.")), details()]
    assert doubts_of(pages, tmp_path) == expected


def test_a_council_in_the_title_is_no_partnership(tmp_path: Path) -> None:
    first = [
        Print("Area SEND inspection of Exampleshire Council", 790, 60, 16, bold=True) if at == 0 else one
        for at, one in enumerate(cover())
    ]
    report = read_from([first, actions((BOTH, "Leaders must see children sooner.")), details()], tmp_path)
    assert report.document.partnership is None
    assert [(one.code, one.field) for one in report.doubts] == [("partnership-not-named", "document.partnership")]


@pytest.mark.parametrize(
    ("line", "doubted"), [("Date of previous inspection: Not previously inspected", False), ("Age group: all", True)]
)
def test_a_cover_that_tells_of_no_inspection_before_is_doubted_unless_it_says_so(
    line: str, doubted: bool, tmp_path: Path
) -> None:
    first = [
        one if not isinstance(one, Print) or "previous" not in one.text else Print(line, 735, 60) for one in cover()
    ]
    pages = [first, actions((BOTH, "Leaders must see children sooner.")), details()]
    assert (("previous-not-found", "previous_inspections") in doubts_of(pages, tmp_path)) == doubted


def test_a_foot_that_prints_other_days_than_the_cover_is_doubted(tmp_path: Path) -> None:
    pages = [cover(), actions((BOTH, "Leaders must see children sooner.")), details()]
    for number, page in enumerate(pages, start=1):
        page.append(Print(f"Area SEND inspection report, 3 to 10 June 2024 {number}", 20, 60, 9))
    report = read_from(pages, tmp_path)
    assert report.document.inspection_end == "2024-06-07"
    assert [doubt.code for doubt in report.doubts] == ["dates-disagree"]
