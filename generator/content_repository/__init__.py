"""A content repository of one's own: what `init` writes, and the steps and workflows that this repository runs too.

The files lie in `files/`, those whose names begin with a dot without it. The program's own repository holds the same
workflows and steps, which a test compares byte for byte.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path

from generator.errors import BuildProblem
from generator.resources import CONTENT, REGISTRY

FILES = Path(__file__).parent / "files"
DOTTED = frozenset({"ci", "github", "gitignore", "gitattributes"})
"""Names at the top that begin with a dot in a repository."""
DECISIONS = {
    "content/corrections.toml": CONTENT / "corrections.toml",
    "content/links.toml": CONTENT / "links.toml",
    "content/replies.toml": CONTENT / "replies.toml",
    "content/registry/moved.toml": REGISTRY / "moved.toml",
}
"""Files of people's decisions, which begin with how an entry is written and hold none."""
PROGRAM = "requirements.txt"
STEPS = ".ci"


def begin(folder: Path, program: str | None) -> list[str]:
    """Write a content repository into a new or empty folder; return the names of its files.

    `program` is the requirement that installs the program, as pip takes it; None leaves it for the keeper to say.
    Raises BuildProblem where anything is in the folder but what git keeps.
    """
    _refuse_used(folder)
    written = []
    for name, content in files(program):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        if name.startswith(f"{STEPS}/"):
            path.chmod(0o755)
        written.append(name)
    return written


def files(program: str | None = None) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the bytes of each file."""
    for path in sorted(path for path in FILES.rglob("*") if path.is_file()):
        name = path.relative_to(FILES).as_posix()
        named = f".{name}" if name.split("/")[0] in DOTTED else name
        said = f"{program}\n".encode() if named == PROGRAM and program else b""
        yield named, path.read_bytes() + said
    for name, path in DECISIONS.items():
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        yield name, "".join(takewhile(lambda line: line.startswith("#"), lines)).encode()
    yield "content/reports/.gitkeep", b""


def _refuse_used(folder: Path) -> None:
    there = sorted(path.name for path in folder.iterdir() if path.name != ".git") if folder.is_dir() else []
    if not there and (folder.is_dir() or not folder.exists()):
        return
    raise BuildProblem(
        code="folder-in-use",
        file=str(folder),
        seen=f"a folder that holds {', '.join(there[:3])}{' …' if len(there) > 3 else ''}" if there else "a file",
        expected="a new or an empty folder",
        advice="Name another one; nothing was written.",
    )
