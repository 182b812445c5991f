"""What a heading opens that no framework's list has: `Summary for the children`, `Areas that need to improve`.

Inspectors vary their headings. One that is missed leaves what stands under it in the list before: praise becomes a
recommendation, or a recommendation a finding. So a line in the print of a heading is also known by its kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from generator.frameworks.cues import any_of, phrases_beside
from generator.model.framework import HeadingFact

_PHRASES = phrases_beside(__file__)
_OF_EARLIER = re.compile(any_of(_PHRASES.pop("of_earlier")))
_URGENT = re.compile(any_of(_PHRASES.pop("urgent")))
_KINDS = {kind: re.compile(any_of(phrases)) for kind, phrases in _PHRASES.items()}
_ROLES = {
    "improvement": ("board-recommendations", "recommendations", "areas-for-improvement"),
    "priority": ("board-recommendations", "priority-actions", "recommendations"),
    "young-people": ("young-people",),
    "strengths": ("strengths",),
    "findings": ("findings",),
}
"""The roles that a heading of each kind may have; the first that the framework gives in this place is meant."""


@lru_cache(maxsize=8192)
def kind_of_heading(comparable: str) -> str | None:
    """Return the kind of a heading in its comparable form, None where its words tell nothing.

    Points of an earlier inspection are of no kind: `Areas for improvement at the last visit`.
    """
    if _OF_EARLIER.search(comparable):
        return None
    kinds = [kind for kind, pattern in _KINDS.items() if pattern.fullmatch(comparable)]
    return "priority" if "priority" in kinds else next(iter(kinds), None)


def is_urgent(comparable: str) -> bool:
    """Return whether a heading's words say of what stands under it that it cannot wait: `Actions needed urgently`."""
    return _URGENT.search(comparable) is not None


def opens_no_points(comparable: str) -> bool:
    """Return whether a heading's words say that what stands under it is not asked for now."""
    return bool(_OF_EARLIER.search(comparable)) or kind_of_heading(comparable) in {"strengths", "findings"}


def fact_by_kind(comparable: str, known: Iterable[HeadingFact]) -> HeadingFact | None:
    """Return which of the facts known in this place a heading of an unknown form is one of, by its kind.

    Facts of an area say more than a kind does, so they are not meant.
    """
    kind = kind_of_heading(comparable)
    facts = sorted((fact for fact in known if fact.area is None and not fact.nested), key=lambda fact: not fact.within)
    return next((fact for role in _ROLES.get(kind or "", ()) for fact in facts if fact.role == role), None)
