"""Every place where a report states a grade, each found apart from the others.

Cover rows, boxes, headings and sentences are read by small finders that know nothing of one another, so
that agreement between them means something. `judgements` then compares them and applies the precedence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import get_args

from generator.english.doubts import doubt
from generator.frameworks.detached_cover import stretches
from generator.frameworks.facts.sentence_splitting import split_sentences
from generator.frameworks.label_vocabulary import LabelVocabulary, PrintedGrade
from generator.frameworks.normalisation import unnumbered
from generator.frameworks.parts import Part, is_bulleted
from generator.frameworks.provenance import place_at, place_of, place_over
from generator.frameworks.torn_rows import torn_rows
from generator.model.document import Block, Document, Line
from generator.model.framework import Area
from generator.model.judgement import Statement, StatementRole
from generator.model.noun import Place
from generator.model.report import Doubt, SectionRole

NOT_OURS = frozenset({"grade-descriptions", "area-information", "progress", "inspection-information"})
"""Parts whose grades are about something else: what grades mean, earlier inspections, children's homes."""

PROSE = frozenset({"summary", "findings", "board", "cover", "other"})
"""Parts whose running text may say the grade again."""

_ROLES: frozenset[SectionRole] = frozenset(get_args(SectionRole))

_FIRST_SENTENCE = re.compile(r"(?<=[.:])\s")
# `The LSCB is good because:` opens a list of reasons and states the grade all the same.
_BECAUSE = re.compile(r"\s+because:?$")

# `Overall, the board is good.`
_OVERALL = re.compile(r"^Overall,?\s+", re.IGNORECASE)

LONGEST_SENTENCE = 250
"""Characters; no form of a sentence that states a grade comes near it."""


@dataclass(frozen=True)
class Stated:
    """A statement with the area it is about. `label` is None where the words that state it hold no label."""

    area: str
    group: str | None
    label: str | None
    grade_text: str
    statement: Statement


