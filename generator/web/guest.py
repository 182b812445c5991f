"""One guest of one or more servers: asks one thing at a time, pauses, waits where it is told to, and gives up in time.

An answer's deadline holds for all of it, its head and a slow drip included: that is why each request runs in a loop of
its own time (asyncio) although never two run at once.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

import httpx

from generator.model.web_address import encrypted, is_loopback
from generator.web import web_answers
from generator.web.body import ACCEPTED, BrokenAnswerError, body_of
from generator.web.manners import Manners
from generator.web.web_addresses import resolved
from generator.web.web_answers import GONE, NOT_MODIFIED, WebAnswer

Allowed = Callable[[str], bool]
TOO_MANY = 429
OK = 200
REDIRECTS = frozenset({301, 302, 303, 307, 308})
LONGEST_CRAWL_DELAY = 30.0


class _TroubleError(Exception):
    """No answer for now; `wait` are the seconds the server asks for."""

    def __init__(self, why: str, status: int = 0, wait: float | None = None) -> None:
        super().__init__(why)
        self.status, self.wait = status, wait


class Guest:
    """Asks addresses that are `allowed`, with these manners. Used as a context, so that connections are closed."""

    def __init__(self, manners: Manners, allowed: Allowed, sleep: Callable[[float], None] = time.sleep) -> None:
        self.manners = manners
        self.requests = 0
        self._allowed = allowed
        self._sleep = sleep
        self._asked_at: float | None = None
        self._robots: dict[str, RobotFileParser | None] = {}
        self._pause = manners.pause
        self._runner = asyncio.Runner()
        self._clients: dict[bool, httpx.AsyncClient] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        for client in self._clients.values():
            self._runner.run(client.aclose())
        self._runner.close()

    def page(self, address: str) -> WebAnswer:
        """Ask for a page."""
        return self.get(address, self.manners.largest_page)

    def file(self, address: str, etag: str | None = None, last_modified: str | None = None) -> WebAnswer:
        """Ask for a file, or whether it is still the version that the server called so."""
        known = {"If-None-Match": etag, "If-Modified-Since": last_modified}
        return self.get(address, self.manners.largest_file, {name: value for name, value in known.items() if value})

    def get(self, address: str, limit: int, headers: dict[str, str] | None = None) -> WebAnswer:
        """Return the answer of an address. Raises WebProblem where there is none that can be used."""
        return self._again_and_again(address, lambda: self._led_on(address, limit, headers or {}, self._check_welcome))

    def _again_and_again(self, address: str, ask: Callable[[], WebAnswer]) -> WebAnswer:
        """Ask until there is an answer, with longer and longer waits; give up in time."""
        for attempt in range(1, self.manners.tries + 1):
            try:
                return ask()
            except _TroubleError as trouble:
                last = trouble
            wait = max(last.wait or 0.0, self.manners.backoff * 2 ** (attempt - 1))
            if wait > self.manners.longest_wait:
                raise web_answers.busy(address, wait)
            if attempt < self.manners.tries:
                self._sleep(wait)
        if last.status == TOO_MANY:
            raise web_answers.busy(address, last.wait)
        raise web_answers.no_answer(address, str(last), self.manners.tries)

    def _led_on(self, address: str, limit: int, headers: dict[str, str], check: Callable[[str], None]) -> WebAnswer:
        """Ask, and follow where the answer leads, as far as is allowed."""
        target = address
        for _ in range(self.manners.redirects + 1):
            if not self._allowed(target):
                raise web_answers.not_allowed(address, target)
            check(target)
            answer = self._asked(target, limit, headers)
            if answer.status not in REDIRECTS:
                return answer
            led_to = resolved(target, answer.body.decode())
            if led_to is None:
                raise web_answers.refused(address, answer.status)
            target = encrypted(led_to)
        raise web_answers.round_in_a_circle(address)

    def _asked(self, address: str, limit: int, headers: dict[str, str]) -> WebAnswer:
        """One request, after the pause. Raises _TroubleError for what may pass, WebProblem for what will not."""
        self._wait_a_little()
        self.requests += 1
        try:
            return self._runner.run(self._within_deadline(address, limit, headers))
        except TimeoutError as fault:
            raise _TroubleError("it took too long") from fault
        except (httpx.HTTPError, httpx.StreamError, BrokenAnswerError) as fault:
            raise _TroubleError(_in_short(fault)) from fault
        except (httpx.InvalidURL, UnicodeError) as fault:
            raise web_answers.not_allowed(address, address) from fault
        finally:
            self._asked_at = time.monotonic()

    async def _within_deadline(self, address: str, limit: int, headers: dict[str, str]) -> WebAnswer:
        return await asyncio.wait_for(self._send(address, limit, headers), self.manners.deadline)

    async def _send(self, address: str, limit: int, headers: dict[str, str]) -> WebAnswer:
        async with self._client(address).stream("GET", address, headers=headers) as response:
            status = response.status_code
            if status == TOO_MANY or status >= 500:
                raise _TroubleError(f"status {status}", status, _asked_to_wait(response))
            if status in REDIRECTS:
                return WebAnswer(address, status, response.headers.get("location", "javascript:").encode())
            if status == NOT_MODIFIED and not headers:
                raise _TroubleError(f"status {status}, though no version was named")
            if status in GONE or status == NOT_MODIFIED:
                return WebAnswer(address, status)
            if status != OK:
                raise web_answers.refused(address, status)
            body = await body_of(response, address, limit)
            told = response.headers
            kind, etag, modified = told.get("content-type", ""), told.get("etag"), told.get("last-modified")
            return WebAnswer(address, status, body, kind, etag, modified)

    def _client(self, address: str) -> httpx.AsyncClient:
        """The client for the web, or the one for this computer, which no proxy stands before."""
        own = is_loopback(address)
        if own not in self._clients:
            headers = {"User-Agent": self.manners.agent, "Accept-Encoding": ACCEPTED, "Accept": "*/*"}
            self._clients[own] = httpx.AsyncClient(headers=headers, timeout=self.manners.silence, trust_env=not own)
        return self._clients[own]

    def _wait_a_little(self) -> None:
        if self._asked_at is not None:
            left = self._pause - (time.monotonic() - self._asked_at)
            if left > 0:
                self._sleep(left)

    def _check_welcome(self, address: str) -> None:
        """Raise WebProblem where the site's robots.txt asks programs to keep away from this."""
        if not self.manners.keeps_to_robots:
            return
        parts = urlsplit(address)
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in self._robots:
            self._robots[origin] = self._read_robots(origin)
        rules = self._robots[origin]
        if rules is not None and not rules.can_fetch(self.manners.agent, address):
            raise web_answers.barred(address)

    def _read_robots(self, origin: str) -> RobotFileParser | None:
        """The rules of robots.txt; None where it cannot be had, which forbids nothing.

        Raises WebProblem where the server has had enough.
        """
        address, most = f"{origin}/robots.txt", self.manners.largest_page
        try:
            answer = self._again_and_again(address, lambda: self._led_on(address, most, {}, lambda _: None))
        except web_answers.WebProblem as problem:
            if problem.ends_the_visit:
                raise
            return None
        if answer.status != OK:
            return None
        rules = RobotFileParser()
        try:
            rules.parse(answer.body.decode("utf-8", "replace").splitlines())
            delay = float(rules.crawl_delay(self.manners.agent) or 0)
        except (ValueError, OverflowError):  # `Disallow: //[`, or a number that is none
            return None
        self._pause = max(self._pause, min(delay, LONGEST_CRAWL_DELAY))
        return rules


def _asked_to_wait(response: httpx.Response) -> float | None:
    """The seconds of a Retry-After, which may be a day and time; None where there is none that can be read."""
    told = response.headers.get("retry-after", "").strip()
    if told.isascii() and told.isdigit():
        return float(told[:9])
    try:
        when = parsedate_to_datetime(told)
    except (ValueError, OverflowError):  # a year of fourteen digits
        return None
    if when.tzinfo is None:
        when = when.replace(tzinfo=UTC)
    return max(0.0, (when - datetime.now(UTC)).total_seconds())


def _in_short(fault: Exception) -> str:
    kind = type(fault).__name__.removesuffix("Error")
    return f"{kind}: {fault}"[:120] if str(fault) else kind
