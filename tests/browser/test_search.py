"""Search as people use it: by keyboard, to the paragraph, at the root and below a path, on a phone, in the dark."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Route, expect

from tests.browser import reach
from tests.browser.reach import faults
from tests.browser.searching import Open, ask, places, search, status, titles, until_answered
from tests.browser.site_under_test import BuiltSite

ANNOUNCED = """
window.announced = [];
const live = document.querySelector(".search [role=status]");
new MutationObserver(() => window.announced.push(live.textContent))
  .observe(live, { childList: true, characterData: true, subtree: true });
"""
SHIFTS = """
window.shifted = 0;
new PerformanceObserver((list) => { for (const { value } of list.getEntries()) window.shifted += value; })
  .observe({ type: "layout-shift", buffered: true });
"""
"""How far what is on the screen moves by itself: the sum of Chromium's layout shifts."""

pytestmark = [pytest.mark.browser, pytest.mark.slow(seconds=35)]

FOCUSED = "document.activeElement"


@pytest.mark.parametrize("below", ["", "/some/path"])
def test_the_keyboard_leads_to_the_paragraph_and_its_words_are_marked(visit: Open, below: str) -> None:
    page = visit(below=below).open("/")
    search(page, "neglect assessment tool")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{below}/reports/north-east-lincolnshire/2017-09-25-sif/#p*")
    page.wait_for_function("() => CSS.highlights.get('sought')?.size > 0")
    assert "neglect assessment tool" in page.locator(":target").inner_text()
    expect(page.locator(":target")).to_be_in_viewport()
    assert "?" not in page.url


def test_every_word_typed_right_after_the_shortcut_arrives(visit: Open) -> None:
    page = visit().open("/")
    page.keyboard.press("Control+k")
    page.keyboard.type("private fostering")
    assert page.evaluate(f"{FOCUSED}.value") == "private fostering"
    expect(page.locator("dialog .hit").first).to_contain_text(re.compile("private fostering", re.I))


def test_nothing_of_the_search_is_fetched_before_the_reader_turns_to_it(visit: Open) -> None:
    begun = visit(alone=True)
    asked: list[str] = []
    begun.page.on("request", lambda request: asked.append(request.url))
    page = begun.open("/")
    page.wait_for_load_state("networkidle")
    assert [url.rsplit("/", 1)[1] for url in asked if "/search/" in url or "/search-index/" in url] == ["start.js"]
    asked.clear()
    search(page, "neglect")
    assert [url for url in asked if "/search-index/" in url]
    assert [url.rsplit("/", 1)[1] for url in asked if "/search-index/" not in url] == ["search.js"]


def test_closing_the_search_returns_to_where_the_reader_was(visit: Open) -> None:
    page = visit().open("/")
    page.get_by_role("link", name="Search", exact=True).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog").get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_role("link", name="Search", exact=True)).to_be_focused()


def test_the_slash_key_opens_the_search_until_it_is_turned_off(visit: Open) -> None:
    page = visit().open("/")
    page.keyboard.press("/")
    page.get_by_label("The / key opens the search").uncheck()
    page.reload()
    page.keyboard.press("/")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.keyboard.press("Control+k")
    expect(page.get_by_role("dialog")).to_be_visible()


@pytest.mark.parametrize(("width", "scheme"), [(1280, "dark"), (360, "light")])
def test_axe_finds_nothing_while_searching(visit: Open, width: int, scheme: str) -> None:
    page = visit(width=width, color_scheme=scheme).open("/")
    search(page, "neglect")
    page.locator(".search__filters").evaluate("filters => filters.open = true")
    assert faults(page) == []
    assert page.evaluate("document.querySelector('dialog').scrollWidth <= document.querySelector('dialog').clientWidth")
    ask(page, "?q=neglekt&kind=finding")
    assert faults(page) == []
    assert reach.width(page) <= width


def test_the_status_line_says_how_many_passages_were_found(visit: Open) -> None:
    page = visit().open("/")
    search(page, "neglect")
    said = status(page).inner_text()
    assert re.fullmatch(r"\d+ passages in [2-5] reports, best first\.", said)
    assert len(titles(page)) == 10


