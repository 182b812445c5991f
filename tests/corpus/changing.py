"""Made-up content that changes from one build to the next: reports, people's decisions, corrections and themes."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from hypothesis import strategies as st

from generator.model.report import Report
from tests.corpus.made_up import made_up, put

FOLDERS = [
    f"{authority}/{folder}"
    for authority in ("leeds", "barnet")
    for folder in ("2013-01-02-sif", "2016-05-04-sif", "2019-12-18-ilacs")
]
TEXTS = (
    "Improve the supervision of social workers so that plans for children move on.",
    "Ensure that social workers have regular supervision that moves plans for children on.",
    "Make sure that care leavers have a home that is safe, with plans – and a key.",
    "Listen to children.",
)
THEMES = {
    "supervision": r"supervis\w+",
    "plans": r"plans?\b",
    "care-leavers": "care leavers",
    "anything": "children",
}
Change = Callable[[Path], None]


def content_of_four(folder: Path) -> Path:
    """A content folder with few themes and four reports of several points."""
    content = content_with_themes(folder)
    for report, text in zip(FOLDERS[:4], (TEXTS[0], TEXTS[1], TEXTS[2], TEXTS[0]), strict=True):
        filed(report, (text, TEXTS[3]))(content)
    return content


def content_with_themes(folder: Path) -> Path:
    """A content folder without reports and with few themes."""
    content = folder / "content"
    (content / "registry").mkdir(parents=True)
    (content / "corrections.toml").write_text("")
    (content / "links.toml").write_text("")
    _write_themes(content, ("supervision", "plans"))
    rows = "".join(f"{slug},{slug.title()},E0{slug},,,North,county,current,,\n" for slug in ("leeds", "barnet"))
    head = "slug,name,gss,dfe,urn,region,type,status,aliases,neighbours\n"
    (content / "registry/authorities.csv").write_text(head + rows)
    for file in ("register.toml", "moved.toml"):
        (content / "registry" / file).write_text("")
    return content


def filed(folder: str, texts: tuple[str, ...]) -> Change:
    """A new report, or other words in one that is there: each text a point, a finding and a sentence looking back."""

    def change(content: Path) -> None:
        deleted(folder)(content)
        source = f"{folder}: {texts}\n"
        put(content, _report(folder, texts, source), source)

    return change


def deleted(folder: str) -> Change:
    return lambda content: shutil.rmtree(content / "reports" / folder, ignore_errors=True)


def decided(action: str, earlier: str, later: str, texts: tuple[str, str]) -> Change:
    """A decision on the first points of two reports; it fits only while they are there with these words."""

    def change(content: Path) -> None:
        with (content / "links.toml").open("a", encoding="utf-8") as file:
            file.write(
                f'[[decision]]\naction = "{action}"\nearlier = "{earlier}#r1"\nlater = "{later}#r1"\n'
                f'earlier_text = "{texts[0]}"\nlater_text = "{texts[1]}"\nreason = "So."\ndate = "2026-11-20"\n'
            )

    return change


def corrected(folder: str, text: str) -> Change:
    """The first point of a report, which the program read as the first of all texts, reads otherwise."""

    def change(content: Path) -> None:
        (content / "corrections.toml").write_text(
            f'[[correction]]\nreport = "{folder}"\nfield = "recommendations.r1.text"\nexpect = "{TEXTS[0]}"\n'
            f'value = "{text}"\nreason = "Misread."\ndate = "2026-11-21"\n',
            encoding="utf-8",
        )

    return change


def with_themes(slugs: tuple[str, ...]) -> Change:
    return lambda content: _write_themes(content, slugs)


def damaged(cache: Path, place: int) -> None:
    """One byte of each kept file is another."""
    for path in (path for path in cache.rglob("*") if path.is_file()):
        content = bytearray(path.read_bytes())
        content[place % len(content)] ^= 1
        path.write_bytes(content)


def _write_themes(content: Path, slugs: tuple[str, ...]) -> None:
    entries = (
        f'[[theme]]\nslug = "{slug}"\ntitle = "{slug.title()}"\ndescription = ""\npattern = \'{THEMES[slug]}\'\n'
        for slug in slugs
    )
    (content / "registry/themes.toml").write_text("".join(entries))


def _report(folder: str, texts: tuple[str, ...], source: str) -> Report:
    date = folder.split("/")[1][:10]
    place = {"line": 1}
    document = made_up(folder, source).document.model_dump()
    dates = {"published": date, "inspection_start": date, "inspection_end": date}
    return made_up(
        folder,
        source,
        document=document | dates,
        recommendations=[
            {"id": f"{folder}#r{number}", "number": str(number), "text": text, "complete": True, "place": place}
            | {"kind": "recommendation", "addressed_to": "local-authority"}
            for number, text in enumerate(texts, 1)
        ],
        sections=[
            {"heading": "Findings", "level": 1, "role": "findings", "anchor": "b0", "place": place}
            | {"blocks": [_block(number, text) for number, text in enumerate(texts, 1)]}
        ],
        follow_ups=[{"words": text, "refers_to": "2013", "status": "unclear", "place": place} for text in texts],
    )


def _block(number: int, text: str) -> dict[str, object]:
    return {"kind": "paragraph", "anchor": f"b{number}", "text": text, "place": {"line": 1}}


_folders = st.sampled_from(FOLDERS)
_texts = st.sampled_from(TEXTS)
_lists = st.lists(_texts, max_size=3, unique=True).map(tuple)
_themes = st.lists(st.sampled_from(sorted(THEMES)), unique=True).map(tuple)

changes: st.SearchStrategy[Change] = st.one_of(
    st.builds(filed, _folders, _lists),
    st.builds(filed, _folders, _lists),
    st.builds(deleted, _folders),
    st.builds(decided, st.sampled_from(["confirm", "reject", "add"]), _folders, _folders, st.tuples(_texts, _texts)),
    st.builds(corrected, _folders, _texts),
    st.builds(with_themes, _themes),
)
"""One change of a content folder; applied to it, it may also change nothing."""
