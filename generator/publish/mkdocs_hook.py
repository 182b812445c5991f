"""The one module that knows MkDocs: it hands the pages' Markdown to our renderer instead of Python-Markdown.

MkDocs keeps its part: the theme, the templates, the copying of files and the check of anchors. Links
written from the site's root ("/authorities/x/#p3") become relative ones, so that the site works at a
host's root and below a path; a link to something that is not there is a warning, and fails a strict build.
"""

from __future__ import annotations

import logging
import posixpath
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote, urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from generator.publish.markdown import Heading, render

log = logging.getLogger("mkdocs.pages")

PAGE_FILE = "index.md"


class PublishedFile(File):
    """A file published as it is, even where its name ends in `.md`."""

    def is_documentation_page(self) -> bool:
        return False


class GeneratedPage(Page):
    """A page whose Markdown is rendered by `generator.publish.markdown`."""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.links_to_anchors = {}
        page = render(self.markdown or "", lambda link: self._resolve(link, files))
        self.content = page.html
        self.toc = TableOfContents(list(_contents(page.headings)))
        self.present_anchor_ids = page.anchors
        for anchor in page.repeated:
            log.warning("Page '%s' has the anchor '#%s' twice", self.file.src_uri, anchor)
        self.meta["crumbs"] = [
            {"title": crumb["title"], "url": self._resolve(crumb["address"], files)}
            for crumb in self.meta.get("crumbs", [])
        ]

    def _resolve(self, link: str, files: Files) -> str:
        """Return the address to print for a link as written, and note the anchor it needs."""
        parts = urlsplit(link)
        if parts.scheme:
            return link
        target = self._target(unquote(parts.path), files)
        if target is None:
            log.warning("Page '%s' links to '%s', which is not there", self.file.src_uri, link)
            return link
        if parts.fragment:
            links = self.links_to_anchors if self.links_to_anchors is not None else {}
            links.setdefault(target, {})[unquote(parts.fragment)] = link
        path = target.url_relative_to(self.file) if parts.path else ""
        return parts._replace(path=path).geturl()

    def _target(self, path: str, files: Files) -> File | None:
        if not path:
            return self.file
        place = posixpath.normpath(posixpath.join("/", posixpath.dirname(self.file.src_uri), path)).lstrip("/")
        if path.endswith("/"):
            place = posixpath.join(place, PAGE_FILE)
        return files.get_file_from_path(place)


def on_files(files: Files, config: MkDocsConfig, **_: Any) -> Files:
    """Make every `index.md` a page of ours, and every other file one that is copied as it is."""
    for file in list(files.documentation_pages()):
        if posixpath.basename(file.src_uri) == PAGE_FILE:
            GeneratedPage(None, file, config)
        else:
            files.remove(file)
            files.append(PublishedFile(file.src_uri, file.src_dir, config.site_dir, config.use_directory_urls))
    return files


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
