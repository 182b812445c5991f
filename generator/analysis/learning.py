"""Learn from many recommendations how rare a run of letters or a theme is: the data file `weights.json`.

`python -m generator weights` makes it, once for long. The file holds counts of hashed runs of letters only, never words
of a report.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from generator.analysis.letter_runs import BUCKETS, runs_of
from generator.analysis.subject_words import without_references
from generator.analysis.themes import Tagger


def weights_file(texts: Iterable[str], tagger: Tagger) -> str:
    """Return the data file's text (JSON), learnt from the texts of recommendations."""
    subjects = [without_references(text) for text in texts]
    themes = [[tag.theme for tag in tagger.tag(text)] for text in subjects]
    return json.dumps(make_weights(subjects, themes), separators=(",", ":")) + "\n"


def make_weights(texts: Sequence[str], themes: Iterable[Iterable[str]]) -> dict[str, Any]:
    """Return the data file's content: in how many of the texts each run of letters and each theme stands."""
    documents = Counter(run for text in texts for run in runs_of(text))
    of_theme = Counter(theme for tags in themes for theme in set(tags))
    return {
        "version": 1,
        "recommendations": len(texts),
        "themes": dict(sorted(of_theme.items())),
        "runs": [documents[run] for run in range(BUCKETS)],
    }
