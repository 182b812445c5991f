"""Documents that speak of an area SEND or joint inspection and are no report of one: each is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.documents import read
from generator.errors import SourceProblem
from generator.frameworks import parse
from tests.frameworks.reading import EXAMPLESHIRE, register

REFUSED = {
    "a monitoring inspection of a partnership, which tells of the inspection before": """Local area partnership report

Area SEND monitoring inspection of Exampleshire Local Area Partnership

Inspection dates: 3 to 5 June 2025

Inspection outcome

The local area partnership has taken effective action.

Background

The
area SEND inspection of Exampleshire Local Area Partnership found that there are widespread and/or systemic failings
leading to significant concerns about the experiences and outcomes of children and young people.
""",
    "an outcome letter of the years before": """12 March 2018

Dear Ms Example

Joint local area SEND inspection in Exampleshire

Between 5 and 9 February 2018, Ofsted and the Care Quality Commission conducted a joint inspection of the area.
A Written Statement of Action is required because of significant areas of weakness.
""",
    "a paper that mentions an inspection": """Places for children in Exampleshire

Inspectors visited Exampleshire and looked at schools. It was not the area SEND inspection of Exampleshire Local Area
Partnership, which took place in 2023.
""",
    "a visit after a joint inspection": """12 March 2024

Dear Exampleshire Safeguarding Children Partnership

Monitoring visit after the joint targeted area inspection of Exampleshire

This letter summarises the findings of a visit on 4 and 5 March 2024.
""",
    "a joint area review": """Joint area review
Exampleshire children's services authority area
Progress inspection by Ofsted, the Care Quality Commission and HMIC
July 2009
""",
}


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_what_is_no_such_report_is_refused(text: str, tmp_path: Path) -> None:
    path = tmp_path / "source.txt"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SourceProblem) as caught:
        parse(read(path), register(EXAMPLESHIRE))
    assert caught.value.code == "unknown-framework"
