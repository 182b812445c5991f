"""Taking in the body of an answer, never more of it than is wanted: unpacked, it may be a thousand times as large."""

from __future__ import annotations

import zlib

import httpx

from generator.web.web_answers import too_large

PACKED = ("gzip", "x-gzip", "deflate")
ACCEPTED = "gzip"
_EITHER = 32 + zlib.MAX_WBITS
"""Tells zlib to see by itself whether bytes are gzip or zlib."""
MOST_MEMBERS = 100


class BrokenAnswerError(Exception):
    """The body is not what the answer's head says."""


async def body_of(response: httpx.Response, address: str, limit: int) -> bytes:
    """Return the whole body, unpacked. Raises WebProblem above `limit` bytes, and BrokenAnswerError."""
    packing = response.headers.get("content-encoding", "identity").strip().lower()
    if packing not in (*PACKED, "identity", ""):
        raise BrokenAnswerError(f"packed as {packing[:20]}, which was not asked for")
    if _told_length(response) > limit:
        raise too_large(address, limit)
    packed = _Packed() if packing in PACKED else None
    body, came = bytearray(), 0
    async for chunk in response.aiter_raw():
        came += len(chunk)
        body += packed.unpacked(chunk, limit + 1 - len(body)) if packed else chunk
        if max(came, len(body)) > limit:  # packed bytes may unpack to nothing for ever
            raise too_large(address, limit)
    if packed and came and not packed.is_whole:
        raise BrokenAnswerError("packed bytes end too early")
    return bytes(body)


class _Packed:
    """Packed bytes as they come: one member of gzip, or several one after another."""

    def __init__(self) -> None:
        self._member = zlib.decompressobj(_EITHER)
        self._members = 1

    @property
    def is_whole(self) -> bool:
        return self._member.eof

    def unpacked(self, chunk: bytes, room: int) -> bytes:
        """Return what these bytes unpack to, at most `room` of it. Raises BrokenAnswerError."""
        found = b""
        try:
            while chunk and len(found) < room:
                if self._member.eof:
                    self._begin_another()
                found += self._member.decompress(chunk, room - len(found))
                chunk = self._member.unused_data
        except zlib.error as fault:
            raise BrokenAnswerError(f"packed bytes that cannot be unpacked ({fault})") from fault
        return found

    def _begin_another(self) -> None:
        self._members += 1
        if self._members > MOST_MEMBERS:
            raise BrokenAnswerError(f"packed in more than {MOST_MEMBERS} parts")
        self._member = zlib.decompressobj(_EITHER)


def _told_length(response: httpx.Response) -> int:
    told = response.headers.get("content-length", "")
    return int(told) if told.isascii() and told.isdigit() else 0
