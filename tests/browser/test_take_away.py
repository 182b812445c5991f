"""Pictures are taken away as files that need nothing of the site, whatever the colours of the page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit

pytestmark = [pytest.mark.browser, pytest.mark.slow]

Open = Callable[..., Visit]


def taken(page: Page, button: str, folder: Path) -> tuple[str, str]:
    """The name and the words of what a button gives."""
    page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
    with page.expect_download() as download:
        page.get_by_role("button", name=button).last.click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path.name, path.read_text(encoding="utf-8")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_picture_is_a_file_of_its_own_in_light_colours(visit: Open, tmp_path: Path, scheme: str) -> None:
    page = visit(1280, color_scheme=scheme).open("/judgements/overall/")
    name, svg = taken(page, "Download the picture", tmp_path)
    assert name == "judgements-overall-grades-given-each-year.svg"
    drawn = ElementTree.fromstring(svg)
    assert drawn.get("width") == "752"
    assert "var(" not in svg
    assert "http" not in svg.replace("http://www.w3.org", "").replace(page.url, "")
    assert "#fdfdfb" in svg


def test_its_rows_are_a_table_for_spreadsheets(visit: Open, tmp_path: Path) -> None:
    name, rows = taken(visit().open("/judgements/overall/"), "Download its rows", tmp_path)
    assert name == "judgements-overall-grades-given-each-year.csv"
    assert "2017," in rows


def test_the_buttons_move_nothing(visit: Open) -> None:
    page = visit().open("/judgements/overall/")
    page.wait_for_load_state("networkidle")
    assert page.locator("button", has_text="Download its rows").evaluate("button => !!button.closest('details')")
