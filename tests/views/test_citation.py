"""How a report is cited, and that a place is named once where two sentences of it say the same."""

from __future__ import annotations

from generator.english import report as wording
from generator.views.elements.basic import Hyperlink, once
from tests.views import sample


def test_a_report_is_cited_by_title_council_and_the_day_its_inspection_ended() -> None:
    assert wording.citation(sample.inspection(), "Ashmere").startswith(
        f"Inspectorate, “{sample.inspection().document.title}”, Ashmere, inspection that ended 3 August 2017, "
        "published 25 September 2017; as read by version "
    )


def test_two_sentences_of_one_page_are_one_place() -> None:
    first, second, other = Hyperlink("page 49", "#p3"), Hyperlink("page 49", "#p7"), Hyperlink("page 50", "#p9")
    assert once([first, second, other]) == (first, other)
