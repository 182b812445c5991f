"""Every framework has a document of its own that is read whole: `whole_documents/<key>.md`, found by looking."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.frameworks import load_frameworks
from tests.frameworks.in_words import report_in_words
from tests.frameworks.reading import Case, cases_of, parsed

WRITTEN = {path.stem: path for path in sorted((Path(__file__).parent / "whole_documents").glob("*.md"))}
CASES = [(key, case) for key, path in WRITTEN.items() for case in cases_of(path)]


def test_every_framework_has_its_documents_and_every_document_its_framework() -> None:
    assert set(WRITTEN) == set(load_frameworks()), "start one with `make new-framework NAME=…`"


@pytest.mark.parametrize(("key", "case"), [pytest.param(*one, id=f"{one[0]}: {one[1].title}") for one in CASES])
def test_a_whole_document_is_read(key: str, case: Case, tmp_path: Path) -> None:
    report = parsed(tmp_path, case.text, cover="none")
    read = report_in_words(report)
    assert case.expected != "review me", f"review me: is this what the document says?\n\n{read}"
    assert (report.framework.key, read) == (key, case.expected)


def test_a_document_in_markdown_may_have_headings_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "river.md"
    path.write_text(
        "# River\n\n## First\n\n```text\n## Points\n\n- Mend\n```\n\n```expected\none\n```\n", encoding="utf-8"
    )
    assert cases_of(path) == [Case("First", "## Points\n\n- Mend\n", "one")]


def test_a_case_without_an_expected_is_told(tmp_path: Path) -> None:
    path = tmp_path / "river.md"
    path.write_text("# River\n\n## First\n\n```text\nPoints\n```\n", encoding="utf-8")
    with pytest.raises(AssertionError, match="without a text or an expected"):
        cases_of(path)
