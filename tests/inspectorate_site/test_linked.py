"""Visits where the files stay at the inspectorate: what is kept of each, and when it is read anew."""

from __future__ import annotations

import json

from generator.corpus import load_corpus, parse_stale
from generator.progress import silent
from tests.inspectorate_site.conftest import Visits, states
from tests.stand_in.documents import letter
from tests.stand_in.shelf import Published

KENT = "80476"


def of_kent(visits: Visits) -> Published:
    return visits.site.shelf.documents[KENT][0]


def test_the_file_stays_where_it_was_published(visits: Visits) -> None:
    fetched = visits.go(linked=True)
    assert states(fetched) == {"new": 3}
    assert not [name for name in visits.files() if name.endswith(".pdf")]
    (report,) = [one for one in visits.reports() if one.startswith("kent/")]
    assert visits.sidecar(report).linked
    assert parse_stale(visits.content, 1, frozen=True, progress=silent) == []
    corpus = load_corpus(visits.content)
    assert (len(corpus.reports), corpus.problems) == (3, ())
    assert states(visits.go(linked=True)) == {"held": 3}


def test_what_another_version_of_the_parser_read_is_read_anew(visits: Visits) -> None:
    visits.go(linked=True)
    (report,) = [one for one in visits.reports() if one.startswith("kent/")]
    path = visits.content / "reports" / report / "report.json"
    right = path.read_bytes()
    data = json.loads(right)
    data["document"]["parser_version"] = "0"
    path.write_text(json.dumps(data))
    assert states(visits.go(linked=True)) == {"held": 2, "read-anew": 1}
    assert path.read_bytes() == right


def test_one_that_is_another_file_by_now_is_told(visits: Visits) -> None:
    visits.go(linked=True)
    of_kent(visits).body = letter("Kent", of_kent(visits).day, 99)
    assert states(visits.go(linked=True)) == {"held": 2, "re-issued": 1}
