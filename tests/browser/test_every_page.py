"""Every kind of page with letters of double size, and the pages that are of no kind: the search, an address of nothing.

What axe-core finds of each kind, in each width and scheme of colours, is in `joint/test_every_state.py`.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from generator.views import PAGE_KINDS
from tests.browser import reach
from tests.browser.conftest import Visit
from tests.browser.site_under_test import BuiltSite

pytestmark = [pytest.mark.browser, pytest.mark.slow]

KINDS = sorted({kind.page.kind for kind in PAGE_KINDS} - {"pair"})  # which only a site of many councils has
Open = Callable[..., Visit]


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_cut_off_on_a_phone_whose_reader_doubles_the_letters(
    visit: Open, site: BuiltSite, kind: str
) -> None:
    page = visit(width=360).open(site.fullest(kind))
    page.evaluate(reach.OPEN_FOLDS)
    page.evaluate(reach.DOUBLE_LETTERS)
    assert reach.width(page) <= 360
    assert reach.cut_off(page) == []


@pytest.mark.parametrize(
    ("kind", "named"),
    [
        ("comparison", r"received by \d+ \w+ 20\d\d\."),
        ("compare", r"received by \d+ \w+ 20\d\d\."),
        ("authority", r"received up to [A-Z]\w+ 20\d\d\."),
        ("report", r"received up to [A-Z]\w+ 20\d\d\."),
    ],
)
def test_a_page_that_says_how_long_ago_something_was_names_the_day_or_month_it_is_counted_from(
    visit: Open, site: BuiltSite, kind: str, named: str
) -> None:
    told = "/compare/?c=lincolnshire,north-east-lincolnshire" if kind == "compare" else site.fullest(kind)
    page = visit().open(told)
    expect(page.locator("main")).to_contain_text(re.compile(r"\d+ (years|months) ago"))
    expect(page.locator("footer")).to_contain_text(re.compile(named))


def test_from_the_menu_at_the_foot_of_a_phone_a_link_leads_back_to_the_top(visit: Open) -> None:
    page = visit(width=360).open("/about/")
    page.get_by_role("link", name="Menu").click()
    page.wait_for_function("() => scrollY > 0")
    page.get_by_role("link", name="Back to top").click()
    page.wait_for_function("() => scrollY === 0")


def test_everybody_can_read_and_reach_the_search(visit: Open) -> None:
    page = visit(width=320).open("/about/")
    page.get_by_role("link", name="Search").click()
    page.get_by_role("searchbox").fill("care leavers")
    page.locator("[data-answered='care leavers']").wait_for()
    assert reach.width(page) <= 320
    assert reach.faults(page) == []
    assert reach.too_small(page) == []
    page.emulate_media(color_scheme="dark")
    assert reach.faults(page, reach.COLOURS) == []
    page.evaluate(reach.DOUBLE_LETTERS)
    assert reach.cut_off(page) == []


FAULTY = """<!doctype html><html lang="en"><title>Faulty</title><main><h1>Faulty</h1>
<style>:focus-visible { outline: 3px solid } summary { padding: 8px } summary:focus-visible { outline: none }
.low { height: 10px; padding: 0 } .pale { color: #ddd; background: #fff }</style>
<details><summary>Closed</summary>Words</details><button class="low">Go</button>
<p class="pale">Pale</p><div style="width: 900px">Wide</div></main></html>"""


def test_faults_are_found(visit: Open) -> None:
    page = visit(width=320).page
    page.set_content(FAULTY)
    assert [found[:8] for found in reach.without_focus(page)] == ["<summary"]
    assert [found[:19] for found in reach.too_small(page)] == ['<button class="low"']
    assert [found.partition(":")[0] for found in reach.faults(page, reach.COLOURS)] == ["color-contrast"]
    assert reach.width(page) > 320


@pytest.mark.parametrize(
    "spoilt", ["li:nth-child(3) { color: #ddd }", "li:nth-child(3) { background: #333 }", "ul { opacity: .2 }"]
)
def test_a_colour_of_one_among_many_that_are_alike_is_found(visit: Open, spoilt: str) -> None:
    """Of those that look alike only the first, the middle and the last are judged."""
    page = visit().page
    page.set_content(FAULTY.replace("Pale</p>", f"</p><ul>{'<li>Care leavers</li>' * 9}</ul>"))
    assert reach.faults(page, reach.COLOURS) == []
    page.add_style_tag(content=spoilt)
    assert len(reach.faults(page, reach.COLOURS)) == 1


@pytest.mark.parametrize("width", [320, 1280])
def test_an_address_that_is_not_there_leads_to_a_council_by_its_name(visit: Open, width: int) -> None:
    page = visit(width=width).open("/404.html")
    assert reach.width(page) <= width
    assert reach.faults(page) == []
    page.get_by_role("combobox", name="Find a council").fill("newcastle")
    page.keyboard.press("Enter")
    page.wait_for_url("**/authorities/newcastle-upon-tyne/")


def test_an_address_that_is_not_there_can_be_searched_for(visit: Open) -> None:
    page = visit().open("/404.html")
    page.get_by_role("searchbox", name="Search the reports").fill("care leavers")
    page.get_by_role("main").get_by_role("button", name="Search").click()
    page.locator("[data-answered='care leavers']").wait_for()
