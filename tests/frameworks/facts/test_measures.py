"""The two files of measures, one for parsing and one for readers, speak of the same figures."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.corpus.registry import load_registry
from generator.frameworks.facts import measure_patterns
from generator.model.registry import Measure

CONTENT = Path(__file__).parents[3] / "content"


@pytest.fixture(scope="module")
def for_readers() -> dict[str, Measure]:
    return load_registry(CONTENT).measures


def test_every_figure_has_its_title(for_readers: dict[str, Measure]) -> None:
    assert list(measure_patterns()) == list(for_readers)


def test_units_agree(for_readers: dict[str, Measure]) -> None:
    assert {key: one.unit for key, one in measure_patterns().items()} == {
        key: one.unit for key, one in for_readers.items()
    }


def test_rates_are_measures_of_their_own() -> None:
    rates = [one.rate for one in measure_patterns().values() if one.rate]
    assert rates
    assert all(measure_patterns()[rate].unit == "per_10000" for rate in rates)


def test_every_measure_but_a_rate_has_its_sentences() -> None:
    without = {key for key, one in measure_patterns().items() if not one.patterns}
    assert without == {one.rate for one in measure_patterns().values() if one.rate}
