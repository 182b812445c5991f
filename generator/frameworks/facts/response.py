"""The written answer that inspectors ask for: of what kind, who has to write it, and by when.

    response, doubts = response_asked(sections, framework.responses, published)

The kinds and the words that name each are the framework's (`[[responses]]`); how sentences ask for one is in
`response.toml`. It is looked for in the parts on what comes next and on the outcome. Who writes it stands as printed,
be it the council, another body or a person: the first sentence that says so decides. Who sends it may be another, and
the day it is due is then the sender's. What is quoted is the whole passage, never sentences put side by side that the
document prints apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby, takewhile

from generator.english.doubts import doubt
from generator.frameworks.cues import cue, phrases_beside
from generator.frameworks.facts.printed_dates import MONTH, PrintedDate, dates_in
from generator.frameworks.facts.sentence_splitting import split_sentences
from generator.frameworks.normalisation import plain
from generator.model.framework import ResponseAsked
from generator.model.noun import Place
from generator.model.partnership import Response
from generator.model.report import Doubt, Section, SectionRole

_PHRASES = phrases_beside(__file__)
_BY = tuple(re.compile(phrase, re.IGNORECASE) for phrase in _PHRASES["by"])
_ASKS = cue(_PHRASES["asks"])
_BY_DAY = cue(_PHRASES["by_day"])
_SENT_BY = tuple(re.compile(phrase, re.IGNORECASE) for phrase in _PHRASES["sent_by"])
_GOES_ON = cue(_PHRASES["goes_on"])
_ASKED_IN: frozenset[SectionRole] = frozenset({"next-steps", "outcome"})
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = re.compile(rf"\b(?P<day>{'|'.join(_WEEKDAYS)}),?$", re.IGNORECASE)
# `12 November 18`: the year without its century
_SHORT_YEAR = re.compile(
    rf"(?P<day>\d{{1,2}}(?:st|nd|rd|th)? (?:{MONTH}))\s+(?P<year>\d\d)\b(?![\d:]|\.\d)", re.IGNORECASE
)
_CENTURY = "20"
# A figure, a month or a span behind the request: a day may be printed that was not read, and its absence is no fact.
_HINTS_AT_A_DAY = re.compile(rf"\d|\b(?:{MONTH})\b|\b(?:days|weeks|months)\b", re.IGNORECASE)
_FIELD = "response"
BEFORE_A_DAY = 80
"""Characters before a day in which `by` and its weekday stand."""


@dataclass(frozen=True, slots=True)
class _SentenceThere:
    """A sentence of the parts that may ask, with the number of its section and of its block there."""

    text: str
    place: Place
    section: int
    block: int


def response_asked(
    sections: tuple[Section, ...], asked: tuple[ResponseAsked, ...], published: str | None
) -> tuple[Response | None, tuple[Doubt, ...]]:
    """Return the answer asked for, with what is to be doubted of it; None where no sentence asks for one.

    Of two kinds the one that is asked for first is meant. `published` is the document's own day, ISO: no answer is due
    before it. A framework that names no kind asks for none, so its absence is then no doubt.
    """
    if not asked:
        return None, ()
    everything = tuple(_sentences(sections))
    found = [(kind, said) for kind in asked if (said := tuple(_that_ask(everything, kind)))]
    if not found:
        return None, (doubt("response-not-found", title=" or ".join(one.title for one in asked), field=_FIELD),)
    kind, said = min(found, key=lambda one: everything.index(one[1][0]))
    due, doubts = _due(said, everything, published) if kind.dated else (None, ())
    by = _first_named(_BY, said)
    if by is None:
        doubts = (*doubts, doubt("response-by-nobody", place=said[0].place, field=f"{_FIELD}.by"))
    words, sent_by = _passage(everything, said), _first_named(_SENT_BY, said)
    return Response(kind=kind.kind, by=by, sent_by=sent_by, due=due, words=words, place=said[0].place), doubts


def _sentences(sections: tuple[Section, ...]) -> Iterator[_SentenceThere]:
    for number, section in enumerate(sections):
        for at, block in enumerate(section.blocks) if section.role in _ASKED_IN else ():
            if block.kind != "footnote":
                yield from (_SentenceThere(text, block.place, number, at) for text in split_sentences(block.text))


def _that_ask(everything: tuple[_SentenceThere, ...], kind: ResponseAsked) -> Iterator[_SentenceThere]:
    forms = [plain(form) for form in kind.printed]
    for one in everything:
        if _ASKS.search(one.text) and any(form in plain(one.text) for form in forms):
            yield one


def _passage(everything: tuple[_SentenceThere, ...], said: tuple[_SentenceThere, ...]) -> str:
    """Return all sentences from the first that asks to the last, and what goes on from it in its paragraph.

    Of a second section only what asks there is added, behind an ellipsis: something else is printed between.
    """
    runs = [_run(everything, tuple(run)) for _, run in groupby(said, key=lambda one: one.section)]
    return " … ".join(runs)


def _run(everything: tuple[_SentenceThere, ...], said: tuple[_SentenceThere, ...]) -> str:
    first, last = everything.index(said[0]), len(everything) - everything[::-1].index(said[-1]) - 1
    behind = everything[last + 1 :]
    goes_on = takewhile(lambda one: _is_beside(one, said[-1]) and _GOES_ON.search(one.text), behind)
    return " ".join(one.text for one in (*everything[first : last + 1], *goes_on))


def _is_beside(one: _SentenceThere, other: _SentenceThere) -> bool:
    return (one.section, one.block) == (other.section, other.block)


def _first_named(patterns: tuple[re.Pattern[str], ...], said: tuple[_SentenceThere, ...]) -> str | None:
    """Return whom the first sentence names that names anybody: `the principal authority`, else whom it asks."""
    found = (pattern.search(one.text) for one in said for pattern in patterns)
    named = next(filter(None, found), None)
    return named["by"].strip(" ,") if named else None


def _due(
    said: tuple[_SentenceThere, ...], everything: tuple[_SentenceThere, ...], published: str | None
) -> tuple[str | None, tuple[Doubt, ...]]:
    """Return the day it is due; None with a doubt where one may be printed and is not certain.

    Where no day at all is printed from the request on, there is nothing to doubt: the document gives none.
    """
    for one in said:
        for day in dates_in(one.text):
            before = one.text[max(0, day.begin - BEFORE_A_DAY) : day.begin].rstrip()
            weekday = _WEEKDAY.search(before)
            if _BY_DAY.search(before[: weekday.start()].rstrip() if weekday else before):
                return _certain(day, weekday[0] if weekday else "", one, published)
    if not any(_HINTS_AT_A_DAY.search(one.text) for one in everything[everything.index(said[0]) :]):
        return None, ()
    return None, (doubt("response-not-dated", place=said[0].place, field=f"{_FIELD}.due"),)


def _certain(
    day: PrintedDate, weekday: str, said: _SentenceThere, published: str | None
) -> tuple[str | None, tuple[Doubt, ...]]:
    short = _SHORT_YEAR.match(said.text, day.begin)
    whole = day.first or _with_century(short)
    words = f"{weekday} {short[0] if short else day.words}".strip()
    misprinted = bool(short) or (bool(weekday) and whole is not None and not _falls_on(whole, weekday.strip(",")))
    if whole is None or (published is not None and whole < published):
        return None, (doubt("response-due-uncertain", words=words, place=said.place, field=f"{_FIELD}.due"),)
    if misprinted:
        return whole, (doubt("response-due-misprinted", words=words, place=said.place, field=f"{_FIELD}.due"),)
    return whole, ()


def _with_century(short: re.Match[str] | None) -> str | None:
    dates = dates_in(f"{short['day']} {_CENTURY}{short['year']}") if short else ()
    return dates[0].first if dates else None


def _falls_on(iso: str, weekday: str) -> bool:
    return len(iso) < len("2012-04-23") or _WEEKDAYS[date.fromisoformat(iso).weekday()] == weekday.capitalize()
