"""Each passage the search finds has its place on the report's page, and says there what the search shows."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from generator.analysis.anchors import letters
from generator.english.search import PAGES
from generator.markdown.rendering import render
from generator.model.analysis import Analysis
from generator.model.corpus import Corpus
from generator.model.judgement import UNGRADED, Grade
from generator.model.registry import Succession, Trust
from generator.model.search import Passage
from generator.publish import render_page
from generator.search_index.word_lists import asks
from generator.views import planned_pages
from generator.views.context import SiteContext
from generator.views.searched_reports import OFFERED, passages, search_facts, searched_reports
from tests.views import joint_sample

LETTER = "north-east-lincolnshire/2019-12-18-ilacs-focused-visit"
INSPECTION = "north-east-lincolnshire/2017-09-25-sif"


@pytest.fixture(scope="module")
def inspection(corpus_of_five: Corpus, analysis_of_five: Analysis) -> tuple[Passage, ...]:
    return passages(SiteContext(corpus_of_five, analysis_of_five, "2026-11-21"), corpus_of_five.by_id[INSPECTION])


def test_every_passage_has_its_place_on_the_page(corpus_of_five: Corpus, analysis_of_five: Analysis) -> None:
    pages = {
        plan.address: plan
        for plan in planned_pages(corpus_of_five, analysis_of_five, "2026-11-21")
        if plan.kind == "report"
    }
    for report in searched_reports(corpus_of_five, analysis_of_five):
        anchors = render(render_page(pages[f"/reports/{report.id}/"].make()).split("---\n", 2)[2]).anchors
        assert [one.anchor for one in report.passages() if one.anchor not in anchors] == []


def test_no_place_and_no_words_are_found_twice(corpus_of_five: Corpus, analysis_of_five: Analysis) -> None:
    for report in searched_reports(corpus_of_five, analysis_of_five):
        found = report.passages()
        assert len({one.anchor for one in found}) == len(found)
        points = {letters(one.text) for one in found if one.kind == "recommendation"}
        assert [one.anchor for one in found if one.kind != "recommendation" and letters(one.text) in points] == []


def test_every_recommendation_is_a_passage(corpus_of_five: Corpus, inspection: tuple[Passage, ...]) -> None:
    found = [one.anchor for one in inspection if one.kind == "recommendation"]
    assert found == [point.id.split("#")[1] for point in corpus_of_five.by_id[INSPECTION].recommendations]


def test_a_finding_is_named_by_its_number_and_what_its_section_judges(inspection: tuple[Passage, ...]) -> None:
    finding = next(one for one in inspection if one.anchor == "p26")
    assert finding.kind == "finding"
    assert finding.caption == "Paragraph 26"
    assert finding.section == "Help and protection"


def test_a_numbered_paragraph_is_a_finding_under_whatever_heading(
    inspection: tuple[Passage, ...], corpus_of_five: Corpus, analysis_of_five: Analysis
) -> None:
    """The inspection of Lincolnshire prints its findings 1 to 40 under "Summary"."""
    other = passages(
        SiteContext(corpus_of_five, analysis_of_five, "2026-11-21"), corpus_of_five.by_id["lincolnshire/2015-01-06-sif"]
    )
    numbered = [one for one in (*inspection, *other) if one.caption.startswith("Paragraph ")]
    assert len(numbered) > 100
    assert {one.kind for one in numbered} == {"finding"}
    assert {one.kind for one in inspection} == {"finding", "recommendation", "summary"}


def test_reports_tell_their_year_and_overall_grade(corpus_of_five: Corpus, analysis_of_five: Analysis) -> None:
    told = {report.id: (report.year, report.grade) for report in searched_reports(corpus_of_five, analysis_of_five)}
    overall = next(one.grade for one in corpus_of_five.by_id[INSPECTION].judgements if one.area == "overall")
    assert told[INSPECTION] == (2017, ("ofsted-effectiveness", overall))
    assert told[LETTER] == (2019, None)


def test_beside_a_grade_stands_what_a_later_visit_found(corpus_of_five: Corpus, analysis_of_five: Analysis) -> None:
    told = {report.id: report.later for report in searched_reports(corpus_of_five, analysis_of_five) if report.later}
    ((words, address),) = told[INSPECTION]
    assert re.fullmatch(r"A later visit on .* found .*priority actions?.*", words)
    assert address == f"/reports/{LETTER}/"
    assert list(told) == [INSPECTION]


@pytest.mark.parametrize("said", UNGRADED)
def test_what_stands_in_the_place_of_a_grade_is_none(
    said: Grade, corpus_of_five: Corpus, analysis_of_five: Analysis
) -> None:
    held = corpus_of_five.by_id[INSPECTION]
    judgements = tuple(one.model_copy(update={"grade": said}) for one in held.judgements)
    report = held.model_copy(update={"judgements": judgements})
    (searched,) = searched_reports(replace(corpus_of_five, reports=(report,)), analysis_of_five)
    assert searched.grade is None
    assert said not in {key for scale in search_facts(corpus_of_five).scales for key, _, _ in scale.grades}


def test_facts_hold_the_authorities_that_have_reports(corpus_of_five: Corpus) -> None:
    facts = search_facts(corpus_of_five)
    assert [one.slug for one in facts.authorities] == list(corpus_of_five.by_authority)
    assert {one.key for one in facts.frameworks} == set(corpus_of_five.frameworks)
    assert ("ilacs-focused-visit", "ilacs") in {(one.key, one.other_names[-1]) for one in facts.frameworks}


def test_the_projects_own_words_have_curly_apostrophes(corpus_of_five: Corpus, analysis_of_five: Analysis) -> None:
    titles = [report.title for report in searched_reports(corpus_of_five, analysis_of_five)]
    facts = search_facts(corpus_of_five)
    told = [*titles, *(one.title for one in facts.frameworks), *(title for _, title in facts.themes)]
    assert any("’" in title for title in told)
    assert [title for title in told if "'" in title] == []


def test_an_abolished_authority_without_reports_leads_to_those_in_its_place_that_have_some(
    corpus_of_five: Corpus,
) -> None:
    def change(predecessor: str, successor: str) -> Succession:
        return Succession(predecessor=predecessor, successor=successor, date="2019-04-01")

    known = (change("cumbria", "lincolnshire"), change("cumbria", "cumberland"), change("dorset", "lincolnshire"))
    facts = search_facts(replace(corpus_of_five, successions=known))
    followed = {one.slug: one.successors for one in facts.without_reports if one.successors}
    assert followed == {"cumbria": ("lincolnshire",)}


def test_a_council_is_found_by_the_name_of_the_trust_that_ran_its_services(corpus_of_five: Corpus) -> None:
    run = Trust.model_validate(
        {"authority": "lincolnshire", "name": "Help for All", "sources": ["https://help.example"]}
    )
    facts = search_facts(replace(corpus_of_five, trusts=(run,)))
    assert [one.slug for one in facts.authorities if "Help for All" in one.other_names] == ["lincolnshire"]


@pytest.fixture(scope="module")
def joint() -> dict[str, tuple[Passage, ...]]:
    corpus = joint_sample.corpus()
    return {report.id: report.passages() for report in searched_reports(corpus, joint_sample.analysis())}


def test_a_point_is_named_with_those_who_have_to_act_and_has_its_lead_in(joint: dict[str, tuple[Passage, ...]]) -> None:
    action, _, _, *_ = joint[joint_sample.FAILINGS]
    assert action.caption == "Priority action for Ashmere Council and NHS North Integrated Care Board (ICB)"
    led, *_ = joint[joint_sample.ASKS]
    assert led.caption == "Priority action"
    assert led.text == ("Leaders need to take swift and decisive action to ensure that: children are seen on the day.")


def test_a_point_that_tells_what_was_found_is_a_finding(joint: dict[str, tuple[Passage, ...]]) -> None:
    def kinds(report: str) -> set[str]:
        return {one.kind for one in joint[report] if one.anchor.startswith("r")}

    assert kinds(joint_sample.FINDINGS) == {"finding"}
    assert kinds(joint_sample.ASKS) == {"recommendation"}


def test_an_outcome_sums_up(joint: dict[str, tuple[Passage, ...]]) -> None:
    (outcome,) = (one for one in joint[joint_sample.POSITIVE] if one.section == "Inspection outcome")
    assert outcome.kind == "summary"


def test_a_kind_of_inspection_beside_the_councils_has_its_own_page_and_part() -> None:
    facts = search_facts(joint_sample.corpus())
    told = {one.key: (one.kind, one.page, one.part, one.not_alone) for one in facts.frameworks}
    alone = "not the council alone"
    assert told["round"] == ("inspection", "/frameworks/round/", None, None)
    assert told["area"] == ("area", "/judgements/area_arrangements/", "area", f"On the local area partnership, {alone}")
    assert told["theme"] == ("theme", "/frameworks/theme/", "theme", f"On several services together, {alone}")
    assert dict(facts.kinds)["monitoring"] == "Monitoring visit"


def test_a_report_tells_its_days_and_its_lead_inspector(corpus_of_five: Corpus, analysis_of_five: Analysis) -> None:
    told = {report.id: report for report in searched_reports(corpus_of_five, analysis_of_five)}[INSPECTION]
    document = corpus_of_five.by_id[INSPECTION].document
    assert told.days == (document.inspection_start, document.inspection_end, document.published)
    assert told.lead_inspector == document.lead_inspector is not None


def test_every_page_that_is_offered_has_a_name_an_address_and_what_asks_for_it(corpus_of_five: Corpus) -> None:
    assert PAGES.keys() == OFFERED.keys() == asks().keys()
    assert ("data", "/data/", "Download the data") in search_facts(corpus_of_five).pages
