"""A doubt ends where a person gave the value that it is about: nobody is asked again, nor told not to rely on it."""

from __future__ import annotations

from collections.abc import Iterable

from generator.corpus.corrected_values import ValuePutRight
from generator.frameworks.doubtful_dates import dates_in_order
from generator.model.framework import Framework
from generator.model.report import Doubt, Report

NOT_FOUND = "judgement-missing"
OUT_OF_ORDER = "dates-out-of-order"


def without_settled(report: Report, put_right: Iterable[ValuePutRight], framework: Framework) -> Report:
    """Return a corrected report without the doubts that its corrections settle.

    Settled is what is doubted of a fact of the document that was put right, a judgement not found that now has a grade,
    and days out of order that are in order now. That a report contradicts itself stays true of it.
    """
    facts = {f"document.{put.steps[1]}" for put in put_right if put.steps[0] == "document"}
    graded = {judgement.area for judgement in report.judgements}
    disordered = {one.field for one in dates_in_order(report, framework)}
    kept = tuple(one for one in report.doubts if not _is_settled(one, facts, graded, disordered))
    return report if len(kept) == len(report.doubts) else report.model_copy(update={"doubts": kept})


def _is_settled(doubt: Doubt, facts: set[str], graded: set[str], disordered: set[str | None]) -> bool:
    if doubt.code == OUT_OF_ORDER:
        return bool(facts) and doubt.field not in disordered
    return doubt.field in (graded if doubt.code == NOT_FOUND else facts)
