"""The facilitator's hand on the big screen: reveal, step back, black, and what is on it now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import column, row
from ui.desktop.parts.text import Text
from ui.desktop.rail import SafetyButton
from ui.desktop.stage.preview import StagePreview
from ui.desktop.stage.show import Show
from ui.desktop.stage.window import StageWindow

if TYPE_CHECKING:
    from wijksessie.commands import Workspace


class StageControl(QWidget):
    """Controls one `StageWindow`. Nothing is revealed when it opens."""

    closed = Signal()
    safety_asked = Signal()
    revealed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("stageControl")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_ = Show()
        self._workspace: Workspace | None = None
        self._run_id = ""
        self._without: frozenset[str] = frozenset()
        self.stage: StageWindow | None = None
        self._title = Text(self.tr("Groot scherm"), "zin", "titel")
        self._back = Button(self.tr("Terug"), "stageClose")
        self._safety = SafetyButton(slim=True)
        self.preview = StagePreview()
        self._state = Text("", "tekst", wrap=True)
        self._state.setObjectName("stageState")
        self._beamer = Text("", "klein", look="second", wrap=True)
        self._beamer.setObjectName("stageBeamer")
        self._next = Button(self.tr("Toon volgende"), "stageNext", "primary")
        self._undo = Button(self.tr("Stap terug"), "stageBack")
        self._blank = Button(self.tr("Scherm zwart"), "stageBlank")
        self._freeze = Button(self.tr("Houd dit beeld vast"), "stageFreeze")
        self._here = Button(self.tr("Toon op dit scherm"), "stageHere")
        self._waiting = QWidget()
        self._waiting_row = Flow(self._waiting, gap=8)
        self._keys = Text(
            self.tr("Spatie toont de volgende. Backspace gaat terug. B maakt zwart."),
            "klein",
            look="second",
            wrap=True,
        )
        # layout
        self._furnish()
        # connections
        self._back.clicked.connect(self.closed)
        self._safety.clicked.connect(self.safety_asked)
        self._next.clicked.connect(self.reveal_next)
        self._undo.clicked.connect(self.step_back)
        self._blank.clicked.connect(self.toggle_blank)
        self._freeze.clicked.connect(self.toggle_freeze)
        self._here.clicked.connect(self.show_here)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._screens_changed)
        app.screenRemoved.connect(self._screens_changed)

    def _furnish(self) -> None:
        head = row(spacing="l")
        head.addWidget(self._back)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._safety)
        side = column(spacing="m")
        for widget in (self._state, self._waiting, self._next, self._undo, self._blank, self._freeze):
            side.addWidget(widget)
        side.addWidget(self._keys)
        side.addStretch(1)
        side.addWidget(self._beamer)
        side.addWidget(self._here)
        column_ = QWidget()
        column_.setLayout(side)
        column_.setFixedWidth(max(300, theme.scaled(300)))
        across = QHBoxLayout()
        across.setSpacing(theme.space("xl"))
        across.addWidget(self.preview, 1)
        across.addWidget(column_)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 10, 24, 20)
        whole.setSpacing(theme.space("l"))
        whole.addLayout(head)
        whole.addLayout(across, 1)

    def open(self, workspace: Workspace, run_id: str) -> None:
        """Take hold of this round. The big screen shows its title and nothing else."""
        self._workspace, self._run_id = workspace, run_id
        self._without = frozenset()
        self.show_ = Show()
        if self.stage is None:
            self.stage = StageWindow(self.window())
            self.stage.key_pressed.connect(self._key)
        self.refresh()
        self.stage.wish(True)
        self._screens_changed()
        self.setFocus()

    @Slot()
    def refresh(self) -> None:
        """Read the results again. They never reveal anything by themselves."""
        if self._workspace is None:
            return
        from wijksessie.queries.dots import reveal

        found = reveal(self._workspace, self._run_id, self._without)
        if found is None:
            self.closed.emit()
            return
        taken_away = self.show_.load(found)
        self._show_state(taken_away=taken_away)
        self._paint()

    def _paint(self, *, fade: bool = False) -> None:
        picture = self.show_.picture()
        self.preview.show_picture(picture)
        if self.stage is not None:
            self.stage.show_picture(picture, fade=fade)

    def _show_state(self, *, taken_away: bool = False) -> None:
        found = self.show_.reveal
        assert found is not None
        self._show_waiting()
        total = len(found.rows)
        if taken_away:
            text = self.tr("De uitkomst is veranderd. Alles is weer verborgen.")
        elif found.waiting:
            text = self.tr("Kan als {0} tafels klaar zijn. Nu {1}.").format(
                found.tables, found.tables - len(found.waiting)
            )
        elif total == 0:
            text = self.tr("Er zijn nog geen stippen geteld.")
        elif self.show_.left == 0:
            text = self.tr("Alles is getoond.")
        elif self.show_.shown == 0:
            text = self.tr("Nog niets getoond. Er zijn {0} plekken.").format(total)
        else:
            text = self.tr("{0} van {1} getoond.").format(self.show_.shown, total)
        if found.without and not taken_away:
            text = f"{text} {self.tr('Zonder {0}.').format(', '.join(found.without))}"
        self._state.setText(text)
        nothing = text if self.show_.left == 0 else ""
        self._next.forbid(nothing)
        self._undo.forbid("" if self.show_.shown else self.tr("Er is nog niets getoond."))
        self._blank.say(self.tr("Scherm weer aan") if self.show_.blank else self.tr("Scherm zwart"))
        self._freeze.say(self.tr("Laat los") if self.show_.frozen else self.tr("Houd dit beeld vast"))

    def _show_waiting(self) -> None:
        """A way on without the tables that are still out."""
        found = self.show_.reveal
        assert found is not None
        while (item := self._waiting_row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for key, label in zip(found.waiting_keys, found.waiting, strict=True):
            text = self.tr("Toon zonder {0}").format(label[:1].lower() + label[1:])
            button = Button(text, f"without_{key}")
            button.clicked.connect(self._leave_out)
            self._waiting_row.addWidget(button)
            button.show()
        self._waiting.setVisible(bool(found.waiting))

    @Slot()
    def _leave_out(self) -> None:
        self._without |= {self.sender().objectName().removeprefix("without_")}
        self.refresh()

    @Slot()
    def reveal_next(self) -> None:
        """Reveal one row."""
        if self.show_.next():
            self.show_.blank = False
            self._paint(fade=True)
            self._show_state()
            self.revealed.emit(self.show_.shown)

    @Slot()
    def step_back(self) -> None:
        """Hide the last row."""
        if self.show_.back():
            self._paint()
            self._show_state()

    @Slot()
    def toggle_blank(self) -> None:
        """Black, or the picture again."""
        self.show_.blank = not self.show_.blank
        self._paint()
        self._show_state()

    @Slot()
    def toggle_freeze(self) -> None:
        """Hold the picture on the big screen, or let it follow again."""
        self.show_.freeze(not self.show_.frozen)
        self._paint()
        self._show_state()

    @Slot()
    def show_here(self) -> None:
        """Cover this screen: for a beamer that shows what the laptop shows."""
        if self.stage is not None:
            self.stage.lie_here()

    @Slot()
    def _screens_changed(self) -> None:
        if self.stage is None:
            return
        found = self.stage.beamer() is not None
        said = self.tr("Het grote scherm staat op de beamer.")
        if not found:
            said = self.tr(
                "Geen tweede scherm gevonden. Toont de beamer hetzelfde als de laptop? "
                "Toon het dan hier. Esc gaat terug."
            )
        self._beamer.setText(said)
        self._here.setVisible(not found)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Space, Backspace and B, as on the keyboard card."""
        if not self._key(event.key()):
            super().keyPressEvent(event)

    @Slot(int)
    def _key(self, key: int) -> bool:
        actions = {
            Qt.Key.Key_Space: self.reveal_next,
            Qt.Key.Key_Right: self.reveal_next,
            Qt.Key.Key_Backspace: self.step_back,
            Qt.Key.Key_Left: self.step_back,
            Qt.Key.Key_B: self.toggle_blank,
            Qt.Key.Key_F11: self.show_here,
        }
        action = actions.get(Qt.Key(key))
        if action is not None:
            action()
        return action is not None

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt)
        """Take the keys."""
        super().showEvent(event)
        self.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 (Qt)
        """Leave the beamer when the facilitator goes elsewhere."""
        super().hideEvent(event)
        if self.stage is not None:
            self.stage.wish(False)
