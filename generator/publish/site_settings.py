"""What a website is built from and into: one frozen object for all that takes part."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.errors import BuildProblem
from generator.model.content_settings import ContentSettings
from generator.resources import CONFIG


@dataclass(frozen=True)
class SiteSettings:
    """What a website is built from and into.

    The folder `pages` becomes the website `site`; what the folder `beside` holds is published as it is. `said` is what
    those who keep the content say of their site, its address among it. `config` is MkDocs' own file. With `strict` any
    warning, such as a link to a place that is not there, is an error; without, it is logged. `unlisted` are the
    addresses of pages that stand on no list, `words_of_site` what pages that leave room for it say of the day and of
    the whole site, by name. So many processes as `jobs` share the work.
    """

    pages: Path
    site: Path
    beside: Path | None = None
    said: ContentSettings = field(default_factory=ContentSettings)
    strict: bool = True
    config: Path = CONFIG
    unlisted: frozenset[str] = frozenset()
    words_of_site: Mapping[str, str] = field(default_factory=dict)
    jobs: int = 1

    def problem(self, said: Iterable[str]) -> BuildProblem:
        """What MkDocs or the check of links said of the pages, as the error that stops the build."""
        return BuildProblem(
            code="mkdocs",
            file=str(self.pages),
            seen="the build stopped:\n  " + "\n  ".join(said),
            expected="a build without a warning",
            advice="Mend the pages named above; the website before this build is untouched.",
        )
