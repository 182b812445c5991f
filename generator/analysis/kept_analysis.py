"""An authority's analysis as the cache keeps it: what stands in the reports is named there, and taken from them.

Recommendations, and sentences that look back, are half of what an analysis holds, and are read with the reports anyway.
"""

from __future__ import annotations

import pickle
from collections.abc import Sequence
from io import BytesIO

from generator.model.analysis import Analysis
from generator.model.report import FollowUp, Recommendation, Report

ReportItem = Recommendation | FollowUp
PlaceOfItem = tuple[int, bool, int]
"""Which of the reports an item stands in, whether it is a recommendation, and which of these or of the others it is."""


def packed(analysis: Analysis, reports: Sequence[Report]) -> bytes:
    """Return the analysis of these reports as bytes, from which `unpacked` gives it back with the same reports."""
    content = BytesIO()
    _Packer(content, reports).dump(analysis)
    return content.getvalue()


def unpacked(content: bytes | memoryview, reports: Sequence[Report]) -> Analysis:
    """Return the analysis of these reports that was `packed`."""
    analysis: Analysis = _Unpacker(BytesIO(content), reports).load()
    return analysis


class _Packer(pickle.Pickler):
    def __init__(self, file: BytesIO, reports: Sequence[Report]) -> None:
        super().__init__(file, pickle.HIGHEST_PROTOCOL)
        self._places = {
            id(item): (number, is_asked, index)
            for number, report in enumerate(reports)
            for is_asked, items in ((True, report.recommendations), (False, report.follow_ups))
            for index, item in enumerate(items)
        }

    def persistent_id(self, obj: object) -> PlaceOfItem | None:
        """Name an item of the reports by its place; anything else, also what is only equal to one, is packed."""
        return self._places.get(id(obj)) if isinstance(obj, Recommendation | FollowUp) else None


class _Unpacker(pickle.Unpickler):
    def __init__(self, file: BytesIO, reports: Sequence[Report]) -> None:
        super().__init__(file)
        self._reports = reports

    def persistent_load(self, pid: PlaceOfItem) -> ReportItem:
        number, is_asked, index = pid
        report = self._reports[number]
        return report.recommendations[index] if is_asked else report.follow_ups[index]