def test_a_result_says_where_it_stands_and_marks_the_words(visit: Open) -> None:
    page = visit().open("/")
    search(page, "buddy scheme adopters")
    first = page.locator(".hit").first
    expect(first.get_by_role("link")).to_have_text("Newcastle upon Tyne, Adoption, paragraph 59")
    expect(first).to_contain_text("11 May 2017")
    expect(first).to_contain_text("Finding")
    expect(first).to_contain_text("Requires improvement")
    assert {"buddy", "scheme", "adopters"} <= {word.lower() for word in first.locator("mark").all_inner_texts()}


def test_more_results_follow_on_request(visit: Open) -> None:
    page = visit().open("/search/?q=neglect")
    page.get_by_role("button", name="Show more").click()
    expect(page.locator(".hit")).not_to_have_count(10)
    eleventh = page.locator(".hit__title a").nth(10)
    expect(eleventh).to_be_focused()
    assert len(set(places(page))) == len(places(page))


def test_when_nothing_is_found_there_is_something_to_do(visit: Open) -> None:
    page = visit().open("/")
    page.keyboard.press("Control+k")
    page.keyboard.type("xyzzyplugh")
    expect(page.get_by_role("status")).to_contain_text("No passage with “xyzzyplugh” was found.")
    for words in ("all councils", "all subjects"):
        expect(page.get_by_role("dialog").get_by_role("link", name=words)).to_be_visible()


def test_filters_that_leave_nothing_can_be_cleared_at_once(visit: Open) -> None:
    page = visit().open("/search/?q=buddy&authority=lincolnshire")
    expect(page.locator(".search__advice")).to_contain_text("Without the filters there is 1 passage.")
    page.locator(".search__advice").get_by_role("button", name="Clear filters").click()
    expect(page.locator(".hit")).to_have_count(1)
    assert page.url.endswith("/search/?q=buddy")


def test_what_a_reader_typed_is_shown_as_words(visit: Open) -> None:
    page = visit().open("/search/")
    page.get_by_role("searchbox").fill("<b>xyzzyplugh</b> <img src=x onerror=alert(1)>")
    expect(page.get_by_role("status")).to_contain_text("“xyzzyplugh”")
    assert page.locator(".search :is(b, img)").count() == 0


def test_the_address_holds_the_question_and_the_back_button_works(visit: Open) -> None:
    page = visit().open("/search/")
    page.get_by_role("searchbox").fill("neglect")
    page.wait_for_url("**/search/?q=neglect")
    page.get_by_label("Council").select_option("newcastle-upon-tyne")
    page.wait_for_url("**/search/?q=neglect&authority=newcastle-upon-tyne")
    page.get_by_label("Order").select_option("Newest first")
    page.wait_for_url("**/search/?q=neglect&authority=newcastle-upon-tyne&sort=new")
    page.go_back()
    page.go_back()
    page.wait_for_url("**/search/?q=neglect")
    expect(page.get_by_label("Council")).to_have_value("")
    expect(page.get_by_role("searchbox")).to_have_value("neglect")


def test_enter_in_the_dialog_leads_to_the_search_page_with_all_that_was_chosen(visit: Open) -> None:
    page = visit().open("/about/")
    search(page, "neglect")
    page.get_by_label("Council").select_option("newcastle-upon-tyne")
    page.get_by_role("searchbox").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=neglect&authority=newcastle-upon-tyne")
    page.go_back()
    page.wait_for_url("**/about/")


@pytest.mark.parametrize("address", ["/about/", "/search/?q=plans"])
def test_back_from_a_result_the_search_stands_as_it_was_left(visit: Open, address: str) -> None:
    page = visit().open(address)
    if "search" not in address:
        search(page, "plans")
    page.get_by_role("button", name="Show more").click()
    expect(page.locator(".hit")).to_have_count(20)
    place = "(document.querySelector('dialog.search') ?? document.scrollingElement).scrollTop"
    page.locator(".hit__title a").nth(15).scroll_into_view_if_needed()
    left = page.evaluate(place)
    assert left > 0
    page.locator(".hit__title a").nth(15).click()
    page.wait_for_url("**/reports/**")
    page.go_back()
    expect(page.locator(".hit")).to_have_count(20)
    expect(page.get_by_role("searchbox")).to_have_value("plans")
    page.wait_for_function(f"left => Math.abs({place} - left) < 50", arg=left)


