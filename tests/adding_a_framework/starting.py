"""Starts a framework (`make new-framework NAME=river-services`): its folder of facts, and its first whole document.

Both load as they are, so that a first report can be tried at once; what is expected of the document is to be reviewed.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from string import Template

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
FACTS = "generator/frameworks/{folder}/framework.toml"
DOCUMENTS = "tests/frameworks/whole_documents/{key}.md"


def start(key: str, root: Path = ROOT) -> tuple[Path, Path]:
    """Write the two files of a framework and return them.

    Raises ValueError where the key is no name in small letters and hyphens, or is taken.
    """
    if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", key):
        raise ValueError(f"“{key}” is no key; small letters, digits and hyphens make one: river-services")
    facts = root / FACTS.format(folder=key.replace("-", "_"))
    documents = root / DOCUMENTS.format(key=key)
    taken = [path for path in (facts, documents) if path.exists()]
    if taken:
        raise ValueError(f"“{key}” is taken: there is {taken[0].relative_to(root)}")
    title = key.replace("-", " ").capitalize()
    words = f"inspection of {title.lower()}"
    names = {"key": key, "area": key.replace("-", "_"), "title": title, "words": words, "Words": words.capitalize()}
    for path, pattern in ((facts, "new_framework.toml"), (documents, "new_document.md")):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(Template((HERE / pattern).read_text(encoding="utf-8")).substitute(names), encoding="utf-8")
    return facts, documents


if __name__ == "__main__":
    try:
        made = start(sys.argv[1] if sys.argv[1:] else "")
    except ValueError as fault:
        sys.exit(f"{fault}. Name it so: make new-framework NAME=river-services")
    print("Started:", *(path.relative_to(ROOT) for path in made), sep="\n  ")
    print("Next: docs/adding-a-framework.md, step 5")
