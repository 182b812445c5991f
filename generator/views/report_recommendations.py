"""A report's recommendations: each with its own place `#r3`, what seems to support it, and what was said before."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.analysis import Link as PointLink
from generator.model.report import Recommendation, RecommendationKind, Report
from generator.views import addresses, wording
from generator.views.context import Site, report_words
from generator.views.pieces import Link, Quote


@dataclass(frozen=True, slots=True)
class SimilarPoint:
    """A point of another report that says something similar: who says so, and its words."""

    sentence: str
    reason: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class LinkLine:
    """A line of links under a recommendation. `css` is `machine-line` where the program made them, else `about`."""

    label: str
    links: tuple[Link, ...]
    css: str


@dataclass(frozen=True, slots=True)
class RecommendationItem:
    """One recommendation. `anchor` is its own place, and `place` names it by its printed number where it has one."""

    anchor: str
    place: str
    text: str
    fragment: tuple[str, ...]
    lines: tuple[LinkLine, ...]
    similar: tuple[SimilarPoint, ...]


@dataclass(frozen=True, slots=True)
class RecommendationGroup:
    """Recommendations of one kind, under the words of the report's own heading."""

    title: str
    heading: str
    items: tuple[RecommendationItem, ...]


def recommendation_groups(site: Site, report: Report) -> tuple[RecommendationGroup, ...]:
    """All recommendations, by kind: priority actions first."""
    found: dict[RecommendationKind, list[Recommendation]] = {}
    for recommendation in report.recommendations:
        found.setdefault(recommendation.kind, []).append(recommendation)
    return tuple(_group(site, report, kind, found[kind]) for kind in wording.KINDS if kind in found)


def _group(site: Site, report: Report, kind: RecommendationKind, members: list[Recommendation]) -> RecommendationGroup:
    headings = list(dict.fromkeys(f"“{member.heading}”" for member in members if member.heading))
    noun = "letter" if report.document.kind == "visit-letter" else "report"
    heading = f"In the {noun} under {wording.listed(headings)}." if headings else ""
    title = f"{wording.KINDS[kind][1]} ({len(members)})"
    return RecommendationGroup(title, heading, tuple(_item(site, report, member) for member in members))


def _item(site: Site, report: Report, recommendation: Recommendation) -> RecommendationItem:
    return RecommendationItem(
        anchor=recommendation.id.split("#")[1],
        place=" ".join(filter(None, (wording.KINDS[recommendation.kind][0], recommendation.number))),
        text=recommendation.text,
        fragment=wording.fragment_words(recommendation.complete, recommendation.lost),
        lines=_lines(site, report, recommendation),
        similar=similar_points(site, recommendation.id),
    )


def _lines(site: Site, report: Report, recommendation: Recommendation) -> tuple[LinkLine, ...]:
    """Where it stands, the findings printed with it, then what the program adds; lines without links are left out."""
    point = site.analysis.points.get(recommendation.id)
    supports = tuple(
        Link(f"paragraph {support.paragraph}", addresses.report(report.id, support.anchor))
        for support in recommendation.supported_by
    )
    lines = (
        LinkLine("In the full text:", _full_text(site, report, recommendation), "about"),
        LinkLine(
            "The report names with it:", tuple(_finding(site, report, n) for n in recommendation.findings), "about"
        ),
        LinkLine("Findings that seem to support it (found by the program):", supports, "machine-line"),
        LinkLine(
            "Themes (given by the program):",
            site.theme_links(tuple(tag.theme for tag in point.themes)) if point else (),
            "machine-line",
        ),
    )
    return tuple(line for line in lines if line.links)


def _full_text(site: Site, report: Report, recommendation: Recommendation) -> tuple[Link, ...]:
    anchor = site.places[report.id].anchor(recommendation.place, recommendation.text)
    said = wording.place_words(recommendation.place)
    return (Link(said, addresses.report(report.id, anchor)),) if anchor else ()


def _finding(site: Site, report: Report, number: str) -> Link:
    anchor = site.places[report.id].numbers.get(number, "")
    return Link(f"paragraph {number}", addresses.report(report.id, anchor))


def similar_points(site: Site, recommendation: str) -> tuple[SimilarPoint, ...]:
    """What was said before, then what was said later: both texts are shown, never "repeated" or "not fixed"."""
    before = [_similar(site, link, link.earlier) for link in site.analysis.links_to(recommendation)]
    after = [_similar(site, link, link.later) for link in site.analysis.links_from(recommendation)]
    return (*before, *after)


def _similar(site: Site, link: PointLink, other: str) -> SimilarPoint:
    point = site.analysis.points[other]
    year = point.date[:4] or "a year that is not known"
    sentence = {
        "inspectors": f"Inspectors say this point was also made in {year}",
        "person": f"A similar point was made in {year} (link checked by a person)",
        "match": f"A similar point was made in {year} (link made by the program, not the inspectors)",
    }[link.basis]
    source = Link(report_words(site.corpus.by_id[point.report]), addresses.recommendation(other))
    return SimilarPoint(sentence, link.reason, Quote(point.recommendation.text, source))
