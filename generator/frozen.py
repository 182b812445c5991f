"""Frozen values with named fields: what most functions here hand to each other.

A dataclass writes its methods as text and has Python read them, which takes a millisecond, and a build begins with four
hundred such classes. One of msgspec's is made in a thirtieth of that, and each value of it in an eighth. A class that
works something out once and remembers it asks for room (`dict=True`), or is a dataclass.
"""

from __future__ import annotations

from typing import dataclass_transform

from msgspec import Struct
from msgspec.structs import replace

__all__ = ["Frozen", "field_names", "replace"]


@dataclass_transform(frozen_default=True)
class Frozen(Struct, frozen=True):
    """A value whose fields are set once. Two are equal where they are of one class and all their fields are equal."""


def field_names(kind: type[Frozen] | Frozen) -> tuple[str, ...]:
    """Return the names of all fields of a class, or of a value, in their order."""
    return kind.__struct_fields__
