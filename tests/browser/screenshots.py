"""Takes a picture of the fullest page of each kind, in three widths, light and dark: `make screenshots`."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.browser import serving, site_under_test
from tests.five_reports import PROJECT

PICTURES = PROJECT / "build" / "screenshots"


def take() -> None:
    """Build the site of the five reports and write `build/screenshots/<kind>-<width>-<scheme>.png`."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        site = site_under_test.build(Path(folder))
        with serving.served(site.folder) as base, serving.browser() as browser:
            for width in (360, 768, 1280):
                for scheme in ("light", "dark"):
                    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
                    for kind in site.pages:
                        page.goto(base + site.fullest(kind))
                        page.screenshot(path=PICTURES / f"{kind}-{width}-{scheme}.png", full_page=True)
                    page.close()


if __name__ == "__main__":
    take()
