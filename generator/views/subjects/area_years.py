"""The grades of one area through the years: a picture and a table for each edition that graded it, never across two."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analysis.judgement_areas import AreaInReport
from generator.analysis.latest_grades import AreaStanding, GradesOfEdition, grades_by_edition
from generator.english import judgement_areas as wording
from generator.frozen import Frozen
from generator.model.judgement import Judgement
from generator.model.page import Picture, PlannedPart
from generator.model.scales import GradeScale
from generator.pictures import Bar, Mark, distribution
from generator.views.context import SiteContext
from generator.views.subjects.area_list import grade_row
from generator.views.subjects.area_map import NamedArea


class YearOfGrades(Frozen):
    """How many of each grade were given in a year, in the order of the table's columns."""

    year: str
    numbers: tuple[str, ...]


class EditionOfGrades(Frozen):
    """One picture with its table, and the earlier grades of the edition; else `not_graded` says why there are none."""

    inspection: str
    edition: str | None
    picture: Picture | None
    caption: str
    grades: tuple[str, ...]
    years: tuple[YearOfGrades, ...]
    not_graded: tuple[str, ...]
    earlier_title: str
    earlier_count: str
    earlier_caption: str
    earlier: tuple[PlannedPart, ...]


def editions_of(site: SiteContext, named: NamedArea, standing: AreaStanding) -> tuple[EditionOfGrades, ...]:
    """Each edition that graded the area, or judged it together with others, the oldest first."""
    found = grades_by_edition(site.corpus, named.area, standing.programme, standing.group)
    most = max((sum(year.values()) for one in found for year in one.by_year.values()), default=0)
    counted = {one.report.id for one in standing.counted}
    return tuple(_edition(site, named, one, most, counted) for one in found)


def _edition(
    site: SiteContext, named: NamedArea, found: GradesOfEdition, most: int, counted: set[str]
) -> EditionOfGrades:
    inspection, edition = site.inspection_name(found.framework), _edition_title(site, found)
    scale = site.scale(found.framework)
    earlier = tuple(_rows(site, (one for one in reversed(found.given) if one.report.id not in counted)))
    grades = _grades(scale, found)
    return EditionOfGrades(
        inspection=site.framework_title(found.framework),
        edition=edition,
        picture=_picture(named, inspection, scale, found, most) if scale and found.given else None,
        caption=wording.years_title(named.title, inspection, of_others=bool(scale and scale.outcome_of)),
        grades=tuple(words for _, words in grades),
        years=tuple(
            YearOfGrades(year, tuple(f"{numbers[grade]:,}" for grade, _ in grades))
            for year, numbers in found.by_year.items()
        ),
        not_graded=tuple(wording.graded_otherwise(why, number) for why, number in found.not_graded.items()),
        earlier_title=inspection,
        earlier_count=wording.earlier_grades(edition, len(earlier)),
        earlier_caption=wording.earlier_caption(inspection, wording.earlier_grades(edition, len(earlier))),
        earlier=earlier,
    )


def _edition_title(site: SiteContext, found: GradesOfEdition) -> str | None:
    framework = site.framework(found.framework)
    editions = framework.editions if framework else ()
    return next((one.title for one in editions if one.key == found.edition), None)


def _grades(scale: GradeScale | None, found: GradesOfEdition) -> list[tuple[str, str]]:
    """Every grade that was given, best first, with its words."""
    given = {grade for numbers in found.by_year.values() for grade in numbers}
    return [(point.grade, point.title) for point in (scale.points if scale else ()) if point.grade in given]


def _picture(named: NamedArea, inspection: str, scale: GradeScale, found: GradesOfEdition, most: int) -> Picture:
    of_others = bool(scale.outcome_of)
    bars = [
        Bar(year, tuple((Mark.of(point, of_others), numbers[point.grade]) for point in scale.points))
        for year, numbers in found.by_year.items()
    ]
    told = [(bar.year, [(mark.words, number) for mark, number in bar.counts if number]) for bar in bars]
    name = named.picture("years", found.framework, found.edition or "all")
    title = wording.years_title(named.title, inspection, of_others=of_others)
    return distribution(name, title, wording.years_words(told), bars, most)


def _rows(site: SiteContext, given: Iterator[AreaInReport]) -> Iterator[PlannedPart]:
    for one in given:
        if isinstance(one.answer, Judgement):
            yield grade_row(site, one.report, one.answer)
