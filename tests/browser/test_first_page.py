"""The first page as a door: a council in two clicks, words in one form, every council named, what changed lately."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit

pytestmark = [pytest.mark.browser, pytest.mark.slow]

Open = Callable[..., Visit]


def test_words_are_sought_from_the_first_page_by_keyboard(visit: Open) -> None:
    page = visit().open("/")
    page.get_by_role("searchbox", name="Words to find").first.focus()
    page.keyboard.type("care leavers")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=care+leavers")
    expect(page.locator(".search--page input")).to_have_value("care leavers")


def test_without_script_every_way_in_is_a_link(visit: Open) -> None:
    page = visit(360, java_script_enabled=False).open("/")
    expect(page.locator(".find-words a")).to_be_visible()
    expect(page.locator(".find-council a")).to_be_visible()
    expect(page.get_by_role("link", name="Newcastle upon Tyne", exact=True)).to_be_visible()


def test_a_council_is_two_clicks_away_on_a_phone(visit: Open) -> None:
    page = visit(360, has_touch=True).open("/")
    page.locator(".find-council input").tap()
    page.keyboard.type("newcas")
    page.get_by_role("option").first.tap()
    page.wait_for_url("**/authorities/newcastle-upon-tyne/")


def test_what_changed_leads_to_the_report(visit: Open) -> None:
    page = visit().open("/")
    page.locator(".news a").first.click()
    page.wait_for_url("**/reports/*/*/")


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_nothing_shifts_when_the_fields_come(visit: Open, width: int) -> None:
    places = []
    for script in (False, True):
        page = visit(width, java_script_enabled=script).open("/")
        page.wait_for_load_state("networkidle")
        above, below = (page.locator(box).bounding_box() for box in (".find-council", ".lately"))
        assert above
        assert below
        places.append(below["y"] - above["y"])
    assert abs(places[0] - places[1]) < 2


@pytest.mark.parametrize("address", ["/", "/changes/"])
@pytest.mark.parametrize("width", [320, 1280])
def test_the_page_is_no_wider_than_the_screen_and_not_too_high(visit: Open, address: str, width: int) -> None:
    page = visit(width).open(address)
    across, down = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.scrollHeight]")
    assert across <= width
    assert down < 12_000
