"""People's decisions about links: each must still speak of the words it was made on."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.errors import RegistryProblem
from generator.model.registry import HumanDecision
from generator.model.report import Report


def fitting_decisions(
    decisions: Iterable[HumanDecision], reports: Iterable[Report], path: Path
) -> tuple[tuple[HumanDecision, ...], list[RegistryProblem]]:
    """Return the decisions whose recommendations exist in the words expected, and a problem for each other one."""
    texts = {item.id: item.text for report in reports for item in report.recommendations}
    kept: list[HumanDecision] = []
    problems: list[RegistryProblem] = []
    for decision in decisions:
        fault = _fault(decision, texts, path)
        if fault is None:
            kept.append(decision)
        else:
            problems.append(fault)
    return tuple(kept), problems


def _fault(decision: HumanDecision, texts: dict[str, str], path: Path) -> RegistryProblem | None:
    ends = ((decision.earlier, decision.earlier_text), (decision.later, decision.later_text))
    for recommendation, expected in ends:
        text = texts.get(recommendation)
        if text is None:
            return _problem(decision, path, f"no recommendation {recommendation!r}", "one that is held here")
        if text != expected:
            return _problem(decision, path, f"{recommendation} now reads {text!r}", repr(expected))
    return None


def _problem(decision: HumanDecision, path: Path, seen: str, expected: str) -> RegistryProblem:
    return RegistryProblem(
        code="decision-does-not-fit",
        file=str(path),
        where=f"{decision.action} {decision.earlier}",
        seen=seen,
        expected=expected,
        advice="Look whether the decision still holds, then mend or remove the entry.",
    )
