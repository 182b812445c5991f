"""The picture of a council's themes, for those who see it and those who do not."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from tests.browser.conftest import Visit
from tests.browser.reach import faults
from tests.browser.site_under_test import BuiltSite

pytestmark = [pytest.mark.browser, pytest.mark.slow]

Open = Callable[..., Visit]
INK = "getComputedStyle(document.querySelector('.picture .mark')).fill"


def test_the_picture_has_a_name_and_its_table_the_same_facts(visit: Open, site: BuiltSite) -> None:
    page = visit(width=360).open(site.fullest("history"))
    picture = page.get_by_role("img", name=re.compile("^Themes raised with "))
    assert picture.count() == 1
    table = page.locator("table.themes")
    assert table.locator("tbody th").all_inner_texts() == picture.locator("text.theme").all_text_contents()
    raised = table.locator("tbody td", has_text=re.compile(r"^\d+ points?$")).count()
    assert picture.locator(".mark").count() == raised
    assert raised > 0


@pytest.mark.parametrize("width", [360, 1280])
def test_no_theme_name_is_cut_off(visit: Open, site: BuiltSite, width: int) -> None:
    page = visit(width=width).open(site.fullest("history"))
    edge = page.locator(".picture svg").bounding_box()
    assert edge is not None
    for name in page.locator(".picture text").all():
        box = name.bounding_box()
        assert box is not None
        assert box["x"] >= edge["x"] - 1
        assert box["x"] + box["width"] <= edge["x"] + edge["width"] + 1


def test_the_picture_takes_the_ink_of_the_page(visit: Open, site: BuiltSite) -> None:
    page = visit(color_scheme="light").open(site.fullest("history"))
    light = page.evaluate(INK)
    page.emulate_media(color_scheme="dark")
    # The page hears of a changed scheme with its next frame.
    page.wait_for_function(f"light => {INK} !== light", arg=light, timeout=5000)
    page.emulate_media(media="print", color_scheme="dark")
    assert page.locator(".picture svg").is_visible()


SHUT = "details.part:not([open])"


def test_points_on_the_same_subject_are_unfolded_at_a_tap(visit: Open, site: BuiltSite) -> None:
    page = visit(width=360, has_touch=True).open(site.fullest("history"))
    page.evaluate("document.querySelectorAll('details.fold').forEach(part => { part.open = true; })")
    part = page.locator("details.part", has_text="Later points on the same subject").first
    quote = part.locator("blockquote").first
    assert not quote.is_visible()
    box = part.locator("summary").bounding_box()
    assert box is not None
    assert box["height"] >= 36
    part.locator("summary").tap()
    assert quote.is_visible()
    assert re.search(r"(report|letter) of \d+ \w+ \d{4}", quote.inner_text())
    quote.get_by_role("link").tap()
    assert page.locator(":target").is_visible()


def test_they_are_unfolded_from_the_keyboard_and_without_script(visit: Open, site: BuiltSite) -> None:
    page = visit(java_script_enabled=False).open(site.fullest("history"))
    summary = page.locator(f"{SHUT} > summary").first
    summary.focus()
    page.keyboard.press("Enter")
    assert page.locator("details.part[open] blockquote").first.is_visible()


def test_what_is_folded_is_printed(visit: Open, site: BuiltSite) -> None:
    page = visit().open(site.fullest("history"))
    quote = page.locator(f"{SHUT} blockquote").first
    assert not quote.is_visible()
    page.emulate_media(media="print")
    assert quote.is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_what_is_unfolded(visit: Open, site: BuiltSite, scheme: str) -> None:
    page = visit(color_scheme=scheme).open(site.fullest("history"))
    page.evaluate(f"document.querySelectorAll('{SHUT}').forEach(part => {{ part.open = true; }})")
    assert page.locator(SHUT).count() == 0
    assert faults(page) == []
