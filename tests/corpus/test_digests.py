"""What a report, a council and the registries are told by: a digest each, another one once anything of them changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.corpus import load_corpus
from generator.corpus.digests import council_digests, report_digest, shared_digest
from generator.model.corpus import Corpus
from generator.model.report import to_json
from tests.corpus.made_up import content_folder, made_up, put

LEEDS, BARNET = "leeds/2016-05-04-sif", "barnet/2018-01-02-sif"
LEEDS_LATER = "leeds/2018-03-04-sif"


def report_json(content: Path) -> None:
    changed = made_up(LEEDS, people=[{"name": "A Person", "role": "inspector", "place": {"line": 1}}])
    (content / "reports" / LEEDS / "report.json").write_text(to_json(changed), encoding="utf-8")


def sidecar(content: Path) -> None:
    path = content / "reports" / LEEDS / "source.toml"
    path.write_text(path.read_text().replace("2026-11-01", "2026-11-02"))


def no_sidecar(content: Path) -> None:
    (content / "reports" / LEEDS / "source.toml").unlink()


def correction(content: Path) -> None:
    (content / "corrections.toml").write_text(
        f'[[correction]]\nreport = "{LEEDS}"\nfield = "judgements.overall.grade"\nexpect = "good"\n'
        'value = "inadequate"\nreason = "Misread."\ndate = "2026-11-21"\n'
    )


def second_report(content: Path) -> None:
    put(content, made_up("leeds/2019-01-02-sif", "Later."), "Later.")


def decision(content: Path) -> None:
    (content / "links.toml").write_text(
        f'[[decision]]\naction = "reject"\nearlier = "{LEEDS}#r1"\nlater = "{LEEDS_LATER}#r1"\n'
        'earlier_text = "Listen to children."\nlater_text = "Listen to children."\n'
        'reason = "No."\ndate = "2026-11-21"\n'
    )


def status(content: Path) -> None:
    (content / "links.toml").write_text(
        f'[[status]]\nrecommendation = "{LEEDS}#r1"\ntext = "Listen to children."\nstatus = "met"\n'
        'told_by = "the council"\nreason = "It said so."\ndate = "2026-11-21"\n'
    )


def register(content: Path) -> None:
    path = content / "registry/authorities.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("leeds,Leeds,E08000035", "leeds,Leeds,E08000099"), "utf-8")


CHANGES = {
    "the parsed report": report_json,
    "its sidecar": sidecar,
    "its sidecar taken away": no_sidecar,
    "a correction of it": correction,
    "another report": second_report,
    "a decision on its recommendations": decision,
    "what became of one of them": status,
}
OF_THE_REPORT = ("the parsed report", "its sidecar", "its sidecar taken away", "a correction of it")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    content = content_folder(tmp_path)
    put(content, made_up(LEEDS))
    put(content, made_up(LEEDS_LATER, "Later still."), "Later still.")
    put(content, made_up(BARNET, "Other."), "Other.")
    return content


def test_the_same_content_has_the_same_digests(content: Path) -> None:
    one, other = load_corpus(content), load_corpus(content)
    assert one.digests == other.digests
    assert council_digests(one) == council_digests(other)
    assert shared_digest(one) == shared_digest(other)


def test_each_report_and_each_authority_has_its_own(content: Path) -> None:
    corpus = load_corpus(content)
    assert corpus.digests.keys() == {LEEDS, LEEDS_LATER, BARNET}
    assert len(set(corpus.digests.values())) == 3
    digests = council_digests(corpus)
    assert digests.keys() == corpus.authorities.keys()
    assert len({digests[slug] for slug in ("leeds", "barnet", "kent")}) == 3


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_councils_digest_tells_a_change_of_its_own_and_no_other(
    content: Path, change: Callable[[Path], None]
) -> None:
    before = load_corpus(content)
    change(content)
    after = load_corpus(content)
    assert council_digests(before)["leeds"] != council_digests(after)["leeds"]
    assert council_digests(before)["barnet"] == council_digests(after)["barnet"]
    assert shared_digest(before) == shared_digest(after)


def test_what_registries_say_is_told_by_the_digest_that_all_share(content: Path) -> None:
    before = load_corpus(content)
    register(content)
    after = load_corpus(content)
    assert shared_digest(before) != shared_digest(after)
    assert council_digests(before) == council_digests(after)


@pytest.mark.parametrize("name", CHANGES)
def test_a_reports_digest_tells_only_what_is_said_of_it(content: Path, name: str) -> None:
    before = load_corpus(content)
    CHANGES[name](content)
    after = load_corpus(content)
    assert (before.digests[LEEDS] != after.digests[LEEDS]) == (name in OF_THE_REPORT)
    assert before.digests[BARNET] == after.digests[BARNET]


def test_a_report_made_in_memory_is_told_by_its_values() -> None:
    def digest(report_id: str, **changes: Any) -> str:
        report = made_up(report_id, **changes)
        held = replace(EMPTY, reports=(report,))
        return report_digest(held, report)

    assert digest(LEEDS) == digest(LEEDS)
    assert len({digest(LEEDS), digest(BARNET), digest(LEEDS, recommendations=[])}) == 3


EMPTY = Corpus(reports=(), sidecars={}, authorities={}, frameworks={}, themes={}, measures={})
