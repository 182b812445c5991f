"""What the index takes from one report: its text in blocks, and where each of its words stands.

It depends on that report alone and is cached from build to build.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.incremental import Cache
from generator.model.search import Passage, SearchedReport
from generator.search_index.asides import AsidesOfReport, asides_of
from generator.search_index.packed_files import digest
from generator.search_index.postings import InReport, Posting, in_report, weight
from generator.search_index.several_words import FORMS, phrases_in
from generator.search_index.tokens import stem, words_of
from generator.search_index.word_lists import CAPITALS, STOP_WORDS

BLOCK = 6
"""Passages of a file of text: a result needs one such file, of less than two kilobytes."""
_IN_SMALL_LETTERS = re.compile(rf"\b(?!(?:{'|'.join(map(str.upper, CAPITALS))})\b)(?i:{'|'.join(CAPITALS)})\b")


@dataclass(frozen=True, slots=True)
class ReportIndex:
    """`text` is the digest of the report's passages. Postings are by term and by (facet, value)."""

    text: str
    passages: int
    forms: dict[str, str]
    terms: dict[str, InReport]
    facets: dict[tuple[str, str], InReport]
    asides: AsidesOfReport

    def text_names(self) -> list[str]:
        """The names of its files of text, in order."""
        return [f"t-{self.text}-{number}.gz" for number in range(-(-self.passages // BLOCK))]


def index_of(report: SearchedReport, cache: Cache) -> ReportIndex:
    """Return the index of a report: the cached one, or a new one."""
    return cache.remembered(f"search/{report.id}", report.key, lambda: make_index(report.passages()))


def make_index(passages: Sequence[Passage]) -> ReportIndex:
    """Return the index of a report with these passages."""
    forms: dict[str, str] = {}
    terms: dict[str, list[Posting]] = defaultdict(list)
    facets: dict[tuple[str, str], list[Posting]] = defaultdict(list)
    for number, passage in enumerate(passages):
        words = words_to_find(passage.text)
        forms.update((word, term_of(word)) for word in set(words) - STOP_WORDS)
        rows = [(words_said, term) for term, words_said in phrases_in(words)]
        forms.update(rows)
        said = Counter([*(forms[word] for word in words if word in forms), *(term for _, term in rows)])
        for term, times in said.items():
            terms[term].append((number, weight(times, len(words))))
        facets["kind", passage.kind].append((number, 0))
        for theme in passage.themes:
            facets["theme", theme].append((number, 0))
    forms.update((phrase, term) for phrase, term in FORMS.items() if term in terms)
    return ReportIndex(
        text=digest(b"".join(text_blocks(passages))),
        passages=len(passages),
        forms=forms,
        terms={term: in_report(postings) for term, postings in terms.items()},
        facets={facet: in_report(postings) for facet, postings in facets.items()},
        asides=asides_of(passages),
    )


def words_to_find(text: str) -> list[str]:
    """Return the words of a text, of those that are short forms in capitals only the ones that stand so."""
    words = words_of(text)
    return words if CAPITALS.isdisjoint(words) else words_of(_IN_SMALL_LETTERS.sub(" ", text))


def term_of(form: str) -> str:
    """Return the term a form leads to: its stem, but a short form is a term by itself ("sending" is not of SEND)."""
    return str.upper(form) if form in CAPITALS else stem(form)


def text_blocks(passages: Sequence[Passage]) -> list[bytes]:
    """Return the files of a report's text, not yet packed."""
    return [_block(passages[first : first + BLOCK]) for first in range(0, len(passages), BLOCK)]


def _block(passages: Iterable[Passage]) -> bytes:
    rows = [[one.anchor, one.kind[0], one.section, one.caption, one.text] for one in passages]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode()
