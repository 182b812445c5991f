"""What is filled in on finished pages, where they have room for it: words on the day and on all reports."""

from __future__ import annotations

import pytest

from generator.publish.html_pages import filled

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
def test_rooms_are_filled(title: str, standing: str, words: dict[str, str], expected: str) -> None:
    assert filled(standing.encode(), words).content.decode() == expected, title


def test_what_was_put_into_each_room_is_known() -> None:
    page = '<p><span class="of-site age-2026-05-01">x</span> <span class="of-site told-plans">y</span></p>'
    rooms = filled(page.encode(), {"told-plans": "2 of 5", "told-homes": "1 of 5"}).rooms
    assert rooms == {"age-2026-05-01": None, "told-plans": "2 of 5"}
