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
    assert page.locator("button", has_text="Download its rows").last.evaluate("button => !!button.closest('details')")


COMPARED = "/compare/?c=lincolnshire,north-east-lincolnshire"


def compared(visit: Open) -> Page:
    page = visit(1280).open(COMPARED)
    page.locator("#figures").wait_for()
    return page


def test_a_picture_says_what_it_is_and_what_its_signs_mean(visit: Open, tmp_path: Path) -> None:
    _, svg = taken(compared(visit), "Download the picture", tmp_path)
    drawn = ElementTree.fromstring(svg)
    told = [drawn.findtext(f"{{*}}{name}") or "" for name in ("title", "desc")]
    assert told[0] == "Lincolnshire and North East Lincolnshire: Figures about the area"
    assert "Lincolnshire: 13.8%, England 18%" in told[1]
    assert drawn.get("aria-labelledby") == "file-title file-description"
    assert "England, in the same report" in svg
    assert "13.8% England 18%" in svg  # the value beside the dots


def test_figures_that_are_drawn_are_rows_too(visit: Open, tmp_path: Path) -> None:
    _, rows = taken(compared(visit), "Download its rows", tmp_path)
    lines = rows.splitlines()
    assert lines[0] == "\ufeff,Lincolnshire,North East Lincolnshire"
    assert lines[1].startswith('Free school meals in primary schools,"13.8%, England 18% ·')


def test_periods_stand_over_the_grades_without_words_of_the_axis(visit: Open, tmp_path: Path) -> None:
    page = compared(visit)
    page.evaluate("document.querySelector('#figures').nextElementSibling.remove()")
    page.evaluate("document.querySelectorAll('.timelines.figures').forEach((each) => each.remove())")
    page.evaluate("document.dispatchEvent(new Event('compared'))")
    _, svg = taken(page, "Download the picture", tmp_path)
    assert "2 single" not in [each.text for each in ElementTree.fromstring(svg).findall("{*}text")]
    assert "cannot be compared" in svg


def test_a_map_is_taken_away_with_its_rows(visit: Open, tmp_path: Path) -> None:
    begun = visit()
    assert begun.open("/").locator("script[src$='take_away.js']").count() == 1
    page = begun.open("/judgements/overall/")
    page.evaluate("document.querySelectorAll('details .take-away').forEach((each) => each.remove())")
    _, svg = taken(page, "Download the picture", tmp_path)
    assert "tile for each of" in svg
    _, rows = taken(page, "Download its rows", tmp_path)
    lines = rows.splitlines()
    assert lines[0] == "\ufeffCouncil,Latest grade"
    assert len(lines) > 150
    assert any(line.startswith('Lincolnshire,"') for line in lines)


def test_the_buttons_stand_apart_where_one_is_below_the_other(visit: Open) -> None:
    page = visit(360).open("/judgements/overall/")
    first, second = (page.locator("button", has_text=words).first for words in ("the picture", "its rows"))
    first.wait_for()
    above, below = first.bounding_box(), second.bounding_box()
    assert above
    assert below
    assert below["y"] >= above["y"] + above["height"] + 4
