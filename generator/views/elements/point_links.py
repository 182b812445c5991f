"""What came before and after one recommendation, in words that claim no more than is known.

"Raised again" is said only where inspectors say so. A likeness found by the program is "a similar point",
with both texts side by side; what a person decided is said to be a person's; silence is never "done".
"""

from __future__ import annotations

from dataclasses import dataclass

from generator import english
from generator.analysis.history import PointHistory
from generator.english.links import reason_words
from generator.model.analysis import RecommendationLink
from generator.model.registry import StatusDecision
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.pieces import Hyperlink, Quote
from generator.views.elements.report_facts import LookedBack, looked_back

NOT_MENTIONED = "Not mentioned later"
NOTHING_EARLIER = "Not known: no earlier document that could be compared is held here."
NOTHING_LATER = "No later document on this council is held here."
SILENCE = (
    "“Not mentioned later” means only that no later document held here is found to speak of it. It does not mean that "
    "it was done, or that it was not."
)
SIGNS = {"inspectors": "inspectors", "person": "person", "match": "machine"}


@dataclass(frozen=True, slots=True)
class SimilarPoint:
    """A point of another report that says something similar: who says so (`sign`), and both texts, earlier first.

    A page that holds a text already leads to it by `links` instead.
    """

    sign: str
    sentence: str
    reason: str
    quote: Quote
    texts: tuple[Quote, ...]
    links: tuple[Hyperlink, ...] = ()


@dataclass(frozen=True, slots=True)
class Decided:
    """What a person decided became of a point: the later report's words are quoted where there are some."""

    sentence: str
    reason: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Around:
    """Everything known of a point beyond its own words. `said_before` answers whether it was made before."""

    said_before: str
    similar: tuple[SimilarPoint, ...]
    decided: tuple[Decided, ...]
    said_later: tuple[LookedBack, ...]
    otherwise: tuple[str, ...]


def around(site: SiteContext, found: PointHistory) -> Around:
    before = [_similar(site, link, link.earlier) for link in found.before]
    after = [_similar(site, link, link.later) for link in found.after]
    return Around(
        said_before=_said_before(site, found),
        similar=(*before, *after),
        decided=tuple(_decided(site, status) for status in found.statuses),
        said_later=looked_back(site, [(site.corpus.by_id[tied.report], tied.follow_up) for tied in found.follow_ups]),
        otherwise=() if found.mentioned_later else (_silence(found),),
    )


def _said_before(site: SiteContext, found: PointHistory) -> str:
    """The plain answer to "was this said before?"."""
    if found.before:
        years = [site.analysis.points[link.earlier].date[:4] for link in found.before]
        if any(link.basis == "inspectors" for link in found.before):
            return f"Yes, inspectors say so: raised in {english.listed(years)}, and raised again here."
        return f"A similar point was made in {english.listed(years)}: compare the two texts below."
    if found.point.said_again:
        return "Yes, its own words say so. The earlier point was not traced in the documents held here."
    if not found.point.recommendation.complete:
        return "Not known: part of its text is lost, so it was not compared."
    if not found.earlier_reports:
        return NOTHING_EARLIER
    compared = english.counted(found.earlier_reports, "earlier document")
    return f"No similar point was found ({compared} held here)."


def _silence(found: PointHistory) -> str:
    """What is known of a point that no later document is found to speak of."""
    if not found.later_reports:
        return NOTHING_LATER
    held = "is" if found.later_reports == 1 else "are"
    return f"{NOT_MENTIONED} ({english.counted(found.later_reports, 'later document')} {held} held here)."


def _similar(site: SiteContext, link: RecommendationLink, other: str) -> SimilarPoint:
    year = site.analysis.points[other].date[:4] or "a year that is not known"
    sentence = {
        "inspectors": f"Inspectors say this point was also made in {year}",
        "person": f"A similar point was made in {year} (link checked by a person)",
        "match": f"A similar point was made in {year} (link made by the program, not the inspectors)",
    }[link.basis]
    texts = (_quote(site, link.earlier), _quote(site, link.later))
    return SimilarPoint(SIGNS[link.basis], sentence, reason_words(link), texts[other == link.later], texts)


def _quote(site: SiteContext, recommendation: str) -> Quote:
    point = site.analysis.points[recommendation]
    source = Hyperlink(english.report_words(site.corpus.by_id[point.report]), addresses.recommendation(recommendation))
    return Quote(point.recommendation.text, source)


def _decided(site: SiteContext, status: StatusDecision) -> Decided:
    told = f", as told by {status.told_by}" if status.told_by else ""
    sentence = f"A person’s reading ({english.date_words(status.date)}): {english.READINGS[status.status]}{told}"
    return Decided(sentence, status.reason, _later_words(site, status))


def _later_words(site: SiteContext, status: StatusDecision) -> tuple[Quote, ...]:
    """The later report's words, at the first block that prints them; none where somebody told."""
    report, words = site.corpus.by_id.get(status.report or ""), status.words or ""
    blocks = [block for section in report.sections for block in section.blocks] if report and words else []
    printing = [block for block in blocks if words in block.text][:1]
    return tuple(Quote(words, site.evidence(report, block.place, words)) for block in printing if report)
