"""The facilitator's hand on the big screen: reveal, step back, black, and what the room sees now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import column, row
from ui.desktop.parts.keys import show_key
from ui.desktop.parts.safety_button import SafetyButton
from ui.desktop.parts.text import Text
from ui.desktop.stage.panel import StagePanel
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
        self.setAccessibleName(self.tr("Groot scherm"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_ = Show()
        self.stage: StageWindow | None = None
        self._workspace: Workspace | None = None
        self._run_id = ""
        self._without: frozenset[str] = frozenset()
        self._taken_away = False
        self._title = Text(self.tr("Groot scherm"), "zin", "titel")
        self._close = Button(self.tr("Terug"), "stageClose")
        show_key(self._close, "Esc")
        self._safety = SafetyButton(slim=True)
        self.preview = StagePreview()
        self.panel = StagePanel()
        self._beamer = Text("", "klein", look="second", wrap=True)
        self._beamer.setObjectName("stageBeamer")
        self._here = Button(self.tr("Toon op dit scherm"), "stageHere")
        self._here.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        # layout
        self._furnish()
        # connections
        self._close.clicked.connect(self.closed)
        self._safety.clicked.connect(self.safety_asked)
        self._here.clicked.connect(self.show_here)
        self.panel.next_asked.connect(self.reveal_next)
        self.panel.back_asked.connect(self.step_back)
        self.panel.blank_asked.connect(self.toggle_blank)
        self.panel.freeze_asked.connect(self.toggle_freeze)
        self.panel.left_out.connect(self.leave_out)

    def _furnish(self) -> None:
        head = row(spacing="l")
        head.addWidget(self._close)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._safety)
        room = column(spacing="s")
        room.addWidget(Text(self.tr("Dit ziet de zaal nu"), "tekst", "kop"))
        room.addWidget(self.preview, 1)
        below = row(spacing="l")
        below.addWidget(self._beamer, 1)
        below.addWidget(self._here)
        room.addLayout(below)
        self.panel.setFixedWidth(max(320, theme.scaled(320)))
        across = row(spacing="xl")
        across.addLayout(room, 1)
        across.addWidget(self.panel)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 8, 16, 16)
        whole.setSpacing(theme.space("m"))
        whole.addLayout(head)
        whole.addLayout(across, 1)

    def open(self, workspace: Workspace, run_id: str) -> None:
        """Take hold of this round. The big screen shows its title and nothing else."""
        self._workspace, self._run_id = workspace, run_id
        self._without, self._taken_away = frozenset(), False
        self.show_ = Show()
        if self.stage is None:
            self.stage = StageWindow(self.window())
            self.stage.key_pressed.connect(self._key)
            self.stage.moved.connect(self._tell_screen)
        self.refresh()
        self.stage.wish(True)
        self._tell_screen()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

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
        if self.show_.load(found):
            self._taken_away = True
        self._paint()

    def _paint(self, *, fade: bool = False) -> None:
        self.panel.show_state(self.show_, taken_away=self._taken_away)
        picture = self.show_.picture()
        self.preview.show_picture(picture)
        if self.stage is not None:
            self.stage.show_picture(picture, fade=fade)

    @Slot(str)
    def leave_out(self, table: str) -> None:
        """Go on without a table that is still out."""
        self._without |= {table}
        self.refresh()

    @Slot()
    def reveal_next(self) -> None:
        """Reveal one row; a held picture has to be let go first."""
        if not self.show_.frozen and self.show_.next():
            self._taken_away = self.show_.blank = False
            self._paint(fade=True)
            self.revealed.emit(self.show_.shown)

    @Slot()
    def step_back(self) -> None:
        """Hide the last row."""
        if not self.show_.frozen and self.show_.back():
            self._paint()

    @Slot()
    def toggle_blank(self) -> None:
        """Black, or the picture again."""
        self.show_.blank = not self.show_.blank
        self._paint()

    @Slot()
    def toggle_freeze(self) -> None:
        """Hold the picture on the big screen, or let it follow again."""
        self.show_.freeze(not self.show_.frozen)
        self._paint()

    @Slot()
    def show_here(self) -> None:
        """Cover this screen: for a beamer that shows what the laptop shows."""
        if self.stage is not None:
            self.stage.lie_here()

    @Slot()
    def _tell_screen(self) -> None:
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

    def event(self, event: QEvent) -> bool:
        """Keep Esc for this screen, before the window takes it."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Space, Backspace and B reveal, go back and blank; Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif not self._key(event.key()):
            super().keyPressEvent(event)

    @Slot(int)
    def _key(self, key: int) -> bool:
        actions = {
            Qt.Key.Key_Space: self.reveal_next,
            Qt.Key.Key_Right: self.reveal_next,
            Qt.Key.Key_PageDown: self.reveal_next,
            Qt.Key.Key_Backspace: self.step_back,
            Qt.Key.Key_Left: self.step_back,
            Qt.Key.Key_PageUp: self.step_back,
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
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 (Qt)
        """Leave the beamer when the facilitator goes elsewhere."""
        super().hideEvent(event)
        if self.stage is not None:
            self.stage.wish(False)
