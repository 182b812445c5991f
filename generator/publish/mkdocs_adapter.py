"""The one module that knows how MkDocs builds: it hands the pages' Markdown to our renderer instead of Python-Markdown.

MkDocs keeps its part: the theme, the templates, and the server that shows a site while somebody works on it
(`site_server`). Which files are made is told by the record of the site that stands: a file that would come out as it is
there is not made, and MkDocs is not told of it. MkDocs would go through the pages one by one; they are made after its
build, by several processes, each with MkDocs' own function for one page. A page is read and rendered only when the
theme asks for it, and let go after, so that the pages are never all in memory.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple, TypeVar
from urllib.parse import quote

from jinja2 import Environment
from mkdocs.commands.build import _build_page, build
from mkdocs.config import load_config
from mkdocs.config.base import LegacyConfig
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from generator.english.about import run_by
from generator.frozen import Frozen
from generator.incremental import Cache, digest_of_bytes, key_of, key_of_files
from generator.model.page import AGES
from generator.progress import Progress
from generator.publish.compiled_templates import THEME, CompiledTemplates
from generator.publish.deploy_files import POLICY
from generator.publish.filled_ahead import fill
from generator.publish.html_pages import ROOM, filled, html_page
from generator.publish.hyperlinks import PAGE_FILE
from generator.publish.link_check import PageFacts
from generator.publish.page_parts import PageParts, parts
from generator.publish.rendered_parts import RenderedParts
from generator.publish.site_settings import SiteSettings
from generator.publish.site_sources import SiteSource, SiteSources
from generator.publish.what_stands import FileMet, PageMade, WhatStands
from generator.shared_work import Task
from generator.site_folder import link_file

WITHOUT_CONTENTS = ("", "worried-about-a-child/")
"""The first page is a list of ways on itself; nothing stands between people who seek help and the numbers to call."""
OfRun = TypeVar("OfRun")
NO_PARTS = PageParts("", "", "", ())
_COMPILED = CompiledTemplates()
ROOM_FOR_AN_AGE = ROOM + AGES
FEWEST_AT_ONCE, MOST_AT_ONCE, RUNS = 8, 24, 16
"""Pages that are one task of a process, neighbours by their addresses, as these have much in common to remember; and
how many tasks there are at least, where there are pages enough for them."""


class MadeFiles(Frozen):
    """The sources of all files of a site, and what is known of its pages by theirs."""

    files: frozenset[str]
    pages: dict[str, PageFacts]


def read_config(config: Path) -> dict[str, Any]:
    """Return what MkDocs' own file says, with what it takes from the environment and from the file it builds on."""
    with config.open("rb") as file:
        said: dict[str, Any] = yaml_load(file, get_yaml_loader())
    return said


class WayIn(NamedTuple):
    """A page that every page leads to; `current` is what the link says to screen readers, if it says anything."""

    title: str
    folder: str
    current: str | None


class Shell:
    """All of a site that is not its pages: theme, settings, program; the same shell has the same `key`.

    Words that pages have room for, on the day and on the whole site, are no part of the key: they are replaced in pages
    that stand.
    """

    def __init__(self, settings: SiteSettings, new: Path, cache: Cache) -> None:
        # Whether a warning is an error is decided by our caller, who sees those of all pages.
        self._config = load_config(
            str(settings.config),
            docs_dir=str(_no_pages(new.parent)),
            site_dir=str(new.resolve()),
            strict=False,
            site_url=settings.said.site_url,
        )
        self._config.theme.dirs = [self._config.theme.custom_dir or ""]  # nothing of the other theme is published
        self._config.extra["policy"] = POLICY
        self._config.extra["keeper"] = run_by(settings.said.keeper) if settings.said.keeper else ""
        self._config_file, self._said = settings.config, settings.said
        self.key = self.key_now()
        theme = self._config.theme.get_env()
        theme.bytecode_cache = _COMPILED
        _COMPILED.all_at_hand(theme, THEME, cache, self.key)

    def key_now(self) -> str:
        """Return the key as the theme and the settings are now: both may be edited while the site is made."""
        theme = Path(self._config.theme.custom_dir or "")
        return key_of(key_of_files(theme), self._config_file.read_bytes(), self._said.model_dump())

    def begin(
        self, settings: SiteSettings, sources: SiteSources, stands: WhatStands, rendered: RenderedParts
    ) -> Making:
        """Begin to make the site's files of these and of the theme's, but for those that stand or were `rendered`."""
        making = Making(settings, sources, stands, rendered)
        self._config.plugins["pages"] = making
        build(self._config, dirty=True)
        return making


def _no_pages(room: Path) -> Path:
    """An empty folder, in which MkDocs looks for pages."""
    folder = room / "pages"
    folder.mkdir(parents=True, exist_ok=True)
    return folder.resolve()


