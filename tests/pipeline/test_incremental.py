"""Whatever was changed before, a build that keeps what it can makes the same files as one that begins anew."""

from __future__ import annotations

import csv
import json
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.commands.console import Console
from generator.incremental import Cache, known_files
from generator.model.noun import Place
from generator.model.report import Recommendation, Report, Section, Statistic, TextBlock
from generator.pipeline import BuildSettings, RefusedError, make_pages, make_site
from tests.commands.conftest import Run
from tests.corpus.made_up import content_folder, made_up, put

pytestmark = pytest.mark.slow

AUTHORITIES = ("leeds", "bradford", "kirklees", "camden")
FRAMEWORKS = ("2016-05-04-sif", "2019-12-18-ilacs", "2021-03-02-ilacs-focused-visit")
POINTS = (
    "Improve the supervision of social workers so that plans for children move on.",
    "Ensure that social workers have regular supervision that moves plans for children on.",
    "Make sure that care leavers have a home that is safe and that they can afford.",
    "Listen to children.",
)
FOLDERS = [f"{authority}/{folder}" for authority in AUTHORITIES for folder in FRAMEWORKS]

THEMES = ("plans", "management-oversight", "care-leaver-homes", "voice")
"""Those that the points are about; each theme has a page, found in a report or not."""

reports = st.sampled_from(FOLDERS)
points = st.sampled_from(POINTS)


