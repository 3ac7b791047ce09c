"""What goes into the bag of a session: what is counted out first, then what the techniques ask for."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from math import ceil
from typing import Protocol

from sqlalchemy import select
from sqlalchemy.orm import Session

import resources
from wijksessie.model import Check, Compensation
from wijksessie.queries.compensation import NONE
from wijksessie.queries.library import technique_text
from wijksessie.queries.options import OptionView
from wijksessie.techniques.base import Gesture
from wijksessie.techniques.gestures import (
    Arrange,
    ChoiceForm,
    ChooseOne,
    FillCells,
    PlaceOnZones,
    PutDots,
    Shape,
    ShareBeans,
)
from wijksessie.terms import CheckState

BAG = "bag"
"""The list of `Check` rows in which a session keeps what is in the bag; the key of a row is the label."""
_SPARE = 1.1
"""A tenth more than is needed: things fall on the floor."""
_STICKERS = 12
"""Of each kind for a table that puts them on a sheet."""


class _Block(Protocol):
    @property
    def technique(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def gestures(self) -> tuple[Gesture, ...]: ...
    @property
    def options(self) -> tuple[OptionView, ...]: ...
    @property
    def tables(self) -> Sequence[object]: ...


@dataclass(frozen=True)
class PackLine:
    """One thing to bring. `count` is None when nobody can count it out; `why` says for what it is.

    `packed` when somebody ticked it off.
    """

    label: str
    count: int | None = None
    why: str = ""
    packed: bool = False

    @property
    def words(self) -> str:
        """As it stands on the list: "40 bonen"."""
        return self.label[:1].upper() + self.label[1:] if self.count is None else f"{self.count} {self.label}"


@cache
def covered() -> frozenset[str]:
    """Materials that nobody has to bring: they are printed, or stand on the list with their number."""
    file = tomllib.loads(resources.path("twin.toml").read_text(encoding="utf-8"))
    return frozenset(file["bag"]["covered"])


def packing(
    db: Session, session_id: str, blocks: Sequence[_Block], tables: int, people: int
) -> tuple[PackLine, ...]:
    """The list for these blocks. The same thing for two techniques is brought once, the most of it.

    Where people were not counted yet, a line says what is needed for each of them.
    """
    counted: dict[str, PackLine] = {}
    for block in blocks:
        for line in _counted(block, people):
            known = counted.get(line.label)
            if known is None or (line.count or 0) > (known.count or 0):
                counted[line.label] = line
    asked: dict[str, list[str]] = {}
    for block in blocks:
        text = technique_text(block.technique)
        for material in () if text is None else text.materials:
            if text is not None and material not in {*text.made_here, *covered()}:
                names = asked.setdefault(material, [])
                if block.name not in names:
                    names.append(block.name)
    lines = (
        *counted.values(),
        *_always(db, session_id, tables, people),
        *(PackLine(material, None, ", ".join(names)) for material, names in asked.items()),
    )
    ticked = db.scalars(select(Check).where(Check.owner == session_id, Check.checklist == BAG))
    packed = {row.key for row in ticked if row.state == CheckState.YES}
    return tuple(replace(line, packed=line.label in packed) for line in lines)


def _counted(block: _Block, people: int) -> Iterator[PackLine]:
    for gesture in block.gestures:
        yield from _by_person(block, gesture, people)
        yield from _by_table(block, gesture, len(block.tables), len(block.options))


def _by_person(block: _Block, gesture: Gesture, people: int) -> Iterator[PackLine]:
    def each(label: str, times: int) -> PackLine:
        if people:
            return PackLine(label, ceil(people * times * _SPARE), block.name)
        return PackLine(f"{label}, {times} per persoon", None, block.name)

    match gesture:
        case PutDots(budget=budget):
            yield each("losse stippen", budget)
        case ChooseOne(form=ChoiceForm.COUNTS):
            yield each("bonen om te kiezen", 1)
        case ChooseOne(form=ChoiceForm.MARKS):
            yield each("stickers", 1)
        case ChooseOne(form=ChoiceForm.STATEMENTS, steps=steps):
            for step in steps:
                yield each(f"kaartjes {step}", max(len(block.options), 1))
        case _:
            pass


def _by_table(block: _Block, gesture: Gesture, tables: int, options: int) -> Iterator[PackLine]:
    match gesture:
        case PutDots() if options:
            yield PackLine("dichte bekers", options, block.name)
        case ChooseOne(form=ChoiceForm.COUNTS, steps=steps, may_pass=may_pass):
            yield PackLine("dichte bekers", len(steps) + may_pass, block.name)
        case ShareBeans(beans=beans):
            yield PackLine("bonen", tables * beans, block.name)
        case PlaceOnZones(kinds=kinds):
            yield PackLine("stickers voor op een vel", tables * _STICKERS * len(kinds), block.name)
        case FillCells(most=most, columns=columns) if options:
            # Nobody fills every cell to the brim.
            half = ceil(options * (len(columns) or 12) * most / 2)
            yield PackLine("steentjes of bonen", tables * half, block.name)
        case Arrange(shape=Shape.WEB) if options:
            yield PackLine("stickers voor op een vel", tables * options, block.name)
        case _:
            pass


def _always(db: Session, session_id: str, tables: int, people: int) -> Iterator[PackLine]:
    yield PackLine("dikke stiften", 2 * tables, "2 per tafel")
    yield PackLine("pennen", tables + 2, "1 per tafel, en reserve")
    yield PackLine("veiligheidskaarten", 2, "1 voor de begeleider, 1 aan de muur")
    thanks = db.scalar(select(Compensation).where(Compensation.session_id == session_id))
    if thanks is not None and thanks.type not in ("", NONE):
        yield PackLine("bedankjes voor bewoners", people or None, "iedereen krijgt hetzelfde")
    yield PackLine("schaar en plakband", None)
