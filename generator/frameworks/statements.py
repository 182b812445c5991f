"""Every place where a report states a grade, each found apart from the others.

Cover rows, boxes, headings and sentences are read by small finders that know nothing of one another, so
that agreement between them means something. `judgements` then compares them and applies the precedence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.english.doubts import doubt
from generator.frameworks.facts.sentence_splitting import split_sentences
from generator.frameworks.normalisation import nearly_same, unnumbered
from generator.frameworks.parts import Part, is_bulleted
from generator.frameworks.provenance import place_at, place_of, place_over
from generator.frameworks.torn_rows import torn_rows
from generator.frameworks.vocabulary import PrintedGrade, Vocabulary
from generator.model.document import Block, Document, Line
from generator.model.framework import Area
from generator.model.report import Doubt, Place, Statement, StatementRole

NOT_OURS = frozenset({"grade-descriptions", "area-information", "progress", "inspection-information"})
"""Parts whose grades are about something else: what grades mean, earlier inspections, children's homes."""

PROSE = frozenset({"summary", "findings", "board", "cover", "other"})
"""Parts whose running text may say the grade again."""

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


def stated(parts: tuple[Part, ...], vocabulary: Vocabulary, document: Document) -> tuple[Stated, ...]:
    """Return every statement of a grade in the report, in the order of its precedence's finders."""
    usable = tuple(part for part in parts if part.role not in NOT_OURS)
    found: list[Stated] = []
    for part in usable:
        found.extend(_rows(part, vocabulary, document))
        found.extend(_runs(part, vocabulary, document))
        found.extend(_torn(part, vocabulary, document))
        found.extend(_heading(part, vocabulary, document))
        found.extend(_sentences(part, vocabulary, document))
    missing = [area for area in vocabulary.framework.areas if area.key not in {one.area for one in found}]
    found.extend(_within_paragraphs(usable, missing, vocabulary, document))
    return tuple(found)


def _within_paragraphs(
    usable: tuple[Part, ...], missing: list[Area], vocabulary: Vocabulary, document: Document
) -> Iterator[Stated]:
    """An area that is graded nowhere else: a sentence inside a paragraph, `… . Overall, the LSCB is inadequate. …`"""
    for part in usable if missing else ():
        for block in part.blocks if part.role in PROSE else ():
            for sentence in split_sentences(block.text) if _may_state_a_grade(block, vocabulary) else ():
                for area in missing:
                    grade = vocabulary.grade_said(_OVERALL.sub("", sentence), area.sentences)
                    if grade:
                        yield _made(area, None, grade, "prose", sentence, place_of(block, document))


def _may_state_a_grade(block: Block, vocabulary: Vocabulary) -> bool:
    return vocabulary.holds_a_grade(block.text) and not is_bulleted(block)


def area_labelled(text: str, vocabulary: Vocabulary, group: str | None = None) -> Area | None:
    """Return the area that has this text as its printed label, within a group where labels repeat."""
    comparable = unnumbered(text)
    known = [area for area in vocabulary.framework.areas if area.group == group]
    for area in known:
        if any(unnumbered(label) == comparable for label in area.labels):
            return area
    alike = [area for area in known if any(nearly_same(comparable, unnumbered(label)) for label in area.labels)]
    return alike[0] if len(alike) == 1 else None


def _made(area: Area, label: str | None, grade: PrintedGrade, role: StatementRole, words: str, place: Place) -> Stated:
    statement = Statement(role=role, place=place, words=words, grade=grade.grade)
    return Stated(area.key, area.group, label, grade.text, statement)


def _rows(part: Part, vocabulary: Vocabulary, document: Document) -> Iterator[Stated]:
    """A label and its grade in one table row. A row that is a group's name opens that group."""
    groups = {unnumbered(area.group): area.group for area in vocabulary.framework.areas if area.group}
    group: str | None = None
    for block in part.blocks:
        filled = [cell for cell in block.cells if cell.strip()] or [block.text]
        group = groups.get(unnumbered(filled[0]), group) if len(filled) == 1 else group
        label, grade = _label_and_grade(filled, part, vocabulary)
        area = area_labelled(label, vocabulary, group) if grade else None
        if grade and area:
            # A cover numbers the rows of its table: those are no paragraphs.
            place = place_of(block, document, numbered=part.role != "cover")
            yield _made(area, label, grade, "row", " ".join(filled), place)


