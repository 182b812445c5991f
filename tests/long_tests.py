"""Tells at the end of a run which tests take long and are not marked as slow, and so may begin last.

A slower machine, or one with other work, makes a sound test take longer: none fails for it, unless
`--long-tests-fail` asks for that.
"""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator

import pytest

MOST_SECONDS = 10
"""Of processors, that a test may take which is not marked as slow: several times what the longest does."""
TOOK = "seconds of processors"


def pytest_addoption(parser: pytest.Parser) -> None:
    words = f"fail tests that take more than {MOST_SECONDS} s of processors and are not marked as slow"
    parser.addoption("--long-tests-fail", action="store_true", help=words)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, None, None]:
    """Note of a test that it took long."""
    before = seconds_of_processors()
    yield
    took = seconds_of_processors() - before
    if took > MOST_SECONDS and not item.get_closest_marker("slow"):
        item.user_properties.append((TOOK, took))
        if item.config.getoption("long_tests_fail"):
            pytest.fail(f"It took {took:.0f} s of processors: mark it as slow, or make it shorter.")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """List the tests that took long."""
    told = [report for reports in terminalreporter.stats.values() for report in reports]
    lines = [line for report in told if isinstance(report, pytest.TestReport) for line in taking_long(report)]
    if lines:
        terminalreporter.section("long, and not marked as slow")
        terminalreporter.write_line("\n".join(lines))


def taking_long(report: pytest.TestReport) -> Iterator[str]:
    """The line of a test that took long."""
    for name, value in report.user_properties:
        if name == TOOK and report.when == "call":
            yield f"{report.nodeid}: {value:.0f} s of processors, with processes that ended meanwhile"


def seconds_of_processors() -> float:
    """What this process has taken so far, and its children that have ended, whichever test began them."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system
