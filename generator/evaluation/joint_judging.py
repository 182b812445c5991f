"""One parsed document of a joint inspection held against its answer.

A wrong outcome or a wrong body accuses somebody, so each verdict tells whether a doubt stands on the value: one that is
wrong or missing without a doubt is silent. A document that was refused misses every value.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.evaluation.answers import letters_and_digits
from generator.evaluation.joint import DATES, DOCUMENT_KINDS, NEVER_BEFORE, THEMES, JointAnswer, JointItem
from generator.evaluation.judging import NOT_READ, Group, Result, Verdict
from generator.frameworks.facts.printed_dates import dates_in
from generator.model.report import PreviousInspection, Recommendation, Report

REFUSED = "the document was refused"
NONE = "none"
PRIORITY = "priority-action"

Same = Callable[[str, str], bool]
"""Whether what was read is what was expected."""


def judge_joint(answer: JointAnswer, report: Report | None) -> list[Verdict]:
    """Return a verdict for every checked value; where the document was not read, every value is missing."""
    held = _HeldToAnswer(answer, report)
    return [*_facts(held), *_outcome(held), *_previous(held), *_points(held), *_ledger(held)]


@dataclass(frozen=True)
class _HeldToAnswer:
    """An answer and the report that is held to it, None where it was not read."""

    answer: JointAnswer
    report: Report | None

    def verdict(self, group: Group, field: str, result: Result, expected: str, got: str) -> Verdict:
        framework = self.report.framework.key if self.report else NOT_READ
        return Verdict(self.answer.report, framework, group, field, result, expected, got if self.report else REFUSED)

    def wrong(self, *fields: str, missing: bool) -> Result:
        """What a value that is not right is: silent, unless a doubt stands on one of the fields or on a part of one."""
        doubts = self.report.doubts if self.report else ()
        if any((doubt.field or "").removeprefix("document.").startswith(fields) for doubt in doubts):
            return "absent" if missing else "doubted"
        return "silent"


def _same(expected: str, got: str) -> bool:
    return expected == got


def _same_letters(expected: str, got: str) -> bool:
    return letters_and_digits(expected) == letters_and_digits(got)


def _begin_alike(expected: str, got: str) -> bool:
    """Where a name ends, with a post or an office behind it, is a choice; so is its article."""
    wanted, read = (letters_and_digits(one.casefold().removeprefix("the ")) for one in (expected, got))
    return bool(read) and (wanted.startswith(read) or read.startswith(wanted))


def _facts(held: _HeldToAnswer) -> Iterator[Verdict]:
    """Facts that are told once in a document. Of those the answer leaves blank, only some are known not to be there."""
    answer, report = held.answer, held.report
    document = report.document if report else None
    response = report.response if report else None
    yield from _fact(held, "document_kind", answer.kind, _kind(held), "framework", "kind")
    yield from _fact(held, "edition", answer.edition, report.framework.edition if report else None, "framework")
    yield from _fact(held, "authority", answer.authority, report.authority.slug if report else None, "authority")
    for field in DATES:
        read = getattr(document, field) if document else None
        yield from _fact(held, "dates", answer.dates.get(field), read, field, name=field, blank_is_none=True)
    yield from _fact(held, "theme", answer.theme, _theme(held), "theme", name="inspection_theme", same=_same_letters)
    partnership = document.partnership if document else None
    yield from _fact(held, "partnership", answer.partnership, partnership, "partnership", same=_same_letters)
    by = response.by if response else None
    yield from _fact(held, "principal_authority", answer.principal_authority, by, "response", same=_begin_alike)
    due = response.due if response else None
    yield from _fact(held, "response_due", answer.response_due, due, "response", blank_is_none=True)


def _kind(held: _HeldToAnswer) -> str | None:
    """The framework, where the document is of the kind that documents under it are; else both."""
    report = held.report
    if report is None:
        return None
    key, kind = report.framework.key, report.document.kind
    return key if DOCUMENT_KINDS.get(key) == kind else f"{key} as {kind}"


def _theme(held: _HeldToAnswer) -> str | None:
    """The key of what was looked at; its words, where the answer has only words."""
    theme = held.report.document.theme if held.report else None
    if theme is None:
        return None
    return theme.key if held.answer.theme in THEMES.values() else theme.words


def _fact(
    held: _HeldToAnswer,
    group: Group,
    expected: str | None,
    got: str | None,
    *doubted: str,
    name: str | None = None,
    same: Same = _same,
    blank_is_none: bool = False,
) -> Iterator[Verdict]:
    if expected:
        right = bool(got) and same(expected, got or "")
        result: Result = "right" if right else held.wrong(*doubted, missing=not got)
        yield held.verdict(group, name or group, result, expected, got or NONE)
    elif blank_is_none and got:
        yield held.verdict(group, name or group, "invented", NONE, got)


def _outcome(held: _HeldToAnswer) -> Iterator[Verdict]:
    """The outcome is the one judgement there is; any other grade is invented, and so is any where none is given."""
    graded = [one for one in held.report.judgements if one.is_graded] if held.report else []
    first = graded[0] if graded else None
    fields = ("judgements", *((first.area,) if first else ()))
    yield from _fact(held, "outcome", held.answer.outcome, first.grade if first else None, *fields, blank_is_none=True)
    for one in graded[1:]:
        yield held.verdict("outcome", one.key, "invented", NONE, one.grade)


def _previous(held: _HeldToAnswer) -> Iterator[Verdict]:
    """The one earlier inspection that the cover tells of; of what prose tells there is no answer."""
    wanted = held.answer.previous
    if wanted is None:
        return
    read = [one for one in held.report.previous_inspections if one.subject == held.answer.kind] if held.report else []
    shown = "; ".join(f"{one.date}: {one.words}" for one in read) or NONE
    if wanted.casefold() == NEVER_BEFORE:
        right = bool(held.report) and not read
    else:
        right = len(read) == 1 and _tells_of(wanted, read[0])
    result: Result = "right" if right else held.wrong("previous_inspections", missing=not read)
    yield held.verdict("previous_inspection", "previous_inspection", result, wanted, shown)


def _tells_of(wanted: str, read: PreviousInspection) -> bool:
    """Its words are in those printed, its day is one of theirs, and no grade is told: none is printed beside it."""
    days = {day for one in dates_in(wanted) for day in (one.first, one.last)}
    told = letters_and_digits(wanted) in letters_and_digits(read.words)
    return told and read.date in days and read.grade is None


def _points(held: _HeldToAnswer) -> Iterator[Verdict]:
    found = list(held.report.recommendations) if held.report else []
    wanted, got = held.answer.counts, Counter[str](one.kind for one in found)
    wrong = held.wrong("recommendations", held.report.id if held.report else "recommendations", missing=False)
    right: Result = "right" if held.report and wanted == got else wrong
    yield held.verdict("count", "count", right, _in_words(wanted), _in_words(got))
    for item in held.answer.items:
        match = _match(item, found)
        if match is None:
            yield held.verdict("text", item.kind, wrong, item.text, "not found")
            yield from _body(held, item, None, wrong)
            continue
        found.remove(match)
        yield held.verdict("text", item.kind, "right", item.text, match.text)
        yield held.verdict("kind", item.kind, "right" if match.kind == item.kind else wrong, item.kind, match.kind)
        yield from _body(held, item, match, wrong)


def _in_words(counts: Counter[str]) -> str:
    return f"{counts[PRIORITY]} priority and {counts.total() - counts[PRIORITY]} other"


def _match(item: JointItem, found: list[Recommendation]) -> Recommendation | None:
    """A point with the same letters and digits, of the same kind and for the same body where two have them."""
    same = [one for one in found if _forms(one.text, one.stem) & _forms(item.text, item.stem)]
    return max(same, key=lambda one: (one.kind == item.kind, one.addressed_to == item.body), default=None)


def _forms(text: str, stem: str | None) -> set[str]:
    """A point that goes on from a lead-in is told by itself, or with it as one text."""
    return {letters_and_digits(one) for one in (text, f"{stem or ''} {text}")}


def _body(held: _HeldToAnswer, item: JointItem, match: Recommendation | None, wrong: Result) -> Iterator[Verdict]:
    got = match.addressed_to if match else None
    if item.body:
        right = _same_letters(item.body, got or "")
        yield held.verdict("responsible_bodies", item.kind, "right" if right else wrong, item.body, got or NONE)
    elif got:
        yield held.verdict("responsible_bodies", item.kind, "invented", NONE, got)


def _ledger(held: _HeldToAnswer) -> Iterator[Verdict]:
    ledger = held.report.ledger if held.report else None
    counted = ledger.words_content + ledger.words_furniture if ledger else -1
    words = ledger.words_source if ledger else 0
    yield held.verdict("ledger", "words", "right" if counted == words else "silent", str(words), str(counted))
