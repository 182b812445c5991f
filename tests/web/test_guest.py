"""Asking a server that behaves badly: what is tried again, what is given up, and what is never taken in."""

from __future__ import annotations

import gzip
import time
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from generator.model.web_address import encrypted, is_loopback
from generator.web import Guest, Manners, WebAnswer, WebProblem, downloaded
from tests.stand_in import faults
from tests.stand_in.faults import Fault
from tests.stand_in.server import StandIn
from tests.stand_in.shelf import Published, Shelf

FILE = "/v1/file/7"
BODY = b"%PDF-1.4 some words %%EOF"
QUICK = Manners(
    "a-test/1", pause=0.0, backoff=0.5, silence=0.4, deadline=0.6, largest_file=100_000, largest_page=50_000
)


@pytest.fixture
def site() -> Iterator[StandIn]:
    shelf = Shelf()
    shelf.add("80444", "Elmfield", Published(7, "A letter", "1 May 2026", BODY))
    with StandIn(shelf) as site:
        yield site


Ask = Callable[..., WebAnswer]


@pytest.fixture
def waits() -> list[float]:
    """The seconds a guest meant to sleep."""
    return []


@pytest.fixture
def ask(site: StandIn, waits: list[float]) -> Ask:
    def asked(path: str = FILE, manners: Manners = QUICK, **known: str) -> WebAnswer:
        with Guest(manners, is_loopback, waits.append) as guest:
            return guest.file(site.url + path, **known)

    return asked


def problem_of(ask: Ask, path: str = FILE) -> WebProblem:
    with pytest.raises(WebProblem) as raised:
        ask(path)
    return raised.value


def test_a_file_comes_with_what_the_server_calls_its_version(ask: Ask, site: StandIn) -> None:
    answer = ask()
    assert (answer.status, answer.body, answer.content_type) == (200, BODY, "application/pdf")
    assert answer.etag
    assert answer.last_modified
    assert ask(etag=answer.etag).is_unchanged
    assert site.agents == {"a-test/1"}


PASSING = [
    faults.status(503),
    faults.status(429),
    faults.cut_off,
    faults.rubbish,
    faults.silence(0.8),
    faults.drip(0.1),
    faults.reset,
    faults.wrong_chunks,
    faults.many_headers,
    faults.status(304),
    faults.unchanged_with_body,
]


@pytest.mark.parametrize(
    "fault",
    PASSING,
    ids=["503", "429", "cut-off", "rubbish", "silence", "drip", "reset", "chunks", "head", "304", "304-body"],
)
def test_what_passes_is_tried_again_after_a_wait(ask: Ask, site: StandIn, waits: list[float], fault: Fault) -> None:
    def right(request: object, body: bytes) -> None:
        faults.body(body)(request, body)  # type: ignore[arg-type]

    site.faults[FILE] = [fault, right]
    assert ask().body == BODY
    assert waits == [0.5]
    assert site.times_asked(FILE) == 2


@pytest.mark.parametrize(
    ("fault", "code", "asked"),
    [
        (faults.status(500), "no-answer", 3),
        (faults.cut_off, "no-answer", 3),
        (faults.rubbish, "no-answer", 3),
        (faults.drip(0.1), "no-answer", 3),
        (faults.status(429), "busy", 3),
        (faults.status(503, retry_after="86400"), "busy", 1),
        (faults.status(429, retry_after="Fri, 01 Jan 2100 10:00:00 GMT"), "busy", 1),
        (faults.status(403), "refused", 1),
        (faults.status(302), "refused", 1),
        (faults.redirect(FILE), "redirects", 6),
        (faults.redirect("https://elsewhere.example/report.pdf"), "elsewhere", 1),
        (faults.redirect("http://192.0.2.1/report.pdf"), "elsewhere", 1),
        (faults.redirect("file:///etc/passwd"), "refused", 1),
        (faults.body(b"x" * 100_001), "too-large", 1),
        (faults.bomb(50), "too-large", 1),
        (faults.told_too_long, "too-large", 1),
        (faults.endless, "too-large", 1),
        (faults.endless_nothing, "too-large", 1),
        (faults.body(gzip.compress(b"") * 101, content_encoding="gzip"), "no-answer", 3),
        (faults.body(gzip.compress(BODY) + b"more", content_encoding="gzip"), "no-answer", 3),
        (faults.status(304), "no-answer", 3),
        (faults.status(401), "refused", 1),
        (faults.status(204), "refused", 1),
        (faults.body(b"no gzip", content_encoding="gzip"), "no-answer", 3),
        (faults.body(gzip.compress(BODY)[:-9], content_encoding="gzip"), "no-answer", 3),
        (faults.body(BODY, content_encoding="br"), "no-answer", 3),
    ],
)
def test_what_does_not_pass_is_given_up(ask: Ask, site: StandIn, fault: Fault, code: str, asked: int) -> None:
    site.faults[FILE] = [fault]
    assert problem_of(ask).code == code
    assert site.times_asked(FILE) == asked


def test_each_wait_is_twice_the_one_before_or_what_the_server_asks_for(
    ask: Ask, site: StandIn, waits: list[float]
) -> None:
    site.faults[FILE] = [faults.status(500)]
    problem_of(ask)
    assert waits == [0.5, 1.0]
    waits.clear()
    site.faults[FILE] = [faults.status(429, retry_after="7")]
    problem_of(ask)
    assert waits == [7.0, 7.0]
    waits.clear()
    site.faults[FILE] = [faults.status(429, retry_after="0")]
    problem_of(ask)
    assert waits == [0.5, 1.0]


