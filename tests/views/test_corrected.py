"""A value that a person put right says so wherever it prints: one quiet sign, which leads to what was read and why."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from generator.english import council_answer, looked_at, report_answer
from generator.english.council_answer import came_back
from generator.model.analysis import Analysis
from generator.model.corpus import AppliedCorrection, Corpus
from generator.model.judgement import Judgement
from generator.model.noun import Place
from generator.model.partnership import InspectionTheme
from generator.model.registry import Correction, TilePlace
from generator.model.report import Report, Section, TextBlock
from generator.publish.templating import render_page
from generator.views import addresses
from generator.views.searched_reports import searched_reports
from tests.views import joint_sample, sample
from tests.views.made import all_pages

DECIDED = {"value": "x", "reason": "So.", "date": "2026-11-21"}


def corrected(*paths: str) -> Corpus:
    made = [
        Correction(report=sample.VISIT if "follow_ups" in path else sample.INSPECTION, field=path, **DECIDED)
        for path in paths
    ]
    return replace(sample.corpus(), corrections=tuple(AppliedCorrection(one, "y", one.field) for one in made))


def signs(*paths: str) -> dict[str, int]:
    """Address of each page with the sign -> how often it has it."""
    pages = all_pages(corrected(*paths), sample.analysis(), sample.AS_OF)
    found = {page.address: render_page(page).count("[[corrected](/quality/#put-right-") for page in pages}
    return {address: number for address, number in found.items() if number}


SHOWN = {
    # what was put right: (its path, pages that have the sign)
    "a grade": (
        f"judgements.{sample.inspection().judgements[0].area}.grade",
        {
            *(f"/reports/{sample.INSPECTION}/", "/authorities/ashmere/", "/compare/ashmere-and-brackendale/"),
            *("/", "/changes/"),
        },
    ),
    "a recommendation": (
        "recommendations.r1.text",
        {f"/reports/{sample.INSPECTION}/", "/authorities/ashmere/recommendations/"},
    ),
    "a sentence that looks back": (
        "follow_ups.0.status",
        {f"/reports/{sample.VISIT}/", "/authorities/ashmere/recommendations/"},
    ),
    "a figure": ("statistics.0.value", {f"/reports/{sample.INSPECTION}/", "/measures/children_in_area/"}),
}


@pytest.mark.parametrize("title", SHOWN)
def test_a_corrected_value_has_its_sign(title: str) -> None:
    path, pages = SHOWN[title]
    assert pages <= signs(path).keys()


def test_a_sentence_that_tells_a_corrected_grade_says_so_too() -> None:
    area = sample.inspection().judgements[0].area
    pages = all_pages(corrected(f"judgements.{area}.grade"), sample.analysis(), sample.AS_OF)
    told = {page.address: render_page(page).count("(corrected)") for page in pages}
    for address in (f"/reports/{sample.INSPECTION}/", "/authorities/ashmere/", "/compare/ashmere-and-brackendale/"):
        assert told[address], address


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("value", "34,204 children [[corrected]"),
        ("as_of", "30 June 2017 (corrected)"),
        ("previous.value", "34,000 children (31 March 2016) (corrected)"),
        ("national", "none found (corrected)"),
    ],
)
def test_of_a_figure_that_part_is_signed_which_was_put_right(field: str, said: str) -> None:
    pages = all_pages(corrected(f"statistics.0.{field}"), sample.analysis(), sample.AS_OF)
    (row,) = (
        line
        for page in pages
        if page.address == f"/reports/{sample.INSPECTION}/"
        for line in render_page(page).splitlines()
        if line.startswith("| Children under 18 who live here")
    )
    assert said in row
    assert row.count("corrected)") + row.count(".corrected") == 1


def test_that_all_areas_are_judged_alike_is_signed_where_the_grade_of_one_was_put_right() -> None:
    assert council_answer.alike(is_an_area_put_right=True) == "The same in every area (corrected)."
    assert (
        report_answer.overall("Good", [], alike=True, is_an_area_put_right=True)
        == "Judged good overall and in every area (corrected)."
    )


def test_nothing_else_has_it() -> None:
    assert signs() == {}
    assert all("brackendale" not in address or "compare" in address for address in signs("judgements.overall.grade"))


def test_the_report_says_how_many_values_a_person_put_right_and_how_many_were_not_read() -> None:
    corpus = corrected("document.published", "statistics.0.value", "document.lead_inspector")
    *wrong, missing = corpus.corrections
    pages = all_pages(
        replace(corpus, corrections=(*wrong, replace(missing, was=None))), sample.analysis(), sample.AS_OF
    )
    (page,) = (one for one in pages if one.address == f"/reports/{sample.INSPECTION}/")
    assert "A person put 2 values right that the program had read wrongly." in render_page(page)
    assert "A person gave 1 value that the program had not read." in render_page(page)


def test_the_search_says_so_behind_the_grade_of_the_whole() -> None:
    area = sample.inspection().judgements[0].area
    for paths, said in (
        ((), []),
        ((f"judgements.{area}.grade",), [("A person corrected this grade", addresses.corrections(sample.INSPECTION))]),
    ):
        found = searched_reports(corrected(*paths), sample.analysis())
        (report,) = (one for one in found if f"{one.authority}/{one.folder}" == sample.INSPECTION)
        assert [each for each in report.later if "corrected" in each[0]] == said


def of_corrected_day(*later: Report) -> list[str]:
    """Every page of the sample as printed, where a person put right the day on which the first inspection ended.

    Its council is on the map, and its figure has no day of its own.
    """
    made, report = sample.corpus(), sample.inspection()
    facts = report.document.model_copy(update={"inspection_end": "2017-09-13"}).with_put_right(["inspection_end"])
    undated = tuple(one.model_copy(update={"as_of": None, "as_of_text": None}) for one in report.statistics)
    right = report.model_copy(update={"document": facts, "statistics": undated})
    placed = made.authorities["ashmere"].model_copy(update={"tile": TilePlace(column=0, row=0)})
    corpus = replace(
        made,
        reports=(*(one for one in made.reports if one.id != report.id), right, *later),
        authorities={**made.authorities, "ashmere": placed},
        sidecars={**made.sidecars, **{one.id: sample.sidecar(one) for one in later}},
    )
    return [render_page(page) for page in all_pages(corpus, sample.analysis(), sample.AS_OF)]


def graded_no_more(judgements: tuple[Judgement, ...]) -> Report:
    """A later inspection of the same kind and council that gives no overall grade."""
    report = sample.inspection()
    days = {"inspection_start": "2018-05-01", "inspection_end": "2018-05-11", "published": "2018-06-20"}
    changed = {"id": "ashmere/2018-06-20-round", "document": report.document.model_copy(update=days)}
    return report.model_copy(update={**changed, "judgements": judgements, "recommendations": (), "statistics": ()})


def test_a_day_that_a_person_put_right_says_so_wherever_it_stands() -> None:
    said = [words for page in of_corrected_day() for words in re.findall(r"13 September 2017.{12}", page)]
    assert len(said) > 10
    assert [words for words in said if "2017 (corrected)" not in words] == []


(OVERALL,) = sample.inspection().judgements
LATER: dict[str, tuple[tuple[Report, ...], tuple[str, ...]]] = {
    # what came later: (reports, words that stand before the month)
    "nothing": ((), ("Ashmere: Inadequate, ", "inspection that ended 13 ")),
    "an inspection that leaves the grade out": (
        (graded_no_more((OVERALL.model_copy(update={"grade": "not_reported", "conflict": False}),)),),
        ("before: inadequate, ",),
    ),
    "an inspection of which no grade was read": ((graded_no_more(()),), ("Before: inadequate, ", " inadequate, ")),
}


@pytest.mark.parametrize("title", LATER)
def test_the_month_of_such_a_day_says_so_too(title: str) -> None:
    """The span of all councils' days alone leaves it out: it speaks of no report."""
    later, stands_before = LATER[title]
    text = "\n".join(of_corrected_day(*later))
    for words in stands_before:
        assert f"{words}September 2017 (corrected)" in text, words
    assert re.findall(r".{0,30}(?<!\d )(?<!to )(?<!ended in )September 2017(?! \(corrected\)).{0,12}", text) == []


