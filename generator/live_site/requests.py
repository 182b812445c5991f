"""Asking a website for its files: the one module that knows HTTP here. Bounded in time, size and redirects."""

from __future__ import annotations

from dataclasses import dataclass

import httpx

from generator.errors import BuildProblem

SECONDS = 30.0
LARGEST = 200_000_000
"""Bytes of one answer: the nation's largest table is a tenth of it."""
HEADERS = {"User-Agent": "inspection-reports (publication check)", "Cache-Control": "no-cache"}


@dataclass(frozen=True)
class LiveSite:
    """A website by its address, which ends with a slash. `fresh` makes each address another, past what caches hold."""

    address: str
    fresh: str = ""

    def get(self, path: str) -> bytes | None:
        """Return a file; None where the site says it has none. Raises BuildProblem where it does not answer well."""
        url = f"{self.address}{path}{f'?{self.fresh}' if self.fresh else ''}"
        try:
            with (
                httpx.Client(headers=HEADERS, timeout=SECONDS, follow_redirects=True, max_redirects=5) as client,
                client.stream("GET", url) as answer,
            ):
                if answer.status_code in (404, 410):
                    return None
                if answer.status_code != httpx.codes.OK:
                    raise _problem(url, f"the answer {answer.status_code}")
                return _bounded(answer, url)
        except (httpx.HTTPError, httpx.InvalidURL) as fault:
            raise _problem(url, f"no answer ({type(fault).__name__}: {fault})") from fault


def _bounded(answer: httpx.Response, url: str) -> bytes:
    content = bytearray()
    for piece in answer.iter_bytes():
        content += piece
        if len(content) > LARGEST:
            raise _problem(url, f"more than {LARGEST:,} bytes")
    return bytes(content)


def _problem(url: str, seen: str) -> BuildProblem:
    return BuildProblem(
        code="live-site",
        file=url,
        seen=seen,
        expected="the file of the published site",
        advice="See whether the address is right and the site is up, then try again.",
    )
