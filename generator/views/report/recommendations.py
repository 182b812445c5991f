"""A report's recommendations: each with its own place `#r3`, what seems to support it, and what was said before."""

from __future__ import annotations

from dataclasses import dataclass

from generator import english
from generator.analysis.history import history_of_point
from generator.model.report import Recommendation, RecommendationKind, Report
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.measured_words import links_words
from generator.views.elements.pieces import Hyperlink
from generator.views.elements.point_counts import said_before_words
from generator.views.elements.point_links import NOTHING_EARLIER, NOTHING_LATER, SILENCE, Around, around


@dataclass(frozen=True, slots=True)
class LinkLine:
    """A line of links under a recommendation. `css` is `machine-line` where the program made them, else `about`."""

    label: str
    links: tuple[Hyperlink, ...]
    css: str


@dataclass(frozen=True, slots=True)
class RecommendationItem:
    """One recommendation. `anchor` is its own place, and `place` names it by its printed number where it has one.

    `said_before` and `said_later` are empty where nothing is known for want of an earlier or later document, which
    the page says once above all recommendations.
    """

    anchor: str
    place: str
    text: str
    fragment: str | None
    lines: tuple[LinkLine, ...]
    said_before: tuple[str, ...]
    said_later: tuple[str, ...]
    around: Around


@dataclass(frozen=True, slots=True)
class RecommendationGroup:
    """Recommendations of one kind, under the words of the report's own heading."""

    title: str
    heading: str
    items: tuple[RecommendationItem, ...]


def recommendation_groups(site: SiteContext, report: Report) -> tuple[RecommendationGroup, ...]:
    """All recommendations, by kind: priority actions first."""
    found: dict[RecommendationKind, list[Recommendation]] = {}
    for recommendation in report.recommendations:
        found.setdefault(recommendation.kind, []).append(recommendation)
    return tuple(_group(site, report, kind, found[kind]) for kind in english.KINDS if kind in found)


def said_before(site: SiteContext, report: Report) -> tuple[str, ...]:
    """How many of the points were said before, with the framework beside the figure; nothing where it makes none."""
    if not report.recommendations:
        return ()
    asking = _asking_before(site, report)
    name, points = site.framework_title(report.framework.key), english.counted(len(report.recommendations), "point")
    if not asking:
        return (f"{name}: {points}. No earlier document with such points is held here, so none could be compared.",)
    compared = english.counted(len(asking), "earlier document")
    told = said_before_words(site, report)
    figure = f"{name}: {points}, compared with {compared} held here. Said before: {told}."
    return (figure,)


def links_measured(site: SiteContext, report: Report) -> tuple[str, ...]:
    """How far to trust links to earlier points; nothing where there is no earlier document to link to."""
    return (links_words(),) if report.recommendations and _asking_before(site, report) else ()


def _asking_before(site: SiteContext, report: Report) -> list[Report]:
    """The council's earlier documents that make any points."""
    held = site.corpus.by_authority[report.authority.slug]
    return [other for other in held if other.date < report.date and other.recommendations]


def said_later(site: SiteContext, report: Report) -> tuple[str, ...]:
    """What silence after its points means, or that no later document is held; nothing where it makes no points."""
    later = any(other.date > report.date for other in site.corpus.by_authority[report.authority.slug])
    if not report.recommendations:
        return ()
    return (SILENCE if later else f"{NOTHING_LATER[:-1]}, so nothing is known of what became of these points.",)


def _group(
    site: SiteContext, report: Report, kind: RecommendationKind, members: list[Recommendation]
) -> RecommendationGroup:
    headings = list(dict.fromkeys(f"“{member.heading}”" for member in members if member.heading))
    noun = "letter" if report.document.kind == "visit-letter" else "report"
    heading = f"In the {noun} under {english.listed(headings)}." if headings else ""
    title = f"{english.KINDS[kind][1]} ({len(members)})"
    is_first = not _asking_before(site, report)
    return RecommendationGroup(title, heading, tuple(_item(site, report, member, is_first) for member in members))


def _item(site: SiteContext, report: Report, recommendation: Recommendation, is_first: bool) -> RecommendationItem:
    """`is_first`: the report is the council's first that makes points, which the page says above them."""
    point = site.analysis.points[recommendation.id]
    known = around(site, history_of_point(site.corpus, site.analysis, point))
    return RecommendationItem(
        anchor=recommendation.id.split("#")[1],
        place=" ".join(filter(None, (english.KINDS[recommendation.kind][0], recommendation.number))),
        text=recommendation.text,
        fragment=english.fragment_words(recommendation.complete, recommendation.lost),
        lines=_lines(site, report, recommendation),
        said_before=() if is_first and known.said_before == NOTHING_EARLIER else (known.said_before,),
        said_later=tuple(words for words in known.otherwise if words != NOTHING_LATER),
        around=known,
    )


def _lines(site: SiteContext, report: Report, recommendation: Recommendation) -> tuple[LinkLine, ...]:
    """Where it stands, the findings printed with it, then what the program adds; lines without links are left out."""
    point = site.analysis.points.get(recommendation.id)
    supports = tuple(
        Hyperlink(f"paragraph {support.paragraph}", addresses.report(report.id, support.anchor))
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


def _full_text(site: SiteContext, report: Report, recommendation: Recommendation) -> tuple[Hyperlink, ...]:
    anchor = site.anchors_of(report).at(recommendation.place, recommendation.text)
    said = english.place_words(recommendation.place)
    return (Hyperlink(said, addresses.report(report.id, anchor)),) if anchor else ()


def _finding(site: SiteContext, report: Report, number: str) -> Hyperlink:
    anchor = site.anchors_of(report).numbers.get(number, "")
    return Hyperlink(f"paragraph {number}", addresses.report(report.id, anchor))
