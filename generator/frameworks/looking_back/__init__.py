"""Sentences in which inspectors look back, quoted: at what became of an earlier point, or at what has changed since.

    follow_ups(sentences(sections), earlier_inspections) -> the sentences, each with kind, status and inspection meant

`candidates` finds the sentences that may look back; `wording` says what holds of each; `learnt` asks three linear
models (which kind, what became of a point, which way a service went) that were learnt from sentences people had read;
`cue_rules` asks phrases written by hand, which make other mistakes; `verdicts` tells a status only where both allow
it; `monitored` widens the net for letters that are all about one inspection. A wrong status does harm, and one turned
upside down the most: in doubt it is `unclear`, and the words stand whole.
"""

from generator.frameworks.looking_back.finding import follow_ups
from generator.frameworks.looking_back.monitored import inspection_monitored

__all__ = ["follow_ups", "inspection_monitored"]
