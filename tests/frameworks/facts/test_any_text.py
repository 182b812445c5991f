"""Whatever a source holds, reading facts from it neither fails nor invents places."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.frameworks.facts.printed_dates import dates_in
from generator.frameworks.facts.printed_numbers import number
from tests.frameworks.facts import in_words
from tests.frameworks.facts.reading import sections
from tests.frameworks.facts.test_cases import READERS

PIECES = """
At On 31 30th March 2016 June, ( ) – - to and 204 children were the subject of a child protection plan rate 60 per
10,000 last inspection recommendations have not been addressed Lead inspector: Ann HMI published outcome 3 enabler
judged good Of this number: no Dear Yours sincerely 99/99/2015 0 February AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA!
"""
WORDS = st.sampled_from(PIECES.split())
ROLES = ("cover", "letter", "council", "area-information", "findings", "inspection-information", "recommendations")


@given(st.lists(st.lists(WORDS | st.text(max_size=12), max_size=25), max_size=4), st.sampled_from(ROLES))
@settings(max_examples=150)
def test_no_fact_fails(lines: list[list[str]], role: str) -> None:
    made = sections("\n".join([f"[{role}]", *(" ".join(line) for line in lines)]))
    for read in READERS.values():
        read(made)


@given(st.lists(WORDS, max_size=25).map(" ".join))
def test_a_date_stands_where_it_is_said_to_stand(text: str) -> None:
    for date in dates_in(text, years=True):
        assert text[date.begin : date.end].strip() == date.words


@given(st.integers(min_value=0, max_value=9_999_999))
def test_a_number_in_digits_is_its_value(value: int) -> None:
    assert number(str(value)) == value
    assert number(f"{value:,}") == value


@pytest.mark.parametrize("role", ROLES)
def test_nothing_is_found_in_nothing(role: str) -> None:
    made = sections(f"[{role}]")
    assert in_words.figures(made) == in_words.named(made) == in_words.looking_back(made) == in_words.earlier(made) == ""
