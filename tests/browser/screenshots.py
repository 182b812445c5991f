"""Takes a picture of the fullest page of each kind, in three widths, light, dark and printed: `make screenshots`."""

from __future__ import annotations

from pathlib import Path

import click
from playwright.sync_api import Browser

from tests.browser import site_under_test, states
from tests.five_reports import PROJECT

WIDTHS = (360, 768, 1280)
SCHEMES = ("light", "dark")
TALLEST = 16_000
"""Pixels of height that a picture has at most: Chromium draws no more."""


@click.command()
@click.option(
    "--content", type=click.Path(path_type=Path, exists=True, file_okay=False), help="Instead of five reports."
)
@click.option("--out", type=click.Path(path_type=Path), default=PROJECT / "build/screenshots", show_default=True)
@click.option("--kind", "kinds", multiple=True, help="Only pages of this kind; may be given again.")
def screenshots(content: Path | None, out: Path, kinds: tuple[str, ...]) -> None:
    """Build a site and write `<kind>-<width>-<scheme>.png` and `<kind>.pdf` of the fullest page of each kind."""
    out.mkdir(parents=True, exist_ok=True)
    with site_under_test.opened(content) as (site, base, browser):
        for kind, (address, *_) in states.addresses(site).items():
            if not kinds or kind in kinds:
                _take(browser, base + address, out / kind.replace(" ", "-"))


def _take(browser: Browser, url: str, beginning: Path) -> None:
    """Load a page once, and write its pictures and its print to files of this beginning."""
    page = browser.new_page(viewport={"width": WIDTHS[0], "height": 900})  # a phone's folds are made as a page loads
    page.goto(url)
    states.at_rest(page)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for scheme in SCHEMES:
            page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
            height = min(TALLEST, page.evaluate("document.documentElement.scrollHeight"))
            page.screenshot(
                path=f"{beginning}-{width}-{scheme}.png",
                full_page=True,
                clip={"x": 0, "y": 0, "width": width, "height": height},
            )
    page.pdf(path=f"{beginning}.pdf", format="A4", prefer_css_page_size=True)
    page.close()


if __name__ == "__main__":
    screenshots()
