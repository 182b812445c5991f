"""Periods: the years in which inspections judged the same areas on the same scale, as the frameworks say."""

from __future__ import annotations

import pytest

from generator.analysis.periods import inspection_periods
from generator.frameworks import load_frameworks


def test_periods_are_those_in_which_the_same_was_graded() -> None:
    periods = inspection_periods(load_frameworks())
    assert [(one.framework.key if one.framework else "earlier", one.starts, one.ends) for one in periods] == [
        ("earlier", "2009-04", "2013-07"),
        ("sif", "2013-11", "2018-07"),
        ("ilacs", "2018-01", "2022-12"),
        ("ilacs", "2023-01", "2026-04-26"),
        ("ilacs", "2026-04-27", None),
    ]


@pytest.mark.parametrize("programme", ["area-send", "nobody's"])
def test_a_programme_with_one_framework_or_none_has_no_earlier_period(programme: str) -> None:
    assert all(one.framework for one in inspection_periods(load_frameworks(), programme))
