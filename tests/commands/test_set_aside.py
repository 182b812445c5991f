"""What was decided on a report that was taken out waits, and comes back with the same document."""

from __future__ import annotations

import shutil
from itertools import pairwise, starmap
from pathlib import Path

from generator.corpus import load_corpus
from generator.corpus.reports import read_report
from generator.model.report import Report
from tests.commands.conftest import Run
from tests.commands.test_remove import EARLIER, ONLY, REPORT, TOLD, reply
from tests.five_reports import source


def test_what_was_decided_on_it_comes_back_with_the_same_document(run: Run, content: Path) -> None:
    run("correct", REPORT, "document.published", "2019-12-19", "--reason", "So.", "--content", content)
    run("link", "status", f"{REPORT}#r1", "met", "--told-by", "Them.", "--reason", "“So” it’s.", "--content", content)
    (content / "replies.toml").write_text(reply(f"{REPORT}#r1"), encoding="utf-8")
    before = load_corpus(content)
    assert (len(before.corrections), len(before.statuses), len(before.replies)) == (1, 1, 1)
    run("remove", REPORT, *TOLD, "--content", content)
    assert load_corpus(content).problems == ()
    run("remove", REPORT, "--undo", "--content", content)
    gone = load_corpus(content)
    assert (gone.problems, gone.corrections, gone.statuses, gone.replies) == ((), (), (), ())
    result = run("add", source(REPORT), "--content", content)
    assert "registry/set-aside.toml: 3 decisions put back" in result.stderr
    assert result.stderr.endswith("shown above without them; `python -m generator review` shows both.\n")
    after = load_corpus(content)
    assert (after.problems, after.corrections, after.statuses) == ((), before.corrections, before.statuses)
    assert after.replies == before.replies
    assert not (content / "registry/set-aside.toml").exists()


def test_a_decision_on_two_reports_waits_until_both_are_there(run: Run, content: Path) -> None:
    ends = (f"{EARLIER}#r6", f"{REPORT}#r1")
    assert run("link", "add", *ends, "--reason", "So.", "--content", content).exit_code == 0
    for report in (REPORT, EARLIER):
        run("remove", report, *TOLD, "--content", content)
    for report, decided in ((REPORT, 0), (EARLIER, 1)):
        run("remove", report, "--undo", "--content", content)
        assert run("add", source(report), "--content", content).exit_code == 0
        corpus = load_corpus(content)
        assert (corpus.problems, len(corpus.decisions)) == ((), decided)


def test_what_was_decided_on_it_does_not_come_back_with_another_document(
    run: Run, content: Path, tmp_path: Path
) -> None:
    run("correct", REPORT, "document.published", "2019-12-19", "--reason", "So.", "--content", content)
    run("remove", REPORT, *TOLD, "--content", content)
    run("remove", REPORT, "--undo", "--content", content)
    (tmp_path / "again.txt").write_bytes(source(REPORT).read_bytes() + b"\n")
    assert run("add", tmp_path / "again.txt", "--content", content).exit_code == 0
    assert load_corpus(content).corrections == ()


def test_what_was_decided_anew_goes_before(run: Run, content: Path) -> None:
    run("correct", REPORT, "document.published", "2019-12-19", "--reason", "So.", "--content", content)
    run("remove", REPORT, *TOLD, "--content", content)
    run("remove", REPORT, "--undo", "--content", content)
    aside = content / "registry/set-aside.toml"
    waiting = aside.read_bytes()
    aside.unlink()
    run("add", source(REPORT), "--content", content)
    run("correct", REPORT, "document.published", "2019-12-20", "--reason", "Anew.", "--content", content)
    aside.write_bytes(waiting)
    run("add", source(ONLY), "--content", content)
    assert [one.correction.value for one in load_corpus(content).corrections] == ["2019-12-20"]


def put_back_by_hand(content: Path, report: str, taken: Path) -> None:
    shutil.copytree(taken, content / "reports" / report)


