"""The rules of dates, figures, people and the other facts, as cases in words: see `cases/`."""

from __future__ import annotations

import pytest

from generator.frameworks.facts.printed_numbers import number
from generator.frameworks.looking_back.cue_rules import follow_up_status
from tests.frameworks.facts import in_words
from tests.frameworks.facts.reading import Case, cases, rows, sections

READERS = {
    "dates": in_words.dates,
    "figures": in_words.figures,
    "previous_inspections": in_words.earlier,
    "follow_ups": in_words.looking_back,
    "people": in_words.named,
    "visit_topic": in_words.topic,
    "licence": in_words.terms,
    "national_tags": in_words.tags,
    "response": in_words.answer_asked,
}


@pytest.mark.parametrize(
    ("fact", "case"),
    [pytest.param(fact, case, id=f"{fact}: {case.title}") for fact in READERS for case in cases(fact)],
)
def test_fact(fact: str, case: Case) -> None:
    assert READERS[fact](sections(case.text)) == case.expected


@pytest.mark.parametrize(("printed", "value"), rows("number_words"))
def test_number(printed: str, value: str) -> None:
    expected = None if value == "not a number" else float(value)
    assert number(printed) == expected


@pytest.mark.parametrize(("status", "sentence", "before"), rows("follow_up_status"))
def test_status(status: str, sentence: str, before: str) -> None:
    assert follow_up_status(sentence, before) == status


@pytest.mark.parametrize("role", ["findings", "areas-for-improvement"])
@pytest.mark.parametrize(("never", "sentence"), rows("turned_round"))
def test_no_sentence_is_turned_round(never: str, sentence: str, role: str) -> None:
    told = in_words.looking_back(sections(f"[{role}]\n{sentence}"))
    assert not any(f"| {status} |" in told for status in never.split(" or "))