@pytest.fixture(autouse=True, scope="module")
def _written_to_long_ago() -> Iterator[None]:
    """A build goes by what was found out about files before, though they were written to just before it began."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(known_files, "_tick", lambda *_: -(10**18))
        yield


def content_with_few_themes(folder: Path) -> Path:
    content = content_folder(folder)
    path = content / "registry/themes.toml"
    head, *entries = path.read_text(encoding="utf-8").split("[[theme]]\n")
    kept = [entry for entry in entries if entry.startswith(tuple(f'slug = "{theme}"' for theme in THEMES))]
    assert len(kept) == len(THEMES)
    path.write_text("[[theme]]\n".join([head, *kept]), encoding="utf-8")
    return content


def report_of(folder: str, point: str) -> Report:
    text = {"text": point, "complete": True, "place": {"line": 1}}
    item = {"id": f"{folder}#r1", "number": "1", "kind": "recommendation", "addressed_to": "local-authority"}
    source = f"{folder}: {point}\n"
    # The figure is another with each text: the largest of all rules how the line of every other is drawn.
    figure = {"measure": "child_population", "label": "Children", "value": len(point), "unit": "count", "words": source}
    told = TextBlock(kind="finding", anchor="p1", number="1", text=point, place=Place(line=1))
    section = Section(heading="Help", level=2, role="findings", anchor="b0", place=Place(line=1), blocks=(told,))
    report = made_up(
        folder,
        source,
        sections=(section,),
        recommendations=(Recommendation.model_validate(item | text),),
        statistics=(Statistic.model_validate(figure | {"as_of": None, "as_of_text": None, "place": {"line": 1}}),),
    )
    document = report.document.model_copy(update={"parser_version": "external:test"})
    return report.model_copy(update={"document": document})


def file_report(content: Path, folder: str, point: str) -> None:
    """A new report, or other words in one that is there."""
    delete_report(content, folder)
    report = report_of(folder, point)
    put(content, report, f"{folder}: {point}\n")


def delete_report(content: Path, folder: str) -> None:
    """A report goes, and with it what people decided about it: a decision on what is not there stops a build."""
    path = content / "reports" / folder
    if path.is_dir():
        for decided in (content / "corrections.toml", content / "links.toml"):
            entries = decided.read_text(encoding="utf-8").split("\n\n")
            decided.write_text("\n\n".join(entry for entry in entries if folder not in entry), encoding="utf-8")
        for file in path.iterdir():
            file.unlink()
        path.rmdir()


def rename_report(content: Path, folder: str, other: str) -> None:
    """The same report under another id: as if it had first been filed there."""
    path = content / "reports" / folder
    if path.is_dir() and not (content / "reports" / other).exists():
        point = point_of(content, folder)
        delete_report(content, folder)
        file_report(content, other, point)


def move_authority(content: Path, authority: str) -> None:
    """The register says another region, which pages, filters and the choice of pairs repeat."""
    path = content / "registry/authorities.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        if row["slug"] == authority:
            row["region"] = "Elsewhere"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)


def correct(content: Path, folder: str) -> None:
    """The grade is put right, and at the next correction put back: each expects what the one before it gave."""
    if not (content / "reports" / folder).is_dir():
        return
    before = (content / "corrections.toml").read_text(encoding="utf-8").count(f'"{folder}"')
    expect, value = ("good", "outstanding") if before % 2 == 0 else ("outstanding", "good")
    with (content / "corrections.toml").open("a", encoding="utf-8") as file:
        file.write(
            f'[[correction]]\nreport = "{folder}"\nfield = "judgements.overall.grade"\nexpect = "{expect}"\n'
            f'value = "{value}"\nreason = "Page 3 says so."\ndate = "2026-11-20"\n\n'
        )


def reject_links(content: Path, authority: str) -> None:
    """A decision on the first two inspections of an authority, in the words they have, where both are there."""
    folders = [f"{authority}/{folder}" for folder in FRAMEWORKS[:2]]
    if not all((content / "reports" / folder).is_dir() for folder in folders):
        return
    texts = [point_of(content, folder) for folder in folders]
    with (content / "links.toml").open("a", encoding="utf-8") as file:
        file.write(
            f'[[decision]]\naction = "reject"\nearlier = "{folders[0]}#r1"\nlater = "{folders[1]}#r1"\n'
            f'earlier_text = "{texts[0]}"\nlater_text = "{texts[1]}"\n'
            'reason = "Two matters."\ndate = "2026-11-20"\n\n'
        )


def point_of(content: Path, folder: str) -> str:
    parsed = json.loads((content / "reports" / folder / "report.json").read_text(encoding="utf-8"))
    return str(parsed["recommendations"][0]["text"])


def retitle_a_theme(content: Path) -> None:
    path = content / "registry/themes.toml"
    path.write_text(path.read_text(encoding="utf-8").replace('title = "', 'title = "On ', 1), encoding="utf-8")


def receive_later(content: Path, folder: str) -> None:
    """The day that pages speak from moves on."""
    path = content / "reports" / folder / "source.toml"
    if path.is_file():
        path.write_text(path.read_text(encoding="utf-8").replace("2026-11-01", "2026-12-01"), encoding="utf-8")


Change = tuple[Callable[..., None], tuple[str, ...]]


def change(act: Callable[..., None], *arguments: st.SearchStrategy[str]) -> st.SearchStrategy[Change]:
    return st.tuples(st.just(act), st.tuples(*arguments))


changes = st.one_of(
    change(file_report, reports, points),
    change(file_report, reports, points),
    change(delete_report, reports),
    change(rename_report, reports, reports),
    change(move_authority, st.sampled_from(AUTHORITIES)),
    change(correct, reports),
    change(reject_links, st.sampled_from(AUTHORITIES)),
    change(retitle_a_theme),
    change(receive_later, reports),
)


def build(content: Path, out: Path, cache: Path | None) -> dict[str, bytes] | str:
    """Return every file made, by name; or why nothing was."""
    try:
        make_pages(BuildSettings(content, out), out, Cache(cache), Console(quiet=True))
    except RefusedError as refused:
        return "; ".join(problem.code for problem in refused.problems)
    return files_of(out)


def files_of(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@settings(max_examples=10)
@given(st.lists(changes, min_size=2, max_size=5))
def test_pages_after_any_changes_equal_those_made_anew(steps: list[Change]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        content = content_with_few_themes(Path(folder))
        file_report(content, FOLDERS[0], POINTS[0])
        file_report(content, FOLDERS[1], POINTS[1])
        for number, (act, arguments) in enumerate(steps):
            act(content, *arguments)
            anew = build(content, Path(folder) / f"anew-{number}", None)
            assert build(content, Path(folder) / "kept", Path(folder) / "cache") == anew or isinstance(anew, str)


def test_the_whole_site_equals_one_made_anew_search_index_included(tmp_path: Path) -> None:
    content = content_with_few_themes(tmp_path)
    steps: list[Callable[[], None]] = [
        lambda: file_report(content, FOLDERS[0], POINTS[0]),
        lambda: file_report(content, FOLDERS[1], POINTS[1]),
        lambda: file_report(content, FOLDERS[0], POINTS[2]),
        lambda: correct(content, FOLDERS[0]),
        lambda: rename_report(content, FOLDERS[1], FOLDERS[4]),
        lambda: delete_report(content, FOLDERS[0]),
    ]
    for number, step in enumerate(steps):
        step()
        make_site(BuildSettings(content, tmp_path / "kept", cache=tmp_path / "cache"), Console(quiet=True))
        make_site(BuildSettings(content, tmp_path / f"anew-{number}"), Console(quiet=True))
        made = files_of(tmp_path / "kept")
        assert made == files_of(tmp_path / f"anew-{number}")
        assert "search-index/start.json" in made


def test_build_and_site_share_a_cache(tmp_path: Path, run: Run) -> None:
    content = content_folder(tmp_path)
    file_report(content, FOLDERS[0], POINTS[0])
    choices = ("--content", content, "--cache", tmp_path / "cache", "--verbose")
    for verb in ("site", "build", "site", "build"):
        assert run(verb, *choices, "--out", tmp_path / verb).exit_code == 0
    assert "pages: 0 files written" in run("build", *choices, "--out", tmp_path / "build").stderr


def test_a_folder_with_other_things_is_no_cache(tmp_path: Path, run: Run) -> None:
    content = content_folder(tmp_path)
    file_report(content, FOLDERS[0], POINTS[0])
    (tmp_path / "mine/pages").mkdir(parents=True)
    (tmp_path / "mine/pages/letter.txt").write_text("words", encoding="utf-8")
    for verb in ("site", "build", "serve"):
        refused = run(verb, "--content", content, "--cache", tmp_path / "mine", "--out", tmp_path / verb)
        assert refused.exit_code == 1
        assert refused.stderr.startswith("not-a-cache: ")
    assert (tmp_path / "mine/pages/letter.txt").read_text(encoding="utf-8") == "words"
