"""Pictures: each is well formed, says what it shows, and every part of it may stand on a page."""

from xml.etree import ElementTree

import pytest

from generator.markdown import picture_fence
from generator.markdown.picture_fence import fence
from generator.markdown.rendering import render
from generator.model.framework import GradeOnScale
from generator.model.page import Picture
from generator.pictures import (
    Bar,
    LineOfGrades,
    MapTile,
    Mark,
    Moment,
    Period,
    VisitMade,
    Years,
    distribution,
    dots,
    key_of,
    row_of_years,
    tile_map,
    timeline,
    years_above,
    years_below,
)
from generator.pictures.marks import edge_path
from generator.pictures.years import year_of

FINE = Mark("F", "Fine", "fair", "solid")
LEAKING = Mark("L", "Leaking", "weak", "dashed")
YEARS = Years(2010, 2020, (Period("1", "rowing boats", 2009, 2015), Period("2", "sails", 2015)))
FIRST = Moment("2012-07-02", FINE, "Oars, 2 July 2012: Fine")
JOINED = Moment("2014-07-02", LEAKING, "Oars, 2 July 2014: Leaking", "line")
BROKEN = Moment("2018-01-01", FINE, "Oars, 1 January 2018: Fine", "break")
OARS = LineOfGrades("Oars", (FIRST, JOINED, BROKEN))
TILES = (
    MapTile(0, 0, "North", FINE, "Upton: Fine", "/authorities/upton/"),
    MapTile(0, 1, "South", None, "Downham: no grade", "/authorities/downham/"),
)

EVERY_KIND = {
    "timeline": timeline("t", "Title", "Words", YEARS, [OARS], [VisitMade("2019-05-01", "A visit")], "Visits"),
    "years above": years_above("t", "Periods", YEARS, [FINE, LEAKING]),
    "row": row_of_years("t", "Upton, oars: fine", YEARS, OARS),
    "row without grades": row_of_years("t", "Upton: no grade", YEARS, None),
    "years below": years_below("2011 to 2019", YEARS),
    "distribution": distribution("d", "Title", "Words", [Bar("2014", ((FINE, 12), (LEAKING, 1)))], 40),
    "dots": dots("Upton 12%, England 15%", 12, 15, 25),
    "dot alone": dots("Upton 12%", 12, None, 25),
    "map": tile_map("m", "Title", "Words", TILES),
    "map without a council": tile_map("m", "Title", "Words", []),
}


def drawn(picture: Picture) -> ElementTree.Element:
    return ElementTree.fromstring(picture.svg)


def of_class(picture: Picture, name: str) -> list[ElementTree.Element]:
    return [shape for shape in drawn(picture).iter() if name in shape.get("class", "").split()]


@pytest.mark.parametrize("picture", EVERY_KIND.values(), ids=EVERY_KIND)
class TestEveryKind:
    def test_stands_on_a_page_as_markup(self, picture: Picture) -> None:
        assert render(str(fence(picture))).html.startswith('<div class="picture"><svg ')

    def test_is_read_as_fast_as_pictures_can_be(self, picture: Picture) -> None:
        assert picture_fence._drawn(f"{picture.svg}\n") is not None

    def test_has_a_role_and_says_what_it_shows(self, picture: Picture) -> None:
        svg = drawn(picture)
        assert svg.get("role") in {"img", "group"}
        named = [svg.findtext(f".//*[@id='{one}']") for one in svg.get("aria-labelledby", "").split()]
        assert all(named or [svg.get("aria-label")])

    def test_has_each_id_once(self, picture: Picture) -> None:
        assert render(str(fence(picture))).repeated == []


class TestTimeline:
    def test_a_day_stands_at_its_share_of_the_width(self) -> None:
        (line,) = of_class(EVERY_KIND["timeline"], "f-join")
        assert (line.get("x1"), line.get("x2")) == ("25%", "44.99%")

    def test_a_mark_of_december_stands_over_the_name_of_its_own_year(self) -> None:
        svg, december = EVERY_KIND["timeline"], YEARS.at("2013-12-22")
        named = {text.text: text.get("x") for text in of_class(svg, "f-small") if (text.text or "").isdigit()}
        starts = [line.get("x1") for line in of_class(svg, "f-tick")]
        assert (named["2013"], named["2014"]) == ("35%", "45%")
        assert 0.35 < december < 0.4
        assert starts[2:4] == ["30%", "40%"]

    def test_a_line_is_never_drawn_across_a_break(self) -> None:
        svg = EVERY_KIND["timeline"].svg
        assert svg.count('class="f-join"') == 1
        assert svg.count('href="#t-break"') == 1

    def test_nothing_joins_what_is_not_said_to_compare(self) -> None:
        apart = LineOfGrades("Oars", (FIRST, Moment("2014-07-02", LEAKING, "Leaking")))
        svg = timeline("t", "Title", "Words", YEARS, [apart]).svg
        assert "f-join" not in svg
        assert "-break" not in svg

    def test_a_joint_grade_is_drawn_once_between_its_two_rows(self) -> None:
        both = Moment("2018-01-01", FINE, "Oars and sails: Fine", joint=True)
        svg = timeline("t", "Title", "Words", YEARS, [LineOfGrades("Oars", (both,)), LineOfGrades("Sails", (both,))])
        assert svg.svg.count('href="#t-fair-solid-f"') == 1
        assert svg.svg.count('href="#t-ring"') == 1

    def test_a_joint_grade_that_stands_alone_keeps_its_ring_and_its_row(self) -> None:
        both = Moment("2018-01-01", FINE, "Oars and sails: Fine", joint=True)
        svg = timeline("t", "Title", "Words", YEARS, [LineOfGrades("Oars", (both,)), OARS]).svg
        assert svg.count('href="#t-ring"') == 1

    def test_of_two_grades_too_near_each_other_one_gives_way_on_a_phone(self) -> None:
        near = (FIRST, Moment("2013-03-01", LEAKING, "Leaking", "line"), BROKEN)
        svg = drawn(row_of_years("t", "Words", YEARS, LineOfGrades("Oars", near)))
        assert [use.get("class") for use in svg.iter("use") if use.find("title") is not None] == ["up", "down", None]

    def test_two_periods_in_use_at_once_are_both_drawn(self) -> None:
        years = Years(2010, 2020, (Period("1", "", 2010, 2016), Period("2", "", 2015)))
        bands = of_class(row_of_years("t", "Words", years, None), "f-band")
        assert [(band.get("x"), band.get("width")) for band in bands] == [("0%", "60%"), ("50%", "50%")]

    def test_the_key_has_the_signs_that_stand_in_it(self) -> None:
        key = key_of([OARS])
        assert key.marks == (FINE, LEAKING)
        assert (key.joined, key.broken, key.joint, key.visits) == (True, True, False, False)

    @pytest.mark.parametrize(("day", "year"), [("2013", 2013), ("2013-07", 2013.496), ("2013-12-31", 2013.997)])
    def test_a_day_may_be_cut_to_what_is_known(self, day: str, year: float) -> None:
        assert year_of(day) == pytest.approx(year, abs=0.001)


