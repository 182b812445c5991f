"""Opens files of a site in Chromium, under the policy it is shipped with and without it: nothing in them may run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from playwright.sync_api import Browser, Dialog, Error, Page

from generator.publish.deploy_files import HEADERS
from tests.browser import states
from tests.browser.serving import served

TAKEN = "taken"
"""The title that an injected script gives a page."""
SEEN = """() => ({
    title: document.title,
    frames: document.querySelectorAll("iframe, object, embed, base").length,
    handlers: [...document.querySelectorAll("*")].flatMap((one) =>
        [...one.attributes].filter(({ name }) => name.startsWith("on")).map(({ name }) => one.tagName + " " + name)),
    links: [...document.querySelectorAll("[href], [src]")]
        .map((one) => one.getAttribute("href") ?? one.getAttribute("src"))
        .filter((address) => /^\\s*(javascript|vbscript|data:text)/i.test(address)),
    evil: [...document.querySelectorAll("[href*='evil.example'], [src*='evil.example']")].length,
})"""


def what_runs(site: Path, addresses: Iterable[str], browser: Browser, under_policy: bool) -> list[str]:
    """Open each address of a site (`/data/reports.csv`); say what ran, or was asked of another host."""
    found: list[str] = []
    with served(site, HEADERS if under_policy else {}) as root:
        context = browser.new_context(bypass_csp=not under_policy)
        page = context.new_page()

        def refuse(dialog: Dialog) -> None:
            found.append(f"{page.url}: a dialog, {dialog.message!r}")
            dialog.dismiss()

        page.on("dialog", refuse)
        page.on("request", lambda request: found.extend(_asked_elsewhere(request.url, root, page.url)))
        for address in addresses:
            if _is_shown(page, root + address):
                found += [f"{address}: {one}" for one in _active_in(page)]
        context.close()
    return found


def _is_shown(page: Page, address: str) -> bool:
    """Go to an address; False where the browser saves the file in the place of showing it."""
    try:
        page.goto(address)
        states.at_rest(page)
    except Error as fault:
        if "Download is starting" not in fault.message:
            raise
        return False
    return True


def _active_in(page: Page) -> Iterator[str]:
    seen = page.evaluate(SEEN)
    if seen["title"] == TAKEN:
        yield "a script has set the title"
    if seen["frames"] or seen["evil"]:
        yield f"{seen['frames']} frames, {seen['evil']} addresses of evil.example"
    yield from (*seen["handlers"], *seen["links"])


def _asked_elsewhere(asked: str, root: str, page: str) -> Iterator[str]:
    if not asked.startswith((root, "data:image/", "blob:")):
        yield f"{page}: asks for {asked}"
