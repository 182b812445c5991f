"""What is said of the written answer that inspectors ask for: who writes it, who sends it, and by when."""

from __future__ import annotations

import pytest

from generator.english.partnership import answer

OFFICERS = "(with powers given to her by Ann Example, the Chief Constable, and Bob Sample, the Chief Executive)"


@pytest.mark.parametrize(
    ("by", "sent_by", "due", "said"),
    [
        ("the council", None, "2023-04-18", "Statement, by “the council”, due 18 April 2023"),
        ("The council", "the council", "2023-04-18", "Statement, by “The council”, due 18 April 2023"),
        ("The childrens director", "The children’s director", None, "Statement, by “The childrens director”"),
        # The day belongs to whoever sends it.
        (
            "the council",
            "the board",
            "2023-04-18",
            "Statement, written by “the council”, sent by “the board” by 18 April 2023",
        ),
        (None, "the board", None, "Statement, by whom was not found"),
        # A bracket of officers' names is left out with a mark, a short name is not.
        (f"the chair of the board {OFFICERS}", None, None, "Statement, by “the chair of the board …”"),
        ("the care board (ICB)", None, None, "Statement, by “the care board (ICB)”"),
    ],
)
def test_who_writes_and_who_sends(by: str | None, sent_by: str | None, due: str | None, said: str) -> None:
    assert answer("Statement", by, sent_by, due) == said


def test_no_day_is_said_only_where_none_is_printed() -> None:
    assert answer("Statement", "the council", None, None, none_printed=True) == (
        "Statement, by “the council”, no date is printed"
    )
