"""Makes pages and renders them as Markdown, but for those that stand already as they would be made.

A page's plan tells all that it is made from. Where that is what it was at the last build, and the page's file still
holds what was rendered then, making it again would give the same.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.incremental import Cache, Standing, digest_of_bytes, key_of, templates_key
from generator.model.page import Planned, PlannedData
from generator.progress import Step
from generator.publish.pages_folder import FileToWrite
from generator.publish.templating import environment, render_page


@dataclass(frozen=True)
class PageKeys:
    """Keys of what pages are made from: the part that is the same for all, and each authority's own, by slug.

    `templates` is the key of the templates among them, which may be edited while pages are rendered.
    """

    site: str
    authorities: Mapping[str, str]
    templates: str

    def key(self, planned: Planned | PlannedData) -> str | None:
        """Return the key of a page to come; None where it is made from the whole site, and so made each time."""
        if planned.scope is None:
            return None
        own = [[slug, self.authorities[slug]] for slug in sorted(planned.scope)]
        return key_of(self.site, planned.kind, planned.address, own, list(planned.also))


def rendered_pages(
    planned: Sequence[Planned], keys: PageKeys, out: Path, cache: Cache, step: Step
) -> Iterator[FileToWrite]:
    """Yield each page's file: its Markdown, or None where the file in `out` is right as it is.

    What was rendered is recorded for the next build, unless a template was edited meanwhile: nobody knows then which
    pages are of which. `step` is told how far the pages are and what those of each kind took.
    """
    # Templates are read after their key was taken: what is edited from then on is seen by the check at the end.
    environment.cache_clear()
    standing = Standing(cache, "pages", out)
    for number, each in enumerate(planned):
        if number % 50 == 0:
            step.progress("Making pages", number, len(planned))
        path, key = f"{each.address}index.md".lstrip("/"), keys.key(each)
        if key and standing.current(path, key) is not None:
            step.count(each.kind, made=False)
            yield f"/{path}", None
            continue
        started = time.process_time()
        content = render_page(each.make()).encode()
        step.count(each.kind, made=True, seconds=time.process_time() - started)
        if key:
            standing.note(path, key, digest_of_bytes(content))
        yield f"/{path}", [content]
    step.progress("Making pages", len(planned), len(planned))
    if templates_key() == keys.templates:
        standing.save()
