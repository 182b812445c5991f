"""Quality adds up report by report."""

from __future__ import annotations

from generator.analysis.quality import quality_of, total
from tests.analysis.factory import report

ONE = report(points=("Whole.", "its beginning is lost"), fragments=(2,), grades={"overall": "good"})
TWO = report("westshire")


def test_the_whole_is_the_sum_of_its_reports() -> None:
    assert total((ONE, TWO)) == quality_of(ONE) + quality_of(TWO)


def test_fragments_are_counted() -> None:
    assert quality_of(ONE).fragments == 1


def test_a_ledger_that_adds_up_says_so() -> None:
    assert quality_of(ONE).adds_up


def test_a_ledger_that_does_not_add_up_says_so() -> None:
    missing = ONE.ledger.model_copy(update={"words_content": 7})
    assert not quality_of(ONE.model_copy(update={"ledger": missing})).adds_up
