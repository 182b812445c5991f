"""Reports and letters as PDFs, where the layout of the page has a part in what is read."""

from __future__ import annotations

from pathlib import Path

from generator.documents import read
from generator.frameworks import parse
from generator.model.report import Report
from tests.frameworks.printed import printed
from tests.frameworks.reading import EXAMPLESHIRE, register
from tests.frameworks.test_cases import in_words, point_in_words


def parsed(folder: Path, *pages: str) -> Report:
    path = folder / "source.pdf"
    path.write_bytes(printed(*pages))
    report = parse(read(path), register(EXAMPLESHIRE))
    ledger = report.ledger
    assert ledger.words_content + ledger.words_furniture == ledger.words_source
    return report


ADDRESS = """
> Ofsted
> Agora
> 6 Cumberland Place
> Nottingham
> NG1 6HJ
> T 0300 123 1231
> Textphone 0161 618 8524
> enquiries@ofsted.gov.uk
> www.gov.uk/ofsted
"""


def test_monitoring_visit(tmp_path: Path) -> None:
    report = parsed(
        tmp_path,
        ADDRESS
        + """
14 June 2022

Joan Model
Director of Children's Services
Exampleshire County Council
County Hall
Exampleton
EX1 1EX

Dear Ms Model

# Monitoring visit to Exampleshire children's services

This letter summarises the findings of the monitoring visit to Exampleshire children's services on 10 and \
11 May 2022. This was the second monitoring visit since the local authority was judged inadequate in \
November 2020. Her Majesty's Inspectors for this visit were Ann Example and John Model.

# Areas covered by the visit

Inspectors reviewed the progress made in these areas of concern:

* the front door, and how decisions are made there when families have asked for help before
* plans for children in need.

This visit was carried out in line with the inspection of local authority children's services (ILACS) \
framework.
""",
        """
# Headline findings

Since the inspection, when services were inadequate, leaders have made the front door better. Plans do \
not say what is to change.

# Findings and evaluation of progress

Work at the front door is good. Families who ask for help get it soon, and what has been decided is

# What needs to improve

* Plans that say what is to change, by when it is to change, and who will look again at whether it did.
* Supervision.

I am copying this letter to the Department for Education.

Yours sincerely

Ann Example
Her Majesty's Inspector
""",
    )
    document = report.document
    assert (report.framework.key, document.kind) == ("ilacs-monitoring-visit", "visit-letter")
    assert (document.inspection_start, document.inspection_end) == ("2022-05-10", "2022-05-11")
    assert (document.published, report.id) == ("2022-06-14", "exampleshire/2022-06-14-ilacs-monitoring-visit")
    assert [(person.role, person.name) for person in report.people] == [
        ("inspector", "Ann Example"),
        ("inspector", "John Model"),
        ("addressee", "Joan Model"),
        ("signatory", "Ann Example"),
    ]
    assert [point_in_words(one) for one in report.recommendations] == [
        "- area-for-improvement | Plans that say what is to change, by when it is to change, and who will look again "
        "at whether it did.",
        "- area-for-improvement | Supervision.",
    ]
    assert (report.judgements, report.doubts) == ((), ())


def test_focused_visit_without_a_signature(tmp_path: Path) -> None:
    report = parsed(
        tmp_path,
        ADDRESS
        + """
9 March 2022

Joan Model, Director of Children's Services, Exampleshire County Council

Dear Ms Model

# Focused visit to Exampleshire

This letter tells the findings of the focused visit to Exampleshire on 1 and 2 February 2022.

Inspectors looked at the local authority's arrangements for children on plans.

# Headline findings

Children wait too long, and those at risk are not seen.

# Area for priority action

The local authority needs to take swift and decisive action so that children who are at risk are seen on \
the day.

# What needs to improve in this area of social work practice?

* How soon plans are made.

# Main findings

Visits are late. There was good work when inspectors made a monitoring visit to Exampleshire.
""",
    )
    assert report.framework.key == "ilacs-focused-visit"
    assert [point_in_words(one) for one in report.recommendations] == [
        "- priority-action | The local authority needs to take swift and decisive action so that children who are at "
        "risk are seen on the day.",
        "- area-for-improvement | How soon plans are made.",
    ]
    assert (report.judgements, report.doubts) == ((), ())


