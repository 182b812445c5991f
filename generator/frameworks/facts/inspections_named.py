"""The inspections and visits a sentence names, each with its date and with what it was of, in the words printed.

The last inspection of the local authority's safeguarding arrangements was in May 2012.
Exampleshire's children's services were last inspected in 2016.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.frameworks.facts.inspected_body import is_of_another, names_other_inspectors
from generator.frameworks.facts.judged_areas import is_pronoun, judged_area, names_another
from generator.frameworks.facts.printed_dates import MONTH, PrintedDate
from generator.frameworks.facts.sentence_splitting import Sentence
from generator.model.report import SUBJECT_LOST, SUBJECT_NOT_STATED

_VISIT = r"(?:(?:re-?)?inspection|focused visit|monitoring visit|visit|ILACS|SIF)"

# `The last inspection of the local authority's safeguarding arrangements was in May 2012`
_LAST = re.compile(
    rf"\b(?P<which>last|previous|most recent|earlier|latest)\b(?P<kind>(?: [\w()’'-]+){{0,7}}? {_VISIT}s?)\b"
    r"(?: (?:of|for) (?P<of>.+?))?(?=,? (?:which )?(?:was|were|in|on|took|undertaken|carried|conducted|completed|"
    r"published|between|under|from)\b|\s*\(| of $)",
    re.IGNORECASE,
)
# `the second visit following the focused visit to the front door in March 2019`
_FOLLOWING = re.compile(
    rf"\b(?:following|since|after|from) (?:the|an?|its) (?P<kind>(?:[\w()-]+ ){{0,4}}?{_VISIT})"
    r"(?P<to>(?: (?:of|to) .+?)?)(?: (?:published )?in\b| of $)",
    re.IGNORECASE,
)
# `annual unannounced inspection of contact, referral and assessment services undertaken in November 2010`
_UNDERTAKEN = re.compile(
    rf"(?P<kind>\b(?:annual|unannounced|full|joint|thematic)(?: [\w-]+){{0,4}}? {_VISIT}) of (?P<of>[^.;]+?)"
    r"(?=,? (?:undertaken|carried out|published|conducted|in|on)\b)",
    re.IGNORECASE,
)
# `Ofsted carried out an inspection of Exampleshire children's services in July 2019`
_CARRIED_OUT = re.compile(
    rf"\b(?:carried out|undertook|conducted|completed) (?:the|an?|its) (?P<kind>(?:[\w-]+ ){{0,4}}?{_VISIT}) "
    r"of (?P<of>[^.;,]{3,110}?)(?=,? in\b)",
    re.IGNORECASE,
)
# `An inspection of Exampleshire children's services took place in November 2019`
_TOOK_PLACE = re.compile(
    rf"\b(?:the|an?) (?P<kind>(?:[\w-]+ ){{0,4}}?{_VISIT}) of (?P<of>[^.;,]+?)"
    r"(?=,? (?:took place|was (?:undertaken|carried out|published|conducted))\b)",
    re.IGNORECASE,
)
# `The Ofsted single inspection in 2016 found …`
_IN = re.compile(
    r"\b(?:the|an?|its|their|\w+[’']s) (?P<kind>(?:(?!of |the |at |its |their )[\w’'-]+ ){0,4}?"
    r"(?:(?:re-?)?inspection|focused visit|monitoring visit|ILACS|SIF)) "
    r"(?=(?:(?:carried out|undertaken|conducted|held|published) )?in\b|of $)",
    re.IGNORECASE,
)
# `since the inspection in 2018 and the focused visit in 2019`
_AND_A_VISIT = re.compile(r"(?:\band|,) (?:an?|the) (?P<kind>(?:focused|monitoring) visit) in\b", re.IGNORECASE)
# `highlighted in the 2010 Ofsted inspection`
_BY_YEAR = re.compile(
    rf"\bthe (?P<year>(?:(?:{MONTH}) )?(?:19|20)\d\d) (?P<kind>(?:[\w-]+ ){{0,6}}?{_VISIT})\b"
    r"(?: of (?P<of>[^.;]+?)(?= (?:also|found|judged|which|that|in relation|is|are|has|have|had|was|were)\b))?",
    re.IGNORECASE,
)
# `Exampleshire's services were last inspected by Ofsted in 2016`, `when they were last inspected in 2014`
_INSPECTED = re.compile(
    r"(?:^|[,;:(] ?|\b(?:since|when|that|which) )(?P<inspected>(?:(?!\b(?:since|when)\b)[^,;:(]){2,110}?) "
    r"(?:was|were|being|been) (?:last |previously |most recently )?(?:re-?)?inspected\b"
    r"(?: by Ofsted| under [^,;:(]{3,60}?)?"
    r"(?= (?:in|on|during)\b)",
    re.IGNORECASE,
)
# `Ofsted last inspected Exampleshire's services in May 2016`
_OFSTED = re.compile(
    r"\b(?:Ofsted|inspectors) (?:last |previously |most recently )?inspected(?: (?P<inspected>[^,;:(]{3,110}?))?"
    r"(?= (?:in|on|during)\b)",
    re.IGNORECASE,
)
# `the last inspection (2015)`
_YEAR_BEHIND = re.compile(r"\s*\((?P<year>(?:19|20)\d\d)\)")
_UNDATED = re.compile(
    r"\b(?:last|previous|most recent) (?P<kind>(?:[\w()’'-]+ ){0,7}?inspection)\b(?! dates?\b)", re.IGNORECASE
)

_LAST_ONE = frozenset({"last", "previous", "most recent"})

# What is left of a sentence whose beginning is lost: `was in June 2010.`, `June 2010 when the local authority was`
_REST = re.compile(r"^(?:was (?:published )?in )?(?=[A-Z][a-z]+ (?:19|20)\d\d\b(?: when\b|\.))")

_PUBLISHED = re.compile(r"\bpublished\b", re.IGNORECASE)
_FURTHEST = 6
"""How many words may stand between what was inspected and its date: `was published in`."""
_LOOKED_AT = 600
"""How many characters before a date may tell what it is the date of."""
_A_YEAR = re.compile(r"\b(?:19|20)\d\d\b")

# `the last inspections of help and of care in 2012 and 2011` does not say which was when.
_SEVERAL = re.compile(r"\binspections\b", re.IGNORECASE)
_AND_ANOTHER = re.compile(rf",? and (?:in )?(?:[A-Z][a-z]+ )?{_A_YEAR.pattern}")
_AND_NEXT = re.compile(r"\b(?:inspection|visit)s? and (?:(?:at|from|of) )?(?:(?:an?|the) )?", re.IGNORECASE)

_STEMS = ("nspect", "isit", "NSPECT", "ISIT", "ILACS", "SIF")
"""One of these stands in every sentence that names an inspection."""


@dataclass(frozen=True, slots=True)
class NamedInspection:
    """An inspection or visit, and where in the sentence it is named, from its first word to its date.

    `date` is ISO cut to what is printed, None where the sentence gives none; `subject` what it was of, or its kind, in
    the words printed. `is_own` is false of another body's, and where it may be another's.
    """

    date: str | None
    subject: str
    begin: int
    end: int
    is_own: bool
    is_last: bool = False
    """Named as the last one before the document's own."""

    @property
    def is_visit(self) -> bool:
        return "visit" in self.subject.casefold()


