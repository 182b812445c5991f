"""Earlier inspections and visits a document tells of, with their date and the grade it says they gave."""

from __future__ import annotations

import re

from generator.frameworks.facts.earlier_grades import grade_judged, grade_of, names_a_grade
from generator.frameworks.facts.inspected_body import is_of_another
from generator.frameworks.facts.printed_dates import PrintedDate, dates_in
from generator.frameworks.facts.sentence_splitting import Sentence
from generator.model.report import SUBJECT_LOST, SUBJECT_NOT_STATED, PreviousInspection, SectionRole

_NOT_TOLD_IN: frozenset[SectionRole] = frozenset({"cover", "grade-descriptions"})

# What every sentence that names an inspection holds: a quick question that most fail
_INSPECTED = re.compile("inspection|visit", re.IGNORECASE)
_VISIT = r"(?:inspection|focused visit|monitoring visit|visit)"

# `The last inspection of the local authority's safeguarding arrangements was in May 2012`
_LAST = re.compile(
    rf"\b(?P<which>last|previous|most recent|earlier|latest)\b(?P<kind>(?: [\w-]+){{0,6}}? {_VISIT}s?)\b"
    rf"(?: of (?P<of>.+?))?(?=,? (?:was|were|in|on|took|undertaken|carried|published|between|from)\b|\s*\()",
    re.IGNORECASE,
)
# `the second visit following the focused visit to the front door in March 2019`
_FOLLOWING = re.compile(
    rf"\b(?:following|since|after|from) (?:the|an?|its) (?P<kind>(?:[\w-]+ ){{0,3}}?{_VISIT})"
    r"(?P<to>(?: (?:of|to) .+?)?) in\b",
    re.IGNORECASE,
)
# `highlighted in the 2010 Ofsted inspection`
_BY_YEAR = re.compile(
    rf"\bthe (?P<year>(?:19|20)\d\d) (?P<kind>(?:[\w-]+ ){{0,6}}?{_VISIT})\b"
    r"(?: of (?P<of>[^.;]+?)(?= (?:also|found|judged|which|that|in relation|is|are|has|have|had|was|were)\b))?",
    re.IGNORECASE,
)

# What is left of a sentence whose beginning is lost: `was in June 2010.`, `June 2010 when the local authority was`
_REST = re.compile(r"^(?:was (?:published )?in )?(?=[A-Z][a-z]+ (?:19|20)\d\d\b(?: when\b|\.))")

_JUDGED_NEXT = re.compile(
    r"^(?:The (?:local authority|council|authority)|It|Services|They) (?:was|were) judged\b", re.IGNORECASE
)


def previous_inspections(spoken: tuple[Sentence, ...]) -> tuple[PreviousInspection, ...]:
    """Return each earlier inspection told of, once for each date, subject and grade, in the order of the text.

    `subject` is what was inspected in the words printed, `not stated` where none are, `lost in the source`
    where the sentence has lost its beginning.
    """
    found = [one for sentence in spoken if sentence.role not in _NOT_TOLD_IN for one in _told(sentence)]
    once: dict[tuple[str | None, str, str | None], PreviousInspection] = {}
    for one in found:
        once.setdefault((one.date, one.subject.casefold(), one.grade), one)
    return tuple(once.values())


def _told(sentence: Sentence) -> list[PreviousInspection]:
    if not (_INSPECTED.search(sentence.text) or _REST.match(sentence.text)):
        return []
    dates = dates_in(sentence.text, years=True)
    made = []
    for date in dates:
        subject = _subject(sentence, date)
        if subject is not None and date.last is not None:
            made.append(_inspection(sentence, date, dates, subject))
    return made


def _inspection(
    sentence: Sentence, date: PrintedDate, dates: tuple[PrintedDate, ...], subject: str
) -> PreviousInspection:
    words, grade = sentence.text, grade_of(sentence.text, date, dates)
    if len(dates) == 1 and not names_a_grade(sentence.text) and _graded_next(sentence.after):
        words, grade = f"{sentence.text} {sentence.after}", grade_judged(sentence.after)
    return PreviousInspection(date=date.last, subject=subject, grade=grade, words=words, place=sentence.block.place)


def _graded_next(after: str) -> bool:
    """Tell whether the next sentence gives the grade, and of no other inspection."""
    return bool(_JUDGED_NEXT.match(after)) and not _INSPECTED.search(after)


def _subject(sentence: Sentence, date: PrintedDate) -> str | None:
    """Return what the inspection of that date was of; None where the date is not the authority's inspection's."""
    before = sentence.text[: date.begin]
    if _REST.match(sentence.text) and _REST.sub("", sentence.text).startswith(date.words):
        return SUBJECT_LOST
    found = _by_year(sentence.text, date) or _before_date(before)
    if found is None or is_of_another(sentence, found.group(), before):
        return None
    several = _SEVERAL.search(found.group()) and _AND_ANOTHER.match(sentence.text, date.end)
    return SUBJECT_NOT_STATED if several else _named(found)


def _before_date(before: str) -> re.Match[str] | None:
    """Return the words that name the inspection and lead up to its date."""
    for pattern in (_LAST, _FOLLOWING, _UNDERTAKEN, _AND_A_VISIT):
        for found in reversed(list(pattern.finditer(f"{before.rstrip()} "))):
            tail = before[found.end() :]
            if len(tail.split()) <= _FURTHEST and not _A_YEAR.search(tail):
                return found
    return None


# `annual unannounced inspection of contact, referral and assessment services undertaken in November 2010`
_UNDERTAKEN = re.compile(
    rf"(?P<kind>\b(?:annual|unannounced|full|joint|thematic)(?: [\w-]+){{0,4}}? {_VISIT}) of (?P<of>[^.;]+?)"
    r"(?=,? (?:undertaken|carried out|published|conducted|in|on)\b)",
    re.IGNORECASE,
)
# `since the inspection in 2018 and the focused visit in 2019`
_AND_A_VISIT = re.compile(r"(?:\band|,) (?:an?|the) (?P<kind>(?:focused|monitoring) visit) in\b", re.IGNORECASE)
_FURTHEST = 6
"""How many words may stand between what was inspected and its date: `was published in`."""
_A_YEAR = re.compile(r"\b(?:19|20)\d\d\b")

# `the last inspections of help and of care in 2012 and 2011` does not say which was when.
_SEVERAL = re.compile(r"\binspections\b", re.IGNORECASE)
_AND_ANOTHER = re.compile(rf",? and (?:in )?(?:[A-Z][a-z]+ )?{_A_YEAR.pattern}")


def _by_year(text: str, date: PrintedDate) -> re.Match[str] | None:
    return next((found for found in _BY_YEAR.finditer(text) if found.start("year") == date.begin), None)


def _named(found: re.Match[str]) -> str:
    part = found.groupdict()
    if "year" in part:
        return (part["of"] or part["kind"]).strip()
    subject = part.get("of")
    if subject is None and part.get("to"):
        subject = f"{part['kind']}{part['to']}"
    # `at the last inspection and at the focused visit in 2018`: the date is the visit's
    kind = _AND_NEXT.split((part.get("kind") or "").strip())[-1]
    kind = re.sub(r"^(?:full|Ofsted|single)\s+", "", kind, flags=re.IGNORECASE)
    plain = kind.casefold() in {"inspection", "inspections", "visit"}
    return (subject or (SUBJECT_NOT_STATED if plain else kind)).strip(" ,")


_AND_NEXT = re.compile(r"\b(?:inspection|visit)s? and (?:(?:at|from|of) )?(?:(?:an?|the) )?", re.IGNORECASE)
