"""How a build is to be made: what `build`, `site` and `serve` ask alike, in one frozen object."""

from __future__ import annotations

from pathlib import Path

from generator.frozen import Frozen


class BuildSettings(Frozen):
    """What is built, into what, and how.

    `content` is the content folder, `out` the folder of pages or of the site. `as_of` is the day pages speak from
    (ISO), or None for the newest in the content. With `strict` anything wrong stops the build; with `frozen` a missing
    or stale parsed report does. `cache` is where to look for and keep what the next build may use, or None to make
    everything anew. `site_url` is the public address, or None for that in mkdocs.yml or, without one, in the content's
    site.toml.
    """

    content: Path
    out: Path
    as_of: str | None = None
    strict: bool = False
    frozen: bool = False
    jobs: int = 1
    cache: Path | None = None
    site_url: str | None = None
