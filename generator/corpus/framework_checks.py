"""What `check` asks of each report beside its framework and the register: does it say only what these know?

A reader of the program's own can hardly break this; a parsed report from another tool can, and so can a correction.
Whose outcome a report tells and which council a body is are said of somebody: they are held to what is known.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from generator.corpus.layout import PARSED, folder_of
from generator.errors import SourceProblem
from generator.model.corpus import Corpus
from generator.model.framework import Framework
from generator.model.partnership import Body
from generator.model.report import Report

NO_KEYS = "nothing, as its framework names none"


def check_against_frameworks(content: Path, corpus: Corpus) -> Iterator[SourceProblem]:
    """Each report says only what its framework and the register of authorities know."""
    for report in corpus.reports:
        path = folder_of(content, report.id) / PARSED
        if report.framework.key in corpus.frameworks:
            yield from _unknown(path, report, corpus.frameworks[report.framework.key])
        yield from _bodies(path, report, corpus.authorities)


def _unknown(path: Path, report: Report, framework: Framework) -> Iterator[SourceProblem]:
    for field, value, known in _keys(report, framework):
        if value is not None and value not in known:
            yield _finding("unknown-to-framework", path, f"{field} = {value}", _one_of(known))
    if report.document.outcome_of != framework.outcome_of:
        seen = f"document.outcome_of = {report.document.outcome_of or 'null'}"
        expected = f"{framework.outcome_of or 'null, the outcome being the council’s own'}, as its framework says"
        yield _finding("whose-outcome", path, seen, expected)


def _keys(report: Report, framework: Framework) -> Iterator[tuple[str, str | None, Collection[str]]]:
    """Every key the report names, by its field, with those that its framework has."""
    document = report.document
    areas = [f"{area.group}: {area.key}" if area.group else area.key for area in framework.areas]
    inspectorates = [one.key for one in framework.inspectorates]
    yield "framework.edition", report.framework.edition, [one.key for one in framework.editions]
    yield from (("judgements", one.key, areas) for one in report.judgements)
    yield from (("document.inspectorates", one, inspectorates) for one in document.inspectorates)
    yield from (("people.inspectorate", one.inspectorate, inspectorates) for one in report.people)
    if document.theme:
        yield "document.theme.key", document.theme.key, [one.key for one in framework.themes]
    if report.response:
        yield "response.kind", report.response.kind, [one.kind for one in framework.responses]


def _bodies(path: Path, report: Report, authorities: Collection[str]) -> Iterator[SourceProblem]:
    addressed = (body for one in report.recommendations for body in one.addressed_bodies)
    for body in dict.fromkeys((*report.bodies, *addressed)):
        if body.authority is not None and body.authority not in authorities:
            yield _finding("unknown-council", path, _said(body), "a slug of registry/authorities.csv, or null")
        elif body.authority is not None and body.kind != "council":
            yield _finding(
                "not-a-council", path, f"{_said(body)}, of the kind {body.kind}", "null, as it is no council"
            )


def _said(body: Body) -> str:
    return f"the council {body.authority} for the body “{body.name}”"


def _one_of(known: Collection[str]) -> str:
    return f"one of {', '.join(dict.fromkeys(known))}" if known else NO_KEYS


def _finding(code: str, path: Path, seen: str, expected: str) -> SourceProblem:
    advice = "Mend the correction that says so, or ask whoever made the report (its document.parser_version)."
    return SourceProblem(code=code, file=str(path), seen=seen, expected=expected, advice=advice)
