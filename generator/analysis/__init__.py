"""Work out, over all reports, what no single report says: themes, links, what became of a point.

Pure functions from a corpus to frozen results; the same corpus always gives the same answer.
"""

from __future__ import annotations

from generator.analysis.follow_ups import tie_follow_ups
from generator.analysis.links import link_points
from generator.analysis.points import gather_points
from generator.analysis.themes import Tagger
from generator.model.analysis import Analysis, ThemeTag
from generator.model.corpus import Corpus

__all__ = ["analyse"]


def analyse(corpus: Corpus) -> Analysis:
    """Return themes, links and follow-ups of the whole corpus."""
    tagger = Tagger(corpus.themes.values())
    points = gather_points(corpus, tagger)
    return Analysis(
        points=points,
        links=link_points(corpus, points),
        follow_ups=tie_follow_ups(corpus, points, tagger),
        block_themes=_themes_of_findings(corpus, tagger),
    )


def _themes_of_findings(corpus: Corpus, tagger: Tagger) -> dict[str, tuple[ThemeTag, ...]]:
    return {
        f"{report.id}#{block.anchor}": tagger.tag(block.text)
        for report in corpus.reports
        for section in report.sections
        if section.role == "findings"
        for block in section.blocks
        if block.kind in ("finding", "paragraph", "bullet")
    }
