"""One short word for a whole site, published with it: whoever asks the live site for it knows whether it is this build.

It is of the names and the bytes of all files, so that the same site has the same on any day and however it was made.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from generator.incremental import Standing, key_of
from generator.site_folder import FINGERPRINT


def write_fingerprint(new: Path, names: Iterable[str], standing: Standing, published: Standing) -> None:
    """Write it into the folder of a site's new files; `names` are those of all its files.

    Of all these files those are read that neither record knows.
    """
    others = sorted({*names} - {FINGERPRINT})
    digests = [(name, standing.digest(name) or published.digest_of(name)) for name in others]
    told = {"fingerprint": key_of(digests), "files": len(digests)}
    (new / FINGERPRINT).write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")