class SiteFile(File):
    """A file of the site that MkDocs is told of. `key` is the digest of its source.

    `is_there` tells that it need not be made. Pages are made later, and other files linked or copied later.
    """

    def __init__(self, source: SiteSource, found: FileMet, config: MkDocsConfig) -> None:
        super().__init__(source.name, None, config.site_dir, config.use_directory_urls, dest_uri=source.published_as)
        self.abs_src_path = source.place
        self.key, self.is_there = found
        self._is_page = source.is_page

    def is_documentation_page(self) -> bool:
        return self._is_page

    def is_modified(self) -> bool:
        return False


class GeneratedPage(Page):
    """A page whose Markdown is rendered by `generator.markdown.rendering`, and only when the theme asks for it."""

    parts = NO_PARTS

    def open(self, rendered: RenderedParts, site_url: str | None) -> PageFacts:
        """Read and render the page for its template, and return what the check of links asks of it."""
        page = html_page(Path(self.file.abs_src_path or ""), self.file.src_uri, rendered, site_url)
        self.meta, self.content = page.meta, page.html
        self.parts = parts(page.html, () if self.url in WITHOUT_CONTENTS else page.headings)
        return page.facts

    def close(self) -> None:
        """Let go what only the template needed."""
        self.content, self.meta, self.parts = "", {}, NO_PARTS


