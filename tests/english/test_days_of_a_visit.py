"""The days of a visit, with one or both known, as a label and in sentences; what a person put right is signed there."""

from __future__ import annotations

from typing import Any

import pytest

from generator.english.council_visits import GIVES_NO_GRADES, since
from generator.english.dates import inspection_days, of_days
from generator.model.report import DocumentFacts
from tests.views import sample

SAID: dict[str, tuple[str | None, str | None, str | None, tuple[str, ...], str, str]] = {
    # title: (start, end, printed, what was put right, as a label, in a sentence behind a visit)
    "both": ("2022-11-13", "2022-11-14", None, (), "13 to 14 November 2022", "on 13 to 14 November 2022"),
    "both put right": (
        "2022-11-13",
        "2022-11-14",
        None,
        ("inspection_start", "inspection_end"),
        "13 to 14 November 2022 (corrected)",
        "on 13 to 14 November 2022 (corrected)",
    ),
    "no end": (
        "2022-11-13",
        None,
        None,
        ("inspection_start",),
        "started 13 November 2022 (corrected); its end is not known",
        "that started on 13 November 2022 (corrected)",
    ),
    "no start": (
        None,
        "2022-11",
        None,
        (),
        "ended November 2022; its start is not known",
        "that ended in November 2022",
    ),
    "no year": (
        None,
        None,
        "13 and 14 May",
        (),
        "“13 and 14 May” (no year is printed)",
        "on “13 and 14 May” (no year is printed)",
    ),
}


def visit(start: str | None, end: str | None, printed: str | None, *put_right: str, **more: Any) -> DocumentFacts:
    days = {"inspection_start": start, "inspection_end": end, "inspection_text": printed}
    return sample.visit().document.model_copy(update={**days, **more}).with_put_right(put_right)


@pytest.mark.parametrize("title", SAID)
def test_days_are_said_as_far_as_they_are_known(title: str) -> None:
    start, end, printed, put_right, label, in_a_sentence = SAID[title]
    told = visit(start, end, printed, *put_right)
    assert (inspection_days(told), of_days(told)) == (label, in_a_sentence)


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (("2022-11-13", "2022-11-14"), "Inspectors looked at “care leavers” on 13 to 14 November 2022."),
        (("2022-11-13", None), "Inspectors looked at “care leavers” in a visit that started on 13 November 2022."),
        ((None, None), "Inspectors looked at “care leavers”; the program did not find on which days."),
    ],
)
def test_a_council_reads_when_inspectors_came_back(days: tuple[str | None, str | None], said: str) -> None:
    assert since(visit(*days, None, topic="care leavers")) == f"{said} {GIVES_NO_GRADES}"
