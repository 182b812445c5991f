"""The public address that MkDocs' own file gives a site; it goes before the one that the content folder gives."""

from __future__ import annotations

from pathlib import Path

SITE_URL = b"site_url"


def address_in(config: Path) -> str | None:
    """Return the site's public address as MkDocs' own file gives it; None where it leaves it open.

    Raises OSError where it cannot be read, and what MkDocs raises where it is no YAML.
    """
    content = config.read_bytes()
    if SITE_URL not in content:
        return None  # mostly: to read MkDocs takes longer than this
    from generator.publish.mkdocs_adapter import read_config

    said = read_config(content).get("site_url")
    return str(said) if said else None
