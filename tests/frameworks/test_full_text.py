"""The full text: parts, addresses of blocks, markers, fragments, and the account of every word."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.documents import read
from generator.frameworks.ledger import UnaccountedWordError, ledger
from generator.frameworks.parts import Part
from generator.model.document import Block
from generator.model.report import Report, Section, TextBlock
from tests.frameworks.reading import parsed

REPORT = """Executive summary

The council knows its services.

The local authority

Information about this local authority area

Local leadership

- The director has been in post since May 2014.

Recommendations

1. Make assessments timely.
2. Make plans clear.

The experiences and progress of children who need help and protection

Good

Summary

Help comes early.

Inspection findings

3. Assessments are often late. (Recommendation)
4. Plans are not always clear.
(Recommendation)
4. A number that is printed twice.

The Local Safeguarding Children Board (LSCB)

The Local Safeguarding Children Board is good

Executive summary

The board meets.

Inspection findings – the Local Safeguarding Children Board

5. The board is well led.

Information about this inspection

Inspectors read case files.
"""


@pytest.fixture
def report(tmp_path: Path) -> Report:
    return parsed(tmp_path, REPORT)


def outline(report: Report) -> list[tuple[int, str, str | None, str | None]]:
    return [(section.level, section.role, section.area, section.heading) for section in report.sections]


def blocks(report: Report) -> list[TextBlock]:
    return [block for section in report.sections for block in section.blocks]


def section(report: Report, heading: str) -> Section:
    return next(one for one in report.sections if one.heading == heading)


def test_parts_have_role_area_and_depth(report: Report) -> None:
    assert outline(report) == [
        (1, "cover", None, None),
        (1, "summary", None, "Executive summary"),
        (1, "other", None, "The local authority"),
        (2, "area-information", None, "Information about this local authority area"),
        (3, "area-information", None, "Local leadership"),
        (2, "recommendations", None, "Recommendations"),
        (
            2,
            "findings",
            "help_and_protection",
            "The experiences and progress of children who need help and protection",
        ),
        (3, "summary", "help_and_protection", "Summary"),
        (3, "findings", "help_and_protection", "Inspection findings"),
        (1, "board", "lscb", "The Local Safeguarding Children Board (LSCB)"),
        (2, "board", "lscb", "The Local Safeguarding Children Board is good"),
        (2, "summary", "lscb", "Executive summary"),
        (2, "findings", "lscb", "Inspection findings – the Local Safeguarding Children Board"),
        (1, "inspection-information", None, "Information about this inspection"),
    ]


def test_recommendations_findings_and_other_blocks_have_their_addresses(report: Report) -> None:
    assert [block.anchor for block in section(report, "Recommendations").blocks] == ["r1", "r2"]
    findings = section(report, "Inspection findings").blocks
    assert [block.anchor for block in findings][:2] == ["p3", "p4"]
    assert findings[2].anchor.startswith("b"), "a number printed twice is an address once"


def test_other_addresses_count_the_sources_words(report: Report) -> None:
    assert [(block.anchor, block.text) for block in blocks(report)[:1]] == [("b0", "Exampleshire")]
    assert blocks(report)[1].anchor == "b1"


def test_addresses_do_not_change_when_text_is_added_after_them(tmp_path: Path, report: Report) -> None:
    longer = parsed(tmp_path, REPORT + "\nInspectors also met children.\n")
    anchors = [block.anchor for block in blocks(report)]
    assert [block.anchor for block in blocks(longer)][: len(anchors)] == anchors


def test_marker_stays_on_its_finding_even_from_a_line_of_its_own(report: Report) -> None:
    first, second = section(report, "Inspection findings").blocks[:2]
    assert (first.marker, first.text) == ("(Recommendation)", "Assessments are often late. (Recommendation)")
    assert (second.marker, second.text) == ("(Recommendation)", "Plans are not always clear. (Recommendation)")


def test_repeated_number_is_doubted(report: Report) -> None:
    messages = [doubt.message for doubt in report.doubts if doubt.code == "numbering"]
    assert messages == ["Number 4 is followed by number 4"]


def test_text_that_begins_or_breaks_off_in_a_sentence_is_a_fragment(tmp_path: Path) -> None:
    text = "Executive summary\n\nwas judged to be effective.\n\nThis is a reduction from\n\nAll is well.\n"
    summary = section(parsed(tmp_path, text), "Executive summary")
    assert [block.fragment for block in summary.blocks] == [True, True, False]


def test_every_word_is_counted_once(report: Report) -> None:
    account = report.ledger
    assert account.words_content + account.words_furniture == account.words_source
    assert {piece.kind for piece in account.furniture} == {"markup"}


def test_numbers_are_content_and_bullets_are_not(report: Report) -> None:
    marks = {piece.text: piece.words for piece in report.ledger.furniture}
    assert marks == {"-": 1}


@pytest.mark.parametrize("words", [(0, 1), (0, 1, 2, 2), (0, 1, 2, 9)])
def test_word_counted_twice_or_never_stops_the_program(tmp_path: Path, words: tuple[int, ...]) -> None:
    path = tmp_path / "source.txt"
    path.write_text("Three small words.", encoding="utf-8")
    block = Block("paragraph", "Three small words.", (1, 1), words=(0, 1, 2))
    part = Part(None, 1, "cover", None, False, None, blocks=(block,))
    assert ledger((part,), (), read(path)).words_content == 3
    with pytest.raises(UnaccountedWordError):
        ledger((replace(part, blocks=(replace(block, words=words),)),), (), read(path))
