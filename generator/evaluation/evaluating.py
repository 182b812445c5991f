"""All verdicts and histories together: the figures by framework and by field, and every miss."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from generator.corpus.parsing import Outcome
from generator.corpus.registry import Registry
from generator.errors import InputProblem
from generator.evaluation.answers import Answer
from generator.evaluation.gold import Gold
from generator.evaluation.histories import Histories, Miss, judge_histories
from generator.evaluation.joint import JointAnswer
from generator.evaluation.joint_figures import JointJudged, joint_figures
from generator.evaluation.joint_judging import judge_joint
from generator.evaluation.judging import Group, Result, Verdict, judge
from generator.evaluation.letter_judging import judge_letter
from generator.evaluation.letters import LetterAnswer
from generator.evaluation.looking_back import judge_looking_back, looked_back_anew, sentence_models_left_out
from generator.model.report import Report

FAULTS = frozenset({"parser-fault", "reader-crashed", "reader-memory", "reader-timeout"})
"""Codes of documents on which the program itself failed."""


@dataclass(frozen=True)
class Evaluation:
    """What was measured: of reports, and apart from them, where answers were given, of `letters` and `joint`.

    `refused` are documents that gave no report, by path, with the code that says why.

    `ids` are the ids of parsed reports by the names the answers give them: `<folder>/<file>` without its ending.
    """

    verdicts: tuple[Verdict, ...]
    letters: tuple[Verdict, ...]
    joint: tuple[JointJudged, ...]
    histories: Histories
    looking_back: dict[str, Any]
    refused: dict[str, str]
    ids: dict[str, str]

    @property
    def misses(self) -> tuple[Verdict, ...]:
        of_joint = (verdict for one in self.joint for verdict in one.verdicts)
        return tuple(verdict for verdict in (*self.verdicts, *self.letters, *of_joint) if verdict.result != "right")

    def as_json(self) -> dict[str, Any]:
        """Return the figures under the names other programs rely on, then the details."""
        frameworks = sorted({verdict.framework for verdict in self.verdicts})
        fields = sorted({(verdict.group, verdict.field) for verdict in self.verdicts})
        misses: tuple[Verdict | Miss, ...] = (*self.misses, *self.histories.misses)
        return {
            **figures(self.verdicts),
            "themes": self.histories.themes,
            "links": self.histories.links,
            "links_by_council": self.histories.links_by_council,
            "follow_ups": self.histories.follow_ups,
            **({"looking_back": self.looking_back} if self.looking_back else {}),
            **({"letters": letter_figures(self.letters)} if self.letters else {}),
            **({"joint": joint_figures(self.joint)} if self.joint else {}),
            "missing": list(self.histories.missing),
            "frameworks": {
                one: figures(verdict for verdict in self.verdicts if verdict.framework == one) for one in frameworks
            },
            "fields": {
                f"{group}.{field}": dict(
                    Counter(
                        verdict.result for verdict in self.verdicts if (verdict.group, verdict.field) == (group, field)
                    )
                )
                for group, field in fields
            },
            "refused": self.refused,
            "faults": {"count": sum(code in FAULTS for code in self.refused.values())},
            "misses": [{"id": self._id(one.report), **asdict(one)} for one in misses],
        }

    def _id(self, name: str) -> str | None:
        """The id of the report that a miss names, with or without its file's ending; None where it was not read."""
        return self.ids.get(name) or self.ids.get(name.rpartition(".")[0])