def _label_and_grade(filled: list[str], part: Part, vocabulary: Vocabulary) -> tuple[str, PrintedGrade | None]:
    """Divide a row by its cells, or a cover's line by the grade at its end: `2.1 Adoption performance Good`."""
    if len(filled) > 1:
        return _without_number(filled), vocabulary.grade_alone(filled[-1])
    ended = vocabulary.grade_at_end(filled[0]) if part.role == "cover" else None
    return (_without_number([ended[0]]), ended[1]) if ended else ("", None)


def _without_number(cells: list[str]) -> str:
    """Return the label of a row: its first cell that is not only a number, without a number before it."""
    label = next((cell for cell in cells if re.search(r"[^\d.\s]", cell)), cells[0])
    return re.sub(r"^\s*\d+(?:\.\d+)*\.?\s+", "", label).strip()


def _runs(part: Part, vocabulary: Vocabulary, document: Document) -> Iterator[Stated]:
    """Labels on lines of their own, then grades on lines of their own.

    Each label with its grade after it are rows torn in two. Several labels and then as many grades are a detached
    cover: weak evidence, since an order is all that ties them. Anything else ties nothing: where a grade stands
    before the first label, or one is missing, each grade may belong to the label above it or below.
    """
    for stretch in _stretches(part, vocabulary):
        if not _pairs_up(stretch):
            continue
        role: StatementRole = "row" if all(len(run.blocks) == 1 for run in stretch) else "cover-detached"
        labels = [block for run in stretch if run.kind == "label" for block in run.blocks]
        grades = [block for run in stretch if run.kind == "grade" for block in run.blocks]
        for label, printed in zip(labels, grades, strict=True):
            area, grade = area_labelled(label.text, vocabulary), vocabulary.grade_alone(printed.text)
            if area and grade:
                words = f"{label.text} … {printed.text}"
                yield _made(area, label.text, grade, role, words, place_over(label, printed, document))


def _torn(part: Part, vocabulary: Vocabulary, document: Document) -> Iterator[Stated]:
    """A label and its grade printed over several lines of a cover, where the whole table can be put together."""
    for row in torn_rows(part.blocks, vocabulary) if part.role == "cover" else ():
        place = place_over(row.blocks[0], row.blocks[-1], document)
        yield _made(row.area, _without_number([row.label]), row.grade, "row", row.words, place)


@dataclass(frozen=True, slots=True)
class _Run:
    """Blocks of a cover, one after another, that are all labels, or all grades."""

    kind: str
    blocks: tuple[Block, ...]


def _stretches(part: Part, vocabulary: Vocabulary) -> list[list[_Run]]:
    """Return the runs of labels and grades on a cover that follow one another with nothing else between."""
    if part.role != "cover":
        return []
    kinds = [(block, _run_kind(block, vocabulary)) for block in part.blocks]
    runs = [_Run(kind, tuple(block for block, _ in run)) for kind, run in groupby(kinds, key=lambda pair: pair[1])]
    return [list(found) for other, found in groupby(runs, key=lambda run: run.kind == "other") if not other]


def _pairs_up(stretch: list[_Run]) -> bool:
    """Labels stand first, and each run of them is followed by as many grades."""
    labels, grades = stretch[::2], stretch[1::2]
    return stretch[0].kind == "label" and [len(run.blocks) for run in labels] == [len(run.blocks) for run in grades]


def _run_kind(block: Block, vocabulary: Vocabulary) -> str:
    if block.cells and len([cell for cell in block.cells if cell.strip()]) > 1:
        return "other"
    if vocabulary.grade_alone(block.text):
        return "grade"
    return "label" if area_labelled(block.text, vocabulary) else "other"


