"""People's decisions about links and statuses: each must still speak of the words it was made on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.errors import RegistryProblem
from generator.model.registry import HumanDecision, StatusDecision
from generator.model.report import Report


def misfit_of_decision(
    decision: HumanDecision, texts: Mapping[str, str], held: Mapping[str, Report], path: Path
) -> RegistryProblem | None:
    """Why a decision on a link does not stand: a recommendation is gone, reads otherwise, or is not the later one.

    `texts` are those of all recommendations by id, `held` the reports by id.
    """
    ends = ((decision.earlier, decision.earlier_text), (decision.later, decision.later_text))
    faults = [*(fault for end in ends for fault in _changed(*end, texts)), *_disordered(decision, held)]
    return _problem(f"{decision.action} {decision.earlier}", path, *faults[0]) if faults else None


def misfit_of_status(
    status: StatusDecision, texts: Mapping[str, str], held: Mapping[str, Report], path: Path
) -> RegistryProblem | None:
    """Why a status does not stand: its recommendation reads otherwise, or nothing is behind it any more."""
    faults = [*_changed(status.recommendation, status.text, texts), *_unsupported(status, held)]
    return _problem(f"status of {status.recommendation}", path, *faults[0]) if faults else None


def _changed(recommendation: str, expected: str, texts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """What is seen and what is expected, where a recommendation is gone or reads otherwise."""
    text = texts.get(recommendation)
    if text is None:
        yield f"no recommendation {recommendation!r}", "one that is held here"
    elif text != expected:
        yield f"{recommendation} now reads {text!r}", repr(expected)


def _disordered(decision: HumanDecision, held: Mapping[str, Report]) -> Iterator[tuple[str, str]]:
    """The same, where the recommendation called later is not of a later report."""
    earlier, later = (held.get(end.partition("#")[0]) for end in (decision.earlier, decision.later))
    if earlier and later and later.date <= earlier.date:
        yield f"{decision.later} as `later`, which is not", "the later recommendation there, the older one as `earlier`"


def repeated_decision(decision: HumanDecision, before: HumanDecision, path: Path) -> RegistryProblem:
    """Return the problem of a second decision on one link: nobody knows which of the two holds."""
    return _problem(
        f"{decision.action} {decision.earlier}",
        path,
        f"a second entry on its link to {decision.later}, which another says to {before.action}",
        "one entry for each link",
    )


def _unsupported(status: StatusDecision, held: Mapping[str, Report]) -> Iterator[tuple[str, str]]:
    """The same, where nothing stands behind a status: neither a later report's words nor somebody who told."""
    quoted, told = bool(status.report and status.words), bool(status.told_by)
    if quoted == told or bool(status.report) != bool(status.words):
        yield "neither or both of `report` with `words` and `told_by`", "just one of the two"
    if not status.report or not status.words:
        return
    report, earlier = held.get(status.report), held.get(status.recommendation.split("#")[0])
    if report is None or earlier is None or report.authority.slug != earlier.authority.slug:
        yield f"the report {status.report!r}", "one on the same council that is held here"
    elif report.date <= earlier.date:
        yield f"{status.report}, which is not later", "a report later than the recommendation"
    elif not any(status.words in block.text for section in report.sections for block in section.blocks):
        yield (
            f"no block of {status.report} with the words {status.words!r}",
            "words that stand in one of its paragraphs",
        )


def _problem(where: str, path: Path, seen: str, expected: str) -> RegistryProblem:
    return RegistryProblem(
        code="decision-does-not-fit",
        file=str(path),
        where=where,
        seen=seen,
        expected=expected,
        advice="Look whether the decision still holds, then mend or remove the entry.",
    )
