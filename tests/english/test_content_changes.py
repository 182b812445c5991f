"""The summary of what changed: short first, details folded, foreign words inert, never longer than a forge shows."""

from __future__ import annotations

import pytest

from generator.english.content_changes import LONGEST, NOTHING, in_lines, in_short, summary
from generator.model.content_changes import AddedReport, ContentChanges, ContentCounts, GoneReport, ValueChange

COUNTS = ContentCounts(
    reports=5, councils=4, judgements=40, recommendations=60, figures=90, follow_ups=10, doubts=15, corrections=0
)
ADDED = AddedReport(
    report="leeds/2016-05-04-sif",
    authority="Leeds",
    framework="sif",
    date="2016-05-04",
    grades={"overall": "good"},
    recommendations=2,
    doubts=1,
)
ALTERED = ValueChange(report="kent/2017-01-02-sif", kind="judgement", about="overall", was="good", now="adequate")
GAINED = ValueChange(report="kent/2017-01-02-sif", kind="date", about="published", was=None, now="2017-02-03")


def changes(
    *values: ValueChange, added: tuple[AddedReport, ...] = (), gone: tuple[GoneReport, ...] = ()
) -> ContentChanges:
    return ContentChanges(was=COUNTS, now=COUNTS, added=added, gone=gone, values=values)


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (changes(), NOTHING),
        (changes(ALTERED, GAINED), "0 reports added, none gone; 1 value gained, none lost, 1 altered."),
        (changes(added=(ADDED,)), "1 report added, none gone; 0 values gained, none lost, none altered."),
    ],
)
def test_in_short(told: ContentChanges, words: str) -> None:
    assert in_short(told) == words


def test_a_line_each() -> None:
    gone = GoneReport(report="bath/2012-01-02-slac", recorded=False)
    assert list(in_lines(changes(ALTERED, GAINED, added=(ADDED,), gone=(gone,))))[1:] == [
        "+ Leeds, sif, 2016-05-04: overall good; 2 recommendations, 1 doubt (leeds/2016-05-04-sif)",
        "- bath/2012-01-02-slac: nobody has recorded why",
        "~ kent/2017-01-02-sif, judgement: overall: good → adequate",
        "~ kent/2017-01-02-sif, date: gained: published: 2017-02-03",
    ]


def test_a_summary_is_short_first_and_folds_the_rest() -> None:
    told = summary(changes(ALTERED, added=(ADDED,)), str, [(ADDED.report, "Doubts\n")])
    assert told.startswith("**1 report added, none gone; ")
    assert "| Reports | 5 | 5 |" in told
    assert "<details><summary>Judgements: 1</summary>\n\n- kent/2017-01-02-sif: overall: good → adequate\n\n" in told
    assert "<details><summary>What was read of leeds/2016-05-04-sif</summary>\n\n~~~text\nDoubts\n~~~\n" in told


@pytest.mark.parametrize("words", ["~~~\n", "a ~~~~~~~~ b\n~~\n", "~" * 40 + "\n"])
def test_no_words_of_a_sheet_end_it_early_and_none_is_changed(words: str) -> None:
    told = summary(changes(added=(ADDED,)), str, [(ADDED.report, words)])
    opening = next(line for line in told.splitlines() if line.endswith("~text"))
    fence = opening.removesuffix("text")
    assert fence not in words
    assert f"{opening}\n{words}{fence}\n\n</details>" in told


def test_a_summary_has_no_more_letters_than_a_forge_shows() -> None:
    many = tuple(ALTERED.model_copy(update={"about": f"area {number} " * 9}) for number in range(5000))
    told = summary(changes(*many, added=(ADDED,) * 900), str, [(ADDED.report, "words " * 20_000)])
    assert len(told) < LONGEST
    assert "<details><summary>Judgements: 5,000</summary>" in told  # many new reports leave room for what changed
    assert "more: `changed` without `--markdown` lists them." in told
    assert told.endswith("found no room here.\n")
