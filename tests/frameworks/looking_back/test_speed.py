"""What looks back is found in a time that grows with the text, also where a sentence never ends."""

from __future__ import annotations

from time import process_time

import pytest

from generator.frameworks.looking_back.inspection_meant import inspections_meant
from generator.frameworks.looking_back.turned_round import may_be_turned
from generator.frameworks.looking_back.wording import wording_of

LENGTH = 20_000


@pytest.mark.parametrize(
    "words",
    ["plans but ", "word ", "a-", "the last inspection ", "the inspection in May 2013, ", "no areas ", "support has "],
)
def test_twenty_thousand_characters_take_no_time_to_speak_of(words: str) -> None:
    long = words * (LENGTH // len(words))
    begun = process_time()
    wording_of(long)
    inspections_meant(long, ())
    may_be_turned(long, "not_met")
    assert process_time() - begun < 2.5
