"""What councils, reports and frameworks are called where readers meet them, and what counts as a judgement."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator import english
from generator.analysis import analyse
from generator.frameworks import load_frameworks
from generator.model.analysis import Analysis
from generator.model.framework import Edition
from generator.model.registry import Succession
from generator.model.report import DocumentKind, Report, reader_name
from generator.views.context import SiteContext
from generator.views.council.successions import successions
from generator.views.subjects import judgement_areas
from generator.views.subjects.area_list import GradeOfCouncil
from tests.analysis.factory import corpus, report
from tests.views import sample
from tests.views.made import all_pages, parts_made


@pytest.mark.parametrize(
    ("register", "readers"),
    [
        ("Bristol, City of", "Bristol"),
        ("Herefordshire, County of", "Herefordshire"),
        ("City of London", "City of London"),
        ("Bournemouth, Christchurch and Poole", "Bournemouth, Christchurch and Poole"),
    ],
)
def test_councils_have_the_name_readers_know(register: str, readers: str) -> None:
    assert reader_name(register) == readers


CALLED = {
    # what is printed: (kind of document, start, end, publication; beside its name, in a sentence, named with its month)
    "all its days": (
        ("inspection-report", "2017-07-10", "2017-08-03", "2017-09-25"),
        ("3 August 2017", "inspection that ended 3 August 2017", "August 2017"),
    ),
    "no publication": (
        ("visit-letter", "2017-08-02", "2017-08-03", None),
        ("3 August 2017", "visit that ended 3 August 2017", "August 2017"),
    ),
    "a month alone": (
        ("board-review", None, "2017-08", "2017-09-25"),
        ("August 2017", "review that ended in August 2017", "August 2017"),
    ),
    "nothing but publication": (
        ("joint-letter", None, None, "2016-06-29"),
        ("published 29 June 2016", "letter published 29 June 2016", "June 2016"),
    ),
    "nothing but the start": (
        ("inspection-report", "2017-07-10", None, None),
        ("started 10 July 2017", "inspection that started 10 July 2017", "July 2017"),
    ),
    "no day at all": (
        ("inspection-report", None, None, None),
        ("date not known", "inspection of which no date is known", "a month that is not known"),
    ),
    "a paper of the council": (
        ("council-paper", "2012-04-23", "2012-05-04", "2012-06-14"),
        ("4 May 2012", "council paper on the inspection that ended 4 May 2012", "May 2012"),
    ),
    "a paper of the council that tells only of publication": (
        ("council-paper", None, None, "2012-06-14"),
        ("published 14 June 2012", "council paper on the report published 14 June 2012", "June 2012"),
    ),
}


@pytest.mark.parametrize(("printed", "called"), CALLED.values(), ids=CALLED)
def test_a_document_is_called_by_the_day_it_ended(
    printed: tuple[DocumentKind, str | None, str | None, str | None], called: tuple[str, str, str]
) -> None:
    kind, start, end, published = printed
    facts = {"kind": kind, "first_hand": kind != "council-paper", "published": published}
    made = sample.inspection()
    days = {"inspection_start": start, "inspection_end": end}
    dated = made.model_copy(update={"document": made.document.model_copy(update=facts | days)})
    assert (english.report_date(dated), english.report_words(dated), english.report_month(dated)) == called


def test_ids_and_data_keep_the_day_of_publication() -> None:
    report = sample.inspection()
    assert (report.date, report.filed_date) == ("2017-08-03", "2017-09-25")
    assert report.id.endswith("/2017-09-25-round")


def test_a_relation_stands_on_the_pages_of_both_frameworks() -> None:
    pages = list(all_pages(sample.corpus(), sample.analysis(), sample.AS_OF))
    here, there = (next(page for page in pages if page.address == f"/frameworks/{key}/") for key in ("round", "visit"))
    assert here.relations == there.relations != ()


def test_what_an_edition_leaves_out_is_said_and_is_no_judgement() -> None:
    overall, *rest = sample.ROUND.areas
    framework = sample.ROUND.model_copy(
        update={
            "areas": (overall.model_copy(update={"editions": ("old",)}), *rest),
            "editions": (
                Edition(key="old", title="Until 2016", starts="2014"),
                Edition(key="new", title="From 2017", starts="2017", why_not_reported="No overall grade."),
            ),
        }
    )
    made = sample.corpus()
    ungraded = [
        report.model_copy(
            update={
                "judgements": tuple(
                    one.model_copy(update={"grade": "not_reported"}) if one.area == "overall" else one
                    for one in report.judgements
                )
            }
        )
        for report in made.reports
    ]
    corpus = replace(made, reports=tuple(ungraded), frameworks={**made.frameworks, "round": framework})
    pages = {page.address: page for page in all_pages(corpus, sample.analysis(), sample.AS_OF)}
    rows = [(row.title, row.areas, row.note) for row in pages["/frameworks/round/"].editions]
    assert rows == [("Until 2016", "overall and care leavers", ""), ("From 2017", "care leavers", "No overall grade.")]
    (overall,) = pages["/judgements/overall/"].parts
    assert overall.standing.answer == "The program found no grade for this in the reports on this site."


def test_a_report_whose_edition_gives_no_overall_grade_shows_those_of_its_areas() -> None:
    overall, *rest = sample.ROUND.areas
    framework = sample.ROUND.model_copy(update={"areas": (overall.model_copy(update={"editions": ("old",)}), *rest)})
    made = sample.corpus()

    def of_edition(edition: str) -> list[tuple[str, list[str]]]:
        reports = [
            report.model_copy(
                update={
                    "judgements": tuple(
                        one.model_copy(update={"area": "care_leavers"}) for one in report.judgements[:1]
                    ),
                    "framework": report.framework.model_copy(update={"edition": edition}),
                }
            )
            for report in made.reports
        ]
        corpus = replace(made, reports=tuple(reports), frameworks={**made.frameworks, "round": framework})
        pages = {page.address: page for page in all_pages(corpus, sample.analysis(), sample.AS_OF)}
        rows = area_rows(pages["/judgements/overall/"])
        return [(row.grade.words, [one.grade.words for one in row.instead]) for row in rows]

    assert of_edition("old") == [("Not found in the report", [])] * 2
    assert of_edition("new") == [("No overall grade", ["Inadequate"]), ("No overall grade", ["Good"])]


def test_a_council_that_goes_on_gave_up_a_part_and_one_that_ended_was_replaced() -> None:
    made = sample.corpus()
    ended = made.authorities["ashmere"].model_copy(
        update={"slug": "gone", "name": "Gone", "gss_code": "E1", "status": "abolished"}
    )
    site = SiteContext(
        replace(
            made,
            authorities={**made.authorities, "gone": ended},
            successions=(
                Succession(predecessor="gone", successor="ashmere", date="2021-04-01"),
                Succession(predecessor="gone", successor="brackendale", date="2021-04-01"),
                Succession(predecessor="brackendale", successor="ashmere", date="2023-04-01", note="The harbour only."),
            ),
        ),
        sample.analysis(),
        sample.AS_OF,
    )
    facts = [(fact.words, [link.text for link in fact.links]) for fact in successions(site, "ashmere")]
    assert facts == [
        ("Ashmere and Brackendale took the place of Gone on 1 April 2021. See", ["Gone", "Brackendale"]),
        ("Ashmere took over a part of the area of Brackendale on 1 April 2023. The harbour only. See", ["Brackendale"]),
    ]


def test_an_area_judged_in_two_groups_is_listed_in_both() -> None:
    overall, *rest = sample.ROUND.areas
    groups = tuple(overall.model_copy(update={"group": group}) for group in ("Safeguarding", "Looked after"))
    framework = sample.ROUND.model_copy(update={"areas": (*groups, *rest)})
    corpus = replace(sample.corpus(), frameworks={**sample.corpus().frameworks, "round": framework})
    pages = {page.address: page for page in all_pages(corpus, sample.analysis(), sample.AS_OF)}
    titles = [row.title for row in pages["/frameworks/round/"].areas]
    assert titles == ["Overall (Safeguarding)", "Overall (Looked after)", "Care leavers"]


def test_a_judgement_page_says_which_reports_judge_the_area_together_with_another() -> None:
    real = load_frameworks()
    reports = [
        report("eastshire", "2019-01-01", "ilacs", grades={"in_care_and_care_leavers": "good"}),
        report("westshire", "2024-01-01", "ilacs", grades={"in_care": "good", "care_leavers": "good"}),
    ]
    editions = zip(reports, ("2018", "2023"), strict=True)
    held = replace(corpus(*(in_edition(made, edition) for made, edition in editions)), frameworks=real)
    pages = {page.address: page for page in all_pages(held, analyse(held), sample.AS_OF)}
    (alone,) = pages["/judgements/care_leavers/"].parts
    assert [(row.council.text, row.grade.words) for row in area_rows(pages["/judgements/care_leavers/"])] == [
        ("Eastshire", "Judged together with children in care"),
        ("Westshire", "Good"),
    ]
    together = ("1 inspection gave this no grade of its own: judged together with children in care.",)
    assert [edition.not_graded for edition in alone.editions] == [together, ()]
    (both,) = pages["/judgements/in_care_and_care_leavers/"].parts
    apart = ("1 inspection gave this no grade of its own: judged apart: children in care and care leavers.",)
    assert [edition.not_graded for edition in both.editions] == [(), apart]


def test_a_framework_whose_reports_all_judge_an_area_together_with_another_is_told_without_a_table() -> None:
    together = report("eastshire", "2019-01-01", "ilacs", grades={"in_care_and_care_leavers": "good"})
    alone = report("westshire", "2015-01-01", "sif", grades={"care_leavers": "good"})
    held = replace(corpus(in_edition(together, "2018"), alone), frameworks=load_frameworks())
    pages = {page.address: page for page in all_pages(held, analyse(held), sample.AS_OF)}
    (part,) = pages["/judgements/care_leavers/"].parts
    older, newer = part.editions
    assert [(year.year, year.numbers) for year in older.years] == [("2015", ("1",))]
    assert newer.picture is None
    assert newer.not_graded == ("1 inspection gave this no grade of its own: judged together with children in care.",)


def test_why_reports_give_no_grade_for_an_area_is_said_once_though_its_framework_prints_groups() -> None:
    together = in_edition(
        report("eastshire", "2019-01-01", "ilacs", grades={"in_care_and_care_leavers": "good"}), "2018"
    )
    alone = in_edition(report("westshire", "2024-01-01", "ilacs", grades={"care_leavers": "good"}), "2023")
    (judged,) = alone.judgements
    groups = tuple(judged.model_copy(update={"group": group}) for group in ("Services", "Leaders"))
    made = (together, alone.model_copy(update={"judgements": groups}))
    held = replace(corpus(*made), frameworks=load_frameworks())
    pages = {page.address: page for page in all_pages(held, analyse(held), sample.AS_OF)}
    found = pages["/judgements/care_leavers/"].parts
    assert [part.standing.heading for part in found] == ["Services", "Leaders"]
    assert [[len(edition.not_graded) for edition in part.editions] for part in found] == [[1, 0], [1, 0]]


def test_a_council_whose_inspection_gives_no_grade_is_listed_without_and_its_page_has_the_reason() -> None:
    why = "Inspections of this kind give no overall grade."
    (judged,) = sample.other().judgements
    ungraded = judged.model_copy(update={"grade": "not_reported", "note": why})
    held = replace(sample.corpus(), reports=(sample.other().model_copy(update={"judgements": (ungraded,)}),))
    found = Analysis(points={}, links=(), follow_ups=(), later_findings=(), block_themes={})
    pages = {page.address: page for page in all_pages(held, found, sample.AS_OF)}
    ((row,),) = [region.rows for region in pages["/authorities/"].regions]
    assert (row.grades, row.no_grades.words) == ((), "No grades found in the report")
    assert pages["/authorities/brackendale/"].no_overall == why


def in_edition(made: Report, edition: str) -> Report:
    return made.model_copy(update={"framework": made.framework.model_copy(update={"edition": edition})})


def area_rows(page: judgement_areas.JudgementAreaPage) -> list[GradeOfCouncil]:
    return [row for part in page.parts for region in part.standing.regions for row in parts_made(region.rows)]


def test_councils_that_were_never_graded_on_an_area_are_named_in_one_sentence_and_have_no_row() -> None:
    made = sample.corpus()
    graded, *others = made.reports
    care = tuple(one.model_copy(update={"area": "adoption"}) for one in graded.judgements[:1])
    reports = (graded.model_copy(update={"judgements": (*graded.judgements, *care)}), *others)
    pages = {one.address: one for one in all_pages(replace(made, reports=reports), sample.analysis(), sample.AS_OF)}
    page = pages["/judgements/adoption/"]
    regions = page.parts[0].standing.regions
    rows = {row.council.text for region in regions for row in parts_made(region.rows)}
    named = {one.council.text for region in regions for each in region.not_graded for one in each.named}
    why = {each.why for region in regions for each in region.not_graded}
    assert (rows, named) == ({"Ashmere"}, {"Brackendale"})
    assert why == {"No grade for this in the reports on this site"}
