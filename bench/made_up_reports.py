"""Made-up inspection reports as PDFs, for measuring where no folder of real ones is at hand.

They are laid out as reports are (a cover, headings, numbered findings, bullets, page numbers, small print at the
foot), in words put together by chance from a fixed seed. They say nothing true about anybody.
"""

from __future__ import annotations

import random
import textwrap
from pathlib import Path

from generator.corpus.registry import load_registry
from tests.documents.small_pdf import Print, pdf

REPORTS = 60
FEWEST_PAGES, MOST_PAGES = 10, 38
PARAGRAPHS_ON_A_PAGE = 8
LINE_LENGTH = 82
WORDS = """
children families leaders social workers plans visits homes schools health partners managers care leavers support
timely effective strong weak consistent most some few needs risks help early assessment supervision record decision
review understand receive improve benefit experience practice quality progress
"""
HEADINGS = ("Executive summary", "Recommendations", "Summary for children and young people")
LATER_HEADINGS = (
    "The experiences and progress of children who need help and protection are good",
    "Leadership, management and governance require improvement",
    "Information about this inspection",
)


def write(folder: Path, content: Path, reports: int = REPORTS) -> None:
    """Write so many reports into the folder, each about another authority of the register."""
    chance = random.Random(2013)
    authorities = load_registry(content).authorities.values()
    for number, authority in zip(range(reports), authorities, strict=False):
        pages = [cover(authority.name), *body(chance)]
        (folder / f"report-{number:02}.pdf").write_bytes(pdf(pages))


def cover(authority: str) -> list[Print]:
    return [
        Print(authority, 760, size=20),
        Print("Inspection of services for children in need of help and", 720, bold=True),
        Print("protection, children looked after and care leavers", 705, bold=True),
        Print("Inspection date: 4 May 2015 to 28 May 2015", 670),
        Print("Report published: 10 July 2015", 650),
        Print(f"Children's services in {authority} are good", 600, size=14, bold=True),
        Print("1. Children who need help and protection", 560),
        Print("Good", 560, left=400),
        Print("2. Children looked after and achieving permanence", 540),
        Print("Good", 540, left=400),
    ]


def body(chance: random.Random) -> list[list[Print]]:
    count = chance.randint(FEWEST_PAGES, MOST_PAGES)
    headings = [*HEADINGS, *LATER_HEADINGS]
    pages = []
    for page in range(count):
        heading = headings[page * len(headings) // count]
        begins = page == 0 or heading != headings[(page - 1) * len(headings) // count]
        pages.append(one_page(chance, page + 2, heading if begins else None))
    return pages


def one_page(chance: random.Random, number: int, heading: str | None) -> list[Print]:
    lines = [Print(str(number), 810, left=500, size=20)]
    top = 770.0
    if heading:
        lines.append(Print(heading, top, size=14, bold=True))
        top -= 28
    for at in range(PARAGRAPHS_ON_A_PAGE):
        marker = f"{number * PARAGRAPHS_ON_A_PAGE + at}." if at % 4 else None
        if marker:
            lines.append(Print(marker, top))
        for text in textwrap.wrap(paragraph(chance), LINE_LENGTH):
            lines.append(Print(text, top, left=96 if marker else 72))
            top -= 14.4
        top -= 10
    lines.append(Print(f"{number} A figure of the council, not checked by anybody.", 60, size=8))
    return lines


def paragraph(chance: random.Random) -> str:
    return " ".join(sentence(chance) for _ in range(chance.randint(1, 4)))


def sentence(chance: random.Random) -> str:
    words = chance.choices(WORDS.split(), k=chance.randint(8, 20))
    if chance.random() < 0.1:
        words.insert(4, f"({chance.randint(2, 98)}% in March 2015)")
    return " ".join(words).capitalize() + "."
