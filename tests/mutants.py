"""How many changed programs the tests notice, module by module: `make mutants`.

mutmut changes each function in one place at a time (which modules, and which tests have to notice, is in
pyproject.toml) and leaves what came of it below `mutants/`. Constants of a module and regular expressions it leaves
alone: what those mean is for cases to say.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from mutmut.stats import status_by_exit_code

MADE = Path("mutants")
FLOOR = 0.85
NOTICED = {"killed", "timeout", "suspicious", "segfault"}


def by_module() -> Iterator[tuple[str, Counter[str]]]:
    """Each module that was changed, and how many of its mutants came to which end."""
    for file in sorted(MADE.glob("generator/**/*.meta")):
        ends = json.loads(file.read_text(encoding="utf-8"))["exit_code_by_key"]
        if ends:
            yield (
                str(file.relative_to(MADE)).removesuffix(".meta"),
                Counter(status_by_exit_code[end] for end in ends.values()),
            )


def main() -> int:
    """Print a line for each module and one for all. Returns 1 where the share noticed is below the floor."""
    rows = list(by_module())
    rows.append(("all", sum((ends for _, ends in rows), Counter())))
    for module, ends in rows:
        noticed = sum(ends[end] for end in NOTICED)
        print(f"{module:45} {noticed:5} of {ends.total():5} noticed  {noticed / ends.total():.1%}")
    return int(noticed / ends.total() < FLOOR)


if __name__ == "__main__":
    sys.exit(main())
