"""Read how right the program is from two committed records.

`unseen_accuracy.json` was measured once, on councils none of whose documents were at hand when the program was
written. `measured.json` is what `evaluate --record` writes (`evaluation/record.py`): known errors, and figures of
councils whose texts nobody read, which stand instead of the former as soon as there are any. The answers that were
checked by hand are not in the repository, so nobody can measure again while building pages; and nobody types a figure
into a page.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, get_args

from generator.model.accuracy import (
    EARLIER_GRADE,
    FOLLOW_UP,
    GIVEN,
    LINK,
    STATED,
    THEME,
    ErrorKind,
    JointAccuracy,
    JointValue,
    KnownError,
    KnownErrors,
    LinksAccuracy,
    LookingBackAccuracy,
    ReadingAccuracy,
    ReportMeasured,
    Share,
)

MEASURED = Path(__file__).with_name("measured.json")
UNSEEN = Path(__file__).with_name("unseen_accuracy.json")

# "kent/2022-05-20-ilacs", "kent/2012-05-slac"
_REPORT = re.compile(r"(?P<authority>[^/]+)/(?P<date>\d{4}(?:-\d\d){0,2})-.+")


@cache
def load_known_errors(file: Path = MEASURED) -> KnownErrors | None:
    """Return what was found wrong; None where that has not been measured."""
    stored = _stored(file)
    if "frameworks" not in stored:
        return None
    frameworks = stored["frameworks"]
    return KnownErrors(
        measured=stored["measured"],
        reports=sum(figures["authority"]["reports"] for figures in frameworks.values()),
        letters=stored["letters"],
        errors=tuple(_error(**error) for error in stored["errors"]),
        joint=stored.get("joint", {}).get("documents", 0),
    )


@cache
def load_reading(file: Path = UNSEEN) -> ReadingAccuracy | None:
    """Return how right values are read; None where that has not been measured."""
    stored = _stored(file)
    if "judgements" not in stored:
        return None
    grades, dates, points = stored["judgements"], stored["dates"], stored["recommendations"]
    letters, themes = stored["letters"], stored["themes"]
    return ReadingAccuracy(
        measured=stored["measured"],
        on=stored["on"],
        values={
            "grades": Share(grades["right"], grades["cells"]),
            "dates": Share(dates["right"], dates["cells"]),
            "counts": Share(points["count_ok"], points["reports"]),
            "texts": Share(points["exact"], points["items"]),
            "letter-dates": Share(letters["dates_right"], letters["dates"]),
            "letter-counts": Share(letters["count_ok"], letters["letters"]),
            "letter-texts": Share(letters["items_right"], letters["items"]),
            "letter-grades": Share(letters["earlier_grades_right"], letters["earlier_grades"]),
        },
        no_points=points["that_are_none"],
        theme_f1=themes["micro_f1"],
        theme_texts=themes["points"],
    )


@cache
def load_joint(file: Path = MEASURED) -> JointAccuracy | None:
    """Return how right documents of joint inspections are read; None where that has not been measured."""
    stored = _stored(file)
    unread = stored.get("joint", {}).get("unread")
    if not unread:
        return None
    wholes = ("cells", "documents", "items")
    shares = {
        name: Share(found.get("right", found.get("exact", 0)), next(found[whole] for whole in wholes if whole in found))
        for name in get_args(JointValue)
        if (found := unread.get(name))
    }
    return JointAccuracy(
        measured=stored["measured"],
        documents=unread["documents"],
        values={name: share for name, share in shares.items() if share.of},
        invented=sum(unread[name]["invented"] for name in ("dates", "outcome", "response_due")),
    )


@cache
def load_links(measured: Path = MEASURED, unseen: Path = UNSEEN) -> LinksAccuracy | None:
    """Return how right links are, on councils whose texts nobody read where that was measured; else None.

    A model can be judged on each council without it, but not the lists of subjects and phrases that were written by
    hand: so of the councils whose texts were read for these no figure is told.
    """
    stored, once = _stored(measured), _stored(unseen)
    if "links_by_council" in stored:
        return _links_of_the_unread(stored["measured"], stored["links_by_council"]["unread"])
    if "similar_points" not in once:
        return None
    links = once["similar_points"]
    return LinksAccuracy(
        how="unseen",
        measured=once["measured"],
        same=Share(links["same"], links["shown"]),
        near=Share(links["same"] + links["related"], links["shown"]),
        found=Share(links["same_pairs_shown"], links["same_pairs"]),
    )


def _links_of_the_unread(day: str, links: Mapping[str, Any]) -> LinksAccuracy:
    stated, shown = links["stated"], links["shown"]
    return LinksAccuracy(
        how="unread",
        measured=day,
        same=Share(stated["same"], stated["n"]),
        near=Share(stated["same"] + stated["related"], stated["n"]),
        found=Share(stated["same"], links["same_pairs"]),
        shown=Share(shown["same"] + shown["related"], shown["n"]),
        twins=Share(links["twins_shown"], links["twins"]),
    )


@cache
def load_looking_back(measured: Path = MEASURED, unseen: Path = UNSEEN) -> LookingBackAccuracy | None:
    """Return how right sentences that look back are read, on councils whose texts nobody read where it was measured.

    None where nothing was measured.
    """
    stored, once = _stored(measured), _stored(unseen)
    if "looking_back" in stored:
        return _sentences_of_the_unread(stored["measured"], stored["looking_back"]["unread"])
    if "looking_back" not in once:
        return None
    found = once["looking_back"]
    return LookingBackAccuracy(
        how="unseen",
        measured=once["measured"],
        points=Share(found["points_found"], found["points"]),
        told=Share(found["status_right"], found["status_told"]),
        turned=found["flips"],
    )


def _sentences_of_the_unread(day: str, found: Mapping[str, Mapping[str, int]]) -> LookingBackAccuracy:
    points, changes = found["points"], found["changes"]
    return LookingBackAccuracy(
        how="unread",
        measured=day,
        points=Share(points["found"], points["n"]),
        told=Share(points["right"], points["told"]),
        turned=points["turned"],
        points_meant=Share(points["found"], points["said"]),
        changes=Share(changes["found"], changes["n"]),
        changes_meant=Share(changes["found"], changes["said"]),
        directions=Share(changes["right"], changes["found"]),
    )


def _stored(file: Path) -> dict[str, Any]:
    stored: dict[str, Any] = json.loads(file.read_text("utf-8")) if file.is_file() else {}
    return stored


def _error(report: str | None, field: str, expected: str, got: str) -> KnownError:
    named = _report_measured(report)
    what, _, theme = field.partition(" ")
    if what == THEME:
        kind: ErrorKind = "theme-missing" if expected == GIVEN else "theme-wrong"
        return KnownError(named, kind, theme)
    if field == LINK:
        return KnownError(named, "link-wrong" if got == STATED else "link-missing")
    if field == FOLLOW_UP:
        return KnownError(named, "status", "", expected, got)
    return KnownError(named, "earlier-grade" if field == EARLIER_GRADE else "value", field, expected, got)


def _report_measured(report: str | None) -> ReportMeasured | None:
    found = _REPORT.fullmatch(report or "")
    return ReportMeasured(found[0], found["authority"], found["date"]) if found else None
