"""Traps that area SEND reports are known to lay, each as a made-up report: read right, or doubted, and never silent."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.model.report import Report
from tests.documents.small_pdf import Drawn, Print
from tests.frameworks.send_in_type import (
    INCONSISTENT,
    ONE,
    PLAN,
    RETURN,
    SYSTEMIC,
    TWO,
    Cells,
    Sheets,
    cover,
    end,
    read_from,
)

BOTH = ["Exampleshire Council and", "NHS Example Valley", "Integrated Care Board", "(ICB)"]
COUNT = ["Leaders should count the places that are", "needed."]
SEE = [
    "Leaders should see that plans are made in time",
    "and that all who know a child are heard. They should",
    "act on it.",
]
HIRE = ["Leaders must hire nurses."]
HEAD: Cells = [["Responsible body"], ["Areas for priority action"]]
TITLE: Cells = [["Areas for improvement"]]
LISTED = "Areas for improvement"
URGENT = "Areas for priority action"
Fill = Callable[[Sheets], object]


def joined(lines: list[str]) -> str:
    return " ".join(lines)


def read_with(fill: Fill, folder: Path, sheets: Sheets | None = None) -> Report:
    """Return the report with pages so filled between its cover and its end."""
    sheets = sheets or cover()
    fill(sheets)
    return read_from(end(sheets), folder)


def codes(report: Report) -> list[str]:
    """Return what is doubted, but for a count of points that is only a test's."""
    return [one.code for one in report.doubts if one.code != "recommendation-count"]


def points(report: Report) -> list[tuple[str | None, str]]:
    return [(one.addressed_to, one.text) for one in report.recommendations]


def improvement(sheets: Sheets) -> Sheets:
    return sheets.heading(LISTED).table(TITLE, [COUNT], [HIRE], edges=ONE, head=True)


MONITORING = "A monitoring inspection will be carried out within approximately 18 months."


def systemic() -> Sheets:
    return cover(
        outcome=(
            SYSTEMIC,
            MONITORING,
            RETURN,
            "HMCI requires the partnership to prepare and submit a priority action plan.",
        )
    )


# What is printed on the cover, with what is read: the slug, the first and last day, the day of the inspection before.
TITLES = {
    "on one line": (["Area SEND inspection of Exampleshire Local Area Partnership"], "exampleshire"),
    "over three lines": (
        ["Area SEND inspection of", "Example and Sample Local Area", "Partnership"],
        "example-and-sample",
    ),
    "with `&`": (["Area SEND inspection of Example & Sample", "Local Area Partnership"], "example-and-sample"),
    "with `the`": (["Area SEND inspection of the Exampleshire", "Local Area Partnership"], "exampleshire"),
    "with `city` in small letters": (["Area SEND inspection of the city of Mock Local", "Area Partnership"], "mock"),
}
DAYS = {
    "days over two months": ("30 January to 3 February 2023", "2023-01-30", "2023-02-03"),
    "days over two years": ("27 December 2023 to 5 January 2024", "2023-12-27", "2024-01-05"),
    "a dash between the days": ("3 \xb1 7 June 2024", "2024-06-03", "2024-06-07"),
    "a dash without spaces": ("3\xb17 June 2024", "2024-06-03", "2024-06-07"),
    "one day": ("3 June 2024", "2024-06-03", "2024-06-03"),
    "leading noughts": ("03 to 07 June 2024", "2024-06-03", "2024-06-07"),
}
EARLIER = {
    "a range": (["Dates of previous inspection: 9 to 13 May 2016"], ["2016-05-13"]),
    "one day": (["Date of previous inspection: 9 May 2016"], ["2016-05-09"]),
    "cut over two lines": (["Date of previous inspection: 28 November to 2", "December 2016"], ["2016-12-02"]),
    "not inspected before": (["Date of previous inspection: Not previously inspected"], []),
    "two sentences": (
        [
            "Dates of previous inspection: The last inspection was from 9 to 13 May 2016.",
            "A revisit took place from 3 to 5 December 2018.",
        ],
        ["2016-05-13"],
    ),
    "a slip in the label": (["Date of previous inpection: 9 to 13 May 2016"], ["2016-05-13"]),
}


@pytest.mark.parametrize(("title", "slug"), TITLES.values(), ids=TITLES)
def test_the_council_is_the_one_in_the_title(title: list[str], slug: str, tmp_path: Path) -> None:
    report = read_with(improvement, tmp_path, cover(title=title))
    assert report.authority.slug == slug
    assert "council-not-in-title" not in codes(report)


