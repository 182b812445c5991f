"""What every page may ask of the whole site: names, titles and the link to any piece of evidence."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache, cached_property, partial
from pathlib import Path
from typing import Any, TypeVar

from generator import english
from generator.analysis.anchors import AnchorBook, ReportAnchors
from generator.analysis.history import AuthorityHistory, history_of
from generator.analysis.judgement_areas import AreaInReport, overall_judgements_of
from generator.analysis.pairs import Pair, pairs_of_regions, partners, ready_made_pairs
from generator.analysis.printed_lists import printed_lists
from generator.analysis.reasons import part_with_reasons
from generator.english import decisions
from generator.english.council import REGION_NOT_KNOWN
from generator.english.councils import TITLE as COUNCILS
from generator.english.dates import signed
from generator.english.feeds import title as feed_title
from generator.english.frameworks import initials, without_years
from generator.english.judgements import READ_WHERE, READ_WHY
from generator.english.looking_back import quoted_words
from generator.frozen import replace
from generator.model.analysis import Analysis
from generator.model.corpus import Corpus, path_of_judgement
from generator.model.framework import CHILDRENS_SERVICES, Framework
from generator.model.grouping import grouped
from generator.model.judgement import Grade, Judgement
from generator.model.noun import Place
from generator.model.page import Crumb, FeedShown
from generator.model.report import FollowUp, PreviousInspection, Recommendation, Report, Statistic
from generator.model.scales import GradeScale
from generator.pictures import Years
from generator.resources import WRITTEN
from generator.views import addresses
from generator.views.elements.axis_of_years import axis_of_years
from generator.views.elements.basic import GradeTag, Hyperlink, Quote, grade_tag
from generator.views.narrowing import PerCouncil

OnceMade = TypeVar("OnceMade")

WORDS_OF_A_POINT = ("text", "kind", "stem", "complete", "lost")
"""What pages print as the words of a point: where a person put one of these right, they say so."""

FIGURE_ITSELF = ("measure", "label", "value", "unit", "group")
"""What is meant by a figure's own value; its day, the national and the earlier figure have signs of their own."""

HOME_CRUMB = Crumb(english.HOME, addresses.HOME)


