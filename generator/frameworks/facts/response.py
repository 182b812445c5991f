"""The written answer that inspectors ask for: of what kind, who has to write it, and by when.

    response, doubts = response_asked(sections, framework.responses, published)

The kinds and the words that name each are the framework's (`[[responses]]`); how sentences ask for one is in
`response.toml`. It is looked for in the parts on what comes next and on the outcome. Who writes it stands as printed,
be it the council, another body or a person: the first sentence that says so decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

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
_ASKED_IN: frozenset[SectionRole] = frozenset({"next-steps", "outcome"})
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = re.compile(rf"\b(?P<day>{'|'.join(_WEEKDAYS)}),?$", re.IGNORECASE)
# `12 November 18`: the year without its century
_SHORT_YEAR = re.compile(
    rf"(?P<day>\d{{1,2}}(?:st|nd|rd|th)? (?:{MONTH}))\s+(?P<year>\d\d)\b(?![\d:]|\.\d)", re.IGNORECASE
)
_CENTURY = "20"
_FIELD = "response"


@dataclass(frozen=True, slots=True)
class _SentenceThatAsks:
    """A sentence that names the answer, with the place of its block."""

    text: str
    place: Place


def response_asked(
    sections: tuple[Section, ...], asked: tuple[ResponseAsked, ...], published: str | None
) -> tuple[Response | None, tuple[Doubt, ...]]:
    """Return the answer asked for, with what is to be doubted of it; None where no sentence asks for one.

    Of two kinds the one that is asked for first is meant. `published` is the document's own day, ISO: no answer is due
    before it. A framework that names no kind asks for none, so its absence is then no doubt.
    """
    if not asked:
        return None, ()
    found = [(kind, said) for kind in asked if (said := tuple(_sentences(sections, kind)))]
    if not found:
        return None, (doubt("response-not-found", title=" or ".join(one.title for one in asked), field=_FIELD),)
    order = [one.text for one in _all_sentences(sections)]
    kind, said = min(found, key=lambda one: order.index(one[1][0].text))
    due, doubts = _due(said, published) if kind.dated else (None, ())
    by = next((name for one in said if (name := _writer(one.text))), None)
    if by is None:
        doubts = (*doubts, doubt("response-by-nobody", place=said[0].place, field=f"{_FIELD}.by"))
    words = " ".join(one.text for one in said)
    return Response(kind=kind.kind, by=by, due=due, words=words, place=said[0].place), doubts


def _sentences(sections: tuple[Section, ...], kind: ResponseAsked) -> Iterator[_SentenceThatAsks]:
    forms = [plain(form) for form in kind.printed]
    for one in _all_sentences(sections):
        if _ASKS.search(one.text) and any(form in plain(one.text) for form in forms):
            yield one


def _all_sentences(sections: tuple[Section, ...]) -> Iterator[_SentenceThatAsks]:
    for section in sections:
        for block in section.blocks if section.role in _ASKED_IN else ():
            if block.kind != "footnote":
                yield from (_SentenceThatAsks(text, block.place) for text in split_sentences(block.text))


def _writer(sentence: str) -> str | None:
    """Return who has to write it: `the principal authority`, else whom the sentence asks."""
    found = next(filter(None, (pattern.search(sentence) for pattern in _BY)), None)
    return found["by"].strip(" ,") if found else None


def _due(said: tuple[_SentenceThatAsks, ...], published: str | None) -> tuple[str | None, tuple[Doubt, ...]]:
    """Return the day it is due; None with a doubt where none is printed or none is certain."""
    for one in said:
        for day in dates_in(one.text):
            before = one.text[: day.begin].rstrip()
            weekday = _WEEKDAY.search(before)
            if _BY_DAY.search(before[: weekday.start()].rstrip() if weekday else before):
                return _certain(day, weekday[0] if weekday else "", one, published)
    return None, (doubt("response-not-dated", place=said[0].place, field=f"{_FIELD}.due"),)


def _certain(
    day: PrintedDate, weekday: str, said: _SentenceThatAsks, published: str | None
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
