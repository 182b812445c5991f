"""What is seen of a site before its reports are read."""

from __future__ import annotations

from typing import NamedTuple

from generator.model.content_settings import ContentSettings


class SiteExpected(NamedTuple):
    """What is said of the site, and the day (ISO) that its pages are expected to speak from.

    None where no day is seen. Where the report that was received last is left out, they speak from another one.
    """

    said: ContentSettings
    day: str | None
