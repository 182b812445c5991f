"""Long parts of a noun that few readers ask for: held as the JSON they came in, and read when they are first asked for.

Most of a nation's reports is full text. A build after one new report needs that of a few, and the JSON of the others
takes less memory than what is read from it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, TypeVar, overload

from pydantic import SerializerFunctionWrapHandler, TypeAdapter, WrapSerializer

from generator.model.noun import Noun

NounRead = TypeVar("NounRead", bound=Noun)


class ReadLater(Sequence[NounRead]):
    """Nouns of one kind, read from their JSON by whichever process first asks for one. Equal to a tuple of the same.

    Asking raises pydantic's ValidationError where the JSON is no array of them.
    """

    def __init__(self, kind: type[NounRead], content: bytes) -> None:
        self._kind, self._content = kind, content
        self._read: tuple[NounRead, ...] | None = None

    @property
    def is_unread(self) -> bool:
        return self._read is None

    def read(self) -> tuple[NounRead, ...]:
        """Return the nouns themselves."""
        if self._read is None:
            self._read = _array_of(self._kind).validate_json(self._content)
            self._content = b""
        return self._read

    def __iter__(self) -> Iterator[NounRead]:
        return iter(self.read())

    def __len__(self) -> int:
        return len(self.read())

    @overload
    def __getitem__(self, at: int) -> NounRead: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[NounRead, ...]: ...
    def __getitem__(self, at: int | slice) -> NounRead | tuple[NounRead, ...]:
        return self.read()[at]

    def __eq__(self, other: object) -> bool:
        return self.read() == (other.read() if isinstance(other, ReadLater) else other)

    def __hash__(self) -> int:
        return hash(self.read())

    def __repr__(self) -> str:
        return repr(self.read())


@cache
def _array_of(kind: type[NounRead]) -> TypeAdapter[tuple[NounRead, ...]]:
    return TypeAdapter(tuple[kind, ...])  # type: ignore[valid-type]


def _whole(items: Sequence[NounRead], write: SerializerFunctionWrapHandler) -> Any:
    return write(tuple(items))


if TYPE_CHECKING:
    LongPart = Sequence
    """What a field may hold as a tuple or as ReadLater, and is written as the one way or the other."""
else:
    LongPart = Annotated[tuple[NounRead, ...], WrapSerializer(_whole)]
