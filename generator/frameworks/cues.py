"""The words and phrases that rules look for, as data: a TOML file of lists beside the module that reads it.

A phrase is a regular expression, written in single quotes. `{name}` in one stands for any phrase of the list of that
name in the file's `[parts]`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from generator.frameworks.data_file import malformed, read_data

Phrases = dict[str, tuple[str, ...]]
"""Lists of phrases by their names."""


def phrases_beside(module: str) -> Phrases:
    """Return the lists of the data file that has a module's name; `module` is its `__file__`.

    Raises RegistryProblem where the file is missing or holds anything but lists of phrases.
    """
    file = Path(module).with_suffix(".toml")
    written = read_data(file)
    parts = written.pop("parts", {})
    lists = {**{f"parts.{name}": listed for name, listed in parts.items()}, **written}
    for name, listed in lists.items():
        if not (isinstance(listed, list) and all(isinstance(phrase, str) for phrase in listed)):
            raise malformed(file, name, "no list of phrases")
    return {name: tuple(_filled(phrase, parts) for phrase in listed) for name, listed in written.items()}


def _filled(phrase: str, parts: dict[str, list[str]]) -> str:
    for name, listed in parts.items():
        phrase = phrase.replace(f"{{{name}}}", any_of(listed))
    return phrase


def any_of(phrases: Iterable[str]) -> str:
    """Return the pattern of any of the phrases; of two that fit, the first is found."""
    return f"(?:{'|'.join(phrases)})"


def cue(phrases: Iterable[str]) -> re.Pattern[str]:
    """Return the phrases as one pattern, whatever their case."""
    return re.compile(any_of(phrases), re.IGNORECASE)


def words_cue(words: Iterable[str]) -> re.Pattern[str]:
    """Return the words as one pattern, each whole, whatever their case."""
    return re.compile(rf"\b{any_of(words)}\b", re.IGNORECASE)
