"""A point that is printed as a list: its own words lead on to bullets, which read as one sentence run together.

A report's `text` is the whole of it in one line; its full text keeps the lines apart.
"""

from __future__ import annotations

from generator.model.report import Report

LEADS_ON = (":", ",")
"""What words that lead on to bullets end with: others are followed by a paragraph of their own."""


def printed_lists(report: Report) -> dict[str, tuple[str, ...]]:
    """Return the id of each point with bullets under it -> its own words and those of each bullet.

    Only where these are all of its text, word for word: `(i)`, which stands in the text, keeps its bullets apart there.
    """
    texts = {point.id: point.text for point in report.recommendations}
    return {
        name: lines
        for name, lines in _with_bullets(report).items()
        if len(lines) > 1 and " ".join(lines) == texts.get(name) and lines[0].endswith(LEADS_ON)
    }


def _with_bullets(report: Report) -> dict[str, tuple[str, ...]]:
    """Every point as the full text prints it. A footnote may stand in between."""
    found: dict[str, tuple[str, ...]] = {}
    for section in report.sections:
        point = None
        for block in section.blocks:
            if block.kind == "recommendation":
                point = f"{report.id}#{block.anchor}"
                found[point] = (block.text,)
            elif block.kind == "sub-bullet" and point:
                found[point] = (*found[point], block.text)
            elif block.kind != "footnote":
                point = None
    return found
