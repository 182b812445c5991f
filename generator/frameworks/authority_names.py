"""Which authority a document is about, from the names of the register as printed at its opening.

A report prints its authority beside the words that name the framework: above them, below them or among them. Other
authorities' names stand about too: in the sender's address, in the name of a neighbouring board, as somebody's
surname. So a name beside those words decides, and further off only a name that stands as a council's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.errors import SourceProblem
from generator.frameworks.cues import phrases_beside
from generator.frameworks.near_names import near_names
from generator.frameworks.opening import Opening, comparable, opening_of
from generator.frameworks.recognition import NamedFramework, find_form
from generator.model.document import Document
from generator.model.registry import Authority
from generator.model.report import AuthorityNamed
from generator.resources import GUIDE_TO_REFUSALS as GUIDE

BESIDE = 2
"""How far, in words, a name may stand from the words that name the framework and be part of the title: `… in X`."""

NEAR = 70
"""How far a council's name may stand from them: a council paper's head is some lines above."""

BEFORE_TITLE, BEHIND_TITLE = 15, 15
"""Words around the title among which names are looked for that are like known ones."""
MOST_SHOWN = 12
"""Words of the title that are shown where it names nobody known."""

_WORDS = phrases_beside(__file__)
_AFTER = frozenset(_WORDS["after"])
_BEFORE = tuple(tuple(words.split()) for words in _WORDS["before"])
_LARGER = frozenset(_WORDS["larger"])
_ADDRESS = frozenset(_WORDS["address"])

_POSTCODE = re.compile(r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\W?.*")


@dataclass(frozen=True, slots=True)
class _Mention:
    """A name as printed: whose it is, its document words with those for the council, and how far from the title."""

    authority: Authority
    words: range
    distance: int
    council: bool
    """The name stands as a council's: with words such as `County Council`, or alone on its line."""


def authority_named(document: Document, named: NamedFramework, authorities: Mapping[str, Authority]) -> AuthorityNamed:
    """Return the authority a document is about, with its name as printed.

    The name nearest to the words that name the framework decides; the longest name, where one holds another. Where the
    framework says so, the name stands in the title that those words begin, else in other words it gives.
    Raises SourceProblem when no known name is near, or when two authorities are named equally near.
    """
    if named.framework.authority_in_title:
        named = _where_named(document, named, authorities)
    mentions = _mentions(document, named, authorities)
    beside = [one for one in mentions if one.distance <= BESIDE]
    councils = [one for one in mentions if one.council and one.distance <= NEAR]
    if not beside and not councils:
        raise _unknown(document, named, authorities)
    nearest = min(beside or councils, key=lambda one: (one.distance, -len(one.words)))
    rivals = _rivals(nearest, mentions, document) if beside else councils
    chosen = _settled([nearest, *rivals], mentions)
    if chosen is None:
        raise _ambiguous(document, named, [nearest, *rivals])
    return AuthorityNamed(
        slug=chosen.slug,
        name=chosen.title,
        gss_code=chosen.gss_code,
        printed=_as_printed(document.words[nearest.words.start : nearest.words.stop]),
    )


def _where_named(document: Document, named: NamedFramework, authorities: Mapping[str, Authority]) -> NamedFramework:
    """Return the title, where it names an authority, else the first of the framework's own words for it that do."""
    opening = opening_of(document)
    forms = [span for form in named.framework.authority_named_by for span in _spans(opening, form)]
    places = [title_words(document, named.words), *map(opening.in_document, forms)]
    found = (replace(named, words=words) for words in places)
    return next(
        (one for one in found if any(not mention.distance for mention in _mentions(document, one, authorities))), named
    )


def _spans(opening: Opening, form: str) -> list[range]:
    """Return where a form stands, with the first word of a name that ends it: `Council inspected: {authority}`."""
    more = int(form.rstrip().endswith("{authority}"))
    last = len(opening.words)
    return [range(span.start, min(span.stop + more, last)) for span in find_form(opening, form)]


def title_words(document: Document, begin: range) -> range:
    """Return the words of the title that begins so: all of its lines, in one print and set close under each other."""
    at = next((k for k, line in enumerate(document.lines) if begin.stop - 1 in line.words), None)
    if at is None:
        return begin
    last = document.lines[at]
    for line in document.lines[at + 1 :]:
        if line.apart or line.blank_before or line.bold != last.bold or line.words.start != last.words.stop:
            break
        last = line
    return range(begin.start, last.words.stop)


def _mentions(document: Document, named: NamedFramework, authorities: Mapping[str, Authority]) -> list[_Mention]:
    opening = opening_of(document)
    names = [(one, comparable(name)) for one in authorities.values() for name in (one.name, *one.aliases)]
    forms = [(one, form) for one, name in names for form in (name, _possessive(name))]
    printed = set(opening.words)
    found = [(one, span) for one, form in forms if printed.issuperset(form) for span in opening.find(form)]
    spans = [span for _, span in found]
    return [
        _mention(document, named, opening, one, span)
        for one, span in found
        if not _inside_longer(span, spans) and _names_a_place(document, opening, span)
    ]


