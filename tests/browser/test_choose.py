"""A council is found by its name: by keyboard, by finger, with a slip, and without script by a link."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit

pytestmark = [pytest.mark.browser, pytest.mark.slow]

Open = Callable[..., Visit]
FIELD = ".find-council input"


def field(page: Page, within: str = ".find-council") -> Page:
    page.locator(f"{within} input").click()
    return page


def test_a_council_is_found_by_keyboard_alone(visit: Open) -> None:
    page = visit().open("/")
    page.locator(FIELD).focus()
    page.keyboard.type("lincolnsh")
    expect(page.get_by_role("option").first).to_contain_text("Lincolnshire")
    assert page.locator(FIELD).get_attribute("aria-expanded") == "true"
    page.keyboard.press("ArrowDown")
    active = page.locator(FIELD).get_attribute("aria-activedescendant")
    assert page.locator(f"#{active}").get_attribute("aria-selected") == "true"
    page.keyboard.press("Enter")
    page.wait_for_url("**/authorities/lincolnshire/")


def test_a_name_in_full_needs_no_list(visit: Open) -> None:
    page = visit().open("/")
    page.locator(FIELD).fill("Lincolnshire")
    page.keyboard.press("Enter")
    page.wait_for_url("**/authorities/lincolnshire/")


def test_a_council_is_found_by_finger_on_a_phone(visit: Open) -> None:
    page = visit(360, has_touch=True).open("/")
    page.locator(FIELD).tap()
    page.keyboard.type("linclnshire")  # a letter is missing
    page.get_by_role("option", name="Lincolnshire").first.tap()
    page.wait_for_url("**/authorities/lincolnshire/")


def test_a_screen_reader_is_told_how_many_fit(visit: Open) -> None:
    page = visit().open("/")
    page.locator(FIELD).fill("north")
    expect(page.locator(".find-council [role=status]")).to_contain_text("councils fit")
    page.locator(FIELD).fill("nowhere at all")
    expect(page.locator(".find-council [role=status]")).to_contain_text("No council of that name")


def test_a_council_without_a_report_is_named_and_leads_to_where_one_may_be(visit: Open) -> None:
    page = visit().open("/")
    page.locator(FIELD).fill("Zzz")
    page.locator(FIELD).fill("Rutland")
    expect(page.get_by_role("option").first).to_contain_text("no report on this site")
    page.keyboard.press("Enter")
    expect(page.locator(".find-council [role=status]")).to_contain_text("This site has no report on Rutland.")
    expect(page.get_by_role("link", name="See Ofsted’s page of Rutland")).to_be_visible()
    assert page.locator(FIELD).input_value() == "Rutland"


def test_an_empty_field_asks_for_a_name(visit: Open) -> None:
    page = visit().open("/")
    page.locator(".find-council button").click()
    expect(page.locator(".find-council [role=status]")).to_have_text("Type the name of a council.")


def test_escape_shuts_the_list_and_leaves_the_words(visit: Open) -> None:
    page = visit().open("/")
    page.locator(FIELD).fill("north")
    expect(page.get_by_role("option").first).to_be_visible()
    page.locator(FIELD).press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    assert page.locator(FIELD).input_value() == "north"


def test_the_page_does_not_shift_where_the_script_fills_a_box(visit: Open) -> None:
    bare = visit(360, java_script_enabled=False).open("/").locator(".find-council").bounding_box()
    filled = visit(360).open("/").locator(".find-council").bounding_box()
    assert bare
    assert filled
    assert bare["height"] == pytest.approx(filled["height"], abs=2)


def test_without_script_a_box_is_a_link(visit: Open) -> None:
    page = visit(java_script_enabled=False).open("/")
    page.locator(".find-council a").click()
    page.wait_for_url("**/authorities/")


def test_where_the_list_cannot_be_loaded_the_box_says_so_and_is_a_link(visit: Open) -> None:
    begun = visit(alone=True)
    begun.page.route("**/councils.json", lambda route: route.fulfill(status=404))
    begun.open("/").locator(FIELD).focus()
    expect(begun.page.locator(".find-council .failed")).to_be_visible()
    expect(begun.page.locator(".find-council a")).to_be_visible()
    begun.complaints.clear()  # of the request that was refused on purpose


def test_a_councils_page_leads_to_a_comparison_with_another(visit: Open) -> None:
    page = visit(below="/some/path").open("/authorities/lincolnshire/")
    field(page, ".compare-with").keyboard.type("lincolnshire")
    expect(page.get_by_role("option", name="North Lincolnshire").first).to_be_visible()
    assert "Lincolnshire" not in [each.split(" ·")[0] for each in page.get_by_role("option").all_inner_texts()]
    page.locator(".compare-with input").fill("newcastle upon tyne")
    page.keyboard.press("Enter")
    page.wait_for_url("**/some/path/compare/?c=lincolnshire,newcastle-upon-tyne")
