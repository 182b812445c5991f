"""The day in the foot of a page that stands can be changed where it can only be that."""

from __future__ import annotations

import pytest

from generator.publish.dating import printed_day, with_day

PAGE = "<p>Of 1 May 2026.</p><footer>{}</footer>"


def printed(as_of: str) -> bytes:
    return PAGE.format(printed_day(as_of)).encode()


def test_a_day_is_printed_for_readers_and_for_programs():
    assert printed_day("2026-05-01") == '<time datetime="2026-05-01">1 May 2026</time>'


@pytest.mark.parametrize(
    ("page", "before", "now", "expected"),
    [
        pytest.param(printed("2026-05-01"), "2026-05-01", "2026-06-02", printed("2026-06-02"), id="a new day"),
        pytest.param(printed("2026-05-01"), "2026-05-01", "2026-05-01", printed("2026-05-01"), id="the same day"),
        pytest.param(printed("2025-01-01"), "2026-05-01", "2026-06-02", None, id="a page that names another day"),
        pytest.param(printed("2026-05-01") * 2, "2026-05-01", "2026-06-02", None, id="a page that names it twice"),
        pytest.param(printed(""), "", "2026-06-02", None, id="from no day to one"),
        pytest.param(printed("2026-05-01"), "2026-05-01", "", None, id="from a day to none"),
    ],
)
def test_with_day(page: bytes, before: str, now: str, expected: bytes | None):
    assert with_day(page, before, now) == expected
