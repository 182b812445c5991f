"""Work out, over all reports, what no single report says: themes, links, what became of a point.

Pure functions from a corpus to frozen results; the same corpus always gives the same answer, whatever was kept.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.analysis.by_authority import analyse_authority, from_bytes, to_bytes
from generator.analysis.links import with_decisions
from generator.analysis.themes import Tagger
from generator.cache import NOTHING_KEPT, Cache, key_of, program_key
from generator.model.analysis import Analysis
from generator.model.corpus import Corpus
from generator.progress import Progress, silent

__all__ = ["analyse"]


def analyse(corpus: Corpus, cache: Cache = NOTHING_KEPT, progress: Progress = silent) -> Analysis:
    """Return themes, links and follow-ups of the whole corpus; what `cache` holds of an authority is used."""
    parts = list(_parts(corpus, cache, progress))
    points = {name: point for part in parts for name, point in part.points.items()}
    return Analysis(
        points=points,
        links=with_decisions((link for part in parts for link in part.links), corpus.decisions, points),
        follow_ups=tuple(tied for part in parts for tied in part.follow_ups),
        block_themes={block: tags for part in parts for block, tags in part.block_themes.items()},
    )


def _parts(corpus: Corpus, cache: Cache, progress: Progress) -> Iterator[Analysis]:
    tagger = Tagger(corpus.themes.values())
    same_for_all = key_of(program_key(), [theme.model_dump() for theme in corpus.themes.values()])
    for done, (slug, reports) in enumerate(corpus.by_authority.items()):
        progress("Finding themes and links", done, len(corpus.by_authority))
        name = f"analysis/{slug}"
        key = key_of(same_for_all, [(report.id, corpus.report_digest(report)) for report in reports])
        kept = cache.get(name, key)
        if kept is None:
            part = analyse_authority(reports, corpus.themes, tagger)
            cache.put(name, key, to_bytes(part))
        else:
            part = from_bytes(kept, reports)
        yield part
    progress("Finding themes and links", len(corpus.by_authority), len(corpus.by_authority))
