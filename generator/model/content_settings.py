"""What the people who keep a content folder say of their site: its address, who keeps it, where source files live."""

from __future__ import annotations

import re
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field

from generator.model.noun import Noun
from generator.model.web_address import is_safe_address


def _site_address(value: str) -> str:
    """An address with the slash at its end by which every address of the site goes on."""
    if not is_safe_address(value) or urlsplit(value).query or urlsplit(value).fragment:
        raise ValueError("not an address such as https://reports.example/")
    return value.rstrip("/") + "/"


def _contact(value: str) -> str:
    if re.fullmatch(r"[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+", value):
        return value
    if re.fullmatch(r"https://[^\s/@]+\.[^\s/@]+(/\S*)?", value):
        return value
    raise ValueError("neither an e-mail address nor the https address of a page")


SiteAddress = Annotated[str, AfterValidator(_site_address)]
Contact = Annotated[str, AfterValidator(_contact)]


class ContentSettings(Noun):
    """`site.toml` of a content folder; None, where it does not say.

    `site_url` is the site's public address and ends with a slash, `first_site_url` the one it had when its feeds were
    first published, where that was another: what programs know an entry by never changes. `sources` says where the
    reports themselves live: `beside` their pages, or `linked`, at the inspectorate alone. `keeper` is who keeps the
    site, as readers are told, and `contact` where they report an error: an e-mail address, or a page.
    """

    site_url: SiteAddress | None = None
    first_site_url: SiteAddress | None = None
    sources: Literal["beside", "linked"] = "beside"
    keeper: str | None = Field(None, min_length=2, max_length=120, pattern=r"^\S.*\S$")
    contact: Contact | None = None
