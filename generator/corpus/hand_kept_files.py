"""Reading the files people keep by hand: TOML tables and CSV rows, each fault told with its file and line.

One bad entry is left out with a problem that names its line; the other entries still count.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Collection
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from generator import toml
from generator.errors import RegistryProblem
from generator.model.noun import Noun

Entry = TypeVar("Entry", bound=Noun)
Placed = tuple[str, Entry]
"""An entry with its place in its file: `line 12`."""
NO_FILE = "missing-registry"


def read_text(path: Path) -> str:
    """Return a registry file's text. Raises RegistryProblem where it is missing or not UTF-8."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise RegistryProblem(
            code=NO_FILE,
            file=str(path),
            seen="there is no such file",
            expected="a registry file of this name",
            advice="Put it back (git has the last version), or name another content folder with --content.",
        ) from None
    except UnicodeDecodeError as fault:
        line = path.read_bytes()[: fault.start].count(b"\n") + 1
        raise RegistryProblem(
            code="registry-not-utf8",
            file=str(path),
            where=f"line {line}",
            seen=f"a byte that is no UTF-8 text (0x{fault.object[fault.start]:02x})",
            expected="UTF-8 text",
            advice="Save the file as UTF-8.",
        ) from fault


def read_toml(path: Path) -> tuple[dict[str, Any], str]:
    """Return a TOML file's tables and its text. Raises RegistryProblem where it is missing or malformed."""
    text = read_text(path)
    try:
        return toml.parsed(text), text
    except toml.InvalidTomlError as fault:
        is_twice = toml.TWICE in fault.reason
        raise RegistryProblem(
            code="malformed-registry",
            file=str(path),
            where=fault.where,
            seen=fault.reason if is_twice else f"text that is not TOML ({fault.reason})",
            expected="each name once" if is_twice else 'TOML, such as `title = "Care leavers"`',
            advice="Keep one of them."
            if is_twice
            else "Mend that line; the entries around it show how one is written.",
        ) from fault


def read_entries(path: Path, table: str, kind: type[Entry]) -> tuple[list[Entry], list[RegistryProblem]]:
    """Read the `[[table]]` entries of a TOML file, each as a `kind`.

    A missing or malformed file gives no entry and one problem.
    """
    try:
        document, text = read_toml(path)
    except RegistryProblem as problem:
        return [], [problem]
    entries, problems = as_entries(document.get(table, []), text, path, table, kind)
    return entries, problems + unknown_tables(document, path, (table,))


def read_placed_entries(path: Path, table: str, kind: type[Entry]) -> tuple[list[Placed[Entry]], list[RegistryProblem]]:
    """Read the same of a file that need not be there, each entry with its place."""
    if not path.is_file():
        return [], []
    try:
        document, text = read_toml(path)
    except RegistryProblem as problem:
        return [], [problem]
    placed, problems = as_placed_entries(document.get(table, []), text, path, table, kind)
    return placed, problems + unknown_tables(document, path, (table,))


def unknown_tables(document: dict[str, Any], path: Path, known: Collection[str]) -> list[RegistryProblem]:
    """A problem for each table that a file of `known` ones does not have: `[[themes]]` holds entries nobody reads."""
    expected = " or ".join(f"entries headed `[[{table}]]`" for table in known)
    return [malformed(path, "", f"`{name}`", f"nothing but {expected}") for name in document if name not in known]


def as_entries(
    raw: Any, text: str, path: Path, table: str, kind: type[Entry]
) -> tuple[list[Entry], list[RegistryProblem]]:
    """Turn the raw entries of one TOML table into nouns, with the problems of those that do not fit."""
    placed, problems = as_placed_entries(raw, text, path, table, kind)
    return [entry for _, entry in placed], problems


def as_placed_entries(
    raw: Any, text: str, path: Path, table: str, kind: type[Entry]
) -> tuple[list[Placed[Entry]], list[RegistryProblem]]:
    """The same, each entry with its place in the file."""
    if not isinstance(raw, list):
        fault = (f"`{table}` is not a list of tables", f"entries headed `[[{table}]]`")
        return [], [malformed(path, "", *fault)]
    header = re.compile(rf"^\s*\[\[\s*{re.escape(table)}\s*\]\]")
    lines = [number for number, line in enumerate(text.splitlines(), 1) if header.match(line)]
    entries, problems = [], []
    for index, item in enumerate(raw):
        where = f"line {lines[index]}" if index < len(lines) else f"entry {index + 1}"
        try:
            entries.append((where, kind.model_validate(item)))
        except ValidationError as fault_found:
            problems.append(malformed(path, where, in_words(fault_found), fields_of(kind)))
    return entries, problems


def read_rows(path: Path, columns: tuple[str, ...]) -> list[tuple[int, list[str]]]:
    """Return a CSV file's rows under its head, each with its line.

    Raises RegistryProblem where the file is missing, is not CSV, or has another head than `columns`.
    """
    reader = csv.reader(io.StringIO(read_text(path), newline=""), strict=True)
    try:
        head = next(reader, [])
        if tuple(head) != columns:
            raise malformed(path, "line 1", f"the columns {', '.join(head) or 'none'}", f"{', '.join(columns)}")
        return [(reader.line_num, row) for row in reader if row]
    except csv.Error as fault:
        raise malformed(path, f"line {reader.line_num}", f"a row that is not CSV ({fault})", "CSV rows") from fault


def in_words(fault: ValidationError) -> str:
    """Say what pydantic found, in one line: the field and what is wrong with it, in words that no program knows."""
    found = [f"{'.'.join(str(step) for step in error['loc']) or 'entry'}: {_wrong(error)}" for error in fault.errors()]
    more = f" and {len(found) - 3} more" if len(found) > 3 else ""
    return "; ".join(found[:3]) + more


_WRONG = {
    "missing": "it is missing",
    "extra_forbidden": "no such field",
    "string_type": "no text",
    "string_too_short": "empty",
    "string_pattern_mismatch": "not in the form that is asked for",
    "model_type": "no table of fields",
    "dict_type": "no table of fields",
    "list_type": "no list",
    "tuple_type": "no list",
    "bool_type": "neither true nor false",
    "int_type": "no whole number",
    "int_parsing": "no whole number",
    "float_type": "no number",
    "float_parsing": "no number",
    "finite_number": "no finite number",
}
"""Kind of fault that pydantic finds -> what is wrong, for whoever keeps the file."""


def _wrong(error: Any) -> str:
    """What is wrong with one value; of a kind without words of ours, what pydantic says."""
    if error["type"] == "literal_error":
        return f"not one of {error['ctx']['expected']}"
    return _WRONG.get(error["type"]) or str(error["msg"]).removeprefix("Value error, ")


def fields_of(kind: type[Noun]) -> str:
    """Name the fields of a noun, as an expectation: `slug, title and, if wanted, terms`."""
    written = {field.alias or name: field.is_required() for name, field in kind.model_fields.items()}
    needed = [name for name, required in written.items() if required]
    optional = [name for name, required in written.items() if not required]
    return f"the fields {', '.join(needed)}" + (f" (and, if wanted, {', '.join(optional)})" if optional else "")


def malformed(path: Path, where: str, seen: str, expected: str) -> RegistryProblem:
    """Return the problem of one entry that cannot be read, while the rest of its file was."""
    return RegistryProblem(
        code="malformed-registry",
        file=str(path),
        where=where,
        seen=seen,
        expected=expected,
        advice="Mend the entry.",
    )
