"""What people say of recommendations across reports: themes, links and follow-ups, read from a gold folder."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.errors import BuildProblem, unreadable
from generator.learning.read_pairs import CouncilRead, read_councils
from generator.learning.read_sentences import SentenceRead, read_sentences

STATUS = {"addressed": "met", "partly": "partly_met", "not-addressed": "not_met", "unclear": "unclear"}


@dataclass(frozen=True)
class Labelled:
    """A recommendation as labelled: the report's name, its id in the gold, and the texts that may stand for it."""

    id: str
    report: str
    texts: tuple[str, ...]


@dataclass(frozen=True)
class LabelledThemes:
    """A recommendation with the themes it must have, and those that count neither way."""

    said: Labelled
    themes: frozenset[str]
    also_ok: frozenset[str]


@dataclass(frozen=True)
class Transition:
    """From one report of an authority to its next. `labels` are by (earlier id, later id); others are different."""

    name: str
    earlier: tuple[Labelled, ...]
    later: tuple[Labelled, ...]
    labels: dict[tuple[str, str], str]


@dataclass(frozen=True)
class LookingBack:
    """A sentence that looks back, and the status it gives earlier points."""

    report: str
    sentence: str
    status: str


@dataclass(frozen=True)
class Gold:
    themed: tuple[LabelledThemes, ...] = ()
    transitions: tuple[Transition, ...] = ()
    looking_back: tuple[LookingBack, ...] = field(default=())
    councils_read: tuple[CouncilRead, ...] = ()
    sentences_read: tuple[SentenceRead, ...] = ()


def read_gold(folder: Path) -> Gold:
    """Read labels, transitions and follow-ups. Raises BuildProblem where the folder is not laid out so."""
    try:
        return Gold(
            themed=tuple(_themed(one) for name in ("labels", "labels_topup") for one in _lines(folder, name)),
            transitions=tuple(_transition(one) for one in _lines(folder, "transitions")),
            looking_back=tuple(
                LookingBack(_report(one), one["sentence"], STATUS[one["status"]]) for one in _lines(folder, "followups")
            ),
            councils_read=read_councils(folder),
            sentences_read=read_sentences(folder),
        )
    except (OSError, KeyError, ValueError) as fault:
        raise BuildProblem(
            code="unreadable-gold",
            file=str(folder),
            seen=unreadable(fault),
            expected="labels.jsonl, labels_topup.jsonl, transitions.jsonl and followups.jsonl",
            advice="Name the folder that holds them with --gold.",
        ) from fault


def _lines(folder: Path, name: str) -> Iterator[dict[str, Any]]:
    for line in (folder / f"{name}.jsonl").read_text("utf-8").splitlines():
        if line.strip():
            yield json.loads(line)


def _report(one: dict[str, Any]) -> str:
    """`80469_gateshead__report.txt` stands for `80469_gateshead/report.pdf`, whose ending is not compared."""
    folder, _, file = one["report_file"].partition("__")
    return f"{folder}/{file.rpartition('.')[0]}"


def _labelled(one: dict[str, Any]) -> Labelled:
    return Labelled(
        one["id"], _report(one), tuple(dict.fromkeys(one[key] for key in ("raw_text", "text") if one.get(key)))
    )


def _themed(one: dict[str, Any]) -> LabelledThemes:
    return LabelledThemes(_labelled(one), frozenset(one["themes"]), frozenset(one["also_ok"]))


def _transition(one: dict[str, Any]) -> Transition:
    return Transition(
        name=one["transition"],
        earlier=tuple(_labelled(said) for said in one["earlier"]),
        later=tuple(_labelled(said) for said in one["later"]),
        labels={(link["earlier"], link["later"]): link["label"] for link in one["links"]},
    )
