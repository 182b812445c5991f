"""Parsed reports made by older rules are stale: the parser's version is raised when what it reads changes."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from generator.frameworks import PARSER_VERSION

GOLDEN = Path(__file__).parents[1] / "golden"
VERSIONS = json.loads((GOLDEN / "versions" / "parser.json").read_text(encoding="utf-8"))


def digest_of_goldens() -> str:
    """What is read from the five sources, without the version that read it."""
    digest = hashlib.sha256()
    for path in sorted(GOLDEN.glob("*.json")):
        report = json.loads(path.read_text(encoding="utf-8"))
        report["document"]["parser_version"] = ""
        digest.update(json.dumps(report, sort_keys=True).encode())
    return digest.hexdigest()


def test_the_version_was_raised_with_the_last_change_of_what_is_read() -> None:
    now = digest_of_goldens()
    assert VERSIONS.get(PARSER_VERSION) == now, (
        f"What is read from the sources changed. Raise PARSER_VERSION in generator/frameworks/version.py, "
        f"run `make golden`, and add the new version with {now} to tests/golden/versions/parser.json."
    )
