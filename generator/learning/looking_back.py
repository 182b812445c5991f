"""Learn to know sentences that look back, from sentences that people have read one by one.

Logistic regression (scikit-learn) over the features of `frameworks/looking_back/wording.py`. `docs/decisions/0012`
tells what was tried.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from generator.frameworks.linear_model import Features
from generator.frameworks.looking_back.learnt import LearntModels
from generator.frameworks.looking_back.wording import status_wording_of, wording_of
from generator.learning.enough_labels import demand_two
from generator.learning.folds import fold_of
from generator.learning.linear import Choice, fit
from generator.learning.read_sentences import FILE, SentenceRead

KIND = Choice(kept=6000, freedom=100.0)
STATUS = Choice(kept=2500, freedom=60.0)
DIRECTION = Choice(kept=2500, freedom=100.0)

_WORD = re.compile(r"[a-z]+")
_SMALL = re.compile(r"(?<![A-Za-z])[a-z]+")


class _Lesson(NamedTuple):
    """A sentence that was read, as features: `status_wording` is with the sentences beside it."""

    council: str
    kind: str
    status: str
    wording: Features
    status_wording: Features


def learn_looking_back(read: Sequence[SentenceRead], names: Iterable[str] = ()) -> dict[str, Any]:
    """Return the content of `learnt.json`, learnt from these sentences. `names` of councils are no feature in it.

    Raises BuildProblem where they are of one kind, or those of a kind of one status.
    """
    return _learnt(_lessons(read, names)).as_json()


def models_by_council(read: Sequence[SentenceRead], names: Iterable[str] = ()) -> Mapping[str, LearntModels]:
    """Return for each council the models learnt from those of all other folds.

    Raises BuildProblem where those tell too little to learn from.
    """
    lessons = _lessons(read, names)
    slugs = {one.council for one in lessons}
    folds = {fold_of(slug) for slug in slugs}
    models = {fold: _learnt([one for one in lessons if fold_of(one.council) != fold]) for fold in folds}
    return {slug: models[fold_of(slug)] for slug in slugs}


def _lessons(read: Sequence[SentenceRead], names: Iterable[str]) -> list[_Lesson]:
    hidden = _words_of_names(names, read)
    return [
        _Lesson(
            council=one.council,
            kind=one.kind,
            status=one.status,
            wording=_without(hidden, wording_of(one.sentence, one.before)),
            status_wording=_without(hidden, status_wording_of(one.sentence, one.before, one.after))
            if one.kind == "point"
            else {},
        )
        for one in read
    ]


def _words_of_names(names: Iterable[str], read: Iterable[SentenceRead]) -> frozenset[str]:
    """Return the words of the names that stand for nothing else: `and`, `north` and `reading` are other words too."""
    plain = {word for one in read for word in _SMALL.findall(f"{one.before} {one.sentence} {one.after}")}
    return frozenset(word for name in names for word in _WORD.findall(name.lower())) - plain


def _without(words: frozenset[str], features: Features) -> Features:
    return {name: value for name, value in features.items() if words.isdisjoint(_WORD.findall(name))}


def _learnt(lessons: Sequence[_Lesson]) -> LearntModels:
    points = [one for one in lessons if one.kind == "point"]
    changes = [one for one in lessons if one.kind == "change"]
    kinds, statuses, directions = (
        [one.kind for one in lessons],
        *([one.status for one in of] for of in (points, changes)),
    )
    for labels, what in ((kinds, "kind"), (statuses, "status of points"), (directions, "status of changes")):
        demand_two(labels, FILE, what)
    return LearntModels(
        kind=fit([one.wording for one in lessons], kinds, KIND),
        status=fit([one.status_wording for one in points], statuses, STATUS),
        direction=fit([one.wording for one in changes], directions, DIRECTION),
        learnt_from=frozenset(one.council for one in lessons),
    )
