"""A box that stands on many pages is read once, and says on each what the parser would make of it there."""

from __future__ import annotations

import pytest

from generator.markdown.rendering import render
from tests.markdown.plain_rendering import render_plainly

BOXES = {
    "words and a quotation": "::: box a\n{.who}\nKent\n\n{.quote}\n> Said.\n>\n> — [page 3](/x/#p3)\n\n:::\n",
    "a fold in a box": "::::: box column\nWords\n\n:::: fold 2 more\n- one\n- two\n\n::::\n\n:::::\nAfter\n",
    "attributes above it and ids within": '{ id="a"}\n::: box row\n{ id="b"}\nWords [x]{#c}\n\n:::\n',
    "the same id in two boxes": "::: box a\n{#b}\nWords\n:::\n::: box a\n{#b}\nWords\n:::\n",
    "a box in a box": ":::: box columns\n::: box column\nOne\n:::\n::: box column\nTwo\n:::\n::::\n",
    "a heading of its own": "## One\n\n::: box a\n## One\n\nWords\n:::\n",
    "headings that do not look so": "::: box a\nTwo\n---\n:::\n::: box a\n> # One\n:::\n",
    "an address named elsewhere": "::: box a\n[x]\n:::\n\n[x]: /authorities/\n",
    "an end further in, or none": "::: box a\nWords\n   :::\n\n::: box b\nWords",
    "no words": "::: box find\n:::\n::: box find\n\n:::\n",
    "a list that a box would end": "- one\n::: box a\nWords\n:::\n",
}


@pytest.mark.parametrize("markdown", BOXES.values(), ids=BOXES)
def test_a_box_read_whole_is_what_the_parser_makes_of_it(markdown: str) -> None:
    def resolve(address: str) -> str:
        return f"../..{address}"

    assert render(markdown, resolve) == render_plainly(markdown, resolve)


def test_links_of_a_box_lead_on_from_each_page() -> None:
    box = "::: box column\n[Kent](/authorities/kent/)\n:::\n"
    here, there = render(box, "..".__add__), render(box, "../..".__add__)
    assert '<a href="../authorities/kent/">' in here.html
    assert '<a href="../../authorities/kent/">' in there.html
    assert here.links == there.links == ["/authorities/kent/"]