@dataclass(frozen=True)
class StatementFinder:
    """Finds statements of grades in the parts of one document, by the words of its framework."""

    vocabulary: LabelVocabulary
    document: Document

    def stated(self, parts: tuple[Part, ...]) -> tuple[Stated, ...]:
        """Return every statement of a grade in the report, in the order of its precedence's finders."""
        usable = tuple(part for part in parts if part.role not in NOT_OURS)
        roles = frozenset(part.role for part in parts)
        found: list[Stated] = []
        for part in usable:
            found.extend(self.rows(part))
            found.extend(self.detached_rows(part))
            found.extend(self.torn_rows(part))
            found.extend(self.headings(part))
            found.extend(self.sentences(part))
            found.extend(self.outcomes(part, roles))
        areas = self.vocabulary.framework.areas
        missing = [area for area in areas if area.key not in {one.area for one in found}]
        found.extend(one for part in usable for one in self.within_paragraphs(part, missing))
        return tuple(found)

    def rows(self, part: Part) -> Iterator[Stated]:
        """A label and its grade in one table row. A row that is a group's name opens that group."""
        groups = {unnumbered(area.group): area.group for area in self.vocabulary.framework.areas if area.group}
        group: str | None = None
        for block in part.blocks:
            filled = block.filled_cells or (block.text,)
            group = groups.get(unnumbered(filled[0]), group) if len(filled) == 1 else group
            label, grade = self.label_and_grade(filled, part)
            area = self.vocabulary.area_labelled(label, group) if grade else None
            if grade and area:
                # A cover numbers the rows of its table: those are no paragraphs.
                place = place_of(block, self.document, numbered=part.role != "cover")
                yield _made(area, label, grade, "row", " ".join(filled), place)

    def detached_rows(self, part: Part) -> Iterator[Stated]:
        """Labels on lines of their own, then as many grades on lines of their own."""
        for stretch in stretches(part, self.vocabulary):
            if not stretch.pairs_up:
                continue
            role: StatementRole = "row" if stretch.is_torn_rows else "cover-detached"
            for label, printed in zip(stretch.blocks("label"), stretch.blocks("grade"), strict=True):
                area, grade = self.vocabulary.area_labelled(label.text), self.vocabulary.grade_alone(printed.text)
                if area and grade:
                    words = f"{label.text} … {printed.text}"
                    yield _made(area, label.text, grade, role, words, place_over(label, printed, self.document))

    def torn_rows(self, part: Part) -> Iterator[Stated]:
        """A label and its grade printed over several lines of a cover, where the whole table can be put together."""
        for row in torn_rows(part.blocks, self.vocabulary) if part.role == "cover" else ():
            place = place_over(row.blocks[0], row.blocks[-1], self.document)
            yield _made(row.area, _without_number((row.label,)), row.grade, "row", row.words, place)

    def headings(self, part: Part) -> Iterator[Stated]:
        """A part's heading with the grade on the next line or in the next cell."""
        area = self.vocabulary.area_labelled(part.heading.text) if part.heading else None
        if part.heading is None or area is None or not part.blocks:
            return
        first = part.blocks[0]
        grade = self.vocabulary.grade_alone(first.text)
        if grade:
            boxed = part.boxed or bool(first.cells)
            words = f"{part.heading.text} {first.text}"
            place = place_over(part.heading, first, self.document)
            yield _made(area, part.heading.text, grade, "box" if boxed else "heading", words, place)

    def sentences(self, part: Part) -> Iterator[Stated]:
        """A sentence that states the grade: alone on its line, or at the head of a paragraph (prose)."""
        for block in ((part.heading,) if part.heading else ()) + part.blocks:
            if self.is_row(block, part):
                continue  # its label and its grade are read by `rows`
            if is_bulleted(block):
                continue  # `- Adoption performance: good` in a list of what was judged before
            for role, words, place in self.where_it_may_be_said(block, part):
                found = list(self.said(words, role, place))
                yield from found
                if found:
                    break

    def is_row(self, block: Block, part: Part) -> bool:
        """A row of a table, or a line of a cover that is one without cells."""
        label, _ = self.label_and_grade((block.text,), part)
        on_cover = part.role == "cover" and self.vocabulary.area_labelled(label) is not None
        return len(block.filled_cells) > 1 or on_cover

    def said(self, words: str, role: StatementRole, place: Place) -> Iterator[Stated]:
        for area in self.vocabulary.framework.areas:
            grade = self.vocabulary.grade_said(words, area.sentences)
            if grade:
                yield _made(area, None, grade, role, words, place)

    def outcomes(self, part: Part, roles: frozenset[SectionRole]) -> Iterator[Stated]:
        """A sentence that tells an area's outcome, in the part that the framework names, in words of the scale.

        Where no part has that role the heading is not known, and the sentence stands on the cover. Sentences that tell
        different outcomes say nothing: which of them counts is for a person to see.
        """
        told_here = {part.role} if part.role != "cover" else {"cover", *_ROLES - roles}
        areas = [area for area in self.vocabulary.framework.areas if area.told_in in told_here]
        told = [one for block in part.blocks for one in self.outcomes_told(block)] if areas else []
        if len({grade.grade for grade, _ in told}) == 1:
            for area in areas:
                for grade, place in told:
                    yield _made(area, area.labels[0], grade, "sentence", grade.text, place)

    def outcomes_told(self, block: Block) -> Iterator[tuple[PrintedGrade, Place]]:
        for sentence in split_sentences(block.text):
            grade = self.vocabulary.grade_within(sentence)
            if grade is not None:
                yield PrintedGrade(grade, sentence), place_of(block, self.document)

    def where_it_may_be_said(self, block: Block, part: Part) -> Iterator[tuple[StatementRole, str, Place]]:
        """Give the block, a cover block's first line (those under it may have run into it), the first sentence."""
        place = place_of(block, self.document)
        if len(block.text) <= LONGEST_SENTENCE:
            yield "sentence", block.text, place
        line = self.first_line(block) if part.role == "cover" else None
        if line is not None:
            yield "sentence", line.text, place_at((block.place[0], block.place[0]), self.document) or place
        opening = _BECAUSE.sub("", _FIRST_SENTENCE.split(block.text, maxsplit=1)[0])
        if part.role in PROSE and len(opening) <= LONGEST_SENTENCE:
            yield "prose", opening, place

    def first_line(self, block: Block) -> Line | None:
        line = self._line_of_word.get(block.words[0]) if block.words else None
        return line if line and block.text.startswith(line.text) else None

    @cached_property
    def _line_of_word(self) -> Mapping[int, Line]:
        """The first line that shows each word."""
        return {word: line for line in reversed(self.document.lines) for word in line.words}

    def within_paragraphs(self, part: Part, missing: list[Area]) -> Iterator[Stated]:
        """An area that is graded nowhere else: a sentence in a paragraph, `… . Overall, the LSCB is inadequate. …`"""
        for block in part.blocks if missing and part.role in PROSE else ():
            may_state_a_grade = self.vocabulary.holds_a_grade(block.text) and not is_bulleted(block)
            for sentence in split_sentences(block.text) if may_state_a_grade else ():
                for area in missing:
                    grade = self.vocabulary.grade_said(_OVERALL.sub("", sentence), area.sentences)
                    if grade:
                        yield _made(area, None, grade, "prose", sentence, place_of(block, self.document))

    def label_and_grade(self, filled: tuple[str, ...], part: Part) -> tuple[str, PrintedGrade | None]:
        """Divide a row by its cells, or a cover's line by the grade at its end: `2.1 Adoption performance Good`."""
        if len(filled) > 1:
            return _without_number(filled), self.vocabulary.grade_alone(filled[-1])
        ended = self.vocabulary.grade_at_end(filled[0]) if part.role == "cover" else None
        return (_without_number((ended[0],)), ended[1]) if ended else ("", None)

    def unread_rows(self, parts: tuple[Part, ...]) -> Iterator[Doubt]:
        """Yield a doubt for each row of a cover that ends in a grade while its label, perhaps cut, names no area."""
        for part in parts:
            for block in part.blocks if part.role == "cover" else ():
                filled = block.filled_cells
                label, grade = self.label_and_grade(filled, part) if len(filled) > 1 else ("", None)
                if grade and unnumbered(label) not in self.vocabulary.labels:
                    place = place_of(block, self.document)
                    yield doubt("grade-without-area", label=label, grade=grade.text, place=place, field="judgements")


def _made(area: Area, label: str | None, grade: PrintedGrade, role: StatementRole, words: str, place: Place) -> Stated:
    statement = Statement(role=role, place=place, words=words, grade=grade.grade)
    return Stated(area.key, area.group, label, grade.text, statement)


def _without_number(cells: tuple[str, ...]) -> str:
    """Return the label of a row: its first cell that is not only a number, without a number before it."""
    label = next((cell for cell in cells if re.search(r"[^\d.\s]", cell)), cells[0])
    return re.sub(r"^\s*\d+(?:\.\d+)*\.?\s+", "", label).strip()
