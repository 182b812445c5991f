"""A feed as bytes: valid Atom whatever reports print, and in it no word of a report that is more than a word."""

from __future__ import annotations

import pytest

from generator.frozen import replace
from generator.model.feed import Feed, FeedEntry, FeedPart, FeedQuote
from generator.publish.atom import atom
from tests.markdown.test_escape import CASES
from tests.publish.atom_read import entries, faults
from tests.publish.reading import read

SITE = "https://reports.example/inspections/"
WORDS = "Make sure that children are seen alone."
ENTRY = FeedEntry(
    id="/reports/ashmere/2017-09-25-sif/",
    title="Ashmere, inspection that ended 3 August 2017",
    address="/reports/ashmere/2017-09-25-sif/",
    change="/changes/2017/#ashmere-2017-09-25-sif",
    published="2017-09-25",
    updated="2026-11-21",
    author="Ofsted",
    rights="Words of the report: Ofsted. Terms of reuse: Open Government Licence.",
    source="https://files.example/50004321",
    opening=("1 recommendation.",),
    parts=(
        FeedPart("Grades", ("Overall: Good (before: March 2014, Inadequate)",)),
        FeedPart("Recommendation", quotes=(FeedQuote(WORDS, ("at home",), "Fragment"),)),
    ),
)
FEED = Feed("/feed.xml", "/", "Inspections", "New reports", "Friends", "2026-11-21", (ENTRY,))


def test_a_feed_is_valid_and_a_reader_reads_it() -> None:
    made = atom(FEED, SITE)
    assert faults(made) == []
    (entry,) = entries(made)
    assert entry.id == f"{SITE}reports/ashmere/2017-09-25-sif/"
    change = f"{SITE}changes/2017/#ashmere-2017-09-25-sif"
    links = {link.rel: link.href for link in entry.links}
    assert links == {"alternate": entry.id, "related": change, "via": ENTRY.source}
    assert (entry.published, entry.updated) == ("2017-09-25T00:00:00Z", "2026-11-21T00:00:00Z")
    assert (entry.author, entry.rights) == ("Ofsted", ENTRY.rights)
    assert f"<blockquote><p>{WORDS}</p><ul><li>at home</li></ul></blockquote>" in entry.content[0].value


def test_a_site_that_moved_keeps_the_ids_its_subscribers_know() -> None:
    made = atom(FEED, "https://new.example/", SITE)
    assert faults(made) == []
    assert f"<id>{SITE}feed.xml</id>" in made.decode()
    (entry,) = entries(made)
    assert (entry.id, entry.link) == (f"{SITE}{ENTRY.id[1:]}", f"https://new.example{ENTRY.address}")


def test_a_feed_without_an_entry_is_valid() -> None:
    assert faults(atom(replace(FEED, entries=()), SITE)) == []


def test_the_grammar_refuses_what_is_no_feed() -> None:
    made = atom(FEED, SITE)
    assert faults(made.replace(b"<updated>2026-11-21T00:00:00Z</updated>", b"<updated>today</updated>")) != []
    assert faults(atom(replace(FEED, entries=(ENTRY, ENTRY)), SITE)) == [f"the id {SITE}{ENTRY.id[1:]} stands twice"]


@pytest.mark.parametrize("words", [words for _, words in CASES], ids=[title for title, _ in CASES])
def test_hostile_words_are_only_text(words: str) -> None:
    quotes = (FeedQuote(words, (words,), words),)
    hostile = replace(ENTRY, title=words, opening=(words,), parts=(FeedPart(words, (words,), quotes),))
    made = atom(replace(FEED, title=words, entries=(hostile,)), SITE)
    assert faults(made) == []
    (entry,) = entries(made)
    elements = read(entry.content[0].value).elements
    assert {element.tag for element in elements} <= {"div", "p", "h3", "ul", "li", "blockquote", "a"}
    assert [dict(element.attributes) for element in elements if element.attributes] == [{"href": entry.id}]


@pytest.mark.parametrize("sign", ["\x00", "\x0b", "\x1f", "\ufffe", "\ud800"])
def test_what_no_xml_may_hold_is_shown_as_lost(sign: str) -> None:
    made = atom(replace(FEED, entries=(replace(ENTRY, opening=(f"be{sign}fore",)),)), SITE)
    assert faults(made) == []
    assert "be\ufffdfore" in made.decode()
