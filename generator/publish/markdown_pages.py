"""Pages as files of Markdown that are yet to be made, and what each is told by."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from generator.incremental import Cache, Standing
from generator.model.page import Planned, PlannedData
from generator.publish.page_keys import PageKeys
from generator.publish.pages_folder import PagesFolder
from generator.publish.planned_files import PlannedFile, PlannedFiles
from generator.publish.remembered_parts import RememberedParts
from generator.publish.templating import compile_templates, environment, render_page


class PageError(Exception):
    """A page of a `kind` that cannot be made, and `why`: a fault of its template, or of the program."""

    def __init__(self, kind: str, why: Exception) -> None:
        super().__init__(kind, why)
        self.kind, self.why = kind, why


def pages_to_make(planned: Sequence[Planned], keys: PageKeys, cache: Cache, folder: PagesFolder) -> PlannedFiles:
    """Return each page's file, its Markdown: those that do not stand in the folder are yet to be made.

    What was made may be recorded for the next build where `keys` are still those of the templates at the end: nobody
    knows otherwise which pages are of which.
    """
    # Templates are read after their key was taken: what is edited from then on is seen by the check at the end.
    environment.cache_clear()
    compile_templates(cache, keys.templates)
    parts = {group_of(each): RememberedParts(cache, keys, each.kind) for each in planned if each.scope is None}
    files = [
        PlannedFile(
            f"{each.address}index.md", each.kind, keys.key(each), group, partial(_markdown, each, parts.get(group))
        )
        for each, group in ((each, group_of(each)) for each in planned)
    ]
    finish = {group: of_kind.save for group, of_kind in parts.items()}
    return PlannedFiles(files, Standing(cache, "pages", folder.out), folder, finish)


def group_of(planned: Planned | PlannedData) -> str:
    """Those of one council belong together, and of pages on the whole site those of one kind."""
    return min(planned.scope) if planned.scope else f" {planned.kind}"


def page_fails(planned: Planned) -> Exception | None:
    """Return why a page cannot be made; None where it can."""
    try:
        _markdown(planned)
    except PageError as fault:
        return fault.why
    return None


def _markdown(planned: Planned, parts: RememberedParts | None = None) -> bytes:
    try:
        return render_page(planned.make(), parts=parts).encode()
    except Exception as fault:  # a report's words, or what somebody typed into a template: it may fail in any way
        raise PageError(planned.kind, fault) from fault
