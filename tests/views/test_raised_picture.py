"""The picture says what the table says: one mark for each document that raises a theme."""

from xml.etree import ElementTree

from generator.views.council.raised_picture import PictureColumn, PictureRow, Scale, draw

COLUMNS = [PictureColumn("2014", False), PictureColumn("2018", False), PictureColumn("2019", True)]
ROWS = [PictureRow("Plans for children", (True, False, True)), PictureRow("Adoption & fostering", (False, True, False))]
DRAWN = ElementTree.fromstring(draw("raised", "Themes raised", "2 themes, 3 documents.", COLUMNS, ROWS).svg)


def test_it_has_a_name_and_a_description_of_its_own() -> None:
    assert DRAWN.get("role") == "img"
    assert DRAWN.get("aria-labelledby") == "raised-title raised-desc"
    assert [DRAWN.findtext("title"), DRAWN.findtext("desc")] == ["Themes raised", "2 themes, 3 documents."]


def test_years_and_themes_stand_in_words() -> None:
    words = [text.text for text in DRAWN.iter("text")]
    assert words == ["2014", "full", "2018", "full", "2019", "visit", "Plans for children", "Adoption & fostering"]


def test_an_inspection_has_a_dot_a_visit_a_square_and_silence_a_stroke() -> None:
    assert len(list(DRAWN.iter("circle"))) == 2
    assert len(list(DRAWN.iter("rect"))) == 1
    assert len([line for line in DRAWN.iter("line") if line.get("class") == "silent"]) == 3


def test_a_mark_stands_below_its_year() -> None:
    years = {text.text: text.get("x") for text in DRAWN.iter("text") if text.get("class") == "year"}
    assert [dot.get("cx") for dot in DRAWN.iter("circle")] == [years["2014"], years["2018"]]


def test_one_document_stands_in_the_middle_and_many_make_room() -> None:
    assert Scale(1, 340).at(0) == 170
    many = ElementTree.fromstring(draw("raised", "t", "d", [PictureColumn("2020", True)] * 20, []).svg)
    assert int(many.get("width", "0")) >= 20 * 28
