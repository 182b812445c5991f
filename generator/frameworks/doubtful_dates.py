"""Dates of a report, of its figures and of its people that cannot all be right: kept as printed, and doubted."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from generator.english.doubts import doubt
from generator.frameworks.cues import any_of, phrases_beside
from generator.frameworks.normalisation import plain
from generator.model.framework import Framework
from generator.model.noun import Place
from generator.model.report import Doubt, Report, Statistic

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DAY_AND_MONTH = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+\b")

# `The chief executive (CEO) has been in post since January 2013`  `Since coming into post in 2015, the CEO has`
_SINCE = re.compile(
    r"(?P<before>[^.]*?)\b(?:in|into) post (?:since|in) (?:[A-Z][a-z]+ )?(?P<year>(?:19|20)\d\d)(?P<after>[^.]*)"
)
_POSTS = {post: re.compile(any_of(phrases)) for post, phrases in phrases_beside(__file__).items()}


def dates_in_order(report: Report, _framework: Framework) -> Iterator[Doubt]:
    """An inspection starts before it ends, and ends before it is published."""
    named = (
        ("inspection_start", report.document.inspection_start),
        ("inspection_end", report.document.inspection_end),
        ("published", report.document.published),
    )
    known = [(name, date) for name, date in named if date]
    for (name, date), (later_name, later) in pairwise(known):
        if later[: len(date)] < date[: len(later)]:
            yield doubt(
                "dates-out-of-order",
                field_before=name,
                date=date,
                later_field=later_name,
                later=later,
                field=f"document.{later_name}",
            )


def figures_without_a_year(report: Report, _framework: Framework) -> Iterator[Doubt]:
    """`At 24 April, 406 children`: the day of a figure whose year is not printed."""
    for words, one in _by_date_words(report).items():
        if _DAY_AND_MONTH.search(words) and not _YEAR.search(words):
            yield doubt("date-without-year", words=words, place=one.place, field="statistics")


def figures_a_year_out(report: Report, _framework: Framework) -> Iterator[Doubt]:
    """`At 24 April 2016` beside `At 24 April 2017`: the same day of two years may be a slip of the pen."""
    days: dict[str, set[str]] = defaultdict(set)
    for one in report.statistics:
        if one.as_of and len(one.as_of) == len("2017-04-24"):
            days[one.as_of[4:]].add(one.as_of)
    start = report.document.inspection_start or ""
    for one in _by_date_words(report).values():
        same_day = days.get((one.as_of or "")[4:], set()) - {one.as_of}
        if one.as_of and start[4:] == one.as_of[4:] and start != one.as_of:
            other = max(same_day | {start})
            words = one.as_of_text
            yield doubt("date-may-be-misprinted", words=words, other=other, place=one.place, field="statistics")


def _by_date_words(report: Report) -> dict[str, Statistic]:
    """Return the first figure under each printed date."""
    found: dict[str, Statistic] = {}
    for one in report.statistics:
        if one.as_of_text:
            found.setdefault(one.as_of_text, one)
    return found


def posts_held_since(report: Report, _framework: Framework) -> Iterator[Doubt]:
    """One person in one post since two years."""
    said: dict[str, list[tuple[str, str, Place]]] = defaultdict(list)
    for section in report.sections:
        for block in section.blocks:
            for match in _SINCE.finditer(block.text) if " post " in block.text else ():
                post = _post_named(match["before"]) or _post_named(match["after"])
                if post:
                    said[post].append((match["year"], match[0].strip(), block.place))
    for post, places in said.items():
        first, *others = places
        for year, words, place in others:
            if year != first[0] and plain(words) != plain(first[1]):
                yield doubt("dates-contradict", post=post, one=first[1], other=words, place=place, field="sections")


def _post_named(text: str) -> str | None:
    """Return the post that is named first."""
    found = [(match.start(), post) for post, pattern in _POSTS.items() if (match := pattern.search(text))]
    return min(found)[1] if found else None
