"""The text of a file as plain values that can all be kept: no number without end, nothing said twice."""

from __future__ import annotations

import json
import math
import re
import unicodedata
from dataclasses import dataclass
from typing import Any

from wijksessie.commands.refusal import ImportRefused

_DEEPEST = 40
_MOST_VALUES = 250_000
"""A session with thirty tables holds some ten thousand values."""

_LONGEST_NUMBER = 15

_DIRECTIONS = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""These turn the reading direction around, so that a text is not what it seems. Text needs none of them."""


@dataclass(frozen=True)
class _Wrong:
    """Stands in for a value that cannot be, until its place is known."""

    message: str


def values(content: bytes) -> dict[str, Any]:
    """The values in this JSON text; `null` is the same as leaving it out. Raises `ImportRefused`."""
    try:
        read = json.loads(
            _text(content),
            object_pairs_hook=_group,
            parse_int=_whole,
            parse_float=_number,
            parse_constant=lambda name: _Wrong("Hier moet een gewoon getal staan."),
        )
    except json.JSONDecodeError as error:
        place = f"kijk bij regel {error.lineno}, teken {error.colno}"
        raise ImportRefused(f"Dit is geen goed JSON-bestand: {place}.") from error
    except RecursionError as error:
        raise ImportRefused("Dit is geen wijksessie: er zitten te veel groepen in elkaar.") from error
    if not isinstance(read, dict):
        raise ImportRefused("Dit is geen wijksessie: het bestand moet beginnen met een {.")
    cleaned: dict[str, Any] = _Cleaner().clean(read)
    return cleaned


def _text(content: bytes) -> str:
    if not content.strip():
        raise ImportRefused("Dit bestand is leeg.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ImportRefused("Sla het bestand op als UTF-8.") from error
    if "\x00" in text:  # UTF-16 without its mark
        raise ImportRefused("Sla het bestand op als UTF-8.")
    return text


def _group(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    group: dict[str, Any] = {}
    for name, value in pairs:
        key = _DIRECTIONS.sub("", name)
        group[key] = _Wrong("Dit staat er twee keer.") if key in group else value
    return group


def _whole(digits: str) -> int | _Wrong:
    return int(digits) if len(digits) <= _LONGEST_NUMBER else _Wrong("Dit getal is te groot.")


def _number(digits: str) -> float | _Wrong:
    number = float(digits)
    return number if math.isfinite(number) else _Wrong("Dit getal is te groot.")


class _Cleaner:
    """Walks through all values of one file and counts them."""

    def __init__(self) -> None:
        self._seen = 0

    def clean(self, value: Any, where: str = "", depth: int = 0) -> Any:
        """The value without what text does not need; refuses at the first place where something cannot be."""
        self._seen += 1
        if self._seen > _MOST_VALUES:
            raise ImportRefused("Er staat te veel in dit bestand. Een wijksessie is klein.")
        if depth > _DEEPEST:
            raise ImportRefused("Hier zitten te veel groepen in elkaar.", _short(where))
        if isinstance(value, _Wrong):
            raise ImportRefused(value.message, where)
        if isinstance(value, str):
            return _clean_text(value, where, allowed="\n")
        if isinstance(value, list):
            return [self.clean(item, f"{where}[{nr}]", depth + 1) for nr, item in enumerate(value)]
        if isinstance(value, dict):
            return {
                _clean_text(name, where): self.clean(item, f"{where}.{name}" if where else name, depth + 1)
                for name, item in value.items()
                if item is not None
            }
        return value


def _clean_text(text: str, where: str, allowed: str = "") -> str:
    if any(unicodedata.category(char) in ("Cc", "Cs") and char not in allowed for char in text):
        raise ImportRefused(
            "Hier staat een teken dat geen letter is, en dat niemand ziet. Haal het weg.", where
        )
    return _DIRECTIONS.sub("", text)


def _short(where: str) -> str:
    """A place of forty steps helps nobody."""
    return where if len(where) <= 60 else f"{where[:60]}..."
