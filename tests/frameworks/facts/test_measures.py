"""A figure is one entry of one file, and its entry is whole."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from generator.frameworks import load_measures
from generator.frameworks.data_file import read_data
from generator.frameworks.measures import MEASURES

ENTRIES = load_measures()


def test_each_key_is_one_entry() -> None:
    written = Counter(entry["key"] for entry in read_data(MEASURES)["measure"])
    assert set(written.values()) == {1}
    assert list(ENTRIES) == list(written)


def test_rates_are_measures_of_their_own() -> None:
    rates = [one.rate for one in ENTRIES.values() if one.rate]
    assert rates
    assert all(ENTRIES[rate].unit == "per_10000" for rate in rates)


def test_every_measure_but_a_rate_has_its_sentences() -> None:
    without = {key for key, one in ENTRIES.items() if not one.patterns}
    assert without == {one.rate for one in ENTRIES.values() if one.rate}


@pytest.mark.parametrize("key", ENTRIES)
def test_every_sentence_holds_its_figure_and_readers_are_told_what_it_counts(key: str) -> None:
    measure = ENTRIES[key]
    assert all(re.search(r"\{(?:n|p|number_out|share_out)\}", pattern) for pattern in measure.patterns)
    assert measure.description.endswith(".")


def test_the_file_says_what_every_part_of_an_entry_means() -> None:
    explained = set(re.findall(r"^# (\w+) +\S", MEASURES.read_text(encoding="utf-8"), re.MULTILINE))
    assert explained >= set(next(iter(ENTRIES.values())).model_dump())
