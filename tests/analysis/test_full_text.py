"""What a report's full text needs besides its paragraphs."""

from __future__ import annotations

import pytest

from generator.analysis.full_text import supported_by, with_marker
from generator.model.noun import Place
from generator.model.report import Support, TextBlock
from tests.analysis.factory import report


@pytest.mark.parametrize(
    ("text", "marker", "shown"),
    [
        ("Plans are late.", "(Recommendation)", "Plans are late. (Recommendation)"),
        ("Plans are late. (Recommendation)", "(Recommendation)", "Plans are late. (Recommendation)"),
        ("Plans are late.", None, "Plans are late."),
    ],
    ids=["a marker of its own", "held by the words", "none"],
)
def test_a_marker_is_shown_once(text: str, marker: str | None, shown: str) -> None:
    assert with_marker(TextBlock(kind="finding", anchor="p1", text=text, marker=marker, place=Place(line=1))) == shown


def test_a_finding_knows_the_recommendations_it_seems_to_support() -> None:
    made = report(points=("Visit more often.", "Record visits.", "Plan."))
    support = [Support(paragraph=str(number), anchor=f"p{number}", basis="words", score=0.7) for number in (4, 7)]
    first, second, third = made.recommendations
    with_support = (
        first.model_copy(update={"supported_by": tuple(support)}),
        second.model_copy(update={"supported_by": (support[0],)}),
        third,
    )
    made = made.model_copy(update={"recommendations": with_support})
    assert supported_by(made) == {"p4": ["r1", "r2"], "p7": ["r1"]}
