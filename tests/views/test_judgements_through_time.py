"""A council's timeline: which breaks are worth a sentence, and which inspections told of are shown beside it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.english import gaps_in_grades as english_of_timelines
from generator.model.gaps_in_grades import Missing
from generator.model.judgement import Judgement
from generator.model.noun import Place
from generator.model.report import PreviousInspection, Report
from generator.views.context import SiteContext
from generator.views.elements.axis_of_years import axis_of_years
from generator.views.elements.earlier_told import told_of
from generator.views.elements.judgements_through_time import missing_tag, timeline_tables
from tests.views import sample

LATER = sample.ROUND.model_copy(update={"key": "later", "short_title": "Later inspection", "relations": ()})


def made(*reports: Report) -> SiteContext:
    corpus = sample.corpus()
    return SiteContext(
        replace(corpus, reports=reports, frameworks={**corpus.frameworks, "later": LATER}),
        sample.analysis(),
        sample.AS_OF,
    )


def of(day: str, framework: str, *areas: str) -> Report:
    """An inspection that ended on a day, and judged the areas good."""
    report = sample.inspection()
    judgements = tuple(
        Judgement(area=area, label=area, grade="good", grade_text="good", stated_at=()) for area in areas
    )
    document = report.document.model_copy(update={"inspection_start": day, "inspection_end": day, "published": None})
    return report.model_copy(
        update={
            "id": f"ashmere/{day}-{framework}",
            "framework": report.framework.model_copy(update={"key": framework}),
            "document": document,
            "judgements": judgements,
            "previous_inspections": (),
        }
    )


def test_a_break_is_said_once_for_all_areas_that_break_alike_and_only_after_a_grade() -> None:
    site = made(
        of("2016-05-04", "round", "overall", "care_leavers"), of("2019-02-01", "later", "overall", "only_later")
    )
    (table,) = timeline_tables(site, "ashmere")
    assert table.breaks == (
        "Overall; Care leavers: cannot be compared with 1 February 2019. "
        "Inspections changed, and nothing published says how this area compares.",
    )


@pytest.mark.parametrize(
    ("date", "subject", "grade", "shown"),
    [
        ("2016", "inspection", None, False),
        ("2016-05", "inspection", None, False),
        ("2016", "inspection", "good", True),
        ("2016", "focused visit", None, True),
        ("2012", "inspection", None, True),
        (None, "inspection", None, True),
    ],
)
def test_an_inspection_that_is_only_mentioned_and_is_held_here_is_not_told_again(
    date: str | None, subject: str, grade: str | None, shown: bool
) -> None:
    told = PreviousInspection(date=date, subject=subject, grade=grade, words="Words.", place=Place(line=1))
    later = of("2019-02-01", "round", "overall").model_copy(update={"previous_inspections": (told,)})
    assert bool(told_of(made(of("2016-05-04", "round", "overall"), later), "ashmere")) == shown


HELD = of("2016-05-04", "round", "overall", "help_and_protection")


def telling(grade: str, area: str | None = "overall") -> Report:
    told = PreviousInspection(
        date="2016-05", subject="services", area=area, grade=grade, words="Words.", place=Place(line=11)
    )
    return of("2019-02-01", "round", "overall").model_copy(update={"previous_inspections": (told,)})


def test_a_grade_that_the_report_held_gives_too_is_not_shown_twice() -> None:
    assert told_of(made(HELD, telling("good")), "ashmere") == ()


def test_a_grade_that_the_report_held_gives_otherwise_is_a_doubt_with_both_places() -> None:
    (shown,) = told_of(made(HELD, telling("inadequate")), "ashmere")
    assert shown.doubt == "The report of that inspection gives “Good” for overall."
    assert shown.quote.source.address == f"/reports/{telling('inadequate').id}/"
    assert [link.address for link in shown.held] == [f"/reports/{HELD.id}/"]


@pytest.mark.parametrize("area", ["adoption", None])
def test_a_grade_that_no_report_held_can_settle_is_shown_without_a_doubt(area: str | None) -> None:
    (shown,) = told_of(made(HELD, telling("inadequate", area)), "ashmere")
    assert shown.doubt is None


@pytest.mark.parametrize(
    ("missing", "words"),
    [
        (Missing("judged-together", ("Children in care",)), "Judged together with children in care"),
        (
            Missing("judged-apart", ("Children in care", "Care leavers")),
            "Judged apart: children in care and care leavers",
        ),
        (Missing("not-reported"), "Not reported under this framework"),
    ],
)
def test_an_empty_cell_says_what_was_judged_in_its_place(missing: Missing, words: str) -> None:
    assert missing_tag(missing).words == words


def test_an_area_graded_by_another_name_then_says_that_name_and_its_grade() -> None:
    assert english_of_timelines.graded_as("Children looked after", "Requires improvement") == (
        "Graded as children looked after: requires improvement"
    )


@pytest.mark.parametrize(
    ("subject", "grade", "about"),
    [
        ("the authority’s arrangements", "good", "for the authority’s arrangements."),
        ("the authority’s arrangements", None, "The authority’s arrangements."),
        ("Ofsted inspection", "good", "Ofsted inspection."),
        ("focused visit to the front door", None, "Focused visit to the front door."),
        (
            "lost in the source",
            "good",
            "It is not known what this grade is for: the words that say it are lost in the source. "
            "It may be for one part of the services only.",
        ),
        (
            "lost in the source",
            None,
            "It is not known what was inspected: the words that say it are lost in the source.",
        ),
        (
            "not stated",
            "good",
            "The sentence does not say what this grade is for. It may be for one part of the services only.",
        ),
        ("not stated", None, None),
    ],
)
def test_a_grade_told_of_is_not_passed_off_as_the_whole_councils(
    subject: str, grade: str | None, about: str | None
) -> None:
    told = PreviousInspection(date="2010-06", subject=subject, grade=grade, words="Words.", place=Place(line=1))
    held = of("2016-05-04", "round", "overall").model_copy(update={"previous_inspections": (told,)})
    assert [one.about for one in told_of(made(held), "ashmere")] == [about]


def test_the_axis_reaches_the_last_grade_of_whatever_day_pages_speak() -> None:
    corpus = made(of("2013-02-05", "round", "overall"), of("2019-02-05", "round", "overall")).corpus
    assert axis_of_years(corpus, "1990-01-01") == axis_of_years(corpus, "2019-12-31")
    assert axis_of_years(corpus, "1990-01-01").named() == [*range(2012, 2021)]
