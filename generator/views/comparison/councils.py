"""The councils a reader can choose from, as the script reads them: names of each, its region and its neighbours.

All that the register lists are there, and all with a report: one without a report is named rather than not found.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from generator.english import choosing, date_words
from generator.english.council import REGION_NOT_KNOWN
from generator.model.corpus import Corpus
from generator.views.typography import typeset


def council_list(corpus: Corpus) -> bytes:
    """Return `/compare/parts/councils.json`: words for the field, and each council in order of the alphabet."""
    corpus = typeset(corpus)
    councils = sorted(_councils(corpus), key=lambda each: str(each["name"]).casefold())
    as_of = date_words(corpus.neighbours_as_of) if corpus.neighbours_as_of else None
    facts = {"words": choosing.FOUND, "neighbours_as_of": as_of, "councils": councils}
    return json.dumps(facts, ensure_ascii=False, separators=(",", ":")).encode()


def _councils(corpus: Corpus) -> Iterator[dict[str, Any]]:
    for slug, authority in corpus.authorities.items():
        held = slug in corpus.by_authority
        run_by = (trust.name for trust in corpus.trusts if trust.authority == slug)
        yield {
            "slug": slug,
            "name": authority.title,
            "others": list(dict.fromkeys((*authority.aliases, *run_by))),
            "region": authority.region,
            "neighbours": list(authority.neighbours),
            "held": held,
            "page": held or authority.status == "abolished",
            "elsewhere": None if held else authority.inspectorate_url,
        }
    for slug, reports in corpus.by_authority.items():
        if slug not in corpus.authorities:
            name = reports[0].authority.title
            yield {
                **{"slug": slug, "name": name, "others": [], "region": REGION_NOT_KNOWN, "neighbours": []},
                **{"held": True, "page": True, "elsewhere": None},
            }
