"""Plans the files that any comparison is put together from: one for each council, and the frame of them all.

Ready-made comparisons are put together from the very same parts (`comparison_page`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, partial

from generator.analysis.area_rows import AreaRows, area_rows
from generator.frozen import replace
from generator.incremental import key_of
from generator.model.page import PlannedData
from generator.views import addresses
from generator.views.comparison.council_part import council_part
from generator.views.comparison.council_parts import CouncilPart, Frame, Near
from generator.views.comparison.frame import frame_of
from generator.views.comparison.near import near_councils
from generator.views.context import SiteContext
from generator.views.elements.ages import ages

KIND = "part"


@dataclass(frozen=True)
class PartsOfCouncils:
    """The parts of all councils, each made when it is first asked for, and what they depend on of the whole site."""

    site: SiteContext

    @cached_property
    def rows(self) -> AreaRows:
        return area_rows(self.site.corpus)

    @cached_property
    def largest(self) -> Mapping[str, float]:
        """For each measure the largest figure that any report prints, its own or the national one."""
        return {
            measure: max(max(one.statistic.value, one.statistic.national or 0) for one in figures)
            for measure, figures in self.site.corpus.figures.items()
        }

    @cached_property
    def frame(self) -> Frame:
        return frame_of(self.site, self.rows)

    @cached_property
    def near(self) -> Callable[[str], Near]:
        return cache(near_councils(self.site, self.rows))

    @cached_property
    def of(self) -> Callable[[str], CouncilPart]:
        return cache(self._of)

    def _of(self, slug: str) -> CouncilPart:
        return council_part(self.site.council(slug), self.rows, slug, self.largest, self.near(slug))

    @cached_property
    def also(self) -> Callable[[str], str]:
        """Slug -> a key of what its part is made from besides what the site holds of its council and the registries.

        How its neighbours were judged is not among it, but in which areas (`neighbours_standing`).
        """
        largest = key_of(dict(self.largest))

        def key(slug: str) -> str:
            near = self.near(slug)
            return key_of(largest, repr(replace(near, stands=dict.fromkeys(near.stands, ""))))

        return cache(key)


def planned_parts(site: SiteContext) -> Iterator[PlannedData]:
    """Every file, not yet made."""
    parts = site.once(PartsOfCouncils)
    yield PlannedData(KIND, addresses.FRAME, None, (), lambda: parts.frame)
    for slug in site.corpus.by_authority:
        reports = (report for each in site.circle(slug) for report in site.corpus.by_authority.get(each, ()))
        also, near = (site.years_told, parts.also(slug)), {"near": parts.near(slug)}
        words = ages(reports, site.as_of)
        yield PlannedData(KIND, addresses.part(slug), site.circle(slug), also, partial(parts.of, slug), near, words)
