"""Words that mean one thing are cut to one stem; words without a subject are left out."""

from __future__ import annotations

import pytest

from generator.frameworks.stems import stem_of, stems_in, stems_of


@pytest.mark.parametrize(
    "words", [("assessment", "assessments", "assessing"), ("plan", "plans"), ("record", "recording", "recorded")]
)
def test_forms_of_one_word_have_one_stem(words: tuple[str, ...]) -> None:
    assert len({stem_of(word) for word in words}) == 1


@pytest.mark.parametrize(("one", "other"), [("plan", "place"), ("carers", "care"), ("visit", "vision")])
def test_other_words_have_another(one: str, other: str) -> None:
    assert stem_of(one) != stem_of(other)


def test_no_stem_is_shorter_than_four_letters_unless_its_word_is() -> None:
    assert [stem_of(word) for word in ("used", "ties", "aim")] == ["used", "ties", "aim"]


def test_how_often_a_stem_stands_is_counted_without_words_like_the() -> None:
    assert stems_of("The plans, and the plan for it") == {"plan": 2}


def test_a_long_text_has_the_same_stems() -> None:
    text = "The plans, and (recorded) plan: children’s visits."
    assert stems_in(text) == set(stems_of(text))
