"""Parsed reports of other schemas than this program's own: an older one is read as it is, a newer one is refused.

A report of schema 1 that this program made is stale, and is made anew where its source is held. One that another tool
made, or whose source is gone, must not be lost for its age: what its framework settles is filled in, and what only its
document could tell stays unknown.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic import BaseModel, Field, ValidationError

from generator.errors import SourceProblem
from generator.model.framework import Framework
from generator.model.report import SCHEMA, Report


class _Numbered(BaseModel):
    schema_: int = Field(SCHEMA, alias="schema")


def settled(report: Report, framework: Framework) -> Report:
    """Return the report with what its framework settles where it says nothing: who inspected, whose outcome it is.

    So no report of a partnership's outcome passes for one of the council's because its tool left that out. It keeps the
    number of its schema, which tells what its tool had no words for.
    """
    document = report.document
    facts: dict[str, Any] = {}
    if not document.inspectorates and framework.always_inspecting:
        facts["inspectorates"] = framework.always_inspecting
    if document.outcome_of is None and framework.outcome_of is not None:
        facts["outcome_of"] = framework.outcome_of
    return report.model_copy(update={"document": document.model_copy(update=facts)}) if facts else report


def number_of(content: bytes) -> int:
    """Return the number of the schema that a file says it is of; this program's own where it says none."""
    try:
        return _Numbered.model_validate_json(content).schema_
    except ValidationError:
        return SCHEMA


def too_new(path: Path, number: int) -> SourceProblem:
    """Return the problem of a parsed report of a schema that this program does not know yet."""
    return SourceProblem(
        code="schema-too-new",
        file=str(path),
        seen=f"schema {number}",
        expected=f"schema {SCHEMA}, or an older one",
        advice="Use the newer program that writes it. Or take the file away: it is then made anew from the source.",
    )
