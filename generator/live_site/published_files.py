"""The files of a published website, asked for as they are now and not as a cache between remembers them."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from generator.model.web_address import host_of
from generator.web import Guest, Manners

LARGEST = 200_000_000
"""Bytes of one answer: the nation's largest table is a tenth of it."""
MANNERS = Manners("inspection-reports (publication check)", pause=0.0, tries=1, keeps_to_robots=False)
"""A site's own keeper asks, each time once: robots.txt speaks to others, and whoever waits for a site asks again."""


class LiveSite:
    """A website by its address, which ends with a slash. Used as a context, so that connections are closed.

    `fresh` makes each address another, past what caches hold.
    """

    def __init__(self, address: str, fresh: str = "") -> None:
        self.address = address.rstrip("/") + "/"
        self._fresh = fresh
        self._guest = Guest(MANNERS, lambda target: bool(host_of(target)))

    def __enter__(self) -> Self:
        self._guest.__enter__()
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        self._guest.__exit__(kind, fault, at)

    def get(self, path: str) -> bytes | None:
        """Return a file; None where the site says it has none. Raises WebProblem where it does not answer well."""
        asked = f"{self.address}{path}{f'?{self._fresh}' if self._fresh else ''}"
        answer = self._guest.get(asked, LARGEST, {"Cache-Control": "no-cache"})
        return None if answer.is_gone else answer.body
