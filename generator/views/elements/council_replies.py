"""A council's own words beside what they speak of, told apart from the inspectors' wherever they stand."""

from __future__ import annotations

from collections.abc import Iterator

from generator.english import council_replies as wording
from generator.frozen import Frozen
from generator.model.registry import CouncilReply
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import Hyperlink
from generator.views.elements.values_put_right import value_named


class ReplyShown(Frozen):
    """A reply, or that the council checked: `on` says what of where it does not stand beside just that."""

    heading: str
    on: str | None
    about: Hyperlink | None
    words: str | None
    who: str
    source: Hyperlink


def replies_about(site: SiteContext, about: str) -> tuple[ReplyShown, ...]:
    """Those that speak of just this: a council, a report or a recommendation, by its id; the oldest first."""
    return tuple(_shown(site, one, None) for one in site.corpus.replies if one.about == about)


def replies_of_council(site: SiteContext, slug: str) -> tuple[ReplyShown, ...]:
    """All that a council says: those on a report or a recommendation lead there."""
    return tuple(_shown(site, one, _about(site, one)) for one in site.corpus.replies if one.authority == slug)


def replies_on_report(site: SiteContext, report: str) -> Iterator[CouncilReply]:
    """Those that speak of a report, or of anything in it."""
    return (one for one in site.corpus.replies if one.report == report)


def on_value(site: SiteContext, reply: CouncilReply) -> str | None:
    """Which value that was put right a reply speaks of; None where it speaks of none."""
    report = site.corpus.by_id.get(reply.report or "")
    return wording.on_correction(value_named(site, report, reply.field)) if report and reply.field else None


def _shown(site: SiteContext, reply: CouncilReply, about: Hyperlink | None) -> ReplyShown:
    return ReplyShown(
        heading=wording.heading(reply.kind, reply.date),
        on=on_value(site, reply),
        about=about,
        words=reply.words,
        who=wording.who(reply.office, says_words=bool(reply.words)),
        source=Hyperlink(wording.SOURCE, reply.source),
    )


def _about(site: SiteContext, reply: CouncilReply) -> Hyperlink | None:
    report = site.corpus.by_id.get(reply.report or "")
    if report is None:
        return None
    link = site.report_link(report)
    point = next((one for one in report.recommendations if one.id == reply.about), None)
    if point is None:
        return link
    return Hyperlink(wording.point_of(link.text, point), addresses.recommendation(point.id))
