"""The names of lead inspectors, as the search knows them: a reader who types one finds the reports that print it.

Nobody is indexed by name: in place of a name stands a number worked out from its letters, so that the index is no list
of people, and answers only whoever has the name already.
"""

from __future__ import annotations

from generator.search_index.tokens import words_of

_BASIS, _PRIME, _MASK = 0x811C9DC5, 0x01000193, 0xFFFFFFFF


def key_of_name(name: str) -> str:
    """Return the key of a name: FNV-1a of its words in small letters, 32 bits in hexadecimal."""
    hashed = _BASIS
    for byte in " ".join(words_of(name)).encode():
        hashed = (hashed ^ byte) * _PRIME & _MASK
    return f"{hashed:x}"
