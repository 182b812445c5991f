"""Which framework and which authority a document is about, from the words printed at its opening.

Never the file's name nor its publication date: reports of two frameworks were published in the same months.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.errors import SourceProblem
from generator.frameworks.wording import plain
from generator.model.document import Document
from generator.model.framework import Framework
from generator.model.registry import Authority
from generator.model.report import AuthorityNamed

OPENING = 450
"""How many words of a document may name it: a cover, or a letter's head and first paragraph."""

NEAR = 70
"""How far, in words, the authority's name may stand from the words that name the framework."""

LONGEST_NAME = 9
"""Words of an authority's name with its council's: `Bournemouth, Christchurch and Poole Council`."""

_COUNCIL = {"council", "county", "city", "borough", "metropolitan", "district"}
_OF_COUNCIL = ("london borough of", "royal borough of", "city of", "metropolitan borough of", "borough of")


_POSTCODE = re.compile(r"[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}[.,;]?")


@dataclass(frozen=True, slots=True)
class Named:
    """A framework's words as found: the framework, and the indexes of the words."""

    framework: Framework
    words: range


@dataclass(frozen=True, slots=True)
class _Words:
    """The opening's words made comparable, each with its index in the document."""

    plain: tuple[str, ...]
    index: tuple[int, ...]

    def find(self, phrase: Iterable[str]) -> list[range]:
        wanted = tuple(phrase)
        size = len(wanted)
        starts = [k for k, word in enumerate(self.plain) if size and word == wanted[0] and not self._is_tail(k)]
        return [range(k, k + size) for k in starts if self.plain[k : k + size] == wanted]

    def find_form(self, form: str) -> list[range]:
        """Find a printed form in which `{authority}` stands for the few words of a name."""
        head, _, tail = form.partition("{authority}")
        if not tail:
            return self.find(plain(form).split())
        ends = self.find(plain(tail).split())
        return [
            range(start.start, end.stop)
            for start in self.find(plain(head).split())
            for end in ends
            if 0 < end.start - start.stop <= LONGEST_NAME
        ][:1]

    def _is_tail(self, k: int) -> bool:
        """`Re-inspection of services …` is another kind of inspection than `Inspection of services …`."""
        return k > 0 and self.plain[k - 1] == "re"


def _comparable(words: Iterable[str]) -> _Words:
    pairs = [(part, k) for k, word in enumerate(words) for part in plain(word).split()]
    return _Words(tuple(part for part, _ in pairs), tuple(k for _, k in pairs))


def frameworks_named(document: Document, frameworks: Mapping[str, Framework]) -> list[Named]:
    """Return the frameworks the opening names, the likeliest first: the earliest words, then the longest.

    Raises SourceProblem when it names none that is known.
    """
    opening = _comparable(document.words[:OPENING])
    found = [
        Named(framework, span)
        for framework in frameworks.values()
        for phrase in framework.recognised_by
        for span in opening.find_form(phrase)[:1]
    ]
    if not found:
        raise _unknown_framework(document, frameworks)
    found.sort(key=lambda named: (named.words.stop - len(named.words), -len(named.words)))
    return [Named(named.framework, _in_document(opening, named.words)) for named in found]


def _in_document(opening: _Words, span: range) -> range:
    return range(opening.index[span.start], opening.index[span.stop - 1] + 1)


def _unknown_framework(document: Document, frameworks: Mapping[str, Framework]) -> SourceProblem:
    phrases = [phrase for framework in frameworks.values() for phrase in framework.recognised_by]
    return SourceProblem(
        code="unknown-framework",
        file=document.file,
        where=f"the first {min(OPENING, len(document.words))} words",
        seen=f"no words that name an inspection framework (it opens “{' '.join(document.words[:12])}”)",
        expected="one of: " + "; ".join(f"“{phrase}”" for phrase in phrases),
        advice="Check that this is an inspection report; a new framework is one new folder in generator/frameworks.",
    )


def authority_named(document: Document, named: Named, authorities: Mapping[str, Authority]) -> AuthorityNamed:
    """Return the authority whose name stands nearest to the words that name the framework.

    The longest name wins where one holds another. Raises SourceProblem when no known name is near.
    """
    opening = _comparable(document.words[:OPENING])
    found = [
        (_distance(_in_document(opening, span), named.words), -len(span), authority, _in_document(opening, span))
        for authority in authorities.values()
        for name in (authority.name, *authority.aliases)
        for span in opening.find(plain(name).split())
    ]
    found = [
        one
        for one in found
        if one[0] <= NEAR
        and not _inside_longer(one[3], [other[3] for other in found])
        and not _is_post_town(document.words, one[3])
    ]
    if not found:
        raise _unknown_authority(document, named, authorities)
    _, _, authority, span = min(found, key=lambda one: one[:2])
    return AuthorityNamed(
        slug=authority.slug,
        name=authority.name,
        gss_code=authority.gss_code,
        printed=_printed(document.words, span),
    )


def _distance(span: range, other: range) -> int:
    return max(span.start - other.stop + 1, other.start - span.stop + 1, 0)


def _inside_longer(span: range, others: list[range]) -> bool:
    return any(len(other) > len(span) and other.start <= span.start and span.stop <= other.stop for other in others)


def _is_post_town(words: tuple[str, ...], span: range) -> bool:
    """`Manchester M1 2WD` in a letter's head is where the sender works, not whom the letter is about."""
    return bool(_POSTCODE.fullmatch(" ".join(words[span.stop : span.stop + 2])))


def _printed(words: tuple[str, ...], span: range) -> str:
    """Return the name as printed, with the words for its council around it: `Lincolnshire County Council`."""
    start, stop = span.start, span.stop
    end = stop
    while end < len(words) and plain(words[end]) in _COUNCIL:
        end += 1
    stop = end if end > stop and plain(words[end - 1]) == "council" else stop
    for phrase in _OF_COUNCIL:
        size = len(phrase.split())
        if start >= size and plain(" ".join(words[start - size : start])) == phrase:
            start -= size
            break
    return " ".join(words[start:stop]).strip("*_#|,.;:’'")


def _unknown_authority(document: Document, named: Named, authorities: Mapping[str, Authority]) -> SourceProblem:
    near = document.words[max(0, named.words.start - 15) : named.words.stop + 15]
    names = {name: name for authority in authorities.values() for name in (authority.name, *authority.aliases)}
    nearest = difflib.get_close_matches(" ".join(document.words[:4]), names, n=3, cutoff=0.3)
    return SourceProblem(
        code="unknown-authority",
        file=document.file,
        where=f"near “{' '.join(document.words[named.words.start : named.words.stop])}”",
        seen=f"no known authority's name in “{' '.join(near)}”",
        expected="a name or other name in content/registry/authorities.csv"
        + (f"; the nearest names are {', '.join(nearest)}" if nearest else ""),
        advice="Add the name as printed to the authority's other names in the register.",
    )
