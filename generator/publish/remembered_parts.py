"""Parts of pages on the whole site, as Markdown that an earlier build made: one report changes few of a page's rows.

Such a page is put together anew by every build, from parts each of which is made from a few councils alone
(`PlannedPart`). A part is kept under all that it is made from, as a page of a council is.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from generator.incremental import Cache
from generator.model.page import Partial, PlannedPart
from generator.publish.page_keys import PageKeys


class RememberedParts:
    """The parts of all pages of a kind. Those that no page of this build asks for are let go by `save`."""

    def __init__(self, cache: Cache, keys: PageKeys, kind: str) -> None:
        self._cache, self._keys, self._name = cache, keys, f"parts/{kind}"
        self._now: dict[tuple[str, ...], str] = {}

    @cached_property
    def _before(self) -> dict[tuple[str, ...], str]:
        return self._cache.read(self._name, self._keys.site) or {}

    def of(self, shown: PlannedPart | Partial, render: Callable[[Partial], str]) -> str:
        """Return a part's Markdown: as an earlier build made it, or as `render` makes it now.

        One that is no plan but whole is known by all that it says.
        """
        name = self._name_of(shown)
        found = self._before.get(name)
        if found is None:
            found = str(render(shown if isinstance(shown, Partial) else shown.make()))
        self._now[name] = found
        return found

    def _name_of(self, shown: PlannedPart | Partial) -> tuple[str, ...]:
        if isinstance(shown, Partial):
            return (shown.template, repr(shown))
        return (self._keys.of_councils(shown.scope), *shown.name)

    def save(self) -> None:
        """Leave what was asked for to the next build, unless templates were edited since the keys were taken."""
        if self._now and self._now != self._before and self._keys.are_current:
            self._cache.write(self._name, self._keys.site, self._now)
