"""What a parent, a councillor and a journalist come for, in Chromium, on made-up joint inspections."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page

from tests.browser.conftest import Visit

pytestmark = [pytest.mark.browser, pytest.mark.slow]

Open = Callable[..., Visit]
COUNCIL = "/authorities/ashmere/"
LINE = "/authorities/ashmere/timeline/"
OUTCOMES = "/judgements/area_send_arrangements/"
AT_THE_TOP = "place => Math.abs(document.querySelector(place).getBoundingClientRect().top) < 40"
"""The browser has brought the place up."""
PHONE = 740
"""Pixels that a small phone shows at once, one below the other."""


def on_phone(visit: Open, address: str) -> Page:
    page = visit(width=360, has_touch=True).open(address)
    page.set_viewport_size({"width": 360, "height": PHONE})
    return page


def is_in_the_screen(found: Locator) -> bool:
    box = found.first.bounding_box()
    return box is not None and box["y"] >= 0 and box["y"] + box["height"] <= PHONE


def test_a_parent_reads_the_outcome_who_acts_and_the_return_in_one_screen_of_a_phone(visit: Open) -> None:
    page = on_phone(visit, COUNCIL)
    way = page.locator("main, article").first.get_by_role("link", name="Area SEND inspection").first
    assert is_in_the_screen(way)
    way.tap()
    page.wait_for_function(AT_THE_TOP, arg="#area-send")
    for words in (
        "The local area partnership’s outcome:",
        "Systemic failings",
        "This is not a grade of the council.",
        "Who has to act:",
        "NHS North Integrated Care Board (ICB) (1 priority action)",
        "When inspectors come back:",
        "next inspection within approximately three years",
        "Written answer asked for:",
    ):
        said = page.locator("article li, article p, article .grade").filter(has_text=words)
        assert is_in_the_screen(said.filter(visible=True)), words


def test_a_parent_opens_the_priority_actions_with_who_has_to_act_beside_each(visit: Open) -> None:
    page = on_phone(visit, f"{COUNCIL}#area-send")
    page.get_by_text("Read 2 priority actions in the inspectors’ words").tap()
    assert page.get_by_text("Leaders should cut the wait for help.").is_visible()
    assert page.get_by_text("Who has to act: NHS North Integrated Care Board (ICB)", exact=True).is_visible()


def test_a_councillor_reads_everything_asked_since_2018_in_one_line_of_time(visit: Open) -> None:
    page = on_phone(visit, COUNCIL)
    page.get_by_role("link", name="Timeline of all inspections and visits").first.tap()
    page.wait_for_url(f"**{LINE}")
    days = page.locator(".in-time > summary > .name").all_inner_texts()
    assert [day.split(":")[0].strip() for day in days] == [
        "4 to 8 March 2024",
        "22 to 26 May 2023",
        "28 to 29 January 2020",
        "14 to 18 May 2018",
    ]
    page.get_by_role("link", name="2018", exact=True).first.tap()
    page.locator(".in-time > summary", has_text="2 findings on what has to improve").tap()
    assert page.get_by_text("Supervision was rare.").is_visible()


def test_a_journalist_finds_the_areas_with_systemic_failings_and_since_when(visit: Open) -> None:
    page = visit().open("/judgements/")
    page.locator(f"a[href$='{OUTCOMES.removeprefix('/judgements')}'], a[href*='area_send_arrangements']").first.click()
    assert "“Systemic failings” for 1" in page.locator(".answer").inner_text()
    page.get_by_text("Filter the list").click()
    page.get_by_role("checkbox", name="Systemic failings").check()
    rows = page.locator("tr[data-council]").filter(visible=True)
    assert rows.count() == 1
    row = rows.filter(has_text="Ashmere")
    words = row.inner_text()
    assert "8 March 2024" in words
    assert "June 2017" in words
    assert "The local area partnership’s outcome" in words
    row.get_by_role("link", name="2 priority actions").click()
    page.wait_for_url("**/reports/ashmere/2024-03-08-area-send/#what-it-asked-for")
