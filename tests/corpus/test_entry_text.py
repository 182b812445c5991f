"""Entries are written into files that people keep: their comments and their order stay."""

from __future__ import annotations

import pytest

from generator.corpus.entry_text import UnsafeEditError, with_entry, with_entry_replaced, without_entries

KEPT = """# How to write one.
#     [[correction]]

[[correction]]
report = "a"  # by ear

# The second, because of the first.
[[correction]]
report = "b"

[[other]]
report = "c"
"""

ADDED = {
    # title: (text before, text after)
    "to a file with nothing in it": ("", '[[correction]]\nreport = "d"\n'),
    "below what explains": ("# How to write one.\n", '# How to write one.\n\n[[correction]]\nreport = "d"\n'),
    "below other entries": (KEPT, f'{KEPT}\n[[correction]]\nreport = "d"\n'),
}


@pytest.mark.parametrize("title", ADDED)
def test_an_entry_is_added_at_the_end(title: str) -> None:
    before, after = ADDED[title]
    assert with_entry(before, "correction", {"report": "d", "value": None}) == after


TAKEN = {
    # title: (what goes, words that go, words that stay)
    "the first": ({"correction": {0}}, ["by ear"], ["How to write one", "because of the first", '"c"']),
    "one with a comment of its own": ({"correction": {1}}, ["because of the first"], ["by ear", '"c"']),
    "all of them": ({"correction": {0, 1}, "other": {0}}, ["by ear", '"b"', '"c"'], ["How to write one"]),
}


@pytest.mark.parametrize("title", TAKEN)
def test_an_entry_goes_with_its_own_comments(title: str) -> None:
    gone, lost, kept = TAKEN[title]
    after = without_entries(KEPT, gone)
    assert [words for words in lost if words in after] == []
    assert [words for words in kept if words not in after] == []


def test_an_entry_is_replaced_where_it_stands() -> None:
    after = with_entry_replaced(KEPT, "correction", 1, {"report": "d"})
    assert after == KEPT.replace('"b"', '"d"')


QUOTED = '[[correction]]\nreason = """\n[[correction]]\n"""\n\n[[correction]]\nreason = "b"\n'


@pytest.mark.parametrize("index", [0, 1, 2])
def test_where_lines_do_not_tell_the_entries_apart_nothing_is_changed(index: int) -> None:
    with pytest.raises(UnsafeEditError):
        without_entries(QUOTED, {"correction": {index}})


def test_words_are_written_so_that_they_are_read_again() -> None:
    odd = 'A "quote", a \\ and a line\nbreak, “curly”, \U0001f600'
    assert with_entry("", "correction", {"reason": odd}).count("[[correction]]") == 1
