"""Every kind of page in Chromium: it opens below any path and without script, and leads where readers go next."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.views import PAGE_KINDS
from tests.browser.conftest import Visit
from tests.browser.site_under_test import BuiltSite

pytestmark = [pytest.mark.browser, pytest.mark.slow(seconds=35)]

KINDS = sorted({kind.page.kind for kind in PAGE_KINDS} - {"pair"})  # which only a site of many councils has
Open = Callable[..., Visit]
SCROLL_WIDTH = "document.documentElement.scrollWidth"
TARGET = "document.querySelector(':target')"


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_works_on_paper_on_the_smallest_phone_and_below_a_path(visit: Open, site: BuiltSite, kind: str) -> None:
    page = visit(width=320, below="/some/path").open(site.fullest(kind))
    assert page.evaluate(SCROLL_WIDTH) <= 320
    page.emulate_media(media="print")
    assert page.locator("article h1").is_visible()
    assert not page.get_by_role("navigation", name="Main").is_visible()
    assert page.get_by_text("independent of Ofsted and the councils").is_visible()
    page.emulate_media(media="screen")
    page.locator(".site-name").click()
    assert page.url.endswith("/some/path/")


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_can_be_read_without_script(visit: Open, site: BuiltSite, kind: str) -> None:
    page = visit(java_script_enabled=False).open(site.fullest(kind))
    assert page.locator("article h1").is_visible()
    assert page.locator(".site-head").get_by_role("link", name="Search").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_below_a_short_page_goes_on_what_its_foot_stands_on(visit: Open, scheme: str) -> None:
    page = visit(1280, color_scheme=scheme).open("/404.html")
    foot, below = (
        page.evaluate(f"getComputedStyle(document.querySelector('{name}')).backgroundColor")
        for name in (".site-foot", "html")
    )
    assert foot == below


def test_a_table_of_figures_fits_on_a_tablet(visit: Open, site: BuiltSite) -> None:
    page = visit(768).open(site.fullest("authority"))
    page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
    table = page.locator(".table:has(> table.figures)").first
    assert table.evaluate("table => table.scrollWidth <= table.clientWidth")


def test_a_page_can_be_printed(visit: Open, site: BuiltSite) -> None:
    assert visit().open(site.fullest("comparison")).pdf().startswith(b"%PDF")


def test_the_first_tab_leads_past_the_header(visit: Open) -> None:
    page = visit().open("/about/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_enter_right_after_tab_leads_to_the_section(visit: Open, site: BuiltSite) -> None:
    """A page that scrolled smoothly stayed where it was: the browser was still bringing the link into sight."""
    page = visit().open(site.fullest("authority"))
    page.locator(".on-page a").nth(-3).focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_function(f"Math.abs({TARGET}.getBoundingClientRect().top) < 120", timeout=2_000)


def test_the_reader_may_choose_other_colours_than_the_system(visit: Open) -> None:
    page = visit(color_scheme="light").open("/about/")
    ground = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(ground)
    page.get_by_role("button", name="Dark colours").click()
    assert page.evaluate(ground) != light
    page.reload()
    assert page.evaluate(ground) != light


def test_paper_is_light_though_the_screen_is_dark(visit: Open) -> None:
    page = visit(color_scheme="dark").open("/about/")
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    assert page.evaluate("getComputedStyle(document.querySelector('article h1')).color") == "rgb(0, 0, 0)"


def test_without_script_the_colours_follow_the_system(visit: Open) -> None:
    light, dark = (
        visit(color_scheme=scheme, java_script_enabled=False).open("/about/").screenshot()
        for scheme in ("light", "dark")
    )
    assert light != dark


def test_every_link_leads_somewhere(site: BuiltSite) -> None:
    """Links and places of all pages, as the built files state them; other hosts are not asked."""
    lychee = Path(sys.executable).with_name("lychee")
    command = [
        str(lychee) if lychee.exists() else str(shutil.which("lychee")),
        *("--offline", "--include-fragments", "--no-progress", "--index-files", "index.html"),
        *("--root-dir", str(site.folder), str(site.folder / "**" / "*.html")),
    ]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout[-3000:] + checked.stderr[-1000:]


@pytest.mark.parametrize("kind", KINDS)
def test_help_for_worried_people_is_one_tap_from_the_foot_of_a_page(visit: Open, site: BuiltSite, kind: str) -> None:
    page = visit(width=360, has_touch=True).open(site.fullest(kind))
    link = page.get_by_role("contentinfo").get_by_role("link", name="If you are worried about a child")
    box = link.bounding_box()
    assert box is not None
    assert box["height"] >= 44
    link.tap()
    page.wait_for_url("**/worried-about-a-child/")


def test_telephone_numbers_for_worried_people_can_be_tapped(visit: Open) -> None:
    page = visit(width=360).open("/worried-about-a-child/")
    numbers = {link.inner_text(): link.get_attribute("href") for link in page.locator("a[href^='tel:']").all()}
    assert numbers["0800 1111"] == "tel:08001111"
    assert numbers["0808 800 5000"] == "tel:08088005000"
    assert all(href == "tel:" + words.replace(" ", "") for words, href in numbers.items())


def test_quotations_side_by_side_stand_in_the_whole_width_of_a_phone(visit: Open, site: BuiltSite) -> None:
    page = visit(width=360).open(site.fullest("comparison"))
    quotes = [quote.bounding_box() for quote in page.locator("article blockquote:visible").all()]
    assert quotes
    assert {box["width"] for box in quotes if box} == {360 - 2 * 16}
