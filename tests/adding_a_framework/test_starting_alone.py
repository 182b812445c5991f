"""A framework as it is started, of the council on a scale of its own: nothing is said that it does not declare."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.analysis import analyse
from generator.documents import read
from generator.frameworks import load_frameworks, parse
from generator.model.corpus import Corpus
from generator.publish import render_page
from tests.adding_a_framework.starting import start
from tests.frameworks.reading import EXAMPLESHIRE, register
from tests.views.made import all_pages

COUNCIL = "/authorities/lincolnshire/"


@pytest.fixture(scope="module")
def printed(corpus_of_five: Corpus, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("started")
    facts, documents = start("school-rides", folder)
    frameworks = {**load_frameworks(), **load_frameworks(facts.parent.parent)}
    text = documents.read_text(encoding="utf-8").split("```text\n")[1].split("```")[0]
    source = folder / "source.txt"
    source.write_text(text.replace("Exampleshire", "Lincolnshire"), encoding="utf-8")
    report = parse(read(source), corpus_of_five.authorities, frameworks=frameworks)
    reports = sorted((*corpus_of_five.reports, report), key=lambda one: (one.authority.slug, one.date))
    corpus = replace(corpus_of_five, reports=tuple(reports), frameworks=frameworks)
    return {page.address: render_page(page) for page in all_pages(corpus, analyse(corpus), "2031-06-01")}


def test_its_grade_stands_apart_from_the_councils_other_grades(printed: dict[str, str]) -> None:
    _, _, part = printed[COUNCIL].partition('{ id="school-rides"}')
    assert "[Good]{.grade .grade-best .edge-double}" in part.partition("\n## ")[2].partition("\n## ")[0]
    assert "[Good]{.grade .grade-best .edge-double}" not in printed["/authorities/"]


@pytest.mark.parametrize("address", [COUNCIL, f"{COUNCIL}timeline/", "/judgements/", "/judgements/school_rides/"])
def test_nothing_says_that_its_outcome_is_another_bodys(address: str, printed: dict[str, str]) -> None:
    denied = (
        "not a grade of the council",
        "Of several services in the area",
        "outcome, not the council’s",
    )
    assert [words for words in denied if words in printed[address]] == []


def test_comparisons_set_it_apart_without_calling_it_a_partnerships(printed: dict[str, str]) -> None:
    beside = [page for address, page in printed.items() if address.startswith("/compare/lincolnshire-and-")]
    assert beside
    assert all("## Other kinds of inspection" in page for page in beside)
    assert not any("local partnership" in page for page in beside)


def test_an_inspectorate_behind_a_name_is_no_person(tmp_path: Path) -> None:
    facts, documents = start("school-rides", tmp_path)
    facts.write_text(facts.read_text(encoding="utf-8").replace('title = "Ofsted"', 'title = "Rides Inspectorate"'))
    text = documents.read_text(encoding="utf-8").split("```text\n")[1].split("```")[0]
    source = tmp_path / "source.txt"
    source.write_text(text.replace("Ann Example", "Ann Example, Rides Inspectorate"), encoding="utf-8")
    report = parse(read(source), register(EXAMPLESHIRE), frameworks=load_frameworks(facts.parent.parent))
    assert [one.name for one in report.people] == ["Ann Example"]


def test_a_name_may_stand_behind_words_of_the_framework_own(tmp_path: Path) -> None:
    facts, documents = start("school-rides", tmp_path)
    named = 'authority_in_title = true\nauthority_named_by = ["Council inspected: {authority}"]\nrecognised_by'
    facts.write_text(facts.read_text(encoding="utf-8").replace("recognised_by", named, 1))
    text = documents.read_text(encoding="utf-8").split("```text\n")[1].split("```")[0]
    body = text.replace("Exampleshire County Council", "Rides Inspectorate")
    source = tmp_path / "source.txt"
    source.write_text(body.replace("Inspection dates", "Council inspected: Exampleshire\n\nInspection dates", 1))
    report = parse(read(source), register(EXAMPLESHIRE), frameworks=load_frameworks(facts.parent.parent))
    assert (report.authority.slug, report.authority.printed) == ("exampleshire", "Exampleshire")
