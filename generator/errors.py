"""Everything that can be wrong with an input, said in one way.

A message is of use only if it tells the reader which file, where in it, what was seen, what was
expected and what to do next. So an error cannot be raised here without saying these things.
"""

from __future__ import annotations

import errno
import re
from dataclasses import astuple, dataclass, replace
from pathlib import Path
from typing import Any
from unicodedata import category

ODD_SIGNS = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Kinds of sign that show nothing: line ends, commands to a terminal, turned writing, what is no Unicode."""

REFUSALS = frozenset(
    {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.ENOLCK, errno.EOPNOTSUPP}
    | {errno.EISDIR, errno.ENOTDIR, errno.ENOTEMPTY, errno.ENAMETOOLONG, errno.ELOOP, errno.ENXIO, errno.EIO}
    | {errno.EEXIST, errno.EMFILE, errno.ENFILE, errno.ESTALE}
)
"""Faults of the disk that a person can mend, one without locks, and a folder in the place of a file, among them.

Any other is a fault of the program.
"""


@dataclass
class InputProblem(Exception):  # noqa: N818 (problems are also gathered, returned and told, not only raised)
    """Something is wrong with one input; the run goes on with the others.

    `file` is the input's path as the person gave it, `where` the place inside it (a line, a page,
    a field; empty when it is the whole file), `seen` and `expected` say what was there and what
    should have been, `advice` what to do. `code` is a short stable name such as `encrypted-pdf`.
    """

    code: str
    file: str
    seen: str
    expected: str
    advice: str
    where: str = ""

    def __str__(self) -> str:
        place = f"{self.file}, {self.where}" if self.where else self.file
        return shown(f"{place}: {self.seen}. Expected {self.expected}. {self.advice}")

    def __reduce__(self) -> tuple[Any, ...]:
        # Exceptions are pickled by their positional arguments only, and these come back from other processes.
        return type(self), astuple(self)


def as_published(problem: InputProblem, content: Path) -> InputProblem:
    """Return a problem as the site tells it: where a folder lies on this computer is nobody's business.

    What lies in the content folder is named from there on, a file elsewhere by its name.
    """
    names = {str(content), str(content.absolute()), str(content.resolve())} - {"."}
    below = re.compile(rf"(?<![\w/.-])(?:{'|'.join(re.escape(name) for name in names)})/")
    named = type(problem)(*(below.sub("", words) for words in astuple(problem)))
    return replace(named, file=Path(named.file).name) if Path(named.file).is_absolute() else named


def shown(text: str) -> str:
    """Return text that a terminal cannot take for a command, nor a reader for another: odd signs as their escapes."""
    return "".join(sign if category(sign) not in ODD_SIGNS else ascii(sign)[1:-1] for sign in text)


class SourceProblem(InputProblem):
    """A source document cannot be read, or is not a report that is known."""


class RegistryProblem(InputProblem):
    """A registry, correction or link file is missing, malformed or contradicts itself."""


class DecisionProblem(RegistryProblem):
    """What a person decided cannot be read or followed: no build goes on: it would publish otherwise than they said."""


class BuildProblem(InputProblem):
    """Pages were asked for that cannot be made from the content folder as it stands."""


@dataclass
class RefusedError(Exception):
    """The build does not go on, for these problems."""

    problems: tuple[InputProblem, ...]


def unreadable(fault: Exception) -> str:
    """What is wrong with a file that could not be read, or is not laid out as it should be, in plain words."""
    if isinstance(fault, OSError):
        return f"{Path(str(fault.filename)).name} cannot be read ({fault.strerror})"
    return f"{fault} is missing" if isinstance(fault, KeyError) else f"it cannot be read as it stands ({fault})"


def cannot_be_made(path: str) -> BuildProblem:
    """The problem of a file or folder that is not there, and for which there is no place either."""
    seen, expected = "it is not there and cannot be made", "a place that can be written to"
    return BuildProblem("disk", path, seen, expected, "Name another one.")


def disk_problem(fault: OSError) -> BuildProblem | None:
    """Return what a person can mend of a fault of the disk; None where it is a fault of the program."""
    if fault.errno not in REFUSALS:
        return None
    return BuildProblem(
        code="disk",
        file=str(fault.filename or "the disk"),
        seen=f"it cannot be used ({fault.strerror})",
        expected="a disk with room and locks, and leave to read and write there",
        advice="Make room, change who may write there, or name another folder.",
    )
