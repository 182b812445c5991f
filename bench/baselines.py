"""Other generators on the same Markdown, in the same run: stock MkDocs with Material and its own search, and Hugo.

Both get the pages as they are, front matter included, a small nav, and no checks of links. Attribute lists are a
notation of our own to some extent, so their pages are not ours; the work they do is.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from pathlib import Path

from bench.processes import CommandLine, Run, StoppedError, run

NAV = {"Home": "index.md", "Councils": "authorities/index.md", "Themes": "themes/index.md", "About": "about/index.md"}
QUIET = {"NO_MKDOCS_2_WARNING": "1"}


def stock(pages: Path, timeout: float) -> Run:
    """Build the pages with stock MkDocs, Material and its own search.

    Raises StoppedError where it is not done in time.
    """
    with tempfile.TemporaryDirectory(dir=pages.parent) as folder:
        config = Path(folder) / "mkdocs.yml"
        told = {
            "site_name": "Stock",
            "docs_dir": str(pages.resolve()),
            "site_dir": str(Path(folder) / "site"),
            "theme": {"name": "material", "font": False},
            "plugins": ["search"],
            "markdown_extensions": ["tables", "attr_list", "toc"],
            "nav": [{title: page} for title, page in NAV.items()],
            "not_in_nav": "*",
        }
        config.write_text(json.dumps(told), encoding="utf-8")  # JSON is YAML
        command: CommandLine = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", config]
        return run(command, environment=QUIET, timeout=timeout)


LAYOUT = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><main>{{ .Content }}</main></body></html>
"""
HUGO = """
baseURL = "/"
disableKinds = ["taxonomy", "term", "RSS"]
[markup.goldmark.renderer]
unsafe = true
[markup.goldmark.parser.attribute]
block = true
"""


def hugo(pages: Path, timeout: float, program: str) -> Run:
    """Build the same Markdown with Hugo and a bare layout, without search.

    `program` is its path, or its name on PATH. Raises StoppedError where it is not there.
    """
    if not shutil.which(program):
        raise StoppedError("not installed")
    with tempfile.TemporaryDirectory(dir=pages.parent) as folder:
        site = Path(folder)
        (site / "layouts/_default").mkdir(parents=True)
        (site / "config.toml").write_text(HUGO, encoding="utf-8")
        for name in ("single", "list"):
            (site / f"layouts/_default/{name}.html").write_text(LAYOUT, encoding="utf-8")
        for page in pages.rglob("*.md"):
            _copy_for_hugo(page, site / "content" / page.relative_to(pages))
        return run([program, "--source", site, "--quiet"], timeout=timeout)


def _copy_for_hugo(page: Path, copy: Path) -> None:
    """Copy a page under the name that makes Hugo take the folders below it for pages too."""
    copy.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(page, copy.with_name("_index.md") if page.name == "index.md" else copy)
