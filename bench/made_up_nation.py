"""A made-up nation: a content folder of as many parsed reports as a site of a given size is made from.

The councils are those of the register, whole regions at a time, since comparisons are of councils of one region.
A site of 10,000 pages needs more councils than there are: regions are then doubled under numbered names, so that the
pages are of the same kinds as the nation's in the same proportions, and cost per page compares like with like.
No page says anything true.
"""

from __future__ import annotations

import csv
import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count, islice
from pathlib import Path

from bench.made_up_joint import made_up_report
from bench.made_up_parsed import SOURCE, Filed
from bench.stock import Stock
from generator.corpus.authorities import COLUMNS, load_authorities, slug_of
from generator.corpus.layout import PARSED, SIDECAR, folder_of
from generator.corpus.sidecars import sidecar_from, to_toml
from generator.frameworks.measures import MEASURES
from generator.model.registry import Authority
from generator.model.report import to_json

SEED = 2013
REGISTER = Path("registry/authorities.csv")
RECEIVED = date(2026, 11, 21)
SIF_FROM, SIF_DAYS = date(2014, 2, 1), 1500
FIRST_ILACS = date(2018, 3, 1)
BETWEEN = (270, 560)
"""Days between a council's reports since 2018."""
SINCE_2018 = (
    ("ilacs", 37, "2018", "2100"),
    ("ilacs-focused-visit", 36, "2018", "2100"),
    ("ilacs-monitoring-visit", 4, "2018", "2100"),
    ("jtai", 9, "2018", "2021"),
    ("jtai", 9, "2022", "2100"),
    ("area-send", 42, "2023", "2100"),
)
"""What they are of: how often, from the one year on and before the other, so that of all the share is the nation’s."""


@dataclass(frozen=True)
class Size:
    """A nation by its councils and reports, and about how many pages its site has.

    `topics` is how many themes and how many measures are kept, each of which has a page: all where it is None.
    """

    pages: int
    councils: int
    reports: int
    topics: int | None = None


SIZES = {
    size.pages: size
    for size in (Size(50, 2, 2, topics=8), Size(500, 26, 167), Size(3600, 153, 983), Size(10000, 525, 3373))
}


def write(content: Path, real: Path, size: Size) -> None:
    """Write a content folder of this size; `real` is the five reports', from which words and registries come."""
    shutil.copytree(real, content, ignore=shutil.ignore_patterns("reports"))
    for settled in ("corrections.toml", "links.toml"):
        (content / settled).write_text("", encoding="utf-8")
    known, _ = load_authorities(real / REGISTER)
    register = list(known.values())
    councils = list(islice(councils_of(register), size.councils))
    write_register(content / REGISTER, {one.slug: one for one in [*register, *councils]})
    if size.topics is not None:
        shutil.copy(MEASURES, content / "registry" / MEASURES.name)
        for name in ("theme", "measure"):
            keep_entries(content / f"registry/{name}s.toml", f"[[{name}]]", size.topics)
    stock = Stock(real, SEED)
    for filed in islice(reports_of(stock, councils), size.reports):
        put(content, filed)


def keep_entries(path: Path, head: str, number: int) -> None:
    """Keep the first entries of a registry."""
    before, *entries = path.read_text(encoding="utf-8").split(head)
    path.write_text(head.join([before, *entries[:number]]), encoding="utf-8")


def put(content: Path, filed: Filed, received: date = RECEIVED) -> None:
    """File a report in the content folder: its source, what is known of that, and the parsed report."""
    folder = folder_of(content, filed.report.id)
    folder.mkdir(parents=True)
    (folder / SOURCE).write_bytes(filed.source)
    (folder / SIDECAR).write_text(to_toml(sidecar_from(filed.report, SOURCE, received.isoformat())), encoding="utf-8")
    (folder / PARSED).write_text(to_json(filed.report), encoding="utf-8")


def councils_of(register: list[Authority]) -> Iterator[Authority]:
    """The councils by region, the small regions first; then the same again under the number 2, 3 and so on."""
    current = [one for one in register if one.status == "current"]
    size = {region: sum(one.region == region for one in current) for region in {one.region for one in current}}
    ordered = sorted(current, key=lambda one: (size[one.region], one.region, one.slug))
    yield from ordered
    for number in count(2):
        yield from (numbered(one, number, current) for one in ordered)


def numbered(council: Authority, number: int, current: list[Authority]) -> Authority:
    """Return a made-up council that stands to the others of its number as this one does to the register's."""
    known = {one.slug for one in current}
    name = f"{council.title} {number}"
    return council.model_copy(
        update={
            "name": name,
            "slug": slug_of(name),
            "gss_code": f"{council.gss_code}-{number}",
            "dfe_code": "",
            "ofsted_urn": "",
            "region": f"{council.region} {number}",
            "aliases": (),
            "neighbours": tuple(f"{slug}-{number}" for slug in council.neighbours if slug in known),
        }
    )


def write_register(path: Path, councils: dict[str, Authority]) -> None:
    """Write the register of these councils, each with those of its neighbours that are among them."""
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(COLUMNS)
        for one in councils.values():
            near = " ".join(slug for slug in one.neighbours if slug in councils)
            named = (one.slug, one.name, one.gss_code, one.dfe_code, one.ofsted_urn, one.region, one.type, one.status)
            rows.writerow((*named, "; ".join(one.aliases), near))


def reports_of(stock: Stock, councils: list[Authority]) -> Iterator[Filed]:
    """Each council's first report, then each one's second, and so on."""
    series = {one.slug: inspections(random.Random(f"{SEED} {one.slug}")) for one in councils}
    before: dict[str, date] = {}
    while True:
        for council in councils:
            framework, published = next(series[council.slug])
            yield made_up_report(stock, council, framework, published, before.get(council.slug))
            before[council.slug] = published


def inspections(chance: random.Random) -> Iterator[tuple[str, date]]:
    """The frameworks and days of a council's reports: one single inspection, then those of all kinds since 2018."""
    yield "sif", SIF_FROM + timedelta(days=chance.randrange(SIF_DAYS))
    day = FIRST_ILACS + timedelta(days=chance.randrange(BETWEEN[0]))
    while True:
        in_force = [(key, often) for key, often, since, until in SINCE_2018 if since <= day.isoformat() < until]
        yield chance.choices([key for key, _ in in_force], [often for _, often in in_force])[0], day
        day += timedelta(days=chance.randrange(*BETWEEN))
