"""A site that no longer looks as it did is told loudly: nothing found may be everything lost."""

from __future__ import annotations

from generator.model.fetched import Fetched
from tests.inspectorate_site.conftest import Visits, states
from tests.stand_in import faults
from tests.stand_in.server import council_page

KENT = "80476"


def codes(fetched: Fetched) -> list[str]:
    return [problem.code for problem in fetched.problems]


def test_no_council_on_the_list(visits: Visits) -> None:
    visits.site.hidden = True
    fetched = visits.go()
    assert (codes(fetched), fetched.ended_early, visits.reports()) == (["no-council"], True, [])


def test_a_page_without_links_that_had_some(visits: Visits) -> None:
    visits.go()
    visits.site.shelf.documents[KENT].clear()
    fetched = visits.go()
    assert (codes(fetched), states(fetched)) == (["links-gone"], {"held": 2})


def test_links_that_look_otherwise(visits: Visits) -> None:
    visits.site.markup = lambda name, documents: council_page(name, documents).replace("publication-link", "link")
    fetched = visits.go()
    assert codes(fetched) == ["page-changed"] * 3
    assert visits.reports() == []


def test_a_page_that_is_another(visits: Visits) -> None:
    visits.site.markup = lambda name, _: "<h1>We will be back soon</h1>" if name == "Kent" else "<h1>Leeds Barnet</h1>"
    assert codes(visits.go()) == ["page-changed", "links-gone"]


def test_a_page_that_is_gone(visits: Visits) -> None:
    visits.site.faults[f"/provider/44/{KENT}"] = [faults.status(404)]
    fetched = visits.go()
    assert (codes(fetched), states(fetched)) == (["no-page"], {"new": 2})


def test_the_page_of_a_council_that_was_abolished_may_go(visits: Visits) -> None:
    visits.go()
    visits.authorities["kent"] = visits.authorities["kent"].model_copy(update={"status": "abolished"})
    visits.site.shelf.names.pop(KENT)
    fetched = visits.go()
    assert (codes(fetched), states(fetched), fetched.absent) == ([], {"held": 2}, ["kent"])


def test_a_page_of_nothing_but_tags(visits: Visits) -> None:
    visits.site.faults[f"/provider/44/{KENT}"] = [faults.body(b"<div>" * 30_000)]
    fetched = visits.go()
    assert (codes(fetched), states(fetched)) == (["page-changed"], {"new": 2})


def test_a_page_that_fails(visits: Visits) -> None:
    visits.site.faults[f"/provider/44/{KENT}"] = [faults.status(500)]
    fetched = visits.go()
    assert (codes(fetched), states(fetched)) == (["no-answer"], {"new": 2})


def test_a_council_on_which_nothing_is_published_is_no_fault(visits: Visits) -> None:
    visits.site.shelf.documents[KENT].clear()
    fetched = visits.go()
    assert (codes(fetched), states(fetched), len(fetched.asked)) == ([], {"new": 2}, 3)
