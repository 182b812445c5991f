"""What readers come for, from the first page, on a phone and by keyboard alone: the Tab key, letters and Enter.

Each is reached in two steps or by one search. How each page answers in full is tested beside this file, page by page.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Visit

pytestmark = [pytest.mark.browser, pytest.mark.slow]

Open = Callable[..., Visit]
THREE = ("Lincolnshire", "Newcastle upon Tyne", "North East Lincolnshire")
"""Councils of three regions."""
MANY = 150
"""Presses of the Tab key, after which nobody would go on."""


def first_page(visit: Open) -> Page:
    page = visit(360, reduced_motion="reduce").open("/")  # a person waits until the page has come to rest
    page.set_viewport_size({"width": 360, "height": 740})
    return page


def tab_to(page: Page, wanted: Locator) -> None:
    wanted.wait_for()
    for _ in range(MANY):
        page.keyboard.press("Tab")
        if wanted.evaluate("wanted => document.activeElement === wanted"):
            return
    pytest.fail(f"{wanted} is not reached by the Tab key")


def follow(page: Page, link: Locator) -> None:
    tab_to(page, link)
    page.keyboard.press("Enter")


def type_in(page: Page, field: Locator, words: str) -> None:
    tab_to(page, field)
    page.keyboard.type(words)
    page.keyboard.press("Enter")


def find_council(page: Page) -> None:
    type_in(page, page.get_by_role("combobox"), "North East Lincolnshire")
    page.wait_for_url("**/authorities/north-east-lincolnshire/")


def find_words(page: Page, words: str) -> None:
    type_in(page, page.get_by_role("searchbox", name="Words to find").first, words)
    page.wait_for_url("**/search/?q=*")
    page.locator("[data-answered]").wait_for(state="attached")


def test_1_how_a_council_was_judged_last_time_and_before(visit: Open) -> None:
    page = first_page(visit)
    find_council(page)
    expect(page.locator(".answer").first).to_be_in_viewport()
    expect(page.locator(".tile .grade").first).to_be_in_viewport()
    follow(page, page.get_by_role("link", name="Grades through time"))
    expect(page.get_by_role("heading", name="Grades through time")).to_be_in_viewport()
    expect(page.get_by_role("img", name=re.compile("^Grades given to"))).to_be_in_viewport()


def test_2_what_it_was_told_whether_that_was_said_before_and_what_was_said_later(visit: Open) -> None:
    page = first_page(visit)
    find_council(page)
    follow(page, page.get_by_role("link", name=re.compile("^What inspectors told")))
    expect(page.locator("#told ~ .asked > .request blockquote").first).to_be_in_viewport()
    expect(page.locator("#told ~ .asked > .request .before").first).to_contain_text("Said before?")
    follow(page, page.locator("article a[href^='recommendations/']").first)
    page.wait_for_url("**/recommendations/*")
    follow(page, page.locator(".grid > details > summary").first)
    expect(page.locator(".grid > details[open] .said-kind").first).to_be_visible()


def test_3_the_same_subject_in_the_words_of_two_councils_side_by_side(visit: Open) -> None:
    page = first_page(visit)
    find_words(page, "Lincolnshire and North East Lincolnshire")
    follow(page, page.get_by_role("link", name="Compare Lincolnshire and North East Lincolnshire"))
    page.locator(".comparison h2").first.wait_for()
    columns = page.locator("#told ~ .columns").filter(has=page.locator("blockquote")).first.locator("> .column")
    expect(columns).to_have_count(2)
    for number in range(2):
        assert (columns.nth(number).text_content() or "").strip()


def test_4_what_inspectors_say_anywhere_on_homes_for_care_leavers(visit: Open) -> None:
    page = first_page(visit)
    find_words(page, "homes for care leavers")
    follow(page, page.locator(".hit__title a").first)
    page.wait_for_url(re.compile(r"/reports/.*#"))
    expect(page.locator(f"[id='{page.url.partition('#')[2]}']")).to_be_in_viewport()


def test_5_where_exactly_the_report_says_so(visit: Open) -> None:
    page = first_page(visit)
    find_council(page)
    follow(page, page.locator(".tile .why").first)
    page.wait_for_url(re.compile(r"/reports/north-east-lincolnshire/.*#"))
    expect(page.locator(f"[id='{page.url.partition('#')[2]}']")).to_be_in_viewport()


def test_6_the_data_as_a_file(visit: Open) -> None:
    page = first_page(visit)
    follow(page, page.get_by_role("navigation").get_by_role("link", name="Data", exact=True).last)
    page.wait_for_url("**/data/")
    table = page.locator("article a[href$='judgements.csv']").first
    tab_to(page, table)
    rows = page.request.get(table.evaluate("link => link.href")).text().splitlines()
    assert "authority" in rows[0]
    assert len(rows) > 10


def test_7_a_page_on_paper_says_what_it_says_on_the_screen(visit: Open) -> None:
    page = first_page(visit)
    find_council(page)
    said = page.locator(".answer").first.inner_text()
    page.emulate_media(media="print")
    expect(page.locator(".answer").first).to_have_text(said)
    expect(page.locator(".tile .grade").first).to_be_visible()


def test_three_councils_of_three_regions_by_one_search(visit: Open) -> None:
    page = first_page(visit)
    find_words(page, "Lincolnshire, Newcastle and North East Lincolnshire")
    follow(page, page.get_by_role("link", name=f"Compare {THREE[0]}, {THREE[1]} and {THREE[2]}"))
    expect(page.locator("#grades + .table th[scope=col]")).to_have_text(THREE)


def test_three_councils_of_three_regions_by_their_names(visit: Open) -> None:
    page = first_page(visit)
    follow(page, page.get_by_role("link", name="Compare councils side by side"))
    page.wait_for_url("**/compare/")
    tab_to(page, page.locator("#add-council"))
    for name in THREE:
        page.keyboard.type(name)
        page.keyboard.press("Enter")
        expect(page.locator(".chip__name").last).to_have_text(name)
    expect(page.locator("#grades + .table th[scope=col]")).to_have_text(THREE)
