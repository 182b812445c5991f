"""What is known of a point beside its words: heading, addressee, place, and the findings it names."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.documents import read, to_blocks
from generator.frameworks import load_frameworks, parse, recommendations
from generator.frameworks.label_vocabulary import vocabulary_of
from generator.frameworks.parts import Part
from generator.model.framework import PointsUnder
from generator.model.noun import Place
from generator.model.report import DocumentKind, Recommendation
from tests.frameworks.printed import printed
from tests.frameworks.reading import COVERS, EXAMPLESHIRE, parsed, register
from tests.frameworks.test_cases import point_in_words

REPORT = """What does the local authority need to improve?

Priority and immediate action

1. Make plans clear, so that:
   - each action has an owner
   - each action has a date. (paragraphs 24, 31 and 40)

Areas for improvement

2. Learn from complaints that are made by children and from
those of families. (paragraph 7)

The Local Safeguarding Children Board (LSCB)

Recommendations

3. Meet more often.
"""
FIRST_LINE = 8
"""Where the text begins below its cover."""


def test_points_stand_under_the_heading_printed_over_them(tmp_path: Path) -> None:
    assert [point.heading for point in points(tmp_path)] == [
        "Priority and immediate action",
        "Areas for improvement",
        "Recommendations",
    ]


def test_points_under_the_heading_of_the_board_are_addressed_to_it(tmp_path: Path) -> None:
    assert [point.addressed_to for point in points(tmp_path)] == [
        "local-authority",
        "local-authority",
        "safeguarding-board",
    ]


def test_points_name_the_paragraphs_of_the_findings_they_rest_on(tmp_path: Path) -> None:
    assert [point.findings for point in points(tmp_path)] == [("24", "31", "40"), ("7",), ()]


def test_a_point_stands_from_its_first_line_to_that_of_its_last_sub_point(tmp_path: Path) -> None:
    assert [point.place for point in points(tmp_path)] == [
        Place(line=FIRST_LINE + 5, to=FIRST_LINE + 7),
        Place(line=FIRST_LINE + 11, to=FIRST_LINE + 12),
        Place(line=FIRST_LINE + 18),
    ]


def test_points_are_counted_through_the_report(tmp_path: Path) -> None:
    assert [point.id.partition("#")[2] for point in points(tmp_path)] == ["r1", "r2", "r3"]


@pytest.mark.parametrize(("kind", "found"), [("inspection-report", ["Make plans clear."]), ("council-paper", [])])
def test_what_a_council_puts_into_its_own_paper_is_no_point_of_inspectors(
    kind: DocumentKind, found: list[str], tmp_path: Path
) -> None:
    path = tmp_path / "source.txt"
    path.write_text("1. Make plans clear.", encoding="utf-8")
    document = read(path)
    blocks, _ = to_blocks(document, ())
    part = Part(None, 1, "recommendations", None, False, None, blocks=tuple(blocks))
    vocabulary = vocabulary_of(load_frameworks()["sif"])
    assert [point.text for point in recommendations.points((part,), kind, document, vocabulary)] == found


@pytest.mark.parametrize("kind", ["recommendation", "area-for-improvement"])
def test_what_points_under_a_heading_are_is_ruled_by_the_framework(kind: str, tmp_path: Path) -> None:
    known = load_frameworks()["sif"]
    others = tuple(one for one in known.points if one.role != "areas-for-improvement")
    ruled = PointsUnder.model_validate({"role": "areas-for-improvement", "kind": kind})
    framework = known.model_copy(update={"points": (*others, ruled)})
    path = tmp_path / "source.txt"
    path.write_text(COVERS["sif"] + "Areas for improvement\n\n1. Make plans clear.\n", encoding="utf-8")
    report = parse(read(path), register(EXAMPLESHIRE), frameworks={"sif": framework})
    assert [point.kind for point in report.recommendations] == [kind]


def test_an_earlier_priority_action_told_in_a_sentence_stands_where_the_sentence_does(tmp_path: Path) -> None:
    letter = """Overview

One priority action from the previous visit has not been met. Leaders have to improve the recording of decisions.
"""
    (point,) = parsed(tmp_path, letter, "letter").recommendations
    assert (point.kind, point.heading, point.addressed_to) == (
        "outstanding-priority-action",
        "Overview",
        "local-authority",
    )


LETTER = """
9 March 2022

Joan Model, Director of Children's Services, Exampleshire County Council

Dear Ms Model

# Focused visit to Exampleshire

This letter tells the findings of the focused visit to Exampleshire on 1 and 2 February 2022.

# Headline findings

Children wait too long.

{}

# Main findings

Visits are late.
"""


@pytest.mark.parametrize(
    ("printed_so", "read_as"),
    [
        pytest.param(
            "# Area for priority action\n\nLeaders are to see that children at risk are seen.",
            ["- priority-action | Leaders are to see that children at risk are seen."],
            id="a paragraph is the one area for priority action",
        ),
        pytest.param(
            "# Areas for priority action\n\nLeaders have begun to act.\n\n* Visits to children at risk.",
            ["- priority-action | Visits to children at risk."],
            id="a paragraph above a list is no area for priority action",
        ),
        pytest.param(
            "# What needs to improve in this area of social work practice?\n\nLeaders know what is to improve.",
            [],
            id="a paragraph is no area for improvement",
        ),
        pytest.param(
            "# Area for priority action\n\n# Words of leaders\n\nLeaders say that they have begun to act.",
            [],
            id="a paragraph under a heading of its own is no area for priority action",
        ),
    ],
)
def test_a_letter_prints_a_single_area_for_priority_action_as_a_paragraph(
    printed_so: str, read_as: list[str], tmp_path: Path
) -> None:
    path = tmp_path / "source.pdf"
    path.write_bytes(printed(LETTER.format(printed_so)))
    assert [point_in_words(one) for one in parse(read(path), register(EXAMPLESHIRE)).recommendations] == read_as


def points(folder: Path) -> tuple[Recommendation, ...]:
    return parsed(folder, REPORT).recommendations
