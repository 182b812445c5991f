r"""With which word a phrase can begin, so that it need not be tried at every word of a text.

A space behind the letters says that the word ends there; without one, any word that begins so will do.

    (?<!pathway )plans?        "plan"
    (gone|went) missing        "gone " and "went "
    \w+ conference             "": any word
"""

from __future__ import annotations

import re

# "(?<!pathway )", "(?!health )" and "\b" look around and take no letters.
_LOOKS_AROUND = re.compile(r"(?:\(\?<?[!=][^()]*\)|\\b)*")
# In "plans?" the "s" may be missing; in "in touch", "caf\b", "re-assess" and "front[ -]door" the word ends.
_LETTERS = re.compile(r"(?P<letters>[a-z0-9]+)(?:(?P<loose>[?*{])|(?P<ends>(?: |-|\[ -\])(?![?*{])|\\b))?")
# "(gone|went)", all or none of it
_CHOICE = re.compile(r"\(((?:[^()|]+\|)*[^()|]+)\)(?![?*{])")
_BRACKETS = re.compile(r"\([^()]*\)")


def first_words(phrase: str) -> tuple[str, ...]:
    """The beginnings of a phrase's first word; one empty string where it may be any word."""
    around = _LOOKS_AROUND.match(phrase)
    rest = phrase[around.end() :] if around else phrase
    if _chooses_outside_brackets(rest):
        return ("",)
    choice = _CHOICE.match(rest)
    options = [option + rest[choice.end() :] for option in choice[1].split("|")] if choice else [rest]
    beginnings = [_beginning(option) for option in options]
    return tuple(dict.fromkeys(beginnings)) if all(beginnings) else ("",)


def _beginning(phrase: str) -> str:
    found = _LETTERS.match(phrase)
    if not found:
        return ""
    letters = found["letters"][:-1] if found["loose"] else found["letters"]
    return f"{letters} " if found["ends"] else letters


def _chooses_outside_brackets(phrase: str) -> bool:
    while _BRACKETS.search(phrase):
        phrase = _BRACKETS.sub("", phrase)
    return "|" in phrase
