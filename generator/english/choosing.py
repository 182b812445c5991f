"""What a reader is told who looks for a council by its name: over the field, and of what was found."""

from __future__ import annotations

FIND = "Find a council"
FIND_GO = "Go"
COMPARE_WITH = "Compare with another council"
COMPARE_GO = "Compare"
ADD = "Add a council"
ADD_GO = "Add"
FAILED = (
    "The list of councils could not be loaded. A page opened from a folder of this computer cannot load it; "
    "on the website, try again."
)
FAILED_TOGETHER = (
    "The comparison could not be loaded. A page opened from a folder of this computer cannot load it; on the website, "
    "try again."
)
OTHER_COUNCILS = "Choose other councils"
ALL_COUNCILS = "All councils"
COMPARE_COUNCILS = "Compare councils"

FOUND = {
    "none": "No council of that name was found.",
    "one": "1 council fits. Press Enter to choose it.",
    "many": "{n} councils fit. Choose with the arrow keys and Enter.",
    "also": "also {name}",
    "unheld": "no report on this site",
    "no_page": "This site has no report on {name}.",
    "elsewhere": "See Ofsted’s page of {name}",
    "empty": "Type the name of a council.",
}
"""What the script says of a search for a name, with blanks for it to fill."""