def test_what_is_not_there_is_an_answer(ask: Ask, site: StandIn) -> None:
    assert ask("/v1/file/8").is_gone
    site.faults[FILE] = [faults.status(410)]
    assert ask().is_gone


def test_a_redirect_within_the_site_is_followed_and_a_packed_answer_unpacked(ask: Ask, site: StandIn) -> None:
    site.faults["/old"] = [faults.redirect("v1/../v1/file/7")]
    assert ask("/old").body == BODY
    site.faults[FILE] = [faults.body(gzip.compress(BODY), content_encoding="gzip")]
    assert ask().body == BODY
    parts = gzip.compress(BODY[:9]) + gzip.compress(BODY[9:])
    site.faults[FILE] = [faults.body(parts, content_encoding="gzip")]
    assert ask().body == BODY


def test_a_site_that_first_wants_a_cookie_gets_it(ask: Ask, site: StandIn) -> None:
    site.faults[FILE] = [faults.cookie_first]
    assert ask().body == BODY


def test_a_body_after_304_spoils_no_other_answer(site: StandIn) -> None:
    with Guest(QUICK, is_loopback, lambda _: None) as guest:
        site.faults[FILE] = [faults.unchanged_with_body]
        assert guest.file(site.url + FILE, etag='"1"').is_unchanged
        del site.faults[FILE]
        assert guest.file(site.url + FILE).body == BODY


def test_a_length_told_too_short_gives_the_part_that_was_told(ask: Ask, site: StandIn) -> None:
    site.faults[FILE] = [faults.told_too_short]
    assert ask().body == BODY[: len(BODY) // 2]


def test_a_pause_stands_between_two_requests(site: StandIn) -> None:
    waits: list[float] = []
    with Guest(replace(QUICK, pause=5.0), is_loopback, waits.append) as guest:
        guest.file(site.url + FILE)
        guest.file(site.url + FILE)
    assert len(waits) == 2  # robots.txt is asked for first
    assert all(4.0 < wait <= 5.0 for wait in waits)


def test_what_robots_txt_asks_is_kept(ask: Ask, site: StandIn) -> None:
    site.robots = b"User-agent: *\nCrawl-delay: 3\nDisallow: /v1/\n"
    assert problem_of(ask).code == "robots"
    assert site.times_asked(FILE) == 0


@pytest.mark.parametrize("robots", ["Disallow: //[", "Crawl-delay: ²", f"Crawl-delay: {'9' * 400}"])
def test_a_robots_txt_that_cannot_be_read_forbids_nothing(ask: Ask, site: StandIn, robots: str) -> None:
    site.robots = f"User-agent: *\n{robots}\n".encode()
    assert ask().body == BODY


def test_a_robots_txt_that_cannot_be_had_forbids_nothing_once_it_was_waited_for(
    ask: Ask, site: StandIn, waits: list[float]
) -> None:
    site.faults["/robots.txt"] = [faults.status(500)]
    assert ask().body == BODY
    assert waits == [0.5, 1.0]
    assert site.times_asked("/robots.txt") == 3


def test_who_has_had_enough_at_robots_txt_is_asked_for_nothing_else(ask: Ask, site: StandIn) -> None:
    site.faults["/robots.txt"] = [faults.status(429)]
    assert problem_of(ask).code == "busy"
    assert site.times_asked(FILE) == 0


def test_a_robots_txt_that_lies_elsewhere_on_the_site_is_kept(ask: Ask, site: StandIn) -> None:
    site.faults["/robots.txt"] = [faults.redirect("/rules.txt")]
    site.faults["/rules.txt"] = [faults.body(b"User-agent: *\nDisallow: /v1/\n")]
    assert problem_of(ask).code == "robots"


def test_a_deadline_holds_for_the_head_of_an_answer_too(ask: Ask, site: StandIn) -> None:
    def slow_head(request: object, _body: bytes) -> None:
        for _ in range(40):
            request.wfile.write(b"HTTP/1.1 200 OK\r\n"[:1])  # type: ignore[attr-defined]
            time.sleep(0.1)

    site.faults[FILE] = [slow_head]
    assert problem_of(ask).code == "no-answer"


@pytest.mark.parametrize(
    "address", ["http://files.example/1", "ftp://files.example/1", "file:///etc/passwd", "https://"]
)
def test_a_person_may_name_https_addresses_and_this_computer_alone(address: str) -> None:
    with pytest.raises(WebProblem) as raised:
        downloaded(address, "a-test/1")
    assert raised.value.code == "elsewhere"


@pytest.mark.parametrize(
    ("address", "sent"),
    [
        ("http://files.example/1?a=b", "https://files.example/1?a=b"),
        ("http://files.example:80/1", "https://files.example/1"),
        ("http://files.example:8080/1", "http://files.example:8080/1"),
        ("http://files.example:x/1", "http://files.example:x/1"),
        ("http://127.0.0.1:8100/1", "http://127.0.0.1:8100/1"),
        ("https://files.example/1", "https://files.example/1"),
    ],
)
def test_where_a_server_leads_is_asked_by_https(address: str, sent: str) -> None:
    assert encrypted(address) == sent


def test_a_file_a_person_names_is_downloaded(site: StandIn) -> None:
    assert downloaded(site.url + FILE, "a-test/1").body == BODY
    with pytest.raises(WebProblem, match="nothing is there"):
        downloaded(site.url + "/v1/file/8", "a-test/1")
