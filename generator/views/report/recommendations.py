"""A report's recommendations: each with its own place `#r3`, what seems to support it, and what was said before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, groupby

from generator import english
from generator.analysis.history import PointHistory, same_subject_before
from generator.analysis.history import said_before as linked_before
from generator.analysis.inspected_since import inspected_since
from generator.english import partnership, point_counts
from generator.english import recommendations as wording
from generator.frozen import Frozen, replace
from generator.model.report import JOINT_KINDS, Recommendation, RecommendationKind, Report, Section
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import Hyperlink
from generator.views.elements.council_replies import ReplyShown, replies_about
from generator.views.elements.evidence import Evidence
from generator.views.elements.how_common import CommonSubject, common_subjects
from generator.views.elements.joint_inspections import acts_on, acts_shown, is_of_council
from generator.views.elements.measured_words import links_words, usually_finds
from generator.views.elements.point_links import said_before, said_later

LETTERS = ("visit-letter", "joint-letter")
SAID_OF_THE_POINT = ("recommendation-fragment", "point-for-nobody")
"""Doubts that a point itself shows: what it has lost, and that it was not found who has to act."""

IN_SIGHT = 20_000
"""Letters of one list that stand open on a page, some 9,000 pixels high at a desk. Joint letters list up to 28,000."""
ROOM_OF_A_POINT = 200
"""Letters whose room is taken by the space around a point, and by what is said beside it."""


class LinkLine(Frozen):
    """A line of links under a recommendation. `css` is `machine-line` where the program made them, else `about`."""

    label: str
    links: tuple[Hyperlink, ...]
    css: str


class RecommendationItem(Frozen):
    """One recommendation. `anchor` is its own place, and `place` names it by its printed number where it has one.

    `bullets` are printed under its `text`, which leads on to them. `stem` is the lead-in it goes on from, `lead_in`
    one that stands before it and the points after it; `acts` says who has to act where its kind has that printed
    beside it. `doubts` are those of this point, beside what it has lost. `common` says how common its subject is.
    `around_title` opens what was said `before` and `later`; None where there are no words to open.
    """

    anchor: str
    place: str
    lead_in: str | None
    stem: str | None
    text: str
    bullets: tuple[str, ...]
    acts: str | None
    fragment: str | None
    corrected: Hyperlink | None
    doubts: tuple[str, ...]
    replies: tuple[ReplyShown, ...]
    lines: tuple[LinkLine, ...]
    common: CommonSubject | None
    before: tuple[Evidence, ...]
    later: tuple[Evidence, ...]
    around_title: str | None


class RecommendationGroup(Frozen):
    """Recommendations of one kind, under the words of the report's own heading where it has one.

    `note` says of points that only tell what was found that they do; `nobody` that nobody is named beside any.
    `folded` are those of a long list that `folded_title` opens; it is None where all are in sight.
    """

    title: str
    heading: str | None
    note: str | None
    nobody: str | None
    items: tuple[RecommendationItem, ...]
    folded: tuple[RecommendationItem, ...]
    folded_title: str | None


class TrustInLinks(Frozen):
    """How much the program finds of what other reports say, and how often the links it makes are right."""

    title: str
    finds: str
    links: str


class AboutAll(Frozen):
    """What is said once above all recommendations: how many were said before, and that nothing later is held."""

    said_before: str
    nothing_later: str | None


def recommendation_groups(site: SiteContext, report: Report) -> tuple[RecommendationGroup, ...]:
    """All recommendations, by kind: priority actions first."""
    history = site.history(report.authority.slug, site.corpus.programme_of(report))
    histories = {found.point.id: found for found in history.by_date}
    found: dict[RecommendationKind, list[PointHistory]] = {}
    for recommendation in report.recommendations:
        found.setdefault(recommendation.kind, []).append(histories[recommendation.id])
    is_latest = _is_latest_inspection(site, report)
    return tuple(_group(site, report, kind, found[kind], is_latest) for kind in english.KINDS if kind in found)


def about_all(site: SiteContext, report: Report) -> AboutAll | None:
    """What to say above the recommendations; None where the report makes none."""
    if not report.recommendations:
        return None
    earlier = _asking_before(site, report) if _are_compared(site, report) else []
    later = any(other.date > report.date for other in site.corpus.read_with(report))
    return AboutAll(
        said_before=_how_many_before(site, report, len(earlier)),
        nothing_later=None if later else _nothing_later(site, report),
    )


def trust_in_links(groups: Iterable[RecommendationGroup]) -> TrustInLinks | None:
    """None where nothing of other reports stands beside any of a report's points."""
    if not any(item.before or item.later for group in groups for item in group.items):
        return None
    return TrustInLinks(wording.HOW_FAR_TO_TRUST, usually_finds(), links_words())


