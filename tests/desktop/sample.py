"""The values of the mockup, by hand."""

import datetime as dt
from dataclasses import replace

from wijksessie.queries.overview import Countdown, Overview, Place, Stone, StoneState, Todo, TodoKind
from wijksessie.terms import Status

LABELS = (
    "Sleutelpersonen vinden",
    "Bewoners bereiken",
    "Organisaties vragen",
    "Werkvormen kiezen",
    "Alles regelen",
    "Uitnodigen",
    "Terugvertellen",
)
DONE, NOW, AHEAD = StoneState.DONE, StoneState.NOW, StoneState.OPEN


def stones(*states: StoneState) -> tuple[Stone, ...]:
    return tuple(
        Stone(nr, label, 7 if state is DONE else 3 if state is NOW else 0, 7, state)
        for nr, (label, state) in enumerate(zip(LABELS, states, strict=True), start=1)
    )


TODOS = (
    Todo(
        TodoKind.LATE, "Plan voor vocht", "Woningcorporatie.", "Te laat", "Nieuw bericht", Place.ACTION, "a"
    ),
    Todo(
        TodoKind.DATE, "Bewoners uitnodigen", "Over 18 dagen.", "10 december", "Open stap 6", Place.STEP, "6"
    ),
    Todo(TodoKind.DATE, "Tweede bericht", "Voor 24 bewoners.", "17 december", "Schrijf", Place.LEAFLET, "l"),
    Todo(TodoKind.REVIEW, "Nakijken", "1 ding klopt niet meer.", "Nu", "Kijk na", Place.REVIEW, ""),
    Todo(TodoKind.CALL, "Huisartsenpraktijk", "Wil meer weten.", "Bellen", "Open", Place.CONTACT, "c"),
)

FULL = Overview(
    name="Rietkwartier",
    municipality="Brakelstede",
    today=dt.date(2026, 11, 22),
    practice=True,
    session_id="s",
    session_day=dt.date(2026, 10, 8),
    session_held=True,
    stones=stones(DONE, DONE, DONE, DONE, DONE, DONE, NOW),
    todos=TODOS,
    countdown=Countdown(
        25, "tot het tweede bericht", dt.date(2026, 12, 17), "Folder gegeven op 29 oktober, op tijd"
    ),
    promises={Status.DONE: 1, Status.IN_PROGRESS: 2, Status.PLANNED: 9},
)
EMPTY = replace(
    FULL,
    session_id=None,
    session_day=None,
    session_held=False,
    stones=tuple(replace(stone, done=0) for stone in stones(NOW, AHEAD, AHEAD, AHEAD, AHEAD, AHEAD, AHEAD)),
    todos=(),
    countdown=None,
    promises={},
)
