"""The runs of letters a text holds, each as the number of a bucket: what two texts are found alike by.

Runs are of three to five letters within a word and the blanks around it, so that "plans" and "planning" share most of
theirs. A run's bucket is MurmurHash3 of its letters: the weights (`weights.json`) were counted by these numbers.
"""

from __future__ import annotations

import struct
from collections import Counter
from collections.abc import Iterator
from functools import cache

BUCKETS = 2**16
SHORTEST, LONGEST = 3, 5
_MASK = 0xFFFFFFFF


def runs_of(text: str) -> Counter[int]:
    """Return how often each bucket's runs stand in the text, in lower case."""
    return Counter(bucket for word in text.lower().split() for bucket in _buckets_of(word))


@cache
def _buckets_of(word: str) -> tuple[int, ...]:
    return tuple(_bucket(run) for run in _runs_of(f" {word} "))


def _runs_of(word: str) -> Iterator[str]:
    for length in range(SHORTEST, LONGEST + 1):
        yield from (word[start : start + length] for start in range(max(1, len(word) - length + 1)))
        if len(word) <= length:
            return  # a word that is no longer than this was given whole


@cache
def _bucket(run: str) -> int:
    number = _murmur(run.encode())
    return (number if number < 2**31 else 2**32 - number) % BUCKETS


def _murmur(key: bytes) -> int:
    """MurmurHash3 of 32 bits (Austin Appleby's, public domain) with the seed 0."""
    state = 0
    whole = len(key) // 4 * 4
    for (block,) in struct.iter_unpack("<I", key[:whole]):
        state = (_turned(state ^ _mixed(block), 13) * 5 + 0xE6546B64) & _MASK
    state ^= _mixed(int.from_bytes(key[whole:], "little")) ^ len(key)
    state = (state ^ state >> 16) * 0x85EBCA6B & _MASK
    state = (state ^ state >> 13) * 0xC2B2AE35 & _MASK
    return state ^ state >> 16


def _mixed(block: int) -> int:
    return _turned(block * 0xCC9E2D51 & _MASK, 15) * 0x1B873593 & _MASK


def _turned(number: int, bits: int) -> int:
    return (number << bits | number >> 32 - bits) & _MASK
