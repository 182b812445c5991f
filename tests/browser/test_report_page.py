"""A report's page as a reader uses it who came from a search or from a council's page, on a phone and by keyboard."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from tests.browser import reach
from tests.browser.conftest import Visit

pytestmark = [pytest.mark.browser, pytest.mark.slow]

Open = Callable[..., Visit]
LONG = "/reports/north-east-lincolnshire/2017-09-25-sif/"
OLDER, LETTER = LONG, "/reports/north-east-lincolnshire/2019-12-18-ilacs-focused-visit/"
IN_UPPER_HALF = "place => Math.abs(document.querySelector(place).getBoundingClientRect().top) < innerHeight / 2"
WORDS_BEFORE = r"""selector => {
  const before = document.createRange();
  before.setStart(document.querySelector("main"), 0);
  before.setEndBefore(document.querySelector(selector));
  const shown = before.cloneContents();
  shown.querySelectorAll("details:not([open]) > :not(summary)").forEach(hidden => hidden.remove());
  return shown.textContent.split(/\s+/).filter(Boolean).length;
}"""
MEDIA: tuple[Literal["screen", "print"], ...] = ("screen", "print")
A_SCREENFUL = 120
"""Words that a small phone shows at once, whatever its fonts."""
OLDER_WITH_VISIT = re.compile(r"^\s*North East Lincolnshire, \w+ 2017\.\s*Visited since: October 2019\s*$")


def stands_in_view(page: Page, address: str) -> None:
    """The place that an address leads to is to be seen, in the upper half of the window."""
    page.wait_for_function(IN_UPPER_HALF, arg=f"[id='{address.partition('#')[2]}']")
    expect(page.locator(f"[id='{address.partition('#')[2]}']")).to_be_visible()


def test_the_first_screen_on_a_phone_says_how_it_was_judged_and_what_was_asked_for(visit: Open) -> None:
    page = visit(width=360).open("/reports/lincolnshire/2015-01-06-sif/")
    for place in ("nav.on-page a", "a[href$='#what-it-asked-for']", ".tile .grade"):
        assert page.evaluate(WORDS_BEFORE, place) < A_SCREENFUL, place
    page.locator("p a[href$='#what-it-asked-for']").first.click()
    stands_in_view(page, "#what-it-asked-for")


@pytest.mark.parametrize("media", MEDIA)
def test_an_older_report_says_before_anything_else_what_came_since(
    visit: Open, media: Literal["screen", "print"]
) -> None:
    page = visit(width=360).open(OLDER)
    page.emulate_media(media=media)
    said = page.locator("h1 + .since")
    expect(said).to_have_text(OLDER_WITH_VISIT)
    assert page.locator("meta[name='description']").get_attribute("content").startswith("Visited since: October 2019. ")  # type: ignore[union-attr]
    page.emulate_media(media="screen")
    said.get_by_role("link").click()
    page.wait_for_url(f"**{LETTER}")
    assert page.locator(".since").count() == 0


def test_a_search_into_the_middle_of_an_older_report_is_told_which_report_it_is_and_what_came_since(
    visit: Open,
) -> None:
    """The line stays in sight and covers neither the place led to nor, for a keyboard, what has the focus."""
    page = visit(width=360).open(LONG)
    place = page.locator(".of-text p[id]").nth(60).get_attribute("id")
    page = visit(width=360).open(f"{LONG}#{place}")
    stands_in_view(page, f"#{place}")
    line = page.locator(".since")
    expect(line).to_be_in_viewport(ratio=1)
    expect(line).to_have_text(OLDER_WITH_VISIT)
    box, led_to = line.bounding_box(), page.locator(f"[id='{place}']").bounding_box()
    assert box
    assert led_to
    assert box["y"] == 0
    assert box["y"] + box["height"] <= led_to["y"]


def test_every_grade_leads_on_a_phone_to_its_reasons_its_paragraph_and_the_report_as_published(visit: Open) -> None:
    page = visit(width=360, has_touch=True).open(LONG)
    grades = page.locator(".tile .grade").count()
    assert grades == page.locator(".tile .why-row a").count() == 7
    for which in range(grades):
        for link in (page.locator(".tile .why-row a").nth(which), page.locator(".tile .was a").nth(which)):
            place = link.get_attribute("href") or ""
            link.tap()
            stands_in_view(page, place)
            page.go_back()
    source = page.get_by_role("link", name="the report as published").first
    assert page.request.get(source.evaluate("link => link.href")).ok


def test_every_recommendation_leads_by_keyboard_to_its_words_in_the_text_and_back(visit: Open) -> None:
    page = visit().open(LONG)
    for which in range(3):
        there = page.locator(".asked .beside a[href^='#text-']").nth(which)
        there.focus()
        page.keyboard.press("Enter")
        stands_in_view(page, there.get_attribute("href") or "")
        back = page.locator(f"{there.get_attribute('href')} + .above a")
        back.focus()
        page.keyboard.press("Enter")
        stands_in_view(page, f"#r{which + 1}")


def test_a_finding_and_the_recommendation_that_it_supports_lead_to_one_another(visit: Open) -> None:
    page = visit().open(LONG)
    finding = page.locator("#r1").locator("xpath=../..").get_by_role("link", name="paragraph 25")
    finding.click()
    stands_in_view(page, "#p25")
    supports = page.locator("#p25 + .machine-line")
    expect(supports).to_contain_text("Seems to support recommendation 1")
    supports.get_by_role("link").click()
    stands_in_view(page, "#r1")


def test_on_a_phone_the_words_are_open_and_the_machinery_is_folded(visit: Open) -> None:
    page = visit(width=360).open(LONG)
    expect(page.locator("#p26")).to_be_visible()
    how = page.locator("#how-this-was-read ~ details").first
    assert how.get_attribute("open") is None
    expect(page.get_by_text("Fingerprint of the file")).not_to_be_visible()
    how.locator("summary").click()
    expect(page.get_by_text("Fingerprint of the file")).to_be_visible()


@pytest.mark.parametrize("address", [f"{LONG}#p26", f"{LONG}?q=children#p26"])
@pytest.mark.parametrize("width", [360, 1280])
def test_an_address_of_a_paragraph_leads_to_it(visit: Open, address: str, width: int) -> None:
    page = visit(width=width).open(address)
    stands_in_view(page, "#p26")


def test_the_number_of_a_paragraph_is_a_link_that_can_be_seen_and_tapped(visit: Open) -> None:
    page = visit(width=360).open(LONG)
    number = page.get_by_role("link", name="Paragraph 26", exact=True)
    assert "underline" in number.evaluate("link => getComputedStyle(link).textDecorationLine")
    box = number.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= 24
    number.click()
    page.wait_for_url("**#p26")


def test_beside_the_full_text_the_page_is_short(visit: Open) -> None:
    page = visit().open(LONG)
    assert reach.height(page) < 12_000


def test_all_words_of_the_report_are_printed(visit: Open) -> None:
    page = visit(width=360).open(LONG)
    page.emulate_media(media="print")
    expect(page.locator(".of-text > p").last).to_be_visible()


def test_a_paragraph_is_cited_by_its_address_its_report_and_the_month_of_the_site(visit: Open) -> None:
    begun = visit(permissions=["clipboard-read", "clipboard-write"])
    page = begun.open(LONG)
    number = page.get_by_role("link", name="Paragraph 26", exact=True)
    number.focus()
    page.keyboard.press("Enter")
    cited = page.locator("#p26 + .cite-here .cite-here__words")
    expect(cited).to_contain_text("Ofsted, “")
    expect(cited).to_contain_text("North East Lincolnshire, inspection that ended 3 August 2017")
    expect(cited).to_contain_text("paragraph 26, ")
    expect(cited).to_contain_text("/reports/north-east-lincolnshire/2017-09-25-sif/#p26 (site of November 2026)")
    page.get_by_role("button", name="Copy", exact=True).click()
    expect(page.locator(".cite-here [role='status']")).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == cited.inner_text()
    number.click()
    expect(cited).to_have_count(0)


def test_a_report_is_cited_whole_by_its_address_and_the_month_of_the_site(visit: Open) -> None:
    page = visit(permissions=["clipboard-read", "clipboard-write"]).open(LONG)
    page.get_by_text("Cite this report, or a paragraph of it").click()
    cited = page.locator(".citation")
    expect(cited).to_contain_text("inspection that ended 3 August 2017")
    expect(cited).to_contain_text("/reports/north-east-lincolnshire/2017-09-25-sif/ (site of November 2026)")
    page.get_by_role("button", name="Copy", exact=True).click()
    expect(page.locator(".cite [role='status']")).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == cited.inner_text()


def test_no_place_of_a_grade_is_named_twice(visit: Open) -> None:
    """Two sentences of one page may state it, and either leads to that page."""
    page = visit().open(LONG)
    for stated in page.locator(".tile .was").all():
        places = stated.get_by_role("link").all_inner_texts()
        assert len(places) == len(set(places))


def test_without_script_a_report_says_how_to_cite_it_and_what_abbreviations_mean(visit: Open) -> None:
    page = visit(java_script_enabled=False).open(LONG)
    page.get_by_text("Cite this report, or a paragraph of it").click()
    expect(page.locator(".citation")).to_contain_text("Ofsted, “")
    expect(page.locator(".citation a")).to_have_attribute("href", "./")
    link = page.locator(".of-text a[href^='#abbr-']").first
    meaning = page.locator(f"{link.get_attribute('href')}")
    link.click()
    expect(meaning).to_be_visible()


def test_an_abbreviation_is_explained_in_its_place_by_keyboard(visit: Open) -> None:
    page = visit().open(LONG)
    link = page.locator(".of-text a[href^='#abbr-']").first
    link.focus()
    page.keyboard.press("Space")
    note = page.locator(".of-text a[aria-expanded='true'] + .means")
    expect(note).to_have_count(1)
    long = page.locator(f"{link.get_attribute('href')} + .long").text_content()
    assert note.inner_text().strip() == f"({long})"
    page.keyboard.press("Enter")
    expect(note).to_have_count(0)
