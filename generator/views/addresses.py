"""Where every page lives. Addresses are permanent; nothing else in the program builds one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePosixPath

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
LICENCES = "/about/licences/"
GLOSSARY = "/about/glossary/"
ACCESSIBILITY = "/about/accessibility/"
REPORT_AN_ERROR = "/about/#report-an-error"
WORRIED = "/worried-about-a-child/"
IN_CARE = f"{WORRIED}#if-you-were-in-care-or-are-leaving-care"
COMPLAIN = f"{WORRIED}#if-you-want-to-complain-about-a-council"
SCHEMA = "/data/report.schema.json"
FIND_COUNCIL = "https://www.gov.uk/find-local-council"
"""Where GOV.UK finds a council by postcode."""

NO_THEME = "no-theme"
"""The anchor, on a history, of the points without a theme."""
WHAT_BECAME = "what-inspectors-said-about-earlier-points"
WHAT_CHANGED = "what-inspectors-say-has-changed"
"""The anchors, on a history and on a report, of the headings over words that look back."""
LIST_OF_COUNCILS = "list"
"""The anchor, on the page of a judgement area, a theme or a measure, of its list of councils."""
COMPARE_WITH = "compare-with"
"""The anchor, on a council's page, of the heading over those it can be read beside."""


PARTS = "/compare/parts/"
"""The folder of what a comparison of any councils is put together from."""
COUNCIL_LIST = f"{PARTS}councils.json"
FRAME = f"{PARTS}frame.json.gz"


def part(slug: str) -> str:
    """What a comparison shows of a council, as data; packed, as not every host packs what it sends."""
    return f"{PARTS}{slug}.json.gz"


def feed(page: str) -> str:
    """The feed beside a page: `/themes/care-leavers/feed.xml`."""
    return f"{page}feed.xml"


def region_feed(region: str) -> str:
    """A region has a feed and no page: `/regions/east-midlands/feed.xml`."""
    return feed(f"/regions/{re.sub('[^a-z0-9]+', '-', region.lower()).strip('-')}/")


def changes_of_year(year: str) -> str:
    """What the reports of a year changed; of those that print no date, where it is empty."""
    return f"{CHANGES}{year or 'undated'}/"


def change_anchor(report_id: str) -> str:
    """A report on the pages of changes: "ashmere-2017-09-25-sif"."""
    return report_id.replace("/", "-")


def corrections(report_id: str) -> str:
    """What people put right in a report, and why, among all corrections."""
    return f"{QUALITY}#{correction_anchor(report_id)}"


def correction_anchor(report_id: str) -> str:
    """A report among the corrections: "put-right-ashmere-2017-09-25-sif"."""
    return f"put-right-{change_anchor(report_id)}"


def change(report_id: str, year: str) -> str:
    """What one report changed, in its year."""
    return f"{changes_of_year(year)}#{change_anchor(report_id)}"


def authority(slug: str) -> str:
    return f"{AUTHORITIES}{slug}/"


def compare_with(slug: str) -> str:
    """The councils that one can be read beside, on its page."""
    return f"{authority(slug)}#{COMPARE_WITH}"


def history(slug: str) -> str:
    return f"{AUTHORITIES}{slug}/recommendations/"


def line_of_time(slug: str) -> str:
    """All that inspectors asked of a council and of partnerships it is in, newest first."""
    return f"{authority(slug)}timeline/"


def year(slug: str, anchor: str) -> str:
    """One year on the line of time of a council."""
    return f"{line_of_time(slug)}#{anchor}"


def programme(slug: str, anchor: str) -> str:
    """The part of a council's page on one line of inspections."""
    return f"{authority(slug)}#{anchor}"


def history_theme(slug: str, theme: str | None) -> str:
    """The points on one theme, on the council's history."""
    return f"{history(slug)}#{history_theme_anchor(theme)}"


def history_theme_anchor(theme: str | None) -> str:
    return f"theme-{theme}" if theme else NO_THEME


def history_board_anchor(theme: str | None) -> str:
    """The points for the safeguarding board on one theme, on the council's history."""
    return f"board-{history_theme_anchor(theme)}"


def history_point(recommendation_id: str) -> str:
    """A recommendation's place on its council's history."""
    return f"{history(recommendation_id.partition('/')[0])}#{history_point_anchor(recommendation_id)}"


def history_point_anchor(recommendation_id: str) -> str:
    """The report's id without the council, and the point's anchor on the report's page: "2017-09-25-sif-r4"."""
    return recommendation_id.partition("/")[2].replace("#", "-")


def report(report_id: str, anchor: str = "") -> str:
    """The report's page, or one anchor on it: `report("x/2017-09-25-sif", "p26")`."""
    return f"/reports/{report_id}/" + (f"#{anchor}" if anchor else "")


def here(anchor: str) -> str:
    """An anchor of the page that the link itself stands on."""
    return f"#{anchor}"


def block_anchor(anchor: str) -> str:
    """The anchor of a block in the full text.

    `#r3` is the recommendation's own place in the list at the top of the page, so the same words in the
    full text stand at `#text-r3`.
    """
    return f"text-{anchor}" if anchor.startswith("r") else anchor


def block(report_id: str, anchor: str) -> str:
    """A block of the report's full text, by its anchor in the report; the top of the page for an empty one."""
    return report(report_id, block_anchor(anchor))


def recommendation(recommendation_id: str) -> str:
    """A recommendation's own place, on the list of its report's page."""
    report_id, anchor = recommendation_id.split("#")
    return report(report_id, anchor)


def source_file(report_id: str, file: str) -> str:
    """The source document, unaltered, beside its report's page: under one name, as a file may be called anything."""
    return f"/reports/{report_id}/source{PurePosixPath(file).suffix.lower()}"


def pair(one: str, other: str) -> str:
    """A ready-made comparison; the two slugs stand in order of the alphabet."""
    first, second = sorted((one, other))
    return f"{COMPARE}{first}-and-{second}/"


def compare(slugs: Sequence[str]) -> str:
    """A comparison of any councils, in the reader's order."""
    return f"{COMPARE}?c={','.join(slugs)}"


def theme(slug: str) -> str:
    return f"{THEMES}{slug}/"


def judgement_area(area: str) -> str:
    return f"{JUDGEMENTS}{area}/"


def anchor(key: str) -> str:
    """The anchor of what goes by a key: `systemic_failings` as "systemic-failings"."""
    return key.replace("_", "-")


def measure(key: str) -> str:
    return f"{MEASURES}{key}/"


def framework(key: str) -> str:
    return f"{FRAMEWORKS}{key}/"


def data_file(name: str) -> str:
    """A file of the open data, by its name: "links.csv"."""
    return f"{DATA}{name}"


def data_table(name: str) -> str:
    """What the columns of a table mean, on the data page: its heading there is the table's name."""
    return f"{DATA}#{name.replace('_', '-')}"


def written(path: str) -> str:
    """A page written by hand, by its file below `content/pages/`: `about/method.md` stands at `/about/method/`."""
    return f"/{path.removesuffix('.md')}/"
