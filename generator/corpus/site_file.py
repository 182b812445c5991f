"""`site.toml`: what the people who keep a content folder say of their site. A folder without it says nothing.

A line that does not fit is left out and told; the others still count. Where none can be read, no site is made: it would
have lost its address, and copies would be published of files that are to stay where they are.
"""

from __future__ import annotations

import re
from dataclasses import astuple
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from generator.corpus.hand_kept_files import in_words, malformed, read_toml
from generator.errors import DecisionProblem, RegistryProblem
from generator.model.content_settings import ContentSettings

FILE = "site.toml"
EXPECTED = {
    "site_url": "the site's public address, such as https://reports.example/",
    "first_site_url": "the address the site had before it moved, such as https://reports.example/",
    "sources": '"beside" (a copy stands beside each page) or "linked" (at the inspectorate alone)',
    "keeper": "who keeps the site, in one line of 2 to 120 letters",
    "contact": "an e-mail address, or the address of a page that begins with https://",
}
"""Each line a file may hold, and what it says."""


def load_site_file(content: Path) -> tuple[ContentSettings, list[RegistryProblem]]:
    """Return what a content folder says of its site, with the problems of the lines left out.

    A file that cannot be read at all is a DecisionProblem.
    """
    path = content / FILE
    if not path.is_file():
        return ContentSettings(), []
    try:
        lines, text = read_toml(path)
    except RegistryProblem as problem:
        return ContentSettings(), [_stopping(problem)]
    faults = {name: fault for name, value in lines.items() if (fault := _fault(name, value))}
    sound = {name: value for name, value in lines.items() if name not in faults}
    problems = [
        malformed(path, _line_of(name, text), f"{fault} ({lines[name]!r})", EXPECTED.get(name, _any_of_them()))
        for name, fault in faults.items()
    ]
    return ContentSettings.model_validate(sound), problems


def _stopping(problem: RegistryProblem) -> DecisionProblem:
    stopping = DecisionProblem(*astuple(problem))
    stopping.advice += (
        " Until then no site is made: it would have no address, and might publish files you keep elsewhere."
    )
    return stopping


def _fault(name: str, value: Any) -> str | None:
    try:
        ContentSettings.model_validate({name: value})
    except ValidationError as fault:
        return in_words(fault)
    return None


def _line_of(name: str, text: str) -> str:
    written = re.compile(rf"""\s*\[*\s*["']?{re.escape(name)}\b""")
    numbers = [number for number, line in enumerate(text.splitlines(), 1) if written.match(line)]
    return f"line {numbers[0]}" if numbers else ""


def _any_of_them() -> str:
    return f"lines that begin with {', '.join(EXPECTED)}"
