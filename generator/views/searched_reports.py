"""What the search finds of each report: its recommendations, and every paragraph that says something by itself.

Each passage has the place, the name and the heading that the report's own page gives it; which paragraphs those are is
ruled in `generator/analysis/passages.py`.
"""

from __future__ import annotations

from functools import partial

from generator import english
from generator.analysis.passages import is_aside, kind_of, searched_text
from generator.corpus.digests import analysed_digests
from generator.english import recommendations
from generator.english import search as wording
from generator.english.decisions import GRADE_CORRECTED
from generator.english.report import paragraph
from generator.model.analysis import Analysis
from generator.model.corpus import Corpus
from generator.model.framework import Framework
from generator.model.judgement import UNGRADED
from generator.model.registry import Authority
from generator.model.report import Recommendation, Report, Section, TextBlock
from generator.model.scales import GradeScale
from generator.model.search import (
    Passage,
    SearchedAuthority,
    SearchedFramework,
    SearchedReport,
    SearchedScale,
    SearchFacts,
)
from generator.views import addresses
from generator.views.addresses import block_anchor
from generator.views.context import SiteContext
from generator.views.elements.basic import grade_tag
from generator.views.elements.joint_inspections import is_of_council, printed_beside
from generator.views.elements.later_visits import found_later
from generator.views.elements.overall_judgements import overall_judgements
from generator.views.elements.since import inspected_since
from generator.views.typography import typeset

FILTER = "grade"
"""In addresses: `?grade=good`; of a scale of its own `?grade-<its key>=good`."""


OFFERED = {
    "worried": addresses.WORRIED,
    "in-care": addresses.IN_CARE,
    "complain": addresses.COMPLAIN,
    "councils": addresses.AUTHORITIES,
    "compare": addresses.COMPARE,
    "data": addresses.DATA,
    "frameworks": addresses.FRAMEWORKS,
    "glossary": addresses.GLOSSARY,
    "quality": addresses.QUALITY,
    "method": addresses.METHOD,
    "about": addresses.ABOUT,
    "error": addresses.REPORT_AN_ERROR,
    "changes": addresses.CHANGES,
    "judgements": addresses.JUDGEMENTS,
    "themes": addresses.THEMES,
    "measures": addresses.MEASURES,
    "licences": addresses.LICENCES,
    "accessibility": addresses.ACCESSIBILITY,
}
"""The pages that the search offers for some questions, by their names in `generator/english/search.py`."""


def searched_reports(corpus: Corpus, analysis: Analysis) -> list[SearchedReport]:
    """Return every report in the order of ids; the passages of each are made when they are asked for."""
    site = SiteContext(typeset(corpus), analysis, corpus.as_of)
    reports = sorted(corpus.reports, key=lambda report: report.id)
    keys = analysed_digests(corpus, {report.id: (report,) for report in reports})
    return [_searched(site, report, keys[report.id]) for report in reports]


def search_facts(corpus: Corpus) -> SearchFacts:
    """Return the authorities, those that have reports apart from the others, and all frameworks, grades and themes."""
    corpus = typeset(corpus)
    authorities = [corpus.authorities[slug] for slug in corpus.by_authority if slug in corpus.authorities]
    others = [authority for slug, authority in corpus.authorities.items() if slug not in corpus.by_authority]
    return SearchFacts(
        authorities=tuple(_authority(corpus, authority) for authority in authorities),
        without_reports=tuple(_authority(corpus, authority, _successors(corpus, authority)) for authority in others),
        frameworks=tuple(map(_framework, corpus.frameworks.values())),
        kinds=tuple(dict.fromkeys(map(wording.kind_of_inspection, corpus.frameworks.values()))),
        scales=tuple(_scale(scale) for scale in corpus.scales.values()),
        themes=tuple((theme.slug, theme.title) for theme in corpus.themes.values()),
        pages=tuple((name, OFFERED[name], title) for name, title in wording.PAGES.items()),
    )


def _scale(scale: GradeScale) -> SearchedScale:
    """A scale under a filter of its own; that of councils' own services has the plain name."""
    tags = ((point.grade, grade_tag(scale, point.grade, scale.outcome_of)) for point in scale.points)
    return SearchedScale(
        key=scale.key,
        filter=FILTER if scale.is_main else f"{FILTER}-{scale.key}",
        title=None if scale.is_main else english.scale_title(scale),
        grades=tuple((grade, tag.words, " ".join(tag.look)) for grade, tag in tags),
    )


