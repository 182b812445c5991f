"""The website as it is published: asked over the network what it holds, to guard and to prove a publication.

Nothing of a site is made from what is asked here: builds know no network.
"""

from generator.live_site.held_there import items_there
from generator.live_site.proof import Proof, prove, reports_built

__all__ = ["Proof", "items_there", "prove", "reports_built"]
