"""A report's parts: which heading opens each, what it is for, and which judgement area it is about.

Facts of the framework say what a heading opens; a heading that no fact knows stays in the part it stands in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import cast, get_args

from generator.frameworks.asking import tells
from generator.frameworks.heading_kinds import fact_by_kind, opens_no_points
from generator.frameworks.label_vocabulary import LabelVocabulary
from generator.frameworks.list_items import LISTS
from generator.frameworks.list_remarks import leads_on
from generator.frameworks.normalisation import nearly_same, plain, without_footnote_mark
from generator.frameworks.provenance import first_word
from generator.frameworks.torn_rows import with_rows
from generator.model.document import Block
from generator.model.framework import HeadingFact
from generator.model.report import SectionRole

_KNOWN_ROLES = frozenset(get_args(SectionRole))
_CLOSING_ROLE: SectionRole = "inspection-information"
_STOPPED = re.compile(r"[.;:,!][’”'\")]?$")
LONGEST_HEADING = 260
WORDS_OF_PROSE = 12
LEVEL_OF_UNKNOWN = 5
INSET_OF_A_BOX = 3.0
"""Points by which a box's text stands further in than the text around it, at least."""
SAME_SIZE = 0.6
"""Points by which the letters of two headings of one rank may differ."""


@dataclass(frozen=True)
class Part:
    """One part of the report: its heading's block, where it has one, and its blocks up to the next heading.

    `heading_over` is the nearest heading, its own or one it stands under, that gave the role. `board` says that it
    lies in the part about the safeguarding board, `boxed` that its heading is the label in a box of label and grade,
    `names_area` that its heading is an area's own, `ruled` that its heading stands over a ruled table, `aside` that it
    is a box beside the text.
    """

    heading: Block | None
    level: int
    role: SectionRole
    area: str | None
    board: bool
    heading_over: str | None
    blocks: tuple[Block, ...] = ()
    boxed: bool = False
    names_area: bool = False
    ruled: bool = False
    aside: bool = False

    @property
    def first_word(self) -> int:
        """Index of the part's first word in the source."""
        return first_word(self.heading or self.blocks[0])


class _PartsSoFar:
    """The parts so far, `under` the last of which blocks gather. What each block is asked of them is at hand.

    `open` are those that are still open, innermost first: each that no later part of its depth has closed. `around` is
    the last that is no box beside the text, `with_items` are the roles of parts that hold items.
    """

    def __init__(self, first: Part) -> None:
        self._closed: list[Part] = []
        self.with_items: set[SectionRole] = set()
        self.open: list[Part] = []
        self.around: Part | None = None
        self._begin(first)

    def append(self, part: Part) -> None:
        self._closed.append(self._ended())
        self._begin(part)

    def _begin(self, part: Part) -> None:
        self.last, self.under = part, list(part.blocks)
        self.open = [part, *(over for over in self.open if over.level < part.level)]
        self.around = self.around if part.aside else part
        self._note_items(part.blocks)

    def gather(self, block: Block) -> None:
        self.under.append(block)
        self._note_items((block,))

    def _note_items(self, blocks: tuple[Block, ...]) -> None:
        if any(block.kind == "item" for block in blocks):
            self.with_items.add(self.last.role)

    def _ended(self) -> Part:
        return replace(self.last, blocks=tuple(self.under))

    @property
    def has_only_opening(self) -> bool:
        return not self._closed

    def all(self) -> list[Part]:
        return [*self._closed, self._ended()]


def parts(blocks: Iterable[Block], vocabulary: LabelVocabulary, opening: SectionRole) -> tuple[Part, ...]:
    """Divide blocks into parts; `opening` is the role of what stands before the first heading."""
    made = _PartsSoFar(Part(None, 1, opening, None, False, None))
    ready = [*_with_table_headings(blocks, vocabulary, opening)]
    for block, following in zip_longest(ready, ready[1:]):
        graded = following is not None and vocabulary.grade_alone(following.text) is not None
        fact = heading_fact(block, vocabulary, made.open, graded=graded)
        if fact is not None and not _cover_label(fact, block, following, made, vocabulary):
            made.append(_opened_by(fact, block, made.open, boxed=_in_box(made, vocabulary)))
        elif _is_heading(block, made, vocabulary):
            made.append(_unknown_heading(block, following, made, vocabulary))
        elif made.has_only_opening and _is_summary_on_cover(block, vocabulary, opening):
            made.append(Part(None, 1, "summary", None, False, None, (block,)))
        elif _ends_summary(block, made.open):
            made.append(_findings_after_summary(block, made.open))
        elif _is_behind_box(block, made):
            made.append(_going_on(block, made))
        elif _closes(block, vocabulary) and made.last.role != _CLOSING_ROLE:
            made.append(Part(None, 1, _CLOSING_ROLE, None, False, None, (block,)))
        else:
            made.gather(block)
    divided = made.all()
    if vocabulary.framework.summary_on_cover and opening == "cover":
        divided[0] = replace(divided[0], blocks=with_rows(divided[0].blocks, vocabulary))
    return tuple(part for part in divided if part.heading or part.blocks)