def _heading(part: Part, vocabulary: Vocabulary, document: Document) -> Iterator[Stated]:
    """A part's heading with the grade on the next line or in the next cell."""
    area = area_labelled(part.heading.text, vocabulary) if part.heading else None
    if part.heading is None or area is None or not part.blocks:
        return
    first = part.blocks[0]
    grade = vocabulary.grade_alone(first.text)
    if grade:
        boxed = part.boxed or bool(first.cells)
        words = f"{part.heading.text} {first.text}"
        place = place_over(part.heading, first, document)
        yield _made(area, part.heading.text, grade, "box" if boxed else "heading", words, place)


def _sentences(part: Part, vocabulary: Vocabulary, document: Document) -> Iterator[Stated]:
    """A sentence that states the grade: alone on its line, or at the head of a paragraph (prose)."""
    for block in ((part.heading,) if part.heading else ()) + part.blocks:
        if len([cell for cell in block.cells if cell.strip()]) > 1:
            continue  # a row: its label and its grade are read by `_rows`
        if is_bulleted(block):
            continue  # `- Adoption performance: good` in a list of what was judged before
        if part.role == "cover" and area_labelled(_label_and_grade([block.text], part, vocabulary)[0], vocabulary):
            continue  # a row without cells, read there too
        for role, words, place in _where_it_may_be_said(block, part, document):
            said = [(area, vocabulary.grade_said(words, area.sentences)) for area in vocabulary.framework.areas]
            found = [_made(area, None, grade, role, words, place) for area, grade in said if grade]
            yield from found
            if found:
                break


def _where_it_may_be_said(block: Block, part: Part, document: Document) -> Iterator[tuple[StatementRole, str, Place]]:
    """Give the whole block, a cover block's first line (those under it may have run into it), the first sentence."""
    if len(block.text) <= LONGEST_SENTENCE:
        yield "sentence", block.text, place_of(block, document)
    line = _first_line(block, document) if part.role == "cover" else None
    if line is not None:
        yield "sentence", line.text, place_at((block.place[0], block.place[0]), document) or place_of(block, document)
    opening = _BECAUSE.sub("", _FIRST_SENTENCE.split(block.text, maxsplit=1)[0])
    if part.role in PROSE and len(opening) <= LONGEST_SENTENCE:
        yield "prose", opening, place_of(block, document)


def _first_line(block: Block, document: Document) -> Line | None:
    line = next((line for line in document.lines if block.words and block.words[0] in line.words), None)
    return line if line and block.text.startswith(line.text) else None


def unread_rows(parts: tuple[Part, ...], vocabulary: Vocabulary, document: Document) -> tuple[Doubt, ...]:
    """Return a doubt for each row of a cover that ends in a grade while its label, perhaps cut, names no area."""
    doubts = []
    for part in parts:
        for block in part.blocks if part.role == "cover" else ():
            filled = [cell for cell in block.cells if cell.strip()]
            label, grade = _label_and_grade(filled, part, vocabulary) if len(filled) > 1 else ("", None)
            if grade and unnumbered(label) not in _labels(vocabulary):
                place = place_of(block, document)
                doubts.append(
                    doubt("grade-without-area", label=label, grade=grade.text, place=place, field="judgements")
                )
    return tuple(doubts)


def _labels(vocabulary: Vocabulary) -> set[str]:
    return {unnumbered(label) for area in vocabulary.framework.areas for label in area.labels}


def unpaired_grades(parts: tuple[Part, ...], vocabulary: Vocabulary, document: Document) -> tuple[Doubt, ...]:
    """Return a doubt where a cover prints grades that cannot be told apart by label: nothing is read from them."""
    torn = [stretch for part in parts for stretch in _stretches(part, vocabulary) if not _pairs_up(stretch)]
    grades = [block for stretch in torn for run in stretch if run.kind == "grade" for block in run.blocks]
    if not grades:
        return ()
    labelled = any(run.kind == "label" for stretch in torn for run in stretch)
    place = place_over(grades[0], grades[-1], document)
    return (doubt("grades-without-labels", grades=len(grades), labelled=labelled, place=place, field="judgements"),)
