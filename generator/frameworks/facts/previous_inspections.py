"""Earlier inspections and visits a document tells of, with their date and the grades it says they gave."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.frameworks.facts.earlier_grades import GradeSaid, Judging, judgings, may_say_a_grade, names_a_grade
from generator.frameworks.facts.inspected_body import is_of_a_place
from generator.frameworks.facts.inspections_named import NamedInspection, inspections_named, may_name_an_inspection
from generator.frameworks.facts.judged_areas import EVERY, JudgedArea, areas_named
from generator.frameworks.facts.printed_dates import PrintedDate, dates_in
from generator.frameworks.facts.sentence_splitting import Sentence
from generator.model.report import SUBJECT_LOST, SUBJECT_NOT_STATED, PreviousInspection, SectionRole

_NOT_TOLD_IN: frozenset[SectionRole] = frozenset({"cover", "grade-descriptions"})

_INSPECTED = re.compile(r"\b(?:inspections?|visits?|inspected)\b", re.IGNORECASE)
# `judged to be good` right before `the last inspection in May 2012`: at it
_AT_AN_INSPECTION = re.compile(r"\s*(?:\b(?:at|in|by|during|from|when)\b[\w\s]{0,20})?", re.IGNORECASE)
# `Since the last inspection, services were found to be good`: found now, and not then
_SINCE_IT = re.compile(r"\b(?:since|following|after)\b(?: \w+){0,2}\s*$", re.IGNORECASE)
_THEN = re.compile(r"\b(?:when|where|which|that)\b", re.IGNORECASE)
_THIS = re.compile(r"\bthis (?:re-?)?inspection\b", re.IGNORECASE)
# `was judged to be adequate in 2012`
_IN = re.compile(r"(?:,? overall)?,?(?: by Ofsted)? (?:back )?in ", re.IGNORECASE)
_OPENS_WITH = re.compile(r"(?:(?:Back )?in |Since (?=[^,]{4,20}(?:,|,? when\b)))", re.IGNORECASE)
# `At that inspection, services were judged …`, behind the sentence that names it
_THAT_ONE = re.compile(r"^(?:(?:At|In|During) )?(?:that|the(?: same)?) inspection\b", re.IGNORECASE)
_OWN_AGENCIES = "2013-11"
"""Until the single inspection framework, adoption was inspected by itself, as an agency's work."""


def previous_inspections(
    spoken: tuple[Sentence, ...], own: frozenset[str] = frozenset(), this: tuple[str, ...] = ()
) -> tuple[PreviousInspection, ...]:
    """Return each earlier inspection told of, once for each date, subject and grade, in the order of the text.

    `own` are the words of the council's names, comparable, and `this` the days of the document's own inspection.
    `subject` is what was inspected or graded in the words printed, `not stated` where none are, `lost in the source`
    where the sentence has lost its beginning.
    """
    told = [one for sentence in spoken if sentence.role not in _NOT_TOLD_IN for one in _told(sentence, own)]
    months = {day[: len("2012-05")] for day in this}
    earlier = [one for one in told if (one.inspection.date or "")[: len("2012-05")] not in months]
    named = [one.inspection for one in earlier if one.inspection.is_last and not one.inspection.is_visit]
    last = {inspection.date for inspection in named if inspection.date}
    return _once([_dated(one, last) for one in earlier])


@dataclass(frozen=True, slots=True)
class _Told:
    """An inspection as one sentence names it, and what is made of that."""

    inspection: NamedInspection
    told: PreviousInspection


def _dated(one: _Told, last: set[str]) -> PreviousInspection:
    """`The last inspection` without a date has the one date that other sentences give the last inspection."""
    if one.told.date or not one.inspection.is_last or len(last) != 1:
        return one.told
    return one.told.model_copy(update={"date": next(iter(last))})


def _once(told: list[PreviousInspection]) -> tuple[PreviousInspection, ...]:
    """Each once; a grade that is told with its month and again with its year alone is one."""
    once: dict[tuple[str | None, str, str | None], PreviousInspection] = {}
    for one in told:
        once.setdefault((one.date, _about(one), one.grade), one)
    return tuple(one for one in once.values() if not any(_says_less(one, other) for other in once.values()))


def _about(one: PreviousInspection) -> str:
    return one.area if one.grade and one.area else one.subject.casefold()


def _says_less(one: PreviousInspection, other: PreviousInspection) -> bool:
    same = one.grade is not None and one.grade == other.grade and _about(one) == _about(other)
    return same and one.date != other.date and (other.date or "").startswith(one.date or "")


def _told(sentence: Sentence, own: frozenset[str]) -> Iterator[_Told]:
    if not (may_name_an_inspection(sentence.text) or may_say_a_grade(sentence.text)):
        return
    dates = dates_in(sentence.text, years=True)
    named = inspections_named(sentence, dates, own)
    said = judgings(sentence.text, own)
    if len(named) == len(said) == len(dates) == 1 and _is_behind(dates[0], said[0], sentence.text):
        named = (named[0] if named[0].date else replace(named[0], date=dates[0].last),)
    by = [(one, _judged_by(one, named, sentence.text)) for one in said]
    for inspection in named:
        grades = [grade for one, judging in by if judging is inspection for grade in one.grades]
        if inspection.is_own:
            for one in _inspection(sentence, inspection, _undisputed(grades), dates, own):
                yield _Told(inspection, one)
    if not named and len(said) == 1:
        yield from _judged_in_a_year(sentence, said[0], dates)


