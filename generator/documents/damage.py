"""Damage of a PDF that opens all the same: an end that is missing, compressed parts that do not come out whole.

PDFium shows what it can of such a part and says nothing, so a page may lack words or hold wrong ones. Compressed data
carries its own check sum: a sound file has no part that fails it.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

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
MOST_BYTES = 64 * 1024 * 1024
"""A part that is larger when it is unpacked is no page of text and is not looked through."""


def notes_on_file(content: bytes) -> list[Note]:
    """Return what is to be doubted of the file as a whole."""
    notes = []
    if is_cut_off(content):
        notes.append(Note("truncated-pdf"))
    parts = damaged_parts(content)
    if parts:
        notes.append(Note("damaged-pdf", values={"parts": parts}))
    return notes


def is_cut_off(content: bytes) -> bool:
    """Return whether a PDF's end is missing: no end mark stands in its last bytes, or a part begins after it."""
    _, mark, after = content[-END_WITHIN:].rpartition(b"%%EOF")
    return not mark or bool(GOES_ON.search(after))


def damaged_parts(content: bytes) -> int:
    """Return how many compressed parts, pictures aside, cannot be unpacked whole. What is encrypted cannot be told."""
    if b"/Encrypt" in content:
        return 0
    return sum(not is_sound(packed) for packed in deflated_parts(content))


def deflated_parts(content: bytes) -> Iterator[bytes]:
    """Yield the packed bytes of each compressed part, pictures aside; of one without an end, all that is left."""
    at = 0
    while found := STREAM.search(content, at):
        begin = found.end()
        end = content.find(b"endstream", begin)
        dictionary = content[max(0, found.start() - LONGEST_DICTIONARY) : found.start()].rpartition(b"obj")[2]
        if DEFLATED.search(dictionary) and not PICTURE.search(dictionary):
            yield content[begin : end if end >= 0 else len(content)]
        at = max(begin, end)


def is_sound(packed: bytes) -> bool:
    """Return whether a compressed part unpacks whole and its check sum fits.

    One that is too large to look through counts as sound.
    """
    unpacker = zlib.decompressobj()
    try:
        unpacker.decompress(packed, MOST_BYTES)
    except zlib.error:
        return False
    return unpacker.eof or bool(unpacker.unconsumed_tail)
