"""The kind of page that docs/pages.md adds is published once its steps are followed, in a copy of the program."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest

from tests.five_reports import PROJECT

GUIDE = PROJECT / "docs/pages.md"
IMPORTS = '''"""The days on which documents held here were published."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import ClassVar

from generator import english
from generator.english import days as wording
from generator.model.page import Page, Planned
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import Fact
from generator.views.planning import of_site


'''


def shown(beginning: str) -> str:
    """The example of the guide that begins so, as it would be copied."""
    blocks = re.findall(r"(?:^ {8}.*\n|^\n(?=\n* {8}))+", GUIDE.read_text(encoding="utf-8"), re.MULTILINE)
    (found,) = (block for block in map(dedent, blocks) if block.lstrip().startswith(beginning))
    return found.lstrip()


def insert(path: Path, before: str, words: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(before) == 1
    path.write_text(text.replace(before, words + before), encoding="utf-8")


@pytest.mark.slow
def test_the_page_of_the_guide_is_published(content_of_five: Path, tmp_path: Path) -> None:
    for name in ("generator", "templates"):
        shutil.copytree(PROJECT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(PROJECT / "mkdocs.yml", tmp_path)
    views = tmp_path / "generator/views"
    insert(views / "addresses.py", 'HOME = "/"\n', 'DAYS = "/days/"\n')
    (tmp_path / "generator/english/days.py").write_text(shown('"""What the page of days'), encoding="utf-8")
    (views / "subjects/days.py").write_text(IMPORTS + shown("class DaysPage"), encoding="utf-8")
    (tmp_path / "templates/days.md").write_text(shown("{% import"), encoding="utf-8")
    insert(views / "__init__.py", "frameworks, judgement_areas, measures, themes\n", "days, ")
    insert(views / "__init__.py", "    PageKind(written.", "    PageKind(days.DaysPage, days.pages),\n")
    command = [sys.executable, "-m", "generator", "build", "--strict", "--content", str(content_of_five)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "build/pages/days/index.md").read_text(encoding="utf-8")
    assert "5 days on which a document was published." in page
    assert "/reports/lincolnshire/2015-01-06-sif/" in page
