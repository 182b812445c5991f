"""Sets the project's own words as pages show them: the registries write a straight apostrophe, readers see ’.

Words of a report are never touched.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeVar

from generator.corpus.narrowing import SHARED_FIELDS
from generator.model.corpus import Corpus
from generator.model.noun import Noun

OWN_WORDS = frozenset(
    {"title", "short_title", "summary", "description", "meaning", "why", "why_not_reported", "note", "outcome_of"}
)
"""Fields of registries and frameworks that hold the project's words; their other fields are keys or quote reports."""

SomeNoun = TypeVar("SomeNoun", bound=Noun)


def typeset(corpus: Corpus) -> Corpus:
    """Return the corpus with the apostrophes of all that is shared, registries and frameworks, as pages show them."""
    return replace(corpus, **{name: _all_typeset(getattr(corpus, name)) for name in SHARED_FIELDS})


def _all_typeset(value: Any) -> Any:
    """Nouns by key or one after another; anything else, such as a day, as it is."""
    if isinstance(value, dict):
        return {key: _typeset(noun) for key, noun in value.items()}
    return tuple(_typeset(noun) for noun in value) if isinstance(value, tuple) else value


def _typeset(noun: SomeNoun) -> SomeNoun:
    fields: dict[str, Any] = {}
    for name, value in noun:
        if name in OWN_WORDS and isinstance(value, str):
            fields[name] = value.replace("'", "’")
        elif isinstance(value, tuple):
            fields[name] = tuple(_typeset(part) if isinstance(part, Noun) else part for part in value)
    return noun.model_copy(update=fields)