def _how_many_before(site: SiteContext, report: Report, earlier: int) -> str:
    """How many of the points were said before, and by who says so."""
    if not _are_compared(site, report):
        return point_counts.NOT_COMPARED
    if not earlier:
        return point_counts.NONE_COMPARED
    found, near = linked_before(site.analysis, report), same_subject_before(site.analysis, report)
    return point_counts.compared(len(report.recommendations), earlier, Counter(found.values()), len(near))


def _are_compared(site: SiteContext, report: Report) -> bool:
    """Whether the program looks for any of the points in other documents."""
    return any(site.analysis.points[one.id].is_compared for one in report.recommendations)


def _nothing_later(site: SiteContext, report: Report) -> str:
    is_own = is_of_council(site.framework(report.framework.key))
    return wording.NOTHING_LATER if is_own else partnership.NOTHING_LATER


def _asking_before(site: SiteContext, report: Report) -> list[Report]:
    """The council's earlier documents of the programme that make any points."""
    return [other for other in site.corpus.read_with(report) if other.is_before(report) and other.recommendations]


def _group(
    site: SiteContext, report: Report, kind: RecommendationKind, members: list[PointHistory], is_latest: bool
) -> RecommendationGroup:
    made = [member.point.recommendation for member in members]
    headings = list(dict.fromkeys(one.heading for one in made if one.heading))
    seen = _in_sight(made)
    return RecommendationGroup(
        title=wording.group_heading(english.KINDS[kind][1], len(members)),
        heading=_under(report, headings) if headings else None,
        note=partnership.FINDINGS_NOTE if any(member.point.form == "finding" for member in members) else None,
        nobody=_nobody(site, report, made),
        items=tuple(_items(site, report, members[:seen], is_latest)),
        folded=tuple(_items(site, report, members[seen:], is_latest)),
        folded_title=wording.the_others(english.KINDS[kind], len(members) - seen) if seen < len(members) else None,
    )


def _in_sight(points: list[Recommendation]) -> int:
    """How many points of a list a page shows at once: all, unless their words would take it past what one scrolls."""
    lengths = accumulate(len(point.text) + ROOM_OF_A_POINT for point in points)
    return sum(length <= IN_SIGHT for length in lengths)


def _under(report: Report, headings: list[str]) -> str:
    return wording.under_headings(headings, report.document.kind in LETTERS, _heading_over(report, headings[0]))


def _heading_over(report: Report, heading: str) -> str | None:
    """The heading of the list that a sub-heading divides, in an inspection of several bodies; None where it is none."""
    over: Section | None = None
    for section in report.sections if report.document.kind in JOINT_KINDS else ():
        if section.level <= 1:
            over = section
        elif section.heading == heading and over and over.role == section.role:
            return over.heading
    return None


def _items(
    site: SiteContext, report: Report, members: list[PointHistory], is_latest: bool
) -> Iterator[RecommendationItem]:
    """A lead-in that points share stands once before them; that of one point alone stands in front of its words."""
    for stem, alike in groupby(members, key=lambda member: member.point.recommendation.stem):
        shown = [_item(site, report, member, is_latest) for member in alike]
        if stem and len(shown) > 1:
            yield replace(shown[0], lead_in=stem, stem=None)
            yield from (replace(one, stem=None) for one in shown[1:])
        else:
            yield from shown


def _nobody(site: SiteContext, report: Report, points: list[Recommendation]) -> str | None:
    """That an inspection of several bodies names nobody beside its points; None where such points have a column."""
    framework = site.framework(report.framework.key)
    if framework is None or is_of_council(framework) or not report.looks_beyond_council:
        return None
    return None if any(acts_on(report, framework, point) for point in points) else partnership.NOBODY_NAMED_HERE


