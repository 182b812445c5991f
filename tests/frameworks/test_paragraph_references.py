"""The paragraphs that a point prints of the findings it rests on, in every form in which reports print them."""

from __future__ import annotations

import pytest

from generator.frameworks.paragraph_references import paragraphs_named

FORMS = {
    "Improve plans (paragraph 24).": ["24"],
    "Improve plans. (Paragraphs 24, 31 and 40)": ["24", "31", "40"],
    "Improve plans. (Page 33, paragraph 126)": ["126"],
    "Improve plans. (pages 13, 30 paragraphs 27, 29, 103)": ["27", "29", "103"],
    "Improve plans. (page 13, paragraph 31 )": ["31"],
    "Improve plans. (Para 31)": ["31"],
    "Improve plans. (paras. 121 and 122)": ["121", "122"],
    "Improve plans (see paragraphs 24 & 25)": ["24", "25"],
    "Improve plans. (paragraphs 111 to 114)": ["111", "112", "113", "114"],
    "Improve plans. (paragraphs 24–26, 31)": ["24", "25", "26", "31"],
    "Improve plans. (paragraph 24; paragraph 31)": ["24", "31"],
    "Improve plans. (Para’s 24, 31, and 40)": ["24", "31", "40"],
    "Improve plans. (paragraphs 24 and 31": ["24", "31"],
    "Improve plans. [paragraph 24]": ["24"],
    "Improve plans. Paragraphs 24 and 31.": ["24", "31"],
    "Improve plans (paragraph 24) and records (paragraph 24, 31).": ["24", "31"],
}
OTHERS = [
    "Improve plans for children under paragraph 3 of the guidance.",
    "Improve plans (as in the Act, schedule 2, paragraph 19).",
    "Improve plans (page 33).",
    "Improve plans within paragraphs.",
]


@pytest.mark.parametrize(("text", "expected"), FORMS.items())
def test_paragraphs_printed_with_a_point_are_read_in_each_form(text: str, expected: list[str]) -> None:
    assert list(paragraphs_named(text)) == expected


@pytest.mark.parametrize("text", OTHERS)
def test_paragraphs_of_something_else_are_none_of_the_report(text: str) -> None:
    assert paragraphs_named(text) == ()
