"""What a report's full text needs besides its paragraphs: printed markers, and what its findings support."""

from __future__ import annotations

from generator.model.report import Report, TextBlock


def with_marker(block: TextBlock) -> str:
    """Return the words with the marker printed at their end, `(Recommendation)`, where they do not hold it already."""
    if not block.marker or block.marker in block.text:
        return block.text
    return f"{block.text} {block.marker}"


def supported_by(report: Report) -> dict[str, list[str]]:
    """Return the anchor of each finding -> anchors of the recommendations it seems to support, in their order."""
    found: dict[str, list[str]] = {}
    for recommendation in report.recommendations:
        for support in recommendation.supported_by:
            found.setdefault(support.anchor, []).append(recommendation.id.split("#")[1])
    return found