@dataclass(frozen=True)
class SiteContext:
    """The corpus, what was worked out from it, and the day the pages speak from."""

    corpus: Corpus
    analysis: Analysis
    as_of: str
    written: Path = WRITTEN

    whole: SiteContext | None = field(default=None, repr=False, compare=False)
    """The site of all councils, where this one holds a few; for what is the same on every page."""

    anchors: AnchorBook = field(default_factory=AnchorBook, repr=False, compare=False)
    """Shared with the contexts of single councils, so that each report is read through once."""

    def anchors_of(self, report: Report) -> ReportAnchors:
        """Which block of a report prints some words, and what stands at a place of its source."""
        return self.anchors.of(report)

    @cached_property
    def council(self) -> Callable[[str], SiteContext]:
        """Slug -> the site as if it held only this council, and those whose points a person linked to one of its own.

        Pages about one council are made from it, so that they cannot depend on any other.
        """
        return cache(self._narrowed)

    def _narrowed(self, slug: str) -> SiteContext:
        corpus, analysis = self._per_council.of(self.circle(slug))
        return dataclasses.replace(self, corpus=corpus, analysis=analysis, whole=self.whole or self)

    def history(self, slug: str, programme: str = CHILDRENS_SERVICES) -> AuthorityHistory:
        """All that is known of a council's points of a programme, worked out once for all its pages."""
        return self._histories(slug, programme)

    @cached_property
    def _histories(self) -> Callable[[str, str], AuthorityHistory]:
        return cache(partial(history_of, self.corpus, self.analysis))

    def circle(self, slug: str) -> frozenset[str]:
        """The councils that `council` holds."""
        return self._per_council.circle(slug)

    @cached_property
    def held_of_region(self) -> dict[str, tuple[str, ...]]:
        """Region -> the slugs of its councils of which a report is held."""
        return grouped((self.region(slug), slug) for slug in self.corpus.by_authority)

    @cached_property
    def _per_council(self) -> PerCouncil:
        return PerCouncil(self.corpus, self.analysis)

    def once(self, make: Callable[[SiteContext], OnceMade]) -> OnceMade:
        """What `make` makes of this site, made for the first that asks and the same for all."""
        made: OnceMade = self._once(make)
        return made

    @cached_property
    def _once(self) -> Callable[[Callable[[SiteContext], Any]], Any]:
        return cache(lambda make: make(self))

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """Councils that have a page together."""
        return ready_made_pairs(self.corpus)

    @cached_property
    def pairs_elsewhere(self) -> tuple[Pair, ...]:
        """Pairs that have an address, from which they are put together when a reader asks for them."""
        return pairs_of_regions(self.corpus, self.pairs)

    @cached_property
    def partners(self) -> dict[str, tuple[str, ...]]:
        """Slug of each council that has a page together with others -> these others."""
        return partners(self.pairs)

    @cached_property
    def years(self) -> Years:
        """The axis of years of all timelines. Every plan of a page has it as something that the page is made from."""
        return self.whole.years if self.whole else axis_of_years(self.corpus, self.as_of)

    @cached_property
    def years_told(self) -> str:
        """The same axis as plans tell it."""
        return str(self.years)

    @cached_property
    def authority_name(self) -> Callable[[str], str]:
        """Slug -> the name as readers know it, from the register or, where that lacks the authority, from a report."""
        return cache(self._authority_name)

    def _authority_name(self, slug: str) -> str:
        if slug in self.corpus.authorities:
            return self.corpus.authorities[slug].title
        reports = self.corpus.by_authority.get(slug, ())
        return reports[0].authority.title if reports else slug

    def short_name(self, slug: str) -> str:
        """The name beside a picture on a phone: the register's short one where it has one."""
        authority = self.corpus.authorities.get(slug)
        return (authority.short if authority else None) or self.authority_name(slug)

    def authority_link(self, slug: str) -> Hyperlink:
        return Hyperlink(self.authority_name(slug), addresses.authority(slug))

    def region(self, slug: str) -> str:
        authority = self.corpus.authorities.get(slug)
        return authority.region if authority else REGION_NOT_KNOWN

    def framework(self, key: str) -> Framework | None:
        return self.corpus.frameworks.get(key)

    def framework_title(self, key: str) -> str:
        """Short, for readers: "Single inspection"."""
        framework = self.framework(key)
        return framework.short_title if framework else initials(key)

    def inspection_name(self, key: str) -> str:
        """The framework's name where a date stands beside it: "Single inspection", without the years in force."""
        return without_years(self.framework_title(key))

    def framework_link(self, key: str) -> Hyperlink | None:
        framework = self.framework(key)
        return Hyperlink(framework.short_title, addresses.framework(key)) if framework else None

    def scale(self, framework: str) -> GradeScale | None:
        """The scale that a framework grades on; None for one that gives no grade or is not known."""
        facts = self.framework(framework)
        return self.corpus.scales.get(facts.scale_key) if facts else None

    def grade_tag(self, report: Report, grade: Grade | None) -> GradeTag:
        """A grade that a report gives, by its own scale, and whose it is where it is not the council's own."""
        facts = self.framework(report.framework.key)
        stated = facts.outcome_of if facts else None  # with the apostrophes of pages, which a report does not have
        return grade_tag(self.scale(report.framework.key), grade, stated or report.document.outcome_of)

    def judged_tag(self, report: Report, judgement: Judgement) -> GradeTag:
        """The grade of a judgement, which says where a person put it right."""
        tag = self.grade_tag(report, judgement.grade)
        return replace(tag, corrected=_corrected(report)) if self._is_grade_put_right(report, judgement) else tag

    def judged_words(self, report: Report, judgement: Judgement) -> str:
        """The same in a sentence: "good", or "good (corrected)"."""
        words = self.grade_words(report, judgement.grade)
        return signed(words, self._is_grade_put_right(report, judgement))

    def _is_grade_put_right(self, report: Report, judgement: Judgement) -> bool:
        return self.is_put_right(report, f"judgements.{path_of_judgement(judgement)}", "grade")

    def words_of_area(self, given: AreaInReport) -> str | None:
        """The grade that a report gives an area, in a sentence; None where it gives none."""
        answer = given.answer
        return self.judged_words(given.report, answer) if isinstance(answer, Judgement) and answer.is_graded else None

    def is_put_right(self, report: Report, item: str, *fields: str) -> bool:
        """Whether a person put right one of these fields of an item of a report: `recommendations.r3`, `text`."""
        paths = self.corpus.corrected.get(report.id, frozenset())
        return bool(paths) and (item in paths or any(f"{item}.{field}" in paths for field in fields))

    def grade_words(self, report: Report, grade: Grade) -> str:
        """The same in a sentence."""
        return english.grade_words(self.scale(report.framework.key), grade)

    def told_tag(self, grade: Grade) -> GradeTag:
        """A grade of an earlier inspection as a later document tells of it: of the council's services for children."""
        main = (scale for scale in self.corpus.scales.values() if scale.is_main)
        return grade_tag(next(main, None), grade)

    def area_title(self, framework: str, area: str) -> str:
        """A judgement area in the reader's words; the key in words where the framework does not list it."""
        facts = self.framework(framework)
        for known in facts.areas if facts else ():
            if known.key == area:
                return known.title
        return english.key_words(area)

    def theme_title(self, slug: str) -> str:
        theme = self.corpus.themes.get(slug)
        return theme.title if theme else english.key_words(slug)

    def theme_links(self, slugs: tuple[str, ...]) -> tuple[Hyperlink, ...]:
        known = [slug for slug in slugs if slug in self.corpus.themes]
        return tuple(Hyperlink(self.theme_title(slug), addresses.theme(slug)) for slug in known)

    def measure_title(self, key: str) -> str:
        measure = self.corpus.measures.get(key)
        return measure.title if measure else english.key_words(key)

    def evidence(self, report: Report, place: Place, words: str = "") -> Hyperlink:
        """The paragraph a value comes from: "Inspection that ended 30 March 2017, paragraph 26".

        Leads to the top of the report's page where no block of it stands at the place.
        """
        anchor = self.anchors_of(report).at(place, words)
        return Hyperlink(english.source_words(report, place), addresses.block(report.id, anchor or ""))

    def point_lines(self, report: Report, point: Recommendation) -> tuple[str, tuple[str, ...]]:
        """A point's words as printed: those that lead on, and the bullets under them; none where none are."""
        words, *bullets = (self.whole or self)._printed_lists(report.id).get(point.id, (point.text,))
        return words, tuple(bullets)

    @cached_property
    def _printed_lists(self) -> Callable[[str], dict[str, tuple[str, ...]]]:
        return cache(lambda name: printed_lists(self.corpus.by_id[name]))

    def quote_point(self, report: Report, point: Recommendation, source: Hyperlink) -> Quote:
        """A point in the report's words and lines."""
        words, bullets = self.point_lines(report, point)
        return Quote(words, source, bullets=bullets, corrected=self.corrected_point(report, point))

    def corrected_figure(self, report: Report, figure: Statistic) -> Hyperlink | None:
        """The sign of a figure that a person put right; None for every other, and for what is beside it."""
        return _corrected(report) if self.is_figure_put_right(report, figure, *FIGURE_ITSELF) else None

    def is_figure_put_right(self, report: Report, figure: Statistic, *fields: str) -> bool:
        """Whether a person put right one of these fields of a figure, such as its day."""
        if report.id not in self.corpus.corrected:
            return False
        number = next((number for number, one in enumerate(report.statistics) if one is figure), None)
        return self.is_put_right(report, f"statistics.{number}", *fields)

    def corrected_sentence(self, report: Report, said: FollowUp, *fields: str) -> Hyperlink | None:
        """The sign of a sentence that looks back, one of whose fields a person put right; None for every other."""
        if report.id not in self.corpus.corrected:
            return None
        number = next((number for number, one in enumerate(report.follow_ups) if one == said), None)
        return _corrected(report) if self.is_put_right(report, f"follow_ups.{number}", *fields) else None

    def corrected_earlier(self, report: Report, told: PreviousInspection, *fields: str) -> Hyperlink | None:
        """The sign of what a document tells of an earlier inspection, where a person put one of these fields right."""
        if report.id not in self.corpus.corrected:
            return None
        number = next((number for number, one in enumerate(report.previous_inspections) if one == told), None)
        return _corrected(report) if self.is_put_right(report, f"previous_inspections.{number}", *fields) else None

    def corrected_day(self, report: Report) -> Hyperlink | None:
        """The sign of the day a document is known by, where a person put it right; None for every other."""
        return _corrected(report) if english.is_day_put_right(report) else None

    def quote_sentence(self, report: Report, said: FollowUp, source: Hyperlink) -> Quote:
        """A sentence that looks back, with those beside it that it points back to."""
        return Quote(quoted_words(said), source, corrected=self.corrected_sentence(report, said, "words"))

    def corrected_point(self, report: Report, point: Recommendation) -> Hyperlink | None:
        """The sign of a point whose words a person put right; None for every other."""
        name = point.id.rpartition("#")[2]
        return _corrected(report) if self.is_put_right(report, f"recommendations.{name}", *WORDS_OF_A_POINT) else None

    def quote(self, report: Report, place: Place, words: str) -> Quote:
        """Words of a report, with the paragraph they stand in."""
        return Quote(words, self.evidence(report, place, words))

    def place_link(self, report: Report, place: Place, words: str = "") -> Hyperlink:
        """The same, named by the place alone, where the report is named beside it: "paragraph 26"."""
        return Hyperlink(english.place_words(place), self.evidence(report, place, words).address)

    def report_link(self, report: Report) -> Hyperlink:
        """A report named by what it is and the day it ended: "Single inspection, 30 March 2017"."""
        name = self.inspection_name(report.framework.key)
        return Hyperlink(english.with_day(name, english.report_date(report)), addresses.report(report.id))

    def report_of_council(self, report: Report) -> str:
        """A report named by its council and what it is: "Lincolnshire: single inspection"."""
        council = self.authority_name(report.authority.slug)
        return english.of_council(council, self.inspection_name(report.framework.key))

    def inspection_link(self, report: Report) -> Hyperlink:
        """The same, named by what it is alone, where its date stands beside it: "Single inspection"."""
        return Hyperlink(self.inspection_name(report.framework.key), addresses.report(report.id))

    def judgement_link(self, report: Report, judgement: Judgement) -> Hyperlink:
        """The place that decides a judgement, named by the place; the report where a person corrected it."""
        said = judgement.deciding
        return self.place_link(report, said.place, said.words) if said else self.report_link(report)

    def reasons_link(self, report: Report, judgement: Judgement) -> Hyperlink:
        """The part of the report that says why the grade was given: "Read why"; else the place that decides it."""
        whole = overall_judgements_of(self.corpus, report)
        anchor = part_with_reasons(report, judgement.area, is_whole=judgement in whole)
        if anchor:
            return Hyperlink(READ_WHY, addresses.block(report.id, anchor))
        return Hyperlink(READ_WHERE, self.judgement_link(report, judgement).address)

    def stated_in(self, report: Report, judgement: Judgement) -> Hyperlink:
        """The same, named with its report: "Inspection that ended 30 March 2017, page 3"."""
        said = judgement.deciding
        return self.evidence(report, said.place, said.words) if said else self.report_link(report)

    def feed(self, page: str, name: str | None, follow: str) -> FeedShown | None:
        """The feed beside a page, which tells of what is new of what it is named for; None where there are none."""
        return FeedShown(feed_title(name), addresses.feed(page), follow) if self.corpus.settings.site_url else None

    def crumbs(self, *trail: tuple[str, str]) -> tuple[Crumb, ...]:
        """Home, then each title and address given."""
        return (HOME_CRUMB, *(Crumb(title, address) for title, address in trail))

    def authority_crumbs(self, slug: str) -> tuple[Crumb, ...]:
        return self.crumbs((COUNCILS, addresses.AUTHORITIES), (self.authority_name(slug), addresses.authority(slug)))


def _corrected(report: Report) -> Hyperlink:
    """The sign of a value that a person put right: it leads to what was read, and why that is wrong."""
    return Hyperlink(decisions.CORRECTED, addresses.corrections(report.id))
