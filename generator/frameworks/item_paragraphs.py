"""Further paragraphs of a list's items: set in line with an item's text, they go on with it.

    ■ Police and probation do not share what they know. This leaves
      children at risk.

      Both have told inspectors of their plans.

Long findings in lists are printed so. Such a paragraph is a sub-item, so that no point loses it.
"""

from __future__ import annotations

from dataclasses import replace

from generator.frameworks.parts import Part
from generator.model.document import Block

SAME_LEFT = 2.0
"""Points by which the beginnings of lines that stand in line may differ."""
HANGING = 6.0
"""Points by which an item's text stands further in than its mark."""


def with_item_paragraphs(part: Part) -> Part:
    """Return the part, a paragraph that goes on with an item as a sub-item of it. In a text file nothing shows that."""
    made: list[Block] = []
    text_left: float | None = None
    for block in part.blocks:
        if block.kind == "paragraph" and text_left is not None and _in_line(block.left, text_left):
            made.append(replace(block, kind="sub-item"))
            continue
        if block.kind not in {"sub-item", "footnote"}:
            text_left = _hanging_text(block, text_left)
        made.append(block)
    return replace(part, blocks=tuple(made))


def _hanging_text(block: Block, above: float | None) -> float | None:
    """Return where an item's text stands: one of a single line does not show it, so the one above tells."""
    if block.kind != "item" or block.left is None or block.last_left is None:
        return None
    return block.last_left if block.last_left > block.left + HANGING else above


def _in_line(left: float | None, text_left: float) -> bool:
    return left is not None and abs(left - text_left) <= SAME_LEFT
