"""How minutes, times and sides of a programme read on the screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from wijksessie.queries.programme import Side


def minutes_words(minutes: int) -> str:
    """Return "1 minuut" or "15 minuten"."""
    tr = QCoreApplication.translate
    return tr("Programme", "1 minuut") if minutes == 1 else tr("Programme", "{0} minuten").format(minutes)


def blocks_words(count: int) -> str:
    """Return "1 blok" or "12 blokken"."""
    tr = QCoreApplication.translate
    return tr("Programme", "1 blok") if count == 1 else tr("Programme", "{0} blokken").format(count)


def short_clock(time: str) -> str:
    """Return a time of the clock as it stands before a block: "09:05" is "9.05"."""
    return time.removeprefix("0").replace(":", ".")


def side_words(side: Side) -> str:
    """Return the word on the band of a block; nothing for a block that is about neither."""
    tr = QCoreApplication.translate
    return {
        Side.STRESS: tr("Programme", "stress"),
        Side.HELPS: tr("Programme", "helpt"),
        Side.BREAK: tr("Programme", "pauze"),
        Side.OTHER: "",
    }[side]


def side_look(side: Side) -> tuple[str, str]:
    """Return the roles of the colours of a side: its ground and its ink."""
    return {
        Side.STRESS: ("stress_tint", "stress"),
        Side.HELPS: ("helpt_tint", "helpt"),
        Side.BREAK: ("nu_tint", "inkt"),
        Side.OTHER: ("oppervlak_diep", "inkt_2"),
    }[side]
