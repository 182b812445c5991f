"""A point that is printed with bullets under it keeps its lines apart where a reader sees it."""

from __future__ import annotations

import pytest

from generator.analysis.printed_lists import printed_lists
from generator.model.noun import Place
from generator.model.report import Report, Section, TextBlock, TextBlockKind
from tests.analysis.factory import report

PLACE = Place(page=3)


def printed(text: str, *blocks: tuple[TextBlockKind, str]) -> Report:
    """A report of one point, its whole text, and the blocks its full text prints."""
    anchors = ("r1", *(f"b{number}" for number in range(2, 9)))
    shown = [
        TextBlock(kind=kind, anchor=anchor, text=words, place=PLACE)
        for anchor, (kind, words) in zip(anchors, blocks, strict=False)
    ]
    section = Section(heading=None, anchor="s1", level=1, role="recommendations", place=PLACE, blocks=tuple(shown))
    return report(points=(text,)).model_copy(update={"sections": (section,)})


@pytest.mark.parametrize(
    ("text", "blocks", "lines"),
    [
        pytest.param(
            "Make sure that: boats land plans are read.",
            [("recommendation", "Make sure that:"), ("sub-bullet", "boats land"), ("sub-bullet", "plans are read.")],
            ("Make sure that:", "boats land", "plans are read."),
            id="bullets",
        ),
        pytest.param(
            "Make sure that: boats land.",
            [("recommendation", "Make sure that:"), ("footnote", "1 Small."), ("sub-bullet", "boats land.")],
            ("Make sure that:", "boats land."),
            id="a footnote between",
        ),
        pytest.param("Land boats.", [("recommendation", "Land boats."), ("sub-bullet", "Soon.")], None, id="prose"),
        pytest.param(
            "Land boats, where: (i) seen",
            [("recommendation", "Land boats, where:"), ("sub-bullet", "seen")],
            None,
            id="letters that stand in the text",
        ),
        pytest.param(
            "Land boats:",
            [("recommendation", "Land boats:"), ("paragraph", "Boats."), ("sub-bullet", "red")],
            None,
            id="bullets of something else",
        ),
    ],
)
def test_a_point_is_divided_as_it_is_printed(
    text: str, blocks: list[tuple[TextBlockKind, str]], lines: tuple[str, ...] | None
) -> None:
    found = printed(text, *blocks)
    assert printed_lists(found).get(found.recommendations[0].id) == lines
