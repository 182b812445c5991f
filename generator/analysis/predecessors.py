"""Whose inspection an earlier one was: a council that took others' place was not there to be inspected before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from generator.model.registry import Authority, Succession


class Before(NamedTuple):
    """The councils, by slug, that served an area until a day."""

    councils: tuple[str, ...]
    until: str


def served_before(
    slug: str, day: str | None, successions: Iterable[Succession], authorities: Mapping[str, Authority]
) -> Before | None:
    """Return who served the council's area on a day, as far as it is printed; None where the council itself did.

    A council that took no other's whole place was there before, whatever parts it has been given since.
    """
    taken = [one for one in successions if one.successor == slug]
    ended = [one for one in taken if one.predecessor in authorities and _is_gone(authorities[one.predecessor])]
    if not ended or day is None or not _is_before(day, ended[0].date):
        return None
    return Before(tuple(one.predecessor for one in taken if one.date == ended[0].date), ended[0].date)


def _is_gone(authority: Authority) -> bool:
    return authority.status == "abolished"


def _is_before(day: str, other: str) -> bool:
    """`2021` is before `2022-04-01`; whether it is before `2021-04-01` is not known, and so is not said."""
    return day < other[: len(day)]
