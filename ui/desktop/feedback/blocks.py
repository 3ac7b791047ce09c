"""The ten blocks of the leaflet as the facilitator sees them: name, one line, the whole text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wijksessie.queries.leaflet import Doing, Helps, Leaflet, TopThree

_SWITCHES = {"present": "wie", "difference": "verschil", "refusal": "kan_niet", "respond": "reageren"}
"""The four blocks that may be left out, and what the command calls them."""

MAY_BE_OFF = frozenset(_SWITCHES.values())


class State(Enum):
    """How a block stands: it says something, it has nothing to say yet, or it is switched off."""

    FILLED = "filled"
    EMPTY = "empty"
    OFF = "off"


@dataclass(frozen=True)
class Block:
    """One block. `unit` is its name in the pages; `switch` its name for switching, empty when it stays on."""

    nr: int
    unit: str
    switch: str
    title: str
    line: str
    text: tuple[str, ...]
    source: str
    state: State


def blocks_of(leaflet: Leaflet, off: frozenset[str]) -> tuple[Block, ...]:
    """Return the ten blocks in reading order."""
    sources, texts = _sources(), _texts(leaflet)
    found = []
    for nr, (unit, title) in enumerate(_titles().items(), start=1):
        switch = _SWITCHES.get(unit, "")
        line, text = texts[unit]
        state = State.FILLED if text else State.OFF if switch in off else State.EMPTY
        if state is not State.FILLED:
            line = QCoreApplication.translate("Blocks", "Staat niet in de folder.")
            if state is State.EMPTY:
                line = _empty(unit)
        found.append(Block(nr, unit, switch, title, line, text, sources[unit], state))
    return tuple(found)


def block_titles() -> tuple[str, ...]:
    """Return the names of the ten blocks, in reading order."""
    return tuple(_titles().values())


def _titles() -> dict[str, str]:
    tr = QCoreApplication.translate
    return {
        "thanks": tr("Blocks", "Dank u wel"),
        "present": tr("Blocks", "Wie waren er?"),
        "stress": tr("Blocks", "Dit geeft stress"),
        "difference": tr("Blocks", "Niet overal hetzelfde"),
        "helps": tr("Blocks", "Dit helpt"),
        "doing": tr("Blocks", "Dit doen wij"),
        "refusal": tr("Blocks", "Dit lukt niet"),
        "respond": tr("Blocks", "Klopt dit?"),
        "again": tr("Blocks", "Kom weer"),
        "help": tr("Blocks", "Hulp nodig?"),
    }


def _sources() -> dict[str, str]:
    """Return where each block comes from, or what can be chosen in it."""
    tr = QCoreApplication.translate
    every = tr("Blocks", "Dit staat in elke folder.")
    return {
        "thanks": every,
        "present": tr("Blocks", "Dit komt uit de telling aan de tafels."),
        "stress": tr("Blocks", "Dit komt uit het stippen. Hier typt niemand een getal."),
        "difference": tr("Blocks", "Dit komt uit het stippen. De folder zegt nooit welke tafel het was."),
        "helps": tr("Blocks", "Dit komt uit het op volgorde leggen."),
        "doing": tr("Blocks", "Kies hooguit 3 beloften. Hier staat alleen waar iemand ja op zei."),
        "refusal": tr("Blocks", "Een eerlijk nee hoort erbij. Kies welke."),
        "respond": tr("Blocks", "Hoe kunnen bewoners antwoorden, ook zonder internet?"),
        "again": tr("Blocks", "De dag en de plek van de volgende keer."),
        "help": every,
    }


def _empty(unit: str) -> str:
    tr = QCoreApplication.translate
    return {
        "present": tr("Blocks", "Nog niemand geteld."),
        "stress": tr("Blocks", "Komt uit het stippen."),
        "difference": tr("Blocks", "Geen verschil gevonden."),
        "helps": tr("Blocks", "Komt uit het op volgorde leggen."),
        "doing": tr("Blocks", "Nog geen belofte."),
        "refusal": tr("Blocks", "Nog niets geweigerd."),
    }.get(unit, tr("Blocks", "Nog leeg."))


_Said = tuple[str, tuple[str, ...]]
_NOTHING: _Said = ("", ())


def _texts(leaflet: Leaflet) -> dict[str, _Said]:
    """Return what each block says: in one line, and all of it."""
    present, refusal, respond, again = leaflet.present, leaflet.refusal, leaflet.respond, leaflet.again
    helps = tuple(_join((asked.question, *asked.lines)) for asked in leaflet.help)
    return {
        "thanks": _first(leaflet.thanks),
        "present": _first((present.heading, *present.lines)) if present else _NOTHING,
        "stress": _stress(leaflet.stress) if leaflet.stress else _NOTHING,
        "difference": (_join(leaflet.difference[1:]), leaflet.difference) if leaflet.difference else _NOTHING,
        "helps": _helps(leaflet.helps) if leaflet.helps else _NOTHING,
        "doing": _doing(leaflet.doing) if leaflet.doing else _NOTHING,
        "refusal": _first(refusal.lines or (refusal.heading,)) if refusal else _NOTHING,
        "respond": _first(respond.lines) if respond else _NOTHING,
        "again": _first((again.when, *again.lines)) if again else _NOTHING,
        "help": (_join(asked.question for asked in leaflet.help), helps),
    }


def _stress(stress: TopThree) -> _Said:
    line = _join(f"{row.place}. {row.label}" for row in stress.rows) or _join(stress.more)
    rows = tuple(f"{row.place}. {row.sentence}" for row in stress.rows)
    return line, (*stress.lines, *rows, *stress.more)


def _helps(helps: Helps) -> _Said:
    items = tuple(f"{item.place}. {item.label}" if item.place else item.label for item in helps.items)
    return _join(items) or _join(helps.more), (*items, *helps.more)


def _doing(doing: Doing) -> _Said:
    titles = [f"{promise.title.rstrip('.')}." for promise in doing.promises]
    lines = [promise.lines for promise in doing.promises]
    whole = (_join((title, *rest)) for title, rest in zip(titles, lines, strict=True))
    return _join(titles), (*whole, *doing.lines)


def _first(text: tuple[str, ...]) -> _Said:
    return (text[0] if text else "", text)


def _join(parts: Iterable[str]) -> str:
    return " ".join(parts)
