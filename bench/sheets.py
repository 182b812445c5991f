"""On how many sheets of A4 each council's page is printed: `make sheets`.

The tests print the fullest page of a small site; which council has the longest page is known only of all.
"""

from __future__ import annotations

import sys
from collections import Counter
from contextlib import closing
from pathlib import Path

import click
import pypdfium2
from playwright.sync_api import Browser

from tests.browser.serving import browser, served

MOST = 5


@click.command()
@click.option("--site", type=click.Path(path_type=Path, exists=True), default=Path("site"), show_default=True)
def sheets(site: Path) -> None:
    """Print how many councils take how many sheets; name those that take too many, and then exit with 1."""
    with served(site) as base, browser() as chromium:
        told = {
            page.parent.name: printed_on(chromium, f"{base}/authorities/{page.parent.name}/")
            for page in sorted(site.glob("authorities/*/index.html"))
        }
    for number, councils in sorted(Counter(told.values()).items()):
        click.echo(f"{number} sheets: {councils} councils")
    too_many = [f"{council} ({number})" for council, number in told.items() if number > MOST]
    if too_many:
        click.echo(f"more than {MOST}: {', '.join(too_many)}")
    sys.exit(bool(too_many))


def printed_on(chromium: Browser, url: str) -> int:
    """Return the sheets that a page as it first stands is printed on."""
    page = chromium.new_page()
    page.goto(url)
    with closing(pypdfium2.PdfDocument(page.pdf(format="A4", prefer_css_page_size=True))) as printed:
        number = len(printed)
    page.close()
    return number


if __name__ == "__main__":
    sheets()
