"""What lies near each council: its statistical neighbours, the councils of its region, and how those were judged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial

from generator.analysis.area_rows import AreaRows
from generator.analysis.later_visits import latest_graded
from generator.english import comparison as wording
from generator.english.council import REGION_NOT_KNOWN
from generator.frozen import Frozen
from generator.views.comparison.council_parts import NamedRow, Near
from generator.views.context import SiteContext


class NeighboursGrade(Frozen):
    """A grade of a council's latest inspection: its place on the scale, its words, and the year."""

    step: int
    words: str
    year: str


NeighboursGrades = dict[str, NeighboursGrade]


def near_councils(site: SiteContext, rows: AreaRows) -> Callable[[str], Near]:
    """Return what gives the councils near one; every council's grades are read once."""
    return partial(_near, site, rows, cache(partial(_latest_grades, site, rows)))


def _near(site: SiteContext, rows: AreaRows, grades: Callable[[str], NeighboursGrades], slug: str) -> Near:
    authority = site.corpus.authorities.get(slug)
    neighbours = authority.neighbours if authority else ()
    region = site.region(slug)
    held = () if region == REGION_NOT_KNOWN else site.held_of_region.get(region, ())
    same = [one for one in held if one != slug]
    return Near(
        neighbours=_named(site, [one for one in neighbours if one in site.corpus.by_authority]),
        region=region,
        same_region=_named(site, same),
        stands=dict(_stands(rows, [grades(one) for one in neighbours])),
    )


def _named(site: SiteContext, slugs: Sequence[str]) -> tuple[NamedRow, ...]:
    return tuple(NamedRow(slug, site.authority_name(slug)) for slug in slugs)


def _stands(rows: AreaRows, neighbours: Sequence[NeighboursGrades]) -> Iterator[tuple[str, str]]:
    """For each row how the neighbours were judged in it, best grade first; nothing where none has a grade."""
    for row in rows.rows:
        given = [grades[row.key] for grades in neighbours if row.key in grades]
        if given:
            counts = sorted(Counter((one.step, one.words) for one in given).items())
            years = sorted(one.year for one in given)
            yield (
                row.key,
                wording.neighbours_stand(
                    [(words, number) for (_, words), number in counts],
                    len(neighbours),
                    len(neighbours) - len(given),
                    (years[0], years[-1]),
                ),
            )


def _latest_grades(site: SiteContext, rows: AreaRows, slug: str) -> NeighboursGrades:
    latest = latest_graded(site.corpus, slug) if slug in site.corpus.by_authority else None
    scale = site.scale(latest.framework.key) if latest else None
    if latest is None or scale is None:
        return {}
    places = {point.grade: place for place, point in enumerate(scale.points)}
    return {
        rows.key_of(latest, one): NeighboursGrade(
            places[one.grade], site.grade_words(latest, one.grade), latest.date[:4]
        )
        for one in reversed(latest.judgements)
        if one.grade in places
    }
