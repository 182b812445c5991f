"""A paper that only tells of an inspection is known by its first page, and never loses a report's points."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.frameworks.reading import parsed

TITLE = (
    "Exampleshire\n\nInspection of services for children in need of help and protection, children looked after and "
    "care leavers\n\n"
)
BODY = "\n\nRecommendations\n\n1. Make plans clear.\n\n2. Ensure that visits are on time.\n"


@pytest.mark.parametrize(
    ("first", "behind", "kind", "points", "doubted"),
    [
        ("Agenda item 7\n\nReport of the Director of Children's Services\n\n", "", "council-paper", 0, False),
        ("Agenda item 7\n\n", "", "inspection-report", 2, True),
        ("Agenda item 7\n\nWards affected: all\n\n", "Report published: 21 March 2016\n", "inspection-report", 2, True),
        ("Share this article\n\n", "", "inspection-report", 2, True),
        ("", "", "inspection-report", 2, False),
    ],
    ids=["two marks", "one mark", "the report stands behind", "a page of the web", "no mark"],
)
def test_what_the_first_page_says(
    first: str, behind: str, kind: str, points: int, doubted: bool, tmp_path: Path
) -> None:
    report = parsed(tmp_path, first + TITLE + behind + BODY, "none")
    codes = {doubt.code for doubt in report.doubts}
    assert (report.document.kind, report.document.first_hand) == (kind, kind != "council-paper")
    assert (len(report.recommendations), "may-be-second-hand" in codes) == (points, doubted)