@pytest.mark.parametrize(("printed", "first", "last"), DAYS.values(), ids=DAYS)
def test_the_days_of_the_inspection(printed: str, first: str, last: str, tmp_path: Path) -> None:
    lines = [f"Inspection dates: {printed}", "Date of previous inspection: 9 to 13 May 2016"]
    document = read_with(improvement, tmp_path, cover(*lines)).document
    assert (document.inspection_start, document.inspection_end) == (first, last)


@pytest.mark.parametrize(("printed", "days"), EARLIER.values(), ids=EARLIER)
def test_the_inspection_before(printed: list[str], days: list[str], tmp_path: Path) -> None:
    report = read_with(improvement, tmp_path, cover("Inspection dates: 3 to 7 June 2024", *printed))
    assert [one.date for one in report.previous_inspections] == days
    assert codes(report) == []


@pytest.mark.parametrize(
    ("foot", "doubted"),
    [
        (("Inspection report: Exampleshire Local Area Partnership", "3 to 7 June 2024"), []),
        (("Area SEND inspection report: Exampleshire, 3 to 7 June 2024",), []),
        (("Inspection report: Exampleshire Local Area Partnership", "3 to 10 June 2024"), ["dates-disagree"]),
        (("Area SEND inspection report: Exampleshire, 3 to 7 June 2023",), ["dates-disagree"]),
    ],
)
def test_the_cover_stands_where_the_foot_says_otherwise(
    foot: tuple[str, ...], doubted: list[str], tmp_path: Path
) -> None:
    sheets = cover().heading("Information about the local area partnership").text("It plans together.").turn()
    report = read_from(end(improvement(sheets)).foot(*foot), tmp_path)
    assert (report.document.inspection_start, report.document.inspection_end) == ("2024-06-03", "2024-06-07")
    assert codes(report) == doubted


SEND = "special educational needs and/or disabilities (SEND)"
OUTCOMES = {
    f"The partnership's {SEND} arrangements typically lead to positive experiences and outcomes.": ["positive"],
    "The partnership's special educational needs and/or disability (SEND) arrangements lead to inconsistent "
    "experiences and outcomes.": ["inconsistent"],
    "There are widespread and/or systemic failings leading to significant concerns about the experiences and "
    "outcomes of children with special educational needs and/disabilities.": ["systemic_failings"],
    "There are widespread and/or systemic failings, leading to significant concerns about what children live "
    "through.": ["systemic_failings"],
    "The partnership's arrangements do not typically lead to positive experiences and outcomes.": [],
    "The partnership's arrangements lead to positive results.": [],
    "There are widespread failings.": [],
}


@pytest.mark.parametrize(("printed", "grades"), OUTCOMES.items())
def test_the_outcome_is_one_of_three_sentences_or_doubted(printed: str, grades: list[str], tmp_path: Path) -> None:
    report = read_with(improvement, tmp_path, cover(outcome=(printed, RETURN, PLAN)))
    assert [one.grade for one in report.judgements] == grades
    assert ("judgement-missing" in codes(report)) == (not grades)


def test_an_outcome_of_another_year_is_not_this_one(tmp_path: Path) -> None:
    def fill(sheets: Sheets) -> None:
        sheets.heading("Information about the local area partnership").text(f"In 2016 inspectors said: {SYSTEMIC}")
        improvement(sheets)

    assert [one.grade for one in read_with(fill, tmp_path).judgements] == ["inconsistent"]


DRAWN = (
    "thin boxes",
    "strokes",
    "dashes",
    "many little boxes",
    "a box around each cell",
    "lines in pieces",
    "no line at the sides",
    "no line above and below",
)


@pytest.mark.parametrize("drawn", DRAWN)
def test_rows_are_told_apart_however_their_lines_are_drawn(drawn: str, tmp_path: Path) -> None:
    def fill(sheets: Sheets) -> None:
        sheets.heading(URGENT).table(HEAD, [BOTH, SEE], [BOTH, COUNT], edges=TWO, head=True, drawn=drawn)
        improvement(sheets)

    found = points(read_with(fill, tmp_path, systemic()))
    assert found[:2] == [(joined(BOTH), joined(SEE)), (joined(BOTH), joined(COUNT))]
    assert len(found) == 4


STOPS = ["Leaders should see families.", "Leaders should also tell them when a plan is late."]
BACK = ["Leaders should see families.", "This should include those who have moved."]
# The lines of a row's two cells before the turn and behind it, and whether another row follows it there.
TURNS: dict[str, tuple[list[str], list[str], list[str], list[str], bool]] = {
    "both cells are cut": (BOTH[:2], SEE[:1], BOTH[2:], SEE[1:], True),
    "both are cut, and no other row tells the whole name": (BOTH[:1], SEE[:1], BOTH[1:], SEE[1:], False),
    "the text is cut and the name is whole": (BOTH, SEE[:2], [], SEE[2:], True),
    "the name is cut and the text is whole": (BOTH[:2], SEE, BOTH[2:], [], True),
    "the text stops at the turn and the name is cut": (BOTH[:1], STOPS[:1], BOTH[1:], STOPS[1:], False),
    "the text stops at the turn and a row below tells the whole name": (BOTH[:2], STOPS[:1], BOTH[2:], STOPS[1:], True),
    "the text stands behind the turn": (BOTH[:2], [], BOTH[2:], SEE, True),
}


