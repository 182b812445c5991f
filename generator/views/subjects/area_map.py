"""The map of how councils stand on one area: what each tile shows, and what it says."""

from __future__ import annotations

from generator.analysis.judgement_areas import AreaInReport
from generator.analysis.latest_grades import AreaOfCouncil, AreaStanding, grade_of
from generator.english import judgement_areas as wording
from generator.english import report_month
from generator.english.pictures import map_of_tiles
from generator.frozen import Frozen
from generator.model.page import Picture
from generator.model.scales import GradeScale
from generator.pictures import MapTile, Mark, TimelineKey, tile_map
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.subjects.area_list import grades_instead, why_no_grade


class NamedArea(Frozen):
    """An area by key and title. `suffix` tells the anchors of a page's second part from those of its first."""

    area: str
    title: str
    suffix: str = ""

    def picture(self, *kind: str) -> str:
        """The name of a picture, which begins its ids."""
        return addresses.anchor("-".join((*kind, self.area))) + self.suffix


def area_map(site: SiteContext, named: NamedArea, standing: AreaStanding) -> tuple[Picture | None, TimelineKey]:
    """The map alone, with the key of its marks. A list that says the same has to be linked beside it."""
    scale = site.scale(standing.framework) if standing.framework else None
    return map_of_area(site, named, standing, scale), TimelineKey(marks_of(scale, standing.counted))


def map_of_area(
    site: SiteContext, named: NamedArea, standing: AreaStanding, scale: GradeScale | None
) -> Picture | None:
    tiles = [tile for council in standing.councils if (tile := _tile(site, named, standing, scale, council))]
    if not tiles:
        return None
    return tile_map(
        named.picture("map"),
        wording.map_title(named.title, of_others=bool(scale and scale.outcome_of)),
        map_of_tiles(len(tiles)),
        tiles,
    )


def _tile(
    site: SiteContext, named: NamedArea, standing: AreaStanding, scale: GradeScale | None, council: AreaOfCouncil
) -> MapTile | None:
    authority = site.corpus.authorities.get(council.authority)
    if authority is None or authority.tile is None:
        return None
    found = standing.standing(council)
    grade = grade_of(found) if found else None
    point = scale.point(grade) if scale and grade else None
    return MapTile(
        column=authority.tile.column,
        row=authority.tile.row,
        region=authority.region,
        mark=Mark.of(point, bool(scale and scale.outcome_of)) if point else None,
        words=_words(site, named.area, standing, council, authority.title),
        address=addresses.authority(council.authority) if council.authority in site.corpus.by_authority else None,
    )


def _words(site: SiteContext, area: str, standing: AreaStanding, council: AreaOfCouncil, name: str) -> str:
    """The grade that stands; else those of the areas, where the whole is no longer graded; else why there is none."""
    found = standing.standing(council)
    if found and (words := site.words_of_area(found)):
        return wording.tile(name, words, report_month(found.report) if found.report.date else None)
    if instead := grades_instead(site, area, council):
        return wording.tile_of_areas(name, [(one.area or "", one.grade.words) for one in instead])
    return wording.tile(name, why_no_grade(standing, council).words, None)


def marks_of(scale: GradeScale | None, given: tuple[AreaInReport, ...]) -> tuple[Mark, ...]:
    found = {grade_of(one) for one in given}
    points = scale.points if scale else ()
    return tuple(Mark.of(point, bool(scale and scale.outcome_of)) for point in points if point.grade in found)
