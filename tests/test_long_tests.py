"""A test that takes long is told at the end, and fails only where that is asked for."""

from __future__ import annotations

import pytest

from tests.five_reports import PROJECT

ANY_IS_LONG = """
from tests import long_tests

pytest_plugins = ("tests.long_tests",)
long_tests.MOST_SECONDS = -1
"""
TESTS = """
import pytest

def test_long():
    pass

@pytest.mark.slow
def test_marked():
    pass
"""


@pytest.mark.parametrize(
    ("asked", "outcomes"),
    [(("-n", "1"), {"passed": 2}), (("-n", "0", "--long-tests-fail"), {"passed": 1, "failed": 1})],
)
def test_a_long_test_is_told(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, asked: tuple[str, ...], outcomes: dict[str, int]
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(PROJECT))
    pytester.makeconftest(ANY_IS_LONG)
    pytester.makeini("[pytest]\nmarkers =\n  slow:")
    pytester.makepyfile(TESTS)
    done = pytester.runpytest_subprocess(*asked)
    done.assert_outcomes(**outcomes)
    told = [line for line in done.outlines if "s of processors, with" in line]
    assert len(told) == 1
    assert "::test_long: " in told[0]
