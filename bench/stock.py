"""The words that made-up reports are put together from: those of the five real reports, shuffled and varied.

Sentences keep the topic they were written on, so themes and links find about as much as in real reports. Some words
give way to others, drawn as often as they are used, and some to made-up ones that are rare: so texts differ, and a
search index meets the many rare words that names, places and projects bring into real reports.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import accumulate
from pathlib import Path

from generator.corpus import load_corpus
from generator.frameworks.facts.sentence_splitting import split_sentences
from generator.model.report import Report, TextBlock

VARIED = 0.18
"""Share of the longer words that give way to another."""
RARE = 0.12
"""Share of those that give way to a made-up word."""
RARE_WORDS = 20_000
SHORTEST = 5
BEGINNINGS = re.findall(r"\w+", "bar cal dor ten mil nor pel ras sol tam vel win ash bren cor dal fen gar hal ket")
MIDDLES = re.findall(r"\w+", "a e i o en or an el is um ing er")
ENDS = re.findall(r"\w+", "ton ley bury field worth gate link path point wick stead more ways start hub line")
TELLING = ("summary", "findings", "strengths", "progress", "young-people", "board")
"""Parts whose sentences tell of services, and name no person."""
WORD = re.compile(rf"\b[a-z]{{{SHORTEST},}}\b")


class Stock:
    """Sentences by topic, points, and figures of the real reports, and chance with a fixed seed to draw them by."""

    def __init__(self, content: Path, seed: int) -> None:
        self.chance = random.Random(seed)
        corpus = load_corpus(content)
        self.reports = tuple(corpus.reports)
        self.frameworks = corpus.frameworks
        self._councils = names_of(self.reports)
        self.sentences = self._by_topic()
        self._all = [sentence for sentences in self.sentences.values() for sentence in sentences]
        self.points = [self._nameless(item.text) for report in self.reports for item in report.recommendations]
        self.follow_ups = [self._nameless(said.words) for report in self.reports for said in report.follow_ups]
        used: Counter[str] = Counter(word for sentence in self._all for word in WORD.findall(sentence))
        self._words, self._weights = list(used), list(accumulate(used.values()))
        self._rare = list(dict.fromkeys(rare_words(self.chance)))[:RARE_WORDS]
        self._rare_weights = list(accumulate(1 / rank for rank in range(1, len(self._rare) + 1)))

    def paragraph(self, topic: str, council: str, sentences: int) -> str:
        """Return so many sentences on the topic, in varied words."""
        pool = self.sentences.get(topic) or self._all
        return " ".join(self.vary(self.chance.choice(pool), council) for _ in range(sentences))

    def point(self, council: str) -> str:
        """Return a recommendation: one of the real ones, or a finding turned into one, in varied words."""
        if self.chance.random() < 0.5:
            return self.vary(self.chance.choice(self.points), council)
        finding = self.vary(self.chance.choice(self._all), council)
        return f"Ensure that {finding[0].lower()}{finding[1:]}"

    def vary(self, sentence: str, council: str) -> str:
        """Return the sentence about another council, with some words and all figures changed."""
        text = WORD.sub(self._other_word, self._nameless(sentence))
        text = re.sub(r"\b\d{2}\b", lambda _: str(self.chance.randint(10, 99)), text)
        return self.about(text, council)

    def about(self, text: str, council: str) -> str:
        """Return the text with this council's name in the place of that of the council it was written on."""
        return self._nameless(text).replace(COUNCIL, council)

    def _other_word(self, found: re.Match[str]) -> str:
        if self.chance.random() > VARIED:
            return str(found.group())
        rare = self.chance.random() < RARE
        if rare:
            return self.chance.choices(self._rare, cum_weights=self._rare_weights)[0]
        return self.chance.choices(self._words, cum_weights=self._weights)[0]

    def _by_topic(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for report in self.reports:
            for section in (one for one in report.sections if one.role in TELLING):
                topic = section.area or section.role
                for block in filter(is_running_text, section.blocks):
                    found.setdefault(topic, []).extend(split_sentences(self._nameless(block.text)))
        return found

    def _nameless(self, text: str) -> str:
        return self._councils.sub(COUNCIL, text)


COUNCIL = "{council}"


def names_of(reports: Iterable[Report]) -> re.Pattern[str]:
    """Return what finds the councils' names in running text, the longest first."""
    names = {name for report in reports for name in (report.authority.title, report.authority.printed)}
    return re.compile("|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)), re.IGNORECASE)


def is_running_text(block: TextBlock) -> bool:
    """True for blocks of whole sentences that name no person in front of a title."""
    return block.kind in ("paragraph", "finding", "bullet") and block.text.endswith(".") and len(block.text) > 60


def rare_words(chance: random.Random) -> Iterator[str]:
    """Made-up words without end, the order of which says how rare each is."""
    for _ in range(3 * RARE_WORDS):
        yield chance.choice(BEGINNINGS) + chance.choice(MIDDLES) + chance.choice(MIDDLES) + chance.choice(ENDS)
