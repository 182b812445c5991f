"""The five reports that the suite works on, frozen here, so that no test breaks when a report comes into `content/`.

`tests/content/` holds their sources as received, and `tests/golden/` what is read from them: together these are a
content folder. What people add to `content/`, correct or take out of it is checked there, by `make check`, and no test
reads it. Registries and written pages are the program's own data, and the suite reads them where they are.
"""

from __future__ import annotations

import shutil
from pathlib import Path

PROJECT = Path(__file__).parents[1]
SOURCES = PROJECT / "tests/content/reports"
GOLDEN = PROJECT / "tests/golden"

IDS = (
    "lincolnshire/2015-01-06-sif",
    "newcastle-upon-tyne/2017-07-07-sif",
    "north-east-lincolnshire/2017-09-25-sif",
    "north-east-lincolnshire/2019-12-18-ilacs-focused-visit",
    "north-lincolnshire/2012-06-13-slac",
)


def source(report_id: str) -> Path:
    """Return the document that the report was read from."""
    return SOURCES / report_id / "source.txt"


def golden(report_id: str) -> Path:
    """Return the file that says how the report is to be read."""
    return GOLDEN / f"{report_id.replace('/', '-')}.json"


def write(content: Path) -> None:
    """Write a content folder with the five reports, parsed, and the program's registries and pages.

    No person has decided anything in it, and no address has moved.
    """
    shutil.copytree(SOURCES, content / "reports")
    for report_id in IDS:
        shutil.copy(golden(report_id), content / "reports" / report_id / "report.json")
    for folder in ("registry", "pages"):
        shutil.copytree(PROJECT / "content" / folder, content / folder)
    for decisions in ("corrections.toml", "links.toml", "registry/moved.toml"):
        (content / decisions).write_text("", encoding="utf-8")
