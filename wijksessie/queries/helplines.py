"""Numbers to call when it gets too much, with the day they were last checked (domain.md 4.7)."""

from __future__ import annotations

import datetime as dt
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

import resources


@dataclass(frozen=True)
class HelpNumber:
    """A telephone number; `also` is another way to the same help, or empty."""

    name: str
    number: str
    also: str
    when: str


@dataclass(frozen=True)
class HelpCard:
    """The safety card: what to watch for, what to do, whom to call, and what to do when people went home."""

    signs: tuple[str, ...]
    do: tuple[str, ...]
    after: tuple[str, ...]
    numbers: tuple[HelpNumber, ...]
    checked_on: dt.date


@dataclass(frozen=True)
class HelpLine:
    """One question of the last block of the leaflet, its answer, and the numbers in it."""

    question: str
    lines: tuple[str, ...]
    numbers: tuple[str, ...]


@cache
def _file() -> dict[str, Any]:
    return tomllib.loads(resources.path("helplines.toml").read_text(encoding="utf-8"))


def helplines() -> HelpCard:
    """The safety card."""
    file = _file()
    return HelpCard(
        signs=tuple(file["signs"]),
        do=tuple(file["do"]),
        after=tuple(file["after"]),
        numbers=tuple(HelpNumber(**number) for number in file["number"]),
        checked_on=file["checked_on"],
    )


def leaflet_help() -> tuple[HelpLine, ...]:
    """Block 10 of the leaflet."""
    return tuple(
        HelpLine(line["question"], tuple(line["lines"]), tuple(line["numbers"]))
        for line in _file()["leaflet"]
    )


def take_home() -> tuple[str, tuple[str, ...]]:
    """What the small card to take home begins with: its heading and its sentences (B1)."""
    card = _file()["card"]
    return card["title"], tuple(card["lines"])
