"""A count or a place is what a document can have: not below nothing, and no more than databases hold."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from generator.model.noun import Place


@pytest.mark.parametrize("number", [-1, -(10**28), 10**19])
@pytest.mark.parametrize("name", ["page", "line", "to"])
def test_a_place_that_no_document_has(name: str, number: int) -> None:
    with pytest.raises(ValidationError):
        Place.model_validate({name: number})
