"""What is wrong with a TOML file is told with its line and column."""

from __future__ import annotations

import pytest

from generator import toml

WRONG = {
    # what is wrong: (the text, where)
    "no value": ("a = 1\nb = \n", "line 2, column 5"),
    "a string that does not end": ('a = "x\nb = 1\n', "line 1, column 7"),
    "a list that does not end": ("a = [\n  1,\n\n", "line 2, column 5"),
    "a name given twice": ("a = 1\na = 2\n", "line 2, column 6"),
    "a table that does not end": ("[[a]\n", "line 1, column 4"),
}


@pytest.mark.parametrize("fault", WRONG)
def test_the_place_of_what_is_wrong(fault: str) -> None:
    text, where = WRONG[fault]
    with pytest.raises(toml.InvalidTomlError) as told:
        toml.parsed(text)
    assert told.value.where == where
    assert told.value.reason
    assert "line" not in told.value.reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('site_url = "a"\nkeeper = "b"\nsite_url = "c"\n', "`site_url` is there twice"),
        ('site_url = "a"\nsite_url = "c"', "`site_url` is there twice, as the file ends"),
        ("t = {a = 1, a = 2}\n", "`a` is there twice"),
        ("[t]\na = 1\n[t]\nb = 1\n", "`[t]` is there twice"),
        ('a = 1\na = """b\nc"""\n', "a name that is there twice"),
    ],
)
def test_a_name_given_twice_is_told_by_its_name(text: str, reason: str) -> None:
    with pytest.raises(toml.InvalidTomlError) as told:
        toml.parsed(text)
    assert told.value.reason == reason


def test_what_is_right_is_read() -> None:
    assert toml.parsed("[[a]]\nb = 1\n") == {"a": [{"b": 1}]}
