"""Any councils side by side: put together in the browser as ready-made pages are, chosen by keyboard and by finger."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser import reach
from tests.browser.conftest import Visit
from tests.browser.site_under_test import BuiltSite

pytestmark = [pytest.mark.browser, pytest.mark.slow]

Open = Callable[..., Visit]
TWO = "/compare/?c=lincolnshire,north-east-lincolnshire"
FOUR = "/compare/?c=lincolnshire,newcastle-upon-tyne,north-east-lincolnshire,north-lincolnshire"
READ = """() => {
  const own = new Set(["H3", "H4"]);
  const read = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent.replace(/\\s+/g, " ").trim();
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches(".take-away")) return "";
    const whole = (name, value) => name === "href" && node.href?.baseVal === undefined ? node.href : value;
    const told = [...node.attributes].filter(({ name }) => name !== "id" || !own.has(node.tagName))
      .map(({ name, value }) => `${name}=${whole(name, value)}`).sort();
    return `<${node.tagName} ${told.join(" ")}>${[...node.childNodes].map(read).join("").trim()}`;
  };
  for (const room of document.querySelectorAll("li > .of-site")) room.replaceWith(...room.childNodes);
  document.body.normalize();
  const first = document.querySelector("h2");
  const found = [];
  for (let next = first; next; next = next.nextElementSibling) found.push(read(next));
  return [document.querySelector("h1").textContent, document.querySelector(".answer").textContent, ...found];
}"""
"""The title, the answer and every section: each element with its attributes and words, but for the room of words that
only finished pages are filled with."""


def compared(visit: Open, address: str, **options: object) -> Page:
    page = visit(**options).open(address)
    page.locator(".comparison h2").first.wait_for()
    return page


def test_what_the_script_puts_together_reads_as_the_ready_made_page(visit: Open, site: BuiltSite) -> None:
    begun = visit()
    assert site.pages["comparison"]
    for ready_made in site.pages["comparison"]:
        pair = ready_made.strip("/").rpartition("/")[2].replace("-and-", ",")
        made = begun.open(ready_made).evaluate(READ)
        assert len(made) > 10
        page = begun.open(f"/compare/?c={pair}")
        page.locator(".comparison h2").first.wait_for()
        assert page.evaluate(READ) == made


def test_the_address_holds_the_choice_in_the_readers_order(visit: Open) -> None:
    page = compared(visit, "/compare/?c=north-lincolnshire,lincolnshire,newcastle-upon-tyne", below="/some/path")
    expect(page.locator("h1")).to_have_text("North Lincolnshire, Lincolnshire and Newcastle upon Tyne")
    assert page.title().startswith("North Lincolnshire, Lincolnshire and Newcastle upon Tyne")
    heads = page.locator("#grades + .table th[scope=col]").all_inner_texts()
    assert heads == ["North Lincolnshire", "Lincolnshire", "Newcastle upon Tyne"]


def test_councils_are_added_and_removed_and_the_back_button_undoes_it(visit: Open) -> None:
    page = compared(visit, TWO)
    page.locator("#add-council").fill("newcastle")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator(".chip")).to_have_count(3)
    assert page.url.endswith("?c=lincolnshire,north-east-lincolnshire,newcastle-upon-tyne")
    page.get_by_role("link", name="Remove Lincolnshire").click()
    expect(page.locator("h1")).to_have_text("North East Lincolnshire and Newcastle upon Tyne")
    page.go_back()
    expect(page.locator(".chip")).to_have_count(3)
    page.go_back()
    expect(page.locator("h1")).to_have_text("Lincolnshire and North East Lincolnshire")


def test_three_councils_are_compared_from_nothing_by_keyboard_on_a_phone(visit: Open) -> None:
    page = visit(360).open("/compare/")
    for name in ("Lincolnshire", "Newcastle upon Tyne", "North Lincolnshire"):
        page.locator("#add-council").focus()
        page.keyboard.type(name)
        page.keyboard.press("Enter")
        expect(page.locator(".chip__name").last).to_have_text(name)
    expect(page.locator("h1")).to_have_text("Lincolnshire, Newcastle upon Tyne and North Lincolnshire")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_councils_are_compared_from_the_first_page_in_two_steps(visit: Open) -> None:
    page = visit(360, has_touch=True).open("/")
    page.locator("a[href$='compare/']").first.evaluate("(link) => link.click()")  # in the menu at the foot of a phone
    page.wait_for_url("**/compare/")
    page.locator("#add-council").tap()
    page.keyboard.type("lincoln")
    page.get_by_role("option").first.tap()
    expect(page.locator(".chip")).to_have_count(1)


def test_a_subject_that_the_address_misspells_leaves_nothing_out(visit: Open) -> None:
    page = compared(visit, f"{TWO}&theme=nothing-of-the-kind")
    expect(page.locator("#figures")).to_have_count(1)


def test_a_near_council_is_one_tap_away(visit: Open) -> None:
    page = compared(visit, "/compare/?c=lincolnshire,north-lincolnshire")
    page.locator(".near summary").click()
    page.locator(".near").get_by_role("link", name="North East Lincolnshire").first.click()
    expect(page.locator(".chip")).to_have_count(3)


def test_what_cannot_be_shown_is_named(visit: Open) -> None:
    begun = visit()
    page = begun.open(f"{FOUR},leeds,lincolnshire,atlantis")
    expect(page.locator(".notice")).to_contain_text(
        [
            "Lincolnshire was named more than once, and stands here once.",
            "Four councils fit side by side: Leeds and atlantis are left out.",
        ]
    )
    page = begun.open("/compare/?c=lincolnshire,atlantis,leeds,frame,a<b")
    expect(page.locator(".notice")).to_contain_text(
        [
            "This site has no report on Leeds. See Ofsted’s page of Leeds.",
            "No councils go by “atlantis, frame and a<b” on this site.",
            "Choose one more council to compare with Lincolnshire.",
        ]
    )
    assert all("404" in said for said in begun.complaints)
    begun.complaints.clear()  # of the files that were asked for and are not there


def test_fewer_rows_stand_in_the_address(visit: Open) -> None:
    page = compared(visit, TWO)
    rows = page.locator("#grades + .table tbody tr")
    whole = rows.count()
    page.get_by_label("Only where they differ").check()
    page.get_by_label("Area or subject", exact=True).select_option("theme plans")
    page.get_by_role("button", name="Show").click()
    page.wait_for_url("**&differ=1&theme=plans")
    expect(page.locator("#figures")).to_have_count(0)
    assert 1 < rows.count() < whole
    page.reload()
    page.locator(".comparison h2").first.wait_for()
    assert page.locator("#figures").count() == 0


def test_rows_are_filtered_by_keyboard_alone(visit: Open) -> None:
    page = compared(visit, TWO)
    page.get_by_label("Only where they differ").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("End")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**&differ=1&theme=*")
    expect(page.locator("#figures")).to_have_count(0)


@pytest.mark.parametrize("width", [360, 1280])
def test_what_is_chosen_is_named_in_one_line(visit: Open, width: int) -> None:
    page = compared(visit, TWO, width=width)
    label = page.locator("label[for=only-one]")
    assert label.evaluate("label => label.getClientRects().length && label.offsetHeight < 30")


def test_one_area_is_one_choice_and_stands_in_the_address(visit: Open) -> None:
    page = compared(visit, TWO)
    page.get_by_label("Area or subject", exact=True).select_option("area care-leavers")
    page.get_by_role("button", name="Show").click()
    page.wait_for_url("**&area=care-leavers")
    expect(page.locator("#grades + .table tbody tr")).to_have_count(
        3
    )  # when they were inspected and visited, and the area
    expect(page.locator("#told")).to_have_count(0)


def test_a_part_of_a_comparison_can_be_linked(visit: Open) -> None:
    page = compared(visit, f"{TWO}#care-leavers")
    expect(page.locator("h3#care-leavers")).to_be_in_viewport()


def test_the_heading_of_many_long_names_is_short(visit: Open) -> None:
    page = compared(visit, FOUR)
    expect(page.locator("h1")).to_have_text("Four councils compared")
    assert page.title().startswith("Lincolnshire, Newcastle upon Tyne")


def test_what_needs_script_is_said_only_without_it(visit: Open) -> None:
    assert visit().open("/compare/").locator(".without-script").is_hidden()
    assert visit(java_script_enabled=False).open(TWO).locator(".without-script").is_visible()


def test_a_comparison_of_four_is_small_and_short(visit: Open) -> None:
    begun, sizes = visit(alone=True), []
    begun.page.on("response", lambda response: sizes.append(len(response.body())))
    page = begun.open(FOUR)
    page.locator(".comparison h2").first.wait_for()
    page.wait_for_load_state("networkidle")
    assert sum(sizes) < 250_000  # before any host packs it
    assert page.evaluate("document.documentElement.scrollHeight") < 12_000


def test_four_councils_are_swept_sideways_on_a_phone_and_the_page_is_not(visit: Open) -> None:
    page = compared(visit, FOUR, width=360)
    assert page.evaluate("document.documentElement.scrollHeight") < 12_900
    assert reach.width(page) <= 360
    columns = page.locator("#told ~ .columns").first
    tops = columns.locator("> .column").evaluate_all("(each) => each.map((one) => one.getBoundingClientRect().top)")
    assert len(set(tops)) == 1
    last = columns.locator("> .column").last
    last.locator("a").first.focus() if last.locator("a").count() else last.scroll_into_view_if_needed()
    expect(last).to_be_in_viewport(ratio=0.9)


def test_four_councils_stand_two_and_two_on_a_tablet(visit: Open) -> None:
    page = compared(visit, FOUR, width=768)
    boxes = (
        page.locator("#told ~ .columns")
        .first.locator("> .column")
        .evaluate_all(
            "(each) => each.map((one) => [one.getBoundingClientRect().left, one.getBoundingClientRect().width])"
        )
    )
    assert boxes[0][0] == boxes[2][0]
    assert boxes[1][0] == boxes[3][0]
    assert min(width for _, width in boxes) > 300


def test_why_stands_beside_its_grade_on_the_smallest_phone(visit: Open) -> None:
    page = compared(visit, FOUR, width=320)
    page.locator("table.side .grade:has(~ a)").first.evaluate(
        "(grade) => { grade.textContent = 'Requires improvement'; }"
    )
    middles = (
        page.locator("table.side td:has(> .grade ~ a)")
        .first.locator("> .grade, > .grade ~ a")
        .evaluate_all(
            "(each) => each.map((one) => one.getBoundingClientRect()).map(({ top, bottom }) => (top + bottom) / 2)"
        )
    )
    assert abs(middles[0] - middles[1]) < 8


def test_nothing_shifts_while_a_comparison_is_put_together(visit: Open) -> None:
    begun = visit(360, alone=True)
    begun.page.add_init_script(
        "window.shift = 0; new PerformanceObserver((list) => { for (const each of list.getEntries()) "
        "if (!each.hadRecentInput) window.shift += each.value; }).observe({ type: 'layout-shift', buffered: true });"
    )
    page = begun.open(FOUR)
    page.locator(".comparison h2").first.wait_for()
    page.wait_for_timeout(300)
    assert page.evaluate("window.shift") < 0.02


def test_without_script_the_page_leads_to_ready_made_pairs(visit: Open) -> None:
    page = visit(java_script_enabled=False).open(TWO)
    page.get_by_role("link", name="with Newcastle upon Tyne").first.click()
    assert page.url.endswith("-and-newcastle-upon-tyne/")


def test_from_a_folder_the_page_says_why_it_cannot(visit: Open, site: BuiltSite) -> None:
    begun = visit()
    begun.page.goto((site.folder / "compare/index.html").as_uri() + "?c=lincolnshire,north-lincolnshire")
    expect(begun.page.locator(".chooser .failed")).to_be_visible()
    begun.complaints.clear()  # Chromium refuses modules of a folder
    begun.foreign.clear()


@pytest.mark.parametrize("address", [TWO, FOUR])
def test_a_comparison_prints_in_ten_sheets(visit: Open, address: str) -> None:
    pages = re.findall(rb"/Type\s*/Page\b", compared(visit, address).pdf(format="A4"))
    assert len(pages) <= 10
