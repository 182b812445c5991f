"""A document that is not taken is refused in one line, which names what it seems to be and where the guide is."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import SourceProblem
from generator.frameworks.near_names import near_names
from generator.resources import GUIDE_TO_REFUSALS
from tests.five_reports import PROJECT
from tests.frameworks.reading import parsed

SEEN = {
    # title: (opening, what it seems to be)
    "annual report": ("Exampleshire Safeguarding Partnership\nAnnual report 2023-24", "an annual report"),
    "youth justice": ("An inspection of youth offending services in Exampleshire", "an inspection of youth justice"),
    "school": ("Inspection of Hill Road Primary School", "an inspection of a school, college or nursery"),
    "fostering": ("Hill Fostering\nIndependent fostering agency inspection", "an inspection of fostering or adoption"),
    "home": ("Inspection report for children's home", "an inspection of a home for children"),
    "another joint one": ("Joint inspection of child protection arrangements", "a joint inspection of another kind"),
    "monitoring of an area": ("Area SEND monitoring inspection of Exampleshire", "a joint inspection of another kind"),
    "health": ("Review of health services for children looked after", "an inspection of the health services"),
    "plan": ("Exampleshire\nPost-inspection action plan", "a plan that answers an inspection"),
    "case": ("Serious case review: Child Q", "a review of one case"),
    "peers": ("Exampleshire corporate peer challenge", "a review by other councils"),
    "page": ("Skip to main content\nFind an inspection report", "a page of the web"),
    "paper": ("Cabinet\nAgenda item 7\nBudget", "a council's paper"),
    "anything else": ("Recipe for soup", "words that name no kind of inspection it knows (it opens “Recipe for soup"),
}


@pytest.mark.parametrize("title", SEEN)
def test_what_is_not_taken_is_named_in_one_short_line(tmp_path: Path, title: str) -> None:
    opening, seen = SEEN[title]
    with pytest.raises(SourceProblem) as caught:
        parsed(tmp_path, f"{opening}\n\n{'It goes on and on about this and that. ' * 40}", "none")
    told = str(caught.value).removeprefix(str(tmp_path))
    assert caught.value.code == "unknown-framework"
    assert seen in told
    assert GUIDE_TO_REFUSALS in told
    assert "\n" not in told
    assert len(told) < 300


NAMES = [
    "Leeds",
    "Lincolnshire",
    "North East Lincolnshire",
    "North Lincolnshire",
    "Newcastle upon Tyne",
    "Bury",
    "York",
]
NEAR = {
    # words of the title: the names offered
    "Inspection of Lincolnshyre children's services": ["Lincolnshire"],
    "Inspection of NORTH EAST LINCOLNSHlRE": ["North East Lincolnshire", "Lincolnshire", "North Lincolnshire"],
    "Inspection of Newcastle-upon-Tine": ["Newcastle upon Tyne"],
    "Inspection of Atlantis": [],
    "may bring a fork": [],
}


@pytest.mark.parametrize("words", NEAR)
def test_near_names_are_names_like_the_words_printed(words: str) -> None:
    assert near_names(words.split(), NAMES)[:1] == NEAR[words][:1]
    assert bool(near_names(words.split(), NAMES)) == bool(NEAR[words])


def test_the_guide_has_the_part_that_refusals_name() -> None:
    guide, _, part = GUIDE_TO_REFUSALS.partition("#")
    assert f"\n## {part.replace('-', ' ').capitalize()}\n" in (PROJECT / guide).read_text(encoding="utf-8")
