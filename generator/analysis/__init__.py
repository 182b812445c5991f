"""Work out, over all reports, what no single report says: themes, links, what became of a point.

Pure functions from a corpus to frozen results; the same corpus always gives the same answer, whatever was cached.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from generator.analysis.by_authority import analyse_authority
from generator.analysis.kept_analysis import packed, unpacked
from generator.analysis.links import with_decisions
from generator.analysis.themes import Tagger
from generator.corpus.digests import analysed_digests
from generator.incremental import NO_CACHE, Cache
from generator.model.analysis import Analysis
from generator.model.corpus import Corpus
from generator.progress import Progress, silent
from generator.shared_work import shared_ahead

__all__ = ["analyse"]


def analyse(
    corpus: Corpus,
    cache: Cache = NO_CACHE,
    progress: Progress = silent,
    jobs: int = 1,
    meanwhile: Callable[[], object] = lambda: None,
) -> Analysis:
    """Return themes, links and follow-ups of the whole corpus; what `cache` holds of an authority is used.

    So many processes share the rest; this one does something else `meanwhile`, once it has read what is held.
    """
    parts = _parts(corpus, cache, progress, jobs, meanwhile)
    points = {name: point for part in parts for name, point in part.points.items()}
    return Analysis(
        points=points,
        links=with_decisions((link for part in parts for link in part.links), corpus.decisions, points),
        follow_ups=tuple(tied for part in parts for tied in part.follow_ups),
        later_findings=tuple(found for part in parts for found in part.later_findings),
        block_themes={block: tags for part in parts for block, tags in part.block_themes.items()},
    )


def _parts(
    corpus: Corpus, cache: Cache, progress: Progress, jobs: int, meanwhile: Callable[[], object]
) -> list[Analysis]:
    """The analysis of each authority, in their order."""
    tagger = Tagger(corpus.themes.values())
    # Without a cache nothing is told by its key, and reports that do not come from disk take long to tell.
    keys = {} if cache is NO_CACHE else analysed_digests(corpus, corpus.by_authority)
    new = [slug for slug in corpus.by_authority if not cache.holds(_name(slug), keys.get(slug, ""))]

    def make(slug: str) -> Analysis:
        made = analyse_authority(corpus.by_authority[slug], corpus.frameworks, tagger)
        cache.write(_name(slug), keys.get(slug, ""), made, partial(packed, reports=corpus.by_authority[slug]))
        return made

    def read(slug: str) -> Analysis | None:
        return cache.read(_name(slug), keys[slug], partial(unpacked, reports=corpus.by_authority[slug]))

    with shared_ahead([partial(make, slug) for slug in new], jobs) as others:
        known = {slug: read(slug) or make(slug) for slug in corpus.by_authority.keys() - new}
        meanwhile()
        parts = known | dict(zip(new, others.given(partial(_tell, progress, len(known), len(new))), strict=True))
    cache.keep(map(_name, new))
    return [parts[slug] for slug in corpus.by_authority]


def _name(slug: str) -> str:
    """The name of an authority's analysis in the cache."""
    return f"analysis/{slug}"


def _tell(progress: Progress, known: int, new: int, begun: int) -> None:
    progress("Finding themes and links", known + begun, known + new)