def correct(run: Run, content: Path, day: str, reason: str) -> None:
    assert run("correct", REPORT, "document.published", day, "--reason", reason, "--content", content).exit_code == 0


def test_of_two_that_wait_on_the_same_value_the_newer_comes_back(run: Run, content: Path, tmp_path: Path) -> None:
    shutil.copytree(content / "reports" / REPORT, tmp_path / "kept")
    correct(run, content, "2019-12-19", "Old.")
    run("remove", REPORT, *TOLD, "--content", content)
    put_back_by_hand(content, REPORT, tmp_path / "kept")
    run("remove", REPORT, "--undo", "--content", content)
    correct(run, content, "2019-12-20", "Anew.")
    run("remove", REPORT, *TOLD, "--content", content)
    run("remove", REPORT, "--undo", "--content", content)
    result = run("add", source(REPORT), "--content", content)
    assert "1 decision put back" in result.stderr
    (one,) = load_corpus(content).corrections
    assert (one.correction.value, one.correction.reason) == ("2019-12-20", "Anew.")


def test_what_two_said_of_one_point_comes_back(run: Run, content: Path) -> None:
    point = f"{EARLIER}#r1"
    words = next(
        block.text for section in read(content, REPORT).sections for block in section.blocks if len(block.text) > 40
    )
    told = (("--told-by", "Them."), ("--report", REPORT, "--words", words))
    for by in told:
        done = run("link", "status", point, "met", *by, "--reason", "So.", "--content", content)
        assert done.exit_code == 0, done.stderr
    run("remove", EARLIER, *TOLD, "--content", content)
    run("remove", EARLIER, "--undo", "--content", content)
    assert "2 decisions put back" in run("add", source(EARLIER), "--content", content).stderr
    assert [one.told_by for one in load_corpus(content).statuses] == ["Them.", None]


def read(content: Path, report: str) -> Report:
    return read_report(content / "reports" / report)


def bring_both_back(run: Run, content: Path, tmp_path: Path, words: str, other: str) -> None:
    """Take both reports out and add them again, the later one with other words in the place of these."""
    for report in (EARLIER, REPORT):
        run("remove", report, *TOLD, "--content", content)
        run("remove", report, "--undo", "--content", content)
    document = source(REPORT).read_text(encoding="utf-8").replace(words, other)
    (tmp_path / "letter.txt").write_text(document, encoding="utf-8")
    for path in (tmp_path / "letter.txt", source(EARLIER)):
        assert run("add", path, "--content", content).exit_code == 0


def test_a_link_waits_where_its_other_point_is_not_in_the_document_that_came(
    run: Run, content: Path, tmp_path: Path
) -> None:
    last = read(content, REPORT).recommendations[-1]
    linked = run("link", "add", f"{EARLIER}#r6", last.id, "--reason", "So.", "--content", content)
    assert linked.exit_code == 0, linked.stderr
    bring_both_back(run, content, tmp_path, last.text, "")
    assert last.id not in {one.id for one in read(content, REPORT).recommendations}
    corpus = load_corpus(content)
    assert (corpus.problems, corpus.decisions) == ((), ())
    assert last.id in (content / "registry/set-aside.toml").read_text(encoding="utf-8")


def test_files_in_which_nothing_comes_back_stay_as_they_are(run: Run, content: Path) -> None:
    (content / "replies.toml").write_bytes(b"\xef\xbb\xbf# So\r\n")
    correct(run, content, "2019-12-19", "So.")
    run("remove", REPORT, *TOLD, "--content", content)
    run("remove", REPORT, "--undo", "--content", content)
    run("add", source(REPORT), "--content", content)
    assert len(load_corpus(content).corrections) == 1
    assert (content / "replies.toml").read_bytes() == b"\xef\xbb\xbf# So\r\n"
    assert not (content / "registry/set-aside.toml").exists()


