"""`python -m tests.hostile.fuzzed_content --rounds 20 --seed 1`: content that others wrote wrongly, in any field.

Parsed reports, sidecars and registries are given values of wrong types, impossible days, huge numbers, addresses of
elsewhere, control characters and depth without end; then `check` and `site` run over them.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import click

from generator.corpus.registry import load_registry
from generator.errors import shown
from generator.model.registry import Authority
from tests import five_reports
from tests.hostile.active_content import facts_of_site, more_than
from tests.hostile.publishing import made_site
from tests.hostile.sites import facts_of_good_site

WORDS = (
    *("<script>alert(1)</script>", "../../../etc/passwd", "/etc/passwd", "javascript:alert(1)", "\x00\x01\x1b[31m", ""),
    *("x](javascript:alert(1)) <img src=x onerror=alert(1)>", "{{ 7*7 }}{% raw %}", "=cmd|'/c calc'!A1", "A" * 3000),
    *("\u202e\ufffe", "\ud800", "```\n~~~\n# x\n---\n", "http://[", "\n\n    code", "a\nb", "x" * 300, "https://a@b/"),
    *("0000-13-99", "9999-12-31", "2062-11-21", "1066-10-14", "2016-02-30", "2099-12-31", "2016", "-1"),
)
NUMBERS = (-1, 0, 10**9, 10**19, -(10**400), 1e308, -1e308, 5e-324, -0.0, float("inf"), float("nan"))
OTHERS: tuple[Any, ...] = (None, True, [], {}, ["x"], {"x": 1}, [[[[[[[[["deep"]]]]]]]]])
RAW = ("[" * 50_000, '{"a":' * 50_000, "null", "", "\ufeff{}", "{" * 3, '{"schema": 1e999}')
"""In the place of a whole file."""
IN_TOML = (
    *('"x"', '""', "9999-12-31", "2062-11-21", "2026-13-45", "1979-05-27T07:32:00Z", "1066-10-14", "nan", "-inf"),
    *("10000000000000000000000", "true", "[]", "[[[]]]", "{a = 1}", "'javascript:alert(1)'", "'../../x'", "'<b>'"),
    *('"http://["', '"\\u0000\\u202e"', '"x](javascript:1)"', '"""\n\n# x\n"""', "'(a+)+$'", "]", '"'),
)


def fuzzed_reports(content: Path, chance: Random, mutants: int) -> None:
    """File mutants of the five reports beside them, each as another tool's on a council of its own."""
    free = [
        one for slug, one in load_registry(content).authorities.items() if not (content / "reports" / slug).exists()
    ]
    for council in chance.sample(free, mutants):
        report_id = chance.choice(five_reports.IDS)
        data = _of_council(json.loads(five_reports.golden(report_id).read_text("utf-8")), council, chance)
        folder = content / "reports" / data["id"]
        folder.mkdir(parents=True)
        for _ in range(chance.choice((1, 1, 1, 2, 5))):
            _spoil(data, chance)
        raw = chance.choice(RAW) if chance.random() < 0.05 else json.dumps(data)
        (folder / "report.json").write_text(raw, "utf-8")
        if chance.random() < 0.5:
            shutil.copy(five_reports.SOURCES / report_id / "source.toml", folder / "source.toml")
            _spoil_lines(folder / "source.toml", chance, 1)


def _of_council(data: dict[str, Any], council: Authority, chance: Random) -> dict[str, Any]:
    """A report as it would be on another council, so that it is left out for nothing but what is spoilt."""
    before, data["id"] = data["id"], f"{council.slug}/{data['id'].split('/')[1]}"
    data["authority"].update(slug=council.slug, name=council.name, gss_code=council.gss_code)
    for item in data["recommendations"]:
        item["id"] = item["id"].replace(before, data["id"])
    data["document"]["parser_version"] = "external:fuzz"
    data["document"]["source"]["sha256"] = hashlib.sha256(chance.randbytes(8)).hexdigest()
    return data


