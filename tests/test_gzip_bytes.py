"""Packed bytes are the same on every computer, and what every unpacker reads."""

from __future__ import annotations

import gzip

from generator.gzip_bytes import HEAD, gzipped


def test_the_head_names_no_time_and_no_system() -> None:
    assert gzipped(b"words")[: len(HEAD)] == bytes.fromhex("1f8b 08 00 00000000 02 ff")


def test_what_was_packed_comes_back() -> None:
    assert gzip.decompress(gzipped(b"words " * 9_000)) == b"words " * 9_000
