"""A cover whose labels and grades stand on lines of their own: which of them an order ties together, if any.

    Overall effectiveness
    Adoption performance
    Good
    Requires improvement

Each label with its grade right after it are rows torn in two. Several labels and then as many grades are a detached
cover: weak evidence, since an order is all that ties them. Anything else ties nothing: where a grade stands before the
first label, or one is missing, each grade may belong to the label above it or below.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from generator.english.doubts import doubt
from generator.frameworks.label_vocabulary import LabelVocabulary
from generator.frameworks.parts import Part
from generator.frameworks.provenance import place_over
from generator.model.document import Block, Document
from generator.model.report import Doubt

RunKind = Literal["label", "grade", "other"]


@dataclass(frozen=True, slots=True)
class RunOfBlocks:
    """Blocks of a cover, one after another, that are all labels, or all grades."""

    kind: RunKind
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Runs of labels and grades that follow one another with nothing else between."""

    runs: tuple[RunOfBlocks, ...]

    @property
    def pairs_up(self) -> bool:
        """Labels stand first, and each run of them is followed by as many grades."""
        labels, grades = self.runs[::2], self.runs[1::2]
        return self.runs[0].kind == "label" and [len(run.blocks) for run in labels] == [
            len(run.blocks) for run in grades
        ]

    @property
    def is_torn_rows(self) -> bool:
        """Each label is followed by one grade: nearness ties them, not only order."""
        return all(len(run.blocks) == 1 for run in self.runs)

    def blocks(self, kind: RunKind) -> list[Block]:
        return [block for run in self.runs if run.kind == kind for block in run.blocks]


def stretches(part: Part, vocabulary: LabelVocabulary) -> list[Stretch]:
    """Return the stretches of labels and grades of a part, which has none unless it is a cover."""
    if part.role != "cover":
        return []
    kinds = [(block, _kind(block, vocabulary)) for block in part.blocks]
    runs = [
        RunOfBlocks(kind, tuple(block for block, _ in run)) for kind, run in groupby(kinds, key=lambda pair: pair[1])
    ]
    return [Stretch(tuple(found)) for other, found in groupby(runs, key=lambda run: run.kind == "other") if not other]


def _kind(block: Block, vocabulary: LabelVocabulary) -> RunKind:
    if len(block.filled_cells) > 1:
        return "other"
    if vocabulary.grade_alone(block.text):
        return "grade"
    return "label" if vocabulary.area_labelled(block.text) else "other"


def unpaired_grades(parts: tuple[Part, ...], vocabulary: LabelVocabulary, document: Document) -> Iterator[Doubt]:
    """Yield a doubt where a cover prints grades that cannot be told apart by label: nothing is read from them."""
    torn = [stretch for part in parts for stretch in stretches(part, vocabulary) if not stretch.pairs_up]
    grades = [block for stretch in torn for block in stretch.blocks("grade")]
    if grades:
        labelled = any(stretch.blocks("label") for stretch in torn)
        place = place_over(grades[0], grades[-1], document)
        yield doubt("grades-without-labels", grades=len(grades), labelled=labelled, place=place, field="judgements")
