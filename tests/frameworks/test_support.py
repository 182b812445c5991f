"""Marked findings and the recommendations they seem to stand behind: only where the words make it clear."""

from __future__ import annotations

from pathlib import Path

from generator.model.report import Report
from tests.frameworks.reading import parsed

LOCAL = """Recommendations

1. Make sure that health histories are given to every care leaver.
2. Recruit enough independent visitors for children in care.

Inspection findings

3. Care leavers are not given their health histories, so they know little of their health. (Recommendation)
4. Few children are matched with independent visitors. (Recommendation)
5. Care leavers like the health histories that a few of them have.
6. Leaders meet each month. (Recommendation)
"""
BOARD = """
The Local Safeguarding Children Board (LSCB)

Recommendations

- Make sure that health histories are audited by the board.

Inspection findings – the Local Safeguarding Children Board

7. The board does not audit health histories of care leavers. (Recommendation)
"""


def pairs(report: Report) -> set[tuple[str, str]]:
    return {(support.paragraph, one.id.split("#")[1]) for one in report.recommendations for support in one.supported_by}


def test_marked_findings_go_to_the_points_they_share_rare_words_with(tmp_path: Path) -> None:
    assert pairs(parsed(tmp_path, LOCAL)) == {("3", "r1"), ("4", "r2")}


def test_basis_score_and_address_are_given(tmp_path: Path) -> None:
    support = parsed(tmp_path, LOCAL).recommendations[0].supported_by[0]
    assert support.anchor == "p3"
    assert "histories" in support.basis
    assert 0 < support.score <= 1


def test_findings_about_the_board_go_to_points_for_the_board_only(tmp_path: Path) -> None:
    assert pairs(parsed(tmp_path, LOCAL + BOARD)) == {("3", "r1"), ("4", "r2"), ("7", "r3")}


def test_a_number_in_the_marker_says_which_point_it_is(tmp_path: Path) -> None:
    text = LOCAL.replace("Leaders meet each month. (Recommendation)", "Leaders meet each month (recommendation 2).")
    report = parsed(tmp_path, text)
    assert pairs(report) == {("3", "r1"), ("4", "r2"), ("6", "r2")}
    assert report.recommendations[1].supported_by[-1].basis == "the finding prints the number of the recommendation"


def test_words_in_another_form_are_the_same_words(tmp_path: Path) -> None:
    matched = "Few children are matched with independent visitors."
    text = LOCAL.replace(matched, "Matching with an independent visitor is rare.")
    assert ("4", "r2") in pairs(parsed(tmp_path, text))


def test_two_points_equally_like_get_nothing(tmp_path: Path) -> None:
    visitors = "2. Recruit enough independent visitors for children in care."
    text = LOCAL.replace(visitors, "2. Give their health histories to care leavers.")
    assert ("3", "r1") not in pairs(parsed(tmp_path, text))
