"""`links.toml`: what people decided about links and about what became of points.

Each decision stands only as long as the words it was made on, and within one programme of inspections: what a council
was asked to do and what a whole local partnership was are not the same, whoever reads them so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator.corpus.decisions import as_typed, read_decisions, same_words, weighed
from generator.corpus.hand_kept_files import Entry, Placed
from generator.errors import RegistryProblem
from generator.model.framework import Framework, programme_of
from generator.model.noun import Noun
from generator.model.registry import LinkDecision, StatusDecision
from generator.model.report import Report

FILE = "links.toml"
KINDS: dict[str, type[Noun]] = {"decision": LinkDecision, "status": StatusDecision}


@dataclass(frozen=True)
class StandingDecisions:
    """The decisions that stand, on links and on what became of points, and the problems of the others."""

    decisions: tuple[LinkDecision, ...]
    statuses: tuple[StatusDecision, ...]
    problems: tuple[RegistryProblem, ...]


@dataclass(frozen=True)
class HeldReports:
    """What decisions are held to: the reports by id, and the frameworks by key."""

    reports: Mapping[str, Report]
    frameworks: Mapping[str, Framework]

    @cached_property
    def texts(self) -> dict[str, str]:
        """Id of each recommendation -> its text."""
        return {item.id: item.text for report in self.reports.values() for item in report.recommendations}

    def programme(self, report: Report) -> str:
        return programme_of(report, self.frameworks)


def load_link_decisions(content: Path, held: HeldReports, left_out: Collection[str]) -> StandingDecisions:
    """Read what people decided, and hold it to the reports. `left_out` are the ids of those held, but not published."""
    path = content / FILE
    read, unread = read_decisions(path, KINDS)
    decided_on: dict[tuple[str, str], LinkDecision] = {}

    def misfit(decision: LinkDecision) -> RegistryProblem | None:
        before = decided_on.setdefault((decision.earlier, decision.later), decision)
        if before is not decision:
            return _repeated_decision(decision, before, path)
        return misfit_of_decision(decision, held, path)

    decisions, stale = _fitting(read["decision"], misfit, left_out)
    statuses, stale_too = _fitting(read["status"], lambda one: misfit_of_status(one, held, path), left_out)
    statuses = tuple(_as_printed(one, held.reports) for one in statuses)
    return StandingDecisions(decisions, statuses, (*unread, *stale, *stale_too))


@dataclass(frozen=True)
class DecidedWords:
    """A recommendation with the text that a decision was made on."""

    recommendation: str
    text: str

    @property
    def report(self) -> str:
        return self.recommendation.partition("#")[0]

    def read_in(self, report: Report) -> bool:
        """Whether a report has this recommendation, and it reads so."""
        return any(
            item.id == self.recommendation and same_words(item.text, self.text) for item in report.recommendations
        )


def words_decided_on(decision: LinkDecision | StatusDecision) -> Iterator[DecidedWords]:
    """Yield the words that a decision rests on."""
    if isinstance(decision, StatusDecision):
        yield DecidedWords(decision.recommendation, decision.text)
    else:
        yield DecidedWords(decision.earlier, decision.earlier_text)
        yield DecidedWords(decision.later, decision.later_text)


def _fitting(
    entries: Iterable[Placed[Entry]], misfit: Callable[[Entry], RegistryProblem | None], left_out: Collection[str]
) -> tuple[tuple[Entry, ...], list[RegistryProblem]]:
    """The entries that fit what is held, and a problem for each other one."""
    fitting: list[Entry] = []
    problems: list[RegistryProblem] = []
    for where, entry in entries:
        if problem := misfit(entry):
            problems.append(weighed(problem, where, entry, left_out))
        else:
            fitting.append(entry)
    return tuple(fitting), problems


def misfit_of_decision(decision: LinkDecision, held: HeldReports, path: Path) -> RegistryProblem | None:
    """Why a decision on a link does not stand.

    A recommendation is gone, reads otherwise, is not the later one or is of another programme than the earlier.
    """
    ends = ((decision.earlier, decision.earlier_text), (decision.later, decision.later_text))
    faults = [*(fault for end in ends for fault in _changed(*end, held.texts)), *_disordered(decision, held)]
    return _problem(f"{decision.action} {decision.earlier}", path, *faults[0]) if faults else None


def not_proposed(decision: LinkDecision, content: Path) -> RegistryProblem:
    """Return the problem of a link that a person confirmed and the program does not propose."""
    seen = f"the link to {decision.later} confirmed, and the program does not propose it"
    where = f"confirm {decision.earlier}"
    return _problem(where, content / FILE, seen, '`action = "add"`, which makes a link of a person\'s own')


def misfit_of_status(status: StatusDecision, held: HeldReports, path: Path) -> RegistryProblem | None:
    """Why a status does not stand: its recommendation reads otherwise, or nothing is behind it any more."""
    faults = [*_changed(status.recommendation, status.text, held.texts), *_unsupported(status, held)]
    return _problem(f"status of {status.recommendation}", path, *faults[0]) if faults else None


def _changed(recommendation: str, expected: str, texts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """What is seen and what is expected, where a recommendation is gone or reads otherwise."""
    text = texts.get(recommendation)
    if text is None:
        yield f"no recommendation {recommendation!r}", "one that is held here"
    elif not same_words(text, expected):
        yield f"{recommendation} now reads {text!r}", repr(expected)


def _disordered(decision: LinkDecision, held: HeldReports) -> Iterator[tuple[str, str]]:
    """The same, where the recommendation called later is not of a later report, or of another programme."""
    earlier, later = (held.reports.get(end.partition("#")[0]) for end in (decision.earlier, decision.later))
    if not (earlier and later):
        return
    if earlier.authority.slug != later.authority.slug:
        yield (
            f"{earlier.id} and {later.id}, which are on two councils",
            "two reports on one council: what another was told is no earlier point",
        )
    if later.date <= earlier.date:
        yield f"{decision.later} as `later`, which is not", "the later recommendation there, the older one as `earlier`"
    yield from _of_two_programmes(earlier, later, held)


def _of_two_programmes(earlier: Report, later: Report, held: HeldReports) -> Iterator[tuple[str, str]]:
    """The same, where two reports are of different lines of inspections, whose points never meet."""
    here, there = held.programme(earlier), held.programme(later)
    if here != there:
        yield (
            f"{earlier.id}, of the programme {here!r}, beside {later.id}, of {there!r}",
            "two reports of one programme of inspections: points of two are never put together",
        )


def _repeated_decision(decision: LinkDecision, before: LinkDecision, path: Path) -> RegistryProblem:
    """Return the problem of a second decision on one link: nobody knows which of the two holds."""
    return _problem(
        f"{decision.action} {decision.earlier}",
        path,
        f"a second entry on its link to {decision.later}, which another says to {before.action}",
        "one entry for each link",
    )


def _unsupported(status: StatusDecision, held: HeldReports) -> Iterator[tuple[str, str]]:
    """The same, where nothing stands behind a status: neither a later report's words nor somebody who told."""
    quoted, told = bool(status.report and status.words), bool(status.told_by)
    if quoted == told or bool(status.report) != bool(status.words):
        yield "neither or both of `report` with `words` and `told_by`", "just one of the two"
    if not status.report or not status.words:
        return
    report, earlier = held.reports.get(status.report), held.reports.get(status.recommendation.split("#")[0])
    if report is None or earlier is None or report.authority.slug != earlier.authority.slug:
        yield f"the report {status.report!r}", "one on the same council that is held here"
    elif report.date <= earlier.date:
        yield f"{status.report}, which is not later", "a report later than the recommendation"
    elif printed_words(status.words, report) is None:
        yield (
            f"no block of {status.report} with the words {status.words!r}",
            "words that stand in one of its paragraphs",
        )
    else:
        yield from _of_two_programmes(earlier, report, held)


def _as_printed(status: StatusDecision, reports: Mapping[str, Report]) -> StatusDecision:
    """The status with the words it quotes as their report prints them, whatever quotes were typed."""
    if not (status.report and status.words):
        return status
    return status.model_copy(update={"words": printed_words(status.words, reports[status.report])})


def printed_words(typed: str, report: Report) -> str | None:
    """Return words of a report as they stand in one of its blocks, where somebody typed them; None where they do not.

    Straight quotes stand for curly ones, and any space for one.
    """
    signs = {"'": "['‘’]", '"': '["“”]', " ": r"\s+"}
    form = re.compile("".join(signs.get(sign, re.escape(sign)) for sign in as_typed(typed)))
    blocks = (block.text for section in report.sections for block in section.blocks)
    found = next((match for text in blocks if (match := form.search(text))), None)
    return found[0] if found else None


def _problem(where: str, path: Path, seen: str, expected: str) -> RegistryProblem:
    return RegistryProblem(
        code="decision-does-not-fit",
        file=str(path),
        where=where,
        seen=seen,
        expected=expected,
        advice="Look whether the decision still holds, then mend or remove the entry.",
    )