def evaluate(
    answers: Mapping[str, Answer],
    letters: Mapping[str, LetterAnswer],
    joint: Mapping[str, JointAnswer],
    gold: Gold,
    outcomes: Iterable[tuple[Path, Outcome]],
    registry: Registry,
) -> Evaluation:
    """Hold parsed documents against the answers. A source and its answer are matched by its sha256.

    The follow-ups of councils from which the program's models were learnt are read anew by models learnt without them.
    """
    models = sentence_models_left_out(gold.sentences_read, registry.names)
    reports: dict[str, Report] = {}
    refused: dict[str, str] = {}
    for path, outcome in outcomes:
        if isinstance(outcome, InputProblem):
            refused[f"{path.parent.name}/{path.name}"] = outcome.code
        else:
            reports[outcome.document.source.sha256] = looked_back_anew(outcome, models)
    verdicts = tuple(verdict for sha256, answer in answers.items() for verdict in judge(answer, reports.get(sha256)))
    of_letters = tuple(
        verdict for sha256, letter in letters.items() for verdict in judge_letter(letter, reports.get(sha256))
    )
    of_joint = tuple(JointJudged(one, tuple(judge_joint(one, reports.get(sha256)))) for sha256, one in joint.items())
    named = _by_name({sha256: answer.report for sha256, answer in answers.items()}, reports)
    others = {
        **{sha256: one.answer.report for sha256, one in letters.items()},
        **{sha256: one.report for sha256, one in joint.items()},
    }
    ids = {name: report.id for name, report in (*named.items(), *_by_name(others, reports).items())}
    read = [one for one in gold.sentences_read if one.sha256 in answers or one.sha256 in letters]
    looking_back = judge_looking_back(read, reports) if read else {}
    histories = judge_histories(gold, named, registry)
    return Evaluation(verdicts, of_letters, of_joint, histories, looking_back, refused, ids)


def _by_name(names: Mapping[str, str], reports: Mapping[str, Report]) -> dict[str, Report]:
    """Return the reports that were read by the names the answers give them, without the file's ending."""
    return {name.rpartition(".")[0]: reports[sha256] for sha256, name in names.items() if sha256 in reports}


def figures(verdicts: Iterable[Verdict]) -> dict[str, dict[str, int]]:
    """Return the counts of some verdicts: cells and what became of them."""
    number = _numbers(verdicts)
    return {
        "judgements": {
            "cells": number("judgements") - number("judgements", "invented"),
            **{name: number("judgements", name) for name in ("right", "absent", "doubted", "silent", "invented")},
        },
        "dates": {"cells": number("dates"), "right": number("dates", "right"), "silent": number("dates", "silent")},
        "authority": {"reports": number("authority"), "right": number("authority", "right")},
        "lead_inspector": {"reports": number("people"), "right": number("people", "right")},
        "recommendations": {
            "reports": number("count"),
            "count_ok": number("count", "right"),
            "items": number("text"),
            "exact": number("text", "right"),
            "kind_ok": number("kind", "right"),
        },
        "ledger": {"reports": number("ledger"), "exact": number("ledger", "right")},
    }


def letter_figures(verdicts: tuple[Verdict, ...]) -> dict[str, dict[str, int]]:
    """Return the counts of letters, as those of reports, and of what only letters are held to."""
    number = _numbers(verdicts)
    of_reports = figures(verdicts)
    return {
        "dates": {
            "cells": number("dates") - number("dates", "invented"),
            **{name: number("dates", name) for name in ("right", "absent", "silent", "invented")},
        },
        **{name: of_reports[name] for name in ("authority", "recommendations", "ledger")},
        "signatory": {"reports": number("signatory"), "right": number("signatory", "right")},
        "topic": {
            "reports": number("topic") - number("topic", "invented"),
            **{name: number("topic", name) for name in ("right", "invented")},
        },
        "earlier_grades": {
            "n": number("earlier_grades", "right", "absent"),
            "found": number("earlier_grades", "right"),
            "wrong": number("earlier_grades", "silent"),
            "invented": number("earlier_grades", "invented"),
        },
    }


def _numbers(verdicts: Iterable[Verdict]) -> Callable[..., int]:
    """Return what counts the verdicts of a group, all or those of some results."""
    counted = Counter((verdict.group, verdict.result) for verdict in verdicts)

    def number(group: Group, *results: Result) -> int:
        return sum(n for (of, result), n in counted.items() if of == group and (not results or result in results))

    return number
