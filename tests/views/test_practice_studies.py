"""What a practice study tells of a child, under a made-up name, is read in its report and stands nowhere else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.analysis import analyse
from generator.model.analysis import Analysis
from generator.model.corpus import Corpus
from generator.model.noun import Place
from generator.model.report import Section, TextBlock
from generator.open_data import data_files
from generator.publish import render_page
from generator.views.searched_reports import searched_reports
from tests.views import sample
from tests.views.made import all_pages

NAME = "Marigold"
HOME = f"/reports/{sample.INSPECTION}/"
STUDY = Section(
    heading="Practice study: help for a family",
    level=1,
    role="practice-study",
    anchor="b900",
    place=Place(line=90),
    blocks=(
        TextBlock(
            kind="paragraph",
            anchor="b901",
            text=f"{NAME} and her brother have homes for care leavers near by and supervision was good.",
            place=Place(line=91),
        ),
        TextBlock(
            kind="finding",
            anchor="p90",
            number="90",
            text=f"Supervision of the social worker of {NAME} was regular and helped her.",
            place=Place(line=92),
        ),
        TextBlock(kind="bullet", anchor="b930", text=f"{NAME} now has a home of her own.", place=Place(line=93)),
    ),
)


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    held = sample.corpus()
    inspection = sample.inspection()
    told = inspection.model_copy(update={"sections": (*inspection.sections, STUDY)})
    return replace(held, reports=tuple(told if one.id == told.id else one for one in held.reports))


@pytest.fixture(scope="module")
def analysis(corpus: Corpus) -> Analysis:
    return analyse(corpus)


def test_the_search_does_not_hold_it(corpus: Corpus, analysis: Analysis) -> None:
    held = [passage for report in searched_reports(corpus, analysis) for passage in report.passages()]
    assert held
    assert [one for one in held if NAME in one.text or "Practice study" in one.section] == []


def test_only_its_reports_own_page_prints_it_and_not_as_a_description(corpus: Corpus, analysis: Analysis) -> None:
    pages = list(all_pages(corpus, analysis, sample.AS_OF))
    assert [page.address for page in pages if NAME in render_page(page)] == [HOME]
    assert [page.address for page in pages if NAME in page.description or NAME in page.title] == []


def test_no_table_of_the_data_quotes_it(corpus: Corpus, analysis: Analysis) -> None:
    rows = [row for table in data_files(corpus, analysis) for row in table.rows]
    assert rows
    assert [row for row in rows if NAME in repr(row)] == []
