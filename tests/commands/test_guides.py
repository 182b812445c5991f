"""What the guides in docs/ show works as it is shown, and every file, name and page they speak of is there.

So are the files that decisions and the program's own comments speak of.
"""

from __future__ import annotations

import ast
import io
import re
import tokenize
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path, PurePosixPath
from textwrap import dedent

import pytest

from generator.analysis.themes import Tagger
from generator.frameworks.facts import measure_patterns
from generator.frameworks.measures import load_measures
from generator.model.analysis import Analysis
from generator.model.corpus import Corpus
from generator.model.registry import Measure, Theme
from generator.open_data.catalogue import TABLES
from generator.open_data.declaration import Column
from generator.open_data.report_tables import Held
from generator.views import planned_pages
from generator.views.comparison.comparison_page import ComparisonPage
from tests.commands.test_docs import examples
from tests.five_reports import PROJECT
from tests.frameworks.facts import in_words
from tests.frameworks.facts.reading import sections

FOLDERS = ("docs", "docs/keeping")
GUIDES = [
    *("README.md", "CONTRIBUTING.md"),
    *sorted(f"{folder}/{path.name}" for folder in FOLDERS for path in (PROJECT / folder).glob("*.md")),
]
DECISIONS = sorted(f"docs/decisions/{path.name}" for path in (PROJECT / "docs" / "decisions").glob("*.md"))


def example(guide: str, beginning: str) -> str:
    (found,) = (block for block in examples(guide) if block.lstrip().startswith(beginning))
    return dedent(found)


class TestMeasure:
    GUIDE = "docs/adding-a-measure.md"

    def test_its_entry_reads_its_case(self, monkeypatch: pytest.MonkeyPatch) -> None:
        (entry,) = tomllib.loads(example(self.GUIDE, "[[measure]]"))["measure"]
        measures = load_measures() | {entry["key"]: Measure.model_validate(entry)}
        monkeypatch.setattr(measure_patterns, "load_measures", lambda: measures)
        measure_patterns.measure_patterns.cache_clear()
        try:
            assert in_words.figures(sections(self.block("text"))) == self.block("expected")
        finally:
            measure_patterns.measure_patterns.cache_clear()

    def block(self, kind: str) -> str:
        text = re.sub(r"^ +", "", (PROJECT / self.GUIDE).read_text(encoding="utf-8"), flags=re.MULTILINE)
        return text.split(f"```{kind}\n")[1].split("\n```")[0]


class TestDataColumn:
    def test_its_declaration_gives_each_report_a_value(self, corpus_of_five: Corpus) -> None:
        column = eval(example("docs/adding-a-data-column.md", "Column("), {"Column": Column})
        assert column.type == "integer"
        assert {
            column.value(Held(report, "childrens-services", corrected=False)) for report in corpus_of_five.reports
        } == {None}  # five texts


FILE = re.compile(r"(?<![\w/.<*-])(?:[\w.-]+/)*[\w-][\w.-]*\.(?:py|md|toml|csv|m?ts|js|css|html|json|yml)\b(?![/*<-])")
"""Named by its whole path or by the end of it: `publish/mkdocs_adapter.py`, `rank.ts`."""
MADE = {
    *("report.json", "start.json", "bench.json", "truth.csv", *(f"{table.name}.csv" for table in TABLES)),
    *("datapackage.json", "metadata.json", "version.json", "fingerprint.json", "not-taken.toml", "reorganised.toml"),
    "set-aside.toml",
}
"""What the program writes, and what it is given."""
AN_EXAMPLE = re.compile(r"\bdays\.|river.services|anytown-reports")
"""What guides tell a reader to make."""
LINK = re.compile(r"\]\((?!https?:)([^)#\s]*)(?:#([\w-]+))?\)")


def said(guide: str) -> str:
    return (PROJECT / guide).read_text(encoding="utf-8")


@pytest.mark.parametrize("guide", [*GUIDES, *DECISIONS])
def test_every_file_that_is_named_is_there(guide: str) -> None:
    assert gone(said(guide)) == []


def test_every_file_that_the_program_speaks_of_is_there() -> None:
    sources = [path for package in ("generator", "bench") for path in (PROJECT / package).rglob("*.py")]
    told = {path.relative_to(PROJECT).as_posix(): gone(comments(path.read_text(encoding="utf-8"))) for path in sources}
    told["mkdocs.yml"] = gone("\n".join(re.findall("#.*", said("mkdocs.yml"))))
    assert {path: names for path, names in told.items() if names} == {}


def gone(text: str) -> list[str]:
    """The files that a text names and the project has not."""
    named = [PurePosixPath(name.replace("../", "")) for name in FILE.findall(text) if not AN_EXAMPLE.search(name)]
    return [str(name) for name in named if name.name not in MADE and name.parts not in ends_of_paths()]


