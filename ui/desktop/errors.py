"""The one place where something that went wrong becomes words: what happened, what is safe, what to do."""

from __future__ import annotations

import platform
import sys
import traceback
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThread, Signal, Slot, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.dialog import Dialog
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from types import TracebackType


@dataclass(frozen=True)
class Problem:
    """What people read. `sentence` says what happened, `safe` what is not lost, `act` what to do."""

    title: str
    sentence: str
    safe: str
    act: str
    report: str


def explain(error: BaseException) -> Problem:
    """Turn an exception into words. A sentence the core wrote for people is used as it is."""
    tr = QCoreApplication.translate
    names = {kind.__name__ for kind in type(error).__mro__}
    safe = tr("Errors", "Alles wat u eerder deed, staat op de schijf.")
    if "RuleBroken" in names:
        return Problem(
            tr("Errors", "Dat kan zo niet"), str(error), tr("Errors", "Er is niets veranderd."), "", ""
        )
    if "ReadOnly" in names:
        return Problem(
            tr("Errors", "U kunt hier alleen kijken"),
            str(error),
            tr("Errors", "Er is niets veranderd."),
            "",
            "",
        )
    if "StoreError" in names:
        # These sentences say themselves what is safe and what to do: it differs for each.
        return Problem(tr("Errors", "Het bestand werkt niet mee"), str(error), "", "", report(error))
    if isinstance(error, OSError):
        return Problem(
            tr("Errors", "Deze laptop kan nu niet bewaren of lezen"),
            tr("Errors", "De schijf is vol, of een bestand is nu niet te openen."),
            safe,
            tr("Errors", "Maak ruimte op de schijf en probeer het nog een keer."),
            report(error),
        )
    return Problem(
        tr("Errors", "Er ging iets mis in het programma"),
        tr("Errors", "Wat u net deed, is misschien niet gelukt."),
        safe,
        tr("Errors", "Ga gerust verder. Gebeurt het weer? Stuur dan het verslag hieronder."),
        report(error),
    )


def report(error: BaseException) -> str:
    """Return versions and the places in the code; never a message or a value, for those can hold names."""
    lines = [
        f"Wijksessie {_version('wijksessie')}, Python {platform.python_version()}, Qt {qVersion()}",
        f"{platform.system()} {platform.release()} {platform.machine()}",
    ]
    link: BaseException | None = error
    while link is not None:
        lines.append(type(link).__name__)
        for frame in traceback.extract_tb(link.__traceback__):
            lines.append(f"  {_short(frame.filename)}:{frame.lineno} {frame.name}")
        link = link.__cause__ or link.__context__
    return "\n".join(lines)


def _short(path: str) -> str:
    """Keep the last parts of a path: the first ones hold the name of the user."""
    return "/".join(Path(path).parts[-3:])


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "?"


class ErrorDialog(Dialog):
    """Tells what happened, what is safe and what to do; the report waits behind a button."""

    def __init__(self, problem: Problem, parent: QWidget | None = None) -> None:
        super().__init__(problem.title, "errorDialog", parent)
        # parts
        happened = Text(problem.sentence, wrap=True)
        safe = Text(problem.safe, "tekst", "kop", look="done", wrap=True)
        act = Text(problem.act, wrap=True)
        self._report = QPlainTextEdit(problem.report)
        self._report.setObjectName("errorReport")
        self._report.setAccessibleName(self.tr("Verslag voor de techniek"))
        self._report.setReadOnly(True)
        self._report.setFont(theme.font("klein"))
        self._report.setMinimumHeight(theme.scaled(120))
        self._report.hide()
        self._more = Button(self.tr("Meer voor de techniek"), "errorMore", "plain")
        self._copy = Button(self.tr("Kopieer het verslag"), "errorCopy")
        self._close = Button(self.tr("Verder"), "errorClose", "primary")
        # layout
        self.box.addWidget(happened)
        if problem.safe:
            self.box.addWidget(safe)
        if problem.act:
            self.box.addWidget(act)
        self.box.addWidget(self._report)
        self.box.addStretch(1)
        self.add_buttons(self._close, self._copy, self._more)
        self._copy.hide()
        self._more.setVisible(bool(problem.report))
        # connections
        self._close.clicked.connect(self.accept)
        self._more.clicked.connect(self._show_report)
        self._copy.clicked.connect(self._copy_report)
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _show_report(self) -> None:
        self._report.show()
        self._copy.show()
        self._more.hide()
        self.fit()
        self._report.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _copy_report(self) -> None:
        QGuiApplication.clipboard().setText(self._report.toPlainText())
        self._copy.say(self.tr("Gekopieerd"))


class Errors(QObject):
    """Catches what nobody caught, on any thread, and tells it once at a time."""

    told = Signal(object)
    _caught = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open: ErrorDialog | None = None
        self._before = sys.excepthook
        self._caught.connect(self.tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Become the place where uncaught exceptions end."""
        sys.excepthook = self._catch

    def uninstall(self) -> None:
        """Give uncaught exceptions back to whoever had them before."""
        sys.excepthook = self._before

    def _catch(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not issubclass(kind, Exception):
            self._before(kind, error, trace)
            return
        print(report(error), file=sys.stderr)  # noqa: T201 (where a developer looks)
        self._caught.emit(error)

    @Slot(object)
    def tell(self, error: BaseException) -> None:
        """Show a dialog, unless one is open already: a second one only hides the first."""
        app = QApplication.instance()
        if not isinstance(app, QApplication) or QThread.currentThread() is not app.thread():
            self._caught.emit(error)
            return
        if self._open is not None:
            return
        self._open = ErrorDialog(explain(error), app.activeWindow())
        self._open.finished.connect(self._closed)
        self._open.open()
        self.told.emit(error)

    @Slot()
    def _closed(self) -> None:
        self._open = None
