"""How long Mensen takes to open with 500 contacts, against the same room with 1 contact.

Both neighbourhoods are made first; then one process opens the room of each, A B A B, offscreen. The clock
runs from before the room is made until it has read its contacts, is laid out and is painted once. Also told:
the panel of step 1, which counts all contacts. Goal: at most 1.5 times as long.
Run: python benchmarks/preparing_people.py [rounds]
"""

import datetime as dt
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.desktop import theme
from ui.desktop.desk import Desk
from ui.desktop.preparing.people.panels import PeoplePanel
from ui.desktop.preparing.people.room import PeopleRoom
from wijksessie.commands.contacts import ContactValues, checked, write_contact
from wijksessie.commands.projects import create_project
from wijksessie.queries.session import current
from wijksessie.store import Workspace
from wijksessie.terms import ContactType

GOAL = 1.5
NOW = dt.datetime(2026, 11, 22, 9, 0, tzinfo=dt.UTC)
MANY = 500


def now() -> dt.datetime:
    return NOW


def neighbourhood(home: Path, name: str, contacts: int) -> Workspace:
    workspace = create_project(home, name, "Brakelstede", now)
    types = list(ContactType)
    with workspace.change("benchmark.fill") as db:
        for nr in range(contacts):
            values = ContactValues(
                types[nr % 3],
                f"Contact {nr:03}",
                reach="Ouders in de flats",
                languages=("nl", "ar"),
                phone=f"06{nr:08}",
                next_step="Bellen",
                next_on=NOW.date() + dt.timedelta(days=nr % 60 - 10),
                consent=True,
                consent_on=NOW.date(),
                consent_until=NOW.date() + dt.timedelta(days=nr % 365),
            )
            write_contact(db, None, checked(values, NOW.date()))
    return workspace


def opened(make: type, desk: Desk, workspace: Workspace, application: QApplication) -> float:
    """Make a room or panel, show the neighbourhood in it, paint it; return the milliseconds that took."""
    session = current(workspace)
    begun = time.perf_counter()
    widget: QWidget = make(desk)
    widget.resize(1158, 768)
    widget.show_session(workspace, session.id, NOW.date())
    widget.grab()
    taken = (time.perf_counter() - begun) * 1000
    widget.deleteLater()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return taken


def main(rounds: int) -> int:
    application = QApplication([])
    theme.install(application)
    desk = Desk(now)
    worst = 0.0
    with tempfile.TemporaryDirectory() as home:
        one = neighbourhood(Path(home), "Een", 1)
        many = neighbourhood(Path(home), "Veel", MANY)
        print(f"{'':16}{'1 contact':>12}{f'{MANY} contacts':>14}{'ratio':>8}")
        for name, make in (("room Mensen", PeopleRoom), ("panel of step 1", PeoplePanel)):
            taken: tuple[list[float], list[float]] = ([], [])
            for nr in range(rounds + 1):
                for times, workspace in zip(taken, (one, many), strict=True):
                    spent = opened(make, desk, workspace, application)
                    if nr:  # the first of each only warms up
                        times.append(spent)
            small, large = (statistics.median(times) for times in taken)
            worst = max(worst, large / small) if make is PeopleRoom else worst
            print(f"{name:16}{small:10.1f}ms{large:12.1f}ms{large / small:8.2f}")
        one.close()
        many.close()
    print(f"goal: the room with {MANY} at most {GOAL} times the room with 1; it is {worst:.2f}")
    return 0 if worst <= GOAL else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 15))
