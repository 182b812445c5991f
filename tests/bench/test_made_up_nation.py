"""The made-up nation is one that the program takes for real: what is measured over it is what real reports cost."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from pathlib import Path
from random import Random

import pytest

from bench.made_up_nation import RECEIVED, SEED, SIZES, Size, councils_of, inspections, write
from generator.corpus import load_corpus
from generator.corpus.checks import check_against_sources, check_ledgers, check_sidecars
from generator.corpus.registry import load_registry
from generator.model.corpus import Corpus
from generator.model.report import Report

SMALL = Size(pages=0, councils=5, reports=32)


@pytest.fixture(scope="module")
def content(content_of_five: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("nation") / "content"
    write(folder, content_of_five, SMALL)
    return folder


@pytest.fixture(scope="module")
def corpus(content: Path) -> Corpus:
    return load_corpus(content)


def test_every_report_is_taken_without_a_problem(corpus: Corpus) -> None:
    assert corpus.problems == ()
    assert len(corpus.reports) == SMALL.reports
    assert len(corpus.by_authority) == SMALL.councils


def test_sources_sidecars_and_ledgers_agree_with_the_parsed_reports(content: Path, corpus: Corpus) -> None:
    authorities = load_registry(content).authorities
    assert [*check_sidecars(content), *check_ledgers(content, corpus.reports)] == []
    assert [*check_against_sources(content, authorities, (), 1, lambda *_: None)] == []


def test_each_place_is_the_line_of_the_source_that_says_it(content: Path, corpus: Corpus) -> None:
    for report in corpus.reports:
        lines = (content / "reports" / report.id / "source.txt").read_text(encoding="utf-8").splitlines()
        for text, line in said(report):
            assert text in lines[line - 1]


def said(report: Report) -> list[tuple[str, int]]:
    """What the report says at which line: blocks, recommendations, figures, judgements."""
    pieces = [
        *((block.text, block.place) for section in report.sections for block in section.blocks),
        *((item.text, item.place) for item in report.recommendations),
        *((figure.words, figure.place) for figure in report.statistics),
        *((place.words, place.place) for judgement in report.judgements for place in judgement.stated_at),
    ]
    return [(text, place.line or 0) for text, place in pieces]


def test_anchors_are_unique_in_each_report(corpus: Corpus) -> None:
    for report in corpus.reports:
        anchors = [section.anchor for section in report.sections]
        anchors += [block.anchor for section in report.sections for block in section.blocks]
        assert len(anchors) == len(set(anchors))


def test_reports_differ_in_words_and_name_no_council_of_the_real_ones(corpus: Corpus, corpus_of_five: Corpus) -> None:
    paragraphs = [block.text for report in corpus.reports for part in report.sections for block in part.blocks]
    long = [text for text in paragraphs if len(text) > 300]
    assert len(long) > 400
    assert len(set(long)) == len(long)
    real = {report.authority.title for report in corpus_of_five.reports}
    assert not [text for text in paragraphs if any(name in text for name in real - names(corpus))]


def names(corpus: Corpus) -> set[str]:
    return {report.authority.title for report in corpus.reports}


def test_the_same_nation_is_made_each_time(content: Path, content_of_five: Path, tmp_path: Path) -> None:
    write(tmp_path / "again", content_of_five, SMALL)
    made = {path.relative_to(content): path.read_bytes() for path in content.rglob("*") if path.is_file()}
    again = {path.relative_to(tmp_path / "again"): path for path in (tmp_path / "again").rglob("*") if path.is_file()}
    assert {path: file.read_bytes() for path, file in again.items()} == made


def test_frameworks_are_those_of_their_years(corpus: Corpus) -> None:
    years = {report.framework.key: set[str]() for report in corpus.reports}
    for report in corpus.reports:
        years[report.framework.key].add(report.date[:4])
    assert {"sif", "ilacs", "ilacs-focused-visit", "jtai", "area-send"} <= set(years)
    assert max(years["sif"]) <= "2018" <= min(years["ilacs"] | years["ilacs-focused-visit"])
    assert min(years["area-send"]) >= "2023"
    assert max(report.date for report in corpus.reports) < RECEIVED.isoformat()


def test_an_area_report_has_an_outcome_of_its_own_scale_and_a_joint_letter_none(corpus: Corpus) -> None:
    areas = [report for report in corpus.reports if report.framework.key == "area-send"]
    letters = [report for report in corpus.reports if report.framework.key == "jtai"]
    scale = {point.grade for point in corpus.frameworks["area-send"].scale}
    assert all(report.judgements[0].grade in scale and report.document.outcome_of for report in areas)
    assert all(len(point.addressed_bodies) == 2 for report in areas for point in report.recommendations)
    assert [report for report in letters if report.judgements or not report.document.theme] == []


def test_kinds_are_as_frequent_as_in_the_nation(content: Path) -> None:
    """493 graded inspections, 371 letters on visits, 64 joint letters, 55 area reports: within a tenth or ten."""
    size = SIZES[3600]
    register = list(load_registry(content).authorities.values())
    councils = list(islice(councils_of(register), size.councils))
    series = [inspections(Random(f"{SEED} {one.slug}")) for one in councils]
    found = Counter(next(series[number % len(series)])[0] for number in range(size.reports))
    graded = found["sif"] + found["ilacs"]
    visits = found["ilacs-focused-visit"] + found["ilacs-monitoring-visit"]
    told = (graded, visits, found["jtai"], found["area-send"])
    assert all(abs(one - held) <= max(10, held / 10) for one, held in zip(told, (493, 371, 64, 55), strict=True))


def test_more_councils_than_the_register_holds_are_its_regions_under_numbers(content_of_five: Path) -> None:
    councils = councils_of(list(load_registry(content_of_five).authorities.values()))
    first = [next(councils) for _ in range(SIZES[10000].councils)]
    assert len({one.slug for one in first}) == len(first)
    doubled = next(one for one in first if one.slug == "barnet-2")
    assert (doubled.name, doubled.region) == ("Barnet 2", "London 2")
    assert "waltham-forest-2" in doubled.neighbours
