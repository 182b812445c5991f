"""Makes pages and prints them, but for those that stand already as they would be made.

A page's plan tells all that it is made from. Where that is what it was at the last build, and the page's file still
holds what was printed then, making it again would give the same.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.cache import Cache, digest_of, digest_of_bytes, key_of, templates_key
from generator.model.page import Planned
from generator.progress import Progress
from generator.publish.output_folder import Content
from generator.publish.render import render_page

KEPT = "pages"
FORMAT = "1"
STEP = "Making pages"


@dataclass(frozen=True)
class MadeFrom:
    """Keys of what pages are made from: the part that is the same for all, and each authority's own, by slug.

    `templates` is the key of the templates among them, which may be edited while pages are printed.
    """

    site: str
    authorities: Mapping[str, str]
    templates: str

    def key(self, planned: Planned) -> str | None:
        """Return the key of a page to come; None where it is made from the whole site, and so made each time."""
        if planned.scope is None:
            return None
        own = [[slug, self.authorities[slug]] for slug in sorted(planned.scope)]
        return key_of(self.site, planned.kind, planned.address, own, list(planned.also))


def printed(
    planned: Sequence[Planned], made_from: MadeFrom, out: Path, cache: Cache, progress: Progress
) -> Iterator[Content]:
    """Yield each page's file: its Markdown, or None where the file in `out` is right as it is.

    What was printed is kept for the next build, unless a template was edited meanwhile: nobody knows then which pages
    were printed by which.
    """
    kept = _kept(cache)
    now: dict[str, list[str]] = {}
    for number, each in enumerate(planned):
        if number % 50 == 0:
            progress(STEP, number, len(planned))
        address, key = f"{each.address}index.md", made_from.key(each)
        if key and kept.get(address) == [key, _digest(out / address.lstrip("/"))]:
            now[address] = kept[address]
            yield address, None
            continue
        content = render_page(each.make()).encode()
        if key:
            now[address] = [key, digest_of_bytes(content)]
        yield address, content
    progress(STEP, len(planned), len(planned))
    if templates_key() == made_from.templates:
        cache.put(KEPT, FORMAT, json.dumps(now).encode())


def _kept(cache: Cache) -> dict[str, list[str]]:
    """Return the key and the digest of each page that the last build printed."""
    kept = cache.get(KEPT, FORMAT)
    return json.loads(kept) if kept else {}


def _digest(path: Path) -> str | None:
    return digest_of(path) if path.is_file() else None
