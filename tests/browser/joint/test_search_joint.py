"""What questions on SEND, joint inspections and visits find among made-up ones, and what none of them may."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.searching import Open, places, status, until_answered
from tests.browser.site_under_test import BuiltSite

pytestmark = [pytest.mark.browser, pytest.mark.slow]

QUESTIONS = Path(__file__).with_name("search_questions_joint.md")
ROW = re.compile(r"^\| (?P<question>[^|]+?) \| (?P<first>\S[^|]*/[^|]*?) \| (?P<link>\S*) ?\|$", re.M)
CHILD = "Wren"
"""The made-up name of a child in a practice study."""
NOT_SEARCHED = "Covers, and examples about single children, are not searched."


def test_each_question_finds_its_answer_first_and_leads_to_the_page_on_it(visit: Open) -> None:
    rows = [row.groupdict() for row in ROW.finditer(QUESTIONS.read_text(encoding="utf-8"))]
    assert len(rows) == 24
    page = visit().open("/search/")
    expect(page.locator(".search__filters")).to_be_attached()
    missed = []
    for row in rows:
        page.get_by_role("searchbox").fill(row["question"])
        page.keyboard.press("Enter")
        until_answered(page, row["question"])
        expect(page.locator(".hit").first).to_be_visible()
        first = places(page)[0]
        links = page.locator(".search__advice a").evaluate_all("links => links.map(link => link.pathname + link.hash)")
        if not {first, first.split("#")[0]} & set(row["first"].split()) or row["link"] not in {*links, ""}:
            missed.append((row["question"], first, links))
    assert missed == []


def test_a_result_of_a_joint_inspection_says_whose_the_finding_and_the_outcome_are(visit: Open) -> None:
    about = visit().open("/search/?q=SEND+in+Ashmere").locator(".hit__about").first
    expect(about).to_contain_text("Area SEND inspection")
    expect(about).to_contain_text("On the local area partnership, not the council alone")
    expect(about).to_contain_text("The local area partnership’s outcome: ")
    expect(about).not_to_contain_text("Judged overall")


def test_that_no_report_of_a_kind_is_held_on_a_council_is_said(visit: Open) -> None:
    page = visit().open("/search/?q=SEND+in+Newcastle")
    said = "This site has no report on Newcastle upon Tyne of the kind “Area SEND inspection”."
    expect(status(page)).to_contain_text(said)
    expect(page.get_by_role("link", name="Newcastle upon Tyne: Area SEND inspection")).to_have_count(0)


@pytest.mark.parametrize(
    ("chosen", "kept"),
    [
        ("inspection=inspection", {"sif", "slac"}),
        ("inspection=ilacs-focused-visit", {"ilacs-focused-visit"}),
        ("inspection=ilacs-monitoring-visit", {"ilacs-monitoring-visit"}),
        ("inspection=jtai", {"jtai"}),
        ("inspection=area-send", {"area-send"}),
        ("grade-area-send=systemic_failings", {"area-send"}),
        ("grade=good", {"sif"}),
    ],
)
def test_a_filter_of_kinds_or_of_one_scale_keeps_its_own(visit: Open, chosen: str, kept: set[str]) -> None:
    page = visit().open(f"/search/?{chosen}")
    until_answered(page)
    hits, more = page.locator(".hit"), page.get_by_role("button", name="Show more")
    expect(hits.first).to_be_visible()
    while more.is_visible() and (shown := hits.count()) < 100:
        more.click()
        expect(hits).not_to_have_count(shown)  # the button is another one, or gone, once more are shown
    folders = {place.split("#")[0].split("/")[1] for place in places(page)}
    assert {re.sub(r"^[\d-]+-", "", folder) for folder in folders} <= kept


def test_grades_of_two_scales_stand_in_no_filter_together(visit: Open) -> None:
    page = visit().open("/search/?q=plans")
    until_answered(page)
    own = page.locator("#search-grade option").evaluate_all("options => options.map(option => option.value)")
    other = page.locator("#search-grade-area-send option").evaluate_all("all => all.map(option => option.value)")
    assert {*own} & {"positive", "inconsistent", "systemic_failings"} == set()
    assert {*other} <= {"", "positive", "inconsistent", "systemic_failings"}


def test_a_child_of_a_practice_study_is_found_by_no_search_and_told_of_in_no_preview(
    visit: Open, site: BuiltSite
) -> None:
    page = visit().open(f"/search/?q={CHILD}")
    until_answered(page)
    assert CHILD not in page.locator(".search__found").inner_text()
    said = status(page).inner_text()
    assert said.startswith(f"No passage with “{CHILD.lower()}” was found")
    assert said.endswith(NOT_SEARCHED)
    assert "No report" not in said
    holding = [file for file in site.folder.rglob("*.html") if CHILD in file.read_text(encoding="utf-8")]
    assert [file.parent.name for file in holding] == ["2023-05-26-jtai"]
    previews = re.findall(r"<meta[^>]*>|<title>.*?</title>", holding[0].read_text(encoding="utf-8"))
    assert [one for one in previews if CHILD in one] == []
    index = [file for file in (site.folder / "search-index").iterdir() if file.suffix == ".gz"]
    assert [file.name for file in index if CHILD.encode() in gzip.decompress(file.read_bytes())] == []
    tables = [file for file in (site.folder / "data").rglob("*.csv") if CHILD in file.read_text(encoding="utf-8")]
    assert tables == []
