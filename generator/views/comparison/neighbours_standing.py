"""How a council's neighbours were judged, on ready-made comparisons: words that finished pages are filled with.

They change with each report on any of some ten councils: made with the pages, they would remake those of all ten. So a
page leaves room for them, and is made anew for its own two councils alone.
"""

from __future__ import annotations

from generator.english import comparison as wording
from generator.views.comparison.council_parts import CouncilPart, NamedRow, Near
from generator.views.comparison.filling import Blanks, filled
from generator.views.comparison.planned_parts import PartsOfCouncils
from generator.views.comparison.putting_together import standing_words
from generator.views.comparison.sheet import StandingLater
from generator.views.context import SiteContext
from generator.views.elements.basic import FilledLater


def standing_later(words: Blanks, part: CouncilPart, area: NamedRow, key: str) -> str | StandingLater:
    """What `standing_words` gives, with room for what was judged; where no neighbour has a grade, the same."""
    if area.key not in part.near.stands:
        return standing_words(words, part, area, key)
    head = filled(words, key, council=part.name, area=area.in_words, stands="").strip()
    return StandingLater(head, FilledLater(_names(part.slug, part.near)[area.key], wording.STANDS_LATER))


def words_of_neighbours(site: SiteContext) -> dict[str, str]:
    """What ready-made comparisons are filled with, by name: how the neighbours of each council were judged."""
    near = site.once(PartsOfCouncils).near
    return {
        name: near(slug).stands[area]
        for slug in site.corpus.by_authority
        for area, name in _names(slug, near(slug)).items()
    }


def _names(slug: str, near: Near) -> dict[str, str]:
    """For each area in which any neighbour has a grade the name of the room for it."""
    return {area: f"stands-{slug}-{number}" for number, area in enumerate(near.stands)}
