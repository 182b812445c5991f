"""Packed bytes are the same on every computer, and what every unpacker reads."""

from __future__ import annotations

import gzip
import random

import pytest

from generator.gzip_bytes import HEAD, gzipped

WORDS = b"words " * 9_000
NUMBERS = bytes(random.Random(1).choices(range(40), range(40, 0, -1), k=9_000))
"""As postings are: small ones are more frequent, and none tells the next."""


def test_the_head_names_no_time_and_no_system() -> None:
    assert gzipped(b"words")[: len(HEAD)] == bytes.fromhex("1f8b 08 00 00000000 02 ff")


# title: words, and numbers after them
PACKED = {
    "words": (WORDS, b""),
    "numbers": (b"", NUMBERS),
    "both": (WORDS, NUMBERS),
    "neither": (b"", b""),
}


@pytest.mark.parametrize("title", PACKED)
def test_what_was_packed_comes_back(title: str) -> None:
    words, numbers = PACKED[title]
    assert gzip.decompress(gzipped(words, numbers)) == words + numbers


def test_numbers_that_are_told_apart_take_fewer_bytes() -> None:
    assert len(gzipped(WORDS, NUMBERS)) < len(gzipped(WORDS + NUMBERS))
