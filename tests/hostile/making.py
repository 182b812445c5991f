"""Hostile documents without end, the same for the same seed: mutants of real ones, bombs and made-up text."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.hostile.bombs import BOMBS
from tests.hostile.made_up_text import BODIES, COVERS, KINDS, under_a_cover

INJECTIONS = (
    "<script>document.title='taken'</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)><style>*{background:url(//evil.example)}</style></svg>",
    "[a link](javascript:alert(1)) ![p](//evil.example/x.png)",
    "{{ 7*7 }}{% raw %}{%x%}{# c #}",
    "</title></textarea></script><iframe src=javascript:alert(1)>",
    "\" onmouseover=alert(1) x='",
    '=HYPERLINK("http://evil.example")',
    "@import 'evil.css'; </style>",
    "]]><!--<a href=data:text/html,x>--> &lt;b&gt;",
    "\u202e\u2066txt.exe\u2069 \u200b\ufeff\U000e0041",
    "\x1b[2J\x07\x08",
)
"""What a page, a feed, a table or a terminal could take for more than words."""
LONG = 10_000
"""Letters of a line that is not made longer."""
NUMBERS = (b"0", b"-1", b"99999999", b"2147483648", b"1e309")


@dataclass(frozen=True)
class Material:
    """What hostile documents are made of: real PDFs, texts of the project's own, names of councils."""

    pdfs: Sequence[Path]
    texts: Sequence[str]
    councils: Sequence[str]


def hostile(number: int, seed: int, of: Material) -> tuple[str, bytes]:
    """Return the name and the bytes of one hostile document."""
    chance = random.Random(f"{seed} {number}")
    kind = chance.choices(("pdf", "text", "bomb", "kind"), (4 if of.pdfs else 0, 3, 1, 2))[0]
    if kind == "pdf":
        return f"{number}-mutant.pdf", mutated(chance.choice(of.pdfs).read_bytes(), chance)
    if kind == "text":
        return f"{number}-mutant.txt", mutated_text(chance.choice(of.texts), chance).encode("utf-8", "replace")
    if kind == "bomb":
        made = chance.choice(BOMBS)
        return f"{number}-{made.__name__}.pdf", made(chance)
    name, cover = chance.choice(sorted(KINDS)), chance.choice(sorted(COVERS))
    text = KINDS[name](chance.choice((10, 300, 3_000)))
    if chance.random() < 0.3:
        text = mutated_text(text, chance)
    whole = under_a_cover(chance.choice(BODIES) + text, cover, chance.choice(of.councils))
    return f"{number}-{cover}-{name.replace(' ', '-')}.txt", whole.encode("utf-8", "replace")


def mutated(content: bytes, chance: random.Random) -> bytes:
    """Return the bytes changed in some places: flipped, cut, doubled, moved, numbers put in."""
    data = bytearray(content)
    for _ in range(chance.choice((1, 3, 20, 200))):
        at, size = chance.randrange(len(data) or 1), chance.choice((1, 4, 40, 2_000))
        match chance.randrange(6):
            case 0:
                data[at : at + 1] = chance.randbytes(1)
            case 1:
                del data[at : at + size]
            case 2:
                data[at:at] = data[at : at + size]
            case 3:
                data[at:at] = chance.choice(NUMBERS)
            case 4:
                data[at : at + size] = chance.randbytes(size)
            case _:
                other = chance.randrange(len(data) or 1)
                data[at : at + size] = data[other : other + size]
    return bytes(data[: chance.choice((len(data), len(data), chance.randrange(len(data) + 1)))])


def mutated_text(text: str, chance: random.Random) -> str:
    """Return the text with lines moved, doubled, joined and lost, and words put in that are no words."""
    lines = text.split("\n")
    for _ in range(chance.choice((1, 10, 200))):
        at = chance.randrange(len(lines))
        match chance.randrange(6):
            case 0:
                other = lines[chance.randrange(len(lines))]
                lines.insert(at, other * (chance.choice((1, 2, 50)) if len(other) < LONG else 1))
            case 1 if len(lines) > 1:
                lines.pop(at)
            case 2:
                words = lines[at].split(" ")
                words.insert(chance.randrange(len(words) + 1), chance.choice(INJECTIONS))
                lines[at] = " ".join(words)
            case 3:
                lines[at : at + 2] = ["".join(lines[at : at + 2])]
            case 4:
                lines[at] = "".join(chance.sample(lines[at], len(lines[at])))
            case _:
                lines[at] = chance.choice(sorted(KINDS.items()))[1](chance.choice((1, 5, 100)))
    return "\n".join(lines)
