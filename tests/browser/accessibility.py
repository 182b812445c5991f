"""Looks at every kind of page in every state, and at how high and wide every page is: `make accessibility`.

The tests do the same on a small site; this does it on any content, where pages are as full and as bare as they get.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click
from playwright.sync_api import Browser

from tests.browser import reach, site_under_test, states
from tests.browser.site_under_test import BuiltSite

PHONE, DESK = 320, 1280


@click.command()
@click.option(
    "--content", type=click.Path(path_type=Path, exists=True, file_okay=False), help="Instead of five reports."
)
@click.option("--kind", "kinds", multiple=True, help="Only pages of this kind; may be given again.")
def accessibility(content: Path | None, kinds: tuple[str, ...]) -> None:
    """Build a site, tell what keeps anybody from reading or reaching what is on its pages, and exit with 1 for any."""
    missed = 0
    with site_under_test.opened(content) as (site, base, browser):
        for said in (*_in_every_state(site, base, browser, kinds), *_sizes(site, base, browser, kinds)):
            click.echo(said)
            missed += 1
    click.echo(f"{missed} faults found")
    sys.exit(min(missed, 1))


def _in_every_state(site: BuiltSite, base: str, browser: Browser, kinds: tuple[str, ...]) -> Iterator[str]:
    """What is wrong with the fullest and the barest page of each kind, in any state."""
    for kind, addresses in states.with_barest(site).items():
        for address in addresses if not kinds or kind in kinds else ():
            with browser.new_page() as page:
                yield from (f"{address}: {fault}" for fault in states.faults(page, base + address))


def _sizes(site: BuiltSite, base: str, browser: Browser, kinds: tuple[str, ...]) -> Iterator[str]:
    """Which of all pages are too high at a desk as they first stand, or too wide for the smallest phone."""
    with browser.new_page() as page:
        for kind, addresses in site.pages.items():
            for address in addresses if not kinds or kind in kinds else ():
                page.set_viewport_size({"width": DESK, "height": 900})
                page.goto(base + address)
                if (height := reach.height(page)) > states.MOST_HEIGHT:
                    yield f"{address}: {height} pixels high"
                page.set_viewport_size({"width": PHONE, "height": 900})
                if (width := reach.width(page)) > PHONE:
                    yield f"{address}: {width} pixels wide on a phone"


if __name__ == "__main__":
    accessibility()
