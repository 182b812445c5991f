"""Source files to blocks: the only package that knows PDF and text layout.

    document = read(path)                           # words, lines, furniture
    blocks, furniture = to_blocks(document, headings)

It knows how documents are laid out and nothing about inspections: the caller names the headings.
"""

from generator.documents.blocks import to_blocks
from generator.documents.reading import read

__all__ = ["read", "to_blocks"]
