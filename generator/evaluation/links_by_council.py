"""Links held against every pair that people read, each council by a model that was learnt without it.

Only links between points that were read count: those of letters and to boards were left out of the reading.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.analysis.link_model import LinkModel, load_link_model
from generator.analysis.links import links_between
from generator.analysis.themes import Tagger
from generator.corpus.registry import Registry
from generator.evaluation.answers import recommendation_of
from generator.learning.folds import is_read
from generator.learning.links import models_by_council
from generator.learning.read_pairs import CouncilRead
from generator.model.analysis import Analysis
from generator.model.corpus import Corpus
from generator.model.report import Report


def link_models_left_out(councils: Sequence[CouncilRead], registry: Registry) -> dict[str, LinkModel]:
    """Return, for each council that the program's own model was learnt from, one learnt without its fold."""
    learnt_from = load_link_model().learnt_from
    own = [council for council in councils if council.slug in learnt_from]
    if not own:
        return {}
    return models_by_council(own, Tagger(registry.themes.values()))


def linked_anew(corpus: Corpus, analysis: Analysis, models: Mapping[str, LinkModel]) -> Analysis:
    """Return the analysis with the links of those models; councils without one keep their links."""
    kept = (link for link in analysis.links if analysis.points[link.later].authority not in models)
    anew = (
        link
        for slug, model in models.items()
        for reports in corpus.by_programme.get(slug, {}).values()
        for link in links_between(reports, analysis.points, model)
    )
    return replace(analysis, links=(*kept, *anew))


@dataclass(frozen=True, slots=True)
class _LinkJudged:
    """A link between two points that were read: what people called the pair, and the later point."""

    called: str
    later: str
    is_stated: bool


def judge_links_by_council(councils: Sequence[CouncilRead], corpus: Corpus, analysis: Analysis) -> dict[str, Any]:
    """Return the figures: `shown` are links of either closeness, twins later points that have a same earlier one.

    `unread` are those of councils whose texts nobody read to write lists of subjects and phrases.
    """
    unread = [council for council in councils if not is_read(council.slug)]
    return {**_figures(councils, corpus, analysis), "unread": _figures(unread, corpus, analysis)}


def _figures(councils: Iterable[CouncilRead], corpus: Corpus, analysis: Analysis) -> dict[str, Any]:
    judged: list[_LinkJudged] = []
    same_pairs: set[tuple[str, str]] = set()
    twins: set[str] = set()
    for council in councils:
        same = {pair for pair, called in council.called.items() if called == "same"}
        same_pairs |= {(f"{council.slug} {earlier}", f"{council.slug} {later}") for earlier, later in same}
        twins |= {f"{council.slug} {later}" for _, later in same}
        judged += _judged(council, corpus, analysis)
    stated = [link for link in judged if link.is_stated]
    return {
        "stated": _counted(stated),
        "shown": _counted(judged),
        "same_pairs": len(same_pairs),
        "same_pairs_stated": sum(link.called == "same" for link in stated),
        "twins": len(twins),
        "twins_stated": _twins(stated),
        "twins_shown": _twins(judged),
    }


def _judged(council: CouncilRead, corpus: Corpus, analysis: Analysis) -> list[_LinkJudged]:
    read = _points_read(council, corpus.by_authority.get(council.slug, ()))
    return [
        _LinkJudged(
            council.called.get((read[link.earlier], read[link.later]), "different"),
            f"{council.slug} {read[link.later]}",
            link.closeness == "similar",
        )
        for link in analysis.links
        if link.earlier in read and link.later in read
    ]


def _points_read(council: CouncilRead, reports: Sequence[Report]) -> dict[str, str]:
    """Return the program's points that were read -> their ids there, found by source and by letters and digits."""
    by_source = {report.document.source.sha256: report for report in reports}
    found: dict[str, str] = {}
    for point in council.points:
        report = by_source.get(point.sha256)
        name = recommendation_of((point.text,), report.recommendations) if report else None
        if name is not None:
            found.setdefault(name, point.id)
    return found


def _counted(links: Sequence[_LinkJudged]) -> dict[str, int]:
    called = [link.called for link in links]
    same, related = called.count("same"), called.count("related")
    return {"n": len(called), "same": same, "related": related, "same_or_related": same + related}


def _twins(links: Iterable[_LinkJudged]) -> int:
    return len({link.later for link in links if link.called == "same"})
