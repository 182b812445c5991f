"""Keys of pages: what each page, file of data and part of a page is told by, once it is made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from generator.incremental import key_of, templates_key
from generator.model.page import Planned, PlannedData


@dataclass(frozen=True)
class PageKeys:
    """Keys of what pages are made from: the part that is the same for all, and each authority's own, by slug.

    `templates` is the key of the templates among them, which may be edited while pages are rendered.
    """

    site: str
    authorities: Mapping[str, str]
    templates: str

    @property
    def are_current(self) -> bool:
        """Whether the templates are still those that the keys tell of."""
        return templates_key() == self.templates

    def key(self, planned: Planned | PlannedData) -> str | None:
        """Return the key of a page to come; None where it is made from the whole site, and so made each time."""
        if planned.scope is None:
            return None
        return key_of(self.of_councils(planned.scope), planned.kind, planned.address, list(planned.also))

    @cached_property
    def of_councils(self) -> Callable[[frozenset[str]], str]:
        """Slugs -> a key of what is the same for all pages, and of each of these authorities."""
        return cache(lambda slugs: key_of(self.site, [[slug, self.authorities[slug]] for slug in sorted(slugs)]))
