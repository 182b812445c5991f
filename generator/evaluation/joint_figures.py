"""The counts of documents of joint inspections: over all, by kind and edition, and of councils read and unread.

Rules are written with the texts of the read councils in sight (`learning/folds.py`): what a rule is worth elsewhere,
only the unread ones tell.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.evaluation.joint import JointAnswer
from generator.evaluation.judging import Group, Result, Verdict
from generator.learning.folds import is_read

RESULTS: tuple[Result, ...] = ("right", "absent", "doubted", "silent", "invented")
FACTS: Mapping[str, Group] = {
    "kind": "document_kind",
    "edition": "edition",
    "authority": "authority",
    "outcome": "outcome",
    "theme": "theme",
    "partnership": "partnership",
    "previous_inspection": "previous_inspection",
    "principal_authority": "principal_authority",
    "response_due": "response_due",
}
"""Facts of which a document tells one at most, by the name of their figures."""


@dataclass(frozen=True)
class JointJudged:
    """An answer, and the verdicts on the document that is held to it."""

    answer: JointAnswer
    verdicts: tuple[Verdict, ...]


def joint_figures(judged: Sequence[JointJudged]) -> dict[str, Any]:
    """Return the counts over all documents, and those of each kind, each edition and each half of the councils."""
    return {
        **_figures(judged),
        "by_kind": _parted(judged, lambda answer: answer.kind),
        "by_edition": _parted(judged, lambda answer: answer.edition),
        **_parted(judged, lambda answer: "read" if is_read(answer.authority) else "unread"),
    }


def _parted(judged: Sequence[JointJudged], part_of: Callable[[JointAnswer], str]) -> dict[str, Any]:
    parts = sorted({part_of(one.answer) for one in judged})
    return {part: _figures([one for one in judged if part_of(one.answer) == part]) for part in parts}


def _figures(judged: Sequence[JointJudged]) -> dict[str, Any]:
    verdicts = [verdict for one in judged for verdict in one.verdicts]
    by_group = {group: [one for one in verdicts if one.group == group] for group in {one.group for one in verdicts}}
    published = [one for one in by_group.get("dates", ()) if one.field == "published"]
    return {
        "documents": len(judged),
        "dates": _counted(by_group.get("dates", ()), "cells"),
        "published": _counted(published, "documents"),
        **{name: _counted(by_group.get(group, ()), "documents") for name, group in FACTS.items()},
        "counts": _counted(by_group.get("count", ()), "documents"),
        "texts": _points(by_group),
        "responsible_bodies": _counted(by_group.get("responsible_bodies", ()), "items"),
        "ledger": {"documents": len(judged), "exact": _of(by_group.get("ledger", ()), "right")},
        "silent": _of(verdicts, "silent"),
    }


def _points(by_group: Mapping[Group, Sequence[Verdict]]) -> dict[str, int]:
    texts = by_group.get("text", ())
    return {
        "items": len(texts),
        "exact": _of(texts, "right"),
        "kind_ok": _of(by_group.get("kind", ()), "right"),
        **{name: _of(texts, name) for name in ("doubted", "silent")},
    }


def _counted(verdicts: Iterable[Verdict], whole: str) -> dict[str, int]:
    """How many values were checked, under the name of what has one each, and what became of them."""
    counted = Counter(one.result for one in verdicts)
    return {whole: counted.total() - counted["invented"], **{name: counted[name] for name in RESULTS}}


def _of(verdicts: Iterable[Verdict], result: Result) -> int:
    return sum(one.result == result for one in verdicts)
