"""MkDocs' server, which shows a site while somebody works on it; apart, as no other build needs it.

It takes a tenth of the time in which all of MkDocs is imported.
"""

from __future__ import annotations

import logging
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

LOOK_EVERY = 0.2
"""Seconds between two looks for files that changed."""
OWN_SCRIPTS = b"script-src 'self'"


class SiteServer(LiveReloadServer):
    """Serves a site and makes it again where something changed; open pages then reload by themselves.

    Its script stands in each page it serves, where our Content-Security-Policy allows no such script; the policy of
    served pages therefore names that one script, and stays what it is for all else.
    """

    def __init__(self, make: Callable[[], None], host: str, port: int, site: Path) -> None:
        logging.getLogger("mkdocs.livereload").setLevel(logging.ERROR)  # it tells of each request that is not answered
        super().__init__(make, host, port, str(site), polling_interval=LOOK_EVERY)

    def _build_loop(self) -> None:
        # By now it is watching: what changes while the site is made for the first time is not missed.
        self._want_rebuild = True
        super()._build_loop()  # type: ignore[no-untyped-call]

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        page: bytes = super()._inject_js_into_html(content, epoch)  # type: ignore[no-untyped-call]
        script = page.rpartition(b"<script>")[2].partition(b"</script>")[0]
        allowed = b"%b 'sha256-%b'" % (OWN_SCRIPTS, b64encode(sha256(script).digest()))
        return page.replace(OWN_SCRIPTS, allowed, 1)
