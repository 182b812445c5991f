"""Two scales side by side in one site: the five real reports, and two of the guide's example on the same councils.

Nothing that a reader reads across or down, counts or filters by holds grades of both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from generator.analysis import analyse
from generator.analysis.comparison import compare, comparison_column
from generator.documents import read
from generator.frameworks import parse
from generator.model.corpus import Corpus
from generator.publish import render_page
from generator.search_index.report_table import report_table
from generator.views import search_facts, searched_reports
from tests.adding_a_framework.test_one_folder import FRAMEWORKS, HERE, OFSTED, RIVER, grades_in
from tests.views.made import all_pages

COUNCILS = {"lincolnshire": "Lincolnshire County Council", "north-east-lincolnshire": "North East Lincolnshire"}


@pytest.fixture(scope="module")
def corpus(corpus_of_five: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    folder = tmp_path_factory.mktemp("river")
    text = (HERE / "report.txt").read_text(encoding="utf-8")
    reports = list(corpus_of_five.reports)
    for slug, name in COUNCILS.items():
        path = folder / f"{slug}.txt"
        path.write_text(text.replace("Exampleshire County Council", name).replace("Exampleshire", name))
        reports.append(parse(read(path), corpus_of_five.authorities, frameworks=FRAMEWORKS))
    reports.sort(key=lambda report: (report.authority.slug, report.date))
    return replace(corpus_of_five, reports=tuple(reports), frameworks=FRAMEWORKS)


@pytest.fixture(scope="module")
def printed(corpus: Corpus) -> dict[str, str]:
    return {page.address: render_page(page) for page in all_pages(corpus, analyse(corpus), "2031-06-01")}


def read_together(page: str) -> Iterator[str]:
    """Each table and each list of a page."""
    yield from re.findall(r"(?:^(?:\||- ).*\n)+", page, re.MULTILINE)


def test_both_scales_are_on_the_site(printed: dict[str, str]) -> None:
    everything = "\n".join(printed.values())
    assert grades_in(everything) >= {"Good", "Requires improvement", "Adequate", *RIVER}


def test_no_table_and_no_list_holds_both(printed: dict[str, str]) -> None:
    mixed = [
        (address, part)
        for address, page in printed.items()
        for part in read_together(page)
        if grades_in(part) & OFSTED and grades_in(part) & RIVER
    ]
    assert mixed == []


@pytest.mark.parametrize("kind", ["/judgements/", "/frameworks/", "/authorities/"])
def test_no_list_of_councils_outcomes_is_a_page_with_both(kind: str, printed: dict[str, str]) -> None:
    own_part = ("/authorities/lincolnshire/", "/authorities/north-east-lincolnshire/")
    for address, page in printed.items():
        if address.startswith(kind) and not address.startswith(own_part):
            assert not (grades_in(page) & OFSTED and grades_in(page) & RIVER), address


def test_beside_every_outcome_stands_whose_it_is(printed: dict[str, str]) -> None:
    for address, page in printed.items():
        if not address.startswith("/frameworks/"):  # the scale itself, which is nobody's outcome
            shown = re.findall(r"(.{30})\[(?:" + "|".join(RIVER) + r")\]\{\.grade", page)
            assert [before for before in shown if not before.endswith("harbour board’s outcome: ")] == [], address


def test_a_comparison_has_a_row_for_each_scale_alone(corpus: Corpus) -> None:
    columns = [comparison_column(corpus, analyse(corpus), slug) for slug in COUNCILS]
    scales = {key.framework: FRAMEWORKS[key.framework].scale_key for key in compare(corpus, columns).areas}
    assert set(scales.values()) <= {"ofsted-effectiveness", "river-services"}
    assert {key.area for key in compare(corpus, columns).areas if key.framework == "river-services"}.isdisjoint(
        {key.area for key in compare(corpus, columns).areas if key.framework != "river-services"}
    )


def test_the_search_filters_each_scale_by_itself(corpus: Corpus) -> None:
    facts, reports = search_facts(corpus), searched_reports(corpus, analyse(corpus))
    table = report_table(reports, [("", 0)] * len(reports), facts)
    filters = {number: name for number, (name, _) in enumerate(table["scales"])}
    titles: dict[str, set[str]] = {}
    for scale, _, title, _ in table["grades"]:
        titles.setdefault(filters[scale], set()).add(title)
    assert titles["grade"] == OFSTED
    assert titles["grade-river-services"] == RIVER
    assert len({name for name, _ in table["scales"]}) == len(facts.scales)
