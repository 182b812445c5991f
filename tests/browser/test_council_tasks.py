"""A reader's questions of a council, on a phone and by keyboard: how it was judged, what it was told, and where."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit

pytestmark = [pytest.mark.browser, pytest.mark.slow]

Open = Callable[..., Visit]
COUNCIL = "/authorities/north-east-lincolnshire/"
FIRST_SCREEN = 740
"""What a phone of 360 by 740 pixels shows before it is moved."""


def bottom(page: Page, of: str) -> float:
    box = page.locator(of).first.bounding_box()
    assert box is not None
    return box["y"] + box["height"]


def test_how_it_was_judged_is_answered_on_the_first_screen_of_a_phone(visit: Open) -> None:
    page = visit(360, has_touch=True).open("/")
    page.locator(".find-council input").tap()
    page.keyboard.type("north east lin")
    page.get_by_role("option").first.tap()
    page.wait_for_url(f"**{COUNCIL}")
    expect(page.locator(".answer").first).to_contain_text("priority actions")
    expect(page.locator(".tile .grade").first).to_be_visible()
    assert bottom(page, ".answer") < FIRST_SCREEN
    assert bottom(page, ".tile .now") < FIRST_SCREEN


def test_what_it_was_told_stands_beside_whether_it_was_said_before(visit: Open) -> None:
    page = visit(360).open(COUNCIL)
    asked = page.locator(".asked > .request")
    assert asked.count() > 1
    for number in range(2):
        expect(asked.nth(number).locator("blockquote").first).to_be_visible()
        expect(asked.nth(number).locator(".before")).to_contain_text("Said before?")


def test_where_the_report_says_so_is_reached_by_keyboard(visit: Open) -> None:
    page = visit().open(COUNCIL)
    why = page.locator(".tile .why").first
    why.focus()
    expect(why).to_have_accessible_name("Read why, overall")
    page.keyboard.press("Enter")
    page.wait_for_url("**/reports/north-east-lincolnshire/**#*")
    anchor = page.url.partition("#")[2]
    expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()


def test_a_councils_page_reads_whole_without_script(visit: Open) -> None:
    page = visit(360, java_script_enabled=False).open(COUNCIL)
    expect(page.locator(".answer").first).to_be_visible()
    expect(page.locator("svg[role=img]").first).to_be_visible()
    expect(page.get_by_role("link", name="Compare councils").first).to_be_visible()
