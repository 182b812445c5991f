"""Keeps what templates were compiled to: to compile them takes half the time of a small site that is made again.

So a template is compiled only when its words changed: by `serve`, which makes a site many times in a process, by the
processes that share the work of a build, and by the next build.
"""

from __future__ import annotations

import marshal
from collections.abc import Sequence
from types import CodeType

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

from generator.incremental import Cache

PAGES, THEME = ("md",), ("html", "xml")
"""How the names of the templates of pages end, and those of the theme."""


class CompiledTemplates(BytecodeCache):
    """Compiled code by a template's place, with a digest of its words. Environments of the same settings share it."""

    def __init__(self) -> None:
        self._code: dict[str, tuple[str, CodeType | None]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        words, code = self._code.get(bucket.key, ("", None))
        bucket.code = code if words == bucket.checksum else None

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._code[bucket.key] = bucket.checksum, bucket.code

    def all_at_hand(self, environment: Environment, endings: Sequence[str], cache: Cache, key: str) -> None:
        """Have the code of all templates with these endings, from the cache where it is there.

        `key` is that of the templates, and of what else is told to the environment.
        """
        name = f"compiled-{'-'.join(endings)}"
        self._code |= marshal.loads(cache.remembered(name, key, lambda: self._all(environment, endings)))

    def _all(self, environment: Environment, endings: Sequence[str]) -> bytes:
        """Code in Python's own form for it: it has no other."""
        for name in environment.list_templates(endings):
            environment.get_template(name)
        return marshal.dumps(self._code)