@cache
def ends_of_paths() -> set[tuple[str, ...]]:
    """Every file of the project, by each end of its path: `a/b.py` also as `b.py`."""
    folders = ("generator", "bench", "templates", "tests", "docs", ".github", "content/pages", "content/registry")
    deep = [*folders, *(f"scripts/{part}" for part in ("choose", "compare", "foundation", "page", "search", "tools"))]
    files = [path for folder in deep for path in (PROJECT / folder).rglob("*.*")]
    files += [path for folder in (".", "content", "scripts") for path in (PROJECT / folder).glob("*.*")]
    paths = [path.relative_to(PROJECT).parts for path in files]
    return {parts[at:] for parts in paths for at in range(len(parts))}


def comments(source: str) -> str:
    """The docstrings and comments of a module."""
    nodes = [node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Expr)]
    strings = [node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    return "\n".join([*strings, *(token.string for token in tokens if token.type == tokenize.COMMENT)])


def test_a_library_that_the_program_needs_has_its_reason() -> None:
    project = tomllib.loads(said("pyproject.toml"))
    needed = [*project["project"]["dependencies"], *project["project"]["optional-dependencies"]["test"]]
    named = set(re.findall(r"[\w.-]+", said("docs/decisions/0002-dependencies.md")))
    assert [name for line in needed if (name := re.split("[<>=]", line)[0]) not in named] == []


@pytest.mark.parametrize("guide", [*GUIDES, *DECISIONS])
def test_every_link_leads_to_a_heading_of_a_file(guide: str) -> None:
    here = PROJECT / guide
    assert [
        (path, heading)
        for path, heading in LINK.findall(re.sub(r"`[^`]*`", "", said(guide)))
        if not leads_somewhere(here.parent / path if path else here, heading)
    ] == []


def leads_somewhere(target: Path, heading: str) -> bool:
    return target.exists() and (not heading or heading in set(anchors(target.read_text(encoding="utf-8"))))


def anchors(text: str) -> Iterator[str]:
    """The anchors that code hosts give headings."""
    for title in re.findall(r"^#+ (.+)$", text, re.MULTILINE):
        yield re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-")


def test_the_index_lists_every_guide() -> None:
    listed = {path for path, _ in LINK.findall(said("docs/README.md"))}
    assert {path.name for path in (PROJECT / "docs").glob("*.md")} - {"README.md"} <= listed


class TestWhereAValueComesFrom:
    GUIDE = "docs/where-a-value-comes-from.md"
    NAMED = re.findall(r"`([\w/.-]+\.\w+)`, `(\w+)`", said(GUIDE))

    @pytest.mark.parametrize(("file", "name"), NAMED, ids=lambda part: part.rpartition("/")[2])
    def test_each_step_is_where_it_says(self, file: str, name: str) -> None:
        source = (PROJECT / file).read_text(encoding="utf-8")
        assert name in (defined(source) if file.endswith(".py") else re.findall(r"\w+", source))

    def test_the_grade_is_as_the_guide_says(self, corpus_of_five: Corpus) -> None:
        report = corpus_of_five.by_id["lincolnshire/2015-01-06-sif"]
        (adoption,) = (one for one in report.judgements if one.area == "adoption")
        (stated,) = adoption.stated_at
        assert (adoption.grade, stated.place.line) == ("outstanding", 969)
        assert f"> {stated.words}\n" in said(self.GUIDE)

    def test_the_sentence_is_as_the_guide_says(self, corpus_of_five: Corpus, analysis_of_five: Analysis) -> None:
        address = "/compare/lincolnshire-and-north-east-lincolnshire/"
        assert address in said(self.GUIDE)
        planned = planned_pages(corpus_of_five, analysis_of_five, "2026-11-21")
        (page,) = (one.make() for one in planned if one.address == address)
        (sentence,) = re.findall(r"^> (.*years apart.*)$", said(self.GUIDE), re.MULTILINE)
        assert isinstance(page, ComparisonPage)
        (cautions,) = [block for block in page.sections[0].blocks if block.kind == "cautions"]
        assert sentence in cautions.words

    def test_what_became_of_a_point_is_as_the_guide_says(self, corpus_of_five: Corpus) -> None:
        report = corpus_of_five.by_id["north-east-lincolnshire/2019-12-18-ilacs-focused-visit"]
        (quoted,) = (each for each in report.follow_ups if f"> {each.words}\n" in said(self.GUIDE))
        assert quoted.status == "not_met"


def defined(source: str) -> set[str]:
    """Every name that a module defines: functions, methods, classes and constants."""
    names = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            names.add(node.name)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names.update(target.id for target in targets if isinstance(target, ast.Name))
    return names


def test_the_theme_of_the_guide_finds_the_words_its_readers_would_look_for(corpus_of_five: Corpus) -> None:
    (entry,) = tomllib.loads(example("docs/adding-a-theme.md", "[[theme]]"))["theme"]
    theme = Theme.model_validate(entry)
    tagger = Tagger([*corpus_of_five.themes.values(), theme])
    assert theme.slug in {tag.theme for tag in tagger.tag(theme.terms[0])}
    assert theme.slug not in {tag.theme for tag in tagger.tag("Plans are late.")}
