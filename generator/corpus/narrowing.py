"""The corpus as if it held only a few councils: all that pages on them may be made from, and are kept by.

Every field of a Corpus has its rule here. One without a rule cannot be narrowed, so no new field is forgotten.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import fields
from enum import Enum
from typing import Any

from generator.model.corpus import Corpus


class Scope(Enum):
    """Of a field that is about no council alone: whether a council's page may speak of it."""

    SHARED = "said of the world, and the same for every page"
    NOWHERE = "of the whole build, and on no council's page"


NamesIn = Callable[[Any], tuple[str, ...]]
"""One item of a field (of a mapping, its key) -> the ids of the councils, reports or recommendations it is about."""


def _itself(id_: str) -> tuple[str, ...]:
    return (id_,)


RULES: dict[str, Scope | NamesIn] = {
    "reports": lambda report: (report.authority.slug,),
    "sidecars": _itself,
    "authorities": Scope.SHARED,
    "frameworks": Scope.SHARED,
    "themes": Scope.SHARED,
    "measures": Scope.SHARED,
    "successions": Scope.SHARED,
    "trusts": Scope.SHARED,
    "neighbours_as_of": Scope.SHARED,
    "corrections": lambda applied: (applied.correction.report,),
    "decisions": lambda decision: (decision.earlier, decision.later),
    "statuses": lambda status: (status.recommendation,),
    "replies": lambda reply: (reply.about,),
    "settings": Scope.SHARED,
    "problems": Scope.NOWHERE,
    "moved": Scope.NOWHERE,
    "versions": Scope.NOWHERE,
    "digests": _itself,
}
"""Field of a Corpus -> what it is about."""

SHARED_FIELDS = tuple(name for name, rule in RULES.items() if rule is Scope.SHARED)
"""The fields that every page may speak of: registries and frameworks."""


class CorpusByCouncil:
    """A corpus taken apart by council once, to be put together for any few of them."""

    def __init__(self, corpus: Corpus) -> None:
        self._values = {field.name: getattr(corpus, field.name) for field in fields(Corpus)}
        self._items = {name: list(self._values[name]) for name, rule in RULES.items() if not isinstance(rule, Scope)}
        self._positions = {name: _positions(items, RULES[name]) for name, items in self._items.items()}

    def narrowed(self, councils: Iterable[str]) -> Corpus:
        """Return what is held of these councils, by slug, with all that is said of the world."""
        slugs = tuple(councils)
        return Corpus(**{name: self._narrowed(name, slugs) for name in self._values})

    def _narrowed(self, name: str, slugs: tuple[str, ...]) -> Any:
        value, rule = self._values[name], RULES[name]
        if rule is Scope.SHARED:
            return value
        if rule is Scope.NOWHERE:
            return type(value)()
        found = sorted({place for slug in slugs for place in self._positions[name].get(slug, ())})
        items = [self._items[name][place] for place in found]
        return {key: value[key] for key in items} if isinstance(value, dict) else tuple(items)


def _positions(items: list[Any], rule: Any) -> dict[str, list[int]]:
    """Slug -> where the items about it stand."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for place, item in enumerate(items):
        for id_ in rule(item):
            found[id_.partition("/")[0]].append(place)  # an id begins with its council's slug
    return found
