"""A text gets the themes whose words it holds, with those words, and at most five."""

from __future__ import annotations

import pytest

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


def test_no_text_gets_more_than_five_themes() -> None:
    six = [Theme(slug=word, title=word, description="", pattern=word) for word in "abcdef"]
    assert len(Tagger(six).tag("a, b, c, d, e and f")) == 5


def test_the_words_shown_are_whole_ones() -> None:
    fostering = Theme(slug="fostering", title="Fostering", description="", pattern="foster")
    assert Tagger([fostering]).tag("Promote fostering")[0].words == ("fostering",)


MISSING = Theme(slug="missing", title="Missing", description="", pattern="missing", kind="subject")
PLANS = Theme(slug="plans", title="Plans", description="", pattern="plans?", kind="practice")
HEALTH = Theme(slug="health", title="Health", description="", pattern="health")


@pytest.mark.parametrize(
    ("text", "themes"),
    [
        ("Interviews with children who go missing, to inform their plans.", ["missing"]),
        ("Plans for children who go missing.", ["plans", "missing"]),
        ("See children who go missing. Write better plans.", ["missing", "plans"]),
        ("Children who go missing, and their health.", ["missing", "health"]),
        ("Plans for health.", ["plans", "health"]),
    ],
)
def test_work_mentioned_behind_the_subject_of_its_sentence_is_no_theme(text: str, themes: list[str]) -> None:
    assert [tag.theme for tag in Tagger([MISSING, PLANS, HEALTH]).tag(text)] == themes


@pytest.mark.parametrize(
    "reference",
    [
        "(paragraphs 12, 30)",
        "(page 4)",
        "(outcome two, on plans)",
        "(our plans, National Framework)",
        "[Plans, national framework]",
        "(Enabler: plans)",
    ],
)
def test_brackets_that_refer_to_something_else_are_not_looked_at(reference: str) -> None:
    assert Tagger([PLANS]).tag(f"Recruit more staff {reference}.") == ()


@pytest.mark.parametrize("words", ["(care plans too)", "(and outcomes of plans)", "[plans]"])
def test_other_brackets_are_part_of_the_text(words: str) -> None:
    assert [tag.theme for tag in Tagger([PLANS]).tag(f"Records {words}.")] == ["plans"]
