"""What is wrong with the shape of a file, and where, for somebody who made it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from wijksessie.commands.refusal import ImportRefused

_WANTED = {
    "int": "een heel getal",
    "float": "een getal",
    "bool": "ja of nee (true of false)",
    "string": "tekst",
    "tuple": "een lijst",
    "dict": "een groep met namen",
    "date": "een datum zoals 2026-10-08",
    "model": "een groep met namen",
}

_SAID = {
    "missing": "Dit ontbreekt.",
    "string_too_short": "Dit is leeg.",
    "too_short": "Dit is leeg.",
    "nothing_visible": "Dit is leeg.",
    "string_too_long": "Dit is te lang.",
    "line_break": "Dit moet op één regel staan.",
}


def refusal(error: ValidationError, content: Any) -> ImportRefused:
    """The first thing that is wrong in `content`, with its place."""
    first = error.errors(include_url=False)[0]
    return ImportRefused(_sentence(first["type"], first.get("ctx", {})), _place(first["loc"], content))


def _place(location: tuple[int | str, ...], content: Any) -> str:
    """("tables", 0, "residents") as "tables[0].residents", the way the file is written.

    A location also names the validators it went through; a step that is no place in the file is left out.
    """
    text = ""
    here = content
    for step in location:
        if isinstance(step, int) and isinstance(here, list):
            text += f"[{step}]"
            here = here[step] if step < len(here) else None
        elif isinstance(step, str) and step != "[key]" and isinstance(here, dict):
            text += f".{step}" if text else step
            here = here.get(step)
    return text


def _sentence(kind: str, context: Mapping[str, Any]) -> str:
    if kind in _SAID:
        return _SAID[kind]
    if kind == "too_long":
        return f"Dit zijn er te veel: hooguit {context['max_length']}."
    if kind in ("greater_than_equal", "less_than_equal"):
        bound = context.get("ge", context.get("le"))
        if not isinstance(bound, int | float):
            return "Dit moet een dag zijn tussen 1900 en 2200."
        return f"Dit moet {'minstens' if kind.startswith('greater') else 'hooguit'} {bound:g} zijn."
    if kind in ("enum", "literal_error"):
        choices = str(context["expected"]).replace(" or ", " of ")
        return f"Dit kan hier niet staan. Het moet een van deze zijn: {choices}."
    if kind == "string_pattern_mismatch":
        scale = context["pattern"].startswith("^0-")
        return "Dit moet een schaal zijn zoals 0-10." if scale else "Dit moet een tijd zijn zoals 10:00."
    wanted = next((text for name, text in _WANTED.items() if kind.startswith(name)), None)
    return f"Hier moet {wanted} staan." if wanted else "Dit klopt niet."