def may_name_an_inspection(text: str) -> bool:
    """Tell whether a sentence may name an inspection: a quick question that most fail."""
    return any(stem in text for stem in _STEMS) or bool(_REST.match(text))


def inspections_named(
    sentence: Sentence, dates: tuple[PrintedDate, ...], own: frozenset[str]
) -> tuple[NamedInspection, ...]:
    """Return the inspections a sentence names, in order.

    `dates` are the sentence's, `own` the words of the council's names.
    """
    if not may_name_an_inspection(sentence.text):
        return ()
    dated = [one for date in dates if (one := _of_date(sentence, date, own))]
    found = [*dated, *_undated(sentence, dated, own)]
    return tuple(sorted(found, key=lambda one: one.begin))


def _of_date(sentence: Sentence, date: PrintedDate, own: frozenset[str]) -> NamedInspection | None:
    """Return the inspection of that date; None where the date is of something else, or is not sure."""
    text = sentence.text
    if _REST.match(text) and _REST.sub("", text).startswith(date.words):
        day = None if _PUBLISHED.search(text[: date.begin]) else date.last
        return NamedInspection(day, SUBJECT_LOST, 0, date.end, is_own=True) if date.last else None
    before = text[: date.begin]
    found = _by_year(text, date) or _before_date(before)
    if found is None or date.last is None:
        return None
    others = is_of_another(sentence, found.group(), before[-_LOOKED_AT:], own) or (
        found.re is _IN and names_other_inspectors(text)
    )
    is_own = not others and _of_the_council(found, own)
    several = _SEVERAL.search(found.group()) and _AND_ANOTHER.match(text, date.end)
    subject = SUBJECT_NOT_STATED if several else _named(found)
    end = max(date.end, found.end()) if "year" in found.groupdict() else date.end
    is_last = found.groupdict().get("which", "").casefold() in _LAST_ONE
    if _PUBLISHED.search(text[found.start() : date.begin]):  # the day of its report, and not of the inspection
        return NamedInspection(None, subject, found.start(), end, is_own)
    return NamedInspection(date.last, subject, found.start(), end, is_own, is_last)


