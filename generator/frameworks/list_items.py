"""Which blocks of a list of points are its points, and which stand among them without being any."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.frameworks.asking import asks_nothing, list_tells, tells
from generator.frameworks.list_remarks import begins_as_remark, leads_on, leads_to_earlier, names_what_follows
from generator.model.document import Block
from generator.model.framework import LISTS_OF_POINTS

LISTS = LISTS_OF_POINTS
"""Roles of the parts that are lists of points."""

PrintedItem = tuple[Block, ...]
"""A point's block and those of its sub-points."""

PointWithoutMark = Callable[[str], bool]
"""Whether a paragraph that has no bullet or number is a point, where nothing in its list has one."""

MANY = 5
"""So many times as many findings after some points as there are points, and these are findings that look like some."""
_STOPS = (".", "?", "!", ")", ";")


def items_of(
    blocks: tuple[Block, ...],
    *,
    unmarked: PointWithoutMark,
    none: re.Pattern[str],
    may_tell: bool,
    under_known_heading: bool = True,
) -> list[PrintedItem]:
    """Return each point with its sub-points.

    Where a list has marks, a paragraph in it says something about the list; where it has none, a paragraph that
    introduces nothing is a point if `unmarked` holds of its words. `none` are the framework's words for an empty
    list. `may_tell` says that points may be statements of what falls short, as in early letters; elsewhere what only
    tells is no point, and from where a list does so it is findings. Under a heading that no framework knows a single
    item that tells is enough. What a paragraph introduces as points of an earlier inspection are none of this one.
    """
    blocks = _asked_now(blocks)
    marked = any(block.kind == "item" for block in blocks)
    items = _with_sub_items(blocks, none_of_them if marked else unmarked)
    points = [item for item in items if not (_is_remark(item, none) or _introduces(item))]
    if may_tell:
        return points
    return points[: _end_of_points(points)] if under_known_heading or not any(map(_tells, points)) else []


def _asked_now(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the blocks without those that a paragraph introduces as earlier points, up to the next that leads on."""
    earlier = False
    kept = []
    for block in blocks:
        if block.kind not in {"item", "sub-item"} and leads_on(block.text):
            earlier = leads_to_earlier(block.text)
        if not earlier:
            kept.append(block)
    return tuple(kept)


def each_of_them(_text: str) -> bool:
    """A text may have lost every mark of its lists."""
    return True


def none_of_them(_text: str) -> bool:
    """Under a heading that no framework knows, paragraphs say something else."""
    return False


def those_that_ask(text: str) -> bool:
    """A report's PDF loses no mark, but some reports print none: whole sentences that ask are points."""
    return text.rstrip().endswith(_STOPS) and not tells(text)


def those_that_may_ask(text: str) -> bool:
    """A letter may print its points as paragraphs, each of which asks for something or tells what falls short."""
    return not asks_nothing(text)


def _with_sub_items(blocks: tuple[Block, ...], unmarked: PointWithoutMark) -> list[PrintedItem]:
    items: list[PrintedItem] = []
    for block in blocks:
        if items and (block.kind == "sub-item" or _under_a_number(block, items[-1])):
            items[-1] = (*items[-1], block)
        elif block.kind == "item" or (block.kind == "paragraph" and unmarked(block.text)):
            items.append((block,))
    return items


def _end_of_points(items: list[PrintedItem]) -> int:
    """Return how many of the items are points: all, but for those from which on the list tells and does not ask.

    There a heading was lost, or it was printed elsewhere, and findings or the summary for children stand under it. The
    division is where most that asks stands before it and most that tells after it; a few before many are findings too.
    Where numbers end and bullets follow, or the other way round, one that tells is enough.
    """
    telling = list(map(_tells, items))
    alike = next((at for at, item in enumerate(items) if bool(item[0].number) != bool(items[0][0].number)), len(items))
    if any(telling[alike:]):
        return _end_of_points(items[:alike])
    division = max(range(len(items) + 1), key=lambda at: (telling[:at].count(False) + telling[at:].count(True), at))
    if not list_tells([item[0].text for item in items[division:]]):
        return len(items)
    return 0 if division * MANY < len(items) - division else division


def _is_remark(item: PrintedItem, none: re.Pattern[str]) -> bool:
    """`There are no priority actions.` is none, unless something under it is asked for."""
    return begins_as_remark(" ".join(block.text for block in item), none)


def _tells(item: PrintedItem) -> bool:
    return tells(item[0].text)


def _under_a_number(block: Block, item: PrintedItem) -> bool:
    """`3. Strengthen leadership, so that:` holds the bullets under it, wherever on the line they stand."""
    bullet = block.kind == "item" and block.number is None and block.marker is not None
    numbered = item[0].number is not None and item[0].text.rstrip().endswith(":")
    return bullet and numbered and not _introduces(item[:1])


def _introduces(item: PrintedItem) -> bool:
    """A paragraph, numbered or not, that leads to the list under it and is no point of it."""
    alone = len(item) == 1
    paragraph = item[0].kind == "paragraph" and item[0].text.rstrip().endswith(":")
    return alone and (paragraph or (item[0].number is not None and names_what_follows(item[0].text)))
