"""Find things by a key they have in common, instead of looking through all of them each time one asks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)
Item = TypeVar("Item")


def grouped(items: Iterable[tuple[Key, Item]]) -> dict[Key, tuple[Item, ...]]:
    """Return each key with its items, both in the order they come in."""
    found: defaultdict[Key, list[Item]] = defaultdict(list)
    for key, item in items:
        found[key].append(item)
    return {key: tuple(of_key) for key, of_key in found.items()}
