"""Pages written by hand in `content/pages/`: about, method, accessibility, licences, worried about a child.

A file opens with `# Title` and a paragraph that also serves as its description; the rest is Markdown as it stands.
Its place follows from its name: `worried-about-a-child.md` stands at the top, `about.md` at `/about/`, the others
below it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from generator.errors import BuildProblem
from generator.model.page import Page
from generator.views import addresses
from generator.views.context import Site

AT_THE_TOP = {"about": addresses.ABOUT, "worried-about-a-child": addresses.WORRIED}


@dataclass(frozen=True, kw_only=True)
class WrittenPage(Page):
    template: ClassVar[str] = "written.md"
    kind: ClassVar[str] = "about"

    markdown: str


def pages(site: Site) -> Iterator[WrittenPage]:
    """One page for each file. Raises BuildProblem where a file has no title or no first paragraph."""
    return (_page(site, path) for path in sorted(site.written.glob("*.md")))


def _page(site: Site, path: Path) -> WrittenPage:
    title, description = _opening(path)
    below = () if path.stem in AT_THE_TOP else (("About", addresses.ABOUT),)
    return WrittenPage(
        address=AT_THE_TOP.get(path.stem, f"{addresses.ABOUT}{path.stem}/"),
        title=title,
        description=description,
        crumbs=site.crumbs(*below),
        filters={"kind": ("About",)},
        markdown=path.read_text(encoding="utf-8"),
    )


def _opening(path: Path) -> tuple[str, str]:
    paragraphs = path.read_text(encoding="utf-8").split("\n\n")
    if not paragraphs[0].startswith("# ") or len(paragraphs) < 2:
        raise BuildProblem(
            code="written-page",
            file=str(path),
            where="line 1",
            seen=f"“{paragraphs[0][:40]}”",
            expected="`# Title`, an empty line and a first paragraph",
            advice="Give the page a title and an opening paragraph in plain words.",
        )
    return paragraphs[0].removeprefix("# ").strip(), " ".join(paragraphs[1].split())
