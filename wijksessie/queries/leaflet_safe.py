"""Nobody can be found in what residents get: what may say who somebody is does not go in (domain.md 3.10)."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from wijksessie.queries.identity import FindingKind, findings

Document = TypeVar("Document")

LEFT_OUT = "…"
"""Stands where something was taken out, so that whoever looks sees that the sentence is not whole."""

_NOT_READ = frozenset(("action_id", "pictogram", "pictograms", "data", "content", "numbers", "gaps", "hints"))
_PLACES = frozenset((FindingKind.POSTCODE, FindingKind.ADDRESS))


def safe(
    document: Document,
    names: Collection[str],
    *,
    numbers: Collection[str] = (),
    places: Collection[str] = (),
    hidden: Collection[re.Pattern[str]] = (),
) -> tuple[Document, tuple[str, ...]]:
    """The document without what may point at somebody, and for each such text a sentence for its writer.

    Telephone numbers, addresses and names of the contacts are left out, also when they were typed on purpose
    in a text: who publishes must decide again. `numbers` are the telephone numbers to answer to, and `places`
    are public places; what stands in those may stay. `hidden` finds what residents said and do not share.
    """
    known = {name.strip().casefold() for name in names}
    allowed = {_digits(number) for number in numbers}
    told: list[str] = []

    def words(text: str) -> str:
        for said_before in hidden:
            if said_before.search(text):
                text = said_before.sub(LEFT_OUT, text)
                told.append(f"Hier staat wat iemand zei en niet wil delen: “{text}”. Pas die tekst aan.")
        kept, at = "", 0
        for hit in findings(text, names):
            said = text[hit.start : hit.end]
            if hit.kind is FindingKind.NAME and said.casefold() not in known:
                continue  # an ordinary first name is a hint while writing, and often the name of a place
            if _digits(said) and _digits(said) in allowed:
                continue
            if hit.kind in _PLACES and any(said in place for place in places):
                continue
            kept, at = kept + text[at : hit.start] + LEFT_OUT, hit.end
        if at:
            kept += text[at:]
            told.append(f"Misschien staat hier wie iemand is: “{kept}”. Pas die tekst aan.")
            return kept
        return text

    return _rewritten(document, words), tuple(dict.fromkeys(told))


def _rewritten(value: Any, words: Callable[[str], str]) -> Any:
    """The same value with every text in it rewritten."""
    if isinstance(value, str):
        return words(value) if type(value) is str else value
    if isinstance(value, tuple):
        return tuple(_rewritten(each, words) for each in value)
    if isinstance(value, Mapping):
        return {key: _rewritten(each, words) for key, each in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        read = [one.name for one in fields(value) if one.name not in _NOT_READ]
        return replace(value, **{name: _rewritten(getattr(value, name), words) for name in read})
    return value


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)
