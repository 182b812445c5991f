"""What questions find: councils and places named, everyday words and slips; the real ones among the first five."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Route, expect

from generator.views.searched_reports import OFFERED
from tests.browser.searching import Open, places, status, titles, until_answered
from tests.browser.site_under_test import BuiltSite

pytestmark = [pytest.mark.browser, pytest.mark.slow]

QUESTIONS = Path(__file__).with_name("search_questions.md")
PAGES = Path(__file__).with_name("search_pages.md")


def test_for_a_word_in_no_report_the_nearest_one_is_sought_and_both_are_named(visit: Open) -> None:
    page = visit().open("/search/?q=supervison+quality")
    expect(status(page)).to_contain_text("No passage with “supervison” was found; showing results for “supervision”.")
    expect(page.locator(".hit mark").filter(has_text=re.compile("supervision", re.I)).first).to_be_visible()
    page.get_by_role("button", name="without “supervison”").click()
    expect(page.get_by_role("searchbox")).to_have_value("quality")
    expect(status(page)).not_to_contain_text("No passage with")


def test_a_council_misspelt_is_understood(visit: Open) -> None:
    page = visit().open("/search/?q=newcastel+care+leavers")
    expect(status(page)).to_contain_text("showing results for “newcastle”")
    expect(page.get_by_role("link", name="Newcastle upon Tyne: its inspections and reports")).to_be_visible()
    expect(page.locator(".hit").first).to_be_visible()
    assert {title.partition(", ")[0] for title in titles(page)[:5]} == {"Newcastle upon Tyne"}


def test_a_council_in_the_question_is_offered_and_its_passages_come_first(visit: Open) -> None:
    page = visit().open("/search/?q=is+my+child+safe+in+newcastle")
    link = page.get_by_role("link", name="Newcastle upon Tyne: its inspections and reports")
    expect(link).to_have_attribute("href", re.compile("/authorities/newcastle-upon-tyne/$"))
    expect(page.locator(".hit").first).to_be_visible()
    assert {title.partition(", ")[0] for title in titles(page)} == {"Newcastle upon Tyne"}


def test_a_council_of_which_no_report_is_held_is_named(visit: Open) -> None:
    page = visit().open("/search/?q=care+leavers+Leeds+City+Council")
    expect(status(page)).to_contain_text("This site has no report on Leeds.")
    expect(page.locator(".hit").first).to_contain_text("care leavers")


def test_a_council_that_was_abolished_leads_to_the_one_in_its_place(visit: Open) -> None:
    def with_a_successor(route: Route) -> None:
        table = json.loads(gzip.decompress(route.fetch().body()))
        for row in table["without_reports"]:
            if row[0] == "Bournemouth":
                row[2] = [0]
        route.fulfill(body=gzip.compress(json.dumps(table).encode()))

    begun = visit(alone=True)
    begun.page.route("**/search-index/reports-*", with_a_successor)
    page = begun.open("/search/?q=bournemouth+care+leavers")
    expect(status(page)).to_contain_text("This site has no report on Bournemouth.")
    named = "Lincolnshire, which took the place of Bournemouth: its inspections and reports"
    link = page.get_by_role("link", name=named)
    expect(link).to_have_attribute("href", re.compile("/authorities/lincolnshire/$"))


@pytest.mark.parametrize("called", ["Bath", "Southend", "Stoke"])
def test_a_council_is_known_by_the_part_of_its_name_that_people_leave_it_at(visit: Open, called: str) -> None:
    page = visit().open(f"/search/?q=care+leavers+in+{called}")
    expect(status(page)).to_contain_text(re.compile(rf"This site has no report on {called}[ -].+\."))


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
    until_answered(page)
    assert ("This site has no report on Reading." in status(page).inner_text()) is said


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
    expect(status(page)).to_contain_text(f"This site has no report on {place}.")
    expect(status(page)).not_to_contain_text(re.compile(r"no report on (Sutton|Bradford)\."))
    expect(page.locator(".hit").first).to_contain_text(re.compile("care leavers", re.I))
    expect(page.get_by_role("link", name="its inspections and reports")).to_have_count(0)


def test_a_council_that_is_also_a_word_brings_no_passages_on_that_word(visit: Open) -> None:
    page = visit().open("/search/?q=reading+care+leavers")
    expect(page.locator(".hit").first).to_contain_text(re.compile("care leavers", re.I))
    assert "reading" not in [word.lower() for word in page.locator(".hit mark").all_inner_texts()]


def test_a_place_of_which_no_report_is_held_brings_no_passages_on_another(visit: Open) -> None:
    page = visit().open("/search/?q=newcastle+under+lyme")
    expect(status(page)).to_have_text("This site has no report on Newcastle under Lyme. No passage was found.")


def test_a_name_is_not_that_of_two_councils(visit: Open) -> None:
    page = visit().open("/search/?q=kingston+adoption")
    expect(status(page)).to_contain_text("This site has no report on Kingston upon Thames. ")
    expect(status(page)).not_to_contain_text("Hull")


def test_a_council_that_says_nothing_of_what_is_asked_comes_first_all_the_same(visit: Open) -> None:
    page = visit().open("/search/?q=is+newcastle+dash")
    expect(page.locator(".hit").first).to_be_visible()
    assert {title.partition(", ")[0] for title in titles(page)} == {"Newcastle upon Tyne"}
    assert "Summary" in page.locator(".hit__about").first.inner_text()


@pytest.mark.parametrize("name", ["boston", "wrekin", "barking"])
def test_a_word_in_the_name_of_a_place_is_not_taken_for_a_slip(visit: Open, name: str) -> None:
    page = visit().open(f"/search/?q={name}+adoption")
    expect(status(page)).to_contain_text("passages")
    expect(status(page)).not_to_contain_text("showing results for")


def test_a_county_is_known_by_its_short_form(visit: Open) -> None:
    page = visit().open("/search/?q=adoption+north+lincs")
    expect(page.get_by_role("link", name="North Lincolnshire: its inspections and reports")).to_be_visible()


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
    assert {title.partition(", ")[0] for title in titles(page)} == {"Newcastle upon Tyne"}


def test_words_in_quotation_marks_are_wanted_in_a_row(visit: Open) -> None:
    page = visit().open("/search/?q=%22fit+for+purpose%22")
    expect(page.locator(".hit").first).to_contain_text("fit for purpose")


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


def test_a_question_that_a_page_of_the_site_answers_leads_to_that_page_first(visit: Open) -> None:
    rows = re.findall(r"^\| (.+?) \| (/.*|none) \|$", PAGES.read_text(encoding="utf-8"), re.M)
    assert len(rows) == 65
    page = visit().open("/search/")
    expect(page.locator(".search__filters")).to_be_attached()
    root = page.url.split("/search/")[0]
    missed = []
    for question, expected in rows:
        page.get_by_role("searchbox").fill(question)
        page.keyboard.press("Enter")
        until_answered(page, question)
        links = page.locator(":is(.search__help, .search__page) a").evaluate_all(
            "links => links.map(link => link.href)"
        )
        found = [link.removeprefix(root) for link in links if re.search(r"/(authorities|frameworks)/.", link) is None]
        if (found[0] if found else "none") != expected:
            missed.append((question, found))
    assert missed == []


def test_every_page_that_is_offered_is_a_page_of_the_site(site: BuiltSite) -> None:
    for address in OFFERED.values():
        path, _, anchor = address.partition("#")
        written = (site.folder / path.strip("/") / "index.html").read_text(encoding="utf-8")
        assert not anchor or f'id="{anchor}"' in written


def test_two_councils_named_are_offered_side_by_side_and_each_alone(visit: Open) -> None:
    page = visit().open("/search/?q=neglect+lincolnshire+and+newcastle")
    link = page.get_by_role("link", name="Compare Lincolnshire and Newcastle upon Tyne")
    expect(link).to_have_attribute("href", re.compile(r"/compare/\?c=lincolnshire,newcastle-upon-tyne$"))
    assert page.locator(".search__advice a").first.inner_text().startswith("Compare ")
    alone = page.get_by_role("button", name=re.compile(r"^Newcastle upon Tyne \(\d+\)$"))
    count = re.sub(r"\D", "", alone.inner_text())
    alone.click()
    expect(status(page)).to_contain_text(re.compile(f"^{count} passages? in 1 report"))
    assert {title.partition(", ")[0] for title in titles(page)} == {"Newcastle upon Tyne"}


def test_the_day_of_an_inspection_leads_to_its_report(visit: Open) -> None:
    page = visit().open("/search/?q=newcastle+upon+tyne+7+july+2017")
    links = page.locator(".search__advice a")
    expect(links.filter(has_text="single inspection").first).to_have_attribute(
        "href", re.compile("/reports/newcastle-upon-tyne/2017-07-07-sif/$")
    )


def test_words_that_reports_write_in_a_row_are_found_only_so(visit: Open) -> None:
    page = visit().open("/search/?q=CAMHS")
    until_answered(page)
    shown = page.locator(".hit").all_inner_texts()
    assert all(re.search("CAMHS|child and adolescent mental health", words, re.I) for words in shown)
