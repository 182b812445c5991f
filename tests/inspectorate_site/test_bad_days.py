"""A site on a bad day: it is left in peace early, loudly, and what it said then is not believed the day after."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.corpus import filing
from generator.corpus.not_taken_file import load_not_taken
from generator.inspectorate_site import deciding
from generator.model.report import Report
from tests.inspectorate_site.conftest import REGISTER, Visits, states
from tests.inspectorate_site.test_fetching import KENT, add, codes, of_kent
from tests.stand_in import faults
from tests.stand_in.documents import WEB_PAGE, letter
from tests.stand_in.faults import Fault
from tests.stand_in.shelf import made_up


@pytest.fixture
def many(visits: Visits) -> Visits:
    """Fifteen councils with a letter each."""
    named = [one for one in REGISTER.values() if one.ofsted_urn][:15]
    visits.authorities = {one.slug: one for one in named}
    every = made_up(named)
    visits.site.shelf.names, visits.site.shelf.documents = every.names, every.documents
    return visits


def files_asked(visits: Visits) -> list[str]:
    return [path for path in visits.site.asked if path.startswith("/v1/")]


def everywhere(visits: Visits, fault: Fault) -> None:
    """Every document is answered so."""
    for path in visits.site.shelf.files():
        visits.site.faults[path] = [fault]


CLOSED = {
    "refused": faults.status(403),
    "sign in first": faults.status(401),
    "a web page": faults.body(WEB_PAGE, content_type="text/html"),
    "nothing": faults.body(b""),
    "half of it": faults.told_too_short,
    "another publisher": faults.redirect("https://elsewhere.example/closed"),
}


@pytest.mark.parametrize("case", CLOSED)
def test_a_site_that_answers_all_alike_is_left_in_peace_and_asked_the_next_day(many: Visits, case: str) -> None:
    everywhere(many, CLOSED[case])
    fetched = many.go()
    assert (fetched.ended_early, codes(fetched)[-1]) == (True, "site-turns-away")
    assert set(states(fetched)) == {"failed"}
    assert len(files_asked(many)) == 10
    assert load_not_taken(many.content) == []
    many.site.faults.clear()
    assert states(many.go()) == {"new": 15}


def test_documents_that_are_bad_each_in_its_own_way_are_no_bad_day(many: Visits) -> None:
    paths, bad = list(many.site.shelf.files()), [CLOSED[case] for case in CLOSED]
    for path, fault in zip(paths[1:], 2 * bad, strict=False):
        many.site.faults[path] = [fault]
    fetched = many.go()
    assert (states(fetched)["new"], fetched.ended_early) == (3, False)


@pytest.mark.parametrize("case", ["refused", "a web page", "another publisher"])
def test_what_is_held_stays_as_it_is_meanwhile(many: Visits, case: str) -> None:
    many.go()
    before = many.files()
    everywhere(many, CLOSED[case])
    fetched = many.go()
    assert (fetched.ended_early, codes(fetched)[-1]) == (True, "site-turns-away")
    assert many.files() == before
    many.site.faults.clear()
    assert states(many.go()) == {"held": 15}
    assert many.files() == before


def test_it_closes_in_the_middle_of_a_visit(many: Visits) -> None:
    first = dict(list(many.site.shelf.files().items())[:3])
    everywhere(many, faults.body(WEB_PAGE))
    for path, document in first.items():
        many.site.faults[path].insert(0, faults.body(document.body))
    fetched = many.go()
    assert states(fetched) == {"new": 3, "failed": 10}
    assert load_not_taken(many.content) == []


ALIKE = {
    # answers to all but the first documents, which are held: what becomes of them
    "a web page": {"new": 1, "held": 2, "not-taken": 12},
    "another publisher": {"new": 1, "held": 2, "not-taken": 12},
    "refused": {"new": 1, "held": 2, "failed": 12},
}


@pytest.mark.parametrize("case", ALIKE)
def test_a_site_that_still_gives_what_is_held_is_well_however_many_documents_are_bad_alike(
    many: Visits, case: str
) -> None:
    first, second, *others = many.site.shelf.files()
    many.go(councils=tuple(many.authorities)[:2])
    everywhere(many, CLOSED[case])
    for path in (first, second, others[-1]):
        many.site.faults[path].clear()
    fetched = many.go()
    assert (states(fetched), fetched.ended_early) == (ALIKE[case], False)
    remembered = {"remembered": 12} if case != "refused" else {"failed": 12}
    assert states(many.go()) == {"held": 3} | remembered


BROKEN = {
    # so many documents that the server cannot give, before the last one: what becomes of all, where one is held
    3: {"held": 1, "failed": 3, "new": 11},
    9: {"held": 1, "failed": 9, "new": 5},
    12: {"held": 1, "failed": 12},
}


@pytest.mark.parametrize("broken", BROKEN)
def test_a_few_documents_that_the_server_cannot_give_keep_no_others_away(many: Visits, broken: int) -> None:
    many.go(councils=tuple(many.authorities)[:1])
    for path in list(many.site.shelf.files())[1 : broken + 1]:
        many.site.faults[path] = [faults.status(500)]
    fetched = many.go()
    assert (states(fetched), fetched.ended_early) == (BROKEN[broken], broken == 12)


@pytest.mark.parametrize("gone", [False, True])
def test_nor_does_one_of_them_that_is_held(many: Visits, gone: bool) -> None:
    paths, councils = list(many.site.shelf.files()), tuple(many.authorities)
    many.go(councils=(councils[0], councils[4]))
    assert len(many.reports()) == 2
    for path in paths[1:4]:
        many.site.faults[path] = [faults.status(500)]
    many.site.faults[paths[0]] = [faults.status(404 if gone else 500)]
    fetched = many.go()
    told = {"not-taken": 1, "failed": 3} if gone else {"failed": 4}
    assert (states(fetched), fetched.ended_early) == (told | {"held": 1, "new": 10}, False)


def test_a_document_that_is_held_and_gone_says_nothing_for_the_site(many: Visits) -> None:
    first, *_ = many.site.shelf.files()
    many.go(councils=tuple(many.authorities)[:1])
    everywhere(many, faults.body(WEB_PAGE))
    many.site.faults[first] = [faults.status(404)]
    fetched = many.go()
    assert (fetched.ended_early, codes(fetched)) == (True, ["site-turns-away"])
    assert load_not_taken(many.content) == []


@pytest.mark.parametrize("fault", [faults.status(403), faults.body(b"<h1>We will be back soon</h1>")])
def test_pages_that_all_come_to_nothing_are_not_all_asked_for(many: Visits, fault: Fault) -> None:
    for urn in many.site.shelf.names:
        many.site.faults[f"/provider/44/{urn}"] = [fault]
    fetched = many.go()
    assert (fetched.ended_early, codes(fetched)[-1]) == (True, "site-turns-away")
    assert len([path for path in many.site.asked if path.startswith("/provider/")]) == 10
    assert files_asked(many) == []


def test_a_list_that_is_refused_ends_the_visit(many: Visits) -> None:
    many.site.faults["/search"] = [faults.status(403)]
    fetched = many.go()
    assert (fetched.ended_early, codes(fetched)) == (True, ["refused"])
    assert many.site.asked[-1].startswith("/search")


def test_links_that_all_lead_to_nothing_are_the_sites_fault(many: Visits) -> None:
    everywhere(many, faults.status(404))
    fetched = many.go()
    assert (codes(fetched), set(states(fetched))) == (["site-turns-away"], {"failed"})
    assert load_not_taken(many.content) == []
    many.site.faults.clear()
    assert states(many.go()) == {"new": 15}


NEW_COUNCIL = letter("North Anytown", "4 September 2024")
"""A letter on a council that the register does not know, or does not know yet."""


@pytest.mark.parametrize("fault", [faults.status(404), *map(faults.body, (WEB_PAGE, b"", NEW_COUNCIL))])
def test_what_may_have_been_mended_is_asked_for_again_after_a_month(visits: Visits, fault: Fault) -> None:
    visits.site.faults[of_kent(visits).path] = [fault]
    assert states(visits.go()) == {"new": 2, "not-taken": 1}
    visits.site.faults.clear()
    assert states(visits.go(today="2026-12-25")) == {"held": 2, "remembered": 1}
    assert states(visits.go(today="2026-12-26")) == {"held": 2, "new": 1}
    assert load_not_taken(visits.content) == []


@pytest.fixture
def twelve_refused(many: Visits) -> Visits:
    """Fifteen councils whose letters came, or are web pages: twelve refusals, which come due on 26 December."""
    many.site.versions = False
    for at, path in enumerate(many.site.shelf.files()):
        if at % 5:
            many.site.faults[path] = [faults.body(WEB_PAGE)]
    assert states(many.go()) == {"new": 3, "not-taken": 12}
    return many


def test_refusals_that_come_due_together_end_no_visit_and_keep_nothing_new_away(twelve_refused: Visits) -> None:
    visits = twelve_refused
    last = list(visits.authorities.values())[-1]
    add(visits, 90, letter(last.title, "1 May 2026", 90), urn=last.ofsted_urn)
    fetched = visits.go(today="2026-12-26")
    assert (states(fetched), codes(fetched)) == ({"held": 3, "new": 1, "not-taken": 12}, [])
    assert states(visits.go(today="2026-12-27")) == {"held": 4, "remembered": 12}


def test_refusals_that_come_due_are_believed_where_nothing_else_is_asked_for(twelve_refused: Visits) -> None:
    fetched = twelve_refused.go(today="2026-12-26")
    assert (states(fetched), codes(fetched)) == ({"held": 3, "not-taken": 12}, [])
    assert {one.on for one in load_not_taken(twelve_refused.content)} == {"2026-12-26"}


def test_refusals_that_come_due_on_a_bad_day_are_not_forgotten(twelve_refused: Visits) -> None:
    before = load_not_taken(twelve_refused.content)
    everywhere(twelve_refused, faults.status(403))
    assert codes(twelve_refused.go(today="2026-12-26"))[-1] == "site-turns-away"
    assert load_not_taken(twelve_refused.content) == before


def test_what_was_refused_and_is_held_is_forgotten_once_it_is_there_again(visits: Visits) -> None:
    visits.go()
    visits.site.faults[of_kent(visits).path] = [faults.status(404)]
    assert states(visits.go()) == {"held": 2, "not-taken": 1}
    visits.site.faults.clear()
    assert states(visits.go(today="2026-12-26")) == {"held": 3}
    assert load_not_taken(visits.content) == []


def test_robots_txt_that_bars_the_files_is_told_once_for_all(many: Visits) -> None:
    many.site.robots = b"User-agent: *\nDisallow: /v1/\n"
    fetched = many.go()
    assert codes(fetched) == ["robots"] * 10 + ["site-turns-away"]
    assert files_asked(many) == []


FileNew = Callable[..., Report]


def failing_once(monkeypatch: pytest.MonkeyPatch, fault: Exception) -> None:
    """Filing the first document fails."""
    left, really = [fault], filing.file_new

    def filed(*arguments: object) -> Report:
        if left:
            raise left.pop()
        return really(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(deciding, "file_new", filed)


def test_a_fault_of_the_program_in_one_document_costs_no_other(visits: Visits, monkeypatch: pytest.MonkeyPatch) -> None:
    failing_once(monkeypatch, KeyError("grade"))
    fetched = visits.go()
    assert (states(fetched), codes(fetched)) == ({"failed": 1, "new": 2}, ["program-fault"])
    assert len(visits.reports()) == 2
    assert load_not_taken(visits.content) == []
    assert states(visits.go()) == {"held": 2, "new": 1}


def test_a_fault_before_it_is_read_costs_no_other(visits: Visits, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deciding.Decisions, "doubt", _fails_for_kent)
    fetched = visits.go()
    assert (states(fetched), codes(fetched)) == ({"failed": 1, "new": 2}, ["program-fault"])


def _fails_for_kent(_self: object, errand: object, _answer: object, _version: object) -> None:
    if errand.document.council == "kent":  # type: ignore[attr-defined]
        raise ZeroDivisionError


def test_a_full_disk_ends_the_visit_and_is_told(visits: Visits, monkeypatch: pytest.MonkeyPatch) -> None:
    failing_once(monkeypatch, OSError(errno.ENOSPC, "No space left on device", "content"))
    fetched = visits.go()
    assert (fetched.ended_early, codes(fetched)) == (True, ["disk"])
    assert not list(visits.content.glob(".*"))
    monkeypatch.undo()
    assert states(visits.go(jobs=1))["new"] == 3


def test_a_full_disk_where_documents_wait_ends_the_visit_too(visits: Visits, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, _bytes: bytes) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", str(path))

    monkeypatch.setattr(Path, "write_bytes", full)
    fetched = visits.go()
    assert (fetched.ended_early, codes(fetched), visits.reports()) == (True, ["disk"], [])


def test_not_changed_is_no_answer_for_what_is_not_held(visits: Visits) -> None:
    visits.site.faults[of_kent(visits).path] = [faults.status(304)]
    fetched = visits.go()
    assert (states(fetched), codes(fetched)) == ({"failed": 1, "new": 2}, ["no-answer"])


def test_a_file_of_hundreds_of_megabytes_is_not_taken_in(visits: Visits) -> None:
    visits.site.faults[of_kent(visits).path] = [faults.endless]
    assert states(visits.go()) == {"new": 2, "not-taken": 1}
    assert visits.site.times_asked(of_kent(visits).path) == 1
    assert states(visits.go()) == {"held": 2, "remembered": 1}


@pytest.mark.parametrize("page", [b"", b" ", b"<", b"<html><body>Kent</body></html>"])
def test_an_empty_page_of_a_council_with_reports_is_told(visits: Visits, page: bytes) -> None:
    visits.go()
    visits.site.faults[f"/provider/44/{KENT}"] = [faults.body(page)]
    fetched = visits.go()
    assert (states(fetched), codes(fetched), fetched.withdrawn) == ({"held": 2}, ["links-gone"], [])