def passages(site: SiteContext, report: Report) -> tuple[Passage, ...]:
    """Return a report's passages: recommendations first, then the full text in its order."""
    points = (_point(site.analysis, each) for each in report.recommendations)
    return (*points, *(_paragraph(site, report, section, block) for section, block in searched_text(report)))


def _authority(corpus: Corpus, authority: Authority, successors: tuple[str, ...] = ()) -> SearchedAuthority:
    """An authority by all its names, among them those of trusts and companies that ran its services."""
    run_by = (trust.name for trust in corpus.trusts if trust.authority == authority.slug)
    names = tuple(dict.fromkeys((*authority.aliases, *run_by)))
    return SearchedAuthority(
        authority.slug, authority.title, authority.region, names, successors, authority.inspectorate_url
    )


def _framework(framework: Framework) -> SearchedFramework:
    """A framework with the page that shows most of it at once: the outcomes of all areas, or else its reports."""
    overall = next((area.key for area in framework.areas if area.overall), None)
    is_apart = not is_of_council(framework)
    return SearchedFramework(
        key=framework.key,
        title=framework.short_title,
        other_names=framework.also_called,
        about=framework.about,
        kind=wording.kind_of_inspection(framework)[0],
        not_alone=wording.not_alone(framework),
        page=addresses.judgement_area(overall) if is_apart and overall else addresses.framework(framework.key),
        part=framework.programme if is_apart else None,
        offered_for=framework.offered_for,
        told=wording.what_it_is(framework),
        told_on=addresses.framework(framework.key),
    )


def _successors(corpus: Corpus, authority: Authority) -> tuple[str, ...]:
    """The slugs of those that took an abolished authority's place and have reports."""
    if authority.status != "abolished":
        return ()
    followed = (change.successor for change in corpus.successions if change.predecessor == authority.slug)
    return tuple(slug for slug in followed if slug in corpus.by_authority)


def _searched(site: SiteContext, report: Report, key: str) -> SearchedReport:
    return SearchedReport(
        authority=report.authority.slug,
        folder=report.id.split("/", 1)[1],
        framework=report.framework.key,
        date=report.filed_date,
        year=int(report.date[:4]) if report.date else None,
        grade=_grade(site, report),
        title=site.report_link(report).text,
        key=key,
        passages=partial(passages, site, report),
        later=(*_corrected(site, report), *((link.text, link.address) for link in found_later(site, report))),
        days=(report.document.inspection_start, report.document.inspection_end, report.document.published),
        lead_inspector=report.document.lead_inspector,
        since=tuple((one.said, one.report.text, one.report.address) for one in inspected_since(site, report)),
    )


def _grade(site: SiteContext, report: Report) -> tuple[str, str] | None:
    """The one grade of the whole service, with the key of its scale."""
    scale = site.scale(report.framework.key)
    grades = {judgement.grade for judgement in overall_judgements(site, report)}
    return (scale.key, grades.pop()) if scale and len(grades) == 1 and grades.isdisjoint(UNGRADED) else None


def _corrected(site: SiteContext, report: Report) -> tuple[tuple[str, str], ...]:
    """What stands beside the grade of the whole where a person put it right."""
    tags = [site.judged_tag(report, judgement) for judgement in overall_judgements(site, report)]
    return ((GRADE_CORRECTED, addresses.corrections(report.id)),) if any(tag.corrected for tag in tags) else ()


def _point(analysis: Analysis, recommendation: Recommendation) -> Passage:
    """A point with the lead-in it goes on from, named with those who have to act, where the report names them."""
    point = analysis.points.get(recommendation.id)
    name, acts = recommendations.name(recommendation), printed_beside(recommendation)
    return Passage(
        anchor=recommendation.id.split("#")[1],
        kind="finding" if point and point.form == "finding" else "recommendation",
        section=recommendation.heading or "",
        caption=wording.point_for(name, acts) if acts else name,
        text=" ".join(filter(None, (recommendation.stem, recommendation.text))),
        themes=tuple(tag.theme for tag in point.themes) if point else (),
    )


def _about(site: SiteContext, report: Report, section: Section) -> str:
    """The area of judgement a section is about, which tells more than "Inspection findings"; else its heading."""
    return site.area_title(report.framework.key, section.area) if section.area else section.heading or ""


def _paragraph(site: SiteContext, report: Report, section: Section, block: TextBlock) -> Passage:
    return Passage(
        anchor=block_anchor(block.anchor),
        kind=kind_of(section, block),
        section=_about(site, report, section),
        caption=paragraph(block.number),
        text=block.text,
        themes=tuple(tag.theme for tag in site.analysis.block_themes.get(f"{report.id}#{block.anchor}", ())),
        is_aside=is_aside(section, block),
    )
