"""What a page tells to programs that show it, such as search engines: where it stands, which report or data it holds.

In the words of schema.org (https://schema.org/Report, /Dataset, /BreadcrumbList), as JSON-LD. It says only what the
page says too; a value that is not known is left out.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from generator.model.page import DataShown, ReportShown

LANGUAGE = "en-GB"
MEDIA_TYPES = {"csv": "text/csv", "json": "application/json", "sqlite": "application/vnd.sqlite3"}

Where = Callable[[str], str]
"""An address of this site, as the page gives it to programs."""
FrontMatter = Mapping[str, Any]


def shown(value: ReportShown | DataShown | None) -> dict[str, Any] | None:
    """What a page shows, as its front matter holds it."""
    if isinstance(value, ReportShown):
        council = {"title": value.council.title, "address": value.council.address}
        return {"report": {"published": value.published, "council": council, "publisher": value.publisher}}
    return {"data": list(value.files)} if value else None


def json_ld(meta: FrontMatter, where: Where) -> str:
    """Return what the page of this front matter tells, fit to stand in a `script` element; empty where nothing."""
    crumbs = [*meta.get("crumbs", ()), meta] if meta.get("crumbs") else []
    things = [_trail(crumbs, where)] if crumbs else []
    what = meta.get("shows") or {}
    if "report" in what:
        things.append(_report(meta, what["report"], where))
    if "data" in what:
        things.append(_data(meta, what["data"], where))
    if not things:
        return ""
    told = json.dumps({"@context": "https://schema.org", "@graph": things}, ensure_ascii=False, separators=(",", ":"))
    return told.replace("<", "\\u003c")  # nothing in it can end the element


def _trail(crumbs: Sequence[FrontMatter], where: Where) -> dict[str, Any]:
    steps = [
        {"@type": "ListItem", "position": number, "name": crumb["title"], "item": where(crumb["address"])}
        for number, crumb in enumerate(crumbs, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": steps}


def _report(meta: FrontMatter, report: FrontMatter, where: Where) -> dict[str, Any]:
    council = report["council"]
    told = _page("Report", meta, where) | {
        "about": {"@type": "AdministrativeArea", "name": council["title"], "url": where(council["address"])},
        "publisher": {"@type": "Organization", "name": report["publisher"]},
    }
    return told | ({"datePublished": report["published"]} if report["published"] else {})


def _data(meta: FrontMatter, files: Sequence[str], where: Where) -> dict[str, Any]:
    parts = [
        {"@type": "DataDownload", "contentUrl": where(file), "encodingFormat": MEDIA_TYPES[file.rpartition(".")[2]]}
        for file in files
    ]
    return _page("Dataset", meta, where) | {"isAccessibleForFree": True, "distribution": parts}


def _page(kind: str, meta: FrontMatter, where: Where) -> dict[str, Any]:
    return {
        "@type": kind,
        "name": meta["title"],
        "description": meta["description"],
        "url": where(meta["address"]),
        "inLanguage": LANGUAGE,
    }
