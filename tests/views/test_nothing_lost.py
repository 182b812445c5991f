"""Every block of every report stands on its page, in order, at its own anchor."""

import html
import re
from pathlib import Path

import pytest

from generator.analysis import analyse
from generator.corpus import load_corpus
from generator.markdown import rendering
from generator.publish import render_page
from generator.views.anchors import block_anchor, letters
from generator.views.context import SiteContext
from generator.views.report import page

CORPUS = load_corpus(Path(__file__).parents[2] / "content")
PAGES = {planned.address: planned.make() for planned in page.pages(SiteContext(CORPUS, analyse(CORPUS), CORPUS.as_of))}


@pytest.mark.parametrize("id_", sorted(CORPUS.by_id))
def test_every_block_stands_on_the_page_in_order(id_):
    rendered = rendering.render(render_page(PAGES[f"/reports/{id_}/"]).split("\n---\n", 1)[1])
    shown = letters(html.unescape(re.sub("<[^>]*>", " ", rendered.html.split('id="full-text"', 1)[1])))
    at = 0
    for section in CORPUS.by_id[id_].sections:
        for block in section.blocks:
            assert block_anchor(block.anchor) in rendered.anchors
            for words in block.cells or (block.text,):
                at = shown.find(letters(words), at)
                assert at >= 0, f"lost or out of order: {block.anchor} {words}"
