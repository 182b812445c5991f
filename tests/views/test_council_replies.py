"""A council's words stand beside what they speak of, on pages, in feeds and in data, never as the inspectors'."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.analysis import analyse
from generator.model.content_settings import ContentSettings
from generator.model.corpus import Corpus
from generator.model.registry import CouncilReply
from generator.open_data import data_files
from generator.publish import render_page
from generator.views import pages_of, planned_feeds, site_of
from generator.views.context import SiteContext
from tests.analysis import factory
from tests.views import joint_sample, sample

REPORT = factory.report(date="2018-05-01", points=("Make return interviews timely.", "Plan sooner."))
WORDS = "We *do* that by now."
NOT_THEIRS = "The council’s words, not the inspectors’."


def reply(**fields: str | None) -> CouncilReply:
    told = {"about": REPORT.id, "kind": "reply", "words": WORDS, "office": "Leader of the council"} | fields
    days = {"date": "2018-06-01", "received": "2018-06-02", "source": "https://council.example/reply"}
    return CouncilReply.model_validate(told | days)


def corpus_with(*replies: CouncilReply) -> Corpus:
    held = factory.corpus(REPORT)
    return replace(held, replies=replies, settings=ContentSettings(site_url="https://reports.example/"))


def site_with(*replies: CouncilReply) -> SiteContext:
    held = corpus_with(*replies)
    return site_of(held, analyse(held), sample.AS_OF)


def page_of(site: SiteContext, address: str) -> str:
    return next(render_page(planned.make()) for planned in pages_of(site) if planned.address == address)


SLUG = REPORT.authority.slug
ON_REPORT, ON_POINT, ON_COUNCIL = reply(), reply(about=f"{REPORT.id}#r2"), reply(about=SLUG)


@pytest.mark.parametrize("said", [ON_REPORT, ON_POINT], ids=["report", "point"])
def test_a_reports_page_shows_it_beside_what_it_speaks_of(said: CouncilReply) -> None:
    page = page_of(site_with(said), f"/reports/{REPORT.id}/")
    before, _, shown = page.partition("**The council’s reply, 1 June 2018**")
    assert "> We \\*do\\* that by now." in shown
    assert f"Leader of the council. {NOT_THEIRS} [Where the council says so](https://council.example/reply)" in shown
    assert ("Plan sooner." in before) == (said is ON_POINT)


def test_the_history_of_what_was_asked_shows_it_beside_the_point() -> None:
    page = page_of(site_with(ON_POINT), f"/authorities/{SLUG}/recommendations/")
    before, _, shown = page.partition("**The council’s reply, 1 June 2018**")
    assert "Plan sooner." in before
    assert "> We \\*do\\* that by now." in shown


def test_a_councils_page_shows_all_it_says_and_leads_to_what_it_is_about() -> None:
    page = page_of(site_with(ON_REPORT, ON_POINT, ON_COUNCIL), f"/authorities/{SLUG}/")
    _, _, said = page.partition("## What the council says")
    assert said.count(NOT_THEIRS) == 3
    assert f": Recommendation 2, “Plan sooner.”](/reports/{REPORT.id}/#r2)" in said


def test_a_check_without_words_says_no_more_than_that() -> None:
    page = page_of(site_with(reply(kind="checked", words=None)), f"/reports/{REPORT.id}/")
    assert "**Checked by the council on 1 June 2018**" in page
    assert "Leader of the council. The council says that it has checked what this site shows." in page


def test_a_feed_tells_of_it_as_new() -> None:
    (feed,) = (planned.make() for planned in planned_feeds(site_with(ON_POINT)) if planned.address == "/feed.xml")
    (entry,) = feed.entries
    assert entry.updated == "2018-06-02"
    said = entry.parts[-1]
    assert said.heading == "The council’s reply, 1 June 2018"
    assert said.lines[0] == "On recommendation 2, “Plan sooner.”"
    assert said.lines[1] == f"Leader of the council. {NOT_THEIRS}"
    assert [quote.words for quote in said.quotes] == [WORDS]


def test_the_data_has_each() -> None:
    held = corpus_with(ON_REPORT, ON_POINT, ON_COUNCIL)
    (table,) = (one for one in data_files(held, analyse(held)) if one.name == "replies")
    assert [(row["about"], row["report"], row["recommendation"]) for row in table.rows] == [
        (REPORT.id, REPORT.id, None),
        (f"{REPORT.id}#r2", REPORT.id, f"{REPORT.id}#r2"),
        (SLUG, None, None),
    ]


def test_a_reply_on_a_value_that_was_put_right_names_it_in_words() -> None:
    said = reply(field="document.inspection_end")
    page = page_of(site_with(said), f"/reports/{REPORT.id}/")
    assert "On what a person put right here (Last day of the inspection)." in page
    assert "document.inspection_end" not in page


def test_on_several_services_together_it_stands_behind_the_words_of_the_outcome() -> None:
    held = replace(joint_sample.corpus(), replies=(reply(about=joint_sample.FAILINGS),))
    page = page_of(site_of(held, joint_sample.analysis(), sample.AS_OF), f"/reports/{joint_sample.FAILINGS}/")
    outcome = page[page.index("## Outcome") : page.index("## What happens next")]
    assert outcome.index("{.quote}") < outcome.index("**The council’s reply, 1 June 2018**")
    assert "{.quote}" not in outcome.partition("**The council’s reply")[2]
