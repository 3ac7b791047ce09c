"""What residents read from us passes our own helper (domain.md 5.1)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import resources
from wijksessie.plain_language import HintKind, Mark, Writing, assess
from wijksessie.plain_language.writing import ELSEWHERE, LEAFLET

READ_BY_RESIDENTS = [
    "sentences",
    "cards",
    "options.toml",
    "consent.toml",
    "ideas.toml",
    "inloop.toml",
    "actions.toml",
]
NOT_READ = {
    "pictogram",
    "icon",
    "source",
    "code",
    "id",
    "key",
    "keys",
    "deck",
    "theme",
    "why",
    "note",
    "kind",
    "sides",
}
WRITTEN_FOR = {"steps", "question", "steps_helps", "stage"}
"""Of a technique: what the facilitator says aloud, and the question on the big screen."""

MEANT = {
    # What residents said themselves stays as they said it.
    "Steeds doorgestuurd worden",
    "Niet gehoord worden",
    # Read aloud to people as it is: an agreement, and a statement that does not ask who.
    "‘Wat hier gezegd wordt, blijft hier.’",
    "Lees zin 2 voor: ‘Er werd naar mij geluisterd.’ Nu doos 2.",
    # The name on the paper that comes through the door.
    "Leg vaste momenten neer: vakantie, feesten, de jaarafrekening van gas en stroom.",
}


def files(name: str) -> list[Path]:
    path = resources.path(name)
    return sorted(path.glob("*.toml")) if path.is_dir() else [path]


def texts(value: Any, key: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for name, inner in value.items():
            if name not in NOT_READ:
                yield from texts(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner, key)
    elif isinstance(value, str) and " " in value:
        yield re.sub(r"\{[^}]*\}", "3", value)


def found(lines: list[str], limit: int) -> list[tuple[str, str, str]]:
    writing = Writing(most_words=limit)
    kinds = set(HintKind) - {HintKind.U_AND_JE, HintKind.NUMBER, HintKind.PERSON}
    return [
        (hint.kind.value, line[hint.start : hint.end], line)
        for line in lines
        if line not in MEANT
        for hint in assess(line, writing).hints
        if hint.kind in kinds
    ]


@pytest.mark.parametrize("name", READ_BY_RESIDENTS)
def test_texts_of_residents_are_easy(name: str) -> None:
    lines = [line for file in files(name) for line in texts(tomllib.loads(file.read_text(encoding="utf-8")))]
    assert len(lines) > 10
    assert found(lines, LEAFLET) == []


def test_steps_of_techniques_are_easy_enough() -> None:
    lines = []
    for file in files("techniques"):
        technique = tomllib.loads(file.read_text(encoding="utf-8"))
        lines += [line for key in WRITTEN_FOR & technique.keys() for line in texts(technique[key])]
    assert len(lines) > 150
    assert found(lines, ELSEWHERE) == []


def test_the_leaflet_of_the_example_is_easy(practice: Any) -> None:
    from datetime import date

    from wijksessie.queries.leaflet_reading import leaflet
    from wijksessie.queries.session import current

    session = current(practice)
    assert session is not None
    said = re.findall(r"'([^'\\]{12,})'", repr(leaflet(practice, session.id, date(2026, 10, 20))))
    assert len(said) > 20
    assert assess("\n".join(said)).mark == Mark.EASY
