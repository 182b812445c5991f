"""Taking in the body of an answer, never more of it than is wanted: unpacked, it may be a thousand times as large."""

from __future__ import annotations

import zlib

import httpx

from generator.web.web_answers import too_large

PACKED = ("gzip", "x-gzip", "deflate")
ACCEPTED = "gzip"
_EITHER = 32 + zlib.MAX_WBITS
"""Tells zlib to see by itself whether bytes are gzip or zlib."""


class BrokenAnswerError(Exception):
    """The body is not what the answer's head says."""


async def body_of(response: httpx.Response, address: str, limit: int) -> bytes:
    """Return the whole body, unpacked. Raises WebProblem above `limit` bytes, and BrokenAnswerError."""
    packing = response.headers.get("content-encoding", "identity").strip().lower()
    if packing not in (*PACKED, "identity", ""):
        raise BrokenAnswerError(f"packed as {packing[:20]}, which was not asked for")
    if _told_length(response) > limit:
        raise too_large(address, limit)
    unpacking = zlib.decompressobj(_EITHER) if packing in PACKED else None
    body = bytearray()
    async for chunk in response.aiter_raw():
        body += _unpacked(unpacking, chunk, limit + 1 - len(body)) if unpacking else chunk
        if len(body) > limit:
            raise too_large(address, limit)
    if unpacking and not unpacking.eof and body:
        raise BrokenAnswerError("packed bytes end too early")
    return bytes(body)


def _unpacked(unpacking: zlib._Decompress, chunk: bytes, room: int) -> bytes:
    try:
        return unpacking.decompress(chunk, room)
    except zlib.error as fault:
        raise BrokenAnswerError(f"packed bytes that cannot be unpacked ({fault})") from fault


def _told_length(response: httpx.Response) -> int:
    told = response.headers.get("content-length", "")
    return int(told) if told.isascii() and told.isdigit() else 0
