"""`replies.toml`: what councils say of reports on them, and what they checked, in their own words.

No reading rests on such an entry, so one that does not fit stops no build: it is left out and told.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import fuzz, process

from generator.corpus.hand_kept_files import read_placed_entries
from generator.errors import RegistryProblem
from generator.model.registry import CouncilReply
from generator.model.report import Report

FILE = "replies.toml"
TABLE = "reply"
ALIKE = 75
"""How alike, of 100, an id has to be to be offered in the place of one that is not there."""


@dataclass(frozen=True)
class HeldForReplies:
    """What replies are held to: councils with a report, reports by id, and by their ids the fields put right."""

    reports: Mapping[str, Report]
    put_right: Collection[tuple[str, str]]
    left_out: Collection[str]

    def subjects(self) -> list[str]:
        """All that a reply may be about, by id: councils, reports, recommendations."""
        points = (point.id for report in self.reports.values() for point in report.recommendations)
        councils = dict.fromkeys(report.authority.slug for report in self.reports.values())
        return [*councils, *self.reports, *points]


def load_replies(content: Path, held: HeldForReplies) -> tuple[tuple[CouncilReply, ...], list[RegistryProblem]]:
    """Return the replies that fit what is held, in the order of their days, and the problems of the others."""
    path = content / FILE
    placed, problems = read_placed_entries(path, TABLE, CouncilReply)
    known, fitting = dict.fromkeys(held.subjects()), dict[tuple[str, ...], CouncilReply]()
    for where, reply in placed:
        faults = [*_faults(reply, held, known), *(_REPEATED if reply.key in fitting else ())]
        if faults:
            problems.append(_problem(path, f"{where}, {reply.about}", *faults[0]))
        elif reply.report not in held.left_out:
            fitting[reply.key] = reply
    return tuple(sorted(fitting.values(), key=lambda reply: (reply.date, reply.key))), problems


_REPEATED = (("a second entry of this kind and day on the same", "one entry for each"),)


def _faults(reply: CouncilReply, held: HeldForReplies, known: Collection[str]) -> Iterator[tuple[str, str]]:
    """What is seen and what is expected, where a reply does not fit."""
    if reply.report in held.left_out:
        return
    if reply.about not in known:
        near = process.extract(reply.about, list(known), scorer=fuzz.ratio, score_cutoff=ALIKE, limit=3)
        yield f"nothing held by the id {reply.about!r}", _one_of([name for name, *_ in near])
    elif reply.report and reply.date < held.reports[reply.report].filed_date:
        yield f"a reply of {reply.date} to a report of {held.reports[reply.report].filed_date}", "a later day"
    if reply.field and (reply.about, reply.field) not in held.put_right:
        yield f"no correction of {reply.field!r} in {reply.about}", "the `field` of one in corrections.toml"


def _one_of(near: list[str]) -> str:
    if near:
        return f"an id that is held: near are {', '.join(near)}"
    return "a council (leeds), a report (leeds/2016-05-04-sif) or a recommendation (leeds/2016-05-04-sif#r3)"


def _problem(path: Path, where: str, seen: str, expected: str) -> RegistryProblem:
    return RegistryProblem(
        code="reply-does-not-fit",
        file=str(path),
        where=where,
        seen=seen,
        expected=expected,
        advice="Mend the entry, or take it away.",
    )
