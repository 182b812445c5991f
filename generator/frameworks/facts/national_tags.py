"""Tags of the Children's Social Care National Framework, printed after points since March 2025.

They are spelt in many ways: `(outcome 3, national framework)`, `(National Framework, Outcome four)`,
`(enabler: leaders drive conditions for effective practice)`, `Principle 1`.
"""

from __future__ import annotations

import re
from typing import Literal, cast

from generator.frameworks.cues import cue, phrases_beside
from generator.frameworks.facts.printed_numbers import NUMBER, number
from generator.model.report import Tag

_TagKind = Literal["outcome", "enabler", "principle"]

_LISTED = rf"{NUMBER}(?:\s*(?:,|and|&|,\s*and)\s*{NUMBER})*"
_NUMBERED = re.compile(rf"\b(?P<kind>outcome|enabler|principle)s?\s*:?\s*(?P<values>{_LISTED})", re.IGNORECASE)
_ENABLERS = {name: cue(phrases) for name, phrases in phrases_beside(__file__).items()}
_NAMED_ENABLER = re.compile(
    r"\benablers?\b\s*[:,–-]?\s*(?!\d)(?P<name>[^()]+?)(?=[)]|$|,\s*national framework)", re.IGNORECASE
)
_BRACKETS = re.compile(r"\(([^()]*)\)")
_FRAMEWORK = re.compile(r"national framework", re.IGNORECASE)
_ENDING = re.compile(r"(?:\bnational framework\W+)?(?:\boutcome|\benabler|\bprinciple)s?\b[^.()]*$", re.IGNORECASE)


def national_tags(text: str) -> tuple[Tag, ...]:
    """Return the tags a point prints, in order; `value` is a number, or one of multi-agency, leaders, workforce.

    A tag stands in brackets or, where the source prints none, at the point's very end beside the words
    `national framework`; elsewhere `outcome` is an everyday word.
    """
    found: dict[tuple[str, str], Tag] = {}
    for words in _printed(text):
        numbered = _numbered(words)
        # `Enabler 2: leaders drive conditions` is one tag, by its number.
        named = [] if any(kind == "enabler" for kind, _ in numbered) else _enablers(words)
        for kind, value in (*numbered, *named):
            found.setdefault((kind, value), Tag(kind=kind, value=value, words=words))
    return tuple(found.values())


def _printed(text: str) -> list[str]:
    in_brackets = [match[0] for match in _BRACKETS.finditer(text)]
    end = _ENDING.search(text.rstrip(" ."))
    bare = [end[0]] if end and not in_brackets and _FRAMEWORK.search(end[0]) else []
    return in_brackets + bare


def _numbered(words: str) -> list[tuple[_TagKind, str]]:
    made = []
    for match in _NUMBERED.finditer(words):
        for printed in re.findall(NUMBER, match["values"], re.IGNORECASE):
            value = number(printed)
            if value is not None and 0 < value < 10:
                made.append((cast(_TagKind, match["kind"].casefold()), str(int(value))))
    return made


def _enablers(words: str) -> list[tuple[_TagKind, str]]:
    named = _NAMED_ENABLER.search(words)
    names = [name for name, pattern in _ENABLERS.items() if named and pattern.search(named["name"])]
    return [("enabler", names[0])] if len(names) == 1 else []
