"""What a visit was about, in the words its letter prints.

    Inspectors looked at the local authority's arrangements for children in care, with a focus on their homes.

The topic is `children in care`. What inspectors look at on every visit, such as records and audits, is no topic.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.frameworks.cues import any_of, phrases_beside, words_cue
from generator.frameworks.facts.sentence_splitting import split_sentences
from generator.model.report import Section, TextBlock

_PHRASES = phrases_beside(__file__)
_LOOKED = re.compile(
    rf"\b{any_of(_PHRASES['who'])} (?:\w+ly |also )?{any_of(_PHRASES['looked'])}\s+(?P<at>\S.*)$", re.IGNORECASE
)
_ARRANGEMENTS = re.compile(rf"{any_of(_PHRASES['arrangements'])}\s*:?\s*", re.IGNORECASE)
_EVIDENCE = words_cue(_PHRASES["evidence"])
_ENDS = re.compile(rf"(?:{any_of(_PHRASES['ends'])})\b.*", re.IGNORECASE)
_EDGES = re.compile(r"^(?:its|their)\s+|[\s.,:;]+(?:and)?[\s.,:;]*$", re.IGNORECASE)
_CLOSED_TWICE = re.compile(r"(?P<close>[’'”\"])[.,](?P=close)$")
"""`the ‘front door’.’`: a slip of the pen, of which the last two marks end the letter's sentence."""
_LISTED = ("bullet", "sub-bullet")


def visit_topic(sections: tuple[Section, ...]) -> str | None:
    """Return what the visit was about; None where the letter does not say."""
    looked_at = [found for section in _opening(sections) for found in _looked_at(section.blocks)]
    arranged = [topic for topic, is_of_arrangements in looked_at if is_of_arrangements]
    return next(iter((*arranged, *(topic for topic, _ in looked_at))), None)


def _opening(sections: tuple[Section, ...]) -> Iterator[Section]:
    """The letter's opening, and what stands behind it under a heading such as `Areas covered by the visit`."""
    for k, section in enumerate(sections):
        if section.role == "letter":
            yield section
            scope = sections[k + 1 : k + 2]
            yield from (one for one in scope if one.role == "inspection-information" and one.heading)
            return


def _looked_at(blocks: tuple[TextBlock, ...]) -> Iterator[tuple[str, bool]]:
    """Yield each thing that the letter's opening says was looked at, and whether it says `arrangements for` it."""
    for k, block in enumerate(blocks):
        for sentence in split_sentences(block.text):
            found = _LOOKED.search(sentence)
            if found is None:
                continue
            arranged = _ARRANGEMENTS.match(found["at"])
            words = found["at"][arranged.end() :] if arranged else found["at"]
            at_once = _CLOSED_TWICE.sub(r"\g<close>", _ENDS.sub("", words))
            topic = _EDGES.sub("", at_once) or _listed(blocks[k + 1 :])
            if topic and (arranged or not _EVIDENCE.search(topic)):
                yield topic, arranged is not None


def _listed(blocks: tuple[TextBlock, ...]) -> str:
    """`arrangements for:` with a list under it."""
    items = []
    for block in blocks:
        if block.kind not in _LISTED:
            break
        items.append(block.text.strip(" .;,"))
    return "; ".join(items)
