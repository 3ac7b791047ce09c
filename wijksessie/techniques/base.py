"""What every technique is: one question, one or more gestures, a rule and a tally.

A technique knows no screen and no file. What one table (or the whole room) did is an `Entry`; what a
session says is computed from all entries at the moment somebody looks, never stored.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Protocol, TypeVar

PLENARY = "plenair"
"""The `table` of an entry that belongs to the whole room."""


class RuleBroken(Exception):  # noqa: N818 - somebody made a slip, the program did not
    """Somebody entered what cannot be. The message is a Dutch sentence a facilitator understands.

    `where` is the path inside the entry's data, for instance `("st_energie",)`; empty for the whole entry.
    """

    def __init__(self, message: str, where: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.where = where


@dataclass(frozen=True)
class TableAtWork:
    """A table in one round: its key (`zon`), what people call it, and how many residents take part."""

    key: str
    label: str
    taking_part: int


@dataclass(frozen=True)
class Setup:
    """What was agreed before a round began; options are frozen when the round opens.

    `options` are card keys (or theme names, zones, organisations) in the order they lie on the table.
    `params` holds what only this technique knows, for instance `dots_per_person`.
    """

    question: str
    options: tuple[str, ...]
    tables: tuple[TableAtWork, ...]
    params: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))

    def table(self, key: str) -> TableAtWork:
        """Find the table with this key; `KeyError` when it does not take part."""
        for table in self.tables:
            if table.key == key:
                return table
        raise KeyError(key)


@dataclass(frozen=True)
class Entry:
    """What one table did: `data` is shaped by the technique (see its docstring), never by persons.

    `table` is a table key or `PLENARY`; `taking_part` and `passed` are counts of residents.
    """

    table: str
    data: Any
    taking_part: int
    passed: int = 0

    @property
    def voters(self) -> int:
        """Residents who took part and did not pass."""
        return self.taking_part - self.passed


class Gesture(Protocol):
    """A value that every surface knows how to show: a widget, a page for phones, a mat on paper."""


OutcomeT = TypeVar("OutcomeT", covariant=True)


class Technique(Protocol[OutcomeT]):
    """One work form; `id` also names `resources/techniques/<id>.toml`."""

    @property
    def id(self) -> str:
        """The value of a `terms.TechniqueId`."""

    @property
    def gestures(self) -> tuple[Gesture, ...]:
        """What people do with their hands, in order; most techniques have one."""

    def agreed(self, setup: Setup) -> tuple[Gesture, ...]:
        """Give the gestures with the numbers of this round in them, so that a surface needs no `params`."""
        return self.gestures

    def check(self, setup: Setup, entry: Entry) -> None:
        """Raise `RuleBroken` when a *finished* entry cannot be true; unfinished ones are not asked."""

    def tally(self, setup: Setup, entries: Sequence[Entry]) -> OutcomeT:
        """Tell what these entries, one a table, say together; pure, and defined for no entries at all."""
