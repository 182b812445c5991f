"""Words of a report stay words: whatever they are, the rendered page says exactly them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.markdown.escape import address, cell, fold, text
from generator.markdown.rendering import render
from tests.publish.reading import read

CASES = re.findall(r"^## (.+)\n(.+)\n?", (Path(__file__).parent / "hostile.md").read_text(encoding="utf-8"), re.M)

# Marks of Markdown more often than chance would give them, among any characters at all.
WORDS = st.text(st.one_of(st.sampled_from("\\`*_{}[]()<>#+-.!|:&~^$=\"'%@ \n\tab1"), st.characters()), max_size=60)


def said(markdown: str, tag: str) -> list[str]:
    return [element.text.strip() for element in read(render(markdown).html).of(tag)]


@pytest.mark.parametrize("words", [words for _, words in CASES], ids=[title for title, _ in CASES])
def test_hostile_words_are_read_as_they_are(words: str) -> None:
    assert said(str(text(words)), "p") == [fold(words)]


@given(WORDS)
def test_any_words_in_a_paragraph(words: str) -> None:
    assert said(str(text(words)), "p") == ([fold(words)] if fold(words) else [])


@given(WORDS)
def test_any_words_in_a_list_item(words: str) -> None:
    assert said(f"- {text(words)}x", "li") == [fold(words) + "x"]


@given(WORDS, WORDS)
def test_any_words_in_table_cells(one: str, other: str) -> None:
    markdown = f"| a | b |\n|---|---|\n| {cell('x' + one)} | {text(other)} |"
    rows = read(render(markdown).html)
    assert [e.text for e in rows.elements if e.tag in ("th", "td")] == ["a", "b", fold("x" + one), fold(other)]


@given(WORDS)
def test_any_words_in_a_caption(words: str) -> None:
    caption = text("x" + words)
    assert said(f'{{caption="{caption}"}}\n| a |\n|---|\n| b |', "caption") == [fold("x" + words)]


@given(WORDS, WORDS)
def test_any_words_in_and_after_a_link_and_a_span(one: str, other: str) -> None:
    inside, after = text("a" + one), text(other)
    page = read(render(f"[{inside}](/about/){after}\n\n[{inside}]{{.grade}}{after}").html)
    assert [e.text.strip() for e in page.of("a") + page.of("span")] == [fold("a" + one)] * 2
    assert {frozenset(e.attributes.items()) for e in page.of("a") + page.of("span")} == {
        frozenset({("href", "/about/")}),
        frozenset({("class", "grade")}),
    }


@given(WORDS)
def test_any_words_in_a_heading(words: str) -> None:
    assert said(f"### {text('x' + words)}", "h3") == [fold("x" + words)]
    assert said(f"### {text(words + 'x')}", "h3") == [fold(words + "x")]


@given(WORDS)
def test_any_words_in_a_quotation(words: str) -> None:
    assert said(f"> {text(words)}\n>\n> — x", "p") == [*([fold(words)] if fold(words) else []), "— x"]


@given(WORDS)
def test_any_words_before_a_link(words: str) -> None:
    page = read(render(f"{text(words)}[x](/about/)").html)
    assert [e.attributes for e in page.of("a")] == [{"href": "/about/"}]
    assert [e.text for e in page.of("p")] == [fold(words) + "x"]
    assert page.of("img") == []


@given(WORDS)
def test_any_words_in_an_address_stay_in_it(words: str) -> None:
    page = read(render(f"[x](/about/{address(words)})y").html)
    assert [e.text for e in page.of("p")] == ["xy"]
    (link,) = page.of("a")
    assert unquote(link.attributes["href"]) == unquote("/about/" + fold(words))


@pytest.mark.parametrize("plain", ["/reports/kent/2022-05-20-ilacs/#b65", "/judgements/help_and_protection/"])
def test_addresses_of_this_site_stand_as_they_are(plain: str) -> None:
    assert address(plain) == plain


@given(WORDS)
def test_escaped_words_are_not_escaped_again(words: str) -> None:
    assert text(text(words)) == text(words) == cell(text(words))


def test_an_escaped_address_is_not_escaped_again() -> None:
    assert address(address("/a page (2)/")) == address("/a page (2)/") == r"/a%20page%20\(2\)/"


@pytest.mark.parametrize(
    ("words", "folded"),
    [
        ("two  spaces", "two spaces"),
        (" a tab\tand\na line ", "a tab and a line"),
        ("no\u00a0break", "no break"),
        ("the bell \x07rang", "the bell rang"),
        ("no character: \ufffe", "no character:"),
    ],
)
def test_words_are_folded_onto_one_line(words: str, folded: str) -> None:
    assert fold(words) == folded


@pytest.mark.parametrize(
    ("words", "markdown"),
    [
        # between two letters or digits
        ("p_1", "p_1"),
        ("(see p_1)", "(see p_1)"),
        ("a_ b", r"a\_ b"),
        ("see _b", r"see \_b"),
        ("_b", r"\_b"),
        # where no entity begins
        ("R & D", "R & D"),
        ("R&D", r"R\&D"),
        ("&#65;", r"\&#65;"),
        ("R &", r"R \&"),
        # where no link can follow
        ("Go! Now", "Go! Now"),
        ("Go!", r"Go\!"),
        # where it ends no heading
        ("C# is", "C# is"),
        ("C#", r"C\#"),
        ("C#X", "C#X"),
        ("a ##", r"a \#\#"),
        # the number that opens a line, and no other
        ("3) of 4) parts", r"3\) of 4) parts"),
        ("12. of 13. parts", r"12\. of 13. parts"),
        ("3.5 of 4", "3.5 of 4"),
    ],
)
def test_a_mark_is_escaped_only_where_it_can_mean_something(words: str, markdown: str) -> None:
    assert text(words) == markdown


@pytest.mark.parametrize("escape", [text, cell, address])
def test_what_is_not_known_has_to_be_said_in_words(escape: Callable[[object], str]) -> None:
    with pytest.raises(ValueError, match=r"^A template outputs None: say in words that the value is not known$"):
        escape(None)


def test_a_long_paragraph_is_escaped_as_a_word_is() -> None:
    assert text("Plans are clear. " * 20 + "*") == "Plans are clear. " * 20 + r"\*"


def test_ordinary_words_stay_readable_in_the_markdown() -> None:
    words = "In 2016: 32% of #1 “children” (aged 10–17) & 22.9% waited! ~3.5 > 2 weeks; see paragraph 12."
    assert text(words) == words
