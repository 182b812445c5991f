"""A made-up site: enough pages for the small nav, one template, and words that can be anything."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from generator.model.page import Crumb, Page
from generator.publish.templating import render_page

TEMPLATES = Path(__file__).parent / "templates"
NAV = ("/", "/authorities/", "/compare/", "/themes/", "/judgements/", "/frameworks/", "/data/", "/about/")
FOOTER = ("/quality/", "/worried-about-a-child/")


class SamplePage(Page, kw_only=True):
    """A page that prints its words in every place where a page of the site prints words of a report."""

    template = "sample.md"
    kind = "sample"

    words: Any = "Children are seen alone."
    markdown: str = ""


class SampleComparison(SamplePage):
    kind = "comparison"


def page(
    address: str = "/reports/x/",
    words: Any = "Children are seen alone.",
    markdown: str = "",
    of: type[SamplePage] = SamplePage,
) -> SamplePage:
    return of(
        address=address,
        title=f"Page {address}",
        description="A made-up page",
        crumbs=(Crumb("Home", "/"),),
        words=words,
        markdown=markdown,
    )


def shell() -> list[SamplePage]:
    """The pages that every page of the site links to."""
    return [page(address, markdown="## Report an error\n\nWrite to us.") for address in NAV + FOOTER]


def write_pages(pages: list[SamplePage], folder: Path) -> Path:
    """Write the shell and `pages` as Markdown below `folder`."""
    for each in shell() + pages:
        file = folder / each.address.lstrip("/") / "index.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(render_page(each, TEMPLATES), encoding="utf-8")
    return folder
