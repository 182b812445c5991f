"""Lists that a reader filters: by keyboard, on a phone, by an address, and whole without script."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser import reach
from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser

Open = Callable[..., Visit]
AREA, THEME, MEASURE = "/judgements/overall/", "/themes/plans/", "/measures/child_population/"
SUBJECTS = "/themes/"
NORTH_EAST_LINCOLNSHIRE = "North East Lincolnshire"


def shown(page: Page) -> list[str]:
    """The councils of the rows that are not filtered away, folds opened or not; of latest inspections alone."""
    rows = page.locator("[data-council]:not([hidden])").evaluate_all(
        "rows => rows.filter(row => !row.closest('.earlier')).map(row => row.dataset.council)"
    )
    return sorted(set(rows))


def status(page: Page) -> str:
    return page.locator(".filter-rows [role=status]").inner_text()


@pytest.mark.parametrize("width", [360, 1280])
def test_by_keyboard_alone_a_list_is_filtered_and_the_address_says_so(visit: Open, width: int) -> None:
    page = visit(width=width).open(AREA)
    everything = shown(page)
    assert len(everything) > 1
    page.get_by_text("Filter the list").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "grade"
    page.get_by_label("Good", exact=True).focus()
    page.keyboard.press("Space")
    expect(page).to_have_url(re.compile(r"[?]grade=good$"))
    assert 0 < len(shown(page)) < len(everything)
    assert status(page) == f"Showing {len(shown(page))} of {len(everything)} councils"
    assert page.locator(".folds > details[open] tr[data-grade=Good]").first.is_visible()
    page.get_by_role("button", name="Clear filters").focus()
    page.keyboard.press("Enter")
    assert shown(page) == everything
    assert "?" not in page.url
    assert reach.width(page) <= width


def test_an_address_with_filters_shows_what_it_says(visit: Open) -> None:
    page = visit().open(f"{THEME}?region=yorkshire-and-the-humber")
    expect(page.get_by_role("checkbox", name="Yorkshire and the Humber")).to_be_checked()
    assert shown(page) == ["north-east-lincolnshire"]
    row = page.locator(".told:not([hidden])").first
    assert row.is_visible()
    assert row.get_by_role("link", name=NORTH_EAST_LINCOLNSHIRE).get_attribute("href")
    assert status(page) == "Showing 1 of the 2 councils told something"


@pytest.mark.parametrize("width", [360, 1280])
def test_what_inspectors_say_on_a_theme_is_read_from_the_list_of_themes_by_keyboard(visit: Open, width: int) -> None:
    """Task 4 of the design: from all themes to the words of a report and to their place in it."""
    page = visit(width=width).open("/themes/")
    page.get_by_role("link", name="Plans for children").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/themes/plans/")
    assert "2 of 3 councils were told something on this" in page.locator(".answer").inner_text()
    page.locator(".map-list summary", has_text="Yorkshire and the Humber").focus()
    page.keyboard.press("Enter")
    words = page.locator(".told:visible blockquote").first
    assert "clear plans" in (words.text_content() or "")
    words.get_by_role("link").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/reports/north-east-lincolnshire/.*#r"))


def test_every_table_that_a_picture_was_made_of_is_there_and_leads_to_the_data(visit: Open) -> None:
    """Task 6: the numbers of a picture as a table, and all of them as data."""
    page = visit().open(AREA)
    page.get_by_text("The same in a table").click()
    assert page.locator("table.figures:visible th[scope=col]").first.inner_text() == "Year"
    assert page.get_by_role("link", name="All grades as a table (judgements.csv)").get_attribute("href")
    assert page.locator(".citation a").inner_text().endswith("/judgements/overall/")
    assert page.locator(".citation a").inner_text().startswith("http")


def test_what_an_address_says_that_is_no_choice_is_left_alone(visit: Open) -> None:
    page = visit().open(f"{AREA}?grade=splendid&other=1")
    assert status(page) == "All 3 councils"
    page.get_by_text("Filter the list").click()
    page.get_by_role("checkbox", name="Yorkshire and the Humber").check()
    expect(page).to_have_url(re.compile(r"[?]other=1&region=yorkshire-and-the-humber$"))


@pytest.mark.parametrize("width", [360, 1280])
def test_several_grades_and_regions_can_be_chosen_and_the_address_keeps_them(
    visit: Open, base: str, width: int
) -> None:
    page = visit(width=width).open(AREA)
    everything = shown(page)
    page.get_by_text("Filter the list").click()
    page.get_by_role("group", name="Grade").get_by_label("Good", exact=True).check()
    only_good = shown(page)
    page.get_by_role("group", name="Grade").get_by_label("Requires improvement", exact=True).check()
    expect(page).to_have_url(re.compile(r"[?]grade=good&grade=requires-improvement$"))
    both = shown(page)
    assert set(only_good) < set(both) <= set(everything)
    assert status(page).startswith(f"Showing {len(both)} of {len(everything)} councils: ")
    again = visit(width=width).open(page.url.removeprefix(base))
    assert shown(again) == both
    assert again.locator(".filter-rows :checked").evaluate_all("boxes => boxes.map(box => box.value)")[:2] == [
        "good",
        "requires-improvement",
    ]
    for target in again.locator(".filter-rows label.choice").all():
        box = target.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 24
    assert reach.width(again) <= width


def test_a_council_and_its_neighbours_can_be_chosen(visit: Open) -> None:
    page = visit().open(AREA)
    page.get_by_text("Filter the list").click()
    page.get_by_label("A council and its neighbours (August 2026)").select_option(NORTH_EAST_LINCOLNSHIRE)
    said = page.locator(".filter-rows [role=status]")
    expect(said).to_contain_text(re.compile(rf"^Showing {NORTH_EAST_LINCOLNSHIRE} and \d+ of its \d+ neighbours: \d"))
    assert "north-east-lincolnshire" in shown(page)
    assert page.locator(".map-list summary .small:visible").all_inner_texts()[0].startswith("Showing ")
    assert page.locator(".map-list .folds > details > p.small:visible").count() == 0
    shown_tiles = page.locator(".map-side svg a:not(.filtered-away)").count()
    assert 0 < shown_tiles < page.locator(".map-side svg a").count()
    page.get_by_role("button", name="Clear filters").click()
    assert page.locator(".filtered-away").count() == 0
    assert not page.locator(".map-list summary .small").first.inner_text().startswith("Showing ")
    page.get_by_label("A council and its neighbours (August 2026)").select_option(NORTH_EAST_LINCOLNSHIRE)
    assert "near=north-east-lincolnshire" in page.url


def test_the_rows_that_are_shown_can_be_downloaded(visit: Open, tmp_path: Path) -> None:
    page = visit().open(f"{THEME}?region=yorkshire-and-the-humber")
    expect(page.locator(".filter-rows [role=status]")).to_contain_text("Showing 1")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download these rows (CSV)").click()
    assert download.value.suggested_filename == "themes-plans.csv"
    download.value.save_as(tmp_path / "rows.csv")
    head, *rows = (tmp_path / "rows.csv").read_text(encoding="utf-8-sig").splitlines()
    assert head.startswith("Council,Region,Type of council,Kind of inspection,Inspection ended,Recommendation,Address")
    assert rows[0].startswith("North East Lincolnshire,Yorkshire and the Humber,Unitary authority,")
    assert "/reports/north-east-lincolnshire/" in rows[0]


@pytest.mark.parametrize("address", [AREA, THEME, MEASURE])
def test_without_script_every_row_is_there(visit: Open, address: str) -> None:
    with_script = shown(visit().open(address))
    page = visit(java_script_enabled=False).open(address)
    rows = page.locator("[data-council]")
    named = {rows.nth(number).get_attribute("data-council") for number in range(rows.count())}
    assert set(with_script) <= named
    assert page.locator(".filter-rows > *").count() == 0
    assert reach.width(page) <= 1280


@pytest.mark.parametrize("address", [AREA, THEME, MEASURE])
def test_nothing_moves_when_the_filters_come(visit: Open, address: str) -> None:
    begun = visit(alone=True)
    page = begun.page
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver(list => { for (const each of list.getEntries()) "
        "moved += each.value }).observe({ type: 'layout-shift', buffered: true })"
    )
    begun.open(address)
    page.locator(".filter-rows [role=status]").wait_for()
    page.wait_for_timeout(200)
    assert page.evaluate("moved") < 0.02
    assert page.evaluate("document.documentElement.scrollHeight") < 12_000


@pytest.mark.parametrize("width", [320, 360])
@pytest.mark.parametrize("address", [AREA, THEME])
def test_a_tile_of_the_map_can_be_hit_on_a_phone(visit: Open, address: str, width: int) -> None:
    page = visit(width=width).open(address)
    box = page.locator(".picture > svg[viewBox]").bounding_box()
    across = float((page.locator(".picture > svg[viewBox]").get_attribute("viewBox") or "").split()[2])
    assert box is not None
    assert box["width"] == min(width, 480) - 8
    assert reach.width(page) <= width
    if across == 13 * 24:
        assert box["width"] / 13 >= 24


def counted(page: Page) -> list[tuple[str, str]]:
    """The subjects of the table in their order, with of how many councils how many were told something."""
    rows = page.locator("table.subjects tbody tr").all()
    return [(row.locator("a").inner_text(), row.locator("td").last.inner_text()) for row in rows]


@pytest.mark.parametrize("width", [360, 1280])
def test_subjects_are_counted_for_a_region_and_put_in_order_and_the_address_says_so(
    visit: Open, base: str, width: int
) -> None:
    page = visit(width=width).open(SUBJECTS)
    everywhere = counted(page)
    numbers = [int(words.split()[0]) for _, words in everywhere]
    assert numbers == sorted(numbers, reverse=True)
    assert status(page) == "Counting all 3 councils"
    page.get_by_text("Choose councils or the order").click()
    page.get_by_label("Order").select_option("In alphabetical order")
    assert [title for title, _ in counted(page)] == sorted((title for title, _ in everywhere), key=str.casefold)
    page.get_by_role("checkbox", name="Yorkshire and the Humber").check()
    expect(page).to_have_url(re.compile(r"[?]order=name&region=yorkshire-and-the-humber$"))
    expect(page.locator(".filter-rows [role=status]")).to_have_text("Counting 1 of 3 councils")
    assert {words for _, words in counted(page)} == {"0 of 1", "1 of 1"}
    again = visit(width=width).open(page.url.removeprefix(base))
    assert counted(again) == counted(page)
    again.get_by_role("button", name="Clear filters").click()
    assert sorted(counted(again)) == sorted(everywhere)
    assert reach.width(page) <= width


def test_the_table_of_subjects_can_be_downloaded_as_counted_and_cited(visit: Open, tmp_path: Path) -> None:
    page = visit().open(f"{SUBJECTS}?region=yorkshire-and-the-humber")
    expect(page.locator(".filter-rows [role=status]")).to_have_text("Counting 1 of 3 councils")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download these rows (CSV)").click()
    download.value.save_as(tmp_path / "rows.csv")
    head, first, *_ = (tmp_path / "rows.csv").read_text(encoding="utf-8-sig").splitlines()
    assert (download.value.suggested_filename, head) == (
        "themes.csv",
        "Subject,Councils told something,Councils counted,Address",
    )
    assert ",1,1,http" in first
    assert page.locator(".citation a").inner_text().endswith(SUBJECTS)


def test_a_council_that_a_list_only_names_can_be_chosen_with_its_neighbours(visit: Open) -> None:
    page = visit().open(THEME)
    rows = set(shown(page))
    page.get_by_text("Filter the list").click()
    choice = page.get_by_label("A council and its neighbours (August 2026)")
    values = choice.locator("option").evaluate_all("options => options.map(one => one.value).filter(Boolean)")
    named, *_ = [value for value in values if value not in rows]
    choice.select_option(named)
    said = page.locator(".filter-rows [role=status]")
    expect(said).to_have_text(re.compile(r"^Showing \d+ of the \d+ neighbours of .+; it is not in this list itself$"))
