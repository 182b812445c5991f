"""What the index takes from one report: its text in blocks, and where each of its words stands.

It depends on that report alone and is cached from build to build; `gathered` puts such parts together.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cache, cached_property
from itertools import chain

from generator.frozen import Frozen
from generator.incremental import Cache
from generator.model.search import Passage, SearchedReport
from generator.search_index.asides import AsidesOfReport, asides_of
from generator.search_index.packed_files import digest
from generator.search_index.postings import InReports, Posting, in_report, posting, weight
from generator.search_index.several_words import phrase_terms, phrases_in
from generator.search_index.tokens import stem, words_of
from generator.search_index.word_lists import CAPITALS, STOP_WORDS

_AS_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
BLOCK = 6
"""Passages of a file of text: a result needs one such file, of less than two kilobytes."""
_IN_SMALL_LETTERS = re.compile(rf"\b(?!(?:{'|'.join(map(str.upper, CAPITALS))})\b)(?i:{'|'.join(CAPITALS)})\b")


class IndexPart(Frozen):
    """What successive reports have: one, some or all.

    `texts` are the digest of each report's passages and how many they are, `asides` its council and what stands beside
    its findings. `forms` lead to terms; postings are by term and by (facet, value).
    """

    texts: list[tuple[str, int]]
    forms: dict[str, str]
    terms: dict[str, InReports]
    facets: dict[tuple[str, str], InReports]
    asides: list[tuple[str, AsidesOfReport]]


def text_names(text: str, passages: int) -> list[str]:
    """Return the names of the files of a report's text, in order."""
    return [f"t-{text}-{number}.gz" for number in range(-(-passages // BLOCK))]


class ReadReport:
    """A report's passages, and its files of text, not yet packed: each made when it is first asked for, and once."""

    def __init__(self, report: SearchedReport) -> None:
        self.report = report

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        return self.report.passages()

    @cached_property
    def blocks(self) -> list[bytes]:
        firsts = range(0, len(self.passages), BLOCK)
        return [_block(self.passages[first : first + BLOCK]) for first in firsts]


def index_of(read: ReadReport, kept: Cache) -> IndexPart:
    """Return the index of a report: the cached one, or a new one."""
    return kept.remembered(name_of(read), read.report.key, lambda: _make_index(read))


def name_of(read: ReadReport) -> str:
    """Return the name of a report's index in the cache."""
    return f"search/{read.report.id}"


def _make_index(read: ReadReport) -> IndexPart:
    forms, terms = _words(read.passages)
    return IndexPart(
        texts=[(digest(b"".join(read.blocks)), len(read.passages))],
        forms=forms,
        terms=terms,
        facets=_facets(read.passages),
        asides=[(read.report.authority, asides_of(read.passages))],
    )


def _words(passages: Sequence[Passage]) -> tuple[dict[str, str], dict[str, InReports]]:
    """Return the term of each form that stands in some passages, and where each term does."""
    cut = [words_to_find(passage.text) for passage in passages]
    forms = {word: term_of(word) for word in set(chain.from_iterable(cut)) - STOP_WORDS}
    terms: dict[str, list[Posting]] = defaultdict(list)
    for number, words in enumerate(cut):
        said = Counter(filter(None, map(forms.get, words)))
        for term, row in phrases_in(words):
            forms[row] = term
            said[term] += 1
        often = range(max(said.values(), default=0) + 1)
        weighed = [posting(number, weight(times, len(words))) for times in often]
        for term, times in said.items():
            terms[term].append(weighed[times])
    forms.update((phrase, term) for phrase, term in phrase_terms().items() if term in terms)
    return forms, {term: in_report(postings) for term, postings in terms.items()}


def _facets(passages: Sequence[Passage]) -> dict[tuple[str, str], InReports]:
    """Return which passages are of each kind and theme."""
    facets: dict[tuple[str, str], list[Posting]] = defaultdict(list)
    for number, passage in enumerate(passages):
        facets["kind", passage.kind].append(posting(number, 0))
        for theme in passage.themes:
            facets["theme", theme].append(posting(number, 0))
    return {facet: in_report(postings) for facet, postings in facets.items()}


def words_to_find(text: str) -> list[str]:
    """Return the words of a text, of those that are short forms in capitals only the ones that stand so."""
    words = words_of(text)
    return words if CAPITALS.isdisjoint(words) else words_of(_IN_SMALL_LETTERS.sub(" ", text))


@cache
def term_of(form: str) -> str:
    """Return the term a form leads to: its stem, but a short form is a term by itself ("sending" is not of SEND)."""
    return str.upper(form) if form in CAPITALS else stem(form)


def _block(passages: Iterable[Passage]) -> bytes:
    return _AS_JSON([[one.anchor, one.kind[0], one.section, one.caption, one.text] for one in passages]).encode()
