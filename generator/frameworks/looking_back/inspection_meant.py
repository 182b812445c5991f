"""Which earlier inspection a sentence looks back to: its date where words or document tell it, else its words."""

from __future__ import annotations

import re

from generator.frameworks.facts.printed_dates import PrintedDate, dates_in
from generator.model.report import PreviousInspection

_KIND = r"(?:inspections?|visits?|judgements?|ILACS|JTAI)"
_LAST = re.compile(
    r"\b(?:last|previous|earlier|prior|most recent|first|second|third)\b"
    rf"[^.,;]{{0,70}}?\b{_KIND}(?: and (?:focused |monitoring )?{_KIND})?\b",
    re.IGNORECASE,
)
# `the inspection of services for children in care, undertaken in [May 2013]`
_DATE_AFTER = re.compile(
    rf"\b{_KIND}(?: (?:of|to|by|for) [^.,;]{{1,80}}?)?(?: \([^)]{{1,60}}\))?,?"
    r"(?: (?:which )?(?:was |were |had been )?(?:undertaken|conducted|carried out|published|that took place|held))?"
    r" ?\(?(?:in|of|on|from|dated|during|between)? ?(?:early |late |the )?$",
    re.IGNORECASE,
)
# `… inspections in 2011 and [2013]`, `the inspection in May 2013 and the focused visit in [June 2014]`
_AND = re.compile(r"^(?:,| and| or|, and)(?: in| of| on)? ?$", re.IGNORECASE)
_AND_A_YEAR = re.compile(r"(?:, (?:19|20)\d\d)?,? and (?:in )?((?:19|20)\d\d)\b(?! [a-z]+ [a-z]*(?:visit|inspection))")
# `[2016] single inspection`, `[May 2018] ILACS inspection`; not `[2012] following an inspection`
_ELSE = r"(?!(?:following|after|since|before|when|by|and|an?) )"
_DATE_BEFORE = re.compile(rf"^(?:[’']s)? (?:{_ELSE}[\w()’'-]+ ){{0,6}}?{_KIND}\b", re.IGNORECASE)
# `was inspected in [2012]`, `were judged to be inadequate in [2012]`, `an area for improvement in [2018]`
_INSPECTED_IN = re.compile(
    r"\b(?:(?:inspected|judged|inspection)(?: by Ofsted)?,?|judged (?:to be |as )?(?:[\w-]+ ){0,4}[\w-]+"
    r"|(?:areas?|actions?) (?:for|of) (?:improvement|development|priority action)|priority actions?"
    r"|recommendations?(?: made)?) (?:in|on|since|from) (?:early |late )?$",
    re.IGNORECASE,
)
# `In [2012], inspectors found`, `identified in [2011] by Ofsted`
_IN = re.compile(r"\b(?:in|on)\s*$", re.IGNORECASE)
_THEN_FOUND = re.compile(
    r"^,? (?:(?:by )?Ofsted|(?:the )?inspect(?:ors|ion)|when|(?:[\w-]+ ){1,6}(?:was|were) (?:judged|found))\b",
    re.IGNORECASE,
)
# `the Ofsted [2016] single inspection`: a year that no word leads up to
_OFSTED_YEAR = re.compile(rf"\bOfsted(?:[’']s)? ((?:19|20)\d\d) (?:[\w-]+ ){{0,5}}?{_KIND}\b", re.IGNORECASE)


def inspections_meant(sentence: str, earlier: tuple[PreviousInspection, ...]) -> tuple[str, ...]:
    """Return the dates (ISO, cut to what is printed) of the inspections that a sentence names, in its order.

    Without a date, `the last inspection` is the one that the document tells of, where it tells of one of its kind;
    else the words stand as they are. Nothing where no inspection is named.
    """
    dates = [date for date in dates_in(sentence, years=True) if date.last]
    named: list[str] = []
    for k, date in enumerate(dates):
        if _is_of_an_inspection(sentence, date) or (named and _joins(sentence, dates[k - 1], date)):
            named.append(str(date.last))
            also = _AND_A_YEAR.match(sentence, date.end)
            named += [also[1]] if also else []
    named += [found[1] for found in _OFSTED_YEAR.finditer(sentence)]
    if named:
        return tuple(dict.fromkeys(named))
    said = _LAST.search(sentence)
    return (_told_of(said[0], earlier) or said[0],) if said else ()


def _is_of_an_inspection(sentence: str, date: PrintedDate) -> bool:
    before, after = sentence[: date.begin], sentence[date.end :]
    if _DATE_AFTER.search(before) or _INSPECTED_IN.search(before) or _DATE_BEFORE.match(after):
        return True
    return bool(_IN.search(before) and _THEN_FOUND.match(after))


def _joins(sentence: str, one: PrintedDate, other: PrintedDate) -> bool:
    return bool(_AND.match(sentence[one.end : other.begin]))


def _told_of(said: str, earlier: tuple[PreviousInspection, ...]) -> str | None:
    """Return the one date of an inspection or visit that the document tells of, in its fullest form."""
    if re.search(r"s$", said):  # `the previous inspections`: no one date
        return None
    visit = re.search(r"\bvisit", said, re.IGNORECASE) is not None
    told = [one.date for one in earlier if one.date and ("visit" in one.subject.casefold()) == visit]
    fullest = max(told, key=len, default="")  # `2012` and `2012-05` are one
    return fullest if fullest and all(fullest.startswith(date) for date in told) else None
