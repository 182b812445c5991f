"""The picture of a council's themes, for those who see it and those who do not."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from tests.browser.conftest import Visit
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