def _possessive(name: tuple[str, ...]) -> tuple[str, ...]:
    """`Leeds's services`, `Wakefield’s services`: apostrophes are no part of comparable words."""
    return (*name[:-1], f"{name[-1]}s") if name else ()


def _as_printed(words: tuple[str, ...]) -> str:
    return re.sub(r"[’']s$", "", " ".join(words).strip("*_#|,.;:’'()"))


def _mention(
    document: Document, named: NamedFramework, opening: Opening, authority: Authority, span: range
) -> _Mention:
    words = opening.in_document(_with_council(opening, span))
    alone = any(line.words == words for line in document.lines)
    return _Mention(
        authority=authority,
        words=words,
        distance=max(words.start - named.words.stop + 1, named.words.start - words.stop + 1, 0),
        council=alone or len(words) > len(opening.in_document(span)),
    )


def _inside_longer(span: range, others: Iterable[range]) -> bool:
    return any(len(other) > len(span) and other.start <= span.start and span.stop <= other.stop for other in others)


def _names_a_place(document: Document, opening: Opening, span: range) -> bool:
    """Tell a place's name from a common word (`reading`), part of another name, a surname and a post town.

    `Manchester M1 2WD` in a letter's head is where the sender works, not whom the letter is about.
    """
    words = opening.in_document(span)
    before = opening.words[max(0, span.start - 2) : span.start]
    after = " ".join(document.words[words.stop : words.stop + 2])
    return (
        _is_capitalised(document.words[words.start : words.stop])
        and not _LARGER.intersection(before[-1:])
        and not _ADDRESS.intersection(before)
        and not _POSTCODE.fullmatch(after)
    )


def _is_capitalised(words: tuple[str, ...]) -> bool:
    """`York`, and with a word for its council in small letters `city of York`."""
    edges = {words[0], words[-1]}
    return any(re.match(r"\W*[A-Z]", word) for word in edges)


def _with_council(opening: Opening, span: range) -> range:
    """Return the name with the words for its council around it: `London Borough of Merton Council`."""
    stop = span.stop
    while stop < len(opening.words) and opening.words[stop] in _AFTER:
        stop += 1
    for words in _BEFORE:
        start = span.start - len(words)
        if start >= 0 and opening.words[start : span.start] == words:
            return range(start, stop)
    return range(span.start, stop)


def _rivals(nearest: _Mention, mentions: list[_Mention], document: Document) -> list[_Mention]:
    """Return the names as near as the nearest, and those that `and` joins to it: `Kent and Medway`."""
    return [one for one in mentions if one.distance == nearest.distance or _joined(one.words, nearest.words, document)]


def _joined(one: range, other: range, document: Document) -> bool:
    first, last = sorted((one, other), key=lambda words: words.start)
    return comparable(" ".join(document.words[first.stop : last.start])) in ((), ("and",)) and first != last


def _settled(candidates: list[_Mention], mentions: list[_Mention]) -> Authority | None:
    """Return the one authority meant, None where two or more may be.

    A trust that serves several authorities names none: there the one that is also named by itself is meant.
    """
    if len({one.authority.slug for one in candidates}) == 1:
        return candidates[0].authority
    if len({one.words for one in candidates}) > 1:
        return None
    meant = {one.authority.slug for one in candidates}
    shared = candidates[0].words
    alone = {one.authority.slug: one.authority for one in mentions if one.words != shared}
    apart = [authority for slug, authority in alone.items() if slug in meant]
    return apart[0] if len(apart) == 1 else None


def _title(document: Document, named: NamedFramework) -> str:
    return " ".join(document.words[named.words.start : named.words.stop])


def _ambiguous(document: Document, named: NamedFramework, mentions: list[_Mention]) -> SourceProblem:
    names = sorted({one.authority.name for one in mentions})
    return SourceProblem(
        code="two-authorities",
        file=document.file,
        where=f"near “{_title(document, named)}”",
        seen=f"the names of {len(names)} councils, none nearer than another: {_first_of(names)}",
        expected="one council's name beside the words that name the inspection",
        advice=f"Nothing is guessed: {GUIDE} says how to tell which is meant.",
    )


def _unknown(document: Document, named: NamedFramework, authorities: Mapping[str, Authority]) -> SourceProblem:
    words = title_words(document, named.words)
    near = document.words[max(0, words.start - BEFORE_TITLE) : words.stop + BEHIND_TITLE]
    alike = near_names(near, {name for one in authorities.values() for name in (one.name, *one.aliases)})
    shown = document.words[words.start : min(words.stop, words.start + MOST_SHOWN) + 4]
    return SourceProblem(
        code="unknown-authority",
        file=document.file,
        seen=f"no council of the register in “{' '.join(shown)}”"
        + (f"; near names are {_first_of(alike)}" if alike else ""),
        expected="a name in registry/authorities.csv",
        advice=f"Add the name as printed to the council's other names there: {GUIDE} says how.",
    )


def _first_of(names: Sequence[str]) -> str:
    return "; ".join(names[:4]) + (" …" if len(names) > 4 else "")