class TestRows:
    def test_every_mark_of_a_row_is_a_shape_of_the_axis_above(self) -> None:
        shapes = {shape.get("id") for shape in drawn(EVERY_KIND["years above"]).iter() if shape.get("id")}
        used = {use.get("href", "").removeprefix("#") for use in drawn(EVERY_KIND["row"]).iter("use")}
        assert used <= shapes

    def test_a_row_has_no_ids_so_that_many_stand_on_a_page(self) -> None:
        assert "id=" not in EVERY_KIND["row"].svg


class TestDistribution:
    def test_each_bar_is_as_long_as_its_number(self) -> None:
        grounds = of_class(EVERY_KIND["distribution"], "ground")
        assert [ground.get("width") for ground in grounds] == ["25.8%", "2.15%"]

    def test_a_grade_that_nobody_got_has_no_bar(self) -> None:
        picture = distribution("d", "Title", "Words", [Bar("2014", ((FINE, 0), (LEAKING, 3)))], 3)
        assert len(of_class(picture, "ground")) == 1

    def test_a_mark_whose_letters_mean_something_to_svg_is_used_by_its_own_edge(self) -> None:
        odd = Mark("<&", "Odd", "plain", "thin")
        svg = distribution("d", "Title", "Words", [Bar("2014", ((odd, 2), (FINE, 0)))], 2)
        drawn_edges = [shape.get("id") for shape in drawn(svg).iter("g") if shape.get("id")]
        assert [use.get("href") for use in drawn(svg).iter("use")] == ["#d-plain-thin-<&"]
        assert drawn_edges == ["d-plain-thin-<&", "d-fair-solid-f"]


class TestMap:
    def test_each_council_is_a_link_that_says_its_grade(self) -> None:
        links = list(drawn(EVERY_KIND["map"]).iter("a"))
        assert [(link.get("href"), link.findtext(".//title")) for link in links] == [
            ("/authorities/upton/", "Upton: Fine"),
            ("/authorities/downham/", "Downham: no grade"),
        ]

    def test_the_name_of_a_council_is_words_whatever_is_in_it(self) -> None:
        named = MapTile(0, 0, "North", FINE, 'Up<b> & "Ton": Fine', "/a/")
        (link,) = drawn(tile_map("m", "Title", "Words", [named])).iter("a")
        assert link.findtext("use/title") == 'Up<b> & "Ton": Fine'

    def test_the_tiles_are_not_on_the_way_of_the_keyboard(self) -> None:
        assert {link.get("tabindex") for link in drawn(EVERY_KIND["map"]).iter("a")} == {"-1"}

    def test_a_border_stands_between_regions(self) -> None:
        (border,) = of_class(EVERY_KIND["map"], "region")
        assert "M0 24h24" in border.get("d", "")

    def test_names_of_regions_stand_on_free_ground(self) -> None:
        row = [MapTile(at, 0, "North", FINE, "", f"/{at}/") for at in range(4)]
        names = of_class(
            tile_map("m", "Title", "Words", [*row, MapTile(12, 1, "South", FINE, "", "/s/")]), "region-name"
        )
        assert sorted(name.text or "" for name in names) == ["North", "South"]


class TestMark:
    def test_its_letters_are_the_initials_of_its_word_or_its_own(self) -> None:
        point = GradeOnScale(grade="needs_patching", title="Needs patching", printed=("needs patching",))
        assert Mark.of(point).letters == "NP"
        assert Mark.of(point.model_copy(update={"short": "P"})).letters == "P"

    def test_two_edges_never_look_alike(self) -> None:
        assert len({edge_path(edge, 0, 0, 22) for edge in ("double", "solid", "dashed", "dotted", "thin")}) == 5