def test_the_column_of_such_a_day_says_so_too() -> None:
    heads = [line for page in of_corrected_day() for line in page.splitlines() if "]{.column}" in line]
    months = [head for head in heads if "Sep 2017" in head]
    sign = f"[[corrected]({addresses.corrections(sample.INSPECTION)})]{{.corrected}}"
    assert len(months) > 0
    assert all(f"[Sep 2017 {sign}]{{.column}}" in head for head in months)
    assert sum("[corrected]" in head for head in heads) == len(months)


def test_a_sentence_that_a_person_read_otherwise_is_not_said_to_be_the_programs_reading() -> None:
    pages = all_pages(corrected("follow_ups.0.status"), sample.analysis(), sample.AS_OF)
    (page,) = (one for one in pages if one.address == f"/reports/{sample.VISIT}/")
    assert "A person reads this as" in render_page(page)


def test_a_point_that_was_taken_out_is_led_to_from_nowhere() -> None:
    report = sample.inspection()
    first, *others = report.recommendations
    anchor = first.id.rpartition("#")[2]
    block = TextBlock(kind="recommendation", text=first.text, anchor=anchor, place=first.place)
    text = replace_in(
        report,
        sections=(
            Section(heading="Points", level=1, role="findings", anchor="points", place=first.place, blocks=(block,)),
        ),
    )
    for right, led in ((text, True), (replace_in(text, recommendations=tuple(others)), False)):
        made = sample.corpus()
        corpus = replace(made, reports=tuple(right if one.id == right.id else one for one in made.reports))
        (page,) = (
            one for one in all_pages(corpus, sample.analysis(), sample.AS_OF) if one.address == f"/reports/{right.id}/"
        )
        assert (f"](#{anchor})" in render_page(page)) is led