def test_a_search_that_was_closed_stays_closed(visit: Open) -> None:
    page = visit().open("/about/")
    search(page, "plans")
    page.locator(".hit__title a").first.click()
    page.wait_for_url("**/reports/**")
    page.go_back()
    expect(page.locator(".hit").first).to_be_visible()
    page.get_by_role("button", name="Close").click()
    page.reload()
    expect(page.get_by_role("dialog")).to_have_count(0)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("authority=newcastle-upon-tyne", "Newcastle upon Tyne"),
        ("year=2019", "23 October 2019"),
        ("framework=ilacs-focused-visit", "Focused visit"),
        ("grade=requires_improvement", "Requires improvement"),
        ("kind=recommendation", "Recommendation"),
    ],
)
def test_a_filter_lets_only_its_passages_through(visit: Open, query: str, said: str) -> None:
    page = visit().open(f"/search/?q=plans&{query}")
    expect(page.locator(".hit").first).to_be_visible()
    for hit in page.locator(".hit").all():
        expect(hit).to_contain_text(said)


def test_the_number_beside_a_filter_is_the_number_of_its_results(visit: Open) -> None:
    page = visit().open("/search/?q=supervision")
    expect(page.locator(".hit").first).to_be_visible()
    for label in ("Council", "Region", "Year of inspection", "Subject", "Part of the report", "Overall judgement"):
        page.get_by_role("searchbox").hover()
        page.get_by_label(label).hover()
        option = page.get_by_label(label).locator("option").nth(1)
        expect(option).to_have_text(re.compile(r"\(\d+\)$"))
        number = option.inner_text().rsplit("(", 1)[1].rstrip(")")
        page.get_by_label(label).select_option(index=1)
        expect(page.get_by_role("status")).to_have_text(re.compile(rf"^{number} passages? in "))
        page.locator(".search__filters").get_by_role("button", name="Clear filters").click()
        expect(page.get_by_label(label)).to_have_value("")


def test_a_filter_without_words_lists_passages_newest_first(visit: Open) -> None:
    page = visit().open("/search/?theme=neglect")
    expect(page.get_by_role("status")).to_contain_text("newest first")
    dates = [re.search(r"\d{4}-\d\d-\d\d", place) for place in places(page)]
    found = [date.group() for date in dates if date]
    assert found == sorted(found, reverse=True)
    assert found


def test_results_can_be_put_in_order_of_date(visit: Open) -> None:
    page = visit().open("/search/?q=supervision&sort=old")
    expect(page.get_by_role("status")).to_contain_text("oldest first")
    found = [place.split("/")[1][:10] for place in places(page)]
    assert found == sorted(found)
    assert len(set(found)) > 1


def test_without_script_the_link_leads_to_lists_of_councils_and_themes(visit: Open) -> None:
    page = visit(java_script_enabled=False).open("/")
    page.get_by_role("link", name="Search", exact=True).click()
    page.wait_for_url("**/search/")
    for name in ("Newcastle upon Tyne", "Neglect"):
        assert page.locator("article").get_by_role("link", name=name, exact=True).is_visible()
    for name in ("Councils", "Subjects"):
        assert page.get_by_role("heading", name=name).is_visible()
    assert not page.get_by_role("searchbox").is_visible()


def test_the_lists_make_way_for_results(visit: Open) -> None:
    page = visit().open("/search/")
    expect(page.get_by_role("heading", name="Councils")).to_be_visible()
    page.get_by_role("searchbox").fill("neglect")
    expect(page.locator(".hit").first).to_be_visible()
    expect(page.get_by_role("heading", name="Councils")).to_be_hidden()
    expect(page.locator("article").get_by_role("link", name="Newcastle upon Tyne", exact=True)).to_be_hidden()


def test_an_old_browser_is_told_so(visit: Open) -> None:
    begun = visit(alone=True)
    begun.page.add_init_script("delete window.DecompressionStream")
    page = begun.open("/search/?q=neglect")
    expect(page.get_by_role("status")).to_have_text("This browser is too old for the search on this site.")


