"""What a council's page says of the council itself: who was there before, who has run its services."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from generator.model.registry import Authority, Succession, Trust
from generator.publish import render_page
from generator.views.context import SiteContext
from generator.views.council import abolished, authorities, authority
from generator.views.elements.basic import Fact, Hyperlink
from tests.views import sample

CURRENT = sample.corpus().authorities["ashmere"]
ABOLISHED = CURRENT.model_copy(update={"status": "abolished"})
ALWAYS = [
    ("Region", "North"),
    ("Kind of council", CURRENT.type),
    ("Code (Office for National Statistics)", CURRENT.gss_code),
]


@pytest.mark.parametrize(
    ("registered", "facts"),
    [
        pytest.param(CURRENT, ALWAYS, id="current"),
        pytest.param(ABOLISHED, ALWAYS, id="abolished"),
        pytest.param(None, [], id="not in the register"),
    ],
)
def test_a_council_is_described_by_the_register(registered: Authority | None, facts: list[tuple[str, str]]) -> None:
    assert told(page_of(authorities={"ashmere": registered} if registered else {}).facts) == facts


def test_a_council_that_is_gone_says_so_at_its_head_and_who_took_its_place() -> None:
    taken = Succession(predecessor="ashmere", successor="brackendale", date="2020-04-01")
    others = sample.corpus().authorities
    gone = page_of(authorities={**others, "ashmere": ABOLISHED}, successions=(taken,)).gone
    assert told(gone) == [
        ("Status", "This council no longer exists."),
        ("Change of councils", "Brackendale took the place of Ashmere on 1 April 2020. See"),
    ]
    assert gone[1].links == (Hyperlink("Brackendale", "/authorities/brackendale/"),)
    assert page_of().gone == ()


def test_the_list_of_councils_says_of_one_that_is_gone_that_it_is() -> None:
    gone = {**sample.corpus().authorities, "ashmere": ABOLISHED}
    site = SiteContext(replace(sample.corpus(), authorities=gone), sample.analysis(), sample.AS_OF)
    (page,) = [planned.make() for planned in authorities.pages(site)]
    assert isinstance(page, authorities.AuthoritiesPage)
    notes = {
        row.council.text: (row.note or "").startswith("This council no longer exists.")
        for region in page.regions
        for row in region.rows
    }
    assert notes == {"Ashmere": True, "Brackendale": False}
    assert page.answer == ("1 council by region, each with its latest grades. Also listed: 1 that no longer exists.")


def test_the_list_of_councils_has_the_one_that_took_a_place_before_it_has_a_report() -> None:
    known = {**sample.corpus().authorities, "ashmere": ABOLISHED}
    known["elm"] = CURRENT.model_copy(update={"slug": "elm", "name": "Elm", "ofsted_urn": "80999"})
    taken = (Succession(predecessor="ashmere", successor="elm", date="2026-04-01"),)
    corpus = replace(sample.corpus(), authorities=known, successions=taken)
    (page,) = [planned.make() for planned in authorities.pages(SiteContext(corpus, sample.analysis(), sample.AS_OF))]
    assert isinstance(page, authorities.AuthoritiesPage)
    assert page.answer.endswith("Also listed: 1 that no longer exists and 1 without a report.")
    assert "councils" not in page.filters.everything
    (row,) = [row for region in page.regions for row in region.rows if row.council.text == "Elm"]
    assert (row.council.address, row.no_grades.words) == ("", "No report on this site")
    assert row.note == "It took the place of Ashmere."
    assert "[Elm]" not in render_page(page)


def test_a_council_that_is_gone_and_has_no_report_has_a_page_that_leads_on() -> None:
    site = SiteContext(sample.corpus(), sample.analysis(), sample.AS_OF)
    (page,) = [planned.make() for planned in abolished.pages(site)]
    assert isinstance(page, abolished.AbolishedPage)
    assert (page.address, page.title) == ("/authorities/cragside/", "Cragside")
    assert told(page.facts) == [("Change of councils", "Ashmere took the place of Cragside on 1 April 1998. See")]
    assert page.facts[0].links == (Hyperlink("Ashmere", "/authorities/ashmere/"),)
    assert page.elsewhere == ()
    (every,) = [planned.make() for planned in authorities.pages(site)]
    assert isinstance(every, authorities.AuthoritiesPage)
    assert every.gone == (Hyperlink("Cragside", "/authorities/cragside/"),)


def test_where_no_report_on_the_successor_is_held_the_page_leads_to_the_inspectorates() -> None:
    made = sample.corpus()
    without = replace(made, reports=tuple(one for one in made.reports if one.authority.slug != "ashmere"))
    (page,) = [planned.make() for planned in abolished.pages(SiteContext(without, sample.analysis(), sample.AS_OF))]
    assert isinstance(page, abolished.AbolishedPage)
    address = "https://reports.ofsted.gov.uk/provider/44/80000"
    assert (page.facts[0].links, page.elsewhere) == ((), (Hyperlink("Ofsted’s page of Ashmere", address),))


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2018-04", None, "Children’s services were handed to Help in April 2018."),
        ("2018-04-01", None, "Children’s services were handed to Help on 1 April 2018."),
        (None, None, "Children’s services were handed to Help."),
        ("2014", "2022-09-01", "Help ran children’s services for the council from 2014 to 1 September 2022."),
        (None, "2022", "Help ran children’s services for the council until 2022."),
    ],
)
def test_a_trust_is_told_with_as_much_of_its_time_as_is_known(start: str | None, end: str | None, words: str) -> None:
    run = Trust.model_validate(
        {"authority": "ashmere", "name": "Help", "from": start, "until": end, "sources": ["https://help.example/us"]}
    )
    (*_, fact) = page_of(trusts=(run,)).facts
    assert (fact.words, fact.links) == (f"{words} Told in", (Hyperlink("help.example", "https://help.example/us"),))


def test_an_inspection_from_before_the_council_was_there_says_whose_it_was() -> None:
    taken = Succession(predecessor="cragside", successor="ashmere", date="2017-04-01")
    told_of = page_of(successions=(taken,)).told_of
    assert [(one.date, (one.about or "").endswith(WHOSE)) for one in told_of] == [("May 2012", True)]
    assert not any((one.about or "").endswith(WHOSE) for one in page_of().told_of)


WHOSE = "An inspection of Cragside, which served this area until 1 April 2017."


def page_of(**held: Any) -> authority.AuthorityPage:
    """Ashmere's page, where the corpus holds other things than the sample."""
    plain: dict[str, Any] = {"successions": (), "trusts": (), **held}
    site = SiteContext(replace(sample.corpus(), **plain), sample.analysis(), sample.AS_OF)
    page = next(planned.make() for planned in authority.pages(site) if planned.address == "/authorities/ashmere/")
    assert isinstance(page, authority.AuthorityPage)
    return page


def told(facts: tuple[Fact, ...]) -> list[tuple[str, str]]:
    return [(fact.label, fact.words) for fact in facts]
