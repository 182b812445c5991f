"""Visits to the inspectorate's site, one after another: what is taken, what is told, and what is never asked twice."""

from __future__ import annotations

import hashlib
import shutil
import tomllib

import pytest
import tomli_w

from generator.corpus.not_taken_file import faults_of_not_taken, load_not_taken, write_not_taken
from generator.errors import RegistryProblem
from generator.model.fetched import Fetched, NotTaken
from generator.model.registry import MovedAddress
from tests.inspectorate_site.conftest import REGISTER, Visits, states
from tests.stand_in import faults
from tests.stand_in.documents import LEAFLET, WEB_PAGE, letter
from tests.stand_in.faults import Fault
from tests.stand_in.shelf import Published

KENT, LEEDS, BARNET = "80476", "80481", "80487"


def codes(fetched: Fetched) -> list[str]:
    return [problem.code for problem in fetched.problems]


def of_kent(visits: Visits) -> Published:
    return visits.site.shelf.documents[KENT][0]


def add(visits: Visits, number: int, body: bytes, urn: str = KENT, **told: str) -> Published:
    document = Published(number, "Focused visit", told.pop("day", "1 May 2026"), body, **told)
    visits.site.shelf.documents[urn].append(document)
    return document


def test_every_document_is_filed_with_where_it_is_from(visits: Visits) -> None:
    fetched = visits.go()
    assert (states(fetched), codes(fetched)) == ({"new": 3}, [])
    assert [one.split("/")[0] for one in visits.reports()] == sorted(visits.authorities)
    (new,) = [one for one in fetched.documents if one.council == "kent"]
    assert new.report
    sidecar = visits.sidecar(new.report)
    assert (sidecar.url, sidecar.received) == (visits.site.url + of_kent(visits).path, "2026-11-26")
    assert sidecar.etag
    assert sidecar.last_modified
    assert sidecar.sha256 == hashlib.sha256(of_kent(visits).body).hexdigest()


def test_nothing_is_downloaded_twice(visits: Visits) -> None:
    visits.go()
    before = visits.files()
    answers: list[int] = []
    visits.site.told = answers.append
    assert states(visits.go()) == {"held": 3}
    assert answers.count(304) == 3
    assert visits.files() == before


def test_what_a_server_says_no_version_of_is_not_asked_for_again(visits: Visits) -> None:
    visits.site.versions = False
    visits.go()
    visits.site.asked.clear()
    assert states(visits.go()) == {"held": 3}
    assert not [path for path in visits.site.asked if path.startswith("/v1/")]


def test_the_next_day_only_what_is_new_comes(visits: Visits) -> None:
    visits.site.shelf.hold_back(1)
    assert states(visits.go()) == {"new": 2}
    visits.site.shelf.turn_the_day()
    assert states(visits.go()) == {"held": 2, "new": 1}


def test_councils_and_days_that_are_asked_for(visits: Visits) -> None:
    assert states(visits.go(councils=("kent",))) == {"new": 1}
    assert visits.site.times_asked("/search") == 0
    add(visits, 9, letter("Kent", "3 May 2026", 9), day="3 May 2026")
    add(visits, 10, letter("Kent", "4 May 2026", 10), day="some day")
    fetched = visits.go(councils=("kent",), since="2026-05-01")
    assert states(fetched) == {"earlier": 1, "new": 2}


def test_a_dry_run_writes_nothing_and_asks_for_no_document(visits: Visits) -> None:
    visits.go(councils=("kent",))
    before = visits.files()
    visits.site.asked.clear()
    fetched = visits.go(dry_run=True)
    assert states(fetched) == {"wanted": 2, "held": 1}
    assert not [path for path in visits.site.asked if path.startswith("/v1/")]
    assert visits.files() == before


NOT_TAKEN = {
    "a web page under a PDF's name": (faults.body(WEB_PAGE), "not-readable"),
    "a PDF of no known kind": (faults.body(LEAFLET), "not-readable"),
    "nothing at all": (faults.body(b""), "not-readable"),
    "no PDF": (faults.body(b"PK\x03\x04"), "not-readable"),
    "a PDF told shorter than it is": (faults.told_too_short, "not-readable"),
    "a huge file": (faults.body(b"%PDF-" + b"x" * 200_000), "too-large"),
    "a bomb": (faults.bomb(30), "too-large"),
    "gone": (faults.status(410), "gone"),
    "never there": (faults.status(404), "gone"),
    "led to another publisher": (faults.redirect("https://elsewhere.example/1.pdf"), "elsewhere"),
}


