"""Values that a person put right are called by what they are, and written as readers write them."""

from __future__ import annotations

import pytest

from generator.english.values_named import value_named, value_told

NAMED = {
    "document.inspection_end": "Last day of the inspection",
    "response.due": "Day on which a written answer is due",
    "recommendations.r3": "Recommendation r3",
    "recommendations.r3.addressed_to": "Recommendation r3, who has to act",
    "statistics.4.value": "Figure",
    "statistics.4.as_of": "Figure, day",
    "previous_inspections.0.grade": "Earlier inspection it tells of, grade",
    "people.2.name": "Person it names",
    "document.copyright_year": "document.copyright_year",
    "": "",
}


@pytest.mark.parametrize("path", NAMED)
def test_a_value_is_called_by_what_it_is(path: str) -> None:
    assert value_named(path) == NAMED[path]


def test_an_item_with_a_name_goes_by_it() -> None:
    assert value_named("statistics.4.value", "“Children in the area”") == "Figure “Children in the area”"


@pytest.mark.parametrize(
    ("value", "told"),
    [("2012-05-04", "4 May 2012"), ("2012-05", "May 2012"), ("2012", "2012"), ("53.0", "53"), ("5.3", "5.3")],
)
def test_days_and_numbers_are_written_as_readers_write_them(value: str, told: str) -> None:
    assert value_told(value) == told
