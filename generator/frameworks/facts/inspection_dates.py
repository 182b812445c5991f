"""When the inspection was and when its report was published, from every place where the document says so.

The labelled line goes first; a sentence that says otherwise is kept beside it and doubted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from generator.english.doubts import doubt
from generator.frameworks.facts.letter_date import letter_date
from generator.frameworks.facts.printed_dates import PrintedDate, dates_in
from generator.frameworks.facts.sentence_splitting import split_sentences
from generator.model.document_source import DateStatement
from generator.model.noun import Place
from generator.model.report import (
    DocumentKind,
    Doubt,
    Section,
    SectionRole,
    TextBlock,
)

_Field = Literal["inspection_start", "inspection_end", "published"]

_TELLING: frozenset[SectionRole] = frozenset({"cover", "letter", "council", "inspection-information"})

_TELLING_OF_JOINT: frozenset[SectionRole] = _TELLING | {"summary"}

_LABEL = re.compile(
    r"^\s*(?:(?:Re-?)?Inspection dates?(?:\(s\))?|Dates? of (?:the )?(?:re-?)?inspection|"
    r"Inspected(?=\s*:))\s*:?\s*(?P<rest>.*)$",
    re.IGNORECASE,
)
# `Report published: 6 January 2015`, and on a line that another label begins: `Age group: All Published: 2 May 2013`
_PUBLISHED = re.compile(
    r"(?:^\s*(?:(?:Report\s+)?(?:first\s+)?published(?:\s+on)?|(?:Date of )?publication(?: date)?)\s*:?|"
    r"^[\w\s]+: [\w\s]+\bPublished\s*:)\s*(?P<rest>.*)$",
    re.IGNORECASE,
)
_TOLD = re.compile(r"\bpublished on\b\s*(?P<rest>.*)$", re.IGNORECASE)

# `findings of a focused visit to X on 22 and 23 October`, `the field work took place between 23 April and 4 May`
_VISIT = re.compile(r"\b(?:inspection|visit|field ?work)\b", re.IGNORECASE)
_WHEN = re.compile(
    r"(?:\bon|\bfrom|\bbetween|\bduring|\bover|took place|was (?:carried out|undertaken|conducted)|\bdays\b[,:]?)\s*$",
    re.IGNORECASE,
)
# `the findings of the focused visit to Exampleshire, 18 and 19 October 2022`
_THIS_LETTER = re.compile(r"\b(?:this (?:letter|report)|findings of)\b", re.IGNORECASE)
_BESIDE = re.compile(r"(?:,|\(|\bof|\bdated)\s*$", re.IGNORECASE)
_OPENS = re.compile(
    r"(?:Between|From|During|On|Over)\s+(?:the\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?", re.IGNORECASE
)
_LED_TO = re.compile(r"(?:\bthe|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?)\s*$", re.IGNORECASE)
_PUBLISHED_ON = re.compile(r"\bpublished(?: on)?$", re.IGNORECASE)
_EARLIER = re.compile(r"\b(?:last|previous|earlier|first|annual|since|following)\b", re.IGNORECASE)


# `Inspection dates: 3 to 7 June 2023 Date of previous inspection: 9 May 2017`, `… Published: 1 August 2023`: two lines
# of a cover read as one
_NEXT_LABEL = re.compile(
    r"\b(?=Dates? of (?:the )?(?:previous|last)\b|"
    r"(?:(?:Report )?(?:first )?published(?: on)?|(?:Date of )?publication(?: date)?)\s*:)",
    re.IGNORECASE,
)

OPENING_BLOCKS = 3
"""So many blocks under a joint letter's title may begin with the days of the inspection."""
_LOOKED_AT = 600
"""How many characters before a date may tell that it is the visit's."""
LONGEST_VISIT, LONGEST_INSPECTION = 28, 120
"""Days from the first to the last: of a visit, which lasts two or three, and of an inspection with a second visit."""


