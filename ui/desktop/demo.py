"""Plays the example session without anybody at the keyboard, and keeps what it looks like.

It does what people do: opens the practice neighbourhood, empties the round of dots, types every digit of the
tally sheet into the real table screen, lets the tables say *dit klopt*, reveals the top three, and makes the
leaflet. So when the files are there, the main job works.
"""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QEventLoop, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QImage, QKeyEvent, QPainter
from PySide6.QtWidgets import QApplication

from ui.desktop import theme

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator

    from ui.desktop.app import App
    from ui.desktop.screens.session import SessionScreen
    from wijksessie.commands import Workspace

LAPTOP = QSize(1366, 768)
BEAMER = QSize(1920, 1080)


def play(out: Path, now: Callable[[], dt.datetime]) -> Iterator[Path]:
    """Play the session and write its documents and screens to `out`, one path after the other."""
    out.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from ui.desktop.app import App

    application = QApplication.instance() or QApplication(["wijksessie"])
    assert isinstance(application, QApplication)
    theme.install(application)
    with tempfile.TemporaryDirectory(prefix="wijksessie-") as home:
        kept, os.environ["WIJKSESSIE_HOME"] = os.environ.get("WIJKSESSIE_HOME"), home
        run = App(application, now, practice=True)
        try:
            _open(run)
            yield _keep(run, out / "scherm-overzicht.png")
            yield from _session(run, out)
            yield from _telling(run, out)
            yield from _documents(run, out, now)
        finally:
            run.window.close()
            run.end()
            os.environ.pop("WIJKSESSIE_HOME")
            if kept is not None:
                os.environ["WIJKSESSIE_HOME"] = kept


def _open(run: App) -> None:
    waiting = QEventLoop()
    run.window.project_shown.connect(waiting.quit)
    run.window.resize(LAPTOP)
    run.window.show()
    waiting.exec()
    run.window.activateWindow()
    _settle()


def _workspace(run: App) -> Workspace:
    assert run.desk.projects.current is not None
    return run.desk.projects.current.workspace


def _session(run: App, out: Path) -> Iterator[Path]:
    """Count the dots of all tables, then reveal them."""
    from ui.desktop.screens.session import SessionScreen
    from wijksessie.commands.rounds import empty_round
    from wijksessie.queries.dots import dot_grid
    from wijksessie.queries.session import current

    workspace = _workspace(run)
    found = current(workspace)
    assert found is not None
    run_id = next(block.run_id for block in found.blocks if block.technique == "dot_vote" and block.run_id)
    sheet = dot_grid(workspace, run_id)
    assert sheet is not None
    run.window.go("session")
    screen = run.window.screen_of("session")
    assert isinstance(screen, SessionScreen)
    empty_round(workspace, run_id)
    screen.open_dots(run_id)
    _settle()
    for table in sheet.tables:
        for row in sheet.rows:
            _press(str(row.counts[table.key] or 0))
        if table is not sheet.tables[-1]:
            _press("\r", Qt.Key.Key_Return)
    yield _keep(run, out / "scherm-stippen.png")
    _press("\r", Qt.Key.Key_Return)
    typed = dot_grid(workspace, run_id)
    assert typed is not None
    if typed.rows != sheet.rows or not all(table.confirmed for table in typed.tables):
        raise RuntimeError("what was typed is not what is in the file")
    yield _reveal(screen, run_id, out / "scherm-groot.png")
    screen.show_programme()


def _press(text: str, key: Qt.Key | None = None) -> None:
    """One key for whoever has the keyboard."""
    target = QApplication.focusWidget()
    assert target is not None
    code = key if key is not None else Qt.Key(Qt.Key.Key_0 + int(text))
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(target, QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, text))


def _reveal(screen: SessionScreen, run_id: str, path: Path) -> Path:
    """Reveal everything and keep what the beamer shows."""
    from ui.desktop.stage.painting import paint_picture

    screen.open_stage(run_id)
    while screen.control.show_.left:
        screen.control.reveal_next()
    image = QImage(BEAMER, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_picture(painter, QRectF(image.rect()), screen.control.show_.picture())
    painter.end()
    image.save(str(path))
    return path


def _telling(run: App, out: Path) -> Iterator[Path]:
    """Keep what the team looks at afterwards."""
    for section, name in (("outcomes", "scherm-uitkomsten.png"), ("feedback", "scherm-terugvertellen.png")):
        run.window.go(section)
        _settle()
        yield _keep(run, out / name)


def _documents(run: App, out: Path, now: Callable[[], dt.datetime]) -> Iterator[Path]:
    from exports.editions import EDITIONS, UPDATE_EDITIONS, make, make_update
    from wijksessie.queries.leaflet_reading import current_leaflet
    from wijksessie.queries.outcomes import outcomes
    from wijksessie.queries.session import current
    from wijksessie.queries.today import today
    from wijksessie.queries.update_reading import update

    figures = out / "uitkomsten.json"
    figures.write_text(json.dumps(outcomes(_workspace(run)), ensure_ascii=False, indent=2) + "\n", "utf-8")
    yield figures
    workspace = _workspace(run)
    session, leaflet = current(workspace), current_leaflet(workspace, now)
    assert session is not None
    assert leaflet is not None
    news = update(workspace, session.id, today(workspace, now))
    assert news is not None
    made = [("folder.pdf", make("a5", leaflet))]
    made += [
        (kind.folder_name + kind.suffix, make(kind.key, leaflet)) for kind in EDITIONS if kind.key != "a5"
    ]
    made += [(kind.folder_name + kind.suffix, make_update(kind.key, news)) for kind in UPDATE_EDITIONS]
    for name, data in made:
        path = out / name
        path.write_bytes(data)
        yield path
    yield from _preparation(run, out, now)


def _preparation(run: App, out: Path, now: Callable[[], dt.datetime]) -> Iterator[Path]:
    """Write what a team prints before the session: the invitation and the whole preparation."""
    from exports.flyer import FlyerForm, flyer_pdf
    from exports.playbook import playbook_pdf
    from wijksessie.queries.conditions import door_photo
    from wijksessie.queries.invitation_reading import invitation
    from wijksessie.queries.playbook import playbook
    from wijksessie.queries.session import current
    from wijksessie.queries.today import today

    workspace = _workspace(run)
    found, day = current(workspace), today(workspace, now)
    assert found is not None
    read, book = invitation(workspace, found.id, day), playbook(workspace, found.id, day)
    assert read is not None
    assert book is not None
    photo = door_photo(workspace, found.id)
    for name, pdf in (
        ("uitnodiging.pdf", flyer_pdf(read.invitation, photo, day, FlyerForm.A5)),
        ("draaiboek.pdf", playbook_pdf(book, day)),
    ):
        path = out / name
        path.write_bytes(pdf)
        yield path


def _keep(run: App, path: Path) -> Path:
    """Keep a picture of the window."""
    _settle()
    run.window.grab().save(str(path))
    return path


def _settle() -> None:
    """Let the window lay itself out and paint, as it does between two keys."""
    loop = QEventLoop()
    QTimer.singleShot(50, loop.quit)
    loop.exec()
