"""Draws the site's pictures: static SVG, made from plain nouns, that no script has to finish.

Across, places are shares of the width; down, they are pixels, and there is no viewBox (the map of England aside). So
words keep their size on every screen, and nothing is drawn twice. A grade is a mark: its ground, its edge and its
letters, drawn once in a picture and used again. Colours are the style sheet's (`templates/theme/assets/pictures.css`).
"""

from generator.pictures.distribution import Bar, distribution
from generator.pictures.dots import dots
from generator.pictures.marks import Mark
from generator.pictures.tile_map import MapTile, tile_map
from generator.pictures.timeline import LineOfGrades, Moment, TimelineKey, VisitMade, key_of, timeline
from generator.pictures.timelines_side_by_side import row_of_years, years_above, years_below
from generator.pictures.years import Period, Years

__all__ = [
    "Bar",
    "LineOfGrades",
    "MapTile",
    "Mark",
    "Moment",
    "Period",
    "TimelineKey",
    "VisitMade",
    "Years",
    "distribution",
    "dots",
    "key_of",
    "row_of_years",
    "tile_map",
    "timeline",
    "years_above",
    "years_below",
]
