"""Which addresses of the web are safe to ask, and to lead readers to: the one place that says so."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit, urlunsplit


def host_of(address: str) -> str:
    """Return the host of an address in small letters; empty where it has none."""
    try:
        return (urlsplit(address).hostname or "").rstrip(".")
    except ValueError:  # as of `http://[`
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


def encrypted(address: str) -> str:
    """Return the https address of one that a page or a server gives as http; of this computer none is changed."""
    try:
        parts = urlsplit(address)
        plain = parts.scheme == "http" and parts.port in (None, 80) and not is_loopback(address)
    except ValueError:  # a port that is no number
        return address
    return urlunsplit(parts._replace(scheme="https", netloc=parts.netloc.removesuffix(":80"))) if plain else address


def is_safe_address(address: str) -> bool:
    """Return whether an address is encrypted, or of this computer, where sites are tried; it names no user."""
    if not host_of(address) or not address.isprintable() or " " in address:
        return False
    parts = urlsplit(address)
    if parts.username is not None:
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and is_loopback(address))
