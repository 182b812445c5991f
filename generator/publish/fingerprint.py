"""One short word for a whole site, published with it: whoever asks the live site for it knows whether it is this build.

It is of the names and the bytes of all files, so that the same site has the same on any day and however it was made.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.incremental import Standing, key_of
from generator.site_folder import FINGERPRINT


def digests_of(names: Iterable[str], standing: Standing, published: Standing) -> dict[str, str]:
    """Return the digest of each of these files of a site; those are read that neither record knows."""
    return {name: standing.digest(name) or published.digest_of(name) for name in names}


def write_fingerprint(new: Path, digests: Mapping[str, str]) -> None:
    """Write it into the folder of a site's new files; the digests are those of all its files, by their names."""
    others = sorted((name, digest) for name, digest in digests.items() if name != FINGERPRINT)
    told = {"fingerprint": key_of(others), "files": len(others)}
    (new / FINGERPRINT).write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")
