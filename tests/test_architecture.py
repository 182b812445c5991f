"""The program keeps its shape: imports follow the arrows, modules stay short, parsing code names nobody."""

from __future__ import annotations

import ast
import csv
import re
import subprocess
import sys
from collections import Counter
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "generator"
MODULES = sorted(PACKAGE.rglob("*.py"))
FOUNDATION = (
    *(
        "model",
        "frozen",
        "errors",
        "resources",
        "lock",
        "toml",
        "incremental",
        "progress",
        "forks",
        "shared_work",
        "work_ahead",
        "site_folder",
    ),
    *("gzip_bytes", "safe_paths"),
)
"""What every package may rest on."""
RESTS_ON: dict[str, tuple[str, ...]] = {
    "english": (),
    "documents": (),
    "frameworks": ("documents", "english"),
    "corpus": ("documents", "frameworks", "english"),
    "web": (),
    "inspectorate_site": ("web", "frameworks", "corpus"),
    "analysis": ("frameworks", "corpus"),
    "open_data": ("analysis", "corpus", "english"),
    "pictures": (),
    "views": ("corpus", "analysis", "open_data", "english", "pictures"),
    "markdown": (),
    "search_index": (),
    "publish": ("markdown", "english"),
    "content_repository": (),
    "live_site": ("web",),
    "learning": ("frameworks", "analysis"),
    "evaluation": ("documents", "frameworks", "corpus", "analysis", "learning"),
}
"""The packages that each may import besides itself: data flows one way."""
COMPOSING = ("pipeline",)
"""What puts the packages together may import them all."""
CALLING = ("commands", "__main__", "__init__")
"""What is called from outside; it knows nothing of what stands on a page."""
ALONE: dict[str, str | tuple[str, ...]] = {
    "mkdocs": ("publish/mkdocs_adapter.py", "publish/site_server.py"),
    "markdown_it": "markdown/",
    "mdit_py_plugins": "markdown/",
    "pypdfium2": "documents/",
    "httpx": "web/",
    "selectolax": "inspectorate_site/",
    "sklearn": "learning/",
    "scipy": "learning/",
    "threadpoolctl": "learning/",
}
"""Libraries, and the only module or package that may know each."""


NOUNS = {
    "content_changes",
    *(
        "accuracy",
        "authorities",
        "changes",
        "doubts",
        "full_text",
        "history",
        "how_common",
        "stories",
    ),
    *(
        "judgement_areas",
        "judgements",
        "links",
        "later_visits",
        "line_of_time",
        "measures",
        "moved",
        "narrowing",
        "quality",
        "recommendations",
        "registry",
    ),
    *("judgements_through_time", "looking_back", "search", "themes"),
}
"""Names of modules that stand in several layers: each for the one noun, as it is read, worked out, told or shown.

`english` words each thing under the thing's own name, so its modules are not counted.
"""


