"""The website as it is published: asked over the network what it holds, to guard and to prove a publication.

Nothing of a site is made from what is asked here: builds know no network.
"""

from generator.live_site.held_there import items_there
from generator.live_site.proof import Proof, prove, reports_built
from generator.live_site.taken_out import TakenOut

__all__ = ["Proof", "TakenOut", "items_there", "prove", "reports_built"]
