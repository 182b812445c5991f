"""Work out, over all reports, what no single report says: themes, links, what became of a point.

Pure functions from a corpus to frozen results; the same corpus always gives the same answer, whatever was cached.
"""

from __future__ import annotations

from functools import partial

from generator.analysis.by_authority import analyse_authority
from generator.analysis.links import with_decisions
from generator.analysis.themes import Tagger
from generator.corpus.digests import analysed_digests
from generator.incremental import NO_CACHE, Cache
from generator.model.analysis import Analysis
from generator.model.corpus import Corpus
from generator.progress import Progress, silent
from generator.shared_work import shared_out

__all__ = ["analyse"]


def analyse(corpus: Corpus, cache: Cache = NO_CACHE, progress: Progress = silent, jobs: int = 1) -> Analysis:
    """Return themes, links and follow-ups of the whole corpus; what `cache` holds of an authority is used.

    So many processes share the rest.
    """
    parts = _parts(corpus, cache, progress, jobs)
    points = {name: point for part in parts for name, point in part.points.items()}
    return Analysis(
        points=points,
        links=with_decisions((link for part in parts for link in part.links), corpus.decisions, points),
        follow_ups=tuple(tied for part in parts for tied in part.follow_ups),
        later_findings=tuple(found for part in parts for found in part.later_findings),
        block_themes={block: tags for part in parts for block, tags in part.block_themes.items()},
    )


def _parts(corpus: Corpus, cache: Cache, progress: Progress, jobs: int) -> list[Analysis]:
    """The analysis of each authority, in their order."""
    tagger = Tagger(corpus.themes.values())
    # Without a cache nothing is told by its key, and reports that do not come from disk take long to tell.
    keys = {} if cache is NO_CACHE else analysed_digests(corpus, corpus.by_authority)
    found = {slug: cache.read(f"analysis/{slug}", keys.get(slug, "")) for slug in corpus.by_authority}
    parts: dict[str, Analysis] = {slug: part for slug, part in found.items() if part is not None}
    new, known = [slug for slug in found if slug not in parts], len(parts)

    def make(slug: str) -> Analysis:
        made = analyse_authority(corpus.by_authority[slug], corpus.frameworks, tagger)
        cache.write(f"analysis/{slug}", keys.get(slug, ""), made)
        return made

    made = shared_out(
        [partial(make, slug) for slug in new],
        jobs,
        lambda begun: progress("Finding themes and links", known + begun, len(found)),
    )
    parts |= dict(zip(new, made, strict=True))
    cache.keep(f"analysis/{slug}" for slug in new)
    return [parts[slug] for slug in found]
