"""The bar that says what was done and offers to undo it for ten seconds, instead of "Weet u het zeker?"."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.icons import icon
from ui.desktop.parts.text import Text

STAYS_MS = 10_000


_CLEAR, _CLEAR_OF_BUTTONS = 16, 96


class UndoBar(QFrame):
    """Floats at the bottom of the window; it never takes the keyboard away from the work."""

    undo_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        # parts
        self._around = parent
        self._clear = _CLEAR
        self.setObjectName("undoBar")
        self.setProperty("look", "undo")
        self._said = Text("", "tekst", "nadruk", look="on_accent")
        self._said.setObjectName("undoSaid")
        self._undo = Button(self.tr("Ongedaan maken"), "undoButton", "undo", height=theme.target("bureau"))
        self._undo.setFont(theme.work_font(17, "kop"))
        self._undo.picture(icon("undo", theme.colour("inkt")))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYS_MS)
        # layout
        box = QHBoxLayout(self)
        box.setContentsMargins(20, 8, 8, 8)
        box.setSpacing(theme.space("l"))
        box.addWidget(self._said)
        box.addWidget(self._undo)
        self.hide()
        # connections
        self._undo.clicked.connect(self._undo_clicked)
        self._timer.timeout.connect(self.hide)

    def offer(self, said: str, *, undo: bool = True) -> None:
        """Say what was done; `undo` false only says it."""
        self._undo.setVisible(undo)
        self._said.setText(said)
        self.setAccessibleName(said)
        self.place()
        self.show()
        self.raise_()
        self._timer.start()

    def place(self) -> None:
        """Lie at the bottom, in the middle of the room right of the rail, and no wider than that."""
        around = self._around.rect()
        button = self._undo.sizeHint().width() if not self._undo.isHidden() else 0
        room = around.width() - 48 - button - 28 - theme.space("l")
        words = self._said.fontMetrics().horizontalAdvance(self._said.text()) + 4
        self._said.setWordWrap(words > room)
        self._said.setFixedWidth(max(min(words, room), 1))
        self.adjustSize()
        self.move(
            around.left() + (around.width() - self.width()) // 2,
            around.bottom() - self.height() - self._clear,
        )

    def keep_clear(self, buttons: bool) -> None:
        """Stay above the foot of a page that has its buttons there."""
        self._clear = _CLEAR_OF_BUTTONS if buttons else _CLEAR

    @Slot()
    def _undo_clicked(self) -> None:
        self.hide()
        self.undo_asked.emit()

    def withdraw(self) -> None:
        """Take the offer back, because something else happened."""
        self._timer.stop()
        self.hide()
