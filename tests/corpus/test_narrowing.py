"""What is left of a corpus for the pages of a few councils, field by field."""

from __future__ import annotations

from dataclasses import MISSING, fields
from typing import Any

import pytest

from generator.corpus.narrowing import RULES, SHARED_FIELDS, CorpusByCouncil
from generator.errors import BuildProblem
from generator.model.analysis import Analysis
from generator.model.corpus import AppliedCorrection, Corpus, SourceSidecar
from generator.model.registry import Correction, LinkDecision, MovedAddress, StatusDecision
from tests.corpus.made_up import made_up

LEEDS, BARNET = "leeds/2016-05-04-sif", "barnet/2018-01-02-sif"
SIDECAR = SourceSidecar("Ofsted", "Inspection", None, None, "", "", "source.txt")
DAY = "2026-11-21"


def correction(report: str) -> AppliedCorrection:
    made = Correction(report=report, field="judgements.lscb.grade", reason="No.", date=DAY)
    return AppliedCorrection(made, "good", made.field)


def decision(earlier: str, later: str) -> LinkDecision:
    texts = {"earlier_text": "One.", "later_text": "Other."}
    return LinkDecision(action="add", earlier=f"{earlier}#r1", later=f"{later}#r1", reason="Yes.", date=DAY, **texts)


def status(report: str) -> StatusDecision:
    return StatusDecision(recommendation=f"{report}#r1", text="One.", status="met", reason="Yes.", date=DAY)


def of(*reports: str) -> dict[str, Any]:
    """All that may be held of these reports."""
    return {
        "reports": tuple(made_up(report) for report in reports),
        "sidecars": dict.fromkeys(reports, SIDECAR),
        "corrections": tuple(correction(report) for report in reports),
        "decisions": tuple(decision(report, report) for report in reports),
        "statuses": tuple(status(report) for report in reports),
        "digests": dict.fromkeys(reports, "0"),
    }


MOVED = MovedAddress.model_validate({"from": "/old/", "to": "/new/"})
WORLD: dict[str, Any] = {
    "authorities": {},
    "frameworks": {},
    "themes": {},
    "measures": {},
    "neighbours_as_of": "2026-08",
}
BUILD: dict[str, Any] = {
    "problems": (BuildProblem("code", "", "", "", ""),),
    "moved": (MOVED,),
}
WHOLE = Corpus(**of(BARNET, LEEDS), **WORLD, **BUILD)


def test_every_field_says_which_councils_it_is_about() -> None:
    """Without a rule, what a new field of Corpus holds would be missing from pages, or leave pages out of date."""
    assert {field.name for field in fields(Corpus)} == RULES.keys()


def test_every_field_of_an_analysis_is_named_by_whoever_makes_one() -> None:
    """So that the type checker tells of a new one wherever an analysis is narrowed or read from the cache."""
    assert [
        field.name for field in fields(Analysis) if (field.default, field.default_factory) != (MISSING, MISSING)
    ] == []


def test_a_council_keeps_all_that_is_its_own_and_all_that_is_said_of_the_world() -> None:
    assert CorpusByCouncil(WHOLE).narrowed(["leeds"]) == Corpus(**of(LEEDS), **WORLD)


def test_of_several_councils_everything_stands_in_the_order_it_had() -> None:
    assert CorpusByCouncil(WHOLE).narrowed(["leeds", "barnet"]) == Corpus(**of(BARNET, LEEDS), **WORLD)


def test_of_no_council_only_the_world_is_left() -> None:
    left = CorpusByCouncil(WHOLE).narrowed([])
    assert left == Corpus(reports=(), sidecars={}, **WORLD)
    assert all(getattr(left, name) is getattr(WHOLE, name) for name in SHARED_FIELDS)


@pytest.mark.parametrize("slug", ["leeds", "barnet"])
def test_a_decision_about_two_councils_is_kept_by_both(slug: str) -> None:
    both = decision(BARNET, LEEDS)
    corpus = Corpus(reports=(), sidecars={}, decisions=(both,), **WORLD)
    assert CorpusByCouncil(corpus).narrowed([slug]).decisions == (both,)
