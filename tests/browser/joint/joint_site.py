"""The website of the five reports with made-up joint inspections beside them, of councils that there are not.

They are those of `tests/views/joint_sample.py` under the frameworks that the program knows, filed as another tool files
a parsed report: without a source.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from generator.model.report import Report, to_json
from tests import five_reports
from tests.browser import site_under_test
from tests.browser.site_under_test import BuiltSite
from tests.views import joint_sample

COUNCILS = ("ashmere", "brackendale", "dunmoor")
REGISTERED = "{slug},{name},E9999999{number},99{number},9999{number},North East,Unitary authority,current,,\n"
KNOWN_AS = {
    r"(\d-\d\d)-area\b": r"\1-area-send",
    r"(\d-\d\d)-theme\b": r"\1-jtai",
    r"(\d-\d\d)-monitoring\b": r"\1-ilacs-monitoring-visit",
    r'"key": "area"': '"key": "area-send"',
    r'"key": "theme"': '"key": "jtai"',
    r'"key": "monitoring"': '"key": "ilacs-monitoring-visit"',
    r'"area_arrangements"': '"area_send_arrangements"',
    r'"edition": "old"': '"edition": "jtai-2016"',
    r'"edition": "new"': '"edition": "jtai-2022"',
    r'"inspectorate"(?=[,\n])': '"ofsted"',
    r'"health"': '"cqc"',
    r'"police"(?=[,\n])': '"hmicfrs"',
}
"""What the sample's frameworks, editions and inspectorates are called among those of the program."""


def build(folder: Path) -> BuiltSite:
    """Make that website below `folder`, strictly."""
    content = folder / "content"
    five_reports.write(content)
    with (content / "registry/authorities.csv").open("a", encoding="utf-8") as register:
        for number, slug in enumerate(COUNCILS, start=1):
            register.write(REGISTERED.format(slug=slug, name=slug.title(), number=number))
    (content / "registry/moved.toml").write_text(site_under_test.MOVED, encoding="utf-8")
    for report in joint_sample.added():
        _file(content, report)
    return site_under_test.build_from(content, folder)


def _file(content: Path, report: Report) -> None:
    written = to_json(report)
    for name, known in KNOWN_AS.items():
        written = re.sub(name, known, written)
    written = written.replace(report.document.source.sha256, hashlib.sha256(report.id.encode()).hexdigest())
    found = re.search(r'"id": "(.*?)"', written)
    assert found
    target = content / "reports" / found[1] / "report.json"
    target.parent.mkdir(parents=True)
    target.write_text(written, encoding="utf-8")
