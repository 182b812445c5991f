"""Which earlier inspection a sentence looks back to: its date where words or document tell it, else its words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.frameworks.facts.printed_dates import PrintedDate, dates_in
from generator.frameworks.looking_back.candidates import tells_of_others
from generator.model.report import PreviousInspection

_KIND = r"(?:inspections?|visits?|judgements?|ILACS|JTAI)"
# What may follow the name of what was inspected: `the last inspection of fostering services [found]`
_NOT_NAMED = (
    r"(?:has|have|had|was|were|is|are|did|found|identified|highlighted|noted|raised|made|judged|recommended|took"
    r"|carried|undertaken|conducted|held|published|in|on|at|by|from|to|since|but|as|with|which|that|when|where|who"
    r"|remains?|continues?|and(?! (?:care leavers|adoption|fostering|safeguarding|(?:child )?protection)\b))\b"
)
_OF_WHAT = rf"(?: (?:of|into)(?: (?!{_NOT_NAMED})[\w’'-]+){{1,9}}(?=[.,;:)]| {_NOT_NAMED}|$))?"
_LAST = re.compile(
    r"\b(?:last|previous|earlier|prior|most recent|first|second|third)\b"
    rf"[^.,;]{{0,70}}?\b(?P<kind>{_KIND})(?: and (?:focused |monitoring )?{_KIND}\b|\b{_OF_WHAT})",
    re.IGNORECASE,
)
# `the inspection of services for children in care, undertaken in [May 2013]`
_DATE_AFTER = re.compile(
    rf"\b{_KIND}(?: (?:of|to|by|for) [^.,;]{{1,80}}?)?(?: \([^)]{{1,60}}\))?,?"
    r"(?: (?:which |that )?(?:was |were |had been )?(?:undertaken|conducted|carried out|published|took place|held))?"
    r" ?\(?(?:in|of|on|from|dated|during|between)? ?(?:early |late |the )?$",
    re.IGNORECASE,
)
# `… inspections in 2011 and [2013]`, `the inspection in May 2013 and the focused visit in [June 2014]`
_AND = re.compile(r"^(?:,| and| or|, and)(?: in| of| on)? ?$", re.IGNORECASE)
_AND_A_YEAR = re.compile(r"(?:, (?:19|20)\d\d)?,? and (?:in )?((?:19|20)\d\d)\b(?! [a-z]+ [a-z]*(?:visit|inspection))")
# `[2016] single inspection`, `[May 2018] ILACS inspection`; not `[2012] following an inspection`
_ELSE = r"(?!(?:following|after|since|before|when|by|and|an?) )"
_DATE_BEFORE = re.compile(
    rf"^(?:[’']s)? (?:(?:and|or) (?:19|20)\d\d )?(?:{_ELSE}[\w()’'-]+ ){{0,6}}?{_KIND}\b", re.IGNORECASE
)
# `was inspected in [2012]`, `were judged to be inadequate in [2012]`, `an area for improvement in [2018]`
_INSPECTED_IN = re.compile(
    r"\b(?:(?:inspected|judged|inspection)(?: by Ofsted)?,?|judged (?:to be |as )?(?:[\w-]+ ){0,4}[\w-]+"
    r"|(?:areas?|actions?) (?:for|of) (?:improvement|development|priority action)|priority actions?"
    r"|recommendations?(?: made)?|(?:areas?|recommendations?|weakness(?:es)?) [^.,;]{0,60}?"
    r"\b(?:identified|made|raised|set)(?: by (?:Ofsted|inspectors))?) (?:in|on|since|from) (?:early |late )?$",
    re.IGNORECASE,
)
# `In [2012], inspectors found`, `In [2012], this was an area for improvement`, `identified in [2011] by Ofsted`
_IN = re.compile(r"\b(?:in|on)\s*$", re.IGNORECASE)
_THEN_FOUND = re.compile(
    r"^,? (?:(?:by )?Ofsted|(?:the )?inspect(?:ors|ion)|when|(?:[\w-]+ ){1,6}(?:was|were) (?:judged|found)"
    r"|(?:[\w-]+ ){1,9}(?:was|were) (?:identified as )?an? (?:area|recommendation))\b",
    re.IGNORECASE,
)
# `the Ofsted [2016] single inspection`: a year that no word leads up to
_OFSTED_YEAR = re.compile(rf"\bOfsted(?:[’']s)? ((?:19|20)\d\d) (?:[\w-]+ ){{0,5}}?{_KIND}\b", re.IGNORECASE)
# `at that inspection`, `since then`: which one stands in a sentence before
_THAT_ONE = re.compile(
    r"\b(?:that|those|these) (?:(?:last|previous|earlier|first|full|focused|monitoring|joint|ILACS|Ofsted) ){0,2}"
    rf"{_KIND}\b|\bsince the (?:(?:full|focused|monitoring|joint|ILACS|Ofsted) ){{0,2}}{_KIND}\b",
    re.IGNORECASE,
)
_THEN = re.compile(
    r"\bsince (?:then|that (?:time|date|point))\b|\b(?:at|from) that time\b|\bboth then\b", re.IGNORECASE
)
# `All recommendations have been addressed.`: those of the inspection that the sentence before names
_POINTS = re.compile(
    r"^(?:However, )?(?:(?:all|almost all|most|many|some|several|not all|none)(?: of)? )?(?:the |these |those )?"
    r"(?:\w+ )?(?:recommendations|areas for (?:improvement|development)|priority actions)\b",
    re.IGNORECASE,
)
_BOTH_THEN = re.compile(r"\bboth then\b", re.IGNORECASE)
_THOSE = re.compile(r"\b(?:those|these) [\w ]{0,30}(?:inspections|visits)\b", re.IGNORECASE)
_NEAR = 250
"""How many characters beside a date can lead up to it or on from it; a sentence that never ends has more."""

# What was inspected: an inspection of one service is not the last one of another
_SERVICES = (("adopt",), ("foster",), ("looked after", "in care"), ("protection", "safeguarding"))


def inspections_meant(
    sentence: str, earlier: tuple[PreviousInspection, ...], before: Sequence[str] = ()
) -> tuple[str, ...]:
    """Return the dates (ISO, cut to what is printed) of the inspections that a sentence names, in its order.

    Without a date, `the last inspection` is the one that the document tells of, where it tells of one of its kind;
    else the words stand as they are. `That inspection` and `since then` mean the one that was named just before:
    `before` are the sentences there, the nearest first. Nothing where no inspection is named, or which is not sure.
    """
    named = _named(sentence, earlier)
    then = _named_before(sentence, earlier, before) if not named or _BOTH_THEN.search(sentence) else ()
    return tuple(dict.fromkeys((*then, *named)))


def _named_before(sentence: str, earlier: tuple[PreviousInspection, ...], before: Sequence[str]) -> tuple[str, ...]:
    """Return what `that inspection` or `then` means: the one named in the nearest sentence that names any.

    `Then` may be any day told of: where that sentence prints another date, it is not sure.
    """
    then = _THEN.search(sentence) is not None
    if _POINTS.match(sentence) and not _THAT_ONE.search(sentence):
        before = before[:1]
    elif not then and not _THAT_ONE.search(sentence):
        return ()
    for text in before:
        named = _named(text, earlier)
        if named or (then and dates_in(text, years=True)):
            of_others = tells_of_others(text) or (then and _tells_another_date(text, named))
            just_one = len(named) == 1 or _THOSE.search(sentence)
            return named if just_one and not of_others else ()
    return ()


def _tells_another_date(text: str, named: Sequence[str]) -> bool:
    return any(date.last and date.last not in named for date in dates_in(text, years=True))


def _named(sentence: str, earlier: tuple[PreviousInspection, ...]) -> tuple[str, ...]:
    """Return the inspections that a sentence names itself."""
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
    return (_told_of(said, earlier) or said[0],) if said else ()


def _is_of_an_inspection(sentence: str, date: PrintedDate) -> bool:
    before, after = sentence[max(0, date.begin - _NEAR) : date.begin], sentence[date.end : date.end + _NEAR]
    if _DATE_AFTER.search(before) or _INSPECTED_IN.search(before) or _DATE_BEFORE.match(after):
        return True
    return bool(_IN.search(before) and _THEN_FOUND.match(after))


def _joins(sentence: str, one: PrintedDate, other: PrintedDate) -> bool:
    return bool(_AND.match(sentence[one.end : other.begin]))


def _told_of(said: re.Match[str], earlier: tuple[PreviousInspection, ...]) -> str | None:
    """Return the one date of an inspection or visit that the document tells of, in its fullest form."""
    if said["kind"].endswith("s"):  # `the previous inspections`: no one date
        return None
    visit = re.search(r"\bvisit", said[0], re.IGNORECASE) is not None
    wanted = _services_in(said[0])
    told = [
        one.date
        for one in earlier
        if one.date and ("visit" in one.subject.casefold()) == visit and _fits(wanted, _services_in(one.subject))
    ]
    fullest = max(told, key=len, default="")  # `2012` and `2012-05` are one
    return fullest if fullest and all(fullest.startswith(date) for date in told) else None


def _services_in(words: str) -> set[int]:
    small = words.casefold()
    return {k for k, named in enumerate(_SERVICES) if any(word in small for word in named)}


def _fits(wanted: set[int], told: set[int]) -> bool:
    return not wanted or not told or bool(wanted & told)
