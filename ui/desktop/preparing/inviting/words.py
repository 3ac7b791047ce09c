"""Days and counts in the words of the panels and rooms of step 6."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from wijksessie.terms import MessageKind

if TYPE_CHECKING:
    import datetime as dt

    from wijksessie.queries.messages import LineView, MessageView


_AFTER = (MessageKind.THANKS, MessageKind.LEAFLET, MessageKind.UPDATE)
"""For those who came; what is given beside them, such as paper at the library, is for others."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Inviting", text)


def tested_words(tested: int) -> str:
    """Say with how many people the invitation was tested."""
    if not tested:
        return _tr("Nog niet getest met bewoners.")
    return _tr("Getest met 1 mens.") if tested == 1 else _tr("Getest met {0} mensen.").format(tested)


def given_words(view: MessageView) -> str:
    """Say how many people got it, of how many when that is known and makes sense."""
    if view.given is None:
        done = any(line.done for line in view.lines)
        return _tr("Nog niet geteld hoeveel mensen het kregen.") if done else _tr("Nog niet gegeven.")
    return _tr("Gegeven aan {0}.").format(_people(view, view.given))


def _people(view: MessageView, given: int) -> str:
    """Say to how many: of all who came, with those beside them told apart."""
    if view.of is not None and given <= view.of:
        return _tr("{0} van {1}").format(given, view.of)
    by_person = sum(line.given or 0 for line in view.lines if line.channel.is_personal)
    if view.kind in _AFTER and view.of is not None and 0 < by_person <= view.of:
        others = given - by_person
        more = _tr("{0} van {1}, en aan {2} ander") if others == 1 else _tr("{0} van {1}, en aan {2} anderen")
        return more.format(by_person, view.of, others)
    return _tr("1 mens") if given == 1 else _tr("{0} mensen").format(given)


def when_words(view: MessageView) -> str:
    """Say when it was given, or when it should be."""
    from wijksessie.queries.sentences import short_day

    if view.done is not None:
        return _tr("Gegeven op {0}").format(short_day(view.done))
    if view.due is None:
        return _tr("Kies eerst de dag")
    return (_tr("Te laat, voor {0}") if view.late else _tr("Voor {0}")).format(short_day(view.due))


def state_words(view: MessageView) -> str:
    """Say when, and to how many."""
    when = when_words(view)
    if not view.lines:
        return f"{when}."
    if view.done is None or view.given is None:
        return f"{when}. {given_words(view)}"
    return _tr("{0}, aan {1}.").format(when, _people(view, view.given))


def line_words(line: LineView) -> str:
    """Say to whom a message goes, by whom and when, as far as that is known."""
    from wijksessie.queries.sentences import short_day

    parts = [line.audience]
    parts.append(_tr("Door: {0}").format(line.by_whom) if line.by_whom else "")
    if line.done is not None:
        parts.append(_tr("Gedaan op {0}").format(short_day(line.done)))
    elif line.due is not None:
        parts.append((_tr("Te laat, voor {0}") if line.late else _tr("Voor {0}")).format(short_day(line.due)))
    return ". ".join(part for part in parts if part)


def counted_words(given: int | None, coming: int | None) -> str:
    """Say what was counted, or nothing."""
    parts = [_tr("{0} kregen het").format(given)] if given is not None else []
    parts += [_tr("{0} komen").format(coming)] if coming is not None else []
    return ", ".join(parts)


def long_day(day: dt.date) -> str:
    """Return a day with its weekday."""
    from wijksessie.queries.sentences import day as words

    return words(day)
