"""Text of a font that cannot be decoded is doubted; names and addresses are text."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.frameworks.undecoded_text import is_undecoded
from tests.frameworks.reading import parsed

SHIFTED = "FKLOGUHQ ZKR QHHG KHOS DUH VHHQ LQ WLPH DQG WKHLU SODQV DUH FOHDU"


@pytest.mark.parametrize("text", [SHIFTED, SHIFTED.lower(), SHIFTED.replace(" ", "")])
def test_letters_that_spell_nothing_are_told(text: str) -> None:
    assert is_undecoded(text)


@pytest.mark.parametrize(
    "text",
    [
        "The LSCB will seldom be thought to be good unless it does what follows:",
        "Joan Model Exampleshire Borough Council Civic Buildings Duke Street EX1 1XX",
        "PLACEMENTS, PLANS AND RECORDS OF CHILDREN IN THE CARE OF THE COUNCIL",
        "DQG WKH WLPH",
    ],
)
def test_text_is_text(text: str) -> None:
    assert not is_undecoded(text)


def test_a_report_that_holds_such_text_is_doubted(tmp_path: Path) -> None:
    report = parsed(tmp_path, f"Executive summary\n\n{SHIFTED}.\n")
    assert [doubt.message for doubt in report.doubts if doubt.code == "undecoded-text"] == [
        "1 piece of text cannot be read: the file does not say which letters its font draws"
    ]
