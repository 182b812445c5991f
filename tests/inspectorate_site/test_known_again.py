"""A document is known by its address and its bytes, however either is written, and told by its own words."""

from __future__ import annotations

import pytest

from generator.corpus.not_taken_file import load_not_taken
from generator.inspectorate_site import deciding
from tests.inspectorate_site.conftest import Visits, states
from tests.inspectorate_site.test_fetching import KENT, add, codes, of_kent
from tests.stand_in import faults
from tests.stand_in.documents import letter
from tests.stand_in.server import MODIFIED

OTHER_DAY = "Tue, 03 Nov 2026 10:00:00 GMT"


def test_a_version_by_another_name_is_the_same_version(visits: Visits) -> None:
    visits.go()
    body = of_kent(visits).body
    visits.site.faults[of_kent(visits).path] = [faults.body(body, etag='"other"')]
    assert states(visits.go()) == {"held": 3}
    (report,) = [one for one in visits.reports() if one.startswith("kent/")]
    assert visits.sidecar(report).etag == '"other"'


@pytest.mark.parametrize("moved", [False, True])
def test_bytes_that_are_held_are_no_broken_file_whatever_follows_the_end(
    visits: Visits, monkeypatch: pytest.MonkeyPatch, moved: bool
) -> None:
    document = of_kent(visits)
    document.body += b"\n" * 5000
    monkeypatch.setattr(deciding, "END", 10_000)  # as if a person had added it
    visits.go()
    monkeypatch.undo()
    document.number += 1000 if moved else 0
    visits.site.faults[document.path] = [faults.body(document.body, etag='"other"')]
    assert states(visits.go()) == {"held": 3}
    assert load_not_taken(visits.content) == []


NAMES = {
    # what the server calls known bytes the next day: what is kept of it
    "another ETag, the same day": ({"etag": '"2"', "last_modified": MODIFIED}, (None, MODIFIED)),
    "another ETag, another day": ({"etag": '"2"', "last_modified": OTHER_DAY}, ('"2"', OTHER_DAY)),
    "the day of asking": ({"last_modified": "Thu, 26 Nov 2026 04:00:00 GMT"}, (None, None)),
    "no day at all": ({"last_modified": "yesterday"}, (None, "yesterday")),
}


@pytest.mark.parametrize("title", NAMES)
def test_a_name_of_a_version_that_does_not_last_is_not_kept(visits: Visits, title: str) -> None:
    """The file would be downloaded every day."""
    told, kept = NAMES[title]
    visits.go()
    visits.site.faults[of_kent(visits).path] = [faults.body(of_kent(visits).body, **told)]
    assert states(visits.go()) == {"held": 3}
    (report,) = [one for one in visits.reports() if one.startswith("kent/")]
    assert (visits.sidecar(report).etag, visits.sidecar(report).last_modified) == kept


def test_the_documents_own_words_decide_whose_it_is_and_when_it_was_published(visits: Visits) -> None:
    add(visits, 90, letter("Leeds", "1 May 2026", 90), day="3 June 2026")
    fetched = visits.go()
    (new,) = [one for one in fetched.of_state("new") if one.address.endswith("/90")]
    assert (new.council, new.report) == ("kent", "leeds/2026-05-01-ilacs-focused-visit")
    assert visits.sidecar("leeds/2026-05-01-ilacs-focused-visit").published_supplied is None


@pytest.mark.parametrize(
    ("day", "supplied"), [("3 June 2026", "2026-06-03"), ("3 June 2027", None), ("1 May 2011", None)]
)
def test_the_day_of_the_link_is_supplied_only_where_it_may_be_right(
    visits: Visits, day: str, supplied: str | None
) -> None:
    add(visits, 91, letter("Kent", "1 May 2026", 91, dated=False), day=day)
    (new,) = [one for one in visits.go().of_state("new") if one.address.endswith("/91")]
    assert new.report
    assert visits.sidecar(new.report).published_supplied == supplied


@pytest.mark.parametrize("address", ["/V1/File/{number}", "/v1/file/{number}?v=2", "/v1/file/{number}/"])
def test_one_document_at_an_address_written_otherwise_is_filed_once(visits: Visits, address: str) -> None:
    visits.go()
    document = of_kent(visits)
    document.href = address.format(number=document.number)
    visits.site.faults[document.href.partition("?")[0]] = [faults.body(document.body)]
    assert states(visits.go()) == {"held": 3}
    assert len(visits.reports()) == 3


def test_the_same_address_written_in_many_ways_is_one(visits: Visits) -> None:
    path = of_kent(visits).path
    for number, href in enumerate((f"http://files.ofsted.gov.uk{path}", f"//files.ofsted.gov.uk{path}#page=2")):
        add(visits, number, b"", href=href)
    of_kent(visits).href = f"https://files.ofsted.gov.uk{path}"
    assert states(visits.go()) == {"new": 3}
    assert visits.site.times_asked(path) == 1


def test_the_sites_own_addresses_are_kept_as_https(visits: Visits) -> None:
    path = of_kent(visits).path
    of_kent(visits).href = f"http://files.ofsted.gov.uk{path}"
    fetched = visits.go()
    (report,) = [one for one in visits.reports() if one.startswith("kent/")]
    assert visits.sidecar(report).url == f"https://files.ofsted.gov.uk{path}"
    assert (states(fetched), states(visits.go())) == ({"new": 3}, {"held": 3})


def test_a_council_that_is_renamed_is_known_by_its_number(visits: Visits) -> None:
    visits.go()
    visits.site.shelf.names[KENT] = "Kent and Somewhere Council"
    fetched = visits.go()
    assert (states(fetched), codes(fetched), fetched.unknown) == ({"held": 3}, [], [])


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "utf-8-sig", "utf-16"])
def test_a_page_in_another_encoding_is_read(visits: Visits, encoding: str) -> None:
    path = of_kent(visits).path
    page = f'<h1>Kent £ é</h1><a class="publication-link" href="{path}">Letter – pdf</a>'
    body = page.replace("–", "-").encode(encoding)
    visits.site.faults[f"/provider/44/{KENT}"] = [faults.body(body, content_type="text/html")]
    fetched = visits.go()
    assert (states(fetched), codes(fetched)) == ({"new": 3}, [])
