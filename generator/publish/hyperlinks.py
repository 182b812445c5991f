"""Where a link of a page leads, and how the page gives it.

Pages write links from the site's root ("/authorities/x/#p3"); they are rendered relative to the page, so that the
site works at a host's root and below a path. How a link is rendered does not depend on whether its target is there:
that is asked of all pages at the end (`generator.publish.link_check`).
"""

from __future__ import annotations

import posixpath
import re
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import quote, unquote, urlsplit

PAGE_FILE = "index.md"
_PLAIN = re.compile(r"(/(?:[A-Za-z0-9_-]+/)*(?:[A-Za-z0-9_-][A-Za-z0-9._-]*)?)(#[A-Za-z0-9_-]+)?")
REMEMBERED = 65_536


class _Target(NamedTuple):
    """Where a plain link leads: the folder at the top, and the whole way from there as a page gives it."""

    top: str
    way: str


@lru_cache(REMEMBERED)
def _plain(link: str) -> _Target | None:
    """Return where a link leads that is an address of this site in its usual form: nothing quoted, no dots to go up."""
    found = _PLAIN.fullmatch(link)
    if not found:
        return None
    path, place = found[1].removesuffix(PAGE_FILE), found[2] or ""
    return _Target(path.split("/", 2)[1], path[1:] + place)


def absolute(link: str, folder: str) -> str | None:
    """Return the site-absolute address a link leads to from a page in `folder` ("/reports/x/"); None if elsewhere."""
    if _plain(link):
        return link
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    path = folder
    if parts.path:
        path = posixpath.normpath(posixpath.join("/", folder, unquote(parts.path)))
        path = "/" + path.strip("/") + ("/" if parts.path.endswith("/") and path.strip("/") else "")
    return path + (f"#{unquote(parts.fragment)}" if parts.fragment else "")


def relative(link: str, folder: str) -> str:
    """Return the link as a page in `folder` gives it: relative where it leads to this site, else as it is."""
    target = _plain(link)
    if target is None:
        return _general(link, folder)
    top, up = _top_of(folder)
    if up and target.top != top:  # they share nothing: the usual case
        return up + target.way
    way, mark, fragment = target.way.partition("#")
    return _from(folder, f"/{way}") + mark + fragment


@lru_cache(64)
def _top_of(folder: str) -> tuple[str, str]:
    """The folder at the top that a folder is in, and the way up from it to the site's root; none from the root."""
    return folder.split("/", 2)[1], "../" * (folder.count("/") - 1)


def _general(link: str, folder: str) -> str:
    address = absolute(link, folder)
    parts = urlsplit(link)
    if address is None or not parts.path:
        return link
    path = _from(folder, quote(address.partition("#")[0].removesuffix(PAGE_FILE)))
    return parts._replace(path=path).geturl()


def _from(folder: str, path: str) -> str:
    """The way from one folder to a file or folder, both as "/a/b/": "../../c/"."""
    here = folder.count("/") - 1
    there, here_parts = path.split("/")[1:], folder.split("/")[1:-1]
    shared = 0
    while shared < min(here, len(there) - 1) and here_parts[shared] == there[shared]:
        shared += 1
    return ("../" * (here - shared) + "/".join(there[shared:])) or "./"


def source_of(address: str) -> str:
    """Return the file, below the folder of pages, that an address without its fragment is made from."""
    return (address + PAGE_FILE if address.endswith("/") else address).lstrip("/")
