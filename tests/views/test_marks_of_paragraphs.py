"""What a template writes above a paragraph for its look stands alone: behind other words it would be read as words."""

from __future__ import annotations

import re
from itertools import pairwise
from types import ModuleType

import pytest

from generator.frozen import replace
from generator.publish.templating import render_page
from generator.views.elements.basic import Hyperlink
from generator.views.elements.since import Since
from generator.views.report.report_page import ReportPage
from tests.views import joint_sample, sample, several_areas_sample
from tests.views.made import all_pages

BLOCKS = (":::", "{", "-", "|")
MARKS = re.compile(r"\{[.#]?[^{}]*\}$")


@pytest.mark.parametrize("made_up", [sample, joint_sample, several_areas_sample], ids=["one", "joint", "several areas"])
def test_no_marks_of_a_paragraph_are_read_as_words(made_up: ModuleType) -> None:
    for page in all_pages(made_up.corpus(), made_up.analysis(), sample.AS_OF):
        assert marks_behind_words(render_page(page)) == [], page.address


def test_no_marks_stand_behind_the_dates_of_a_report_after_which_the_council_was_inspected() -> None:
    pages = all_pages(joint_sample.corpus(), joint_sample.analysis(), sample.AS_OF)
    page = next(page for page in pages if isinstance(page, ReportPage))
    later = Since("Later:", Hyperlink("May 2025", page.address))
    assert marks_behind_words(render_page(replace(page, council_since=later))) == []


def marks_behind_words(markdown: str) -> list[str]:
    lines = pairwise(markdown.splitlines())
    return [line for before, line in lines if MARKS.match(line) and before.strip() and not before.startswith(BLOCKS)]
