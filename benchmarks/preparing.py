"""How long a screen takes to open when there is a lot: 500 contacts, 60 lines in one checklist, 20 projects.

The same window opens every screen anew for a small neighbourhood (1 contact, the checklist as the program
brings it, no other project) and a large one, A B A B in one process, offscreen; a screen is open when it is
made, laid out and painted once; rows below the window follow after that. The ratio is that of the medians.
Goal: at most 1.5 for every screen.
Run: python benchmarks/preparing.py [rounds]
"""

import datetime as dt
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEvent, QEventLoop
from PySide6.QtWidgets import QApplication

from ui.desktop import theme
from ui.desktop.app import App
from ui.desktop.preparing.places import ROOMS
from wijksessie.commands.contacts import ContactValues, save_contact
from wijksessie.commands.projects import create_project
from wijksessie.commands.sessions import plan_session
from wijksessie.commands.steps import add_item
from wijksessie.queries.session import current
from wijksessie.terms import ContactType

GOAL = 1.5
NOW = dt.datetime(2026, 11, 22, 9, 0, tzinfo=dt.UTC)
SMALL, LARGE = "Klein", "Groot"
BEFORE = ("preparing", "7")
"""Where somebody is who opens a room or another step."""
SCREENS = (
    ("overview", ""),
    ("preparing", "1"),
    ("preparing", "3"),
    ("preparing", "5"),
    ("preparing", "6"),
    ("preparing", "people"),
    ("preparing", "missing"),
    ("preparing", "plan"),
    ("preparing", "programme"),
    ("preparing", "messages"),
    ("library", ""),
    ("manage", ""),
)


def now() -> dt.datetime:
    return NOW


def fill(home: Path, name: str, contacts: int, lines: int) -> Path:
    """Make a neighbourhood; all extra lines are in step 1."""
    with create_project(home, name, "Brakelstede", now) as workspace:
        session = current(workspace)
        plan_session(
            workspace, session.id, NOW.date() + dt.timedelta(weeks=9), start="10:00", location="Buurthuis"
        )
        for nr in range(lines):
            add_item(workspace, session.id, 1, f"Eigen regel {nr}")
        with workspace.change("benchmark.fill"):
            for nr in range(contacts):
                values = ContactValues(
                    type=ContactType.ORGANISATION, display=f"Organisatie {nr:03}", reach="De hele wijk"
                )
                save_contact(workspace, None, values)
        return workspace.path


def wait_for(signal: object, act: object) -> None:
    loop = QEventLoop()
    signal.connect(loop.quit)
    act()
    loop.exec()
    signal.disconnect(loop.quit)


def open_all(app: App, application: QApplication, path: Path) -> dict[tuple[str, str], float]:
    """Open the neighbourhood and then every screen anew; milliseconds by screen."""
    if app.desk.projects.current is None or app.desk.projects.current.path != path:
        wait_for(app.window.project_shown, lambda: app.desk.projects.open(path))
    taken = {}
    for place in SCREENS:
        app.window.use_text_size(100)  # throws all screens away
        application.processEvents()
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        app.window.go(*(BEFORE if place[1] in {*ROOMS, "3", "5", "6"} else ("feedback", "")))
        application.processEvents()
        begun = time.perf_counter()
        app.window.go(*place)
        application.sendPostedEvents()
        app.window.grab()
        taken[place] = (time.perf_counter() - begun) * 1000
    return taken


def main(rounds: int) -> int:
    application = QApplication([])
    theme.install(application)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["WIJKSESSIE_HOME"] = folder
        homes = {name: Path(folder) / name for name in (SMALL, LARGE)}
        paths = {SMALL: fill(homes[SMALL], SMALL, 1, 0), LARGE: fill(homes[LARGE], LARGE, 500, 54)}
        for other in range(19):
            create_project(homes[LARGE], f"Wijk {other}", "", now).close()
        os.environ["WIJKSESSIE_HOME"] = str(homes[SMALL])
        app = App(application, now)
        wait_for(app.window.project_shown, app.window.show)
        found: dict[str, dict[tuple[str, str], list[float]]] = {SMALL: {}, LARGE: {}}
        for nr in range(rounds + 1):
            for name in (SMALL, LARGE):
                os.environ["WIJKSESSIE_HOME"] = str(homes[name])
                taken = open_all(app, application, paths[name])
                for place, milliseconds in taken.items() if nr else ():
                    found[name].setdefault(place, []).append(milliseconds)
        app.window.close()
        app.end()
    return report(found)


def report(found: dict[str, dict[tuple[str, str], list[float]]]) -> int:
    worst = 0.0
    for place in SCREENS:
        small, large = (statistics.median(found[name][place]) for name in (SMALL, LARGE))
        worst = max(worst, large / small)
        print(f"{' '.join(place):22} small {small:6.1f} ms  large {large:6.1f} ms  ratio {large / small:.2f}")
    print(f"worst ratio {worst:.2f}, goal {GOAL}")
    return 0 if worst <= GOAL else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 5))
