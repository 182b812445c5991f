"""How a page is laid out is read before its words, and comes to what the parser would make of it.

Words that stand on many pages are read once, and say on each what the parser would make of them there.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.english import ADMONITIONS
from generator.markdown.outline import ClosingMark, LeafContainer, OpeningMark, RunOfWords, outline
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
    "signs and folds in one another": "::::: doubt\n{.line}\n:::: fold 1\n::: caution\nWords\n:::\n::::\n:::::\n",
    "an end that ends all": "::::: box a\n:::: box b\n::: fold c\nWords\n:::::\nAfter\n",
    "an end for none": "::::: box a\n:::\nWords\n:::::\n:::\n",
    "an end that ends the box outside too": "::: box a\n::: box b\nWords\n:::\nAfter\n",
    "words that open nothing, and an end": ":::: box a\n::: nothing\nWords\n:::\n::::\n",
    "words held with attributes and a heading": "{#x}\n::: fold a\n## [One](/y/)\n\n[b](/z/)\n\n:::\n## One\n",
    "more colons inside": "::: box a\n::::: box b\nWords\n:::\nAfter\n:::::\n",
    "a picture and code": "::: box a\n```svg\n<b>no picture</b>\n```\n\n:::\n\n```\n::: box b\n```\n",
    "attributes further up": "{.a}\n\n::: box b\nWords\n:::\n\n{.c}\n{.d}\n::: fold e\nWords\n:::\n",
    "attributes that are none": "Words\n{.a}\n::: box b\nWords\n\n{.c}\n:::\n",
    "what opens a fold heads a table": "::: fold a | b\n---|---\n:::\n",
    "a list that a box would end": "- one\n::: box a\nWords\n:::\n",
}


@pytest.mark.parametrize("markdown", BOXES.values(), ids=BOXES)
def test_a_box_read_whole_is_what_the_parser_makes_of_it(markdown: str) -> None:
    def resolve(address: str) -> str:
        return f"../..{address}"

    assert render(markdown, resolve, ADMONITIONS) == render_plainly(markdown, resolve)


def test_links_of_a_box_lead_on_from_each_page() -> None:
    box = "::: box column\n[Kent](/authorities/kent/)\n:::\n"
    here, there = render(box, "..".__add__), render(box, "../..".__add__)
    assert '<a href="../authorities/kent/">' in here.html
    assert '<a href="../../authorities/kent/">' in there.html
    assert here.links == there.links == ["/authorities/kent/"]


def test_boxes_folds_and_words_stand_in_one_another() -> None:
    page = 'Words\n\n{ id="x"}\n::::: box columns n2\n:::: fold More\nInside\n::: box a\nb\n\n:::\n::::\n:::::\n'
    assert outline(page, lambda words: words.split()[0] if words else None) == (
        RunOfWords("\nWords\n\n", 0),
        OpeningMark("box", " box columns n2", (("id", "x"),)),
        OpeningMark("fold", " fold More", ()),
        RunOfWords("Inside\n", 2),
        LeafContainer(OpeningMark("box", " box a", ()), "b\n\n"),
        ClosingMark("fold"),
        ClosingMark("box"),
    )


def test_the_parser_is_not_asked_how_a_comparison_is_laid_out() -> None:
    page = (Path(__file__).parents[1] / "views" / "rendered" / "comparison.md").read_text(encoding="utf-8")
    marks = [part for part in outline(page, lambda words: "box" if words else None) if not isinstance(part, RunOfWords)]
    assert len(marks) > 20
