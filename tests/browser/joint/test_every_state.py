"""Every kind of page in three widths, light and dark, shut, with its folds open, and with its list of councils open."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Error

from generator.views import PAGE_KINDS
from tests.browser import reach, states
from tests.browser.conftest import Visit
from tests.browser.site_under_test import BuiltSite

pytestmark = [pytest.mark.browser, pytest.mark.slow(seconds=100)]

MADE = {kind.page.kind for kind in PAGE_KINDS} - {"pair"}  # which only a site of many councils has
KINDS = sorted(MADE | {states.COMPARED, states.SEARCHED, states.MISSING})
Open = Callable[..., Visit]


def test_no_kind_of_page_is_forgotten(site: BuiltSite) -> None:
    assert sorted(states.addresses(site)) == KINDS


@pytest.mark.parametrize("kind", KINDS)
def test_everybody_can_read_and_reach_a_page_in_every_state(visit: Open, site: BuiltSite, kind: str) -> None:
    begun = visit()
    for address in states.addresses(site)[kind]:
        assert states.faults(begun.page, begun.base + address) == [], address
    assert begun.page.locator("h1").count() == 1


def test_no_page_is_too_high_before_a_reader_opens_something(visit: Open, site: BuiltSite) -> None:
    addresses = [address for pages in site.pages.values() for address in pages]
    heights = reach.heights(visit().open("/404.html"), addresses)
    assert len(heights) == len(addresses) > 200
    assert len(set(heights.values())) > 50
    assert {address: height for address, height in heights.items() if height > states.MOST_HEIGHT} == {}


def test_what_is_not_there_has_no_height(visit: Open) -> None:
    begun = visit()
    with pytest.raises(Error, match="/nowhere/: status 404"):
        reach.heights(begun.open("/404.html"), ["/nowhere/"])
    assert "404" in begun.complaints.pop()
