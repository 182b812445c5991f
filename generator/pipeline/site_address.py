"""The public address that MkDocs' own file gives a site; it goes before the one that the content folder gives."""

from __future__ import annotations

from pathlib import Path

WORDS = (b"site_url", b"INHERIT")
"""Without one of them a file names no address, nor another file that may."""


def address_in(config: Path) -> str | None:
    """Return the site's public address as MkDocs' own file gives it; None where it leaves it open.

    Raises OSError where it cannot be read, and what MkDocs raises where it is no YAML.
    """
    content = config.read_bytes()
    if not any(word in content for word in WORDS):
        return None  # MkDocs takes long to import, and is not needed then
    from generator.publish.mkdocs_adapter import read_config

    said = read_config(config).get("site_url")
    return str(said) if said else None
