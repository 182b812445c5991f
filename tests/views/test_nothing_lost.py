"""Every block of every report stands on its page, in order, at its own anchor."""

import html
import re

import pytest

from generator.analysis.anchors import letters
from generator.markdown import rendering
from generator.model.analysis import Analysis
from generator.model.corpus import Corpus
from generator.publish import render_page
from generator.views.addresses import block_anchor
from generator.views.context import SiteContext
from generator.views.report import report_page
from tests.five_reports import IDS


@pytest.fixture(scope="module")
def site(corpus_of_five: Corpus, analysis_of_five: Analysis) -> SiteContext:
    return SiteContext(corpus_of_five, analysis_of_five, corpus_of_five.as_of)


@pytest.mark.parametrize("report_id", IDS)
def test_every_block_stands_on_the_page_in_order(site: SiteContext, report_id: str) -> None:
    (planned,) = [planned for planned in report_page.pages(site) if planned.address == f"/reports/{report_id}/"]
    rendered = rendering.render(render_page(planned.make()).split("\n---\n", 1)[1])
    shown = letters(html.unescape(re.sub("<[^>]*>", " ", rendered.html.split('id="full-text"', 1)[1])))
    at = 0
    for section in site.corpus.by_id[report_id].sections:
        for block in section.blocks:
            assert block_anchor(block.anchor) in rendered.anchors
            for words in block.cells or (block.text,):
                at = shown.find(letters(words), at)
                assert at >= 0, f"lost or out of order: {block.anchor} {words}"
