"""From a place in the source to the paragraph that shows it."""

import pytest

from generator.model.report import Place
from generator.views.anchors import ReportAnchors
from tests.views import sample

ANCHORS = ReportAnchors(sample.inspection())


@pytest.mark.parametrize(
    ("place", "words", "anchor"),
    [
        (Place(line=35), "", "p12"),
        (Place(line=30), "Ashmere is inadequate", "b20"),
        (Place(line=40), "Make supervision regular", "text-r1"),
        (Place(line=999, paragraph="12"), "", "p12"),
        (Place(line=41), "words that stand nowhere", "b80"),
        (Place(line=999), "", None),
        (Place(), "", None),
    ],
    ids=["by line", "a heading", "a recommendation's full text", "by paragraph", "words elsewhere", "none", "no place"],
)
def test_a_place_leads_to_its_paragraph(place: Place, words: str, anchor: str | None) -> None:
    assert ANCHORS.at(place, words) == anchor
