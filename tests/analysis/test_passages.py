"""Which paragraphs the search finds by themselves, and what each is."""

from __future__ import annotations

import pytest

from generator.analysis.passages import is_aside, kind_of, searched_text
from generator.model.noun import Place
from generator.model.report import Section, SectionRole, TextBlock
from tests.analysis.factory import report

LONG = "Plans for children are written within ten days."


def section(role: SectionRole, *blocks: TextBlock) -> Section:
    return Section(heading=None, level=1, role=role, anchor="b0", place=Place(line=1), blocks=blocks)


def block(text: str = LONG, kind: str = "paragraph", number: str | None = None) -> TextBlock:
    return TextBlock(kind=kind, anchor="b1", text=text, number=number, place=Place(line=1))


@pytest.mark.parametrize(
    ("held", "found"),
    [
        (section("findings", block()), True),
        (section("findings", block("Plans are written within days.")), False),
        (section("cover", block()), False),
        (section("grade-descriptions", block()), False),
        (section("inspection-information", block()), False),
        (section("practice-study", block()), False),
        (section("letter", block()), True),
        (section("letter", block("Robin Sample, Director of Services, Ashmere Council")), False),
        (section("partnership", block("Ashmere House 1 Long Road Ashmere", kind="line")), False),
        (section("letter", block("plans that are written within ten days", kind="bullet")), True),
        (section("recommendations", block("Write all plans for children sooner.", kind="recommendation")), False),
        (section("findings", block("Review each plan – within six\nmonths")), False),
        (section("recommendations", block("each plan for children within six months", kind="sub-bullet")), False),
        (section("findings", block("each plan for children within six months", kind="bullet")), True),
        (section("priority-actions", block("Responsible body Areas for urgent action", kind="row")), False),
        (section("findings", block("The quality of plans for children", kind="line")), False),
    ],
    ids=[
        "a finding",
        "five words",
        "a cover",
        "what grades mean",
        "whom to ask",
        "what is told of one child",
        "a letter",
        "to whom it is",
        "an address",
        "a point of a letter",
        "a recommendation's block",
        "the words of a recommendation",
        "a half of a recommendation, among the recommendations",
        "the same words in a finding",
        "the labels of a table",
        "a heading that is a line",
    ],
)
def test_a_paragraph_is_found_where_it_says_something_by_itself(held: Section, found: bool) -> None:
    made = report(
        points=("Review each plan within six months.", "Review each plan for children within six months.")
    ).model_copy(update={"sections": (held,)})
    assert list(searched_text(made)) == [(held, one) for one in held.blocks if found]


@pytest.mark.parametrize(
    ("role", "number", "kind"),
    [
        ("summary", None, "summary"),
        ("young-people", None, "summary"),
        ("outcome", None, "summary"),
        ("headline", None, "summary"),
        ("summary", "4", "finding"),
        ("findings", None, "finding"),
    ],
)
def test_a_summarys_paragraph_without_a_number_sums_up(role: SectionRole, number: str | None, kind: str) -> None:
    numbered = block(number=number)
    assert kind_of(section(role, numbered), numbered) == kind


@pytest.mark.parametrize(
    ("held", "aside"),
    [
        (section("findings", block()), False),
        (section("area-information", block()), True),
        (section("findings", block("The board was set up in 2012 by the partners.", kind="footnote")), True),
        (section("findings", block("in secondary schools is 12% of all pupils.", kind="bullet")), True),
        (
            section(
                "findings", block("decisions are taken by those who know the child well, and plans are made that help.")
            ),
            False,
        ),
        (section("findings", block("iPads help children tell their views.", number="26")), False),
    ],
    ids=[
        "a finding",
        "figures of the area",
        "a note",
        "the end of a sentence",
        "words that go on for long",
        "a numbered finding",
    ],
)
def test_what_stands_beside_the_findings_leads_no_list(held: Section, aside: bool) -> None:
    assert is_aside(held, held.blocks[0]) is aside
