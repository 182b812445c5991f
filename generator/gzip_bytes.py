"""Bytes packed as gzip, the same from every version of Python: what its own module writes in the head changed twice."""

from __future__ import annotations

import zlib
from struct import pack

HEAD = bytes((0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 255))
"""Packed as small as can be, at no time, by no system that is named (RFC 1952, 2.3)."""


def gzipped(words: bytes, numbers: bytes = b"") -> bytes:
    """Return words, and numbers after them, as one member of gzip.

    Numbers are seldom the same several times in a row. To look for what was there before takes most of the time, and
    gives larger files: in theirs each byte only gets fewer bits the more often it is there.
    """
    first = _packed(words, zlib.Z_DEFAULT_STRATEGY, is_last=not numbers) if words or not numbers else b""
    second = _packed(numbers, zlib.Z_HUFFMAN_ONLY, is_last=True) if numbers else b""
    content = words + numbers
    return b"".join((HEAD, first, second, pack("<LL", zlib.crc32(content), len(content) & 0xFFFFFFFF)))


def _packed(content: bytes, strategy: int, *, is_last: bool) -> bytes:
    """The bytes as blocks of deflate (RFC 1951) that end with a whole byte, so that others may follow."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL, strategy)
    return packer.compress(content) + packer.flush(zlib.Z_FINISH if is_last else zlib.Z_SYNC_FLUSH)