@pytest.mark.parametrize("case", NOT_TAKEN)
def test_what_cannot_be_taken_is_told_once_and_not_asked_for_again(visits: Visits, case: str) -> None:
    fault, reason = NOT_TAKEN[case]
    path = of_kent(visits).path
    visits.site.faults[path] = [fault]
    fetched = visits.go()
    assert (states(fetched), codes(fetched)) == ({"not-taken": 1, "new": 2}, [])
    (entry,) = load_not_taken(visits.content)
    assert (entry.reason, entry.council, entry.url) == (reason, "kent", visits.site.url + path)
    asked = visits.site.times_asked(path)
    fetched = visits.go()
    assert states(fetched) == {"remembered": 1, "held": 2}
    assert visits.site.times_asked(path) == asked


def test_it_is_asked_for_again_by_another_version_of_the_parser(visits: Visits) -> None:
    visits.site.faults[of_kent(visits).path] = [faults.status(404)]
    visits.go()
    del visits.site.faults[of_kent(visits).path]
    write_not_taken(visits.content, [replaced(visits, parser_version="0")])
    assert states(visits.go()) == {"held": 2, "new": 1}
    assert load_not_taken(visits.content) == []


def replaced(visits: Visits, **changes: str) -> NotTaken:
    (entry,) = load_not_taken(visits.content)
    return entry.model_copy(update=changes)


FAILING: list[Fault] = [
    faults.status(500),
    faults.cut_off,
    faults.rubbish,
    faults.drip(0.05),
    faults.status(403),
    faults.redirect("/v1/file/50000003"),
]


@pytest.mark.parametrize("fault", FAILING, ids=["500", "cut-off", "rubbish", "drip", "403", "circle"])
def test_what_fails_is_told_and_asked_for_the_next_time(visits: Visits, fault: Fault) -> None:
    path = of_kent(visits).path
    visits.site.faults[path] = [fault]
    fetched = visits.go()
    assert states(fetched) == {"failed": 1, "new": 2}
    assert len(fetched.problems) == 1
    assert not fetched.ended_early
    assert load_not_taken(visits.content) == []
    del visits.site.faults[path]
    assert states(visits.go()) == {"new": 1, "held": 2}


def test_a_visit_ends_where_the_server_has_enough_and_keeps_what_came(visits: Visits) -> None:
    visits.site.faults[visits.site.shelf.documents[LEEDS][0].path] = [faults.status(429, retry_after="90000")]
    fetched = visits.go()
    assert (states(fetched), codes(fetched), fetched.ended_early) == ({"new": 1, "failed": 1}, ["busy"], True)
    assert visits.reports()[0].startswith("barnet/")
    assert len(visits.reports()) == 1


def test_a_visit_ends_where_nothing_is_answered(visits: Visits) -> None:
    visits.go()
    for number in range(20, 26):
        add(visits, number, b"")
    for path in visits.site.shelf.files():
        visits.site.faults[path] = [faults.status(503)]
    fetched = visits.go()
    assert codes(fetched) == ["no-answer"] * 3 + ["site-in-trouble"]
    assert fetched.ended_early
    assert len(visits.reports()) == 3


@pytest.mark.parametrize("at", [1, 2])
def test_after_an_interrupt_the_same_command_goes_on(visits: Visits, at: int) -> None:
    def stop(what: str, done: int, _total: int) -> None:
        if what == "Asking for documents" and done == at:
            raise KeyboardInterrupt

    fetched = visits.go(progress=stop)
    assert fetched.ended_early
    assert len(visits.reports()) == at
    assert not list(visits.content.glob(".adding-*"))
    downloaded = [path for path in visits.site.asked if path.startswith("/v1/")]
    assert len(downloaded) == at
    assert states(visits.go()) == {"held": at, "new": 3 - at}


