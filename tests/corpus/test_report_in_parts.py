"""A report's full text is read when it is first asked for, and is told to be faulty as soon as the report is loaded."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from generator.corpus import load_corpus, report_in_parts, reports
from generator.corpus.report_in_parts import in_parts, read_on
from generator.incremental import Cache, KnownFiles, known_files
from generator.model.corpus import Corpus
from generator.model.read_later import ReadLater
from generator.model.report import Report, from_json, to_json
from tests.corpus.made_up import content_folder, made_up, put

LIKE_THE_LAYOUT = '\n  "sections": [\n  ],\n  "statistics": [ “quoted” \\'
SECTIONS = [
    {"heading": words, "level": 2, "role": "findings", "anchor": f"b{at}", "place": {"line": at + 1}, "blocks": []}
    for at, words in enumerate(["Help", LIKE_THE_LAYOUT])
]
SECTIONS[0]["blocks"] = [
    {"kind": "row", "anchor": "b7", "text": LIKE_THE_LAYOUT, "cells": ["a", "b"], "place": {"page": 1, "to": 2}}
]
REPORT = made_up(sections=SECTIONS, doubts=[{"code": "odd", "message": LIKE_THE_LAYOUT}])
"""Its words look like the lines between which a file is cut."""
WRITTEN = to_json(REPORT).encode()
FAULTY = WRITTEN.replace(b'"level": 2', b'"level": []')


def has_unread(report: Report) -> bool:
    return isinstance(report.sections, ReadLater) and report.sections.is_unread


def test_what_this_program_wrote_is_read_without_its_sections() -> None:
    assert has_unread(in_parts(WRITTEN))
    assert has_unread(in_parts(FAULTY)), "no word of them was read"


def test_it_is_the_same_report() -> None:
    assert in_parts(WRITTEN) == REPORT == in_parts(WRITTEN)
    assert in_parts(WRITTEN) == in_parts(WRITTEN) != in_parts(WRITTEN.replace(b"Help", b"Care"))
    assert hash(in_parts(WRITTEN)) == hash(REPORT)
    assert repr(in_parts(WRITTEN)) == repr(REPORT)
    assert in_parts(WRITTEN).model_dump() == REPORT.model_dump()
    assert to_json(in_parts(WRITTEN)).encode() == WRITTEN
    assert pickle.loads(pickle.dumps(in_parts(WRITTEN))) == REPORT
    sections = in_parts(WRITTEN).sections
    assert (len(sections), sections[1], sections[:1]) == (2, REPORT.sections[1], REPORT.sections[:1])


def test_copies_of_a_report_read_them_once() -> None:
    report = in_parts(WRITTEN)
    copied = report.model_copy(update={"id": "leeds/2017-05-04-sif"})
    assert copied.sections[0] is report.sections[0]


def moved_to_the_end(data: dict[str, Any]) -> str:
    sections = data.pop("sections")
    return json.dumps({**data, "sections": sections}, indent=2)


LAYOUTS: dict[str, Callable[[dict[str, Any]], str]] = {
    "in one line": json.dumps,
    "with tabs": lambda data: json.dumps(data, indent="\t"),
    "by Windows": lambda data: json.dumps(data, indent=2).replace("\n", "\r\n"),
    "in another order": moved_to_the_end,
    "with no sections": lambda data: json.dumps({**data, "sections": []}, indent=2),
    "backwards": lambda data: json.dumps(dict(reversed(data.items())), indent=2),
}


@pytest.mark.parametrize("laid_out", LAYOUTS.values(), ids=LAYOUTS)
def test_however_it_is_laid_out_it_is_read_as_a_whole_would_be(
    tmp_path: Path, laid_out: Callable[[dict[str, Any]], str]
) -> None:
    text = laid_out(json.loads(WRITTEN))
    content = content_folder(tmp_path)
    (put(content, REPORT) / "report.json").write_text(text, encoding="utf-8", newline="")
    assert load_corpus(content).reports == (from_json(text),)
    assert in_parts(text.encode()) == from_json(text)


def test_faulty_sections_are_told_when_they_are_read_on() -> None:
    with pytest.raises(ValidationError):
        read_on(in_parts(FAULTY))


@pytest.fixture
def read_whole(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the reports whose sections were read to see whether they are sound."""
    ids: list[str] = []

    def noted(report: Report) -> bool:
        ids.append(report.id)
        return report_in_parts.read_on(report)

    monkeypatch.setattr(reports, "read_on", noted)
    monkeypatch.setattr(known_files, "_tick", lambda *_: -(10**18))
    return ids


def loaded(content: Path) -> Corpus:
    """What the next build loads, which knows what those before it were told of files."""
    known = KnownFiles(Cache(content.parent / "cache"))
    corpus = load_corpus(content, known=known)
    known.save()
    return corpus


def test_a_file_is_read_whole_once_and_not_by_the_next_build(tmp_path: Path, read_whole: list[str]) -> None:
    content = content_folder(tmp_path)
    put(content, REPORT)
    first, second = loaded(content), loaded(content)
    assert read_whole == [REPORT.id]
    assert has_unread(second.reports[0])
    assert first.reports == second.reports == (REPORT,)
    assert first.digests == second.digests


def test_faulty_sections_are_told_as_of_the_whole_by_every_build(tmp_path: Path, read_whole: list[str]) -> None:
    content = content_folder(tmp_path)
    file = put(content, REPORT) / "report.json"
    loaded(content)
    file.write_bytes(FAULTY)
    (told,) = loaded(content).problems
    assert loaded(content).problems == (told,)
    assert "sections.0.level" in told.seen
    assert len(read_whole) == 3
    file.write_bytes(WRITTEN)
    assert loaded(content).reports == (REPORT,)


@pytest.mark.usefixtures("read_whole")
def test_a_file_that_is_written_to_while_it_is_read_is_not_taken_for_a_sound_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = content_folder(tmp_path)
    file = put(content, REPORT) / "report.json"

    def then_written_to(content: bytes) -> Report:
        file.write_bytes(FAULTY)
        return report_in_parts.in_parts(content)

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(reports, "in_parts", then_written_to)
        assert loaded(content).reports == (REPORT,)
    assert [problem.code for problem in loaded(content).problems] == ["schema"]
