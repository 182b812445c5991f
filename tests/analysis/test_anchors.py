"""From a place and words in the source to the block that prints them."""

import pytest

from generator.analysis.anchors import ReportAnchors
from generator.model.noun import Place
from tests.analysis.factory import HERE, follow_up, report
from tests.views import sample

ANCHORS = ReportAnchors(sample.inspection())


@pytest.mark.parametrize(
    ("place", "words", "anchor"),
    [
        (Place(line=35), "", "p12"),
        (Place(line=30), "Ashmere is inadequate", "b20"),
        (Place(line=40), "Make supervision regular", "r1"),
        (Place(line=40), "Make super\nvision – regular", "r1"),
        (Place(line=999, paragraph="12"), "", "p12"),
        (Place(line=41), "words that stand nowhere", "b80"),
        (Place(line=999), "", None),
        (Place(), "", None),
    ],
    ids=["by line", "a heading", "by words", "other spaces", "by paragraph", "words elsewhere", "none", "no place"],
)
def test_a_place_leads_to_what_stands_there(place: Place, words: str, anchor: str | None) -> None:
    assert ANCHORS.at(place, words) == anchor


def test_words_behind_the_lead_of_their_list_lead_to_their_own_line() -> None:
    page = report(
        follow_ups=(
            follow_up("Of these, some live elsewhere:"),
            follow_up("parents"),
            follow_up("12 live with parents"),
        )
    )
    assert ReportAnchors(page).at(HERE, "Of these, some live elsewhere: 12 live with parents") == "b3"


SAID = follow_up("This remains.")
THERE = Place(line=9, to=11)
TWICE = report(follow_ups=(SAID, SAID.model_copy(update={"place": THERE})))


@pytest.mark.parametrize(
    ("words", "near", "anchor"),
    [
        ("This remains.", None, "b1"),
        ("This remains.", HERE, "b1"),
        ("This remains.", Place(line=9), "b2"),
        ("This remains.", Place(line=11), "b2"),
        ("This remains.", Place(line=5), "b1"),
        ("This re-\nmains.", Place(line=9), "b2"),
        ("Nobody prints this.", HERE, None),
    ],
    ids=["no place", "the first", "the second", "its last line", "neither", "other spaces and dashes", "not printed"],
)
def test_of_two_blocks_that_print_the_words_that_at_the_place_is_meant(
    words: str, near: Place | None, anchor: str | None
) -> None:
    spot = ReportAnchors(TWICE).printing(words, near)
    assert (spot.anchor if spot else None) == anchor


def test_words_are_sought_as_printed_before_their_letters() -> None:
    assert printing("day to day", "in day-to-day care", "from day to day") == "b2"


def test_the_cells_of_a_row_are_printed_too() -> None:
    assert ANCHORS.at(Place(line=43), "Grade") == "b85"


def printing(words: str, *texts: str) -> str | None:
    """The anchor of the block that prints the words, of blocks of these texts."""
    made = report(follow_ups=tuple(follow_up(text) for text in texts))
    spot = ReportAnchors(made).printing(words)
    return spot.anchor if spot else None


def test_a_recommendation_with_bullets_below_it_leads_to_its_own_block() -> None:
    point = sample.inspection().recommendations[0]
    with_bullets = point.model_copy(update={"text": f"{point.text} This includes: Ashmere is inadequate"})
    assert ANCHORS.of_point(with_bullets) == "r1"
    elsewhere = point.model_copy(update={"id": f"{sample.inspection().id}#r99"})
    assert ANCHORS.of_point(elsewhere) == "r1"
