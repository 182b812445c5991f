"""Damage of a PDF that opens all the same: an end that is missing, compressed parts that do not come out whole.

PDFium shows what it can of such a part and says nothing, so a page may lack words or hold wrong ones. Compressed data
carries its own check sum: a sound file has no part that fails it.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from generator.documents.bounds import MOST_UNPACKED
from generator.model.document import Note

# What cannot stand after a file's last end mark but where a part that was added to the file has been cut off
GOES_ON = re.compile(rb"\b(?:xref|trailer|obj|stream)\b")
END_WITHIN = 2048
"""Bytes at a whole PDF's end among which its end mark stands."""
# `<< /Length 4120 /Filter /FlateDecode >> stream`; where filters follow one another only their reader can tell
STREAM = re.compile(rb"\bstream\r?\n")
DEFLATED = re.compile(rb"/Filter\s*(?:/FlateDecode\b|\[\s*/FlateDecode\s*\])")
PICTURE = re.compile(rb"/Subtype\s*/Image\b")
LONGEST_DICTIONARY = 4096
AT_ONCE = 16 * 1024 * 1024
"""Bytes unpacked at a time."""


@dataclass(frozen=True)
class PackedParts:
    """What is known of a file's compressed parts, pictures aside: how many cannot be unpacked whole, their bytes."""

    damaged: int = 0
    unpacked: int = 0


def notes_on_file(content: bytes, parts: PackedParts) -> list[Note]:
    """Return what is to be doubted of the file as a whole."""
    notes = []
    if is_cut_off(content):
        notes.append(Note("truncated-pdf"))
    if parts.damaged:
        notes.append(Note("damaged-pdf", values={"parts": parts.damaged}))
    return notes


def is_cut_off(content: bytes) -> bool:
    """Return whether a PDF's end is missing: no end mark stands in its last bytes, or a part begins after it."""
    _, mark, after = content[-END_WITHIN:].rpartition(b"%%EOF")
    return not mark or bool(GOES_ON.search(after))


def packed_parts(content: bytes) -> PackedParts:
    """Return what is known of the compressed parts, looked through until they are more than any document holds.

    Of a file that is encrypted nothing can be told.
    """
    if b"/Encrypt" in content:
        return PackedParts()
    damaged = unpacked = 0
    for packed in deflated_parts(content):
        sound, size = _unpacked(packed)
        damaged += not sound
        unpacked += size
        if unpacked > MOST_UNPACKED:
            break
    return PackedParts(damaged, unpacked)


def deflated_parts(content: bytes) -> Iterator[bytes]:
    """Yield the packed bytes of each compressed part, pictures aside; of the first without an end, all that is left."""
    at = 0
    while at >= 0 and (found := STREAM.search(content, at)):
        end = content.find(b"endstream", found.end())
        dictionary = content[max(0, found.start() - LONGEST_DICTIONARY) : found.start()].rpartition(b"obj")[2]
        if DEFLATED.search(dictionary) and not PICTURE.search(dictionary):
            yield content[found.end() : end if end >= 0 else len(content)]
        at = end


def _unpacked(packed: bytes) -> tuple[bool, int]:
    """Return whether a compressed part unpacks whole and its check sum fits, and how many bytes it then has.

    One that is too large to look through counts as sound.
    """
    unpacker, size = zlib.decompressobj(), 0
    try:
        while packed and not unpacker.eof and size <= MOST_UNPACKED:
            size += len(unpacker.decompress(packed, AT_ONCE))
            packed = unpacker.unconsumed_tail
    except zlib.error:
        return False, size
    return unpacker.eof or size > MOST_UNPACKED, size