def _is_behind(date: PrintedDate, judging: Judging, text: str) -> bool:
    """Tell whether the date stands right behind the grades: `rated the service as good in January 2015`."""
    return _IN.fullmatch(text, judging.end, date.begin) is not None


def _judged_by(judging: Judging, named: tuple[NamedInspection, ...], text: str) -> NamedInspection | None:
    """Return the inspection that gave the grades: the nearest named before them, with no other between.

    Where they stand before every one, the sentence must name one alone, or name it right behind them. A visit gives no
    grade.
    """
    if _THIS.search(text, judging.begin, judging.end + 40):
        return None
    before = [one for one in named if one.end <= judging.begin]
    behind = [one for one in named if one.begin >= judging.begin]
    if before:
        between = text[before[-1].end : judging.begin]
        found = None if _INSPECTED.search(between) else before[-1]
        if not judging.is_verdict and _SINCE_IT.search(text[: before[-1].begin]) and not _THEN.search(between):
            return None
    else:
        between = text[judging.end : behind[0].begin] if behind else ""
        alone = len(behind) == 1 and not (names_a_grade(between) or dates_in(between, years=True))
        found = behind[0] if behind and (alone or _AT_AN_INSPECTION.fullmatch(between)) else None
    return found if found and found.is_own and not found.is_visit else None


def _undisputed(grades: list[GradeSaid]) -> list[GradeSaid]:
    """Two grades for one thing are none. Where a part has another grade than all, all have not got theirs."""
    said = {grade.of.area or grade.of.words: grade.grade for grade in grades}
    if any(said[grade.of.area or grade.of.words] != grade.grade for grade in grades):
        return []
    if EVERY in said and len(set(said.values())) > 1:
        return [replace(one, of=replace(one.of, areas=one.of.areas - {EVERY})) for one in grades]
    return grades


def _inspection(
    sentence: Sentence,
    inspection: NamedInspection,
    grades: list[GradeSaid],
    dates: tuple[PrintedDate, ...],
    own: frozenset[str],
) -> Iterator[PreviousInspection]:
    words = sentence.text
    if not grades and len(dates) == 1 and not may_say_a_grade(words) and not inspection.is_visit:
        grades = _graded_next(sentence.after, own)
        words = f"{words} {sentence.after}" if grades else words
    for grade in grades:
        yield from _graded(inspection, grade, words, sentence, own)
    if not grades and inspection.date:
        yield PreviousInspection(
            date=inspection.date, subject=inspection.subject, grade=None, words=words, place=sentence.block.place
        )


def _graded_next(after: str, own: frozenset[str]) -> list[GradeSaid]:
    """Return the grades that the next sentence gives, where it speaks of no other inspection or year."""
    if _INSPECTED.search(_THAT_ONE.sub("", after)) or dates_in(after, years=True):
        return []
    return _undisputed([grade for one in judgings(after, own) if one.is_verdict for grade in one.grades])


def _graded(
    inspection: NamedInspection, grade: GradeSaid, words: str, sentence: Sentence, own: frozenset[str]
) -> Iterator[PreviousInspection]:
    """The grade, once for each area that was judged; of an inspection of several things the whole's is one grade."""
    of = _what_for(inspection, grade.of, own)
    for area in sorted(of.areas) if of is grade.of and of.area is None and of.areas else (of.area,):
        yield PreviousInspection(
            date=inspection.date,
            subject=of.words or SUBJECT_NOT_STATED,
            area=area,
            grade=grade.grade,
            words=words,
            place=sentence.block.place,
        )


def _what_for(inspection: NamedInspection, judged: JudgedArea, own: frozenset[str]) -> JudgedArea:
    """Return what a grade is for. Where only one part was inspected, the whole that was judged is that part's."""
    if judged.is_part:
        return judged
    if inspection.subject in (SUBJECT_LOST, SUBJECT_NOT_STATED):
        return JudgedArea(SUBJECT_LOST, frozenset()) if inspection.subject == SUBJECT_LOST else judged
    inspected = JudgedArea(inspection.subject, areas_named(inspection.subject, own))
    if inspected.is_part or (not judged.words and inspected.areas):
        return inspected
    return judged if judged.words or _INSPECTED.search(inspection.subject) else inspected


def _judged_in_a_year(sentence: Sentence, judging: Judging, dates: tuple[PrintedDate, ...]) -> Iterator[_Told]:
    """`Services for children were judged to be adequate in 2012.`"""
    if len(dates) != 1 or is_of_a_place(sentence.text) or not judging.is_verdict:
        return
    date = dates[0]
    opens = _OPENS_WITH.match(sentence.text)
    inside = judging.begin < date.begin < judging.end  # `the overall judgement in 2018 was good`
    beside = inside or _is_behind(date, judging, sentence.text) or (opens and opens.end() == date.begin)
    for grade in _undisputed(list(judging.grades)) if beside and date.last else ():
        if grade.of.area and not (grade.of.area == "adoption" and (date.last or "") < _OWN_AGENCIES):
            dated = NamedInspection(date.last, SUBJECT_NOT_STATED, date.begin, date.end, is_own=True)
            yield from (_Told(dated, one) for one in _graded(dated, grade, sentence.text, sentence, frozenset()))