def test_other_bytes_at_a_known_address_are_told_and_not_taken(visits: Visits) -> None:
    visits.go()
    before = {name: body for name, body in visits.files().items() if name.startswith("reports/")}
    of_kent(visits).body = letter("Kent", of_kent(visits).day, 99)
    fetched = visits.go()
    assert states(fetched) == {"held": 2, "re-issued": 1}
    (told,) = fetched.of_state("re-issued")
    assert told.report
    assert {name: body for name, body in visits.files().items() if name.startswith("reports/")} == before
    answers: list[int] = []
    visits.site.told = answers.append
    assert states(visits.go()) == {"held": 2, "re-issued": 1}  # told again, not downloaded again
    assert answers.count(304) == 3


def test_a_re_issue_is_taken_once_the_report_it_replaces_is_taken_out(visits: Visits) -> None:
    (new,) = visits.go(councils=("kent",)).of_state("new")
    assert new.report
    first = visits.sidecar(new.report)
    of_kent(visits).body = letter("Kent", of_kent(visits).day, 99)
    visits.go(councils=("kent",))
    shutil.rmtree(visits.content / "reports" / new.report)
    told = {"from": f"/reports/{new.report}/", "reason": "Re-issued.", "date": "2026-11-26"}
    removed = MovedAddress.model_validate(told | {"url": first.url, "sha256": first.sha256})
    assert states(visits.go(councils=("kent",), removed=(removed,))) == {"new": 1}
    assert visits.sidecar(new.report).sha256 != first.sha256
    assert load_not_taken(visits.content) == []


def test_one_document_of_two_councils_is_filed_once(visits: Visits) -> None:
    joint = of_kent(visits)
    visits.site.shelf.documents[LEEDS].append(joint)
    fetched = visits.go()
    assert states(fetched) == {"new": 3}
    assert visits.site.times_asked(joint.path) == 1


@pytest.mark.parametrize("later", [False, True])
def test_the_same_file_at_two_addresses_is_filed_once(visits: Visits, later: bool) -> None:
    if later:
        visits.go()
    add(visits, 77, of_kent(visits).body, urn=LEEDS)
    fetched = visits.go()
    assert states(fetched) == ({"held": 3, "not-taken": 1} if later else {"new": 3, "not-taken": 1})
    (second,) = visits.go().of_state("remembered")
    assert second.reason == "same-bytes"
    assert visits.site.times_asked(second.address.removeprefix(visits.site.url)) == 1
    assert len(visits.reports()) == 3


def test_a_document_that_moved_is_known_by_its_bytes_and_its_address_put_right(visits: Visits) -> None:
    visits.go()
    of_kent(visits).number = 78
    fetched = visits.go()
    assert states(fetched) == {"held": 3}
    (report,) = [one for one in visits.reports() if one.startswith("kent/")]
    assert visits.sidecar(report).url == f"{visits.site.url}/v1/file/78"
    assert fetched.withdrawn == []
    assert visits.go().withdrawn == []


def test_a_report_that_no_page_leads_to_any_more_is_told_and_kept(visits: Visits) -> None:
    add(visits, 79, letter("Kent", "1 May 2026", 79))
    visits.go()
    visits.site.shelf.documents[KENT].pop()
    fetched = visits.go()
    assert fetched.withdrawn == ["kent/2026-05-01-ilacs-focused-visit"]
    assert codes(fetched) == []
    assert len(visits.reports()) == 4


def test_a_report_that_was_taken_out_does_not_come_back(visits: Visits) -> None:
    (new,) = visits.go(councils=("kent",)).of_state("new")
    removed = MovedAddress.model_validate(
        {"from": f"/reports/{new.report}/", "reason": "A draft.", "date": "2026-11-26"}
    )
    shutil.rmtree(visits.content / "reports/kent")
    told = removed.model_copy(update={"url": new.address, "sha256": "0" * 64})
    visits.site.asked.clear()
    assert states(visits.go(councils=("kent",), removed=(told,))) == {"remembered": 1}
    assert visits.site.times_asked(of_kent(visits).path) == 0
    assert states(visits.go(councils=("kent",), removed=(removed,))) == {"not-taken": 1}
    assert visits.reports() == []


