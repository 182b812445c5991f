"""The day in the foot of a page that stands can be changed where it can only be that."""

from __future__ import annotations

import pytest

from generator.publish.html_pages import day_html, with_day

PAGE = "<p>Of 1 May 2026.</p><footer>{}</footer>"


def page(*days: str) -> bytes:
    return PAGE.format("".join(map(day_html, days))).encode()


def test_a_day_is_for_readers_and_for_programs() -> None:
    assert day_html("2026-05-01") == '<time datetime="2026-05-01">1 May 2026</time>'


@pytest.mark.parametrize(
    ("title", "standing", "now", "expected"),
    [
        ("a new day", page("2026-05-01"), "2026-06-02", page("2026-06-02")),
        ("the same day", page("2026-05-01"), "2026-05-01", page("2026-05-01")),
        ("a page that shows two days", page("2026-05-01", "2026-05-01"), "2026-06-02", None),
        ("from no day to one", page(""), "2026-06-02", None),
        ("from a day to none", page("2026-05-01"), "", None),
        ("no day before and now", page(""), "", page("")),
    ],
)
def test_with_day(title: str, standing: bytes, now: str, expected: bytes | None) -> None:
    assert with_day(standing, now) == expected, title
