"""The numbers by which two points are held against each other, each told by its name."""

from __future__ import annotations

from itertools import permutations

import pytest

from generator.analysis.likeness import PointPair, Side, of_all, of_shorter, pairs_among, side_of
from generator.analysis.link_model import LinkModel
from generator.analysis.rarity import Rarities, Rarity, word_weights, words_alike

EVEN = Rarity(0, {})
"""By which everything weighs the same."""
RARITIES = Rarities(EVEN, EVEN, EVEN, EVEN)


def side(number: int, text: str, *themes: str, report: str = "first") -> Side:
    return side_of(f"{report}#r{number}", report, text, frozenset(themes))


def pair(one: Side, other: Side) -> PointPair:
    (found,) = pairs_among([[one], [other]], RARITIES)
    return found


EARLIER = side(1, "Supervision is recorded late.", "supervision")
LATER = side(1, "Supervision for managers is late.", "supervision", report="second")


def test_shared_things_count_as_a_share_of_all_or_of_the_shorter_list() -> None:
    assert of_all("abc", "bcde", EVEN) == pytest.approx(2 / 5)
    assert of_shorter("abc", "bcde", EVEN) == pytest.approx(2 / 3)
    assert of_all("a", "b", EVEN) == of_shorter("", "b", EVEN) == 0


def test_what_few_texts_hold_weighs_more() -> None:
    rarity = Rarity(100, {"usual": 90, "rare": 1})
    assert rarity.of("usual") < rarity.of("rare") < rarity.of("never seen")
    assert of_all(["rare"], ["rare", "usual"], rarity) > 0.5


def test_no_order_of_adding_matters() -> None:
    """Sets have another order in each run; equal pairs must have equal scores in all."""
    rarity = Rarity(100, {"a": 3, "b": 11, "c": 40, "d": 77})
    assert len({rarity.sum(names) for names in permutations("abcd")}) == 1
    numbers = {"a": 0.1, "b": 0.7, "c": 0.3, "d": 0.9}
    model = LinkModel(RARITIES, {"a": 0.3, "b": -0.7, "c": 1.1, "d": 0.6}, 0.1, 0.8, 0.2, frozenset())
    assert len({model.score({name: numbers[name] for name in names}) for names in permutations("abcd")}) == 1


def test_likeness_of_words_is_the_cosine_of_their_weights() -> None:
    one, other = (word_weights(counted, EVEN) for counted in ({"plan": 1, "visit": 1}, {"plan": 1}))
    assert words_alike(one, other) == pytest.approx(0.5**0.5)
    assert word_weights({}, EVEN) == {}


def test_what_both_name_and_what_only_one_names_is_told_by_name() -> None:
    numbers = pair(EARLIER, LATER).numbers
    assert numbers["both:supervision"] == numbers["both:too-late"] == 1
    assert numbers["one:case-recording"] == 1
    assert "both:case-recording" not in numbers


def test_subjects_named_first_weigh_most() -> None:
    about_records = side(1, "Records and supervision.", "supervision", report="second")
    assert pair(EARLIER, LATER).numbers["named-first-earlier"] > 0.5
    about = pair(side(1, "Supervision.", "supervision"), about_records).numbers
    assert about["named-first-earlier"] == pytest.approx(1)
    assert about["named-first-later"] == pytest.approx(1 / 3)


LITTLE_IN_COMMON = {
    "the same service": ("Supervision of private fostering.", "Visit children in private fostering.", (0, 0)),
    "work of two services": ("Supervision of private fostering.", "Supervision of work on adoption.", (0, 1)),
    "work, and of one its service": ("Supervision is late.", "Supervision of work on adoption.", (0, 0)),
    "everyday words alone": ("Decisions on adoption are late.", "Decisions on private fostering are late.", (1, 1)),
}


@pytest.mark.parametrize("title", LITTLE_IN_COMMON)
def test_a_pair_with_only_everyday_words_or_ways_of_working_in_common_is_told(title: str) -> None:
    earlier, later, expected = LITTLE_IN_COMMON[title]
    numbers = pair(side(1, earlier, "any"), side(1, later, "any", report="second")).numbers
    assert (numbers["only-general"], numbers["other-service"]) == expected


def test_a_pair_is_told_how_far_it_lies_before_the_next_best_of_its_step() -> None:
    other = side(2, "Supervision.", "supervision")
    best, second = sorted(pairs_among([[EARLIER, other], [LATER]], RARITIES), key=lambda found: -found.near)
    ahead = best.near - second.near
    assert best.numbers["ahead-for-later"] == pytest.approx(ahead)
    assert second.numbers["ahead-for-later"] == pytest.approx(-ahead)
    assert best.numbers["ahead-for-earlier"] == best.near


def test_points_that_share_neither_theme_nor_subject_are_not_held_against_each_other() -> None:
    assert pairs_among([[EARLIER], [side(1, "Visit foster carers.", "fostering", report="second")]], RARITIES) == []


def test_points_of_one_report_are_not_held_against_each_other() -> None:
    assert pairs_among([[EARLIER, LATER]], RARITIES) == []


def test_a_model_weighs_the_numbers_it_knows() -> None:
    model = LinkModel(RARITIES, {"words": 2.0}, -1.0, 0.8, 0.2, frozenset())
    assert model.score({"words": 0.5, "unknown": 9.0}) == pytest.approx(0.5)
