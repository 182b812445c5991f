"""Shows a website while somebody works on it: open pages reload by themselves once it was made again.

MkDocs' own server does the work: it looks for changed files, has the site made again, and keeps requests waiting
meanwhile. Its script stands in each page it serves, where our Content-Security-Policy allows no such script; the
policy of served pages therefore names that one script, and stays what it is for all else.
"""

from __future__ import annotations

import logging
from base64 import b64encode
from collections.abc import Callable, Iterable
from hashlib import sha256
from itertools import chain, repeat
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from generator.cache import templates_key
from generator.publish.render import environment

HOST = "localhost"
LOOK_EVERY = 0.2
"""Seconds."""
OWN_SCRIPTS = b"script-src 'self'"


class _Server(LiveReloadServer):
    def _build_loop(self) -> None:
        # By now it is watching: what changes while the site is made for the first time is not missed.
        self._want_rebuild = True
        super()._build_loop()  # type: ignore[no-untyped-call]

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        page: bytes = super()._inject_js_into_html(content, epoch)  # type: ignore[no-untyped-call]
        script = page.rpartition(b"<script>")[2].partition(b"</script>")[0]
        allowed = b"%b 'sha256-%b'" % (OWN_SCRIPTS, b64encode(sha256(script).digest()))
        return page.replace(OWN_SCRIPTS, allowed, 1)


def serve_site(
    site: Path, port: int, watched: Iterable[Path], make: Callable[[], None], make_again: Callable[[], None]
) -> None:
    """Serve the folder `site` at http://localhost:<port>/ until the person interrupts.

    First `make` is called, which may end the program. Then `make_again` is, each time that a file among `watched`
    (files, or folders with all that is in them) has changed; it has to deal with every fault itself.
    """
    logging.getLogger("mkdocs.livereload").setLevel(logging.ERROR)  # it tells of each request that is not answered
    makes, templates = chain([make], repeat(make_again)), templates_key()

    def build() -> None:
        nonlocal templates
        if (now := templates_key()) != templates:
            environment.cache_clear()  # with all that the older templates printed
            templates = now
        next(makes)()

    server = _Server(build, HOST, port, str(site), polling_interval=LOOK_EVERY)
    server.error_handler = lambda status: _page_of_error(site, status)
    for path in watched:
        server.watch(str(path))
    try:
        server.serve()  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()


def _page_of_error(site: Path, status: int) -> bytes | None:
    page = site / f"{status}.html"
    return page.read_bytes() if page.is_file() else None
