"""The words that say what a point is about: those in which a report refers to something else say nothing of it.

(paragraphs 17, 25 and 46)
(outcome 4, national framework)
[Enabler: multi-agency working is prioritised and effective, national framework]
This was a recommendation at the last inspection.
"""

from __future__ import annotations

from generator.frameworks.cues import cue, phrases_beside

_PHRASES = phrases_beside(__file__)
_REFERENCE = cue(_PHRASES["reference"])
SAID_AGAIN = cue(_PHRASES["said_again"])
"""The sentence in which a point says itself that it was made before; `what` is where."""


def without_references(text: str) -> str:
    """The text with blanks where it refers to paragraphs or to the national framework; as long as before."""
    return _REFERENCE.sub(lambda reference: " " * len(reference[0]), text)


def subject_words(text: str) -> str:
    """A point's text without references and without the sentence about the last inspection."""
    return SAID_AGAIN.sub("", without_references(text))
