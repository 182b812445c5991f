"""Search as people use it: by keyboard, to the paragraph, at the root and below a path, on a phone, in the dark."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from generator.corpus import load_corpus
from generator.publish.search.words import words_of
from tests.browser.conftest import Visit
from tests.browser.site_under_test import ROOT, BuiltSite
from tests.browser.test_pages import SCROLL_WIDTH, faults

pytestmark = [pytest.mark.browser, pytest.mark.slow]

Open = Callable[..., Visit]
QUESTIONS = Path(__file__).with_name("search_questions.md")
FOCUSED = "document.activeElement"
ODD_WORDS = [
    "Children’s care-leavers",
    "Zoë’s naïve café",
    "the boys’ 'own' home",
    "don't",
    "’90s",
    "½ of 1,000",
    "x's'y",
    "ﬁnd",
]
CUT = """async texts => {
    const { normal, placed } = await import("/assets/search/words.js");
    return texts.map(text => [normal(text), placed(text).map(({ word }) => word)]);
}"""


def search(page: Page, words: str) -> None:
    """Open the dialog by keyboard and type at once, as people do."""
    page.keyboard.press("Control+k")
    page.keyboard.type(words)
    expect(page.locator(".hit").first).to_be_visible()


def ask(page: Page, query: str) -> None:
    """Open the search page with a question in its address."""
    page.goto(page.url.split("/search/")[0].rstrip("/") + "/search/" + query)
    expect(page.get_by_role("status")).not_to_be_empty()


def titles(page: Page) -> list[str]:
    return page.locator(".hit__title").all_inner_texts()


def places(page: Page) -> list[str]:
    """What the results lead to: `<report id>#<anchor>`."""
    links = page.locator(".hit a").evaluate_all("links => links.map(link => link.pathname + link.hash)")
    return [re.sub(r"^.*/reports/(.+)/#", r"\1#", link) for link in links]


@pytest.mark.parametrize("below", ["", "/some/path"])
def test_the_keyboard_leads_to_the_paragraph_and_its_words_are_marked(visit: Open, below: str) -> None:
    page = visit(below=below).open("/")
    search(page, "neglect assessment tool")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{below}/reports/north-east-lincolnshire/2017-09-25-sif/#p*")
    page.wait_for_function("() => CSS.highlights.get('sought')?.size > 0")
    assert "neglect assessment tool" in page.locator(":target + p").inner_text()
    expect(page.locator(":target + p")).to_be_in_viewport()
    assert "?" not in page.url


def test_every_word_typed_right_after_the_shortcut_arrives(visit: Open) -> None:
    page = visit().open("/")
    page.keyboard.press("Control+k")
    page.keyboard.type("private fostering")
    assert page.evaluate(f"{FOCUSED}.value") == "private fostering"
    expect(page.locator("dialog .hit").first).to_contain_text(re.compile("private fostering", re.I))


def test_nothing_of_the_search_is_fetched_before_the_reader_turns_to_it(visit: Open) -> None:
    begun = visit()
    asked: list[str] = []
    begun.page.on("request", lambda request: asked.append(request.url))
    page = begun.open("/")
    page.wait_for_load_state("networkidle")
    assert [url.rsplit("/", 1)[1] for url in asked if "/search/" in url or "/search-index/" in url] == ["start.js"]
    search(page, "neglect")
    assert [url for url in asked if "/search-index/" in url]


def test_closing_the_search_returns_to_where_the_reader_was(visit: Open) -> None:
    page = visit().open("/")
    page.get_by_role("link", name="Search", exact=True).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("searchbox")).to_be_focused()
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


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (360, "light"), (360, "dark")])
def test_axe_finds_nothing_while_searching(visit: Open, width: int, scheme: str) -> None:
    page = visit(width=width, color_scheme=scheme).open("/")
    search(page, "neglect")
    page.locator(".search__filters").evaluate("filters => filters.open = true")
    assert faults(page) == []
    assert page.evaluate("document.querySelector('dialog').scrollWidth <= document.querySelector('dialog').clientWidth")
    ask(page, "?q=neglekt&kind=finding")
    assert faults(page) == []
    assert page.evaluate(SCROLL_WIDTH) <= width


def test_the_status_line_says_how_many_passages_were_found(visit: Open) -> None:
    page = visit().open("/")
    search(page, "neglect")
    said = page.get_by_role("status").inner_text()
    assert re.fullmatch(r"\d+ passages in [2-5] reports, best first\.", said)
    assert len(titles(page)) == 10


def test_a_result_says_where_it_stands_and_marks_the_words(visit: Open) -> None:
    page = visit().open("/")
    search(page, "buddy scheme adopters")
    first = page.locator(".hit").first
    expect(first.get_by_role("link")).to_have_text("Newcastle upon Tyne, Adoption, paragraph 59")
    expect(first).to_contain_text("7 July 2017")
    expect(first).to_contain_text("Finding")
    expect(first).to_contain_text("Requires improvement")
    assert {"buddy", "scheme", "adopters"} <= {word.lower() for word in first.locator("mark").all_inner_texts()}


def test_more_results_follow_on_request(visit: Open) -> None:
    page = visit().open("/search/?q=neglect")
    page.get_by_role("button", name="Show more").click()
    expect(page.locator(".hit")).not_to_have_count(10)
    eleventh = page.locator(".hit a").nth(10)
    expect(eleventh).to_be_focused()
    assert len(set(places(page))) == len(places(page))


def test_for_a_word_in_no_report_the_nearest_one_is_sought_and_both_are_named(visit: Open) -> None:
    page = visit().open("/search/?q=supervison+quality")
    expect(page.get_by_role("status")).to_contain_text(
        "No report held here has the word “supervison”; showing results for “supervision”."
    )
    expect(page.locator(".hit mark").filter(has_text=re.compile("supervision", re.I)).first).to_be_visible()
    page.get_by_role("button", name="without “supervison”").click()
    expect(page.get_by_role("searchbox")).to_have_value("quality")
    expect(page.get_by_role("status")).not_to_contain_text("No report")


def test_a_council_misspelt_is_understood(visit: Open) -> None:
    page = visit().open("/search/?q=newcastel+care+leavers")
    expect(page.get_by_role("status")).to_contain_text("showing results for “newcastle”")
    expect(page.get_by_role("link", name="Newcastle upon Tyne: its grades and reports")).to_be_visible()
    assert all(title.startswith("Newcastle upon Tyne, ") for title in titles(page)[:5])


def test_a_council_in_the_question_is_offered_and_its_passages_come_first(visit: Open) -> None:
    page = visit().open("/search/?q=is+my+child+safe+in+newcastle")
    link = page.get_by_role("link", name="Newcastle upon Tyne: its grades and reports")
    expect(link).to_have_attribute("href", re.compile("/authorities/newcastle-upon-tyne/$"))
    assert all(title.startswith("Newcastle upon Tyne, ") for title in titles(page))


def test_a_council_of_which_no_report_is_held_is_named(visit: Open) -> None:
    page = visit().open("/search/?q=care+leavers+Leeds+City+Council")
    expect(page.get_by_role("status")).to_contain_text("No report on Leeds is held here.")
    expect(page.locator(".hit").first).to_contain_text("care leavers")


def test_a_council_that_was_abolished_leads_to_the_one_in_its_place(visit: Open) -> None:
    def with_a_successor(route: Route) -> None:
        table = json.loads(gzip.decompress(route.fetch().body()))
        for row in table["without_reports"]:
            if row[0] == "Bournemouth":
                row[2] = [0]
        route.fulfill(body=gzip.compress(json.dumps(table).encode()))

    begun = visit()
    begun.page.route("**/search-index/reports-*", with_a_successor)
    page = begun.open("/search/?q=bournemouth+care+leavers")
    expect(page.get_by_role("status")).to_contain_text("No report on Bournemouth is held here.")
    link = page.get_by_role("link", name="Lincolnshire, which took the place of Bournemouth: its grades and reports")
    expect(link).to_have_attribute("href", re.compile("/authorities/lincolnshire/$"))


@pytest.mark.parametrize("called", ["Bath", "Southend", "Stoke"])
def test_a_council_is_known_by_the_part_of_its_name_that_people_leave_it_at(visit: Open, called: str) -> None:
    page = visit().open(f"/search/?q=care+leavers+in+{called}")
    expect(page.get_by_role("status")).to_contain_text(re.compile(f"No report on {called}[ -].+ is held here"))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("reading at home", False),
        ("foster carers reading to children", False),
        ("Reading Borough Council", True),
        ("reading", True),
        ("reading care leavers", True),
        ("social workers in reading", True),
    ],
)
def test_a_council_with_the_name_of_an_ordinary_word_is_meant_only_where_that_is_clear(
    visit: Open, question: str, said: bool
) -> None:
    page = visit().open("/search/?q=" + question.replace(" ", "+"))
    expect(page.get_by_role("status")).not_to_be_empty()
    assert ("No report on Reading is held here." in page.get_by_role("status").inner_text()) is said


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("newcastle under lyme care leavers", "Newcastle under Lyme"),
        ("sutton coldfield care leavers", "Sutton Coldfield"),
        ("care leavers in Bradford-on-Avon", "Bradford on Avon"),
    ],
)
def test_a_longer_name_of_a_place_is_not_taken_for_the_council_it_begins_with(
    visit: Open, question: str, place: str
) -> None:
    page = visit().open("/search/?q=" + question.replace(" ", "+"))
    expect(page.get_by_role("status")).to_contain_text(f"No report on {place} is held here.")
    expect(page.get_by_role("status")).not_to_contain_text(re.compile("No report on (Sutton|Bradford) is"))
    expect(page.locator(".hit").first).to_contain_text(re.compile("care leavers", re.I))
    expect(page.get_by_role("link", name="its grades and reports")).to_have_count(0)


def test_a_council_that_is_also_a_word_brings_no_passages_on_that_word(visit: Open) -> None:
    page = visit().open("/search/?q=reading+care+leavers")
    expect(page.locator(".hit").first).to_contain_text(re.compile("care leavers", re.I))
    assert "reading" not in [word.lower() for word in page.locator(".hit mark").all_inner_texts()]


def test_a_place_of_which_no_report_is_held_brings_no_passages_on_another(visit: Open) -> None:
    page = visit().open("/search/?q=newcastle+under+lyme")
    expect(page.get_by_role("status")).to_have_text("No report on Newcastle under Lyme is held here. Nothing found.")


def test_a_name_is_not_that_of_two_councils(visit: Open) -> None:
    page = visit().open("/search/?q=kingston+adoption")
    expect(page.get_by_role("status")).to_contain_text("No report on Kingston upon Thames is held here. ")
    expect(page.get_by_role("status")).not_to_contain_text("Hull")


def test_a_council_that_says_nothing_of_what_is_asked_comes_first_all_the_same(visit: Open) -> None:
    page = visit().open("/search/?q=is+newcastle+dash")
    expect(page.locator(".hit").first).to_be_visible()
    assert all(title.startswith("Newcastle upon Tyne, ") for title in titles(page))
    assert "Summary" in page.locator(".hit__about").first.inner_text()


@pytest.mark.parametrize("name", ["boston", "wrekin", "barking"])
def test_a_word_in_the_name_of_a_place_is_not_taken_for_a_slip(visit: Open, name: str) -> None:
    page = visit().open(f"/search/?q={name}+adoption")
    expect(page.get_by_role("status")).to_contain_text("passages")
    expect(page.get_by_role("status")).not_to_contain_text("showing results for")


def test_a_county_is_known_by_its_short_form(visit: Open) -> None:
    page = visit().open("/search/?q=adoption+north+lincs")
    expect(page.get_by_role("link", name="North Lincolnshire: its grades and reports")).to_be_visible()


def test_only_the_whole_word_is_left_out_of_a_question(visit: Open) -> None:
    page = visit().open("/search/?q=supervisons+supervison")
    page.get_by_role("button", name="without “supervison”").click()
    expect(page.get_by_role("searchbox")).to_have_value("supervisons")


def test_a_question_for_recommendations_alone_lists_nothing_else(visit: Open) -> None:
    page = visit().open("/search/?q=recommendations+for+newcastle+2017")
    expect(page.locator(".hit").first).to_be_visible()
    assert all("Recommendation" in said for said in page.locator(".hit__about").all_inner_texts())


def test_what_reports_write_for_a_word_is_found_too(visit: Open) -> None:
    page = visit().open("/search/?q=FGM")
    expect(
        page.locator(".hit mark").filter(has_text=re.compile("^female genital mutilation$", re.I)).first
    ).to_be_visible()


def test_what_people_say_in_several_words_is_sought_as_reports_say_it(visit: Open) -> None:
    page = visit().open("/search/?q=children+who+run+away")
    expect(page.locator(".hit mark").filter(has_text=re.compile("^missing$", re.I)).first).to_be_visible()


def test_a_question_that_asks_nothing_but_how_a_council_is_lists_that_council_alone(visit: Open) -> None:
    page = visit().open("/search/?q=what+went+wrong+in+newcastle")
    expect(page.locator(".hit").first).to_be_visible()
    assert all(title.startswith("Newcastle upon Tyne, ") for title in titles(page))


def test_words_in_quotation_marks_are_wanted_in_a_row(visit: Open) -> None:
    page = visit().open("/search/?q=%22fit+for+purpose%22")
    expect(page.locator(".hit").first).to_contain_text("fit for purpose")


def test_when_nothing_is_found_there_is_something_to_do(visit: Open) -> None:
    page = visit().open("/")
    page.keyboard.press("Control+k")
    page.keyboard.type("xyzzyplugh")
    expect(page.get_by_role("status")).to_contain_text("Nothing found.")
    for words in ("all councils", "all themes"):
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
    page.locator(".hit a").nth(15).scroll_into_view_if_needed()
    left = page.evaluate(place)
    assert left > 500
    page.locator(".hit a").nth(15).click()
    page.wait_for_url("**/reports/**")
    page.go_back()
    expect(page.locator(".hit")).to_have_count(20)
    expect(page.get_by_role("searchbox")).to_have_value("plans")
    page.wait_for_function(f"left => Math.abs({place} - left) < 50", arg=left)


def test_a_search_that_was_closed_stays_closed(visit: Open) -> None:
    page = visit().open("/about/")
    search(page, "plans")
    page.locator(".hit a").first.click()
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
        ("year=2019", "18 December 2019"),
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
    for label in ("Council", "Region", "Year of inspection", "Theme", "Part of the report", "Overall judgement"):
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
    for name in ("Councils", "Themes"):
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
    begun = visit()
    begun.page.add_init_script("delete window.DecompressionStream")
    page = begun.open("/search/?q=neglect")
    expect(page.get_by_role("status")).to_have_text("This browser is too old for the search on this site.")


def test_a_site_published_anew_while_the_page_stood_open_is_searched_all_the_same(visit: Open) -> None:
    begun = visit()
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
    begun = visit()
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


def test_a_broken_connection_is_said_in_words(visit: Open) -> None:
    begun = visit()
    begun.page.route("**/search-index/**", lambda route: route.abort())
    page = begun.open("/search/?q=neglect")
    expect(page.get_by_role("status")).to_contain_text("could not be loaded")
    begun.complaints.clear()


def test_the_browser_cuts_words_as_the_index_does(visit: Open) -> None:
    sections = [section for report in load_corpus(ROOT / "content").reports for section in report.sections]
    texts = [*ODD_WORDS, *(block.text for section in sections for block in section.blocks)]
    cut = visit().open("/search/").evaluate(CUT, texts)
    assert cut == [[words_of(text), words_of(text)] for text in texts]


def test_real_questions_find_their_paragraph_among_the_first_five(visit: Open, site: BuiltSite) -> None:
    rows = re.findall(r"^\| (.+?) \| (.+#.+) \|$", QUESTIONS.read_text(encoding="utf-8"), re.M)
    assert len(rows) == 31
    page = visit().open("/search/")
    expect(page.locator(".search__filters")).to_be_attached()
    missed = []
    for question, answers in rows:
        page.get_by_role("searchbox").fill(question)
        page.keyboard.press("Enter")
        page.wait_for_function("words => document.querySelector('.search').dataset.answered === words", arg=question)
        if not set(answers.split()) & set(places(page)[:5]):
            missed.append((question, places(page)[:5]))
        for place in answers.split():
            report, anchor = place.split("#")
            assert f'id="{anchor}"' in (site.folder / "reports" / report / "index.html").read_text(encoding="utf-8")
    assert missed == []
