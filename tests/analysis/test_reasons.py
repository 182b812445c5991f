"""Which part of a report gives the reasons for a grade, and what is not one."""

from __future__ import annotations

import pytest

from generator.analysis.reasons import part_with_reasons
from generator.model.report import Section
from tests.analysis.factory import HERE, report

CASES = {
    # title: (sections as "role area heading words", the area asked for, whether it is the whole; the anchor)
    "the part on the area, from its heading": (
        ["findings homes Homes 0", "summary homes Summary 3", "findings homes - 90", "findings schools Schools 90"],
        ("homes", False),
        "s0",
    ),
    "the longest of several parts on the area": (
        ["summary homes Homes 20", "findings schools Schools 90", "findings homes Homes 80"],
        ("homes", False),
        "s2",
    ),
    "no list of what to improve, and no annex that repeats grades": (
        ["recommendations homes Improve 90", "findings homes Homes 20", "other homes Grades 90"],
        ("homes", False),
        "s1",
    ),
    "a heading without a word under it gives no reasons": (["findings homes Homes 0"], ("homes", False), None),
    "the whole, by the summary": (
        ["cover - - 9", "summary - Summary 30", "findings homes Homes 90"],
        ("overall", True),
        "s1",
    ),
    "the whole, by a summary without a heading": (["cover - - 9", "summary - - 30"], ("overall", True), "s1-text"),
    "the whole, where a part is on it by name": (
        ["summary - Summary 30", "findings overall Overall 20"],
        ("overall", True),
        "s1",
    ),
    "another area is not explained by the summary": (["summary - Summary 30"], ("homes", False), None),
    "the summary of another area is none of the whole": (["summary homes Summary 30"], ("overall", True), None),
}


@pytest.mark.parametrize(("sections", "asked", "anchor"), CASES.values(), ids=CASES)
def test_the_part_with_the_reasons(sections: list[str], asked: tuple[str, bool], anchor: str | None) -> None:
    made = report().model_copy(update={"sections": tuple(_section(*each) for each in enumerate(sections))})
    area, is_whole = asked
    assert part_with_reasons(made, area, is_whole=is_whole) == anchor


def _section(number: int, said: str) -> Section:
    role, area, heading, letters = said.split()
    text = {"kind": "paragraph", "anchor": f"s{number}-text", "text": "x" * int(letters), "place": HERE}
    return Section.model_validate(
        {
            "heading": None if heading == "-" else heading,
            "level": 1,
            "role": role,
            "area": None if area == "-" else area,
            "anchor": f"s{number}",
            "place": HERE,
            "blocks": (text,) if int(letters) else (),
        }
    )
