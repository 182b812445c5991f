"""Reading `content/pages/`: Markdown written by hand, each file a title and a first paragraph before anything else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.errors import BuildProblem
from generator.safe_paths import has_safe_names


def written_files(written: Path) -> list[Path]:
    """Return the files that pages are made of, in order."""
    return sorted(path for path in written.rglob("*.md") if has_safe_names(path, written))


def faults_of_written(content: Path) -> Iterator[BuildProblem]:
    """Yield what no build would make a page of, for `check`."""
    for path in written_files(content / "pages"):
        try:
            opening_of(path, words_of(path))
        except BuildProblem as problem:
            yield problem


def words_of(path: Path) -> str:
    """Return a file's words. Raises BuildProblem where it is no text."""
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError as fault:
        raise BuildProblem(
            code="written-page",
            file=str(path),
            seen=f"a byte that is no UTF-8 text (0x{fault.object[fault.start]:02x})",
            expected="Markdown in UTF-8",
            advice="Save the file as UTF-8.",
        ) from fault


def opening_of(path: Path, words: str) -> tuple[str, str]:
    """Return the title and the first paragraph. Raises BuildProblem where the file does not open with them."""
    paragraphs = words.split("\n\n")
    if not paragraphs[0].startswith("# ") or len(paragraphs) < 2:
        raise BuildProblem(
            code="written-page",
            file=str(path),
            where="line 1",
            seen=f"“{paragraphs[0][:40]}”",
            expected="`# Title`, an empty line and a first paragraph",
            advice="Give the page a title and an opening paragraph in plain words.",
        )
    return paragraphs[0].removeprefix("# ").strip(), " ".join(paragraphs[1].split())
