"""The changes that are measured are ones that a build takes for real, and each run makes another."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bench.incremental import BOROUGH, TEMPLATE, WORD, add_report, change_word
from bench.made_up_nation import Size, write
from generator.corpus import load_corpus


def test_each_new_report_is_the_newest_of_a_london_borough(content_of_five: Path, tmp_path: Path) -> None:
    content = tmp_path / "content"
    write(content, content_of_five, Size(pages=0, councils=2, reports=2))
    for number in (1, 2):
        add_report(content, content_of_five, number)
    corpus = load_corpus(content)
    assert corpus.problems == ()
    assert corpus.authorities[BOROUGH].region == "London"
    assert [one.document.published for one in corpus.by_authority[BOROUGH]] == ["2026-06-01", "2026-06-02"]


def test_each_run_changes_one_word_of_the_template(tmp_path: Path) -> None:
    template = tmp_path / "report.md"
    shutil.copy(TEMPLATE, template)
    before = template.read_text(encoding="utf-8").splitlines()
    for number in (1, 2, 3):
        change_word(template, number)
        after = template.read_text(encoding="utf-8").splitlines()
        assert [f"{WORD}-{number}" in new for old, new in zip(before, after, strict=True) if old != new] == [True]
        assert f"{WORD}-" not in template.read_text(encoding="utf-8").replace(f"{WORD}-{number}", "")


def test_a_template_without_the_word_is_told(tmp_path: Path) -> None:
    (tmp_path / "report.md").write_text("Nothing.", encoding="utf-8")
    with pytest.raises(AssertionError, match=f"says '{WORD}' not once"):
        change_word(tmp_path / "report.md", 1)
