"""A day or a grade that a person gave: the doubt about it ends, and the sign stands at that day alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.corpus.corrections import corrected_by
from generator.english.documents import report_date, report_month
from generator.frameworks import load_frameworks
from generator.model.registry import Correction
from tests.corpus.made_up import made_up

GOOD = "leeds/2016-05-04-sif"

SETTLED = {
    # title: (code and field of the doubt, what is put right, is the doubt settled?)
    "the day that was not found": (("date-missing", "document.inspection_start"), "document.inspection_start", True),
    "another day": (("date-missing", "document.inspection_end"), "document.inspection_start", False),
    "a day that came before another": (("dates-out-of-order", "document.published"), "document.inspection_start", True),
    "a grade that was not found": (("judgement-missing", "leadership"), "judgements.leadership.grade", True),
    "another grade": (("judgement-missing", "lscb"), "judgements.leadership.grade", False),
    "a contradiction": (("judgement-conflict", "overall"), "judgements.overall.grade", False),
    "a fragment": (("recommendation-fragment", f"{GOOD}#r1"), "document.inspection_start", False),
}


@pytest.mark.parametrize("title", SETTLED)
def test_a_doubt_ends_where_a_person_gave_the_value_that_it_is_about(tmp_path: Path, title: str) -> None:
    (code, field), path, is_settled = SETTLED[title]
    value = "2016-05-02" if "inspection" in path else "inadequate"
    report = made_up(GOOD, doubts=[{"code": code, "message": "It is doubted.", "field": field}])
    frameworks = load_frameworks()
    correction = Correction(
        report=GOOD, field=path, value=value, reason="So.", date="2026-11-21", expect=EXPECT.get(path)
    )
    corrected = corrected_by(report, [correction], frameworks, tmp_path)
    assert corrected.problems == ()
    assert [one.code for one in corrected.reports[GOOD].doubts] == ([] if is_settled else [code])


EXPECT = {"document.inspection_start": "2016-05-04", "judgements.overall.grade": "good"}
"""What the made-up report holds where it is put right."""


PUT_RIGHT = {
    # title: (days of the document: start, end, published; names put right; are (its day, the day inspected) signed?)
    "the day it ended": (("2016-05-02", "2016-05-04", "2016-06-01"), {"inspection_end"}, (True, True)),
    "only the day it started": (("2016-05-02", "2016-05-04", "2016-06-01"), {"inspection_start"}, (False, False)),
    "the day it started, of an unknown end": (("2016-05-02", None, "2016-06-01"), {"inspection_start"}, (False, True)),
    "the only day known": (("2016-05-02", None, None), {"inspection_start"}, (True, True)),
    "an end that was taken away": (("2016-05-02", None, "2016-06-01"), {"inspection_end"}, (True, True)),
    "the publication behind an end": (("2016-05-02", "2016-05-04", "2016-06-01"), {"published"}, (False, False)),
}


@pytest.mark.parametrize("title", PUT_RIGHT)
def test_only_the_day_that_was_put_right_is_signed(title: str) -> None:
    days, names, signed = PUT_RIGHT[title]
    report = made_up(GOOD)
    facts = dict(zip(("inspection_start", "inspection_end", "published"), days, strict=True))
    document = report.document.model_copy(update=facts).with_put_right(names)
    report = report.model_copy(update={"document": document})
    assert ("corrected" in report_date(report), "corrected" in report_month(report)) == signed