def _spoil(data: dict[str, Any], chance: Random) -> None:
    """Put something else in the place of one value: each kind of field as likely as any other."""
    kinds: dict[tuple[str, ...], list[tuple[Any, Any]]] = defaultdict(list)
    for names, holder, key in _values(data, ()):
        kinds[names].append((holder, key))
    holder, key = chance.choice(kinds[chance.choice(sorted(kinds))])
    alike = NUMBERS if isinstance(holder[key], int | float) else WORDS
    holder[key] = chance.choice(alike if chance.random() < 0.8 else OTHERS)


def _values(value: Any, names: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any, Any]]:
    """Each value below another: the names on the way, and what holds it under which key."""
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in steps:
        on_the_way = (*names, str(key) if isinstance(value, dict) else "*")
        yield on_the_way, value, key
        yield from _values(inner, on_the_way)


def fuzzed_registries(content: Path, chance: Random) -> None:
    """Spoil some lines of each file that people keep by hand."""
    for path in sorted([*(content / "registry").iterdir(), *(content / "reports").glob("*/*/source.toml")]):
        _spoil_lines(path, chance, chance.choice((0, 1, 3)))


def _spoil_lines(path: Path, chance: Random, times: int) -> None:
    lines = path.read_text("utf-8").splitlines()
    for _ in range(times if lines else 0):
        at = chance.randrange(len(lines))
        sign = "," if path.suffix == ".csv" else " = "
        cells = lines[at].split(sign)
        cells[-1 if sign == " = " else chance.randrange(len(cells))] = chance.choice(IN_TOML)
        lines[at] = sign.join(cells)
    path.write_text("\n".join(lines), "utf-8")


def faults_of_round(room: Path, seed: str, *, mutants: int, registries: bool) -> list[str]:
    """Run `check` and `site` over one fuzzed content folder, and say what should not be."""
    content, chance = room / "content", Random(seed)
    five_reports.write(content)
    if registries:
        fuzzed_registries(content, chance)
    else:
        fuzzed_reports(content, chance, mutants)
    checked = subprocess.run(
        [sys.executable, "-m", "generator", "check", "--content", content, "--jobs", "1"],
        capture_output=True,
        cwd=five_reports.PROJECT,
        check=False,
    )
    made = made_site(content, room, 1)
    faults = [*_faults_of_run("check", checked.returncode, checked.stderr.decode(errors="replace"))]
    faults += _faults_of_run("site", made.status, made.said)
    if made.status == 0:
        faults += more_than(facts_of_good_site(), facts_of_site(made.folder, (room, five_reports.PROJECT)))
    return faults


def _faults_of_run(command: str, status: int, said: str) -> Iterator[str]:
    if status not in (0, 1) or "Traceback" in said:
        yield f"{command}: status {status}: {said[-1500:]}"
    yield from (f"{command}: {line!r}" for line in said.splitlines() if shown(line) != line)


@click.command()
@click.option("--rounds", default=20, show_default=True)
@click.option("--mutants", default=60, show_default=True, help="Reports of a round.")
@click.option("--seed", default=1, show_default=True, help="The same number makes the same content.")
@click.option("--keep", type=click.Path(path_type=Path), help="Where the content of rounds that failed is kept.")
def main(rounds: int, mutants: int, seed: int, keep: Path | None) -> None:
    """Every third round spoils registries and sidecars, the others parsed reports; exit status 1 at any fault."""
    failed = 0
    for number in range(rounds):
        with TemporaryDirectory(prefix="fuzzed-") as folder:
            room = Path(folder)
            faults = faults_of_round(room, f"{seed}/{number}", mutants=mutants, registries=number % 3 == 2)
            if faults and keep:
                shutil.copytree(room / "content", keep / str(number), dirs_exist_ok=True)
        failed += bool(faults)
        click.echo("\n".join([f"round {number}: {len(faults)} faults", *faults]))
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
