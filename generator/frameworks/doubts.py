"""Questions asked of every parsed report. Each is a small function that gives doubts; the order is theirs to show."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from generator.frameworks.dates_told import figures_a_year_out, figures_without_a_year, posts_held_since
from generator.frameworks.normalisation import Wording
from generator.model.report import Doubt, Report

Check = Callable[[Report, Wording], Iterator[Doubt]]


def dates_in_order(report: Report, _wording: Wording) -> Iterator[Doubt]:
    """An inspection starts before it ends, and ends before it is published."""
    named = (
        ("inspection_start", report.document.inspection_start),
        ("inspection_end", report.document.inspection_end),
        ("published", report.document.published),
    )
    known = [(name, date) for name, date in named if date]
    for (name, date), (later_name, later) in pairwise(known):
        if later[: len(date)] < date[: len(later)]:
            message = f"{later_name} ({later}) is before {name} ({date})"
            yield Doubt(code="dates-out-of-order", message=message, field=f"document.{later_name}")


def dates_known(report: Report, _wording: Wording) -> Iterator[Doubt]:
    """Every inspection has a first day."""
    if report.document.inspection_start is None:
        message = "The day the inspection started was not found"
        yield Doubt(code="date-missing", message=message, field="document.inspection_start")


def framework_in_force(report: Report, wording: Wording) -> Iterator[Doubt]:
    """The inspection started while the framework whose words it prints was in force."""
    if not in_force(report.document.inspection_start, wording):
        message = (
            f"The inspection started on {report.document.inspection_start}, "
            f"when “{wording.framework.short_title}” was not in force"
        )
        yield Doubt(code="framework-not-in-force", message=message, field="framework.key")


def in_force(start: str | None, wording: Wording) -> bool:
    """Tell whether the framework was in force on a date cut to what is known; an unknown date rules nothing out."""
    framework = wording.framework
    if start is None:
        return True
    after = framework.starts is None or start >= framework.starts[: len(start)]
    before = framework.ends is None or start[: len(framework.ends)] <= framework.ends
    return after and before


def recommendation_count(report: Report, wording: Wording) -> Iterator[Doubt]:
    """The number of points is one that such reports have."""
    least, most = wording.framework.expected_recommendations
    count = len(report.recommendations)
    if report.document.kind != "council-paper" and not least <= count <= most:
        message = f"{count} recommendations were found; reports of this framework have {least} to {most}"
        yield Doubt(code="recommendation-count", message=message, field="recommendations")


def numbers_run_on(report: Report, _wording: Wording) -> Iterator[Doubt]:
    """Numbered points and paragraphs run on through the report without a gap or a repeat; a list may begin at 1."""
    blocks = [
        block
        for section in report.sections
        for block in section.blocks
        if section.role not in {"cover", "council"} and block.kind != "footnote" and (block.number or "").isdigit()
    ]
    for before, after in pairwise(blocks):
        if int(after.number or 0) not in {int(before.number or 0) + 1, 1}:
            message = f"Number {before.number} is followed by number {after.number}"
            yield Doubt(code="numbering", message=message, place=after.place, field="sections")


def fragments(report: Report, _wording: Wording) -> Iterator[Doubt]:
    """A point that the source has damaged is said to be a fragment."""
    for one in report.recommendations:
        if not one.complete:
            message = f"The {one.lost if one.lost != 'both' else 'beginning and the end'} of this point is lost"
            yield Doubt(code="recommendation-fragment", message=message, place=one.place, field=one.id)


def damaged_text(report: Report, _wording: Wording) -> Iterator[Doubt]:
    """Pieces whose beginning or end is lost are counted, so that the reader knows how much is missing."""
    damaged = [block for section in report.sections for block in section.blocks if block.fragment]
    if damaged:
        message = (
            f"{len(damaged)} pieces of the text begin or end in the middle of a sentence: the source has lost words"
        )
        yield Doubt(code="damaged-text", message=message, place=damaged[0].place, field="sections")


CHECKS: tuple[Check, ...] = (
    framework_in_force,
    dates_known,
    dates_in_order,
    recommendation_count,
    numbers_run_on,
    fragments,
    damaged_text,
    figures_without_a_year,
    figures_a_year_out,
    posts_held_since,
)


def doubts(report: Report, wording: Wording) -> tuple[Doubt, ...]:
    """Return what each check finds, in order."""
    return tuple(doubt for check in CHECKS for doubt in check(report, wording))
