"""Text that a rule may stumble over: one kind of thing over and over, as large as is asked for."""

from __future__ import annotations

from collections.abc import Callable

from tests.frameworks.reading import COVERS as OF_FRAMEWORKS

KINDS: dict[str, Callable[[int], str]] = {
    "one word of letters": lambda n: "x" * (n * 8),
    "one long line of words": lambda n: "the council children plans " * n,
    "one long sentence with clauses": lambda n: "since the last inspection, leaders improved plans, and " * n + ".",
    "one block of sentences": lambda n: "Since the last inspection leaders have not improved plans for children. " * n,
    "many sentences of short words": lambda n: "A b. C d? E f! " * n,
    "many short lines": lambda n: "plans\n" * (n * 2),
    "many short paragraphs": lambda n: "Plans for children are good.\n\n" * n,
    "many blank lines": lambda n: "\n \n\t\n" * (n * 3),
    "many headings": lambda n: "\n\nRecommendations\n\nExecutive summary\n\nMake plans clear.\n" * n,
    "many headings without words": lambda n: "\n\nRecommendations\n\nSummary\n\nLeadership\n" * n,
    "many contents lists": lambda n: "\n\nContents\n\nRecommendations\t8\n" * n,
    "one contents list of equal titles": lambda n: "\n\nContents\n" + "Recommendations 8\nSummary\n" * n,
    "many numbered paragraphs": lambda n: "".join(f"{at}. Plans for children are good.\n\n" for at in range(1, n)),
    "many equal numbers": lambda n: "1. Plans for children are good.\n\n" * n,
    "many bullets": lambda n: "Recommendations\n\nThe council should:\n" + "- make plans clear\n" * n,
    "many nested bullets": lambda n: (
        "Recommendations\n\n" + "".join(f"{' ' * (at % 40)}- make plans clear {at}\n" for at in range(n))
    ),
    "many points of priority": lambda n: (
        "What needs to improve\n\n"
        + "".join(f"{at}. The quality of plans, and how clear they are.\n" for at in range(1, n))
    ),
    "many names": lambda n: "Mary Smith, Lead inspector\nJohn O'Brien, Her Majesty's Inspector\n" * n,
    "many names in one line": lambda n: "Inspectors: " + "Mary Smith, John O'Brien, Anne-Marie Jones and " * n,
    "capitals in one line": lambda n: "Ab Cd Ef Gh " * n,
    "many titles of people": lambda n: "Dear Mr Smith and Mrs Jones\nYours sincerely\nMary Smith\nHMI\n" * n,
    "many councils": lambda n: "Leeds City Council, Kent County Council and Barnet London Borough " * n,
    "many dates": lambda n: "Inspection dates: 3 May 2016 to 9 June 2016, 2 to 4 July 2017\n" * n,
    "many dates in one line": lambda n: "on 3 May 2016 to 9 June 2016 and " * n,
    "many years": lambda n: "2012-13 2013/14 1999 " * n,
    "many figures": lambda n: "At 31 March 2016, 120 children (or 4%) were looked after, a rate of 42 per 10,000. " * n,
    "many numbers": lambda n: "12 345 6,789 0.5% " * n,
    "one long number": lambda n: "1" * (n * 8),
    "number words": lambda n: "one hundred and twenty two thousand " * n,
    "many brackets": lambda n: "(see [1] (and {2}) " * n,
    "brackets opened": lambda n: "(" * (n * 4) + "[" * (n * 4) + "{" * (n * 4),
    "brackets closed": lambda n: ")" * (n * 4) + "]" * (n * 4) + "}" * (n * 4),
    "brackets of paragraphs": lambda n: "Make plans clear. (paragraphs 1, 2, 3 to 5, 7 and 9) " * n,
    "many dots": lambda n: ". " * (n * 6),
    "dots without spaces": lambda n: "." * (n * 12),
    "leaders of dots": lambda n: "Recommendations . . . . . . . . . . 8\n" * n,
    "many dashes": lambda n: "- – — " * (n * 3),
    "many hyphens at line ends": lambda n: "plan-\nning for chil-\ndren " * n,
    "many quotes": lambda n: "‘plans’ “for” 'children' \"here\" " * n,
    "quotes opened": lambda n: "‘ “ ' \" " * (n * 2),
    "many commas": lambda n: "a, b; c: d, " * n,
    "white space in one line": lambda n: "a" + " \t " * (n * 6) + "b",
    "white space before the line's end": lambda n: ("plans" + " " * 200 + "\n") * (n // 10),
    "many tabs": lambda n: "Leadership\tGood\tInadequate\t" * n,
    "many rows of a table": lambda n: "| Leadership | Good |\n|---|---|\n" * n,
    "one wide row of a table": lambda n: "|" + " Leadership | Good |" * n,
    "many tables": lambda n: "\n\n| Judgement | Grade |\n|---|---|\n| Leadership | Good |\n\nwords\n" * n,
    "many grades": lambda n: "Overall effectiveness: Good\nLeadership, management and governance: Inadequate\n" * n,
    "many grades in one line": lambda n: "The overall effectiveness is good and leadership is inadequate " * n,
    "a run of labels": lambda n: "Overall effectiveness\nLeadership, management and governance\n" * n + "Good\n" * n,
    "many looking back": lambda n: (
        "At the last inspection in May 2012, the council was judged to be inadequate.\n\n" * n
    ),
    "many follow-ups": lambda n: (
        "The priority action from the previous inspection has not been met. "
        "Since the focused visit in 2018 progress has been slow. " * n
    ),
    "many footnotes": lambda n: "".join(
        f"plans{'¹²³'[at % 3]} are good\n{'¹²³'[at % 3]} A footnote\n" for at in range(n)
    ),
    "many form feeds": lambda n: "\f plans\n" * n,
    "page numbers": lambda n: "".join(f"\nplans are good\n\n{at}\n\f" for at in range(n)),
    "rules": lambda n: "_ _ _ _ _ _ _ _ _ _ x\n" * n,
    "one rule": lambda n: "_ " * (n * 5) + "x",
    "many addresses": lambda n: "Aviation House\nBristol BS1 6NQ\nT: 0300 123 4234\nE: name@place\nwww.place\n\n" * n,
    "telephone digits": lambda n: "T: " + "0 " * (n * 5) + "x",
    "at signs": lambda n: "a@" * (n * 6),
    "web addresses": lambda n: "https://www.place.example/a/b?c=d#e " * n,
    "marks of layout": lambda n: "<p>**Summary**</p><br/><b>Good</b>" * n,
    "marks opened": lambda n: "<p " * (n * 4) + "**" * n,
    "less-than signs": lambda n: "<" * (n * 10),
    "letters with marks": lambda n: "e\u0301\u0301\u0301 " * (n * 3),
    "one letter with marks": lambda n: "e" + "\u0301\u0327" * (n * 4),
    "turned writing": lambda n: "\u202eplans\u202c \u2066x\u2069 \u200f " * n,
    "zero width": lambda n: "\u200b\ufeff\u00ad" * (n * 4),
    "ligatures": lambda n: "ﬁ ﬀ ﷺ ½ " * n,
    "emoji": lambda n: "👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿 " * (n // 2),
    "letters set apart": lambda n: "I n s p e c t i o n " * n,
    "stems": lambda n: "Recommendations\n\nThe council should ensure that: make plans; make visits; and " * n,
    "areas for priority action": lambda n: "\nAreas for priority action\n\nThe council must act on plans.\n" * n,
    "licence": lambda n: "You may use this under the Open Government Licence v3.0 © Crown copyright 2016 " * n,
    "previous inspections": lambda n: (
        "Previous inspection: May 2012, adequate; focused visit June 2013, judged good; " * n
    ),
    "safeguarding board": lambda n: "The Local Safeguarding Children Board (LSCB) is good. The LSCB should plan. " * n,
    "one line of megabytes": lambda n: "The council should make plans clear for children and say why. " * (n * 10),
    "signs that command": lambda n: (
        "".join(chr(1 + at % 31) for at in range(n)) + "plans\x85\u2028\u2029\x1c\x1d plans " * n
    ),
    "signs that are nothing": lambda n: "\ufffe\uffff\ue000\U000f0000\U000e0041 plans " * n,
    "writing from right to left": lambda n: "الخطط جيدة \u202e\u202b(١٢٣) תוכניות " * n,
    "writing of other lands": lambda n: "计划很好。计划！計画は良い。планы ясны. ΣΧΈΔΙΑ ςσ İıß " * n,
    "figures of other lands": lambda n: "١٢ ۳۴ ५६ １２ ²³ Ⅻ ½ children in 2０16 " * n,
    "marks of templates": lambda n: "{{ 7*7 }} {% include '/etc/passwd' %} ${x} <%= x %> #{x} " * n,
    "marks of Markdown": lambda n: (
        "# a\n> b\n***\n[x]: javascript:alert(1)\n![y](//e.example/z)\n```\n`a` ~~b~~ <b>\n\n" * n
    ),
    "marks of spreadsheets": lambda n: '=1+1\t+2\t-3\t@SUM(A1)\n\n=HYPERLINK("http://e.example")\n' * n,
    "points that begin as formulas": lambda n: "Recommendations\n\n" + "- =1+1|cmd make plans @clear\n" * n,
    "points under points": lambda n: (
        "Recommendations\n\n"
        + "".join(f"{at}. Make plans clear:\n- for children\n  - in care {at}\n" for at in range(1, n))
    ),
    "boards of governors": lambda n: "What needs to improve in this area of social work practice\n\n" + "* Plans\n" * n,
    "equal points": lambda n: "Areas for improvement\n\n" + "- The quality of plans for children in care\n" * n,
    "points of many bodies": lambda n: (
        "What does the area partnership need to do better?\n\nThe area partnership should:\n"
        + "- Leeds City Council and NHS Leeds ICB should make plans clear\n" * n
    ),
    "a wide and long table": lambda n: ("| " + "Good | " * 40 + "\n") * (n // 10),
    "letters of an alphabet each a paragraph": lambda n: "".join(f"{chr(97 + at % 26)}\n\n" for at in range(n * 2)),
    "paragraphs of figures": lambda n: (
        "At 31 March 2016, 120 children were being looked after by the local authority (a rate of 42 per 10,000 "
        "children). This is an increase from 110 (40 per 10,000 children) at 31 March 2015.\n\n" * n
    ),
    "paragraphs of follow-ups": lambda n: (
        "The priority action from the previous inspection in May 2012 has not been met.\n\n" * n
    ),
    "paragraphs of dates": lambda n: "Inspection dates: 3 May 2016 to 9 June 2016, 2 to 4 July 2017\n\n" * n,
    "paragraphs of earlier inspections": lambda n: (
        "Previous inspection: May 2012, adequate; focused visit June 2013, judged good.\n\n" * n
    ),
    "points and marked findings": lambda n: (
        "Recommendations\n\n"
        + "".join(f"{at}. Make plans for children in care clear.\n\n" for at in range(1, min(n, 190)))
        + "Findings\n\n"
        + "".join(f"{at}. Plans for children are not clear. (Recommendation)\n\n" for at in range(1, n))
    ),
    "partnership": lambda n: "Leeds City Council and NHS Leeds Integrated Care Board, the partnership, " * n,
}
"""What each kind is, and the text of it for a size: some `n` things."""

COVERS = OF_FRAMEWORKS | {
    "jtai": """8 March 2024

Joan Model, Director of Children's Services, Exampleshire County Council

Dear Exampleshire Local Safeguarding Partnership

Joint targeted area inspection of Exampleshire

This letter summarises the findings of the joint targeted area inspection of the multi-agency response to serious
youth violence in Exampleshire. This inspection took place from 22 to 26 January 2024. It was carried out by inspectors
from Ofsted, the Care Quality Commission (CQC) and HMI Constabulary and Fire & Rescue Services (HMICFRS).

Headline findings

""",
    "area-send": """Local area partnership report

Area SEND inspection of Exampleshire Local Area Partnership

Inspection dates: 3 to 7 June 2024

Date of previous inspection: 9 to 13 May 2016

Inspection outcome

""",
    "monitoring-letter": """14 June 2022

Dear Ms Model

Monitoring visit to Exampleshire children's services

I am writing to summarise the findings of the monitoring visit to Exampleshire children's services on 10 and 11 May
2022.

""",
}
"""How the reports of each framework begin, on a council that no register has."""

BODIES = (
    *("", "Executive summary\n\nServices are good.\n\n", "What needs to improve\n\n", "Recommendations\n\n"),
    "Information about this local authority area\n\nChildren living in this area\n\n",
    "What does the area partnership need to do better?\n\n",
    "Areas for priority action\n\nThe council must:\n\n",
)
"""What may stand between a cover and a text: rules look for what they read under headings of their own."""


def under_a_cover(text: str, cover: str = "ilacs", council: str = "Leeds") -> str:
    """Return the text as a report that is known: what nobody knows is refused before most rules see it."""
    named = COVERS[cover].replace("Exampleshire", council).replace("EXAMPLESHIRE", council.upper())
    return f"{named}\n{text}\n"
