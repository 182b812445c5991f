"""A value that a person put right says so wherever it prints: one quiet sign, which leads to what was read and why."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.corpus import AppliedCorrection, Corpus
from generator.model.registry import Correction
from generator.publish.templating import render_page
from generator.views.searched_reports import searched_reports
from tests.views import sample
from tests.views.made import all_pages


def corrected(*paths: str) -> Corpus:
    made = [
        Correction(report=sample.INSPECTION, field=path, value="x", reason="So.", date="2026-11-21") for path in paths
    ]
    return replace(sample.corpus(), corrections=tuple(AppliedCorrection(one, "y", one.field) for one in made))


def signs(*paths: str) -> dict[str, int]:
    """Address of each page with the sign -> how often it has it."""
    pages = all_pages(corrected(*paths), sample.analysis(), sample.AS_OF)
    found = {page.address: render_page(page).count("/#corrections)]{.corrected}") for page in pages}
    return {address: number for address, number in found.items() if number}


SHOWN = {
    # what was put right: (its path, pages that have the sign)
    "a grade": (
        f"judgements.{sample.inspection().judgements[0].area}.grade",
        {f"/reports/{sample.INSPECTION}/", "/authorities/ashmere/", "/compare/ashmere-and-brackendale/"},
    ),
    "a recommendation": (
        "recommendations.r1.text",
        {f"/reports/{sample.INSPECTION}/", "/authorities/ashmere/recommendations/"},
    ),
    "a figure": ("statistics.0.value", {f"/reports/{sample.INSPECTION}/", "/measures/children_in_area/"}),
}


@pytest.mark.parametrize("title", SHOWN)
def test_a_corrected_value_has_its_sign(title: str) -> None:
    path, pages = SHOWN[title]
    assert pages <= signs(path).keys()


def test_nothing_else_has_it() -> None:
    assert signs() == {}
    assert all("brackendale" not in address or "compare" in address for address in signs("judgements.overall.grade"))


def test_the_report_says_how_many_values_a_person_put_right() -> None:
    pages = all_pages(corrected("document.published", "statistics.0.value"), sample.analysis(), sample.AS_OF)
    (page,) = (one for one in pages if one.address == f"/reports/{sample.INSPECTION}/")
    assert "A person put 2 values right that the program had read wrongly." in render_page(page)


def test_the_search_says_so_behind_the_grade_of_the_whole() -> None:
    area = sample.inspection().judgements[0].area
    for paths, said in (
        ((), []),
        ((f"judgements.{area}.grade",), [("A person corrected this grade", "/quality/#corrections")]),
    ):
        found = searched_reports(corrected(*paths), sample.analysis())
        (report,) = (one for one in found if f"{one.authority}/{one.folder}" == sample.INSPECTION)
        assert [each for each in report.later if "corrected" in each[0]] == said
