"""How the shape of the data has changed, version by version: what breaks a program that reads them, and what was added.

The newest stands first; its number is `generator/open_data/data_version.py`'s.
"""

from __future__ import annotations

from typing import NamedTuple


class ShapeChange(NamedTuple):
    """A number of the shape, the day it came, and what changed."""

    number: str
    date: str
    breaks: tuple[str, ...]
    adds: tuple[str, ...]


SHAPES = (
    ShapeChange(
        "2.1.0",
        "2026-11-26",
        breaks=(),
        adds=(
            "Councils of the register without a report on this site, in the table authorities: reports is 0 there.",
            "The place of the later recommendation in the table links.",
            "Councils of trusts and successions are keys of the table authorities.",
        ),
    ),
    ShapeChange(
        "2.0.0",
        "2026-11-26",
        breaks=(
            "CSV files begin with a byte order mark and end their lines with CR LF.",
            "In CSV, words that begin with =, +, - or @ have an apostrophe before them.",
            "The column date is empty, no longer an empty text, where no day is known.",
        ),
        adds=(
            "An id in every table whose rows had none.",
            "date, framework, inspection_start, inspection_end and published in every table of reports.",
            "page, line and paragraph beside place; corrected and licence everywhere.",
            "council_name in the table of bodies.",
            "The table replies: what councils say of reports on them.",
            "inspections.sqlite, datapackage.json, metadata.json and version.json.",
        ),
    ),
)
