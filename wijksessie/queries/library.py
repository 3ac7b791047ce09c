"""The library: what the program knows about techniques, examples from elsewhere and further reading.

All of it lies in `resources/` and is the same in every neighbourhood (domain.md 2, PH-10, PH-23, PH-24).
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Any

import resources


class Group(StrEnum):
    """Where people do a technique: all together, at their table, or outside on another day."""

    PLENARY = "plenair"
    TABLE = "tafel"
    OUTSIDE = "buiten"


class Side(StrEnum):
    """What the time of a technique counts for in the balance of a programme (domain.md 4.8).

    `EITHER`: what it asks decides, so the block does and not the technique. `NONE`: it does not count.
    """

    STRESS = "stress"
    HELPS = "helpt"
    EITHER = "beide"
    NONE = "geen"


@dataclass(frozen=True)
class TechniqueText:
    """A technique as a table leader reads it the evening before.

    `minutes` are the least and the most it takes in a session of two hours. `content` says whether it counts
    for "at most five techniques". `question` is what residents hear; `question_helps` the other one, where
    the same technique asks what helps, and `steps_helps` are its steps then; without them `steps` hold.
    `statements` are the sentences people judge. `made_here` are the materials that the session makes itself.
    `conditions` must hold before a sensitive one may be used. `wordless` ones work with objects, colours and
    pictures alone, also without their variant.
    `roles` says per role (terms.Role) what it does in this technique; a role may be absent.
    """

    id: str
    code: str
    name: str
    group: Group
    minutes: tuple[int, int]
    content: bool
    side: Side
    sensitive: bool
    core: bool
    wordless: bool
    purpose: str
    question: str
    question_helps: str
    materials: tuple[str, ...]
    made_here: tuple[str, ...]
    conditions: tuple[str, ...]
    statements: tuple[str, ...]
    steps: tuple[str, ...]
    steps_helps: tuple[str, ...]
    no_reading: tuple[str, ...]
    no_speaking: tuple[str, ...]
    pitfalls: tuple[str, ...]
    roles: Mapping[str, str]


@dataclass(frozen=True)
class Example:
    """Something that exists elsewhere: for ideas after residents told their own (PH-23, TR-05).

    `domain` is the key of a policy domain, `domain_label` how professionals name it (TR-04).
    """

    title: str
    sentence: str
    domain: str
    domain_label: str


@dataclass(frozen=True)
class Source:
    """A publication by its title only: a link would be dead without internet (PH-24)."""

    title: str
    maker: str
    about: str


@cache
def technique_texts() -> tuple[TechniqueText, ...]:
    """All techniques, T01 to T21."""
    files = resources.path("techniques").glob("*.toml")
    texts = (_technique(_read("techniques", file.name)) for file in files)
    return tuple(sorted(texts, key=lambda text: text.code))


def technique_text(technique_id: str) -> TechniqueText | None:
    """The technique with this id, or None for a block that has none or one we do not know."""
    return next((text for text in technique_texts() if text.id == technique_id), None)


@cache
def examples() -> tuple[Example, ...]:
    """Examples from elsewhere, by policy domain."""
    file = _read("examples.toml")
    return tuple(
        Example(**example, domain_label=file["domains"][example["domain"]]) for example in file["example"]
    )


@cache
def sources() -> tuple[Source, ...]:
    """Further reading."""
    return tuple(Source(**source) for source in _read("sources.toml")["source"])


def _read(*parts: str) -> dict[str, Any]:
    return tomllib.loads(resources.path(*parts).read_text(encoding="utf-8"))


def _technique(table: dict[str, Any]) -> TechniqueText:
    lists = ("materials", "steps", "no_reading", "no_speaking", "pitfalls")
    sometimes = ("made_here", "conditions", "statements", "steps_helps")
    least, most = table["minutes"]
    return TechniqueText(
        **{
            **table,
            **{name: tuple(table[name]) for name in lists},
            **{name: tuple(table.get(name, ())) for name in sometimes},
            "question_helps": table.get("question_helps", ""),
            "wordless": table.get("wordless", False),
            "group": Group(table["group"]),
            "side": Side(table["side"]),
            "minutes": (least, most),
            "roles": MappingProxyType(dict(table["roles"])),
        }
    )
