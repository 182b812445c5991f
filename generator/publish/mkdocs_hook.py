"""The one module that knows MkDocs: it hands the pages' Markdown to our renderer instead of Python-Markdown.

MkDocs keeps its part: the theme, the templates and the copying of files. Which files it makes is told by the
manifest of the site that stands: a file that would come out as it is there is linked instead. A page is read and
rendered only when it is printed, and let go after, so that the pages are never all in memory.
"""

from __future__ import annotations

import json
import posixpath
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.base import LegacyConfig
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from generator.cache import digest_of, digest_of_bytes, key_of, key_of_files, program_key
from generator.markdown.rendering import Heading, Rendered, render
from generator.progress import Progress
from generator.publish.dating import printed_day, with_day
from generator.publish.hard_links import link_file
from generator.publish.hyperlinks import PAGE_FILE, absolute, relative
from generator.publish.manifest import Made, Manifest, PageFacts


class Site:
    """A website about to be made from a folder of pages: its settings, and the key of all that is not a page.

    The day in the pages' foot is no part of the key: in pages that stand it can be changed.
    """

    def __init__(self, settings: Path, pages: Path, new: Path, site_url: str | None, as_of: str) -> None:
        # Whether a warning is an error is decided by our caller, who sees those of all pages.
        self._config = load_config(
            str(settings), docs_dir=str(pages.resolve()), site_dir=str(new.resolve()), strict=False, site_url=site_url
        )
        self._config.extra["as_of"] = printed_day(as_of)
        self._settings, self._site_url, self._as_of = settings, site_url, as_of
        self.key = self.key_now()

    def key_now(self) -> str:
        """Return the key as the theme and the settings are now: both may be edited while the site is made."""
        theme = Path(self._config.theme.custom_dir or "")
        files = (path for path in theme.rglob("*") if path.is_file())
        return key_of(program_key(), key_of_files(theme, files), self._settings.read_bytes(), self._site_url)

    def make(self, standing: Path, known: Manifest, progress: Progress) -> Manifest:
        """Make the site's files, those that `standing` has as they are to be by linking them; tell what was made."""
        making = _Making(standing, known, self._as_of, progress)
        self._config.plugins["pages"] = making
        build(self._config, dirty=True)
        return making.manifest()


class SiteFile(File):
    """A file of the site. It is a page only where it is called so: any other is published as it is.

    `source` is the digest of what it is made from; `is_there` that it need not be made.
    """

    source = ""
    is_there = False

    def is_documentation_page(self) -> bool:
        return posixpath.basename(self.src_uri) == PAGE_FILE

    def is_modified(self) -> bool:
        return not self.is_there


class GeneratedPage(Page):
    """A page whose Markdown is rendered by `generator.markdown.rendering`, and only when it is printed."""

    def read_source(self, _config: MkDocsConfig) -> None:
        self.markdown = ""

    def render(self, _config: MkDocsConfig, _files: Files) -> None:
        self.content = ""

    def open(self) -> PageFacts:
        """Read and render the page for its template, and return what the check of links asks of it."""
        folder = "/" + self.file.src_uri.removesuffix(PAGE_FILE)
        self.meta, source = _parts(Path(self.file.abs_src_path or "").read_text(encoding="utf-8-sig"))
        page = render(source, lambda link: relative(link, folder))
        crumbs = self.meta.get("crumbs", [])
        self.content = page.html
        self.toc = TableOfContents(list(_contents(page.headings)))
        self.meta["crumbs"] = [{"title": c["title"], "url": relative(c["address"], folder)} for c in crumbs]
        return _facts(self.file.src_uri, folder, page, [crumb["address"] for crumb in crumbs])

    def close(self) -> None:
        """Let go what only printing needed."""
        self.content, self.toc, self.meta = "", TableOfContents([]), {}


