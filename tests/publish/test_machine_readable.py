"""What pages tell to programs: the trail to the page, and the report or the data on it, in the words of schema.org."""

from __future__ import annotations

import json
from typing import Any

import pytest

from generator.model.page import Crumb, DataShown, ReportShown
from generator.publish.machine_readable import json_ld, shown

PAGE = {"title": "Ashmere: inspection", "description": "A report on Ashmere.", "address": "/reports/ashmere/x/"}
HOME = {"title": "Home", "address": "/"}
ASHMERE = Crumb("Ashmere", "/authorities/ashmere/")


def told(where: str = "https://site.example", **meta: Any) -> list[dict[str, Any]]:
    written = json_ld(PAGE | meta, lambda address: where + address)
    things: list[dict[str, Any]] = json.loads(written)["@graph"] if written else []
    return things


def test_a_trail_ends_in_the_page() -> None:
    (trail,) = told(crumbs=[HOME])
    assert trail["@type"] == "BreadcrumbList"
    assert [(step["position"], step["name"], step["item"]) for step in trail["itemListElement"]] == [
        (1, "Home", "https://site.example/"),
        (2, "Ashmere: inspection", "https://site.example/reports/ashmere/x/"),
    ]


def test_a_report_tells_whom_it_is_about_whose_it_is_and_when_it_was_published() -> None:
    (report,) = told(shows=shown(ReportShown(ASHMERE, "The inspectorate", "2026-01-09")))
    assert report == {
        "@type": "Report",
        "name": "Ashmere: inspection",
        "description": "A report on Ashmere.",
        "url": "https://site.example/reports/ashmere/x/",
        "inLanguage": "en-GB",
        "about": {
            "@type": "AdministrativeArea",
            "name": "Ashmere",
            "url": "https://site.example/authorities/ashmere/",
        },
        "publisher": {"@type": "Organization", "name": "The inspectorate"},
        "datePublished": "2026-01-09",
    }


def test_a_day_that_is_not_known_is_not_told() -> None:
    (report,) = told(shows=shown(ReportShown(ASHMERE, "The inspectorate", None)))
    assert "datePublished" not in report


def test_a_data_set_tells_its_files_and_what_they_are() -> None:
    (data,) = told(shows=shown(DataShown(("/data/reports.csv", "/data/reports.json"))))
    assert data["@type"] == "Dataset"
    assert [(file["contentUrl"], file["encodingFormat"]) for file in data["distribution"]] == [
        ("https://site.example/data/reports.csv", "text/csv"),
        ("https://site.example/data/reports.json", "application/json"),
    ]


def test_a_page_that_is_neither_and_stands_below_none_tells_nothing() -> None:
    assert told() == []


@pytest.mark.parametrize("words", ["</script><script>alert(1)</script>", "<!-- <script>", "“Said” & done"])
def test_no_words_can_end_the_element_and_none_are_changed(words: str) -> None:
    written = json_ld(PAGE | {"title": words, "crumbs": [HOME]}, str)
    assert "<" not in written
    assert json.loads(written)["@graph"][0]["itemListElement"][1]["name"] == words
