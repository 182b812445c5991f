"""Reading quickly what templates write gives what the parser's own rules give, for any Markdown."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.english import ADMONITIONS
from generator.markdown.inline import read
from generator.markdown.rendering import render
from tests.markdown.plain_rendering import render_plainly

RENDERED = Path(__file__).parents[1] / "views" / "rendered"
TEMPLATES_WRITE = [
    "Plain words of a report.",
    'Escaped\\: \\[not a link\\] \\*nor\\* \\`code\\` \\\\ \\| \\"quoted\\" 1\\.',
    "[Somewhere](/authorities/somewhere/), [paragraph 3](/reports/x/\\#p3) and [here](#p4)",
    '[Good]{.grade .grade-good} of [a row]{.row id="b47"}',
    '[Read why](/reports/x/#b5){.why aria-label="Read why, overall"} or [ask](/search/?q=a+b,c)',
    "Rescue & fire, [Travellers & others]{.long}",
    "**Bold**, **[Somewhere](/authorities/somewhere/)**, and **[Good]{.grade}**: **2015**",
    'a &#124; b &#92; c p_1 "f"',
]
MARKS = "*_`[](){}<>!&#|\\:;.-+=~\"' /aé1\n\u00a0"
PIECES = [
    *TEMPLATES_WRITE,
    " & d &amp; <e>",
    "**",
    "](/x/)",
    "{.a}",
    "{#b}",
    "![x](/y.svg)",
    "`c`",
    "<http://x.example>",
    "\\",
    "&lt;",
    " ",
]
LINES = [
    *TEMPLATES_WRITE,
    "",
    "# Heading",
    "## Care leavers",
    "### *Care* leavers",
    '{.finding #p26 caption="Paragraph 26"}',
    '{ id="b7" caption="Paragraph"}',
    '{caption="Judgements \\"x\\""}',
    "{.a} ",
    "{.a} x",
    "- one",
    "  two",
    "    four",
    "1. first",
    "> said",
    ">",
    "::: doubt",
    "::: nothing",
    "::: box a",
    ":::: box b c",
    "::::: fold Words",
    '{ id="f"}\n:::: fold *Words* [2]{.count}',
    "  ::: box d",
    "```svg\n<b>no picture</b>\n```",
    "::::",
    ":::",
    "```svg",
    "```",
    "---",
    "===",
    "| a | b |",
    "|---|--:|",
    "| |---|",
    "|:-:|:--|",
    '| 1 | [x]{#b} | [y](/z/ "t") |',
    "| 1 \\| 2 | \\\\| 3",
    "only | one",
    "-|-",
    "[ref]: /address/",
    "[ref] and [x][ref]",
    "\tx",
    "“Said.”",
]


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(MARKS, max_size=6)), max_size=8).map("".join))
@example("**a**, **b** _c_")
@example("x**y** **z**.")
@example('[a](/b/){#c .d} [e](/f/?g=h#i){ id="j"}{.k}')
@example("[a](/b/?c=d&e=f) [g](/h/?i=j%20k)")
@example("![[a](/b/) c](/d/)")
@example("![[a](/b/), [c](/d/)](/e/)[f](/g/), [h](/i/)")
@settings(max_examples=600)
def test_words_are_rendered_as_the_parser_renders_them(source: str) -> None:
    # A heading has one line, and nothing in it can begin a block.
    heading = f"# {source.replace(chr(10), ' ')}"
    assert _told(render(heading, _elsewhere, ADMONITIONS)) == _told(render_plainly(heading, _elsewhere))


@given(st.lists(st.sampled_from(LINES), max_size=14).map("\n".join))
@example("{#a}\n| a |\n|---|\n| [x]{#a} |")
@example("- one\n  { #b12}\n  two\n\n| a |\n|---|")
@settings(max_examples=800)
def test_blocks_are_rendered_as_the_parser_renders_them(source: str) -> None:
    assert _told(render(source, _elsewhere, ADMONITIONS)) == _told(render_plainly(source, _elsewhere))


BLOCKS = [
    *TEMPLATES_WRITE[:5],
    "## Care leavers",
    "### Care leavers #",
    "- one\n- **two** [x](/y/)",
    "- one\n\n- two",
    "- one\n \n\n- two\n- three",
    "- one\n-",
    "- one\n\n -",
    " Words further in",
    "> said\n>\n> [page 3](/x/#p3)",
    "> said\n> on",
    "| a | b |\n|---|--:|\n| 1 | [x]{#c} |",
    "| a | b |\n|:-:|---|\n| 1 |",
    "| a | b |\n|---|",
    "```svg\n<b>no picture</b>\n```",
    "● council  ",
    "[ref]: /address/",
    "    code",
]
ABOVE = ["", "{.a .b}\n", "{#b}\n", '{.finding #p26 caption="Paragraph 26"}\n', '{caption="C" .x}\n', "{.a}\n{.b}\n"]
BETWEEN = ["\n\n", "\n\n", "\n \n\n", "\n", "\r\n"]


@given(st.lists(st.tuples(*map(st.sampled_from, (ABOVE, BLOCKS, BETWEEN))).map("".join), max_size=5).map("".join))
@settings(max_examples=800)
def test_a_run_of_blocks_as_templates_write_them_is_what_the_parser_makes_of_it(source: str) -> None:
    assert _told(render(source, _elsewhere, ADMONITIONS)) == _told(render_plainly(source, _elsewhere))


def test_a_whole_page_of_hostile_words_is_rendered_as_the_parser_renders_it() -> None:
    source = (Path(__file__).parent / "hostile.md").read_text(encoding="utf-8")
    assert _told(render(source, _elsewhere, ADMONITIONS)) == _told(render_plainly(source, _elsewhere))


@pytest.mark.parametrize("source", TEMPLATES_WRITE)
def test_what_templates_write_needs_no_parser(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.markdown.inline._parsed", _refused)
    assert read(source).pieces


@pytest.mark.parametrize("page", ["report", "authority", "comparison", "theme", "measure", "judgement"])
def test_what_pages_hold_needs_no_parser(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run in another form would be read all the same, at several times the cost."""
    monkeypatch.setattr("generator.markdown.runs._parsed_run", _refused)
    written = (RENDERED / f"{page}.md").read_text(encoding="utf-8")
    render(written.split("---\n", 2)[2], _elsewhere, ADMONITIONS)


def _refused(*_: object) -> None:
    raise AssertionError("The parser was asked")


def _elsewhere(link: str) -> str:
    return f'../{link}?"&'


def _told(page: object) -> object:
    return vars(page)
