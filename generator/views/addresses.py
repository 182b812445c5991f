"""Where every page lives. Addresses are permanent; nothing else in the program builds one."""

from __future__ import annotations

HOME = "/"
AUTHORITIES = "/authorities/"
COMPARE = "/compare/"
THEMES = "/themes/"
JUDGEMENTS = "/judgements/"
MEASURES = "/measures/"
FRAMEWORKS = "/frameworks/"
CHANGES = "/changes/"
SEARCH = "/search/"
DATA = "/data/"
QUALITY = "/quality/"
MEASURED = "/quality/#how-often-the-program-is-right"
ABOUT = "/about/"
METHOD = "/about/method/"
WORRIED = "/worried-about-a-child/"
SCHEMA = "/data/report.schema.json"


def authority(slug: str) -> str:
    return f"{AUTHORITIES}{slug}/"


def history(slug: str) -> str:
    return f"{AUTHORITIES}{slug}/recommendations/"


def report(report_id: str, anchor: str = "") -> str:
    """The report's page, or one anchor on it: `report("x/2017-09-25-sif", "p26")`."""
    return f"/reports/{report_id}/" + (f"#{anchor}" if anchor else "")


def recommendation(recommendation_id: str) -> str:
    """A recommendation's own place, on the list of its report's page."""
    report_id, anchor = recommendation_id.split("#")
    return report(report_id, anchor)


def source_file(report_id: str, file: str) -> str:
    """The source document, unaltered, beside its report's page."""
    return f"/reports/{report_id}/{file}"


def pair(one: str, other: str) -> str:
    """A ready-made comparison; the two slugs stand in order of the alphabet."""
    first, second = sorted((one, other))
    return f"{COMPARE}{first}-and-{second}/"


def theme(slug: str) -> str:
    return f"{THEMES}{slug}/"


def judgement_area(area: str) -> str:
    return f"{JUDGEMENTS}{area}/"


def measure(key: str) -> str:
    return f"{MEASURES}{key}/"


def framework(key: str) -> str:
    return f"{FRAMEWORKS}{key}/"
