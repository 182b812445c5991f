"""Runs the program as `python -m generator` does and writes down how much memory this process and its children took.

    python bench/own_memory.py FILE site --out site

A command's memory as its parent sees it is that of the largest process, which may be the search indexer: here the two
are told apart.
"""

from __future__ import annotations

import atexit
import json
import resource
import runpy
import sys
from pathlib import Path

MEGABYTE = 1024


def tell(file: Path) -> None:
    taken = {
        name: resource.getrusage(who).ru_maxrss / MEGABYTE
        for name, who in (("own", resource.RUSAGE_SELF), ("children", resource.RUSAGE_CHILDREN))
    }
    file.write_text(json.dumps(taken), encoding="utf-8")


if __name__ == "__main__":
    atexit.register(tell, Path(sys.argv[1]))
    sys.path[0] = ""  # as `python -m` sets it: the folder the command runs in
    sys.argv = ["generator", *sys.argv[2:]]
    runpy.run_module("generator", run_name="__main__", alter_sys=True)
