"""The home of telling back as a reading of the data: nobody is left without an answer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from sqlalchemy.orm import Session

from wijksessie.model import WijkSession
from wijksessie.queries.actions import ActionView, actions_of
from wijksessie.queries.leaflet_reading import read_leaflet
from wijksessie.queries.sentences import short_day
from wijksessie.queries.session import current_session, is_held
from wijksessie.queries.telling_analysis import Analysis, analysis_of
from wijksessie.queries.telling_days import (
    MessageDay,
    Urgency,
    countdown_words,
    message_days_of,
    published,
    thanks_wait,
)
from wijksessie.queries.telling_home import HomeRow, NextThing, TellingHome
from wijksessie.queries.telling_tests import result_line, tests_of
from wijksessie.queries.turnout import turnout_of
from wijksessie.store import Workspace
from wijksessie.terms import MessageKind, Status

_GOING = (Status.DONE, Status.IN_PROGRESS)
_CLOSED = (Status.DONE, Status.NOT_POSSIBLE)


def telling_home(workspace: Workspace, on: dt.date) -> TellingHome | None:
    """The home of the session a project works on, or None when it has none."""
    with workspace.read() as db:
        session = current_session(db)
        return None if session is None else _home(db, session, on)


def _home(db: Session, session: WijkSession, on: dt.date) -> TellingHome:
    if not is_held(session, on):
        return TellingHome(session.id, session.title, session.day, held=False, rows=(), next=None)
    days = message_days_of(db, session, on)
    analysed = analysis_of(db, session, on)
    actions = actions_of(db, session.id, on)
    tests = tests_of(db, session.id, "leaflet")
    out = published(db, session.id, "leaflet")
    came = turnout_of(db, session.id).came
    leaflet = days[MessageKind.LEAFLET]
    rows = (
        _analysis(analysed, on, told=leaflet.done is not None),
        _actions(actions, on),
        _leaflet(db, session, out, leaflet, on),
        HomeRow(
            "testing",
            "Testen",
            result_line(tests),
            None,
            "",
            Urgency.DONE if tests else Urgency.CALM,
        ),
        _giving(days, came, on),
        _update(published(db, session.id, "update"), days[MessageKind.UPDATE], leaflet, on),
    )
    return TellingHome(
        session.id,
        session.title,
        session.day,
        held=True,
        rows=rows,
        next=_next(analysed, actions, days, out, bool(tests), on),
    )


def _analysis(seen: Analysis, on: dt.date, *, told: bool) -> HomeRow:
    total = len(seen.lines)
    if not seen.next:
        return HomeRow("analysis", "Analysedag", "Alles is gedaan.", seen.due, "", Urgency.DONE)
    state = f"{seen.done} van {total} dingen gedaan." if seen.done else "Nog niets afgevinkt."
    if seen.due is None or told:  # residents have their answer: nothing waits for the list any more
        return HomeRow("analysis", "Analysedag", state, seen.due, "", Urgency.CALM)
    late = on > seen.due
    urgency = Urgency.LATE if late else Urgency.SOON if on == seen.due else Urgency.CALM
    return HomeRow("analysis", "Analysedag", state, seen.due, countdown_words(seen.due, on), urgency)


def _actions(actions: Sequence[ActionView], on: dt.date) -> HomeRow:
    if not actions:
        return HomeRow("actions", "Acties", "Er zijn nog geen acties.", None, "", Urgency.CALM)
    going = sum(action.status in _GOING for action in actions)
    total = len(actions)
    verb = "is" if going == 1 else "zijn"
    counted = f"{going} van {total} acties {verb} klaar of bezig."
    if total == 1:
        counted = "De actie is klaar of bezig." if going else "De actie is nog niet begonnen."
    late = [action for action in actions if is_late(action, on)]
    if late:
        told = "1 actie" if len(late) == 1 else f"{len(late)} acties"
        return HomeRow("actions", "Acties", counted, None, told, Urgency.LATE)
    ahead = [day for action in actions if (day := _next_day(action)) is not None and day >= on]
    first = min(ahead, default=None)
    done = all(action.status in _CLOSED for action in actions)
    when = countdown_words(first, on) if first is not None else ""
    return HomeRow("actions", "Acties", counted, first, when, Urgency.DONE if done else Urgency.CALM)


def is_late(action: ActionView, on: dt.date) -> bool:
    """Whether it should have been done by now, or its news should have been told."""
    if action.status in _CLOSED or action.status is None:
        return False
    overdue = action.due is not None and action.due < on
    waited = action.next_news is not None and action.next_news < on
    return action.status is Status.OVERDUE or overdue or waited


def _next_day(action: ActionView) -> dt.date | None:
    if action.status in _CLOSED:
        return None
    return min((day for day in (action.next_news, action.due) if day is not None), default=None)


def _leaflet(
    db: Session, session: WijkSession, out: dt.date | None, message: MessageDay, on: dt.date
) -> HomeRow:
    if out is not None or message.done is not None:
        day = out or message.done
        assert day is not None
        said = f"{'Uitgegeven' if out else 'Gegeven'} op {short_day(day)}."
        return HomeRow("leaflet", "Folder", said, message.due, "", Urgency.DONE)
    gaps = len(read_leaflet(db, session, on).gaps)
    state = "Klaar om uit te geven."
    if gaps:
        state = "Er mist nog 1 ding." if gaps == 1 else f"Er missen nog {gaps} dingen."
    return HomeRow("leaflet", "Folder", state, message.due, _when(message, on), message.urgency)


def _giving(days: dict[MessageKind, MessageDay], came: int | None, on: dt.date) -> HomeRow:
    """The message residents wait for now, or else the one they had last."""
    thanks, leaflet = days[MessageKind.THANKS], days[MessageKind.LEAFLET]
    if thanks_wait(days, on):
        return HomeRow(
            "giving",
            "Geven",
            "Het bedankje is nog niet gegeven.",
            thanks.due,
            _when(thanks, on),
            thanks.urgency,
        )
    if leaflet.given is not None:
        state = f"De folder is gegeven aan {_of(leaflet, came)}."
    elif leaflet.done is not None:
        state = f"De folder is gegeven op {short_day(leaflet.done)}."
    else:
        state = "De folder is nog niet gegeven."
    return HomeRow("giving", "Geven", state, leaflet.due, _when(leaflet, on), leaflet.urgency)


def _of(message: MessageDay, came: int | None) -> str:
    """How many people got it: "18 van 24", where paper for others is told apart."""
    given, by_person = message.given or 0, message.by_person
    if came is not None and given <= came:
        return f"{given} van {came}"
    if came is not None and by_person is not None and by_person <= came:
        others = given - by_person
        return f"{by_person} van {came}, en aan {others} {'ander' if others == 1 else 'anderen'}"
    return "1 mens" if given == 1 else f"{given} mensen"


def _update(out: dt.date | None, message: MessageDay, leaflet: MessageDay, on: dt.date) -> HomeRow:
    label = "U zei, wij deden"
    if message.done is not None:
        said = f"Gegeven op {short_day(message.done)}."
        return HomeRow("update", label, said, message.due, "", Urgency.DONE)
    state = f"Uitgegeven op {short_day(out)}. Nog niet gegeven." if out else "Nog niet geschreven."
    urgency = message.urgency if leaflet.done is not None or message.urgency is Urgency.LATE else Urgency.CALM
    return HomeRow("update", label, state, message.due, _when(message, on), urgency)


def _when(message: MessageDay, on: dt.date) -> str:
    return "" if message.done is not None or message.due is None else countdown_words(message.due, on)


def _next(
    analysed: Analysis,
    actions: Sequence[ActionView],
    days: dict[MessageKind, MessageDay],
    out: dt.date | None,
    tested: bool,
    on: dt.date,
) -> NextThing | None:
    """The first thing that keeps residents waiting."""
    leaflet, update = days[MessageKind.LEAFLET], days[MessageKind.UPDATE]
    if leaflet.done is None:
        if thanks_wait(days, on):
            return NextThing("Bedank eerst de mensen die er waren.", "Geef het bedankje", "giving/thanks")
        if out is None and not tested and analysed.done < _BEFORE_LEAFLET:
            return NextThing("Kijk de uitkomsten na. Dan kan de folder komen.", "Ga verder", "analysis")
        if not actions:
            return NextThing("Spreek af wat u gaat doen, en wie dat doet.", "Maak acties", "actions")
        if not tested:
            return NextThing("Laat bewoners de folder eerst testen.", "Test de folder", "testing")
        if out is None:
            return NextThing("Geef de folder uit.", "Open de folder", "leaflet")
        return NextThing("Breng de folder naar bewoners.", "Geef de folder", "giving/leaflet")
    if late := [action for action in actions if is_late(action, on)]:
        first = late[0]
        return NextThing(
            f"Bewoners wachten op nieuws over: {first.label}.", "Vertel nieuws", f"actions/{first.id}"
        )
    if update.done is None:
        return NextThing(
            "Vertel aan bewoners wat er met hun woorden is gedaan.", "Schrijf het bericht", "update"
        )
    return None


_BEFORE_LEAFLET = 5
"""Lines of the analysis day that come before the leaflet."""