def _is_summary_on_cover(block: Block, vocabulary: LabelVocabulary, opening: SectionRole) -> bool:
    return opening == "cover" and vocabulary.framework.summary_on_cover and _is_prose(block)


def _is_heading(block: Block, made: _PartsSoFar, vocabulary: LabelVocabulary) -> bool:
    """Tell whether a block is a heading that no fact knows; names in bold letters under `Yours sincerely` are none."""
    signed = vocabulary.framework.kind == "joint-letter" and made.last.role == "letter"
    other = is_bulleted(block) or vocabulary.grade_alone(block.text) is not None
    return block.kind == "heading" and not made.has_only_opening and not other and not signed


def _ends_summary(block: Block, open_parts: list[Part]) -> bool:
    """The first numbered paragraph under an area's `Summary` begins its findings, where no heading says so."""
    numbered = block.number is not None and block.kind == "item"
    return numbered and open_parts[0].role == "summary" and any(part.names_area for part in open_parts)


def _findings_after_summary(block: Block, open_parts: list[Part]) -> Part:
    over = next(part for part in open_parts if part.names_area)
    return replace(over, heading=None, level=over.level + 1, role="findings", blocks=(block,), names_area=False)


def _closes(block: Block, vocabulary: LabelVocabulary) -> bool:
    """The lines a publisher sets under each document belong to no finding, though no heading stands over them."""
    comparable = plain(block.text)
    return any(comparable.startswith(plain(opening)) for opening in vocabulary.framework.closings)


def _cover_label(
    fact: HeadingFact, block: Block, following: Block | None, made: _PartsSoFar, vocabulary: LabelVocabulary
) -> bool:
    """An area's label on a cover is a row of its table and opens nothing.

    It is numbered, `3. Leadership, management and governance`, or the table stands above the report's summary, or it
    stands with its grade beside another that does.
    """
    if not made.has_only_opening or fact.area is None or made.last.role != "cover":
        return False
    beside = (*made.under[-1:], following)
    among_rows = _is_row(block, vocabulary) and any(one is not None and _is_row(one, vocabulary) for one in beside)
    return block.number is not None or vocabulary.framework.summary_on_cover or among_rows


def _is_row(block: Block, vocabulary: LabelVocabulary) -> bool:
    """`Adoption performance Good`: a label and its grade, and no verb between them."""
    ended = vocabulary.grade_at_end(block.text)
    return ended is not None and vocabulary.area_labelled(ended[0]) is not None


def _is_prose(block: Block) -> bool:
    return block.kind == "paragraph" and len(block.text.split()) >= WORDS_OF_PROSE and block.text.rstrip()[-1] in ".”’"


def heading_fact(
    block: Block, vocabulary: LabelVocabulary, open_parts: list[Part], *, graded: bool = False
) -> HeadingFact | None:
    """Return the fact for a block that is one of the framework's headings in this place, else None.

    `graded` says that a grade follows the block: then it is an area's heading and no theme of a list.
    """
    if block.kind not in {"heading", "paragraph", "item"} or block.cells or len(block.text) > LONGEST_HEADING:
        return None
    if is_bulleted(block):
        return None
    comparable = plain(block.text)
    roles = {part.role for part in open_parts}
    known = [fact for fact in vocabulary.framework.headings if fact.within is None or fact.within in roles]
    fitting = [fact for fact in known if any(_fits(form, comparable, block, vocabulary) for form in fact.printed)]
    if not fitting and block.kind == "heading":
        fitting = [fact for fact in known if _misspelt(comparable, fact, vocabulary)]
    if not fitting and block.kind == "heading" and not graded:
        return fact_by_kind(comparable, known)
    return max(fitting, key=lambda fact: (not (graded and fact.role == "inherit"), bool(fact.within)), default=None)


def _fits(form: str, comparable: str, block: Block, vocabulary: LabelVocabulary) -> bool:
    """Running text may begin as a form that holds any words does: a heading is bold, or at least ends in no stop."""
    like_a_heading = "{words}" not in form or block.bold is not False or not _STOPPED.search(block.text)
    return like_a_heading and vocabulary.pattern(form).fullmatch(comparable) is not None


def _misspelt(comparable: str, fact: HeadingFact, vocabulary: LabelVocabulary) -> bool:
    """`Reccomendations` in a heading's print is the heading all the same."""
    ended = vocabulary.grade_at_end(comparable)
    words = ended[0] if ended else comparable
    return any(
        nearly_same(words, plain(form.replace("{grade}", "")))
        for form in fact.printed
        if "{a" not in form and "{w" not in form
    )


def is_bulleted(block: Block) -> bool:
    """`- Leadership, management and governance: inadequate`, an entry of a list of earlier grades, opens nothing."""
    return (
        block.number is None
        and re.match(r"[^\w\s‘“'\"(\[]\s", f"{block.marker or ''} {block.text}".strip()) is not None
    )


