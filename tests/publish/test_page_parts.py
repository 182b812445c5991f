"""A page in three parts: title, what answers first, and its sections, listed between where they are many."""

from __future__ import annotations

import pytest

from generator.markdown.rendering import Heading, render
from generator.publish.page_parts import PageParts, parts

ANSWER = "# Ashmere\n\nGood overall.\n"
FOUR = "".join(f"\n## Part {number}\n\n### Below\n" for number in range(1, 5))


def of(markdown: str) -> PageParts:
    page = render(markdown)
    return parts(page.html, page.headings)


def test_a_list_of_many_sections_stands_between_the_answer_and_the_first() -> None:
    page = of(ANSWER + FOUR)
    assert page.title == '<h1 id="ashmere">Ashmere</h1>'
    assert page.opening.strip() == "<p>Good overall.</p>"
    assert page.rest.startswith('<h2 id="part-1">')
    assert [section.id for section in page.sections] == ["part-1", "part-2", "part-3", "part-4"]


@pytest.mark.parametrize(
    ("title", "markdown"),
    [
        ("few sections", ANSWER + "\n## One\n\n## Two\n\n## Three\n"),
        ("no section", ANSWER),
        ("sections of a box alone", ANSWER + "\n::: box doors" + FOUR + "\n:::\n"),
    ],
)
def test_a_page_of_few_sections_lists_none_and_stays_whole(title: str, markdown: str) -> None:
    page = of(markdown)
    assert (page.sections, page.rest) == ((), ""), title
    assert page.title + page.opening == render(markdown).html, title


def test_a_page_may_begin_without_a_title() -> None:
    assert of("Words.") == PageParts("", "<p>Words.</p>\n", "", ())


def test_nothing_is_lost_of_a_page() -> None:
    page = of(ANSWER + FOUR)
    assert page.title + page.opening + page.rest == render(ANSWER + FOUR).html
    assert all(isinstance(section, Heading) for section in page.sections)