def test_a_site_published_anew_while_the_page_stood_open_is_searched_all_the_same(visit: Open) -> None:
    begun = visit(alone=True)
    starts: list[str] = []
    begun.page.on("request", lambda request: starts.append(request.url) if "start.json" in request.url else None)
    gone: list[Route] = []

    def first_is_gone(route: Route) -> None:
        if gone:
            return route.fallback()
        gone.append(route)
        return route.fulfill(status=404)

    begun.page.route("**/search-index/w-*", first_is_gone)
    page = begun.open("/search/?q=neglect")
    expect(page.locator(".hit").first).to_be_visible()
    assert len(starts) == 2
    assert begun.complaints.pop().startswith("Failed to load resource")


def test_an_index_kept_from_before_its_format_changed_is_fetched_anew(visit: Open) -> None:
    begun = visit(alone=True)
    asked: list[Route] = []

    def first_is_old(route: Route) -> None:
        asked.append(route)
        if len(asked) > 1:
            return route.fallback()
        return route.fulfill(json={"format": 1})

    begun.page.route("**/search-index/start.json", first_is_old)
    page = begun.open("/search/?q=neglect")
    expect(page.locator(".hit").first).to_be_visible()
    assert len(asked) == 2


def test_a_broken_connection_is_said_in_words_and_the_search_goes_on_by_itself(visit: Open) -> None:
    begun = visit(alone=True)
    broken: list[Route] = []

    def breaks_at_first(route: Route) -> None:
        if len(broken) > 1:
            return route.fallback()
        broken.append(route)
        return route.abort()

    begun.page.route("**/search-index/**", breaks_at_first)
    page = begun.open("/search/?q=neglect")
    expect(status(page)).to_have_text("The connection broke. The search tries again by itself …")
    expect(page.locator(".hit").first).to_be_visible()
    begun.complaints.clear()


def test_a_script_that_did_not_come_is_asked_for_again(visit: Open) -> None:
    begun = visit(alone=True)
    broken: list[Route] = []

    def breaks_once(route: Route) -> None:
        if broken:
            return route.fallback()
        broken.append(route)
        return route.abort()

    begun.page.route("**/assets/search/search.js*", breaks_once)
    page = begun.open("/")
    page.keyboard.press("Control+k")
    page.keyboard.type("neglect")
    expect(status(page)).to_have_text("The connection broke. The search tries again by itself …")
    expect(page.locator(".hit").first).to_be_visible()
    begun.complaints.clear()


def test_opened_from_a_folder_the_search_says_why_it_cannot_run(browser: Browser, site: BuiltSite) -> None:
    page = browser.new_page()
    said = re.compile("^The search works on the web only")
    page.goto((site.folder / "search" / "index.html").as_uri())
    expect(status(page)).to_have_text(said)
    page.goto((site.folder / "index.html").as_uri())
    page.get_by_role("link", name="Search", exact=True).first.click()
    expect(page.get_by_role("dialog").locator(".search__status")).to_have_text(said)
    page.close()


def test_what_was_found_is_announced_once_a_second_after_the_last_key(visit: Open) -> None:
    begun = visit(alone=True)
    begun.page.clock.install()
    page = begun.open("/search/")
    expect(page.locator(".search__filters")).to_be_attached()
    page.evaluate(ANNOUNCED)
    page.clock.pause_at(page.evaluate("Date.now() + 1000"))
    box = page.get_by_role("searchbox")
    for key in "supervision":
        box.press(key)
        page.clock.run_for(120)
    until_answered(page, "supervision")
    page.clock.run_for(700)
    assert page.evaluate("announced") == []
    page.clock.run_for(1500)
    assert page.evaluate("announced") == [status(page).inner_text()]


@pytest.mark.parametrize("query", ["?q=neglect", "?q=my+dad+hurts+me", "?q=xyzzyplugh", ""])
@pytest.mark.parametrize("width", [360, 768, 1280])
def test_nothing_moves_while_results_come(visit: Open, query: str, width: int) -> None:
    begun = visit(width=width, alone=True)
    begun.page.add_init_script(SHIFTS)
    page = begun.open(f"/search/{query}")
    expect(page.locator(".search__filters option").nth(2)).to_be_attached()
    until_answered(page)
    page.wait_for_timeout(200)
    assert page.evaluate("window.shifted") < 0.02
