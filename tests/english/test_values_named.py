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
    "statistics.4.as_of_text": "Figure, day as printed",
    "previous_inspections.0.subject": "Earlier inspection it tells of, what was inspected",
    "previous_inspections.0.grade": "Earlier inspection it tells of, grade",
    "people.2.name": "Person it names",
    "document.copyright_year": "document.copyright_year",
    "document.theme.words": "What inspectors looked at",
    "judgements.0.grade_text": "Judgement, grade as printed",
    "": "",
}


@pytest.mark.parametrize("path", NAMED)
def test_a_value_is_called_by_what_it_is(path: str) -> None:
    assert value_named(path) == NAMED[path]


def test_an_item_with_a_name_goes_by_it() -> None:
    assert value_named("statistics.4.value", "“Children in the area”") == "Figure “Children in the area”"


TOLD = {
    # (path, value): as readers are told it
    ("document.published", "2012-05-04"): "4 May 2012",
    ("document.inspection_end", "2012-05"): "May 2012",
    ("response.due", "2012"): "2012",
    ("previous_inspections.0.date", "2012-02-31"): "2012-02-31",
    ("statistics.1.as_of", "2012-13"): "2012-13",
    ("follow_ups.0.status", "not_met"): "not met",
    ("follow_ups.0.status", "same"): "not changed",
    ("people.0.role", "lead_inspector"): "lead inspector",
    ("statistics.1.value", "53.0"): "53",
    ("statistics.1.value", "5.3"): "5.3",
}
"""Days and numbers are written as readers write them, and what is no day of the calendar stands as it is."""
PRINTED = (
    *("statistics.1.as_of_text", "statistics.1.label", "statistics.1.words", "document.topic"),
    *("recommendations.r1.text", "previous_inspections.0.subject"),
)
"""Words of a report that may look like a day, and are none."""


@pytest.mark.parametrize(("path", "value"), TOLD)
def test_a_value_is_written_as_readers_write_it(path: str, value: str) -> None:
    assert value_told(path, value) == TOLD[path, value]


@pytest.mark.parametrize("path", PRINTED)
@pytest.mark.parametrize("value", ["2011-12", "2012-13", "2012-05-04", "53.0"])
def test_words_of_the_report_stand_as_printed(path: str, value: str) -> None:
    assert value_told(path, value) == value