def test_what_was_turned_away_as_taken_out_comes_once_that_is_undone(visits: Visits) -> None:
    (new,) = visits.go(councils=("kent",)).of_state("new")
    assert new.report
    told = {"from": f"/reports/{new.report}/", "reason": "A draft.", "date": "2026-11-26"}
    removed = MovedAddress.model_validate(told | {"sha256": visits.sidecar(new.report).sha256})
    (visits.content / "registry").mkdir(exist_ok=True)
    moved = visits.content / "registry/moved.toml"
    moved.write_text(f"[[moved]]\n{tomli_w.dumps(removed.model_dump(by_alias=True, exclude_none=True))}")
    shutil.rmtree(visits.content / "reports/kent")
    assert states(visits.go(councils=("kent",), removed=(removed,))) == {"not-taken": 1}
    assert states(visits.go(councils=("kent",), removed=(removed,))) == {"remembered": 1}
    moved.write_text("")
    assert states(visits.go(councils=("kent",))) == {"new": 1}
    assert load_not_taken(visits.content) == []


@pytest.mark.parametrize(
    "href", ["javascript:void(0)", "mailto:somebody@example.org", "http://[", "https://elsewhere.example/1.pdf"]
)
def test_a_link_that_leads_nowhere_here_is_told(visits: Visits, href: str) -> None:
    add(visits, 80, b"", href=href)
    fetched = visits.go()
    assert states(fetched) == {"not-taken": 1, "new": 3}
    assert codes(fetched) == []


def test_odd_links_to_a_document_are_followed(visits: Visits) -> None:
    of_kent(visits).href = f" ..//..{of_kent(visits).path}#page=1 "
    add(visits, 81, letter("Kent", "1 May 2026", 81), href="/v1/a file.pdf")
    visits.site.faults["/v1/a%20file.pdf"] = [faults.body(letter("Kent", "1 May 2026", 81))]
    assert states(visits.go()) == {"new": 4}


def test_the_inspectorates_own_addresses_are_asked_at_the_stand_in(visits: Visits) -> None:
    address = f"https://files.ofsted.gov.uk{of_kent(visits).path}"
    of_kent(visits).href = address
    assert states(visits.go()) == {"new": 3}
    (report,) = [one for one in visits.reports() if one.startswith("kent/")]
    assert visits.sidecar(report).url == address
    assert states(visits.go()) == {"held": 3}


def test_a_council_without_a_number_is_found_by_its_name_on_the_list(visits: Visits) -> None:
    kent = visits.authorities["kent"].model_copy(update={"ofsted_urn": ""})
    visits.authorities["kent"] = kent
    assert states(visits.go(councils=("kent",))) == {"new": 1}
    visits.site.shelf.names[KENT] = "Somewhere Else"
    fetched = visits.go()
    assert (fetched.absent, fetched.unknown) == (["kent"], ["Somewhere Else (80476)"])


def test_a_council_outside_the_sites_list_is_asked_by_its_number(visits: Visits) -> None:
    visits.authorities["cumbria"] = REGISTER["cumbria"]
    fetched = visits.go()
    assert (fetched.absent, codes(fetched)) == (["cumbria"], [])
    assert visits.site.times_asked(f"/provider/44/{REGISTER['cumbria'].ofsted_urn}") == 1


def test_a_list_in_many_parts_is_read_whole(visits: Visits) -> None:
    for number in range(250):
        visits.site.shelf.add(f"9{number:04}", f"Council {number}")
    fetched = visits.go()
    assert (len(fetched.unknown), states(fetched)) == (250, {"new": 3})


def test_what_was_not_taken_is_written_in_words_and_one_that_cannot_be_read_stops_the_visit(visits: Visits) -> None:
    visits.site.faults[of_kent(visits).path] = [faults.body(WEB_PAGE)]
    visits.go()
    path = visits.content / "registry/not-taken.toml"
    words = path.read_text(encoding="utf-8")
    (entry,) = tomllib.loads(words)["not_taken"]
    assert "web page" in entry["why"]
    assert words.startswith("# Documents on the inspectorate's site that were not taken")
    path.write_text(words.replace("reason", "because"), encoding="utf-8")
    with pytest.raises(RegistryProblem, match=r"not-taken\.toml"):
        visits.go()
    assert [problem.code for problem in faults_of_not_taken(visits.content)] == ["malformed-registry"]
    assert visits.files()["registry/not-taken.toml"] == words.replace("reason", "because").encode()
