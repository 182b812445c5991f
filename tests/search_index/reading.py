"""Reads the index as the script in the browser does: what its files mean, in few lines."""

from __future__ import annotations

import gzip
import json
from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.search_index import FOLDER

Found = dict[tuple[str, str], int]
"""Report and anchor of a passage -> the weight a word has there."""


class Index:
    """The index below a site's folder."""

    def __init__(self, site: Path) -> None:
        self._folder = site / FOLDER
        self.start: dict[str, Any] = json.loads((self._folder / "start.json").read_text(encoding="utf-8"))
        self.facts: dict[str, Any] = json.loads(self.unpacked(self.start["table"]))

    def unpacked(self, name: str) -> bytes:
        return gzip.decompress((self._folder / name).read_bytes())

    def shard(self, number: int) -> tuple[dict[str, Any], bytes]:
        content = self.unpacked(f"w-{self.start['shards'][number][1]}.gz")
        length = int.from_bytes(content[:4], "little")
        return json.loads(content[4 : 4 + length]), content[4 + length :]

    def word(self, form: str) -> Found:
        """Every passage with a word, in whatever form."""
        number = bisect_right([first for first, _ in self.start["shards"]], form) - 1
        head, postings = self.shard(max(number, 0))
        lead = head["forms"].get(form)
        if lead is None:
            return {}
        if len(lead) == 2:
            head, postings = self.shard(lead[0])
        first, length, passages = head["terms"][lead[-1]]
        found = self._found(postings[first : first + length])
        assert len(found) == passages
        return found

    def facet(self, name: str, value: str) -> Found:
        told = self.start["facets"][name][value]
        if told is None:
            others = [self.facet(name, other) for other in self.start["facets"][name] if other != value]
            return {place: 0 for place in self.passages() if not any(place in other for other in others)}
        return self._found(self.unpacked(f"f-{told[0] if name == 'theme' else told}.gz"))

    def passages(self) -> dict[tuple[str, str], list[Any]]:
        """Every passage by its report and anchor."""
        return {
            (self._id(report), passage[0]): passage
            for number, report in enumerate(self.facts["reports"])
            for passage in self._text(number)
        }

    def _id(self, report: list[Any]) -> str:
        folder = report[8] or f"{report[2]}-{self.facts['frameworks'][report[1]][0]}"
        return f"{self.facts['authorities'][report[0]][0]}/{folder}"

    def _text(self, number: int) -> list[list[Any]]:
        digest, passages = self.facts["reports"][number][5:7]
        blocks = -(-passages // self.start["block"])
        return [one for block in range(blocks) for one in json.loads(self.unpacked(f"t-{digest}-{block}.gz"))]

    def _found(self, postings: bytes) -> Found:
        found: Found = {}
        numbers, report = _numbers(postings), 0
        for step in numbers:
            report += step
            text, passage = self._text(report), 0
            for _ in range(next(numbers)):
                both = next(numbers)
                passage += both >> 3
                found[self._id(self.facts["reports"][report]), text[passage][0]] = both & 7
        return found


def _numbers(content: bytes) -> Iterator[int]:
    value = shift = 0
    for byte in content:
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            yield value
            value = shift = 0
