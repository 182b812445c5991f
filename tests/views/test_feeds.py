"""Feeds: which there are, what each tells, in which order, and how much."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from generator.analysis import analyse
from generator.english import feeds as feeds_english
from generator.model.content_settings import ContentSettings
from generator.model.corpus import AppliedCorrection, Corpus
from generator.model.feed import Feed
from generator.model.registry import Correction
from generator.model.report import Report
from generator.publish import render_page
from generator.publish.atom import atom
from generator.views import pages_of, planned_feeds, site_of
from generator.views.context import SiteContext
from tests.analysis import factory
from tests.publish.atom_read import faults
from tests.views import sample

SITE = ContentSettings(site_url="https://reports.example/")


def site_with(held: Corpus, settings: ContentSettings = SITE) -> SiteContext:
    return site_of(replace(held, settings=settings), analyse(held), sample.AS_OF)


def feeds_of(site: SiteContext) -> dict[str, Feed]:
    return {planned.address: planned.make() for planned in planned_feeds(site)}


@pytest.fixture(scope="module")
def site() -> SiteContext:
    return site_with(sample.corpus())


@pytest.fixture(scope="module")
def feeds(site: SiteContext) -> dict[str, Feed]:
    return feeds_of(site)


def test_there_is_one_of_all_one_a_council_one_a_region_and_one_a_subject(
    site: SiteContext, feeds: dict[str, Feed]
) -> None:
    of_regions = {address for address in feeds if address.startswith("/regions/")}
    assert of_regions == {"/regions/north/feed.xml", "/regions/south/feed.xml"}
    assert set(feeds) == {
        "/feed.xml",
        *of_regions,
        *(f"/authorities/{slug}/feed.xml" for slug in site.corpus.by_authority),
        *(f"/themes/{slug}/feed.xml" for slug in site.corpus.themes),
    }


def test_each_is_valid(feeds: dict[str, Feed]) -> None:
    assert {
        address: found for address, feed in feeds.items() if (found := faults(atom(feed, "https://x.example/")))
    } == {}


def test_a_site_that_does_not_know_its_address_has_none() -> None:
    site = site_with(sample.corpus(), ContentSettings())
    assert feeds_of(site) == {}
    assert [planned.address for planned in pages_of(site) if planned.make().feed] == []


def test_pages_lead_to_theirs_and_every_such_feed_is_there(site: SiteContext, feeds: dict[str, Feed]) -> None:
    pages = [planned.make() for planned in pages_of(site) if planned.kind in ("home", "authority", "theme", "changes")]
    for page in pages:
        assert page.feed is not None
        assert page.feed.address in feeds
        assert page.feed.address in render_page(page)


def test_an_entry_says_what_the_report_asks_in_its_own_words(site: SiteContext, feeds: dict[str, Feed]) -> None:
    report = site.corpus.by_id[sample.VISIT]
    entry = next(one for one in feeds["/feed.xml"].entries if one.address == f"/reports/{report.id}/")
    quoted = " ".join(quote.words for part in entry.parts for quote in part.quotes)
    assert report.recommendations
    assert all(point.text in quoted for point in report.recommendations)
    assert report.document.publisher in entry.rights


def graded(day: str, grade: str) -> Report:
    return factory.report(date=day, framework="ilacs", grades={"overall": grade})


def test_grades_stand_beside_those_before() -> None:
    feed = feeds_of(site_with(factory.corpus(graded("2019-03-08", "good"), graded("2022-03-04", "inadequate"))))
    (grades,) = (part for part in feed["/feed.xml"].entries[0].parts if part.heading == "Grades")
    assert grades.lines == ("Overall: Inadequate (before: March 2019, Good)",)


def test_what_came_last_to_the_site_stands_first_and_lends_the_feed_its_day() -> None:
    old, new = graded("2019-03-08", "good"), graded("2022-03-04", "good")
    held = factory.corpus(old, new)
    days = {old.id: "2026-11-25", new.id: "2026-11-20"}
    late = {name: replace(sample.sidecar(held.by_id[name]), received=day) for name, day in days.items()}
    feed = feeds_of(site_with(replace(held, sidecars=late)))["/feed.xml"]
    assert [entry.updated for entry in feed.entries] == ["2026-11-25", "2026-11-20"]
    assert feed.updated == "2026-11-25"


def test_a_value_put_right_is_told_again_to_those_who_read_the_wrong_one() -> None:
    old, new = graded("2019-03-08", "good"), graded("2022-03-04", "good")
    correction = Correction(
        report=old.id, field="judgements.overall.grade", value="good", reason="Page 1 says so.", date="2026-12-01"
    )
    right = AppliedCorrection(correction, "inadequate", correction.field)
    feed = feeds_of(site_with(replace(factory.corpus(old, new), corrections=(right,))))["/feed.xml"]
    assert (feed.updated, feed.entries[0].updated) == ("2026-12-01", "2026-12-01")
    (told,) = (part for part in feed.entries[0].parts if part.heading.startswith("Put right"))
    assert told.heading == "Put right by a person on 1 December 2026"
    assert told.lines == ("Grade: Overall: Good. Read before as: Inadequate. Page 1 says so.",)
    (grades,) = (part for part in feed.entries[0].parts if part.heading == "Grades")
    assert grades.lines == ("First grades on this site. Overall: Good (corrected).",)
    (later,) = (part for part in feed.entries[1].parts if part.heading == "Grades")
    assert later.lines == ("Unchanged (before: March 2019). Overall: Good.",)


def test_an_outcome_that_is_not_the_councils_own_stands_under_whose_it_is() -> None:
    outcome = factory.partnership_report(outcome="inconsistent")
    (entry,) = feeds_of(site_with(factory.corpus(outcome)))["/feed.xml"].entries
    told = entry.parts[0]
    assert told.heading == "Outcome"
    assert told.lines[0].endswith("outcome, not the council’s own.")
    assert told.lines[1].startswith("First outcome on this site. ")


def test_the_feed_of_a_theme_quotes_its_name_which_may_be_more_than_a_word() -> None:
    assert "on “Homes: a safe place”, in" in feeds_english.theme_subtitle("Homes: a safe place")


def test_a_report_that_nobody_wrote_down_the_day_of_stands_under_its_own() -> None:
    held = replace(factory.corpus(graded("2019-03-08", "good")), sidecars={})
    (entry,) = feeds_of(site_with(held))["/feed.xml"].entries
    assert entry.updated == entry.published == "2019-03-08"


@pytest.mark.parametrize(("own", "updated"), [("2019-03", "2019-03-01"), ("2019", "2019-01-01")])
def test_a_report_that_says_no_more_than_its_month_or_year_stands_at_its_beginning(own: str, updated: str) -> None:
    report = graded("2019-03-08", "good")
    vague = report.model_copy(
        update={"document": report.document.model_copy(update={"published": own, "inspection_end": own})}
    )
    (entry,) = feeds_of(site_with(factory.corpus(vague)))["/feed.xml"].entries
    assert (entry.published, entry.updated) == (None, updated)


def test_a_feed_of_all_is_bounded_and_a_councils_is_whole() -> None:
    days = [(date(2010, 1, 1) + timedelta(days=90 * number)).isoformat() for number in range(50)]
    feeds = feeds_of(site_with(factory.corpus(*(graded(day, "good") for day in days))))
    (council,) = (feed for address, feed in feeds.items() if address.startswith("/authorities/"))
    assert len(feeds["/feed.xml"].entries) == 40
    assert len(council.entries) == 50


def test_a_subjects_feed_has_points_on_it_alone_under_an_id_of_its_own(
    site: SiteContext, feeds: dict[str, Feed]
) -> None:
    for slug in site.corpus.themes:
        texts = [point.recommendation.text for point in site.analysis.points_on(slug)]
        for entry in feeds[f"/themes/{slug}/feed.xml"].entries:
            assert entry.id.startswith(f"/themes/{slug}/#")
            for part in entry.parts:
                assert all(any(text in quote.words for text in texts) for quote in part.quotes)


def test_a_councils_feed_depends_on_no_other(site: SiteContext) -> None:
    scopes = {planned.address: planned.scope for planned in planned_feeds(site)}
    assert scopes["/authorities/ashmere/feed.xml"] == site.circle("ashmere")
    assert scopes["/feed.xml"] is None
