"""Areas that are judged together under one framework and apart under another, as the frameworks' relations say."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.framework import Framework

Wholes = dict[str, dict[str, str]]
"""Key of each area that was split into others, or that others were merged into -> the titles of these by their keys."""


def wholes_of(frameworks: Mapping[str, Framework]) -> dict[str, Wholes]:
    """Return what each framework states of such areas, by its key; those that state nothing are left out."""
    stated = {key: _stated_by(framework, frameworks) for key, framework in frameworks.items()}
    return {key: wholes for key, wholes in stated.items() if wholes}


def _stated_by(framework: Framework, frameworks: Mapping[str, Framework]) -> Wholes:
    """A framework may state its relation to an earlier one or to a later one.

    What is split is older than its parts, what is merged is newer.
    """
    found: Wholes = {}
    for relation in framework.relations:
        other = frameworks.get(relation.framework, framework)
        sides = [(framework, relation.area), (other, relation.other_area)]
        if (other.starts or "") < (framework.starts or ""):
            sides.reverse()
        if relation.relation == "merged":
            sides.reverse()
        if relation.relation in ("split", "merged"):
            (_, whole), (owner, part) = sides
            found.setdefault(whole, {})[part] = _title(owner, part)
    return {whole: parts for whole, parts in found.items() if len(parts) > 1}


def _title(framework: Framework, area: str) -> str:
    return next((one.title for one in framework.areas if one.key == area), area)
