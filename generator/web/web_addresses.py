"""Which addresses may be asked at all: encrypted ones, and this computer's own."""

from __future__ import annotations

import ipaddress
from urllib.parse import urldefrag, urljoin, urlsplit

import httpx


def host_of(address: str) -> str:
    """Return the host of an address in small letters; empty where it has none."""
    try:
        return (urlsplit(address).hostname or "").rstrip(".")
    except ValueError:
        return ""


def is_loopback(address: str) -> bool:
    """Return whether an address is of this computer alone."""
    host = host_of(address)
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def is_https_or_loopback(address: str) -> bool:
    """Return whether an address can be asked safely: over https, or without it on this computer."""
    scheme = urlsplit(address).scheme if host_of(address) else ""
    return scheme == "https" or (scheme == "http" and is_loopback(address))


def resolved(page: str, href: str) -> str | None:
    """Return the whole address a link of a page leads to, as it is sent; None where it leads to no place on the web."""
    try:
        address = urldefrag(urljoin(page, "".join(href.split("\n")).strip())).url
        sent = str(httpx.URL(address))
    except (ValueError, httpx.InvalidURL):
        return None
    return sent if urlsplit(sent).scheme in ("http", "https") and host_of(sent) else None
