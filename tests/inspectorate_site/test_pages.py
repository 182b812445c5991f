"""What is read in the site's pages, however they are written."""

from __future__ import annotations

import pytest

from generator.inspectorate_site.council_pages import council_pages
from generator.inspectorate_site.problems import SiteChangedProblem
from generator.inspectorate_site.published_pages import (
    day_in,
    links_to_files,
    listed_councils,
    publications,
    text_of,
)
from generator.inspectorate_site.site_asked import SiteAsked, known_as
from generator.model.inspectorate import OFSTED
from tests.views.sample import _authority

PAGE = "https://reports.ofsted.gov.uk/provider/44/80000"


def link(href: str, words: str = "Focused visit, pdf - 09 May 2025") -> bytes:
    return f"<a class='x publication-link' href='{href}'>Visit<span class=nonvisual>{words}</span></a>".encode()


@pytest.mark.parametrize(
    ("href", "address"),
    [
        ("https://files.ofsted.gov.uk/v1/file/7", "https://files.ofsted.gov.uk/v1/file/7"),
        ("//files.ofsted.gov.uk/v1/file/7#page=2", "https://files.ofsted.gov.uk/v1/file/7"),
        ("/v1/file/7", "https://reports.ofsted.gov.uk/v1/file/7"),
        ("../../v1/file/7", "https://reports.ofsted.gov.uk/v1/file/7"),
        (" /v1/a file.pdf\n", "https://reports.ofsted.gov.uk/v1/a%20file.pdf"),
        ("/v1/caf\u00e9.pdf", "https://reports.ofsted.gov.uk/v1/caf%C3%A9.pdf"),
        ("javascript:open(7)", None),
        ("mailto:somebody@example.org", None),
        ("data:application/pdf;base64,x", None),
        ("http://[broken", None),
    ],
)
def test_where_a_link_leads(href: str, address: str | None) -> None:
    (found,) = publications(link(href), PAGE, OFSTED)
    assert found.address == address


def test_a_link_that_is_no_address_stops_no_list() -> None:
    page = b"<a href='http://['>Broken</a> <a href='/provider/44/80427'>Wealdby</a>"
    assert [each.name for each in listed_councils(page, PAGE, OFSTED)] == ["Wealdby"]
    assert links_to_files(page, PAGE, OFSTED) == 0


def test_title_and_day_are_the_links_own_words() -> None:
    (found,) = publications(link("/7", "Children&#8217;s services focused visit, pdf - 09 may 2025"), PAGE, OFSTED)
    assert (found.title, found.date) == ("Children’s services focused visit", "2025-05-09")


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("pdf - 09 may 2025", "2025-05-09"),
        ("Inspection 1 January 2020, pdf - 3rd Sept 2021", "2021-09-03"),
        ("pdf - 31 february 2025", None),
        ("pdf - 9 mayhem 2025", "2025-05-09"),
        ("pdf - May 2025", None),
        ("", None),
    ],
)
def test_the_day_in_words(words: str, day: str | None) -> None:
    assert day_in(words) == day


def test_one_address_linked_twice_is_one_document_and_other_links_are_none() -> None:
    page = link("/7") + link("/7#top") + b"<a href='/8'>Not a publication</a><a class=publication-link>No address</a>"
    assert [one.address for one in publications(page, PAGE, OFSTED)] == ["https://reports.ofsted.gov.uk/7"]


@pytest.mark.parametrize("page", [b"", b"\xff\xfe<a", b"<a class=publication-link href", b"\0" * 50, b"<" * 5000])
def test_no_bytes_stop_the_reader(page: bytes) -> None:
    assert publications(page, PAGE, OFSTED) == []
    text_of(page, PAGE)


def test_a_page_nested_too_deep_is_refused_before_it_costs_minutes() -> None:
    with pytest.raises(SiteChangedProblem, match="20,000 tags"):
        publications(b"<div>" * 200_000, PAGE, OFSTED)


def test_the_list_of_councils_is_read_by_where_its_links_lead() -> None:
    page = (
        b"<h3><a href=/provider/44/80000>Elm &amp; Field</a></h3><h3><a href='/provider/44/80001/'>Ashmere</a></h3>"
        b"<a href=/provider/44/80000>again</a><a href=/provider/21/5>a school</a><a href=/provider/44/>none</a>"
    )
    found = listed_councils(page, "https://reports.ofsted.gov.uk/search?start=0", OFSTED)
    assert [(one.name, one.urn) for one in found] == [("Elm & Field", "80000"), ("Ashmere", "80001")]
    assert found[0].address == "https://reports.ofsted.gov.uk/provider/44/80000"


def test_councils_are_matched_by_number_then_by_name() -> None:
    known = {
        "ashmere": _authority("ashmere", "Ashmere", "North"),
        "elmfield": _authority("elmfield", "Elmfield, City of", "North").model_copy(update={"ofsted_urn": ""}),
        "oakham": _authority("oakham", "Oakham", "North").model_copy(update={"ofsted_urn": "80009"}),
        "thornby": _authority("thornby", "Thornby", "North").model_copy(update={"ofsted_urn": ""}),
    }
    page = (
        b"<a href=/provider/44/80000>Another Name</a><a href=/provider/44/80005>City of Elmfield Council</a>"
        b"<a href=/provider/44/80007>Nowhere</a>"
    )
    found = council_pages(known, listed_councils(page, PAGE, OFSTED), OFSTED)
    assert [(one.authority.slug, one.address.rpartition("/")[2], one.listed) for one in found.pages] == [
        ("ashmere", "80000", True),
        ("elmfield", "80005", True),
        ("oakham", "80009", False),
    ]
    assert found.without == ("thornby",)
    assert [one.name for one in found.unknown] == ["Nowhere"]


def test_which_addresses_may_be_asked() -> None:
    inspectorate, stand_in = SiteAsked(OFSTED), SiteAsked(OFSTED, "http://127.0.0.1:8100")
    assert inspectorate.allows("https://files.ofsted.gov.uk/v1/file/7")
    assert not inspectorate.allows("http://files.ofsted.gov.uk/v1/file/7")
    assert not inspectorate.allows("https://files.ofsted.gov.uk.elsewhere.example/v1/file/7")
    assert not inspectorate.allows("http://127.0.0.1/v1/file/7")
    assert stand_in.allows("http://127.0.0.1:9/v1/file/7")
    assert not stand_in.allows("https://files.ofsted.gov.uk/v1/file/7")
    assert stand_in.asked("https://files.ofsted.gov.uk/v1/file/7?a=1") == "http://127.0.0.1:8100/v1/file/7?a=1"


def test_an_address_is_known_again_whatever_the_port_of_this_computer() -> None:
    assert known_as("http://127.0.0.1:8100/v1/file/7") == known_as("http://127.0.0.1:9/v1/file/7")
    assert known_as("https://a.example/7") != known_as("https://b.example/7")
    assert known_as("http://A.example/7") == known_as("https://a.example/7")