def _of_the_council(found: re.Match[str], own: frozenset[str]) -> bool:
    """Tell whether what was inspected may be the council's: no other name stands there."""
    part = found.groupdict()
    if inspected := part.get("inspected"):  # of `when Ofsted last inspected in 2014` it is None
        return is_pronoun(inspected) or judged_area(inspected, own) is not None
    return not names_another(part.get("of") or part.get("to") or "", own)


def _before_date(before: str) -> re.Match[str] | None:
    """Return the words that name the inspection and lead up to its date."""
    for pattern in (_LAST, _FOLLOWING, _UNDERTAKEN, _AND_A_VISIT, _CARRIED_OUT, _TOOK_PLACE, _IN, _INSPECTED, _OFSTED):
        for found in reversed(list(pattern.finditer(f"{before.rstrip()} ", max(0, len(before) - _LOOKED_AT)))):
            tail = before[found.end() :]
            if len(tail.split()) <= _FURTHEST and not _A_YEAR.search(tail):
                return found
    return None


def _by_year(text: str, date: PrintedDate) -> re.Match[str] | None:
    return _BY_YEAR.match(text, max(0, date.begin - len("the ")))


def _undated(sentence: Sentence, dated: list[NamedInspection], own: frozenset[str]) -> list[NamedInspection]:
    """`Since the last inspection, when …`: only a grade makes such a one worth telling of."""
    named = []
    for found in _UNDATED.finditer(sentence.text):
        if not any(found.start() < one.end and one.begin < found.end() for one in dated):
            before = sentence.text[max(0, found.end() - _LOOKED_AT) : found.end()]
            is_own = not is_of_another(sentence, found.group(), before, own)
            year = _YEAR_BEHIND.match(sentence.text, found.end())
            date, end = (year["year"], year.end()) if year else (None, found.end())
            named.append(NamedInspection(date, _named(found), found.start(), end, is_own, is_last=True))
    return named


def _named(found: re.Match[str]) -> str:
    part = found.groupdict()
    if "inspected" in part:
        inspected = part["inspected"] or ""
        return SUBJECT_NOT_STATED if not inspected or is_pronoun(inspected) else inspected.strip()
    if "year" in part:
        return (part["of"] or part["kind"]).strip()
    subject = part.get("of")
    if subject is None and part.get("to"):
        subject = f"{part['kind']}{part['to']}"
    # `at its last inspection and the focused visit in 2018`: the date is the visit's
    kind = _AND_NEXT.split((part.get("kind") or "").strip())[-1]
    kind = re.sub(r"^(?:full|Ofsted|single inspection framework(?: \(SIF\))?|single)\s+", "", kind, flags=re.IGNORECASE)
    plain = kind.casefold() in {"inspection", "inspections", "visit"}
    return (subject or (SUBJECT_NOT_STATED if plain else kind)).strip(" ,")