def package_of(module: Path) -> str:
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports_of(module: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: imports say whole names"
            found.update({f"{node.module}.{alias.name}" for alias in node.names} | {str(node.module)})
    return found


def allowed(package: str) -> set[str]:
    """The packages of ours that one may import: itself, those it rests on, and the foundation."""
    if package in COMPOSING:
        return {*RESTS_ON, *FOUNDATION, *COMPOSING}
    if package in CALLING:
        return {*RESTS_ON, *FOUNDATION, *COMPOSING, *CALLING} - {"views", "search_index", "open_data"}
    if package == "model":
        return {"model", "frozen", "errors"}
    return {package, *RESTS_ON.get(package, ()), *FOUNDATION}


def test_every_package_has_its_place() -> None:
    assert {package_of(module) for module in MODULES} == {*RESTS_ON, *FOUNDATION, *COMPOSING, *CALLING}


def test_no_package_rests_on_itself_by_way_of_others() -> None:
    assert list(TopologicalSorter(RESTS_ON).static_order())  # raises CycleError


@pytest.mark.parametrize("module", MODULES, ids=lambda module: str(module.relative_to(PACKAGE)))
class TestModule:
    def test_imports_follow_the_arrows(self, module: Path) -> None:
        ours = {name.split(".")[1] for name in imports_of(module) if name.startswith("generator.")}
        assert ours <= allowed(package_of(module))

    def test_imports_libraries_only_where_they_belong(self, module: Path) -> None:
        libraries = {name.split(".")[0] for name in imports_of(module)}
        path = str(module.relative_to(PACKAGE))
        assert all(path.startswith(ALONE[name]) for name in libraries & ALONE.keys())

    def test_is_short_and_named_by_its_subject(self, module: Path) -> None:
        assert not re.search(r"util|helper", module.stem)
        assert len(module.read_text(encoding="utf-8").splitlines()) <= 400

    def test_opens_with_why_it_exists(self, module: Path) -> None:
        assert ast.get_docstring(ast.parse(module.read_text(encoding="utf-8")))


@pytest.mark.parametrize("folder", ["tests", "bench"])
def test_modules_beside_the_program_are_short_too(folder: str) -> None:
    lengths = {module: len(module.read_text(encoding="utf-8").splitlines()) for module in (ROOT / folder).rglob("*.py")}
    assert {module for module, lines in lengths.items() if lines > 400} == set()


def test_a_module_name_stands_twice_only_for_one_noun_in_several_layers() -> None:
    names = Counter(module.stem for module in MODULES if package_of(module) != "english")
    assert {name for name, times in names.items() if times > 1} - {"__init__"} == NOUNS


def types_of(module: Path) -> list[str]:
    """The names of a module's classes, type aliases and type variables, private or not: what begins with a capital."""
    named: list[str] = []
    for node in ast.parse(module.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ClassDef):
            named.append(node.name)
        elif isinstance(node, ast.Assign):
            named.extend(target.id for target in node.targets if isinstance(target, ast.Name))
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            named.append(node.target.id)
    return [name.lstrip("_") for name in named if re.fullmatch(r"_*[A-Z](?:\w*[a-z]\w*)?", name)]


def test_no_name_of_a_type_stands_for_two_things() -> None:
    modules = [*MODULES, *sorted((ROOT / "bench").rglob("*.py"))]
    names = Counter(name for module in modules for name in types_of(module))
    assert [name for name, times in names.items() if times > 1] == []


def register() -> list[dict[str, str]]:
    with (ROOT / "content/registry/authorities.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def words_of(path: Path) -> str:
    """What a file makes the program know: its strings without docstrings, or the whole of a data file."""
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        return text
    tree = ast.parse(text)
    spoken = [node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)]
    constants = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and node not in spoken]
    return "\n".join(str(node.value) for node in constants)


@pytest.mark.parametrize("package", ["documents", "frameworks"])
def test_parsing_names_no_authority(package: str) -> None:
    names = {name for row in register() for name in (row["name"], row["urn"], row["gss"]) if name}
    pattern = re.compile(rf"\b({'|'.join(sorted(map(re.escape, names), key=len, reverse=True))})\b")
    files = [path for path in (PACKAGE / package).rglob("*") if path.suffix in {".py", ".toml"}]
    named = {str(path): pattern.findall(words_of(path)) for path in files}
    assert files
    assert {path: found for path, found in named.items() if found} == {}


READS_SOURCES = ("generator.documents", "generator.frameworks.doubts", "pypdfium2", "Stemmer")
# what is imported: what is not with it, as others do it, or do something else until it is needed
LATE = {
    "generator.pipeline.whole_site": ("generator.corpus", "pydantic"),
    "generator.pipeline.pages": (
        *READS_SOURCES,
        "generator.views",
        "generator.publish",
        "generator.open_data",
        "jinja2",
    ),
    "generator.pipeline.writing_pages": (*READS_SOURCES, "mkdocs"),
    "generator.publish.building": ("mkdocs",),
    "generator.publish.mkdocs_adapter": ("mkdocs.livereload",),
}


@pytest.mark.parametrize("module", LATE)
def test_a_build_imports_what_it_needs_when_it_needs_it(module: str) -> None:
    asked = f"import sys, {module}; print(*(name for name in {LATE[module]} if name in sys.modules))"
    read = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True)
    assert read.stdout.split() == []


@pytest.mark.parametrize("guide", ["README.md", "docs/pages.md"])
def test_what_a_guide_names_is_there(guide: str) -> None:
    named = re.findall(r"`((?:generator|templates|scripts|tests|docs)/[\w./-]+)`", (ROOT / guide).read_text("utf-8"))
    assert named
    example = "/days."  # the page that the guide adds
    assert [path for path in named if not (ROOT / path).exists() and example not in path] == []
