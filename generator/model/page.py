"""What views hand to publish: a page's address, its template and its fields, worked out to the last number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar


@dataclass(frozen=True)
class Crumb:
    title: str
    address: str


@dataclass(frozen=True, kw_only=True)
class Page:
    """One page. Subclasses, one per kind of page, add the fields their template prints.

    `address` is permanent and site-absolute: it starts and ends with a slash. `searchable` is
    false for pages that only repeat what others say (comparisons). `filters` are the search
    filters of the whole page: kind, authority, region, year, framework.
    """

    template: ClassVar[str]
    kind: ClassVar[str]

    address: str
    title: str
    description: str
    crumbs: tuple[Crumb, ...] = ()
    searchable: bool = True
    filters: dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class DataFile:
    """A file of open data: rows of one table, written as CSV and JSON. `name` has no ending."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[dict[str, Any], ...]


@dataclass(frozen=True)
class Asset:
    """A file published as it is, such as a source document beside its page. `address` starts with a slash."""

    address: str
    content: bytes
