"""What an inspectorate's site publishes, and taking from it what is not held yet.

council_pages    which page is which council's                 the site's list, the register
published_pages  a council's page becomes links to documents   HTML
visiting         all pages are read                            web
errands          what has to be asked for                      what content holds, what was not taken before
taking           each is asked for, one after another          web, corpus
deciding         it is filed, or not, for a reason             what content holds
doubtful         what may say more of the server than of it    whether the site answers as it should
patience         when to stop asking                           what came to nothing
"""

from generator.inspectorate_site.fetching import Wanted, fetch

__all__ = ["Wanted", "fetch"]