def replace_in(report: Report, **fields: object) -> Report:
    return report.model_copy(update=fields)


def test_words_and_who_has_to_act_are_signed_apart() -> None:
    def page(path: str) -> str:
        corpus = replace(joint_sample.corpus(), corrections=(of_joint(path),))
        pages = all_pages(corpus, joint_sample.analysis(), sample.AS_OF)
        return next(render_page(one) for one in pages if one.address == f"/reports/{joint_sample.FAILINGS}/")

    words, sign = (
        "Leaders should cut the wait for help.",
        f"&nbsp;[[corrected]({addresses.corrections(joint_sample.FAILINGS)})]{{.corrected}}",
    )
    assert f"{words}{sign}" in page("recommendations.r1.text")
    assert "(corrected)" not in page("recommendations.r1.text")
    assert f"{words}\n" in page("recommendations.r1.addressed_to")
    acts = "Who has to act: Ashmere Council and NHS North Integrated Care Board (ICB) (corrected)"
    assert acts in page("recommendations.r1.addressed_to")


JOINT_VALUES = {
    # the path of what was put right: what its page says
    "monitoring.within": "within approximately 18 months (corrected)",
    "next_inspection.within": "within approximately three years (corrected)",
    "response.due": "by “the local area partnership” (corrected)",
    "bodies.1.name": "NHS North Integrated Care Board (ICB) (corrected)",
    "people.0.name": "(corrected)",
}


@pytest.mark.parametrize("path", JOINT_VALUES)
def test_what_comes_next_and_who_is_named_is_signed(path: str) -> None:
    corpus = replace(joint_sample.corpus(), corrections=(of_joint(path),))
    pages = all_pages(corpus, joint_sample.analysis(), sample.AS_OF)
    page = next(render_page(one) for one in pages if one.address == f"/reports/{joint_sample.FAILINGS}/")
    assert JOINT_VALUES[path] in page


