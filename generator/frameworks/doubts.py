"""Questions asked of every parsed report. Each is a small function that gives doubts; the order is theirs to show."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from generator.english.doubts import doubt
from generator.frameworks.doubtful_dates import (
    dates_in_order,
    figures_a_year_out,
    figures_without_a_year,
    posts_held_since,
)
from generator.frameworks.doubtful_headings import areas_headed, rows_taken_for_headings
from generator.frameworks.doubtful_partnerships import (
    bodies_asked,
    bodies_written_to,
    council_in_title,
    footers_agree,
    next_steps_fit_the_grade,
    partnership_of_the_area,
    points_fit_the_grade,
    told_of_the_partnership,
)
from generator.frameworks.doubtful_points import (
    council_is_asked,
    headings_in_lists,
    headings_without_points,
    left_out_of_lists,
    lists_ask,
    points_ask,
    points_before_findings,
    points_begin,
    points_elsewhere,
    points_end,
    points_under_unknown,
    urgent_points,
)
from generator.frameworks.facts.inspecting import LEAST_NAMED
from generator.frameworks.list_items import LISTS
from generator.frameworks.recognition import in_force
from generator.frameworks.undecoded_text import undecoded_text
from generator.model.framework import Framework
from generator.model.report import Doubt, Report

Check = Callable[[Report, Framework], Iterator[Doubt]]


def dates_known(report: Report, _framework: Framework) -> Iterator[Doubt]:
    """Every inspection has a first and a last day; one that is printed and not certain is doubted with its words."""
    printed = {one.field for one in report.document.date_statements}
    for name, happened in (("inspection_start", "started"), ("inspection_end", "ended")):
        if getattr(report.document, name) is None and name not in printed:
            yield doubt("date-missing", happened=happened, field=f"document.{name}")


def framework_in_force(report: Report, framework: Framework) -> Iterator[Doubt]:
    """The inspection started while the framework whose words it prints was in force."""
    start = report.document.inspection_start
    if not in_force(start, framework):
        title = framework.short_title
        yield doubt("framework-not-in-force", start=start, framework=title, field="framework.key")


def recommendation_count(report: Report, framework: Framework) -> Iterator[Doubt]:
    """The number of points is one that such reports have."""
    edition = next((one for one in framework.editions if one.key == report.framework.edition), None)
    least, most = (edition and edition.expected_recommendations) or framework.expected_recommendations
    count = len(report.recommendations)
    if report.document.kind != "council-paper" and not least <= count <= most:
        yield doubt("recommendation-count", count=count, least=least, most=most, field="recommendations")


def letter_has_parts(report: Report, _framework: Framework) -> Iterator[Doubt]:
    """A visit's letter has a part of findings, a summary or a list of points: else none of its headings is known."""
    known = LISTS | {"findings", "summary", "strengths"}
    if report.document.kind == "visit-letter" and not any(section.role in known for section in report.sections):
        yield doubt("no-known-part", field="sections")


def numbers_run_on(report: Report, _framework: Framework) -> Iterator[Doubt]:
    """Numbered points and paragraphs run on through the report without a gap or a repeat; a list may begin at 1."""
    blocks = [
        block
        for section in report.sections
        for block in section.blocks
        if section.role not in {"cover", "council"} and block.kind != "footnote" and (block.number or "").isdigit()
    ]
    for before, after in pairwise(blocks):
        if int(after.number or 0) not in {int(before.number or 0) + 1, 1}:
            yield doubt("numbering", before=before.number, after=after.number, place=after.place, field="sections")


def fragments(report: Report, _framework: Framework) -> Iterator[Doubt]:
    """A point that the source has damaged is said to be a fragment."""
    for one in report.recommendations:
        if not one.complete:
            yield doubt("recommendation-fragment", lost=one.lost, place=one.place, field=one.id)


def damaged_text(report: Report, _framework: Framework) -> Iterator[Doubt]:
    """Pieces whose beginning or end is lost are counted, so that the reader knows how much is missing."""
    damaged = [block for section in report.sections for block in section.blocks if block.fragment]
    if damaged:
        yield doubt("damaged-text", pieces=len(damaged), place=damaged[0].place, field="sections")


def inspectorates_named(report: Report, framework: Framework) -> Iterator[Doubt]:
    """Where those who inspect are not always the same, the opening names at least two of them."""
    if not all(one.printed for one in framework.inspectorates) or report.document.kind == "council-paper":
        return
    if framework.inspectorates and len(report.document.inspectorates) < LEAST_NAMED:
        yield doubt("inspectorates-not-found", field="document.inspectorates")


def addressees_known(report: Report, _framework: Framework) -> Iterator[Doubt]:
    """A letter to all leaders of an area names them, as it names who signed it."""
    roles = {person.role for person in report.people}
    if report.document.kind == "joint-letter" and not {"addressee", "signatory"} <= roles:
        yield doubt("people-not-found", field="people")


def theme_known(report: Report, framework: Framework) -> Iterator[Doubt]:
    """An inspection that looks at a theme says which, in words that the framework's list has."""
    theme, field = report.document.theme, "document.theme"
    if framework.themes and theme is None:
        yield doubt("theme-not-found", field=field)
    elif framework.themes and theme is not None and theme.key is None:
        yield doubt("theme-unknown", words=theme.words, place=theme.place, field=field)


CHECKS: tuple[Check, ...] = (
    framework_in_force,
    dates_known,
    dates_in_order,
    inspectorates_named,
    theme_known,
    addressees_known,
    council_in_title,
    partnership_of_the_area,
    footers_agree,
    points_fit_the_grade,
    next_steps_fit_the_grade,
    told_of_the_partnership,
    bodies_written_to,
    bodies_asked,
    recommendation_count,
    letter_has_parts,
    areas_headed,
    rows_taken_for_headings,
    council_is_asked,
    headings_in_lists,
    points_under_unknown,
    urgent_points,
    headings_without_points,
    left_out_of_lists,
    points_before_findings,
    points_elsewhere,
    lists_ask,
    points_ask,
    points_begin,
    points_end,
    numbers_run_on,
    fragments,
    damaged_text,
    undecoded_text,
    figures_without_a_year,
    figures_a_year_out,
    posts_held_since,
)


def doubts(report: Report, framework: Framework) -> tuple[Doubt, ...]:
    """Return what each check finds, in order."""
    return tuple(found for check in CHECKS for found in check(report, framework))
