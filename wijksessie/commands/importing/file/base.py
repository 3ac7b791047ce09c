"""What all parts of a session file are made of. Everything has bounds, so that no file can keep us busy."""

from __future__ import annotations

import datetime as dt
import unicodedata
from typing import Annotated, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

T = TypeVar("T")

_LOOKS_EMPTY = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and signs that are drawn as nothing."""


def _visible(text: str) -> str:
    if not any(unicodedata.category(char)[0] in "LNPS" and char not in _LOOKS_EMPTY for char in text):
        raise PydanticCustomError("nothing_visible", "nothing to see")
    return text


def _on_one_line(text: str) -> str:
    if "\n" in text:
        raise PydanticCustomError("line_break", "more than one line")
    return text


Count = Annotated[int, Field(ge=0, le=100_000)]
Residents = Annotated[int, Field(ge=0, le=10_000_000)]
Year = Annotated[int, Field(ge=1900, le=2200)]
Day = Annotated[dt.date, Field(ge=dt.date(1900, 1, 1), le=dt.date(2200, 12, 31))]

Key = Annotated[
    str,
    StringConstraints(min_length=1, max_length=100),
    AfterValidator(_visible),
    AfterValidator(_on_one_line),
]
Line = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=2_000),
    AfterValidator(_visible),
    AfterValidator(_on_one_line),
]
Words = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=20_000),
    AfterValidator(_visible),
]
"""Something written that is not empty; it may have several lines."""

Text = Annotated[str, StringConstraints(max_length=20_000)]
Clock = Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
ClockOrNothing = Annotated[str, StringConstraints(pattern=r"^(([01][0-9]|2[0-3]):[0-5][0-9])?$")]

ByTable = Annotated[dict[Key, T], Field(max_length=100)]
ByKey = Annotated[dict[Key, T], Field(max_length=250)]
Few = Annotated[tuple[T, ...], Field(max_length=100)]
Many = Annotated[tuple[T, ...], Field(max_length=500)]


class Part(BaseModel):
    """A part of the file; what it does not know is a computed figure or comes from a newer program."""

    model_config = ConfigDict(strict=True, extra="ignore", frozen=True)
