"""Sentences that look back held against every sentence that people read, each council by models learnt without it.

A sentence is found where the words of a follow-up of the report, of that kind, begin with its letters and digits: the
sentence after may stand behind it, and is not found by that. Sentences that nobody read count neither way. A label
whose report was refused counts as one that was not found.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.evaluation.answers import letters_and_digits
from generator.frameworks.facts.sentence_splitting import sentences
from generator.frameworks.looking_back import follow_ups
from generator.frameworks.looking_back.learnt import LearntModels, learnt_models
from generator.learning.folds import is_read
from generator.learning.read_sentences import SentenceRead
from generator.model.report import Report

KINDS = ("point", "change")
OPPOSITES = ({"met", "not_met"}, {"better", "worse"})


def sentence_models_left_out(read: Sequence[SentenceRead], names: Iterable[str]) -> Mapping[str, LearntModels]:
    """Return, for each council that the program's own models were learnt from, some learnt without its fold.

    `names` of councils are hidden from them, as from the program's own.
    """
    own = [one for one in read if one.council in learnt_models().learnt_from]
    if not own:
        return {}
    from generator.learning.looking_back import models_by_council  # only where something is learnt is it needed

    return models_by_council(own, names)


def looked_back_anew(report: Report, models: Mapping[str, LearntModels]) -> Report:
    """Return the report with the follow-ups that its council's models find; as it is where there are none."""
    learnt = models.get(report.authority.slug)
    if learnt is None:
        return report
    found = follow_ups(sentences(report.sections), report.previous_inspections, models=learnt)
    return report.model_copy(update={"follow_ups": found})


@dataclass(frozen=True, slots=True)
class _SentenceJudged:
    """A sentence as read, and what the program says of it: the status by each kind it was found as."""

    read: SentenceRead
    found: Mapping[str, str]

    @property
    def got(self) -> str | None:
        """The status told of it where it was found as the kind it is."""
        return self.found.get(self.read.kind)


def judge_looking_back(read: Iterable[SentenceRead], reports: Mapping[str, Report]) -> dict[str, Any]:
    """Return the figures; `reports` are by the sha256 of their source.

    `high` are those of labels the reader was sure of, `unread` those of councils whose texts nobody read to write cues.
    """
    said = {sha256: _follow_ups(report) for sha256, report in reports.items()}
    judged = [_SentenceJudged(one, _found(one.sentence, said.get(one.sha256, ()))) for one in read]
    return {
        **_figures(judged),
        "high": _figures([one for one in judged if one.read.sure]),
        "unread": _figures([one for one in judged if not is_read(one.read.council)]),
    }


_Said = Sequence[tuple[str, str, str]]


def _follow_ups(report: Report) -> _Said:
    return [(letters_and_digits(one.words), one.kind, one.status) for one in report.follow_ups]


def _found(sentence: str, said: _Said) -> dict[str, str]:
    wanted = letters_and_digits(sentence)
    return {kind: status for words, kind, status in reversed(said) if words.startswith(wanted)}


def _figures(judged: Sequence[_SentenceJudged]) -> dict[str, Any]:
    points, changes = (_counted(judged, kind) for kind in KINDS)
    return {
        "points": _shares(points),
        "changes": _shares(changes),
        "told": _share(points["told"], points["n"]),
        "status_right": _share(points["right"], points["told"]),
        "turned_round": _share(points["turned"], points["told"]),
        "direction_right": _share(changes["right"], changes["found"]),
        "directions_turned_round": _share(changes["turned"], changes["found"]),
    }


def _counted(judged: Sequence[_SentenceJudged], kind: str) -> dict[str, int]:
    labelled = [one for one in judged if one.read.kind == kind]
    got = [(one.read.status, one.got) for one in labelled if one.got]
    return {
        "n": len(labelled),
        "said": sum(kind in one.found for one in judged),
        "found": len(got),
        "told": sum(status != "unclear" for _, status in got),
        "right": sum(status == expected != "unclear" for expected, status in got),
        "turned": sum({expected, status} in OPPOSITES for expected, status in got),
    }


def _shares(counted: Mapping[str, int]) -> dict[str, float]:
    precision, recall = _share(counted["found"], counted["said"]), _share(counted["found"], counted["n"])
    f1 = _share(2 * counted["found"], counted["said"] + counted["n"])
    return {**counted, "precision": precision, "recall": recall, "f1": f1}


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
