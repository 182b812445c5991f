"""What is filled in on pages that stand: the day in their foot, where it can only be that, and words on all reports."""

from __future__ import annotations

import pytest

from generator.publish.html_pages import day_html, with_day, with_words_of_site

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


ROOM = '<p>Plans: <span class="of-site told-plans">{}</span>: <a href="..">see which</a></p>'


@pytest.mark.parametrize(
    ("title", "standing", "words", "expected"),
    [
        ("room is filled", ROOM.format("how many"), {"told-plans": "2 of 5"}, ROOM.format("2 of 5")),
        ("what fills it is changed", ROOM.format("2 of 5"), {"told-plans": "3 of 6"}, ROOM.format("3 of 6")),
        ("words of another name", ROOM.format("how many"), {"told-homes": "2 of 5"}, ROOM.format("how many")),
        ("no words", ROOM.format("how many"), {}, ROOM.format("how many")),
        ("no room", "<p>Plans.</p>", {"told-plans": "2 of 5"}, "<p>Plans.</p>"),
        (
            "marks in the words",
            ROOM.format("how many"),
            {"told-plans": "<b> & “c”"},
            ROOM.format("&lt;b&gt; &amp; “c”"),
        ),
    ],
)
def test_with_words_of_site(title: str, standing: str, words: dict[str, str], expected: str) -> None:
    assert with_words_of_site(standing.encode(), words).decode() == expected, title
