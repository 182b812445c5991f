"""Work out, over all reports, what no single report says: themes, links, what became of a point.

Pure functions from a corpus to frozen results; the same corpus always gives the same answer, whatever was cached.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.analysis.by_authority import analyse_authority
from generator.analysis.links import with_decisions
from generator.analysis.themes import Tagger
from generator.corpus.digests import analysed_digests
from generator.incremental import NO_CACHE, Cache
from generator.model.analysis import Analysis
from generator.model.corpus import Corpus
from generator.progress import Progress, silent

__all__ = ["analyse"]


def analyse(corpus: Corpus, cache: Cache = NO_CACHE, progress: Progress = silent) -> Analysis:
    """Return themes, links and follow-ups of the whole corpus; what `cache` holds of an authority is used."""
    parts = list(_parts(corpus, cache, progress))
    points = {name: point for part in parts for name, point in part.points.items()}
    return Analysis(
        points=points,
        links=with_decisions((link for part in parts for link in part.links), corpus.decisions, points),
        follow_ups=tuple(tied for part in parts for tied in part.follow_ups),
        later_findings=tuple(found for part in parts for found in part.later_findings),
        block_themes={block: tags for part in parts for block, tags in part.block_themes.items()},
    )


def _parts(corpus: Corpus, cache: Cache, progress: Progress) -> Iterator[Analysis]:
    tagger = Tagger(corpus.themes.values())
    # Without a cache nothing is told by its key, and reports that do not come from disk take long to tell.
    keys = {} if cache is NO_CACHE else analysed_digests(corpus, corpus.by_authority)
    for done, (slug, reports) in enumerate(corpus.by_authority.items()):
        progress("Finding themes and links", done, len(corpus.by_authority))
        analyse_own = partial(analyse_authority, reports, corpus.frameworks, tagger)
        yield cache.remembered(f"analysis/{slug}", keys.get(slug, ""), analyse_own)
    progress("Finding themes and links", len(corpus.by_authority), len(corpus.by_authority))
