"""Where the program's own files lie: the only module that knows.

In a checkout they are the repository's folders. In an installed program the wheel has put the same folders, by the
same names, into the package (pyproject.toml says which), so that everything below them reads alike in both.
"""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).parent
"""The program's code, and the facts that lie beside it."""

_INSTALLED = PACKAGE / "installed"
IS_INSTALLED = _INSTALLED.is_dir()
_HOME = _INSTALLED if IS_INSTALLED else PACKAGE.parent

TEMPLATES = _HOME / "templates"
SCRIPTS = PACKAGE.parent / "scripts"
"""The sources of the site's scripts, in a checkout alone; what the site publishes of them is among the templates."""
CONFIG = _HOME / "mkdocs.yml"
CONTENT = _HOME / "content"
"""The project's content folder: in a checkout whole, in an installed program without reports and decisions."""
WRITTEN = CONTENT / "pages"
"""The project's own hand-written pages, for content folders that have none."""
REGISTRY = CONTENT / "registry"
"""The project's own registries, for content folders that have none."""

COMMAND = "inspection-reports" if IS_INSTALLED else "python -m generator"
"""What a person types to call the program, as its messages name it."""
GUIDE_TO_REFUSALS = f"docs/commands.md#what-is-refused{' of the program' if IS_INSTALLED else ''}"
"""Where the guide says which documents are taken and what to do about one that is not."""
