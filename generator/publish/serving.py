"""Shows a website while somebody works on it: open pages reload by themselves once it was made again."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import chain, repeat
from pathlib import Path

from generator.publish.site_server import SiteServer

HOST = "localhost"


def serve_site(
    site: Path, port: int, watched: Iterable[Path], make: Callable[[], None], make_again: Callable[[], None]
) -> None:
    """Serve the folder `site` at http://localhost:<port>/ until the person interrupts.

    First `make` is called, which may end the program. Then `make_again` is, each time that a file among `watched`
    (files, or folders with all that is in them) has changed; it has to deal with every fault itself.
    """
    makes = chain([make], repeat(make_again))
    server = SiteServer(lambda: next(makes)(), HOST, port, site)
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
