"""What a page says it depends on is all it depends on: so a build may keep it while that stays the same."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator

import pytest

from generator.frozen import replace
from generator.model.analysis import Analysis, RecommendationLink
from generator.model.corpus import Corpus
from generator.model.page import Planned, PlannedPart
from generator.model.report import Recommendation
from generator.pictures import Years
from generator.views import planned_pages
from generator.views.comparison.comparison_page import ComparisonPage
from generator.views.council.authority import AuthorityPage
from generator.views.elements.basic import Hyperlink
from tests.views import sample
from tests.views.made import parts_to_come


def linked_across_councils() -> tuple[Corpus, Analysis]:
    """The made-up corpus, where a person linked a point of one council to one of another."""
    analysis = sample.analysis()
    other = sample.other().model_copy(update={"recommendations": (own_point(),)})
    corpus = dataclasses.replace(sample.corpus(), reports=(sample.inspection(), sample.visit(), other))
    moved = replace(
        analysis.points[f"{sample.VISIT}#r1"], recommendation=own_point(), report=other.id, authority="brackendale"
    )
    link = RecommendationLink(moved.id, f"{sample.VISIT}#r1", "person", 1.0)
    return corpus, dataclasses.replace(
        analysis, points={**analysis.points, moved.id: moved}, links=(*analysis.links, link)
    )


def own_point() -> Recommendation:
    return sample.visit().recommendations[0].model_copy(update={"id": f"{sample.OTHER}#r1"})


Held = tuple[Corpus, Analysis]
CASES = ("made up", "linked across councils", "five reports")


@pytest.fixture(scope="module")
def sites(corpus_of_five: Corpus, analysis_of_five: Analysis) -> dict[str, Held]:
    held = ((sample.corpus(), sample.analysis()), linked_across_councils(), (corpus_of_five, analysis_of_five))
    return dict(zip(CASES, held, strict=True))


def plans(corpus: Corpus, analysis: Analysis) -> dict[str, Planned]:
    return {planned.address: planned for planned in planned_pages(corpus, analysis, sample.AS_OF)}


def only(corpus: Corpus, analysis: Analysis, slugs: frozenset[str]) -> tuple[Corpus, Analysis]:
    """The corpus as if it held nothing but these councils. The registries stay."""
    reports = tuple(report for report in corpus.reports if report.authority.slug in slugs)
    points = {id_: point for id_, point in analysis.points.items() if point.authority in slugs}
    kept = Analysis(
        points=points,
        links=tuple(link for link in analysis.links if link.earlier in points and link.later in points),
        follow_ups=tuple(tied for tied in analysis.follow_ups if tied.authority in slugs),
        later_findings=tuple(found for found in analysis.later_findings if found.recommendation in points),
        block_themes={},
    )
    return dataclasses.replace(corpus, reports=reports, corrections=(), problems=()), kept


@pytest.fixture
def _one_axis(monkeypatch: pytest.MonkeyPatch) -> None:
    """The axis of years rests on the first grade of all councils; every plan says so."""
    monkeypatch.setattr("generator.views.context.axis_of_years", lambda _, __: Years(2010, 2030))


@pytest.mark.usefixtures("_one_axis")
@pytest.mark.parametrize("held", CASES)
def test_a_page_on_a_few_councils_is_the_same_where_nothing_else_is_held(sites: dict[str, Held], held: str) -> None:
    corpus, analysis = sites[held]
    whole = plans(corpus, analysis)
    scoped = [(planned, planned.scope) for planned in whole.values() if planned.scope]
    kinds = {"authority", "history", "report", "comparison", "line-of-time"}
    assert {planned.kind for planned, _ in scoped} == kinds
    for planned, scope in scoped:
        alone = plans(*only(corpus, analysis, scope))[planned.address]
        one, other = alone.make(), planned.make()
        if alone.also != planned.also:
            message = f"{planned.address}: only council pages speak of what else is held"
            if isinstance(one, ComparisonPage):  # how its councils' neighbours were judged stands in `also`
                continue
            assert isinstance(one, AuthorityPage), message
            assert isinstance(other, AuthorityPage), message
            one, other = (replace(page, compare=one.compare, facts=()) for page in (one, other))
        assert one == other


PARTS_OF = {"changes", "changes-of-year", "judgement", "measure", "theme"}
"""The kinds of pages on the whole site that are put together from parts."""


@pytest.mark.usefixtures("_one_axis")
@pytest.mark.parametrize("held", CASES)
def test_a_part_of_a_page_is_the_same_where_nothing_else_is_held(sites: dict[str, Held], held: str) -> None:
    corpus, analysis = sites[held]
    whole = parts_by_name(corpus, analysis)
    assert {kind for kind, *_ in whole} == PARTS_OF
    found = 0
    for scope in {part.scope for part in whole.values()}:
        alone = parts_by_name(*only(corpus, analysis, scope))
        for name in whole.keys() & alone.keys():
            assert alone[name].make() == whole[name].make()
            found += 1
    assert found >= 0.7 * len(whole)  # what was last, or the largest figure, is another with fewer councils


@pytest.mark.parametrize("held", CASES)
def test_parts_of_one_name_are_equal(sites: dict[str, Held], held: str) -> None:
    last = parts_by_name(*sites[held])
    for kind, part in every_part(*sites[held]):
        assert part.make() == last[kind, part.scope, part.name].make()


def parts_by_name(corpus: Corpus, analysis: Analysis) -> dict[tuple[str, frozenset[str], tuple[str, ...]], PlannedPart]:
    """The parts of all pages, by what they are remembered by."""
    return {(kind, part.scope, part.name): part for kind, part in every_part(corpus, analysis)}


def every_part(corpus: Corpus, analysis: Analysis) -> Iterator[tuple[str, PlannedPart]]:
    for planned in planned_pages(corpus, analysis, sample.AS_OF):
        if planned.scope is None:
            yield from ((planned.kind, part) for part in parts_to_come(planned.make()))


def test_a_page_on_a_few_councils_depends_on_the_axis_of_years(sites: dict[str, Held]) -> None:
    corpus, analysis = sites["made up"]
    later = {planned.address: planned for planned in planned_pages(corpus, analysis, "2051-01-01")}
    now = plans(corpus, analysis)
    assert all(planned.also[-1] != later[address].also[-1] for address, planned in now.items() if planned.scope)


def test_a_council_page_says_which_comparisons_it_leads_to(sites: dict[str, Held]) -> None:
    page = plans(*sites["made up"])["/authorities/ashmere/"]
    assert page.scope == frozenset({"ashmere"})
    assert repr(Hyperlink("Brackendale", "/compare/ashmere-and-brackendale/")) in page.also[0]


def test_a_page_whose_point_a_person_linked_to_another_councils_depends_on_both(sites: dict[str, Held]) -> None:
    found = plans(*sites["linked across councils"])
    assert found[f"/reports/{sample.VISIT}/"].scope == frozenset({"ashmere", "brackendale"})
    assert found["/authorities/brackendale/recommendations/"].scope == frozenset({"ashmere", "brackendale"})


@pytest.mark.parametrize("held", CASES)
def test_a_plan_stands_at_the_address_of_its_page_and_says_what_it_depends_on_in_json(
    sites: dict[str, Held], held: str
) -> None:
    for address, planned in plans(*sites[held]).items():
        page = planned.make()
        assert (page.address, page.kind) == (address, planned.kind)
        assert json.dumps(planned.also).startswith("[")
