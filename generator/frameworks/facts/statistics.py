"""The figures a report prints about its area: each printed number once, with its date and what it is set beside.

A number is read only where its sentence says what it counts (`measures.toml`). One that no sentence explains is
left out: damaged text gives no figure and no guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.frameworks.facts.figure_context import FigureText, figure_texts
from generator.frameworks.facts.figure_times import FigureTime
from generator.frameworks.facts.measure_patterns import PERCENT, measure_patterns
from generator.frameworks.facts.printed_dates import dates_in
from generator.frameworks.facts.printed_numbers import NUMBER, number
from generator.model.registry import Measure
from generator.model.report import Previous, Section, Statistic

_RATE = re.compile(rf"\((?:an? )?(?:rate of )?(?P<rate>{NUMBER})\s+per\s+10,000\b[^)]{{0,120}}\)", re.IGNORECASE)
_EARLIER = (
    rf"(?P<value>{NUMBER})(?:\s+(?:children|young people|child))?"
    rf"(?P<rate>\s*{_RATE.pattern.replace('<rate>', '<rate_value>')})?"
)
_WHEN = r",?\s+(?:at|on|in|as at)\s+(?P<date>[^.,;()]+)"
_CHANGES = (
    re.compile(
        rf"\b(?:reduction|decrease|increase|rise|fall|drop|change|unchanged|down|up)\s+from\s+{_EARLIER}(?:{_WHEN})?",
        re.IGNORECASE,
    ),
    # `compared with 21% in the country` is no earlier value: here the date must be printed.
    re.compile(
        r"\b(?:compared (?:with|to)|similar to|(?:lower|higher|fewer|more) than)(?: the)?(?: figure of)?"
        rf"\s+{_EARLIER}{_WHEN}",
        re.IGNORECASE,
    ),
)
_NATIONAL = re.compile(
    r"\bnational (?:average|figure|rate|level)(?: \(\d{4}\))?(?: (?:is|was|of|at)| \(|:)* ?"
    rf"(?P<before>{NUMBER}){PERCENT}"
    rf"|\bcompared (?:with|to) (?P<after>{NUMBER}){PERCENT}"
    r"(?= (?:in the country|nationally|in England|for England|across England))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _FigureFound:
    measure: Measure
    begin: int
    end: int
    value: float
    name: str


def statistics(sections: tuple[Section, ...]) -> tuple[Statistic, ...]:
    """Return one record for each figure printed, in the order of the text.

    A rate in brackets is its own record. An earlier value and a national figure belong to the record they are
    set beside. `as_of` is None where the source prints no year; its words are kept.
    """
    return tuple(one for text in _texts(sections) for one in _of_text(text))


def _texts(sections: tuple[Section, ...]) -> Iterator[FigureText]:
    roles = {one.measure.within for one in measure_patterns().values()}
    return figure_texts(section for section in sections if section.role in roles)


def _of_text(text: FigureText) -> list[Statistic]:
    found = _found(text)
    ends = [*(one.begin for one in found), len(text.text)][1:]
    return [
        record for one, end in zip(found, ends, strict=True) for record in _records(one, text, text.text[one.end : end])
    ]


def _found(text: FigureText) -> list[_FigureFound]:
    """Find the figures of a text: the first measure that explains a number has it.

    What a text counts twice it counts for another time: only the first is certain to be of the line's own date.
    """
    taken: dict[int, _FigureFound] = {}
    for said in measure_patterns().values():
        measure = said.measure
        if measure.within != text.section.role or (said.needs and not said.needs.search(text.text)):
            continue
        for pattern in said.patterns:
            for match in _all(pattern, text.text):
                value = number(match["value"])
                begin = match.start("value")
                name = match.groupdict().get("name") or ""
                again = any(one.measure is measure and one.name == name for one in taken.values())
                if value is not None and begin >= text.begin and begin not in taken and not again:
                    taken[begin] = _FigureFound(measure, begin, match.end("value"), value, name)
    return [taken[begin] for begin in sorted(taken)]


def _all(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Find all matches, those included that begin inside another: one number's end is the next one's beginning."""
    match = pattern.search(text)
    while match:
        yield match
        match = pattern.search(text, match.end("value"))


def _records(found: _FigureFound, text: FigureText, following: str) -> Iterator[Statistic]:
    """Make the figure's record, and its rate's. `following` is the text up to the next figure."""
    change, national = _change(following), _NATIONAL.search(following)
    rate = _RATE.search(following[: change.start()] if change else following)
    time = text.time_of(found.begin, found.end, over_time=found.measure.over_time)
    when = _date(change["date"]) if change else None
    yield _record(
        text,
        found.measure,
        found.value,
        time,
        name=found.name,
        national=number(national["before"] or national["after"]) if national else None,
        previous=_previous(change["value"], when) if change else None,
    )
    if rate and found.measure.rate:
        earlier = _previous(change["rate_value"], when) if change and change["rate_value"] else None
        value = number(rate["rate"])
        if value is not None:
            yield _record(text, measure_patterns()[found.measure.rate].measure, value, time, previous=earlier)


def _record(
    text: FigureText,
    measure: Measure,
    value: float,
    time: FigureTime | None,
    *,
    name: str = "",
    national: float | None = None,
    previous: Previous | None = None,
) -> Statistic:
    return Statistic(
        measure=measure.key,
        label=(measure.label or measure.title).replace("{name}", name),
        value=value,
        unit=measure.unit,
        as_of=time.date if time else None,
        as_of_text=time.words if time else None,
        group=measure.group or text.section.heading,
        national=national,
        previous=previous,
        words=text.text,
        place=text.block.place,
    )


def _change(following: str) -> re.Match[str] | None:
    """The earlier value set beside a figure: `a reduction from 221 (65 per 10,000 children) at 31 March 2016`."""
    found = (pattern.search(following) for pattern in _CHANGES)
    return next((one for one in found if one and (one.re is _CHANGES[0] or _date(one["date"]))), None)


def _previous(value: str, when: str | None) -> Previous | None:
    read = number(value)
    return None if read is None else Previous(value=read, as_of=when)


def _date(words: str | None) -> str | None:
    printed = dates_in(words) if words else ()
    return printed[0].last if printed else None
