"""What a report says besides its judgements and recommendations: one module for each kind of fact.

Each takes the sections of a report, with the place of every block, and gives the facts with their places. None
reads a file of the content folder or knows a framework.
"""

from generator.frameworks.facts.follow_ups import follow_up_status, follow_ups, says_what_became
from generator.frameworks.facts.inspection_dates import InspectionDates, inspection_dates
from generator.frameworks.facts.licence import copyright_year, licence
from generator.frameworks.facts.national_tags import national_tags
from generator.frameworks.facts.people import people
from generator.frameworks.facts.previous_inspections import previous_inspections
from generator.frameworks.facts.printed_dates import PrintedDate, dates_in
from generator.frameworks.facts.printed_numbers import number
from generator.frameworks.facts.statistics import statistics

__all__ = [
    "InspectionDates",
    "PrintedDate",
    "copyright_year",
    "dates_in",
    "follow_up_status",
    "follow_ups",
    "inspection_dates",
    "licence",
    "national_tags",
    "number",
    "people",
    "previous_inspections",
    "says_what_became",
    "statistics",
]
