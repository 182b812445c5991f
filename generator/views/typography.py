"""Sets the project's own words as pages show them: the registries write a straight apostrophe, readers see ’.

Words of a report are never touched.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

from generator.model.corpus import Corpus
from generator.model.report import Noun

OWN_WORDS = frozenset({"title", "short_title", "summary", "description", "meaning", "why", "why_not_reported", "note"})
"""Fields of registries and frameworks that hold the project's words; their other fields are keys or quote reports."""

Kind = TypeVar("Kind", bound=Noun)


def typeset(corpus: Corpus) -> Corpus:
    """Return the corpus with the apostrophes of its registries and frameworks as pages show them."""
    return replace(
        corpus,
        frameworks=_all_typeset(corpus.frameworks),
        themes=_all_typeset(corpus.themes),
        measures=_all_typeset(corpus.measures),
        successions=tuple(_typeset(succession) for succession in corpus.successions),
    )


def _all_typeset(nouns: Mapping[str, Kind]) -> dict[str, Kind]:
    return {key: _typeset(noun) for key, noun in nouns.items()}


def _typeset(noun: Kind) -> Kind:
    fields: dict[str, Any] = {}
    for name, value in noun:
        if name in OWN_WORDS and isinstance(value, str):
            fields[name] = value.replace("'", "’")
        elif isinstance(value, tuple):
            fields[name] = tuple(_typeset(part) if isinstance(part, Noun) else part for part in value)
    return noun.model_copy(update=fields)
