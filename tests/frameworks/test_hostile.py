"""Whatever the text, a report is parsed with every word accounted for, or refused with a message: never a crash."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import SourceProblem
from generator.model.report import Report, from_json, to_json
from tests.frameworks.reading import COVERS, parsed

LINES = st.sampled_from(
    [
        "",
        "Executive summary",
        "Recommendations",
        "1. Make plans clear.",
        "- 12. Plans are not clear. (Recommendation)",
        "(Recommendation)",
        " - each action has an owner",
        "- ",
        "■",
        "**Summary**",
        "<p>Summary</p><p>Good</p>",
        "<p>One</p><p>Two</p>",
        "| Judgement | Grade |",
        "|---|---|",
        "Leadership, management and governance\tGood",
        "\tGood\t",
        "Good",
        "Key judgement",
        "Judgement grade",
        "The graded judgement for adoption performance is that it is",
        "The Local Safeguarding Children Board (LSCB)",
        "Areas for priority action",
        "Two priority actions from the last visit have not been addressed. It has not acted to improve.",
        "in the middle of a sentence",
        "At 31 April 2016, no children (or 200%) lived",
        "¹ A footnote",
        "Contents",
        "Recommendations\t8",
        "_",
        "\f",
        "{{ 1 }} {% x %} <script>alert(1)</script>",
        "Inspection date: 40 July 2017 to",
        "Dear",
        "Yours sincerely",
        "2.1",
        "99999999999999999999. x",
    ]
)


@settings(max_examples=150)
@given(cover=st.sampled_from(sorted(COVERS)), lines=st.lists(LINES, max_size=25))
def test_any_arrangement_of_lines_is_accounted_for(cover: str, lines: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        report = parsed(Path(folder), "\n".join(lines), cover)
    holds_together(report)


@settings(max_examples=100)
@given(text=st.text(max_size=300))
def test_any_text_under_a_cover_is_accounted_for(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        try:
            report = parsed(Path(folder), text.encode("utf-8", "ignore").decode("utf-8"))
        except SourceProblem:
            return  # such as a control character that no text file holds: refused with a message
    holds_together(report)


def holds_together(report: Report) -> None:
    ledger = report.ledger
    assert ledger.words_content + ledger.words_furniture == ledger.words_source
    anchors = [block.anchor for section in report.sections for block in section.blocks]
    assert len(anchors) == len(set(anchors))
    assert from_json(to_json(report)) == report
