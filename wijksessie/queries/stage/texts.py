"""The fixed words of the big screen (resources/sentences/stage.toml)."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

import resources


@cache
def words() -> dict[str, Any]:
    """All of them, by group."""
    return tomllib.loads(resources.path("sentences", "stage.toml").read_text(encoding="utf-8"))


def line(key: str) -> str:
    """One word or sentence of the group `lines`."""
    return str(words()["lines"][key])


def title_of(technique: str, question: str) -> str:
    """What stands above a scene: the question that was asked, else the usual title."""
    return question or str(words()["titles"].get(technique, ""))