def _item(site: SiteContext, report: Report, found: PointHistory, is_latest: bool) -> RecommendationItem:
    recommendation = found.point.recommendation
    before, later = said_before(site, found), said_later(site, found)
    text, bullets = site.point_lines(report, recommendation)
    return RecommendationItem(
        anchor=recommendation.id.split("#")[1],
        place=wording.name(recommendation),
        lead_in=None,
        stem=recommendation.stem,
        text=text,
        bullets=bullets,
        acts=acts_shown(site, report, recommendation),
        fragment=english.fragment_words(recommendation.complete, recommendation.lost),
        corrected=site.corrected_point(report, recommendation),
        doubts=_doubts(report, recommendation),
        replies=replies_about(site, recommendation.id),
        lines=_lines(site, report, recommendation),
        common=_common(site, report, recommendation) if is_latest else None,
        before=before,
        later=tuple(map(_shortly, later)),
        around_title=_around_title(before, later),
    )


def _shortly(one: Evidence) -> Evidence:
    """That the program found nothing, without how much it usually finds, which is said once for all points."""
    is_long = one.kind == "nothing" and one.name.startswith(wording.FOUND_NOTHING)
    return replace(one, name=wording.FOUND_NOTHING) if is_long else one


def _around_title(before: Sequence[Evidence], later: Sequence[Evidence]) -> str | None:
    shown = [one for one in (*before, *later) if one.quotes]
    said = [one for one in shown if not one.folded]
    return wording.around_title(
        before=sum(one in before for one in said),
        said=any(one in later and one.kind != "program" for one in said),
        after=sum(one in later and one.kind == "program" for one in said),
        nearby=sum(len(one.quotes) for one in shown if one.folded),
    )


def _is_latest_inspection(site: SiteContext, report: Report) -> bool:
    """Whether it is the latest that is held of an inspection of a council's own services."""
    if report.document.kind == "visit-letter" or not is_of_council(site.framework(report.framework.key)):
        return False
    since = inspected_since(site.corpus, report)
    return not (since and since.inspection)


def _common(site: SiteContext, report: Report, recommendation: Recommendation) -> CommonSubject | None:
    """How common its first theme is at councils' latest inspections, of which this report is one.

    Its title is empty where there is no other that could be meant.
    """
    theme = site.analysis.points[recommendation.id].first_theme
    if theme is None:
        return None
    is_only = len(site.analysis.points[recommendation.id].themes) == 1
    found = common_subjects(site, report, (theme,))
    return next((replace(one, title="") if is_only else one for one in found), None)


def _doubts(report: Report, recommendation: Recommendation) -> tuple[str, ...]:
    """The doubts of one point; that a part of it is lost, or who has to act, is said of the point itself."""
    said = (one for one in report.doubts if one.field == recommendation.id and one.code not in SAID_OF_THE_POINT)
    return tuple(english.as_sentence(one.message) for one in said)


def _lines(site: SiteContext, report: Report, recommendation: Recommendation) -> tuple[LinkLine, ...]:
    """Where it stands, the findings printed with it, then what the program adds; lines without links are left out.

    Themes are of points to councils on their own services, and their pages list no others.
    """
    is_own = is_of_council(site.framework(report.framework.key))
    themes = tuple(tag.theme for tag in site.analysis.points[recommendation.id].themes) if is_own else ()
    findings = tuple(_finding(site, report, number) for number in recommendation.findings)
    supports = tuple(
        Hyperlink(wording.paragraph(support.paragraph), addresses.here(support.anchor))
        for support in recommendation.supported_by
    )
    lines = (
        LinkLine(wording.IN_FULL_TEXT, _full_text(site, report, recommendation), "about"),
        LinkLine(wording.NAMED_WITH_IT, findings, "about"),
        LinkLine(wording.SEEM_TO_SUPPORT, supports, "machine-line"),
        LinkLine(wording.THEMES, site.theme_links(themes), "machine-line"),
    )
    return tuple(line for line in lines if line.links)


def _full_text(site: SiteContext, report: Report, recommendation: Recommendation) -> tuple[Hyperlink, ...]:
    anchor = site.anchors_of(report).of_point(recommendation)
    said = english.place_words(recommendation.place)
    return (Hyperlink(said, addresses.here(addresses.block_anchor(anchor))),) if anchor else ()


def _finding(site: SiteContext, report: Report, number: str) -> Hyperlink:
    anchor = site.anchors_of(report).by_number.get(number)
    address = addresses.here(addresses.block_anchor(anchor)) if anchor else addresses.report(report.id)
    return Hyperlink(wording.paragraph(number), address)