def test_looked_after_inspection(tmp_path: Path) -> None:
    head = "^ Exampleshire County Council Inspection of looked after children services {}\n"
    report = parsed(
        tmp_path,
        """
# Inspection of looked after children services

# Exampleshire County Council





Inspection dates: | 17 - 21 June 2013
Reporting inspector | Joan Example HMI

Age group: | All
Published: | 26 July 2013
""",
        head.format(1)
        + """
# The inspection judgements and what they mean

1. All judgements are made on a scale of four.

Outstanding (Grade 1) | Far more than is asked
Adequate (Grade 3) | What is asked

# Overall effectiveness of services for looked after children and young people

# Grade 3 (Adequate)

2. The overall effectiveness of services for looked after children and young people in Exampleshire is \
adequate.

# Areas for improvement

3. To make its services better for looked after children, the local authority should take the following \
action.

# Immediately:

* make plans clear, so that every child knows what is going to happen and who will help
* see each child.
""",
        head.format(2)
        + """
# Within three months:

* find homes nearby.

# Outcomes for looked after children and young people

# Grade 4 (Inadequate)

4. Health was judged to be good in May 2011.
""",
        head.format(3)
        + """
# Record of main findings

Services for looked after children

Overall effectiveness | Adequate

Capacity to improve | Good

Outcomes for looked after children and young people | Inadequate

Quality of provision | Adequate

Leadership and management | Outstanding
""",
    )
    document = report.document
    assert (report.framework.key, document.lead_inspector) == ("lac-2013", "Joan Example")
    assert (document.inspection_start, document.inspection_end) == ("2013-06-17", "2013-06-21")
    assert document.published == "2013-07-26"
    assert [in_words(one).split(":")[0] for one in report.judgements] == [
        "overall = adequate",
        "capacity_for_improvement = good",
        "outcomes = inadequate",
        "quality = adequate",
        "leadership = outstanding",
    ]
    assert [point_in_words(one) for one in report.recommendations] == [
        "- recommendation | make plans clear, so that every child knows what is going to happen and who will help",
        "- recommendation | see each child.",
        "- recommendation | find homes nearby.",
    ]


def test_review_of_a_board_alone(tmp_path: Path) -> None:
    report = parsed(
        tmp_path,
        """
# Exampleshire

# Review of the effectiveness of the Local Safeguarding Children Board

Inspection dates: 1/06/2015 - 25/06/2015

Report published: 3 August 2015

# The Local Safeguarding Children Board requires improvement
""",
        """
# Executive summary

The board knows what it must do and has begun to do it. It has not yet asked enough of its partners.

# Recommendations

1. Make sure that partners come to meetings, read what they are sent, and do what they said they would do.

2. Ask more of audits.

# Inspection findings - the Local Safeguarding Children Board

3. The chair came to the post in May 2014. Services for children were judged inadequate in 2014.

# What the inspection judgements mean

An outstanding board does more than is asked of it.

# Information about this inspection

Lead inspector: Joan Example
""",
    )
    document = report.document
    assert (report.framework.key, document.kind, document.lead_inspector) == (
        "lscb-review",
        "board-review",
        "Joan Example",
    )
    assert (document.inspection_start, document.published) == ("2015-06-01", "2015-08-03")
    assert [in_words(one) for one in report.judgements] == [
        "lscb = requires_improvement: sentence requires_improvement"
    ]
    assert [point_in_words(one) for one in report.recommendations] == [
        "1 board-recommendation | Make sure that partners come to meetings, read what they are sent, and do what they "
        "said they would do.",
        "2 board-recommendation | Ask more of audits.",
    ]
    assert {one.addressed_to for one in report.recommendations} == {"safeguarding-board"}
    assert report.doubts == ()


def test_reinspection_with_the_last_grades_in_a_list(tmp_path: Path) -> None:
    report = parsed(
        tmp_path,
        """
# Exampleshire

# Re-inspection of services for children in need of help and protection, children looked after and care leavers

Inspection dates: 13 November 2017 to 8 December 2017

Report published: 5 February 2018

Children's services in Exampleshire require improvement to be good

1. Children who need help and protection | Good

2. Children looked after and achieving permanence | Requires improvement

2.1 Adoption performance | Good

2.2 Experiences and progress of care leavers | Good

3. Leadership, management and governance | Good
""",
        """
# Information about this local authority area

# Previous Ofsted inspections

* The judgements of the last inspection were:

Overall effectiveness: Inadequate.

Children who need help and protection: Inadequate.

Adoption performance: Inadequate.

Leadership, management and governance: Inadequate.

# Recommendations

1. See to it that plans are clear, and that everybody who has a part in them has read them and knows what

to do. (This was a recommendation at the last inspection.)
""",
    )
    assert report.framework.key == "sif-reinspection"
    assert {one.area: one.grade for one in report.judgements} == {
        "overall": "requires_improvement",
        "help_and_protection": "good",
        "looked_after": "requires_improvement",
        "adoption": "good",
        "care_leavers": "good",
        "leadership": "good",
    }
    assert not any(one.conflict for one in report.judgements)
    # The numbers of a cover's rows are no paragraphs.
    assert all(said.place.paragraph is None for one in report.judgements for said in one.stated_at)
    assert [one.number for one in report.recommendations] == ["1"]