@dataclass(frozen=True)
class InspectionDates:
    """The inspection's dates: ISO cut to what is printed, None when not certain, with the words printed.

    `statements` are all places that state one; `doubts` say where they disagree or lack a year.
    """

    start: str | None
    end: str | None
    text: str | None
    published: str | None
    published_text: str | None
    statements: tuple[DateStatement, ...] = ()
    doubts: tuple[Doubt, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class _DatesSaid:
    """Dates said in one place, as one span."""

    first: str | None
    last: str | None
    words: str
    place: Place


def inspection_dates(sections: tuple[Section, ...], kind: DocumentKind = "inspection-report") -> InspectionDates:
    """Return when the inspection or visit began and ended and when its report came out, as the document says."""
    telling = _TELLING_OF_JOINT if kind == "joint-letter" else _TELLING
    opens = list(_opening_sentences(sections)) if kind == "joint-letter" else []
    inspected = [*_labelled(sections, _LABEL), *opens, *_visit_sentences(sections, telling)]
    published = [*_labelled(sections, _PUBLISHED), *_letter_date(sections), *_told_published(sections)]
    longest = LONGEST_VISIT if any(section.role == "letter" for section in sections) else LONGEST_INSPECTION
    inspected = [_without_misprint(one, longest) for one in inspected]
    statements = (
        *(_statement("inspection_start", one.first, one) for one in inspected),
        *(_statement("inspection_end", one.last, one) for one in inspected),
        *(_statement("published", one.first, one) for one in published),
    )
    return InspectionDates(
        start=_decided(one.first for one in inspected),
        end=_decided(one.last for one in inspected),
        text=inspected[0].words if inspected else None,
        published=_decided(one.first for one in published),
        published_text=published[0].words if published else None,
        statements=statements,
        doubts=tuple(_doubts(statements)),
    )


def _without_misprint(said: _DatesSaid, longest: int) -> _DatesSaid:
    """`24 October 2022 to 25 October 2023`: no visit lasts a year, so the first is not certain."""
    if not (said.first and said.last and len(said.first) == len(said.last) == len("2012-04-23")):
        return said
    days = (date.fromisoformat(said.last) - date.fromisoformat(said.first)).days
    return said if 0 <= days <= longest else replace(said, first=None)


def _statement(name: _Field, date: str | None, said: _DatesSaid) -> DateStatement:
    return DateStatement(field=name, date=date, words=said.words, place=said.place)


def _decided(dates: Iterator[str | None]) -> str | None:
    """The first place decides; one that agrees with it and prints more of the date completes it."""
    known = [date for date in dates if date]
    agreeing = [date for date in known if date.startswith(known[0])]
    return max(agreeing, key=len, default=None)


def _labelled(sections: tuple[Section, ...], label: re.Pattern[str]) -> Iterator[_DatesSaid]:
    """`Inspection dates: 9 to 24 November 2015`, or the label on a line and the dates on the next."""
    for section in sections:
        if section.role not in _TELLING:
            continue
        for k, block in enumerate(section.blocks):
            found = label.match(block.text)
            if found is None:
                continue
            following = section.blocks[k + 1] if k + 1 < len(section.blocks) else None
            rest = _NEXT_LABEL.split(found["rest"], maxsplit=1)[0]
            bare = not rest.strip(" :")
            if following is not None and (bare or (label is _LABEL and _is_second_visit(following.text))):
                yield from _span(f"{rest} {following.text}".strip(), following if bare else block)
            else:
                yield from _span(rest, block)


def _is_second_visit(text: str) -> bool:
    """`13 January 2025 to 17 January 2025` under the dates of a first visit. A single day may be the publication's."""
    dates = dates_in(text)
    return len(dates) == 1 and dates[0].first != dates[0].last and dates[0].words == text.strip(" .")


def _span(text: str, block: TextBlock) -> Iterator[_DatesSaid]:
    """All dates of a line as one span: two visits begin with the first and end with the last."""
    dates = dates_in(text)
    if dates:
        words = text[dates[0].begin : dates[-1].end].strip()
        yield _DatesSaid(dates[0].first, dates[-1].last, words, block.place)


def _visit_sentences(sections: tuple[Section, ...], telling: frozenset[SectionRole]) -> Iterator[_DatesSaid]:
    for block in (block for section in sections if section.role in telling for block in section.blocks):
        for sentence in split_sentences(block.text):
            for days in dates_in(sentence):
                if _of_this_visit(sentence, days):
                    yield _DatesSaid(days.first, days.last, days.words, block.place)


def _opening_sentences(sections: tuple[Section, ...]) -> Iterator[_DatesSaid]:
    """`Between 14 and 18 March, Ofsted and others undertook a joint inspection`, in the first text under the title."""
    opening = next((section.blocks[:OPENING_BLOCKS] for section in sections if section.role == "summary"), ())
    for block in opening:
        sentence = next(iter(split_sentences(block.text)), "")
        days = next(iter(dates_in(sentence)), None)
        if days and _OPENS.fullmatch(sentence[: days.begin]) and _VISIT.search(sentence[days.end :]):
            yield _DatesSaid(days.first, days.last, days.words, block.place)


def _of_this_visit(sentence: str, days: PrintedDate) -> bool:
    """Only days tell of this visit: a month alone (`in November 2010`) is how earlier ones are told of."""
    before = sentence[max(0, days.begin - _LOOKED_AT) : days.begin].rstrip()
    while led := _LED_TO.search(before):
        before = before[: led.start()].rstrip()
    whole_days = days.last is not None and len(days.last) == len("2012-04-23")
    said = (
        _WHEN.search(before)
        or days.words.casefold().startswith(("from", "between"))
        or (_THIS_LETTER.search(before) and _BESIDE.search(before))
    )
    elsewhere = _EARLIER.search(before) or _PUBLISHED_ON.search(before)
    return bool(whole_days and said and _VISIT.search(before) and not elsewhere)


def _letter_date(sections: tuple[Section, ...]) -> Iterator[_DatesSaid]:
    found = letter_date(sections)
    if found:
        dated, block = found
        yield _DatesSaid(dated.first, dated.last, dated.words, block.place)


def _told_published(sections: tuple[Section, ...]) -> Iterator[_DatesSaid]:
    """A council's paper tells when the report it speaks of was `published on 13 June 2012`."""
    for section in sections:
        for block in section.blocks if section.role == "council" else ():
            told = _TOLD.search(block.text)
            dates = dates_in(told["rest"]) if told else ()
            if dates and told and told["rest"].startswith(dates[0].words):
                yield _DatesSaid(dates[0].first, dates[0].last, dates[0].words, block.place)


def _doubts(statements: tuple[DateStatement, ...]) -> Iterator[Doubt]:
    for name in ("inspection_start", "inspection_end", "published"):
        said = [one for one in statements if one.field == name]
        for one in said:
            if one.date is None:
                yield doubt("date-uncertain", words=one.words, place=one.place, field=f"document.{name}")
        known = [one for one in said if one.date]
        for one in known[1:]:
            if not _agree(one.date or "", known[0].date or ""):
                stands, field = known[0].words, f"document.{name}"
                yield doubt("dates-disagree", stands=stands, words=one.words, place=one.place, field=field)


def _agree(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)
