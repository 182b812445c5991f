"""Texts are cut into words by rules a reader can guess; forms of one word are found together."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.search_index.tokens import stem, words_of
from generator.search_index.word_lists import STOP_WORDS

ROW = re.compile(r"^\| (?P<text>.*?) \| (?P<words>.*?) ?\|$")
CASES = [
    (row["text"], row["words"].split())
    for line in (Path(__file__).parent / "words.md").read_text(encoding="utf-8").splitlines()[6:]
    if (row := ROW.match(line))
]


@pytest.mark.parametrize(("text", "words"), CASES)
def test_a_text_is_cut_into_words(text: str, words: list[str]) -> None:
    assert words_of(text) == words


def test_there_are_cases() -> None:
    assert len(CASES) == 9


@pytest.mark.parametrize(
    "forms", ["leaver leavers", "home homes", "supervise supervised supervision", "assess assessed assessing"]
)
def test_forms_of_a_word_share_a_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(("one", "other"), [("adopt", "adapt"), ("care", "career"), ("police", "policy")])
def test_other_words_do_not(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_stop_words_are_words_as_they_are_cut() -> None:
    assert [word for word in STOP_WORDS if words_of(word) != [word]] == []
