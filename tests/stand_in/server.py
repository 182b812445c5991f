"""The stand-in's server: answers as the inspectorate's site is known to, and counts what it is asked."""

from __future__ import annotations

import hashlib
import html
import threading
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self
from urllib.parse import parse_qs, urlsplit

from tests.stand_in.faults import Fault
from tests.stand_in.shelf import Published, Shelf

MODIFIED = "Mon, 02 Nov 2026 10:00:00 GMT"
CouncilMarkup = Callable[[str, list[Published]], str]


@dataclass
class StandIn:
    """A running stand-in. `asked` are the paths asked for, in order; `faults` what to do at a path, one a request.

    The last fault of a path goes on. `versions` False: files are sent without an ETag or a day of change.
    """

    shelf: Shelf
    port: int = 0
    faults: dict[str, list[Fault]] = field(default_factory=lambda: defaultdict(list))
    asked: list[str] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)
    versions: bool = True
    robots: bytes | None = None
    markup: CouncilMarkup | None = None
    told: Callable[[int], object] = lambda _: None
    """Called with each status that is sent."""
    hidden: bool = False
    """The list of councils names nobody."""

    def __enter__(self) -> Self:
        handler = type("Handler", (_Handler,), {"site": self})
        self.server = _Server(("127.0.0.1", self.port), handler)
        threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        self.server.shutdown()
        self.server.server_close()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.server_address[1]}"

    def times_asked(self, path: str) -> int:
        return sum(1 for one in self.asked if one == path)


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a guest who hangs up: that is what some tests are about."""


class _Handler(BaseHTTPRequestHandler):
    site: StandIn
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # else a body waits .04 s until the guest says that the head has come
    close_connection: bool

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: tests read what was asked."""

    def do_POST(self) -> None:
        if urlsplit(self.path).path != "/next-day":
            self._send(404, b"")
            return
        came = self.site.shelf.turn_the_day()
        self._send(200, f"{came} new document{'' if came == 1 else 's'}\n".encode(), "text/plain")

    def do_GET(self) -> None:
        self.site.asked.append(self.path)
        self.site.agents.add(self.headers.get("User-Agent", ""))
        parts = urlsplit(self.path)
        waiting = self.site.faults.get(parts.path)
        if waiting:
            fault = waiting.pop(0) if len(waiting) > 1 else waiting[0]
            document = self.site.shelf.files().get(parts.path)
            self._badly(fault, document.body if document else self._page(parts.path, parts.query) or b"")
            return
        self._well(parts.path, parts.query)

    def _badly(self, fault: Fault, body: bytes) -> None:
        try:
            fault(self, body)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def _well(self, path: str, query: str) -> None:
        document = self.site.shelf.files().get(path)
        if document:
            self._file(document)
            return
        page = self._page(path, query)
        if page is None:
            self._send(404, b"no such page")
        else:
            self._send(200, page, "text/plain" if path == "/robots.txt" else "text/html; charset=utf-8")

    def _page(self, path: str, query: str) -> bytes | None:
        if path == "/robots.txt":
            return self.site.robots
        if path == "/search":
            return self._list(parse_qs(query)).encode()
        urn = path.removeprefix("/provider/44/")
        if urn in self.site.shelf.names:
            return self._council(urn).encode()
        return None

    def _list(self, asked: dict[str, list[str]]) -> str:
        start, rows = int(asked.get("start", ["0"])[0]), min(int(asked.get("rows", ["10"])[0]), 100)
        councils = [] if self.site.hidden else list(self.site.shelf.names.items())[start : start + rows]
        items = "".join(
            f'<li class="search-result"><h3><a href="/provider/44/{urn}">{html.escape(name)}</a></h3></li>'
            for urn, name in councils
        )
        return f"<!doctype html><title>Search</title><ul class=results-list>{items}</ul><a href=/about>About</a>"

    def _council(self, urn: str) -> str:
        name, documents = self.site.shelf.names[urn], self.site.shelf.documents[urn]
        if self.site.markup:
            return self.site.markup(name, documents)
        return council_page(name, documents)

    def _file(self, document: Published) -> None:
        etag = f'"{hashlib.sha256(document.body).hexdigest()[:16]}"'
        if self.site.versions and self.headers.get("If-None-Match") == etag:
            self._send(304, b"", etag=etag)
            return
        versions = {"etag": etag, "last_modified": MODIFIED} if self.site.versions else {}
        self._send(200, document.body, "application/pdf", **versions)

    def _send(self, code: int, body: bytes, kind: str = "text/html", **headers: str) -> None:
        self.site.told(code)
        self.send_response(code)
        self.send_header("Content-Type", kind)
        if code != 304:
            self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        if code != 304:
            self.wfile.write(body)


def council_page(name: str, documents: list[Published]) -> str:
    """A council's page as the site's are known to be."""
    items = "".join(
        f'<li class="timeline__day"><time>{one.day}</time>'
        f'<a class="publication-link" href="{one.href or one.path}" target="_blank">{html.escape(one.title)}'
        f'<span class="nonvisual">{html.escape(one.title)}, pdf - {one.day}</span></a></li>'
        for one in documents
    )
    return f"<!doctype html><title>{html.escape(name)}</title><h1>{html.escape(name)}</h1><ol>{items}</ol>"
