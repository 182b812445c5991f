"""One parsed report held against its answer: a verdict for every value that was checked.

A wrong value is worse than a missing one, and a wrong value without a doubt is worst: so each verdict says which it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.corpus.parsing import Outcome
from generator.errors import InputProblem
from generator.evaluation.answers import Answer, ListedPoint, counted, letters_and_digits
from generator.model.judgement import Judgement
from generator.model.report import Recommendation, Report

Result = Literal["right", "absent", "doubted", "silent", "invented"]
"""`absent`: none, but a doubt says so. `doubted`: wrong, with a doubt or a conflict. `silent`: wrong or none, without.
`invented`: an area of the framework that the report does not judge, or a fact that it does not state."""

Group = Literal[
    "judgements",
    "dates",
    "authority",
    "people",
    "count",
    "text",
    "kind",
    "ledger",
    "signatory",
    "topic",
    "earlier_grades",
    "document_kind",
    "edition",
    "outcome",
    "theme",
    "partnership",
    "previous_inspection",
    "principal_authority",
    "response_due",
    "responsible_bodies",
]

NOT_READ = "not read"


@dataclass(frozen=True)
class Verdict:
    """One checked value: `group` is the table it is counted in, `field` the value's name."""

    report: str
    framework: str
    group: Group
    field: str
    result: Result
    expected: str
    got: str


def judge(answer: Answer, outcome: Outcome | None) -> list[Verdict]:
    """Return a verdict for every checked value; where the document was refused, every value is missing."""
    if outcome is None or isinstance(outcome, InputProblem):
        return list(_refused(answer))
    return [
        *_grades(answer, outcome),
        *_facts(answer, outcome),
        *_recommendations(answer, outcome),
        _ledger(answer, outcome),
    ]


def _refused(answer: Answer) -> Iterator[Verdict]:
    wanted: list[tuple[Group, str, str]] = [
        *(("judgements", area, grade) for area, grade in answer.grades.items() if grade),
        *(("dates", field, date) for field, date in answer.dates.items()),
        ("authority", "authority", answer.authority),
        ("count", "count", _counts(answer)),
        *(("people", "lead_inspector", name) for name in (answer.lead_inspector,) if name),
        ("ledger", "words", "all"),
        *(("text", item.kind, item.text) for item in answer.items or ()),
    ]
    for group, field, expected in wanted:
        yield Verdict(answer.report, NOT_READ, group, field, "silent", expected, "the document was refused")


def _grades(answer: Answer, report: Report) -> Iterator[Verdict]:
    judged = {one.key: one for one in report.judgements}
    doubted = {doubt.field for doubt in report.doubts}
    for area, expected in answer.grades.items():
        got = judged.get(area)
        if expected or (got and got.grade != "not_reported"):
            result = _result(expected, got, doubted=area in doubted)
            yield _verdict(answer, report, "judgements", area, result, expected or "none", got.grade if got else "none")


def _result(expected: str | None, got: Judgement | None, *, doubted: bool) -> Result:
    if expected is None:
        return "invented"
    if got is None:
        return "absent" if doubted else "silent"
    if got.grade == expected:
        return "right"
    return "doubted" if doubted or got.conflict else "silent"


def _facts(answer: Answer, report: Report) -> Iterator[Verdict]:
    for field, expected in answer.dates.items():
        yield _fact(answer, report, "dates", field, expected, getattr(report.document, field))
    same = letters_and_digits(answer.authority.replace("&", "and").casefold()) == letters_and_digits(
        report.authority.slug
    )
    yield _fact(
        answer, report, "authority", "authority", answer.authority, answer.authority if same else report.authority.slug
    )
    if answer.lead_inspector:
        yield _fact(
            answer, report, "people", "lead_inspector", answer.lead_inspector, report.document.lead_inspector or ""
        )


def _fact(answer: Answer, report: Report, group: Group, field: str, expected: str, got: str | None) -> Verdict:
    doubted = any(doubt.field in (field, f"document.{field}") for doubt in report.doubts)
    wrong: Result = ("absent" if not got else "doubted") if doubted else "silent"
    return _verdict(answer, report, group, field, "right" if got == expected else wrong, expected, got or "none")


def _recommendations(answer: Answer, report: Report) -> Iterator[Verdict]:
    found = list(report.recommendations)
    doubted = any(doubt.field == "recommendations" or "#r" in (doubt.field or "") for doubt in report.doubts)
    wrong: Result = "doubted" if doubted else "silent"
    count = counted(one.kind for one in found)
    right = count in answer.counts
    yield _verdict(answer, report, "count", "count", "right" if right else wrong, _counts(answer), _in_words(count))
    for item in answer.items or ():
        match = _match(item, found)
        if match is None:
            yield _verdict(answer, report, "text", item.kind, wrong, item.text, "not found")
            continue
        found.remove(match)
        yield _verdict(answer, report, "text", item.kind, "right", item.text, match.text)
        kind: Result = "right" if match.kind == item.kind else wrong
        yield _verdict(answer, report, "kind", item.kind, kind, item.kind, match.kind)


def _counts(answer: Answer) -> str:
    return " or ".join(map(_in_words, sorted(answer.counts)))


def _in_words(count: tuple[int, int]) -> str:
    return f"{count[0]} and {count[1]} for the board"


def _match(item: ListedPoint, found: list[Recommendation]) -> Recommendation | None:
    """A point with the same letters and digits, of the same kind where two have them."""
    same = [one for one in found if letters_and_digits(one.text) == letters_and_digits(item.text)]
    return max(same, key=lambda one: one.kind == item.kind, default=None)


def _ledger(answer: Answer, report: Report) -> Verdict:
    ledger = report.ledger
    counted = ledger.words_content + ledger.words_furniture
    result: Result = "right" if counted == ledger.words_source else "silent"
    return _verdict(answer, report, "ledger", "words", result, str(ledger.words_source), str(counted))


def _verdict(
    answer: Answer, report: Report, group: Group, field: str, result: Result, expected: str, got: str
) -> Verdict:
    return Verdict(answer.report, report.framework.key, group, field, result, expected, got)
