"""What the pages' Markdown becomes: tables that can be heard, places that can be linked to, links that do no harm."""

from __future__ import annotations

import pytest

from generator.markdown.rendering import allowed, render
from tests.publish.reading import read

TABLE = """{caption="Judgements"}
| Area | Grade | Children |
|---|---|--:|
| Care leavers | Good | 12 |
"""


def test_a_table_says_what_each_cell_is_about() -> None:
    page = read(render(TABLE).html)
    assert [e.text for e in page.of("caption")] == ["Judgements"]
    assert [(e.text, e.attributes["scope"]) for e in page.of("th")] == [
        ("Area", "col"),
        ("Grade", "col"),
        ("Children", "col"),
        ("Care leavers", "row"),
    ]
    assert [(e.text, e.attributes["data-label"]) for e in page.of("td")] == [("Good", "Grade"), ("12", "Children")]
    assert page.of("td")[1].attributes["class"] == "number"


def test_a_heading_without_words_heads_nothing() -> None:
    page = read(render("| | A |\n|---|---|\n| x | y |").html)
    assert [(e.text, e.attributes.get("scope")) for e in page.of("th")] == [("A", "col"), ("x", "row")]


def test_a_wide_table_can_be_scrolled_by_keyboard() -> None:
    wide = read(render('{caption="Four"}\n| a | b | c | d |\n|---|---|---|---|\n| 1 | 2 | 3 | 4 |').html).of("div")[0]
    assert wide.attributes == {"class": "table wide", "tabindex": "0", "role": "group", "aria-label": "Four"}
    assert read(render(TABLE).html).of("div")[0].attributes == {"class": "table"}


@pytest.mark.parametrize(
    ("behind_the_row", "attributes"),
    [
        ('| {data-council="kent" data-grade="Good"}', {"data-council": "kent", "data-grade": "Good"}),
        ('| {data-region="The \\"North\\" \\[A\\]"}', {"data-region": 'The "North" [A]'}),
        ('| {data-region="A &#124; B"}', {"data-region": "A | B"}),
        ('| {data-council="kent" onclick="x()" class="y"}', {"data-council": "kent"}),
        ("| words", {}),
        ('| {data-council="kent"', {}),
        ("", {}),
    ],
)
def test_a_row_carries_the_facts_that_lists_are_filtered_by(behind_the_row: str, attributes: dict[str, str]) -> None:
    page = read(render(f"| Council | Grade |\n|---|---|\n| Kent | Good {behind_the_row} |").html)
    assert [row.attributes for row in page.of("tr")] == [{}, attributes]
    assert [e.text for e in page.of("td")] == ["Good"]


def test_a_numbered_paragraph_has_a_place_of_its_own() -> None:
    page = render('{.finding #p26 caption="Paragraph 26"}\nNeglect is recognised.')
    paragraph, link = read(page.html).of("p")[0], read(page.html).of("a")[0]
    assert (paragraph.attributes["id"], paragraph.text) == ("p26", "26 Neglect is recognised.")
    assert (link.text, link.attributes["href"], link.attributes["aria-label"]) == ("26", "#p26", "Paragraph 26")
    assert page.anchors == {"p26"}
    assert page.headings == []


def test_a_place_without_a_number_has_a_sign_for_one() -> None:
    link = read(render('{ #b7 caption="Link to this paragraph"}\nNeglect.').html).of("a")[0]
    assert (link.text, link.attributes["aria-label"]) == ("¶", "Link to this paragraph")


def test_a_tight_list_keeps_the_place_of_its_item() -> None:
    page = render("- { #b12}\n  One\n- Two")
    assert [(e.text.strip(), e.attributes.get("id")) for e in read(page.html).of("li")] == [
        ("One", "b12"),
        ("Two", None),
    ]
    assert page.anchors == {"b12"}
    assert page.repeated == []


