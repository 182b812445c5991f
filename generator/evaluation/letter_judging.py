"""One parsed letter held against its answer: what every report is held to, who signed it, and the grades it tells of.

A letter judges nothing itself. A grade it is made to tell of an earlier inspection accuses somebody where it is false,
so what is wrong or invented is counted beside what is found.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.evaluation.answers import letters_and_digits
from generator.evaluation.judging import Group, Result, Verdict, judge
from generator.evaluation.letters import GradeTold, LetterAnswer
from generator.model.accuracy import EARLIER_GRADE, NONE, UNDATED
from generator.model.report import PreviousInspection, Report


def judge_letter(letter: LetterAnswer, report: Report | None) -> list[Verdict]:
    """Return a verdict for every checked value; where the letter was not read, every value is missing."""
    verdicts = judge(letter.answer, report)
    return [
        *verdicts,
        *_undated(letter, report),
        _signatory(letter, report),
        *_topic(letter, report),
        *_earlier_grades(letter, report),
    ]


def _undated(letter: LetterAnswer, report: Report | None) -> Iterator[Verdict]:
    """A date that is read where the letter prints none for sure."""
    for field in letter.undated:
        got = getattr(report.document, field) if report else None
        if got:
            yield _verdict(letter, "dates", field, "invented", "none", got)


def _signatory(letter: LetterAnswer, report: Report | None) -> Verdict:
    signed = [one.name for one in report.people if one.role == "signatory"] if report else []
    result: Result = "right" if signed == [letter.signatory] else "silent"
    return _verdict(letter, "signatory", "signatory", result, letter.signatory, ", ".join(signed) or "none")


def _topic(letter: LetterAnswer, report: Report | None) -> Iterator[Verdict]:
    """A topic is right where it begins as the answer does: where it ends is a choice."""
    read = (report.document.topic if report else None) or ""
    wanted, got = letters_and_digits(letter.topic or ""), letters_and_digits(read)
    if letter.topic:
        same = bool(got) and (got.startswith(wanted) or wanted.startswith(got))
        yield _verdict(letter, "topic", "topic", "right" if same else "silent", letter.topic, read or "none")
    elif read:
        yield _verdict(letter, "topic", "topic", "invented", "none", read)


def _earlier_grades(letter: LetterAnswer, report: Report | None) -> Iterator[Verdict]:
    """Every grade of the answer is found or not; every other that was read is wrong or invented."""
    read = [one for one in report.previous_inspections if one.grade] if report else []
    for told in letter.grades_told:
        found = next((_read(one) for one in read if _says(one, told)), NONE)
        result: Result = "absent" if found == NONE else "right"
        yield _verdict(letter, "earlier_grades", EARLIER_GRADE, result, _in_words(told), found)
    for one in read:
        if not any(_says(one, told) or _may_mean(one, told) for told in letter.grades_told):
            others = [_in_words(told) for told in letter.grades_told if told.date == one.date]
            result = "silent" if others else "invented"
            yield _verdict(letter, "earlier_grades", EARLIER_GRADE, result, ", ".join(others) or NONE, _read(one))


def _says(one: PreviousInspection, told: GradeTold) -> bool:
    """A date may be printed whole in one place and cut in another; where the date is not read, nothing is found."""
    return _may_mean(one, told) and bool(one.date or not told.date)


def _may_mean(one: PreviousInspection, told: GradeTold) -> bool:
    here, there = one.date or "", told.date or ""
    dated = here.startswith(there) or there.startswith(here)
    return dated and (one.area, one.grade) == (told.area, told.grade)


def _in_words(told: GradeTold) -> str:
    return f"{told.date or UNDATED} {told.area} {told.grade}"


def _read(one: PreviousInspection) -> str:
    return f"{one.date or UNDATED} {one.area or one.subject} {one.grade}"


def _verdict(letter: LetterAnswer, group: Group, field: str, result: Result, expected: str, got: str) -> Verdict:
    return Verdict(letter.answer.report, "letters", group, field, result, expected, got)
