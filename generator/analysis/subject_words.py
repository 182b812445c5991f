"""The words that say what a point is about: those in which a report refers to something else say nothing of it.

(paragraphs 17, 25 and 46)
(outcome 4, national framework)
[Enabler: multi-agency working is prioritised and effective, national framework]
This was a recommendation at the last inspection.
"""

from __future__ import annotations

import re

_REFERENCE = re.compile(
    r"\((?:(?=\s*(?:paragraphs?|pages?|outcomes? \w+|enabler|principle)\b)|(?=[^()]*national framework))[^()]*\)"
    r"|\[[^\[\]]*national framework[^\[\]]*\]",
    re.IGNORECASE,
)

# "This was a recommendation at the last inspection."
SAID_AGAIN = re.compile(
    r"\bth(?:is|ese) (?:was|were|had been) (?:also )?(?:an? )?"
    r"(?:recommendations?|areas? for improvement|priority actions?) "
    r"(?:at|from|in|of) the (?:last|previous) (?P<what>inspection|visit)[^.]*\.?",
    re.IGNORECASE,
)
"""The sentence in which a point says itself that it was made before; `what` is where."""


def without_references(text: str) -> str:
    """The text with blanks where it refers to paragraphs or to the national framework; as long as before."""
    return _REFERENCE.sub(lambda reference: " " * len(reference[0]), text)


def subject_words(text: str) -> str:
    """A point's text without references and without the sentence about the last inspection."""
    return SAID_AGAIN.sub("", without_references(text))