@pytest.mark.parametrize(("name", "text", "rest", "more", "follows"), TURNS.values(), ids=TURNS)
def test_a_row_that_a_page_turn_cuts_is_one(
    name: list[str], text: list[str], rest: list[str], more: list[str], follows: bool, tmp_path: Path
) -> None:
    def fill(sheets: Sheets) -> None:
        below: list[Cells] = [[BOTH, COUNT]] if follows else []
        sheets.heading(URGENT).table(HEAD, [name, text], edges=TWO, head=True)
        sheets.turn().table([rest, more], *below, edges=TWO)
        improvement(sheets)

    report = read_with(fill, tmp_path, systemic())
    assert points(report)[0] == (joined(BOTH), joined([*text, *more]))
    assert len(report.recommendations) == 3 + follows
    assert codes(report) == []


def test_a_turn_between_two_rows_cuts_neither(tmp_path: Path) -> None:
    def fill(sheets: Sheets) -> None:
        sheets.heading(URGENT).table(HEAD, [BOTH, SEE], edges=TWO, head=True).turn()
        improvement(sheets.table([BOTH, COUNT], edges=TWO))

    assert points(read_with(fill, tmp_path, systemic()))[:2] == [
        (joined(BOTH), joined(SEE)),
        (joined(BOTH), joined(COUNT)),
    ]


def test_a_row_over_three_pages_is_one(tmp_path: Path) -> None:
    def fill(sheets: Sheets) -> None:
        sheets.heading(URGENT).table(HEAD, [BOTH[:2], SEE[:1]], edges=TWO, head=True)
        sheets.turn().table([BOTH[2:3], SEE[1:2]], edges=TWO)
        improvement(sheets.turn().table([BOTH[3:], SEE[2:]], edges=TWO))

    assert points(read_with(fill, tmp_path, systemic()))[0] == (joined(BOTH), joined(SEE))


def test_a_point_cut_behind_a_full_stop_is_one_or_doubted(tmp_path: Path) -> None:
    def fill(sheets: Sheets, lines: list[str]) -> None:
        sheets.heading(LISTED).table(TITLE, [lines[:1]], edges=ONE, head=True).turn().table([lines[1:]], edges=ONE)

    back = read_with(lambda sheets: fill(sheets, BACK), tmp_path)
    assert (points(back), codes(back)) == ([(None, joined(BACK))], [])
    stops = read_with(lambda sheets: fill(sheets, STOPS), tmp_path)
    assert (len(stops.recommendations), codes(stops)) == (2, ["row-may-go-on"])


@pytest.mark.parametrize(("below", "found"), [(6, [joined(SEE), *STOPS]), (0, [joined(SEE), joined(STOPS)])])
def test_white_space_under_paragraphs_tells_whether_one_ends(below: float, found: list[str], tmp_path: Path) -> None:
    def fill(sheets: Sheets) -> None:
        sheets.heading(LISTED).table(TITLE, [SEE], [STOPS[:1]], edges=ONE, head=True, below=(0, 6, below))
        sheets.turn().table([STOPS[1:]], edges=ONE)

    report = read_with(fill, tmp_path)
    assert (points(report), codes(report)) == ([(None, text) for text in found], [])


def test_the_rest_of_a_name_alone_is_doubted(tmp_path: Path) -> None:
    def fill(sheets: Sheets) -> None:
        sheets.heading(URGENT).table(HEAD, [BOTH[:2], STOPS[:1]], edges=TWO, head=True)
        improvement(sheets.turn().table([BOTH[2:], STOPS[1:]], edges=TWO))

    assert codes(read_with(fill, tmp_path, systemic())) == ["body-cut"]


def six_rows(sheets: Sheets) -> None:
    sheets.heading(LISTED).table(*([[f"Leaders should mend number {k}."]] for k in range(6)), edges=ONE)


def numbers(sheets: Sheets) -> None:
    cells = ["1. Leaders should mend one.", "2. Leaders should mend two."], ["3. Leaders should mend three."]
    sheets.heading(LISTED).table(TITLE, *([cell] for cell in cells), edges=ONE, head=True)


def longer_names(sheets: Sheets) -> None:
    sheets.heading(URGENT).table([BOTH, HIRE], [BOTH, ["Leaders must act."]], edges=TWO)


