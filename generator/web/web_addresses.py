"""Where the links of a page lead, as it is sent to a server."""

from __future__ import annotations

from urllib.parse import urldefrag, urljoin, urlsplit

import httpx

from generator.model.web_address import host_of


def resolved(page: str, href: str) -> str | None:
    """Return the whole address a link of a page leads to, as it is sent; None where it leads to no place on the web."""
    try:
        address = urldefrag(urljoin(page, "".join(href.split("\n")).strip())).url
        sent = str(httpx.URL(address))
    except (ValueError, httpx.InvalidURL):
        return None
    return sent if urlsplit(sent).scheme in ("http", "https") and host_of(sent) else None