def test_a_status_waits_where_the_words_it_quotes_are_not_in_the_document_that_came(
    run: Run, content: Path, tmp_path: Path
) -> None:
    words = read(content, REPORT).recommendations[-1].text
    quoted = ("--report", REPORT, "--words", words, "--reason", "So.")
    done = run("link", "status", f"{EARLIER}#r6", "met", *quoted, "--content", content)
    assert done.exit_code == 0, done.stderr
    bring_both_back(run, content, tmp_path, words, "")
    corpus = load_corpus(content)
    assert (corpus.problems, corpus.statuses) == ((), ())


def test_a_link_waits_where_its_other_point_asks_for_something_else_by_now(
    run: Run, content: Path, tmp_path: Path
) -> None:
    point = read(content, REPORT).recommendations[-1]
    linked = run("link", "add", f"{EARLIER}#r6", point.id, "--reason", "So.", "--content", content)
    assert linked.exit_code == 0, linked.stderr
    bring_both_back(run, content, tmp_path, point.text, "The speed of fostering assessments.")
    assert read(content, REPORT).recommendations[-1].text == "The speed of fostering assessments."
    corpus = load_corpus(content)
    assert (corpus.problems, corpus.decisions) == ((), ())
    assert point.id in (content / "registry/set-aside.toml").read_text(encoding="utf-8")


def test_a_link_on_words_that_were_put_right_comes_back_with_them(run: Run, content: Path) -> None:
    field = "recommendations.0.text"
    point = read(content, REPORT).recommendations[0].id
    assert run("correct", REPORT, field, "Plans.", "--reason", "So.", "--content", content).exit_code == 0
    assert run("link", "add", f"{EARLIER}#r6", point, "--reason", "So.", "--content", content).exit_code == 0
    for report in (EARLIER, REPORT):
        run("remove", report, *TOLD, "--content", content)
        run("remove", report, "--undo", "--content", content)
    assert run("add", source(EARLIER), source(REPORT), "--content", content).exit_code == 0
    corpus = load_corpus(content)
    assert (corpus.problems, len(corpus.corrections), len(corpus.decisions)) == ((), 1, 1)
    assert not (content / "registry/set-aside.toml").exists()


def day_put_right(read: str, right: str) -> str:
    day = f'field = "document.published"\nexpect = "{read}"\nvalue = "{right}"'
    return f'[[correction]]\nreport = "{REPORT}"\n{day}\nreason = "So."\ndate = "2026-11-21"\n'


def test_corrections_that_rest_on_one_another_come_back_together(run: Run, content: Path) -> None:
    days = ("2019-12-18", "2019-12-19", "2019-12-20")
    (content / "corrections.toml").write_text("\n".join(starmap(day_put_right, pairwise(days))), encoding="utf-8")
    before = load_corpus(content)
    assert (before.problems, len(before.corrections)) == ((), 2)
    run("remove", REPORT, *TOLD, "--content", content)
    run("remove", REPORT, "--undo", "--content", content)
    assert "2 decisions put back" in run("add", source(REPORT), "--content", content).stderr
    after = load_corpus(content)
    assert (after.problems, after.corrections) == ((), before.corrections)


def test_a_link_waits_where_its_own_point_was_put_right_meanwhile(run: Run, content: Path) -> None:
    later = read(content, REPORT).recommendations[0].id
    assert run("link", "add", f"{EARLIER}#r6", later, "--reason", "So.", "--content", content).exit_code == 0
    for report in (EARLIER, REPORT):
        run("remove", report, *TOLD, "--content", content)
        run("remove", report, "--undo", "--content", content)
    assert run("add", source(EARLIER), "--content", content).exit_code == 0
    put_right = run("correct", EARLIER, "recommendations.5.text", "Plans.", "--reason", "So.", "--content", content)
    assert put_right.exit_code == 0, put_right.stderr
    assert run("add", source(REPORT), "--content", content).exit_code == 0
    corpus = load_corpus(content)
    assert (corpus.problems, len(corpus.corrections), corpus.decisions) == ((), 1, ())
    assert later in (content / "registry/set-aside.toml").read_text(encoding="utf-8")