def of_joint(path: str) -> AppliedCorrection:
    made = Correction(report=joint_sample.FAILINGS, field=path, **DECIDED)
    return AppliedCorrection(made, "y", path)


SHORT = "the front door and how help early on is given there"
LONG = "the front door, and all of the help that is given there early on to children and to their families"
TOPICS = {
    # what a visit looked at: the words that every page has of it
    SHORT: re.escape(SHORT),
    LONG: rf"the front door, and all of the help(?: …|{re.escape(LONG[35:])})",
}


@pytest.mark.parametrize("topic", TOPICS, ids=["short", "long"])
def test_what_a_visit_looked_at_is_signed_wherever_it_stands_whole_or_cut(topic: str) -> None:
    pages = printed_with(sample.corpus(), sample.analysis(), sample.VISIT, "topic", topic)
    found = found_in(pages, TOPICS[topic])
    assert len(found) > 3
    assert unsigned(found) == []


def test_the_answer_of_a_council_signs_a_topic_for_which_there_is_room() -> None:
    for topic, looked in ((SHORT, f" to look at “{SHORT}” (corrected)"), (LONG, "")):
        facts = sample.visit().document.model_copy(update={"topic": topic}).with_put_right(["topic"])
        assert came_back(["October 2019"], facts, since=True) == f"Inspectors came back in October 2019{looked}."


def test_the_theme_of_a_joint_inspection_is_signed_wherever_it_stands() -> None:
    theme = InspectionTheme(key=None, words="harm from the made-up river", place=Place(page=1))
    for name in (joint_sample.ASKS, joint_sample.FINDINGS):
        pages = printed_with(joint_sample.corpus(), joint_sample.analysis(), name, "theme", theme)
        found = found_in(pages, f"“{theme.words}")
        assert len(found) > 2
        assert unsigned(found) == []


def printed_with(corpus: Corpus, analysis: Analysis, name: str, fact: str, value: object) -> list[str]:
    """Every page as printed, where a person put right a fact of one report."""
    report = next(one for one in corpus.reports if one.id == name)
    facts = report.document.model_copy(update={fact: value}).with_put_right([fact])
    right = replace_in(report, document=facts)
    made = replace(corpus, reports=tuple(right if one.id == name else one for one in corpus.reports))
    return [render_page(page) for page in all_pages(made, analysis, sample.AS_OF)]


def found_in(pages: list[str], words: str) -> list[str]:
    """Each place of words on pages, with what stands behind it."""
    return [found for page in pages for found in re.findall(rf"{words}.{{0,20}}", page)]


def unsigned(found: list[str]) -> list[str]:
    return [words for words in found if not re.search(r"”? \(corrected\)", words)]


def test_the_fact_that_stands_is_the_one_that_is_signed() -> None:
    theme = InspectionTheme(key=None, words="the river", place=Place(page=1))
    facts = sample.visit().document.model_copy(update={"topic": "the front door", "theme": theme})
    assert looked_at(facts) == "“the front door”"
    assert looked_at(facts.with_put_right(["topic"])) == "“the front door” (corrected)"
    assert looked_at(facts.with_put_right(["theme"])) == "“the front door”"


def test_a_reading_of_a_sentence_is_signed_behind_the_reading_and_not_behind_its_words() -> None:
    pages = all_pages(corrected("follow_ups.0.status"), sample.analysis(), sample.AS_OF)
    page = next(render_page(one) for one in pages if one.address == f"/reports/{sample.VISIT}/")
    assert "&nbsp;[[corrected]" not in page
    note = next(
        line for line in page.splitlines() if line.endswith(f"{addresses.corrections(sample.VISIT)})]{{.corrected}}")
    )
    assert not note.startswith(">")