class Making(BasePlugin[LegacyConfig]):  # type: ignore[no-untyped-call]
    """Takes part in a build of MkDocs: its methods are called by the names of its events.

    What MkDocs leaves to it are the `tasks`, which others may do; it is to `note` what they gave, and to `finish` once
    what is awaited is there.
    """

    def __init__(
        self, settings: SiteSettings, sources: SiteSources, stands: WhatStands, rendered: RenderedParts
    ) -> None:
        super().__init__()
        self._settings, self._stands, self._rendered = settings, stands, rendered
        self._standing, self._words = stands.standing, settings.words_of_site
        self._sources, self._awaited, self._wait = list(sources.files), sources.awaited, sources.waiting
        self._pages: list[GeneratedPage] = []
        self._waiting: list[SiteFile] = []
        self._copied: list[SiteFile] = []
        self._linked: list[SiteFile] = []
        self._facts, self._digest = PageFacts(), ""
        self._build_page: Callable[[GeneratedPage], None]

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """See which files are as they are to be, and tell MkDocs of the others, beside those of its own list.

        It found the theme's; a page or a file of the same name takes the place of one.
        """
        named = {path for _, path in _entries(config)}
        own = {source.name for source in (*self._sources, *self._awaited)}
        self._sources += [
            SiteSource(file.src_uri, file.abs_src_path or "") for file in files if file.src_uri not in own
        ]
        met = self._stands.meet({source.published_as: source.place for source in self._sources})
        told = [
            SiteFile(source, found, config)
            for source, found in zip(self._sources, met, strict=True)
            if not found.is_there or source.name in named
        ]
        for file in told:
            if file.is_documentation_page():
                page = GeneratedPage(None, file, config)
                if not self._is_listed(file.src_uri):
                    page.canonical_url = None
                if not file.is_there:
                    self._pages.append(page)
                    if file.src_uri in self._wait:
                        self._waiting.append(file)
            elif not file.is_there:
                (self._linked if file.src_uri in own else self._copied).append(file)
                self._standing.note(file.dest_uri, file.key, file.key)
        return Files(told)

    def _is_listed(self, source: str) -> bool:
        return f"/{source.removesuffix(PAGE_FILE)}" not in self._settings.unlisted

    def on_nav(self, nav: Navigation, **_: Any) -> Navigation:
        self._nav = nav
        return nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Keep the theme's few templates in a plain dictionary: the usual one searches a list at each use."""
        env.cache, env.bytecode_cache = {}, _COMPILED
        pages = files.documentation_pages()
        self._build_page = lambda page: _build_page(page, config, pages, self._nav, env)
        return env

    def on_post_build(self, *, config: MkDocsConfig, **_: Any) -> None:
        self._site = Path(config.site_dir)

    def tasks(self) -> list[Task[list[PageMade]]]:
        """Return what makes the pages, fills those that stand, and publishes what lies beside them.

        The theme's files are copied: what somebody does to a site must not come to the installed program.
        """
        linked = {file.dest_uri: Path(file.abs_src_path or "") for file in self._linked if _is_published(file)}
        copied = (partial(self._copy, run) for run in _in_runs(self._copied, FEWEST_AT_ONCE))
        beside = [partial(self._link, linked), *copied]
        at_once = max(FEWEST_AT_ONCE, min(MOST_AT_ONCE, len(self._pages) // RUNS))
        runs = _in_runs(self._pages, at_once)
        self._beside, self._at_once = len(beside), at_once
        return [*beside, *(partial(self._make, run) for run in runs), *self._stands.filling()]

    def tell(self, progress: Progress, begun: int) -> None:
        """Tell how many pages are made, where so many tasks were begun."""
        total = len(self._pages)
        progress("Rendering pages", min(max(0, begun - self._beside) * self._at_once, total), total)

    def note(self, given: Iterable[Iterable[PageMade]]) -> None:
        """Note what the tasks gave."""
        for each in chain.from_iterable(given):
            self._standing.note(*each)

    def finish(self, words_of_site: Mapping[str, str]) -> MadeFiles:
        """Publish the files that were awaited, and put these words into the pages that waited for some of them.

        Returns what is known of all files, in the order of their names.
        """
        met = self._stands.meet({file.name: file.place for file in self._awaited})
        for file, found in zip(self._awaited, met, strict=True):
            if not found.is_there:
                self.link({file.name: Path(file.place)})
                self._standing.note(file.name, found.key, found.key)
        for waiting in self._waiting:
            page = self._site / waiting.dest_uri
            now, facts = fill(page, words_of_site, page), self._standing.facts(waiting.dest_uri)
            self._standing.note(waiting.dest_uri, waiting.key, now.digest, facts._replace(rooms=now.rooms))
        facts = {file.name: self._standing.facts(file.published_as) for file in self._sources if file.is_page}
        return MadeFiles(frozenset(file.name for file in (*self._sources, *self._awaited)), facts)

    def link(self, files: Mapping[str, Path]) -> None:
        """Give files a second name in the site."""
        for name, there in files.items():
            link_file(there, self._site / name)

    def _link(self, files: Mapping[str, Path]) -> list[PageMade]:
        self.link(files)
        return []

    def _copy(self, files: Sequence[SiteFile]) -> list[PageMade]:
        for file in filter(_is_published, files):
            file.copy_file()
        return []

    def _make(self, pages: Sequence[GeneratedPage]) -> list[PageMade]:
        made = []
        for page in pages:
            self._build_page(page)
            assert isinstance(page.file, SiteFile)
            made.append(PageMade(page.file.dest_uri, page.file.key, self._digest, self._facts))
        return made

    def on_page_context(self, context: Any, *, page: Page, config: MkDocsConfig, **_: Any) -> Any:
        """Give the theme what it shows besides the page, so that its templates choose and cut nothing."""
        assert isinstance(page, GeneratedPage)
        self._facts = page.open(self._rendered, config.site_url)
        context["parts"] = page.parts
        context["tells_ages"] = ROOM_FOR_AN_AGE in (page.content or "")
        context["ways_in"] = list(_ways_in(config, page.file.src_uri))
        return context

    def on_template_context(self, context: Any, *, config: MkDocsConfig, **_: Any) -> Any:
        """The same for what is no page of ours: the one for addresses that are not there, and the list of pages."""
        context["ways_in"] = list(_ways_in(config))
        listed = (file.name for file in self._sources if file.is_page and self._is_listed(file.name))
        context["listed"] = [f"{config.site_url}{quote(name.removesuffix(PAGE_FILE))}" for name in listed]
        return context

    def on_post_page(self, output: str, *, page: Page, **_: Any) -> str:
        assert isinstance(page, GeneratedPage)
        page.close()
        made = filled(output.encode(errors="xmlcharrefreplace"), self._words)
        self._digest, self._facts = digest_of_bytes(made.content), self._facts._replace(rooms=made.rooms)
        return made.content.decode()


def _is_published(file: SiteFile) -> bool:
    """Whether MkDocs leaves it in: none whose name begins with a dot."""
    included: bool = file.inclusion.is_included()  # type: ignore[no-untyped-call]
    return included


def _in_runs(those: Sequence[OfRun], at_once: int) -> list[Sequence[OfRun]]:
    return [those[first : first + at_once] for first in range(0, len(those), at_once)]


def _ways_in(config: MkDocsConfig, source: str = "") -> Iterator[WayIn]:
    """Give the pages that mkdocs.yml names, and of each whether the page of this source is it or stands below it."""
    for title, path in _entries(config):
        folder = path.removesuffix(PAGE_FILE)
        below = "true" if folder and source.startswith(folder) else None
        yield WayIn(title, folder or ".", "page" if source == path else below)


def _entries(config: MkDocsConfig) -> Iterator[tuple[str, str]]:
    """The title and the source of each page that mkdocs.yml names."""
    for entry in config.nav or ():
        yield from entry.items()


@contextmanager
def said_by_mkdocs(settings: SiteSettings) -> Iterator[list[str]]:
    """Gather MkDocs' warnings and errors, so that they can be told together with ours.

    Raises BuildProblem where MkDocs stops.
    """
    logger, listener = logging.getLogger("mkdocs"), _WarningsHeard(logging.WARNING)
    logger.addHandler(listener)
    logger.propagate = False
    try:
        yield listener.lines
    except (MkDocsException, SystemExit) as problem:
        raise settings.problem(listener.lines or [str(problem)]) from problem
    finally:
        logger.removeHandler(listener)


class _WarningsHeard(logging.Handler):
    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        # MkDocs warns of its own way to tell what changed, which goes by dates; ours goes by content.
        if "'dirty' build" not in record.getMessage():
            self.lines.append(record.getMessage())
