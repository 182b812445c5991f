"""The rules of judgements and recommendations, as cases in words: see `cases/`."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.judgement import Judgement
from generator.model.report import Recommendation
from tests.frameworks.reading import Case, cases, parsed


def by_title(name: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("case", [pytest.param(case, id=case.title) for case in cases(name)])


@by_title("judgements")
def test_judgements(case: Case, tmp_path: Path) -> None:
    report = parsed(tmp_path, case.text)
    assert "\n".join(map(in_words, report.judgements)) == case.expected


@by_title("recommendations")
def test_recommendations(case: Case, tmp_path: Path) -> None:
    report = parsed(tmp_path, case.text)
    assert "\n".join(map(point_in_words, report.recommendations)) == case.expected


@pytest.mark.parametrize("cover", ["ilacs", "ilacs-2023", "ilacs-2026", "lac-2013", "sif-reinspection", "lscb-review"])
def test_whole_reports(cover: str, tmp_path: Path) -> None:
    for case in cases(cover):
        report = parsed(tmp_path, case.text, cover)
        lines = [f"edition {report.framework.edition}", *map(in_words, report.judgements)]
        lines += [point_in_words(one) for one in report.recommendations]
        lines += [f"doubt: {doubt.code} {doubt.field}" for doubt in report.doubts]
        assert "\n".join(lines) == case.expected, case.title


@by_title("letters")
def test_letters(case: Case, tmp_path: Path) -> None:
    report = parsed(tmp_path, case.text, "letter")
    assert "\n".join(map(point_in_words, report.recommendations)) == case.expected


@by_title("visits")
def test_visits(case: Case, tmp_path: Path) -> None:
    report = parsed(tmp_path, case.text, "none")
    document = report.document
    lines = [
        f"{report.framework.key} of {report.authority.slug}, {document.inspection_start} to {document.inspection_end}, "
        f"letter of {document.published}, {len(report.judgements)} judgements",
        *(f"{person.role} {person.name}" for person in report.people),
        *map(point_in_words, report.recommendations),
        *(f"doubt: {doubt.code} {doubt.field}" for doubt in report.doubts),
    ]
    assert "\n".join(lines) == case.expected


@by_title("council_papers")
def test_council_papers(case: Case, tmp_path: Path) -> None:
    report = parsed(tmp_path, case.text, "council")
    lines = [f"{one.group} | {one.area} = {one.grade}" for one in report.judgements]
    lines += [point_in_words(one) for one in report.recommendations]
    assert "\n".join(lines) == case.expected


def in_words(judgement: Judgement) -> str:
    places = ", ".join(f"{one.role} {one.grade}" for one in judgement.stated_at)
    return f"{judgement.area} = {judgement.grade}{' CONFLICT' if judgement.conflict else ''}: {places}"


def point_in_words(one: Recommendation) -> str:
    beginning = "… " if one.lost in {"beginning", "both"} else ""
    end = " …" if one.lost in {"end", "both"} else ""
    return f"{one.number or '-'} {one.kind} | {beginning}{one.text}{end}"
