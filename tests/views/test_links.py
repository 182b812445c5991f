"""Every link of every page of a made-up corpus and of the five reports leads to something that exists."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from generator.markdown import rendering
from generator.model.analysis import Analysis
from generator.model.corpus import Corpus
from generator.model.page import Page
from generator.model.report import Report
from generator.open_data import BESIDE, DATABASE, data_files
from generator.publish import render_page
from generator.views import assets
from tests.five_reports import SOURCES
from tests.views import joint_sample, sample, several_areas_sample
from tests.views.made import all_pages

Made = tuple[Iterable[Page], list[str]]
"""A site's pages, and the addresses of its files."""


@pytest.fixture
def made_up(content_of_five: Path) -> Made:
    return _made_of(sample.corpus(), sample.analysis(), content_of_five)


@pytest.fixture
def joint(content_of_five: Path) -> Made:
    return _made_of(joint_sample.corpus(), joint_sample.analysis(), content_of_five)


@pytest.fixture
def several_areas(content_of_five: Path) -> Made:
    return _made_of(several_areas_sample.corpus(), several_areas_sample.analysis(), content_of_five)


def _made_of(corpus: Corpus, analysis: Analysis, content_of_five: Path) -> Made:
    sources = [f"/reports/{report.id}/source.{_ending(report)}" for report in corpus.reports]
    return all_pages(corpus, analysis, sample.AS_OF), [*sources, *_files(corpus, analysis, content_of_five)]


@pytest.fixture
def real(corpus_of_five: Corpus, analysis_of_five: Analysis, content_of_five: Path) -> Made:
    pages = all_pages(corpus_of_five, analysis_of_five, corpus_of_five.as_of, content_of_five)
    return pages, _files(corpus_of_five, analysis_of_five, content_of_five)


def _ending(report: Report) -> str:
    return report.document.source.file.rpartition(".")[2]


def _files(corpus: Corpus, analysis: Analysis, content: Path) -> list[str]:
    data = [f"/data/{table.name}.{ending}" for table in data_files(corpus, analysis) for ending in ("csv", "json")]
    data += [f"/data/{name}" for name in (DATABASE, *BESIDE, "changes.json")]
    return [*data, *(asset.address for asset in assets(corpus, content))]


@pytest.mark.parametrize("site", ["made_up", "joint", "several_areas", "real"])
def test_every_link_leads_somewhere_and_no_anchor_stands_twice(site: str, request: pytest.FixtureRequest) -> None:
    pages, files = request.getfixturevalue(site)
    rendered = {page.address: rendering.render(_body(render_page(page))) for page in pages}
    known = {*rendered, *files}
    known |= {f"{address}#{anchor}" for address, page in rendered.items() for anchor in page.anchors}
    broken = {
        (address, link)
        for address, page in rendered.items()
        for link in page.links
        if not link.startswith(("https://", "tel:"))
        and (f"{address}{link}" if link.startswith("#") else link.partition("?")[0]) not in known  # what is asked aside
    }
    assert not broken
    assert {address: page.repeated for address, page in rendered.items() if page.repeated} == {}


def test_each_report_offers_its_source_as_received(corpus_of_five: Corpus, content_of_five: Path) -> None:
    found = {asset.address: asset.content for asset in assets(corpus_of_five, content_of_five)}
    for report in corpus_of_five.reports:
        file = report.document.source.file
        assert found[f"/reports/{report.id}/{file}"] == (SOURCES / report.id / file).read_bytes()


def _body(page: str) -> str:
    return page.split("\n---\n", 1)[1]