def _opened_by(fact: HeadingFact, block: Block, open_parts: list[Part], *, boxed: bool) -> Part:
    level = _level(fact, open_parts)
    parents = [part for part in open_parts if part.level < level]
    parent = parents[0] if parents else None
    inherits = fact.role == "inherit" or fact.role not in _KNOWN_ROLES
    role = (parent.role if parent else "other") if inherits else cast(SectionRole, fact.role)
    return Part(
        heading=block,
        level=level,
        role=role,
        area=fact.area or (parent.area if parent else None),
        board=role in {"board", "board-recommendations"} or (parent.board if parent else False),
        heading_over=parent.heading_over if inherits and parent else without_footnote_mark(block.text),
        boxed=boxed,
        names_area=fact.area is not None,
        ruled=fact.ruled,
        aside=fact.aside,
    )


def _is_behind_box(block: Block, made: _PartsSoFar) -> bool:
    """Tell whether a block stands further left than the box it follows: the text goes on that the box stands in.

    Small print under the box is a footnote.
    """
    box = made.last
    if not box.aside or not made.under or block.left is None or made.around is None:
        return False
    first = made.under[0]
    edges = [one.left for one in (box.heading, first) if one is not None and one.left is not None]
    small = bool(block.size and first.size and block.size < first.size - SAME_SIZE)
    return bool(edges) and block.left < min(edges) - INSET_OF_A_BOX and not small


def _going_on(block: Block, made: _PartsSoFar) -> Part:
    assert made.around is not None
    return replace(made.around, heading=None, blocks=(block,))


def _level(fact: HeadingFact, open_parts: list[Part]) -> int:
    over = next((part for part in open_parts if fact.nested and part.names_area), None)
    return max(fact.level, over.level + 1) if over else fact.level


def _unknown_heading(block: Block, following: Block | None, made: _PartsSoFar, vocabulary: LabelVocabulary) -> Part:
    # A heading that no fact knows lies under the nearest one that a fact knows, beside its like.
    over = next((part for part in made.open if part.level < LEVEL_OF_UNKNOWN), made.open[-1])
    if _is_behind_box(block, made):
        over = made.around or over
    if vocabulary.framework.lists_may_tell:
        ends = _ends_bullets(block, following, made)
    else:
        ends = _ends_list(block, following, over)
    role = "other" if ends else over.role
    return replace(over, heading=block, level=LEVEL_OF_UNKNOWN, role=role, blocks=(), boxed=False, names_area=False)


def _ends_list(block: Block, following: Block | None, over: Part) -> bool:
    """A heading over praise or over earlier points, or in the print of the list's own over what asks for nothing."""
    if over.role in LISTS and opens_no_points(plain(block.text)):
        return True
    if over.role not in LISTS or over.heading is None or following is None or following.kind == "heading":
        return False
    size, size_over = block.size or 0.0, over.heading.size or 0.0
    as_large = size >= size_over - SAME_SIZE and bool(block.bold) >= bool(over.heading.bold)
    return as_large and tells(following.text)


def _ends_bullets(block: Block, following: Block | None, made: _PartsSoFar) -> bool:
    """Where points may be findings, a heading over praise ends their list, or one over text where they have bullets.

    Over bullets it names the subject of these; so it does over text that leads on to some.
    """
    if made.last.role not in LISTS:
        return False
    if opens_no_points(plain(block.text)):
        return True
    if following is None or following.kind in {"item", "heading"} or leads_on(following.text):
        return False
    return made.last.role in made.with_items


def _in_box(made: _PartsSoFar, vocabulary: LabelVocabulary) -> bool:
    """`Key judgement` and `Judgement grade`, the head of a box, stand just before its label."""
    heads = {plain(head) for head in vocabulary.framework.box_heads}
    return any(plain(block.text) in heads for block in made.under[-1:])


def _with_table_headings(blocks: Iterable[Block], vocabulary: LabelVocabulary, opening: SectionRole) -> Iterable[Block]:
    """Give a table row that opens a part as its heading and its grade: `Leadership, … | Good`.

    On a cover such rows are judgements only: they open nothing.
    """
    past_cover = opening != "cover"
    for block in blocks:
        past_cover = past_cover or (block.kind == "heading" and bool(heading_fact(block, vocabulary, [])))
        filled = block.filled_cells
        if (
            past_cover
            and len(filled) == 2
            and vocabulary.grade_alone(filled[1])
            and _label_heading(filled[0], vocabulary)
        ):
            yield from _split(block, filled[0], filled[1])
        else:
            yield block


def _label_heading(text: str, vocabulary: LabelVocabulary) -> bool:
    comparable = plain(text)
    return any(
        fact.area and any(vocabulary.pattern(form).fullmatch(comparable) for form in fact.printed)
        for fact in vocabulary.framework.headings
    )


def _split(block: Block, label: str, grade: str) -> tuple[Block, ...]:
    # `governance</td><td>Good` is one word of the source: it goes to the grade, so that neither is left without words.
    size = min(len(label.split()), len(block.words) - 1)
    if size < 1:
        return (block,)
    heading = replace(block, kind="heading", text=label, words=block.words[:size], markup=(), cells=())
    return heading, replace(block, kind="row", text=grade, words=block.words[size:], cells=(grade,))
