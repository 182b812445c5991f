"""The words of a report on its page: headings that leave no step out, people set apart, abbreviations explained."""

from __future__ import annotations

import pytest

from generator.model.report import Person, Report, Section, TextBlock, TextBlockKind
from generator.views.report.full_text import TextLines, full_text
from generator.views.report.people_named import names_apart
from tests.analysis.factory import HERE, report


def section(heading: str | None, level: int, *texts: str, kind: TextBlockKind = "paragraph") -> Section:
    anchor = f"h{heading}-{level}"
    blocks = tuple(
        TextBlock(kind=kind, anchor=f"{anchor}-{at}", text=text, place=HERE) for at, text in enumerate(texts)
    )
    return Section(heading=heading, level=level, role="findings", area=None, anchor=anchor, place=HERE, blocks=blocks)


def of(*sections: Section, people: tuple[str, ...] = ()) -> Report:
    named = tuple(Person(name=name, role="inspector", place=HERE) for name in people)
    return report().model_copy(update={"sections": sections, "people": named})


@pytest.mark.parametrize(
    ("levels", "depths"),
    [
        ((1, 2, 3), ["top", "second", "deeper"]),
        ((1, 3), ["top", "second"]),
        ((2, 4, 1), ["top", "second", "top"]),
        ((1, 2, 3, 4, 5), ["top", "second", "deeper", "deeper", "deeper"]),
    ],
)
def test_headings_leave_no_step_out(levels: tuple[int, ...], depths: list[str]) -> None:
    text = full_text(of(*(section(f"H{at}", level, "Words.") for at, level in enumerate(levels))))
    assert [one.heading.depth for one in text.sections if one.heading] == depths


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Jo Dean HMI, lead Sam Hill HMI, inspector", ("Jo Dean HMI, lead", "Sam Hill HMI, inspector")),
        ("Jo Dean, lead Dr Sam Hill, inspector", ("Jo Dean, lead", "Dr Sam Hill, inspector")),
        ("Team: Jo Dean, Sam Hill", ()),
        ("Jo Dean and Sam Hill wrote to us.", ()),
        ("Nobody is named.", ()),
    ],
    ids=["run together", "with a title", "a list with commas", "a sentence", "nobody"],
)
def test_people_whose_lines_run_together_stand_apart(text: str, lines: tuple[str, ...]) -> None:
    assert names_apart(text, ("Jo Dean", "Sam Hill")) == lines


@pytest.mark.parametrize("kind", ["bullet", "sub-bullet"])
def test_people_whose_lines_run_together_in_a_bullet_stand_there_as_printed(kind: TextBlockKind) -> None:
    words = "Jo Dean HMI, lead Sam Hill HMI, inspector"
    text = full_text(of(section("Team", 1, words, kind=kind), people=("Jo Dean", "Sam Hill")))
    (line,) = (line for run in text.sections[0].parts if isinstance(run, TextLines) for line in run.lines)
    assert line.text is not None
    assert line.text.endswith(words)


def test_an_abbreviation_is_explained_once_in_each_part_and_not_where_it_is_spelt_out() -> None:
    first = section("One", 1, "The harbour safety board (HSB) met.", "The HSB met (HSB).", "HSBs meet.")
    text = full_text(of(first, section("Two", 1, "It is the HSB’s.")))
    assert [(one.short, one.long) for one in text.glossary] == [("HSB", "harbour safety board")]
    lines = [line for part in text.sections for run in part.parts if isinstance(run, TextLines) for line in run.lines]
    assert [line.text for line in lines] == [
        "The harbour safety board (HSB) met.",
        "The HSB met (HSB).",
        "HSBs meet.",
        None,
    ]
    assert [(piece.text, piece.means, piece.spaced) for piece in lines[-1].pieces] == [
        ("It is the", None, True),
        ("HSB", "#abbr-hsb", False),
        ("’s.", None, False),
    ]
