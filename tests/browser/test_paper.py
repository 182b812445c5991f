"""Pages on paper: what is open is printed, on few sheets, the address last and no heading at the end of one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import closing

import pypdfium2
import pytest
from playwright.sync_api import Page

from generator.views import PAGE_KINDS
from tests.browser.conftest import Visit
from tests.browser.site_under_test import BuiltSite

pytestmark = [pytest.mark.browser, pytest.mark.slow]

KINDS = sorted({kind.page.kind for kind in PAGE_KINDS} - {"pair"})  # which only a site of many councils has
Open = Callable[..., Visit]
SAME_LINE = 3
"""Points between the feet of letters of two sizes that stand in one line."""


def sheets(page: Page) -> list[list[str]]:
    """The lines of each sheet of A4 that the page is printed on, from the top to the bottom."""
    with closing(pypdfium2.PdfDocument(page.pdf(format="A4", prefer_css_page_size=True))) as printed:
        return [list(_lines(sheet.get_textpage())) for sheet in printed]


def _lines(text: pypdfium2.PdfTextPage) -> Iterator[str]:
    """As they stand: a file has its letters in the order in which they were painted."""
    letters = [
        (text.get_charbox(number, loose=True), text.get_text_range(number, 1)) for number in range(text.count_chars())
    ]
    lines: list[tuple[float, list[tuple[float, str]]]] = []
    for (left, bottom, _, _), letter in sorted(letters, key=lambda each: -each[0][1]):
        if not letter.strip():
            continue
        if not lines or lines[-1][0] - bottom > SAME_LINE:
            lines.append((bottom, []))
        lines[-1][1].append((left, letter))
    yield from ("".join(letter for _, letter in sorted(line)) for _, line in lines)


def _squeezed(words: str) -> str:
    return re.sub(r"\s+", "", words)


def _words(page: Page, selector: str) -> set[str]:
    return {_squeezed(words) for words in page.locator(selector).all_text_contents() if words.strip()}


@pytest.mark.parametrize("kind", KINDS)
def test_no_sheet_ends_in_a_heading_and_the_last_tells_the_address(visit: Open, site: BuiltSite, kind: str) -> None:
    page = visit().open(site.fullest(kind))
    headings = _words(page, "h1, h2, h3, h4, caption") - _words(page, "li, th, text")
    printed = sheets(page)
    assert [sheet[-1] for sheet in printed if sheet and sheet[-1] in headings] == []
    assert "".join(printed[-1]).endswith(_squeezed(f"Printed from {page.url}"))


def test_without_script_paper_tells_the_path_of_the_page(visit: Open) -> None:
    page = visit(java_script_enabled=False).open("/about/")
    assert sheets(page)[-1][-1] == "Printedfrom/about/"


@pytest.mark.parametrize(("kind", "most"), [("authority", 5), ("comparison", 10)])
def test_a_page_takes_few_sheets(visit: Open, site: BuiltSite, kind: str, most: int) -> None:
    assert len(sheets(visit().open(site.fullest(kind)))) <= most


def test_what_is_open_is_printed_and_what_is_shut_is_not(visit: Open) -> None:
    page = visit().open("/about/")
    page.evaluate(
        "document.querySelector('article').insertAdjacentHTML('beforeend',"
        "'<details open><summary>One</summary>Openwords</details><details><summary>Two</summary>Shutwords</details>')"
    )
    words = "".join("".join(sheet) for sheet in sheets(page))
    assert "Openwords" in words
    assert "Shutwords" not in words


def test_paper_is_for_reading_alone(visit: Open) -> None:
    page = visit().open("/about/")
    page.emulate_media(media="print")
    shown = page.locator("button, form, input, .site-nav, .crumbs, .on-page").filter(visible=True)
    assert shown.count() == 0


@pytest.mark.parametrize("kind", ["line-of-time", "history"])
def test_a_list_on_paper_does_not_ask_to_be_opened(visit: Open, site: BuiltSite, kind: str) -> None:
    page = visit().open(site.fullest(kind))
    page.emulate_media(media="print")
    marks = page.locator(":is(.line, .grid > details) > summary > span:first-child").evaluate_all(
        "names => names.map(name => getComputedStyle(name, '::before').content)"
    )
    assert set(marks) == {"none"}
    assert page.get_by_text(re.compile("^Open (one|a subject) to read")).filter(visible=True).count() == 0
