"""Three scales in one site: the five real reports, and on two of their councils the guide's example and a SEND report.

Nothing that a reader reads across or down, counts or filters by holds grades of two of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from generator.analysis import analyse
from generator.analysis.area_rows import area_rows
from generator.documents import read
from generator.frameworks import parse
from generator.model.corpus import Corpus
from generator.model.scales import scales_of
from generator.publish import render_page
from generator.search_index.report_table import report_table
from generator.views import search_facts, searched_reports
from tests.adding_a_framework.test_one_folder import FRAMEWORKS, HERE, grades_in
from tests.views.made import all_pages

Scales = dict[str, set[str]]
"""The key of each scale that reports here are graded on, with its words."""

COUNCILS = {"lincolnshire": "Lincolnshire County Council", "north-east-lincolnshire": "North East Lincolnshire"}


@pytest.fixture(scope="module")
def corpus(corpus_of_five: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    folder = tmp_path_factory.mktemp("river")
    send = (HERE.parent / "frameworks/whole_documents/area-send.md").read_text(encoding="utf-8")
    texts = {
        "river": (HERE / "report.txt").read_text(encoding="utf-8"),
        "send": send.split("```text\n")[1].split("```")[0],
    }
    reports = list(corpus_of_five.reports)
    for slug, name in COUNCILS.items():
        for kind, text in texts.items():
            path = folder / f"{slug}-{kind}.txt"
            path.write_text(text.replace("Exampleshire County Council", name).replace("Exampleshire", name))
            reports.append(parse(read(path), corpus_of_five.authorities, frameworks=FRAMEWORKS))
    reports.sort(key=lambda report: (report.authority.slug, report.date))
    held = {report.framework.key for report in reports}
    frameworks = {key: framework for key, framework in FRAMEWORKS.items() if key in held}
    return replace(corpus_of_five, reports=tuple(reports), frameworks=frameworks)


@pytest.fixture(scope="module")
def printed(corpus: Corpus) -> dict[str, str]:
    return {page.address: render_page(page) for page in all_pages(corpus, analyse(corpus), "2031-06-01")}


@pytest.fixture(scope="module")
def scales(corpus: Corpus) -> Scales:
    return {
        scale.key: {point.title for point in scale.points} for scale in scales_of(corpus.frameworks.values()).values()
    }


def scales_in(part: str, scales: Scales) -> set[str]:
    """The scales of which grades stand in a part of a page."""
    return {key for key, titles in scales.items() if titles & grades_in(part)}


def read_together(page: str) -> Iterator[str]:
    """Each table and each list of a page."""
    yield from re.findall(r"(?:^(?:\||- ).*\n)+", page, re.MULTILINE)


def test_no_word_is_of_two_of_these_scales_and_all_are_on_the_site(printed: dict[str, str], scales: Scales) -> None:
    assert sum(map(len, scales.values())) == len(set().union(*scales.values()))
    assert scales_in("\n".join(printed.values()), scales) == set(scales)
    assert len(scales) > 2


def test_no_table_and_no_list_holds_two(printed: dict[str, str], scales: Scales) -> None:
    parts = ((address, part) for address, page in printed.items() for part in read_together(page))
    assert [address for address, part in parts if len(scales_in(part, scales)) > 1] == []


@pytest.mark.parametrize("kind", ["/judgements/", "/frameworks/", "/reports/"])
def test_no_page_of_one_subject_holds_two(kind: str, printed: dict[str, str], scales: Scales) -> None:
    mixed = [
        address for address, page in printed.items() if address.startswith(kind) and len(scales_in(page, scales)) > 1
    ]
    assert mixed == []


def test_the_list_of_councils_holds_their_own_grades_alone(printed: dict[str, str], scales: Scales) -> None:
    assert scales_in(printed["/authorities/"], scales) == {"ofsted-effectiveness"}


def test_beside_every_outcome_stands_whose_it_is(corpus: Corpus, printed: dict[str, str], scales: Scales) -> None:
    bodies = {one.scale_key: one.outcome_of for one in corpus.frameworks.values() if one.scale and one.outcome_of}
    owners = {key: f"{body[:1].upper()}{body[1:]}’s outcome: " for key, body in bodies.items()}
    assert set(owners) == {"river-services", "area-send"}
    for address, page in printed.items():
        if not address.startswith("/frameworks/"):  # the scale itself, which is nobody's outcome
            for key, owner in owners.items():
                grade = r"\[(?:" + "|".join(scales[key]) + r")\]\{\.grade"
                if address.startswith("/changes/"):  # the words before a report's grades say it of all of them
                    told = [page[max(0, found.start() - 600) : found.start()] for found in re.finditer(grade, page)]
                    assert [before for before in told if bodies[key] not in before.lower()] == []
                    continue
                shown = re.findall(r"(.{40})" + grade, page)
                assert [before for before in shown if not before.endswith(owner)] == [], address


def test_a_comparison_has_rows_of_one_line_of_inspections_alone(corpus: Corpus) -> None:
    frameworks = {framework for row in area_rows(corpus).rows for framework, _, _ in row.areas}
    assert {FRAMEWORKS[key].scale_key for key in frameworks} == {"ofsted-effectiveness"}


def test_the_search_filters_each_scale_by_itself(corpus: Corpus, scales: Scales) -> None:
    facts, reports = search_facts(corpus), searched_reports(corpus, analyse(corpus))
    table = report_table(reports, [("", 0)] * len(reports), facts)
    filters = {number: name for number, (name, _) in enumerate(table["scales"])}
    titles: dict[str, set[str]] = {}
    for scale, _, title, _ in table["grades"]:
        titles.setdefault(filters[scale], set()).add(title)
    own = "ofsted-effectiveness"
    assert titles == {"grade" if key == own else f"grade-{key}": words for key, words in scales.items()}
    assert len({name for name, _ in table["scales"]}) == len(facts.scales)
