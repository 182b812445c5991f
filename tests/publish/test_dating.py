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
    ("title", "page", "before", "now", "expected"),
    [
        ("a new day", printed("2026-05-01"), "2026-05-01", "2026-06-02", printed("2026-06-02")),
        ("the same day", printed("2026-05-01"), "2026-05-01", "2026-05-01", printed("2026-05-01")),
        ("a page that names another day", printed("2025-01-01"), "2026-05-01", "2026-06-02", None),
        ("a page that names it twice", printed("2026-05-01") * 2, "2026-05-01", "2026-06-02", None),
        ("from no day to one", printed(""), "", "2026-06-02", None),
        ("from a day to none", printed("2026-05-01"), "2026-05-01", "", None),
    ],
)
def test_with_day(title: str, page: bytes, before: str, now: str, expected: bytes | None):
    assert with_day(page, before, now) == expected
