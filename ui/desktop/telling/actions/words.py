"""Words of the action list that stand in more than one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.desktop.parts.signs import status_words
from wijksessie.queries.action_list import NextDate
from wijksessie.terms import Verdict, WhoCan

if TYPE_CHECKING:
    from wijksessie.queries.action_list import ActionRow
    from wijksessie.terms import Status


def _tr(text: str) -> str:
    return QCoreApplication.translate("Actions", text)


def status_word(status: Status | None) -> str:
    """Return where an action stands, also while nobody said yes."""
    return _tr("nog geen ja") if status is None else status_words()[status]


def kind_words() -> tuple[tuple[object, str], ...]:
    """Return who can do it, with the words on the buttons."""
    return (
        (WhoCan.SELF, _tr("Bewoners zelf")),
        (WhoCan.TOGETHER, _tr("Samen")),
        (WhoCan.ORGANISATION, _tr("Een organisatie")),
        (WhoCan.NATIONAL, _tr("Het land")),
    )


def verdict_words() -> dict[Verdict, str]:
    """Return the four answers to a question of the toetsingskader."""
    return {
        Verdict.YES: _tr("Ja"),
        Verdict.PARTLY: _tr("Deels"),
        Verdict.NO: _tr("Nee"),
        Verdict.UNKNOWN: _tr("Weet niet"),
    }


def next_words(row: ActionRow) -> str:
    """Return what comes next and how long that takes; empty when nothing is to come."""
    if row.next_on is None or row.next_what is None or row.days is None:
        return ""
    from wijksessie.queries.sentences import short_day

    what = {
        NextDate.NEWS: _tr("nieuws"),
        NextDate.FIRST_STEP: _tr("eerste stap"),
        NextDate.START: _tr("start"),
        NextDate.DUE: _tr("klaar"),
    }[row.next_what]
    return f"{what} {short_day(row.next_on)}, {_far(row.days)}"


def _far(days: int) -> str:
    if days == 0:
        return _tr("vandaag")
    if days == 1:
        return _tr("morgen")
    if days > 1:
        return _tr("over {0} dagen").format(days)
    return _tr("1 dag te laat") if days == -1 else _tr("{0} dagen te laat").format(-days)