def test_headings_name_themselves_and_make_the_contents() -> None:
    page = render("## Care leavers\n\n### Care leavers\n\n{ #own}\n## Their *own*\n\n#### Deep")
    assert [(h.level, h.id, h.title) for h in page.headings] == [
        (2, "care-leavers", "Care leavers"),
        (3, "care-leavers-2", "Care leavers"),
        (2, "own", "Their own"),
    ]
    assert "deep" in page.anchors


def test_headings_in_boxes_and_folds_and_unseen_ones_are_no_part_of_the_contents() -> None:
    page = render("## One\n\n::: box tile\n### Overall\n:::\n\n::: fold More\n## Two\n:::\n\n{.unseen}\n## Three")
    assert [heading.title for heading in page.headings] == ["One"]
    assert page.anchors == {"one", "overall", "two", "three"}


def test_an_anchor_given_twice_is_reported() -> None:
    assert render("{ #a}\nOne\n\n{ #a}\nTwo").repeated == ["a"]


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("doubt", "Doubtful"),
        ("conflict", "The report contradicts itself"),
        ("fragment", "Fragment: part of this text is lost in the source"),
    ],
)
def test_an_admonition_begins_with_its_title(name: str, title: str) -> None:
    admonition = read(render(f"::: {name}\nWords.\n:::", admonitions={name: title, "other": "Other"}).html).of("div")[0]
    assert admonition.attributes == {"class": f"sign {name}", "role": "note"}
    assert admonition.text.split("\n")[1:3] == [title, "Words."]


def test_a_name_without_a_title_is_no_admonition() -> None:
    page = render("::: caution\nWords.\n:::", admonitions={"note": "Note"})
    assert page.html == "<p>::: caution\nWords.\n:::</p>\n"


def test_a_fold_is_opened_by_its_words() -> None:
    fold = read(render("::: fold Plans \\& [homes]{.count} (2)\nWords.\n\n:::").html).of("details")[0]
    assert fold.attributes == {"class": "part"}
    assert fold.text.split("\n")[1:3] == ["Plans & homes (2)", "Words."]
    assert read(render("::: fold Plans [2]{.count}\nWords.\n\n:::").html).of("span")[0].attributes == {"class": "count"}


def test_a_box_is_laid_out_as_one_and_may_hold_others() -> None:
    boxes = read(render('{ id="a"}\n:::: box tiles three\n::: box tile\nWords.\n\n:::\n::::').html).of("div")
    assert [box.attributes for box in boxes] == [{"class": "tiles three", "id": "a"}, {"class": "tile"}]


def test_a_box_without_a_class_is_none() -> None:
    assert render("::: box\nWords.\n:::").html == "<p>::: box\nWords.\n:::</p>\n"


def test_a_fold_without_words_to_open_it_is_none() -> None:
    assert render("::: fold\nWords.\n:::").html == "<p>::: fold\nWords.\n:::</p>\n"


def test_only_known_attributes_reach_the_page() -> None:
    page = read(render('{.a onclick="x()" style="color:red"}\nWords [span]{.b onclick="x()" lang=cy}').html)
    assert [e.attributes for e in page.elements] == [{"class": "a"}, {"class": "b", "lang": "cy"}]


@pytest.mark.parametrize(
    "link",
    [
        "/authorities/x/#p3",
        "#p3",
        "https://www.gov.uk/x",
        "http://x.example",
        "mailto:a@b.example",
        "tel:999",
        "x/y.pdf",
    ],
)
def test_links_that_may_be_rendered(link: str) -> None:
    assert allowed(link)


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " java\tscript:alert(1)",
        "javascript%3Aalert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//evil.example/x",
        "\\\\evil.example",
    ],
)
def test_links_that_may_not(link: str) -> None:
    assert not allowed(link)
    assert read(render(f"[x](<{link}>)").html).of("a") == []


def test_raw_html_is_text() -> None:
    assert [e.tag for e in read(render("<b>x</b>\n\n<div onclick=x>\n\ny").html).elements] == ["p", "p", "p"]
