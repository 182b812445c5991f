"""Every link of every page leads to a page, an anchor or a file that exists: made-up corpus and content/ alike."""

from pathlib import Path

import pytest

from generator.analysis import analyse
from generator.corpus import load_corpus
from generator.markdown import rendering
from generator.publish import render_page
from generator.views import assets, data_files
from tests.views import sample
from tests.views.made import all_pages

CONTENT = Path(__file__).parents[2] / "content"


def _made_up():
    corpus = sample.corpus()
    sources = [f"/reports/{report.id}/source.txt" for report in corpus.reports]
    return list(all_pages(corpus, sample.analysis(), sample.AS_OF)), [
        *sources,
        *_files(corpus, sample.analysis(), CONTENT),
    ]


def _of_content():
    corpus = load_corpus(CONTENT)
    analysis = analyse(corpus)
    return all_pages(corpus, analysis, corpus.as_of, CONTENT), _files(corpus, analysis, CONTENT)


def _files(corpus, analysis, content):
    data = [f"/data/{table.name}.{ending}" for table in data_files(corpus, analysis) for ending in ("csv", "json")]
    return [*data, *(asset.address for asset in assets(corpus, content))]


@pytest.mark.parametrize("site", [_made_up, _of_content], ids=["made up", "content"])
def test_every_link_leads_somewhere_and_no_anchor_stands_twice(site):
    pages, files = site()
    rendered = {page.address: rendering.render(_body(render_page(page))) for page in pages}
    known = {*rendered, *files}
    known |= {f"{address}#{anchor}" for address, page in rendered.items() for anchor in page.anchors}
    broken = {
        (address, link)
        for address, page in rendered.items()
        for link in page.links
        if not link.startswith(("https://", "tel:")) and link not in known
    }
    assert not broken
    assert {address: page.repeated for address, page in rendered.items() if page.repeated} == {}


def test_each_report_of_content_offers_its_source_as_received():
    corpus = load_corpus(CONTENT)
    found = {asset.address: asset.content for asset in assets(corpus, CONTENT)}
    for report in corpus.reports:
        file = report.document.source.file
        assert found[f"/reports/{report.id}/{file}"] == (CONTENT / "reports" / report.id / file).read_bytes()


def _body(page: str) -> str:
    return page.split("\n---\n", 1)[1]
