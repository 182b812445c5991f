"""Writing decisions on links and on what became of points, with the words they rest on, or saying why not."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.corpus.decision_file import DecisionFile
from generator.corpus.layout import write_whole
from generator.corpus.link_decisions import (
    FILE,
    KINDS,
    HeldReports,
    misfit_of_decision,
    misfit_of_status,
)
from generator.errors import RegistryProblem
from generator.model.corpus import Corpus
from generator.model.registry import LinkDecision, StatusDecision

DECISION, STATUS = "decision", "status"
WHO = ("reason", "date", "by", "source")
DECISION_FIELDS = ("action", "earlier", "later", "earlier_text", "later_text", *WHO)
STATUS_FIELDS = ("recommendation", "text", "status", "report", "words", "told_by", *WHO)
"""Of an entry, in the order they are written."""
Proposed = frozenset[tuple[str, str]]
"""The links that the program finds by itself, as the ids of the earlier and the later recommendation."""


def write_decision(
    content: Path, corpus: Corpus, entry: Mapping[str, Any], proposed: Proposed, *, dry_run: bool = False
) -> LinkDecision:
    """Write a decision on a link, in the place of an earlier one on it. Raises RegistryProblem where it would not hold.

    `corpus` holds the council's reports. What nobody proposed is neither confirmed nor rejected, and not added where
    the program proposes it.
    """
    held = HeldReports(corpus.by_id, corpus.frameworks)
    _refuse_two_councils(entry, held)
    ends = {f"{end}_text": _text_of(entry[end], held) for end in ("earlier", "later")}
    decision = LinkDecision.model_validate({**entry, **ends})
    file = DecisionFile.read(content / FILE, KINDS)
    if problem := misfit_of_decision(decision, held, file.path) or _senseless(decision, proposed):
        raise _refused(f"{decision.action} {decision.earlier} {decision.later}", problem.seen, problem.expected)
    key = (decision.earlier, decision.later)
    index = file.index_of(DECISION, lambda one: (one.earlier, one.later) == key)
    text = file.with_entry(DECISION, {name: getattr(decision, name) for name in DECISION_FIELDS}, index)
    if not dry_run:
        write_whole(file.path, text.encode())
    return decision


def write_status(content: Path, corpus: Corpus, entry: Mapping[str, Any], *, dry_run: bool = False) -> StatusDecision:
    """Write what became of a recommendation, in the place of an earlier entry on the same words or teller."""
    held = HeldReports(corpus.by_id, corpus.frameworks)
    status = StatusDecision.model_validate({**entry, "text": _text_of(entry["recommendation"], held)})
    file = DecisionFile.read(content / FILE, KINDS)
    if problem := misfit_of_status(status, held, file.path):
        raise _refused(f"status of {status.recommendation}", problem.seen, problem.expected)
    key = (status.recommendation, status.report)
    index = file.index_of(STATUS, lambda one: (one.recommendation, one.report) == key)
    text = file.with_entry(STATUS, {name: getattr(status, name) for name in STATUS_FIELDS}, index)
    if not dry_run:
        write_whole(file.path, text.encode())
    return status


def withdraw_decision(content: Path, recommendations: tuple[str, ...], *, dry_run: bool = False) -> None:
    """Take out the decision on a link (its earlier and its later end), or on the status of one recommendation."""
    file = DecisionFile.read(content / FILE, KINDS)
    table = DECISION if len(recommendations) == 2 else STATUS
    index = file.index_of(table, lambda one: _about(one) == recommendations)
    if index is None:
        raise _refused(" ".join(recommendations), "no decision on it", "one that is in the file")
    text = file.without({table: {index}})
    if not dry_run:
        write_whole(file.path, text.encode())


def _about(entry: LinkDecision | StatusDecision) -> tuple[str, ...]:
    return (entry.earlier, entry.later) if isinstance(entry, LinkDecision) else (entry.recommendation,)


def _text_of(recommendation: str, held: HeldReports) -> str:
    """The words of a recommendation as they are now. Raises RegistryProblem, with those there are, where none is."""
    if recommendation in held.texts:
        return held.texts[recommendation]
    report = recommendation.partition("#")[0]
    own = [id_.rpartition("#")[2] for id_ in held.texts if id_.startswith(f"{report}#")]
    expected = f"one of {', '.join(own)} of that report" if own else "a report's id, #, its number: …/2017-09-25-sif#r8"
    raise _refused(recommendation, "no such recommendation", expected)


def _refuse_two_councils(entry: Mapping[str, Any], held: HeldReports) -> None:
    """Raise RegistryProblem for ends that are on two councils, of which one alone is held here."""
    councils = {entry[end].partition("/")[0] for end in ("earlier", "later")}
    if len(councils) > 1 and not {entry["earlier"], entry["later"]} <= held.texts.keys():
        where = f"{entry['action']} {entry['earlier']} {entry['later']}"
        seen = f"recommendations of two councils, {' and '.join(sorted(councils))}"
        raise _refused(where, seen, "two of one council")


def _senseless(decision: LinkDecision, proposed: Proposed) -> RegistryProblem | None:
    """Why a decision that fits the reports says nothing all the same."""
    is_proposed = (decision.earlier, decision.later) in proposed
    if decision.action == "add" and is_proposed:
        return _refused("", "a link that the program proposes already", "`confirm`, which says that it is right")
    if decision.action != "add" and not is_proposed:
        own = [earlier for earlier, later in sorted(proposed) if later == decision.later]
        found = f"the program links {decision.later} to {', '.join(own) or 'no earlier one'}"
        return _refused("", "a link that the program does not propose", f"one that it does ({found}), or `add`")
    return None


def _refused(where: str, seen: str, expected: str) -> RegistryProblem:
    return RegistryProblem("decision-refused", where, seen, expected, "Nothing was written.")
