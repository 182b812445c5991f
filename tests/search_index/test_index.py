"""The index finds every passage by its words and facets, and is the same however it came about."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.frozen import replace
from generator.incremental import Cache, key_of
from generator.model.search import (
    Passage,
    PassageKind,
    SearchedAuthority,
    SearchedFramework,
    SearchedReport,
    SearchedScale,
    SearchFacts,
)
from generator.search_index import FOLDER, write_index
from generator.search_index.names import key_of_name
from generator.search_index.tokens import stem, words_of
from generator.search_index.word_lists import STOP_WORDS
from tests.search_index.reading import Index

FACTS = SearchFacts(
    authorities=(
        SearchedAuthority("ashmere", "Ashmere", "North", ("Ashmere City",)),
        SearchedAuthority("brackendale", "Brackendale", "South", ()),
    ),
    without_reports=(SearchedAuthority("cressley", "Cressley", "North", ("Cressley Vale",), ("brackendale",)),),
    frameworks=(
        SearchedFramework("round", "Full inspection", ("round",), (), "inspection", None, "/frameworks/round/", None),
        SearchedFramework(
            "area",
            "Area inspection",
            ("area",),
            ("send",),
            "area",
            "On the area",
            "/judgements/area/",
            "area",
            ("transport",),
        ),
    ),
    kinds=(("inspection", "Inspections"), ("area", "Area inspection")),
    scales=(
        SearchedScale("rounds", "grade", None, (("good", "Good", "grade-fair"), ("poor", "Poor", "grade-poor"))),
        SearchedScale("harbours", "grade-harbours", "The board’s outcome", (("good", "Safe", "grade-best"),)),
    ),
    themes=(("neglect", "Neglect"), ("housing", "Homes for care leavers")),
)


def passage(number: int, text: str, kind: PassageKind = "finding", themes: tuple[str, ...] = ()) -> Passage:
    return Passage(f"p{number}", kind, "Care leavers", f"Paragraph {number}", text, themes)


def report(report_id: str, *passages: Passage, grade: tuple[str, str] | None = ("rounds", "good")) -> SearchedReport:
    authority, _, folder = report_id.partition("/")
    told = [repr(one) for one in passages]
    return SearchedReport(
        authority, folder, "round", "2017-09-25", 2017, grade, "Full inspection", key_of(told), lambda: passages
    )


INSPECTION = report(
    "ashmere/2017-09-25-round",
    passage(1, "Homes for care leavers are safe.", themes=("housing",)),
    passage(2, "Neglect is seen late, and neglected children wait.", themes=("neglect",)),
    passage(3, "Find a home for each care leaver.", "recommendation", ("housing",)),
)
OTHER = report("brackendale/2016-05-round", passage(1, "Children’s homes are few."), grade=None)


def write(site: Path, *reports: SearchedReport, cache: Cache | None = None) -> int:
    return write_index(reports, FACTS, site, cache or Cache(None), lambda *_: None)


@pytest.fixture
def index(tmp_path: Path) -> Index:
    assert write(tmp_path, INSPECTION, OTHER) == 4
    return Index(tmp_path)


def test_a_word_is_found_in_each_of_its_forms(index: Index) -> None:
    expected = {
        ("ashmere/2017-09-25-round", "p1"),
        ("ashmere/2017-09-25-round", "p3"),
        ("brackendale/2016-05-round", "p1"),
    }
    assert set(index.word("home")) == set(index.word("homes")) == expected


def test_a_word_weighs_more_where_it_stands_more_often(index: Index) -> None:
    # The passage has 8 words, so a word that stands there n times weighs 8n / (n + 1.2 * (0.4 + 0.6 * 8 / 60)).
    assert index.word("neglect") == {("ashmere/2017-09-25-round", "p2"): 6}
    assert index.word("late") == {("ashmere/2017-09-25-round", "p2"): 5}


def test_a_short_form_that_is_another_word_in_small_letters_is_found_in_capitals_alone(tmp_path: Path) -> None:
    texts = ("Leaders know what SEND plans need.", "Please send it on. Send the plan.", "SEND: they are sending it.")
    write(tmp_path, report("ashmere/2024-03-08-round", *(passage(at, text) for at, text in enumerate(texts, 1))))
    index = Index(tmp_path)
    assert {anchor for _, anchor in index.word("send")} == {"p1", "p3"}
    assert {anchor for _, anchor in index.word("sending")} == {"p3"}
    assert "capitals" not in index.start["vocabulary"]


def test_what_reports_write_in_several_words_is_found_where_these_stand_in_a_row(tmp_path: Path) -> None:
    texts = (
        "Too few education, health and care plans are kept.",
        "Education and health plans are good, and care is too.",
        "An education, health and care planning team has begun.",
    )
    write(tmp_path, report("ashmere/2024-03-08-round", *(passage(at, text) for at, text in enumerate(texts, 1))))
    index = Index(tmp_path)
    for asked in ("education health and care plan", "education health and care plans"):
        assert {anchor for _, anchor in index.word(asked)} == {"p1", "p3"}
    assert index.word("education and health plans") == {}  # nobody types a word for it


def test_what_reports_of_many_councils_say_in_the_same_words_stands_aside(tmp_path: Path) -> None:
    councils = [f"council-{letter}" for letter in "abcdef"]
    known = tuple(SearchedAuthority(one, one.title(), "North", ()) for one in councils)
    facts = replace(FACTS, authorities=known, without_reports=())
    opening = "This letter tells of the visit to {} on {} May 2019."

    def aside_of(some: list[str]) -> set[tuple[str, str]]:
        reports = [
            report(
                f"{one}/2019-06-03-round",
                passage(1, opening.format(one.title(), at)),
                passage(2, f"Children of {one.title()} wait for visits at all hours."),
                replace(passage(3, f"Of {at} homes {at} are near."), is_aside=at == 0),
                passage(4, "Children are safe and are seen by those who help.", "summary"),
            )
            for at, one in enumerate(some)
        ]
        write_index(reports, facts, tmp_path / str(len(some)), Cache(None), lambda *_: None)
        return set(Index(tmp_path / str(len(some))).facet("aside", "aside"))

    first = "council-a/2019-06-03-round"
    assert aside_of(councils[:4]) == {(first, "p3")}
    assert {anchor for report_id, anchor in aside_of(councils) if report_id == first} == {"p1", "p2", "p3"}


def test_a_word_that_is_in_no_report_is_not_found(index: Index) -> None:
    assert index.word("zebra") == {}
    assert index.word("aardvark") == {}


def test_stop_words_are_left_out(index: Index) -> None:
    assert "for" in index.start["vocabulary"]["stop"]
    assert index.word("for") == {}


def test_passages_are_found_by_kind_and_theme(index: Index) -> None:
    assert set(index.facet("kind", "recommendation")) == {("ashmere/2017-09-25-round", "p3")}
    assert index.start["facets"]["kind"]["finding"] is None  # the most frequent kind is what is of no other
    assert {anchor for _, anchor in index.facet("kind", "finding")} == {"p1", "p2"}
    assert {anchor for _, anchor in index.facet("theme", "housing")} == {"p1", "p3"}
    assert index.start["facets"]["theme"]["housing"][1] == "Homes for care leavers"


def test_a_passage_has_what_a_result_shows(index: Index) -> None:
    assert index.passages()["ashmere/2017-09-25-round", "p3"] == [
        "p3",
        "r",
        "Care leavers",
        "Paragraph 3",
        "Find a home for each care leaver.",
    ]


def test_reports_lead_to_what_they_are_about(index: Index) -> None:
    first, second = index.facts["reports"]
    assert first[:5] == [0, 0, "2017-09-25", 2017, 0]
    assert second[:5] == [1, 0, "2017-09-25", 2017, -1]
    assert index.facts["authorities"][0] == ["ashmere", "Ashmere", 0, ["Ashmere City"], None]
    assert index.facts["regions"] == ["North", "South"]


def test_what_was_found_after_a_grade_is_told_by_the_number_of_its_report(tmp_path: Path) -> None:
    later = ("A later visit found 1 priority action", "/reports/ashmere/2019-12-18-visit/")
    write(tmp_path, replace(INSPECTION, later=(later,)), OTHER)
    assert Index(tmp_path).facts["later"] == [[0, later[0], "reports/ashmere/2019-12-18-visit/"]]


def test_what_came_after_reports_is_told_once_with_their_numbers(tmp_path: Path) -> None:
    since = ("Inspected again since:", "November 2025", "/reports/ashmere/2025-12-01-round/")
    write(tmp_path, replace(INSPECTION, since=(since,)), replace(OTHER, since=(since,)))
    assert Index(tmp_path).facts["since"] == [[*since[:2], "reports/ashmere/2025-12-01-round/", [0, 1]]]


def test_authorities_of_which_no_report_is_held_are_known_by_name_and_by_who_took_their_place(index: Index) -> None:
    assert index.facts["kinds"] == [["inspection", "Inspections"], ["area", "Area inspection"]]
    said = ("On the area", "judgements/area/", "area", ["transport"], "", "")
    assert index.facts["frameworks"][1] == ["area", "Area inspection", ["area"], ["send"], 1, *said]
    assert index.facts["without_reports"] == [["Cressley", ["Cressley Vale"], [1], None]]


def test_a_report_tells_its_days_by_how_far_they_are_from_its_date(tmp_path: Path) -> None:
    dated = replace(INSPECTION, days=("2017-07-10", "2017-08-03", "2017-09-25"))
    write(tmp_path, dated, replace(OTHER, date="2016-05", days=("2016-05-02", None, None)))
    first, second = Index(tmp_path).facts["reports"]
    assert first[-1] == [-77, -53, 0]
    assert second[-1] is None


def test_a_lead_inspector_is_known_by_a_number_and_not_by_name(tmp_path: Path) -> None:
    write(tmp_path, replace(INSPECTION, lead_inspector="Joan O’Example"), OTHER)
    index = Index(tmp_path)
    assert index.facts["leads"] == {key_of_name("joan oexample"): [0]}
    assert "example" not in index.unpacked(index.start["table"]).decode().lower()


def test_a_page_of_the_site_is_told_with_what_asks_for_it(tmp_path: Path) -> None:
    facts = replace(FACTS, pages=(("worried", "/worried/", "If you are worried"), ("data", "/data/", "Data")))
    write_index((INSPECTION,), replace(facts, without_reports=()), tmp_path, Cache(None), lambda *_: None)
    help_page, data = Index(tmp_path).facts["pages"]
    assert help_page[:2] + help_page[3:] == ["worried/", "If you are worried", 1]
    assert data[:2] + data[3:] == ["data/", "Data", 0]
    assert "childline|nspcc" in help_page[2]


def test_places_with_names_like_a_councils_are_known(index: Index) -> None:
    assert {"Boston", "Newcastle under Lyme"} <= set(index.start["gazetteer"]["places"])


def test_what_inspections_are_about_is_known(index: Index) -> None:
    assert "care leavers" in index.start["gazetteer"]["topics"]


def test_what_reports_write_for_a_word_is_known(index: Index) -> None:
    assert index.start["vocabulary"]["synonyms"]["sen"] == ["special educational needs"]
    assert index.start["vocabulary"]["synonyms"]["kids"] == ["children"]
    assert index.start["vocabulary"]["instead"]["run away"] == "missing"


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("cin", "children in need"),
        ("cp", "child protection"),
        ("sw", "social worker"),
        ("rhi", "return home interview"),
    ],
)
def test_what_practitioners_type_in_short_is_known(index: Index, typed: str, written: str) -> None:
    assert written in index.start["vocabulary"]["synonyms"][typed]


@pytest.mark.parametrize(
    ("typed", "council"),
    [
        ("b&nes", "bath and north east somerset"),
        ("rbkc", "kensington and chelsea"),
        ("st helen’s", "st helens"),
        ("childrens", "children’s"),
    ],
)
def test_short_names_of_councils_and_apostrophes_in_them_are_known(index: Index, typed: str, council: str) -> None:
    assert index.start["vocabulary"]["instead"][typed] == council


def test_endings_stay_in_the_order_in_which_they_are_tried(index: Index) -> None:
    assert index.start["vocabulary"]["endings"][:3] == ["", "s", "es"]


def test_no_report_makes_an_empty_index(tmp_path: Path) -> None:
    assert write(tmp_path) == 0
    assert Index(tmp_path).start["shards"] == []


WORDS = ("homes", "care", "leavers", "neglect", "plans", "visits", "supervision", "of", "the", "children")
texts = st.lists(st.sampled_from(WORDS)).map(" ".join)
contents = st.dictionaries(
    st.sampled_from(["ashmere/2015-round", "ashmere/2017-round", "brackendale/2016-round", "brackendale/2019-visit"]),
    st.lists(texts, max_size=30),
    max_size=4,
)


def reports_of(content: dict[str, list[str]]) -> list[SearchedReport]:
    return [
        report(
            name,
            *(passage(number, text, themes=("neglect",) * ("neglect" in text)) for number, text in enumerate(said)),
        )
        for name, said in sorted(content.items())
    ]


def files(site: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (site / FOLDER).iterdir()}


@settings(max_examples=40)
@given(st.lists(contents, min_size=2, max_size=5))
def test_an_index_made_step_by_step_equals_one_made_at_once(steps: list[dict[str, list[str]]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(folder) / "kept"
        for number, content in enumerate(steps):
            write(kept, *reports_of(content), cache=Cache(Path(folder) / "cache"))
            write(Path(folder) / str(number), *reports_of(content))
            assert files(kept) == files(Path(folder) / str(number))


@settings(max_examples=30)
@given(contents)
def test_every_word_of_every_passage_is_found(content: dict[str, list[str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder), *reports_of(content))
        index = Index(Path(folder))
        for form in {word for said in content.values() for text in said for word in words_of(text)} - STOP_WORDS:
            expected = {
                (name, f"p{number}")
                for name, said in content.items()
                for number, text in enumerate(said)
                if stem(form) in {stem(word) for word in words_of(text)}
            }
            assert set(index.word(form)) == expected


def never() -> tuple[Passage, ...]:
    raise AssertionError("asked again")


def test_a_new_report_asks_no_other_for_its_passages(tmp_path: Path) -> None:
    held = [INSPECTION, OTHER]
    for _ in range(2):  # what was put together is used the second time, and what it was made of stays
        cache = Cache(tmp_path / "cache")
        write(tmp_path / "site", *held, cache=cache)
        cache.sweep()
    held = [replace(each, passages=never) for each in held]
    new = report("ashmere/2019-round", passage(1, "Plans are late."))
    assert write(tmp_path / "site", held[0], new, held[1], cache=Cache(tmp_path / "cache")) == 5


def test_a_new_report_is_put_together_with_what_other_councils_have_at_once(tmp_path: Path) -> None:
    held = [INSPECTION, OTHER]
    write(tmp_path / "site", *held, cache=Cache(tmp_path / "cache"))
    (tmp_path / "cache" / "values" / "search" / OTHER.id).unlink()  # of the same part of the alphabet
    new = report("ashmere/2019-round", passage(1, "Plans are late."))
    assert write(tmp_path / "site", held[0], new, replace(OTHER, passages=never), cache=Cache(tmp_path / "cache")) == 5


def test_what_is_there_already_is_not_written_again(tmp_path: Path) -> None:
    for _ in range(2):
        write(tmp_path / "site", INSPECTION, cache=Cache(tmp_path / "cache"))
        written = {path.name: path.stat().st_mtime_ns for path in (tmp_path / "site" / FOLDER).iterdir()}
        for path in (tmp_path / "site" / FOLDER).iterdir():
            os.utime(path, ns=(1, 1))
    assert len(written) > 5
    assert set(written.values()) == {1}


def test_a_second_name_of_a_file_keeps_what_it_held(tmp_path: Path) -> None:
    """A finished site may hold the same bytes under names of its own."""
    write(tmp_path / "site", INSPECTION, cache=Cache(tmp_path / "cache"))
    (tmp_path / "finished").hardlink_to(tmp_path / "site" / FOLDER / "start.json")
    before = (tmp_path / "finished").read_bytes()
    write(tmp_path / "site", INSPECTION, OTHER, cache=Cache(tmp_path / "cache"))
    assert (tmp_path / "finished").read_bytes() == before
    assert (tmp_path / "site" / FOLDER / "start.json").read_bytes() != before


@pytest.mark.parametrize("damage", [b"", b"other"], ids=["emptied", "altered"])
def test_a_damaged_file_is_written_again(tmp_path: Path, damage: bytes) -> None:
    write(tmp_path / "site", INSPECTION, cache=Cache(tmp_path / "cache"))
    whole = files(tmp_path / "site")
    for path in (tmp_path / "site" / FOLDER).iterdir():
        path.write_bytes(damage)
    write(tmp_path / "site", INSPECTION, cache=Cache(tmp_path / "cache"))
    assert files(tmp_path / "site") == whole


def test_a_link_in_the_place_of_a_file_is_written_again_and_not_through(tmp_path: Path) -> None:
    write(tmp_path / "site", INSPECTION, cache=Cache(tmp_path / "cache"))
    whole = files(tmp_path / "site")
    for name in whole:
        (tmp_path / "site" / FOLDER / name).rename(tmp_path / name)
        (tmp_path / "site" / FOLDER / name).symlink_to(tmp_path / name)
    write(tmp_path / "site", INSPECTION, cache=Cache(tmp_path / "cache"))
    assert files(tmp_path / "site") == whole
    assert not any(path.is_symlink() for path in (tmp_path / "site" / FOLDER).iterdir())
