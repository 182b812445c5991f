"""Every state in which a page may stand before a reader, and what is wrong with the page in any of them.

A state is a width, a scheme of colours, and what is open: nothing, every fold, the list of a field in which a council
is chosen. Of another scheme only what colours can change is looked at again. To judge colours is most of the work, so
those of a shut fold, which are the same in every width, are looked at in one; of an open list the list alone is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from playwright.sync_api import Page

from tests.browser import reach
from tests.browser.site_under_test import BuiltSite

WIDTHS = (320, 768, 1280)
MOST_HEIGHT = 12_000
"""Pixels that a page is high at a desk before a reader opens anything, the full text of a report aside."""
COMPARED, SEARCHED, MISSING = "put together", "answered", "missing"
"""What pages become in the browser, or are where there is none, beside the kinds that the build makes."""
LAST_PART = re.compile(r"\d{4}-\d\d-\d\d-(?P<framework>[a-z-]+)/$")
FIELD = "[role=combobox]:visible"
LIST = ":has(> [role=listbox]:not([hidden]))"
DARK = (WIDTHS[0], WIDTHS[-1])
"""The widths in which dark colours are looked at: where all that is for narrow or for wide windows is shown."""


def addresses(site: BuiltSite) -> dict[str, list[str]]:
    """The fullest page of each kind, of reports that of each framework, and what pages become in the browser."""
    frameworks: dict[str, str] = {}
    for address in site.pages.get("report", []):
        named = LAST_PART.search(address)
        frameworks.setdefault(named["framework"] if named else "", address)
    four = ",".join(address.split("/")[2] for address in site.pages["authority"][:4])
    return {kind: [site.fullest(kind)] for kind in site.pages} | {
        "report": list(frameworks.values()),
        COMPARED: [f"/compare/?c={four}"],
        SEARCHED: ["/search/?q=care+leavers"],
        MISSING: ["/404.html"],
    }


def with_barest(site: BuiltSite) -> dict[str, list[str]]:
    """The same, and the page of each kind that has least on it."""
    return {
        kind: list(dict.fromkeys([*found, *site.pages.get(kind, [])[-1:]])) for kind, found in addresses(site).items()
    }


def faults(page: Page, url: str) -> list[str]:
    """What is wrong, and where: "320 pixels, dark, folds open: color-contrast: …"."""
    return [f"{width} pixels, {said}" for width in WIDTHS for said in _at_width(page, url, width)]


def _at_width(page: Page, url: str, width: int) -> Iterator[str]:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme="light", forced_colors="none")
    page.goto(url)
    at_rest(page)
    yield from _in_both_schemes(page, "as it first stands", width, colours=width == WIDTHS[-1])
    page.evaluate(reach.OPEN_FOLDS)
    yield from _in_both_schemes(page, "folds open", width)
    yield from _without_focus(page)
    if page.locator(FIELD).count():
        _open_list(page)
        yield from _in_both_schemes(page, "list of councils open", width, of=LIST)


def at_rest(page: Page) -> None:
    """Wait until the scripts have put the page together."""
    if "/compare/?" in page.url:
        page.locator(".comparison h2").first.wait_for()
    if "/search/?" in page.url:
        page.locator("[data-answered]").wait_for(state="attached")


def _open_list(page: Page) -> None:
    page.locator(FIELD).first.fill("north")
    page.get_by_role("option").first.wait_for()


def _in_both_schemes(page: Page, state: str, width: int, *, colours: bool = True, of: str = "html") -> Iterator[str]:
    if (found := reach.width(page)) > width:
        yield f"{state}: {found} pixels wide"
    rules = reach.RULES if colours else reach.BUT_COLOURS
    yield from (f"light, {state}: {fault}" for fault in reach.faults(page, rules, of))
    yield from (f"{state}, smaller than 24 pixels: {told}" for told in reach.too_small(page))
    if colours and width in DARK:
        page.emulate_media(color_scheme="dark")
        yield from (f"dark, {state}: {fault}" for fault in reach.faults(page, reach.COLOURS, of))
        page.emulate_media(color_scheme="light")


def _without_focus(page: Page) -> Iterator[str]:
    """Where focus is not to be seen: in light colours, in dark ones, and in those that a reader forces on pages."""
    schemes: dict[str, Callable[[], None]] = {
        "light": lambda: page.emulate_media(color_scheme="light"),
        "dark": lambda: page.emulate_media(color_scheme="dark"),
        "forced": lambda: page.emulate_media(color_scheme="light", forced_colors="active"),
    }
    for scheme, put_on in schemes.items():
        put_on()
        yield from (f"{scheme} colours, no focus to be seen: {told}" for told in reach.without_focus(page))
    page.emulate_media(color_scheme="light", forced_colors="none")
