"""Pages as files of Markdown that are yet to be made, and what each is told by."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, partial

from generator.incremental import Cache, Standing, key_of, templates_key
from generator.model.page import Planned, PlannedData
from generator.publish.pages_folder import PagesFolder
from generator.publish.planned_files import PlannedFile, PlannedFiles
from generator.publish.templating import compile_templates, environment, render_page


class PageError(Exception):
    """A page of a `kind` that cannot be made, and `why`: a fault of its template, or of the program."""

    def __init__(self, kind: str, why: Exception) -> None:
        super().__init__(kind, why)
        self.kind, self.why = kind, why


@dataclass(frozen=True)
class PageKeys:
    """Keys of what pages are made from: the part that is the same for all, and each authority's own, by slug.

    `templates` is the key of the templates among them, which may be edited while pages are rendered.
    """

    site: str
    authorities: Mapping[str, str]
    templates: str

    @property
    def are_current(self) -> bool:
        """Whether the templates are still those that the keys tell of."""
        return templates_key() == self.templates

    def key(self, planned: Planned | PlannedData) -> str | None:
        """Return the key of a page to come; None where it is made from the whole site, and so made each time."""
        if planned.scope is None:
            return None
        return key_of(self._councils(planned.scope), planned.kind, planned.address, list(planned.also))

    @cached_property
    def _councils(self) -> Callable[[frozenset[str]], str]:
        """Slugs -> a key of what is the same for all pages, and of each of these authorities."""
        return cache(lambda slugs: key_of(self.site, [[slug, self.authorities[slug]] for slug in sorted(slugs)]))


def pages_to_make(planned: Sequence[Planned], keys: PageKeys, cache: Cache, folder: PagesFolder) -> PlannedFiles:
    """Return each page's file, its Markdown: those that do not stand in the folder are yet to be made.

    What was made may be recorded for the next build where `keys` are still those of the templates at the end: nobody
    knows otherwise which pages are of which.
    """
    # Templates are read after their key was taken: what is edited from then on is seen by the check at the end.
    environment.cache_clear()
    compile_templates(cache, keys.templates)
    files = [
        PlannedFile(f"{each.address}index.md", each.kind, keys.key(each), group_of(each), partial(_markdown, each))
        for each in planned
    ]
    return PlannedFiles(files, Standing(cache, "pages", folder.out), folder)


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


def _markdown(planned: Planned) -> bytes:
    try:
        return render_page(planned.make()).encode()
    except Exception as fault:  # a report's words, or what somebody typed into a template: it may fail in any way
        raise PageError(planned.kind, fault) from fault