class _Making(BasePlugin[LegacyConfig]):  # type: ignore[no-untyped-call]
    """Takes part in a build of MkDocs: its methods are called by the names of its events."""

    def __init__(self, standing: Path, known: Manifest, as_of: str, progress: Progress) -> None:
        super().__init__()
        self._standing, self._known, self._as_of, self._progress = standing, known, as_of, progress
        self._files: list[SiteFile] = []
        self._made: dict[str, Made] = {}
        self._facts = PageFacts()
        self._to_print = self._printed = 0

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Make every file one of ours, and see which are as they are to be."""
        for file in files:
            ours = SiteFile(file.src_uri, file.src_dir, config.site_dir, config.use_directory_urls)
            ours.source = digest_of(Path(ours.abs_src_path or ""))
            self._look_up(ours)
            if ours.is_documentation_page():
                GeneratedPage(None, ours, config)
                self._to_print += not ours.is_there
            self._files.append(ours)
        return Files(self._files)

    def _look_up(self, file: SiteFile) -> None:
        made = self._brought_over(file)
        file.is_there = made is not None
        if made is None and not file.is_documentation_page():
            made = Made(file.source, file.source)
        if made:
            self._made[file.src_uri] = made

    def _brought_over(self, file: SiteFile) -> Made | None:
        """Put a file in its place that the standing site has as it is to be, or as it is to be but for the day."""
        known = self._known.files.get(file.src_uri)
        standing, place = self._standing / file.dest_uri, Path(file.abs_dest_path)
        if known is None or known.source != file.source or not standing.is_file():
            return None
        if file.is_documentation_page() and self._known.as_of != self._as_of:
            return self._dated_anew(known, standing.read_bytes(), place)
        if digest_of(standing) != known.digest:
            return None
        link_file(standing, place)
        return known

    def _dated_anew(self, known: Made, page: bytes, place: Path) -> Made | None:
        dated = with_day(page, self._known.as_of, self._as_of)
        if dated is None or digest_of_bytes(page) != known.digest:
            return None
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(dated)
        return replace(known, digest=digest_of_bytes(dated))

    def on_env(self, env: Environment, **_: Any) -> Environment:
        """Keep the theme's few templates in a plain dictionary: the usual one searches a list at each use."""
        env.cache = {}
        return env

    def on_page_context(self, context: Any, *, page: Page, **_: Any) -> Any:
        assert isinstance(page, GeneratedPage)
        self._facts = page.open()
        return context

    def on_post_page(self, output: str, *, page: Page, **_: Any) -> str:
        assert isinstance(page, GeneratedPage)
        assert isinstance(page.file, SiteFile)
        page.close()
        digest = digest_of_bytes(output.encode(errors="xmlcharrefreplace"))
        self._made[page.file.src_uri] = Made(page.file.source, digest, self._facts)
        self._printed += 1
        if self._printed % max(1, self._to_print // 100) == 0 or self._printed == self._to_print:
            self._progress("Printing pages", self._printed, self._to_print)
        return output

    def manifest(self) -> Manifest:
        """Return what is known of the files now, in the order of their names."""
        return Manifest({file.src_uri: self._made[file.src_uri] for file in self._files}, self._as_of)


def _parts(text: str) -> tuple[dict[str, Any], str]:
    """Return a page's front matter, in which each line is a name and a value in JSON, and its Markdown."""
    if not text.startswith("---\n"):
        return {}, text
    front, _, source = text.removeprefix("---\n").partition("---\n")
    lines = (line.partition(": ") for line in front.splitlines())
    return {name: json.loads(value) for name, _, value in lines}, source


def _facts(source: str, folder: str, page: Rendered, also: list[str]) -> PageFacts:
    wrong = [f"Page '{source}' has the anchor '#{anchor}' twice" for anchor in page.repeated]
    addresses: dict[str, None] = {}
    for link in (*page.links, *also):
        if (address := absolute(link, folder)) is None:
            continue
        if not link.startswith("#"):
            addresses[address] = None
        elif address.partition("#")[2] not in page.anchors:
            wrong.append(f"Doc file '{source}' contains a link '{link}', but there is no such anchor on this page.")
    return PageFacts(tuple(page.anchors), tuple(addresses), tuple(wrong))


def _contents(headings: list[Heading]) -> Iterator[AnchorLink]:
    """Nest level 3 below level 2, as MkDocs wants a page's contents."""
    section: AnchorLink | None = None
    for heading in headings:
        entry = AnchorLink(heading.title, heading.id, heading.level - 1)
        if heading.level == 3 and section is not None:
            section.children.append(entry)
            continue
        if section is not None:
            yield section
        section = entry
    if section is not None:
        yield section
