"""A text gets the themes whose words it holds, with those words, and at most four."""

from __future__ import annotations

from generator.analysis.themes import Tagger
from generator.model.analysis import ThemeTag
from generator.model.registry import Theme
from tests.analysis.factory import THEMES

TAGGER = Tagger(THEMES)


def test_a_theme_comes_with_the_words_that_gave_it() -> None:
    assert TAGGER.tag("Improve the supervision of social workers") == (ThemeTag("supervision", ("supervision",)),)


def test_a_text_without_any_theme_gets_none() -> None:
    assert TAGGER.tag("Publish an annual statement of accounts") == ()


def test_the_theme_with_the_most_different_words_stands_first() -> None:
    tags = TAGGER.tag("Plans should be shaped by children's views and voices")
    assert [tag.theme for tag in tags] == ["voice", "plans"]


def test_the_same_words_twice_count_once() -> None:
    assert TAGGER.tag("Plans, plans and voices")[0] == ThemeTag("plans", ("plans",))


def test_no_text_gets_more_than_four_themes() -> None:
    assert len(TAGGER.tag("Supervision, plans, visits, homes and voices")) == 4


def test_the_words_shown_are_whole_ones() -> None:
    fostering = Theme(slug="fostering", title="Fostering", description="", pattern="foster")
    assert Tagger([fostering]).tag("Promote fostering")[0].words == ("fostering",)
