"""The three learnt models of looking back, from the data file beside: which kind, what became of it, which way it went.

`python -m generator learn` makes the file from sentences that people have read. It holds single words and runs of up
to three, kinds of words and numbers, never a sentence; and the councils it was learnt from, which an evaluation must
not judge it by.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from generator.frameworks.linear_model import LinearModel, model_of
from generator.frameworks.looking_back.wording import VERSION
from generator.frameworks.model_file import demand_version, read_model

FILE = Path(__file__).with_name("learnt.json")


@dataclass(frozen=True)
class LearntModels:
    """The models, and the slugs of the councils whose sentences they were learnt from.

    `kind` chooses of none, point and change; `status` and `direction` of what a follow-up of either kind may say.
    """

    kind: LinearModel
    status: LinearModel
    direction: LinearModel
    learnt_from: frozenset[str]

    def as_json(self) -> dict[str, Any]:
        """Return the data file's content."""
        return {
            "wording": VERSION,
            "learnt_from": sorted(self.learnt_from),
            "kind": self.kind.as_json(),
            "status": self.status.as_json(),
            "direction": self.direction.as_json(),
        }


@lru_cache(maxsize=1)
def learnt_models() -> LearntModels:
    """Return the models of the program's own file. Raises RegistryProblem where it is missing or of another make."""
    return read_model(FILE, models_of)


def models_of(kept: Mapping[str, Any]) -> LearntModels:
    """Return the models that a data file keeps. Raises ValueError where they fit another version of the wording."""
    demand_version(kept["wording"], VERSION)
    return LearntModels(
        kind=model_of(kept["kind"]),
        status=model_of(kept["status"]),
        direction=model_of(kept["direction"]),
        learnt_from=frozenset(kept["learnt_from"]),
    )