def names_at_the_right(sheets: Sheets) -> None:
    head: Cells = [[URGENT], ["Responsible body"]]
    sheets.heading(URGENT).table(head, [COUNT, BOTH], [HIRE, BOTH], edges=(56, 380, 540), head=True)


def one_name_for_two_rows(sheets: Sheets) -> None:
    top = sheets.heading(URGENT).top
    words = [("Responsible body", 62, -16), (URGENT, 226, -16), (HIRE[0], 226, -40), ("Leaders must act.", 226, -88)]
    words += [(line, 62, -50 - 14 * at) for at, line in enumerate(BOTH)]
    page = sheets.pages[-1]
    page.extend(Print(text, top + down, left, bold=down == -16) for text, left, down in words)
    ends = ((56, 0), (56, -24), (220, -72), (56, -120))
    page.extend(Drawn(f"{left} {top + down} {540 - left} 0.5 re f") for left, down in ends)
    page.extend(Drawn(f"{at} {top - 120} 0.5 120 re f") for at in TWO)


def on_one_line(sheets: Sheets) -> None:
    sheets.heading(URGENT)
    sheets.pages[-1].append(Print("NHS Valley ICB                  Leaders must hire nurses.", sheets.top - 16, 62))
    sheets.table([[""], [""]], edges=(56, 180, 540))


def lone_bullet(sheets: Sheets) -> None:
    sheets.heading(LISTED).table(TITLE, [COUNT], [["\xb7"]], edges=ONE, head=True).line("\xb7")


def bullets_without_stops(sheets: Sheets) -> None:
    cell = ["Leaders should plan so that:", "\xb7 families are told", "\xb7 waits are short"]
    sheets.heading(LISTED).table([cell], edges=ONE)


def dashes_in_line_with_the_text(sheets: Sheets) -> None:
    cell = ["Leaders should plan so that:", "\xb1 families are told;", "\xb1 waits are short."]
    sheets.heading(LISTED).table([cell], edges=ONE)


def note_under_the_table(sheets: Sheets) -> None:
    sheets.heading(LISTED).table(TITLE, [COUNT], edges=ONE, head=True)
    sheets.text("1 This inspection was made under an Act.", 9)


def head_alone(sheets: Sheets) -> None:
    sheets.heading(URGENT).table(HEAD, edges=TWO, head=True).turn().table([BOTH, COUNT], [BOTH, HIRE], edges=TWO)


TABLES: dict[str, tuple[Fill, list[tuple[str | None, str]]]] = {
    "six rows and no head": (six_rows, [(None, f"Leaders should mend number {k}.") for k in range(6)]),
    "numbers inside two cells": (numbers, [(None, f"Leaders should mend {k}.") for k in ("one", "two", "three")]),
    "names longer than points, and no head": (
        longer_names,
        [(joined(BOTH), HIRE[0]), (joined(BOTH), "Leaders must act.")],
    ),
    "names in the right column": (names_at_the_right, [(joined(BOTH), joined(COUNT)), (joined(BOTH), HIRE[0])]),
    "one name for two rows": (one_name_for_two_rows, [(joined(BOTH), HIRE[0]), (joined(BOTH), "Leaders must act.")]),
    "name and point on one line": (on_one_line, [("NHS Valley ICB", "Leaders must hire nurses.")]),
    "a lone bullet in the last row and under it": (lone_bullet, [(None, joined(COUNT))]),
    "bullets that end no sentence": (
        bullets_without_stops,
        [(None, "Leaders should plan so that: families are told waits are short")],
    ),
    "dashes in line with the text": (
        dashes_in_line_with_the_text,
        [(None, "Leaders should plan so that: families are told; waits are short.")],
    ),
    "a footnote under the table": (note_under_the_table, [(None, joined(COUNT))]),
    "the head alone before the turn": (head_alone, [(joined(BOTH), joined(COUNT)), (joined(BOTH), HIRE[0])]),
}


@pytest.mark.parametrize(("fill", "found"), TABLES.values(), ids=TABLES)
def test_the_rows_of_a_table(fill: Fill, found: list[tuple[str | None, str]], tmp_path: Path) -> None:
    asked = any(body for body, _ in found)
    report = read_with(fill, tmp_path, systemic() if asked else None)
    assert points(report) == found
    assert codes(report) == []


def test_a_council_named_only_elsewhere_is_doubted(tmp_path: Path) -> None:
    def fill(sheets: Sheets) -> None:
        sheets.heading("Information about the local area partnership").text("Otherton Council plans with Nowhere.")
        improvement(sheets)

    sheets = cover(title=("Area SEND inspection of Nowhere Local Area", "Partnership"), outcome=(INCONSISTENT,))
    assert "council-not-in-title" in codes(read_with(fill, tmp_path, sheets))
