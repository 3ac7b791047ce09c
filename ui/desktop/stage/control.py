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
from ui.desktop.parts.tick_box import TickBox
from ui.desktop.stage.hand import StageHand
from ui.desktop.stage.panel import StagePanel
from ui.desktop.stage.preview import StagePreview

if TYPE_CHECKING:
    from ui.desktop.stage.show import Show
    from ui.desktop.stage.window import StageWindow
    from wijksessie.commands import Workspace

_DOUBTS = 3
"""So many words to look at are named; the line stays short."""


class StageControl(QWidget):
    """The page with all buttons for one `StageHand`: its own, or the one of the cockpit.

    Nothing is revealed when it opens. Its own leaves the beamer when the facilitator goes elsewhere.
    """

    closed = Signal()
    safety_asked = Signal()
    revealed = Signal(int)

    def __init__(self, hand: StageHand | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("stageControl")
        self.setAccessibleName(self.tr("Groot scherm"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hand = hand if hand is not None else StageHand(self)
        self._alone = hand is None
        self._title = Text(self.tr("Groot scherm"), "zin", "titel")
        self._close = Button(self.tr("Terug"), "stageClose")
        show_key(self._close, "Esc")
        self._safety = SafetyButton(slim=True)
        self.preview = StagePreview()
        self.panel = StagePanel()
        self._motion = TickBox(self.tr("Laat het rustig verschijnen"), "stageMotion")
        self._motion.setChecked(self.hand.motion)
        self._motion.setMinimumHeight(theme.target("begeleider"))
        self._motion.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._beamer = Text("", "klein", look="second", wrap=True)
        self._beamer.setObjectName("stageBeamer")
        self._doubt = Text("", "tekst", "nadruk", look="late", wrap=True)
        self._doubt.setObjectName("stageDoubt")
        self._doubt.hide()
        self._here = Button(self.tr("Toon op dit scherm"), "stageHere")
        self._here.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        # layout
        self._furnish()
        # connections
        self._close.clicked.connect(self.closed)
        self._safety.clicked.connect(self.safety_asked)
        self._here.clicked.connect(self.hand.show_here)
        self._motion.toggled.connect(self.hand.set_motion)
        self.panel.next_asked.connect(self.hand.reveal_next)
        self.panel.back_asked.connect(self.hand.step_back)
        self.panel.blank_asked.connect(self.hand.toggle_blank)
        self.panel.freeze_asked.connect(self.hand.toggle_freeze)
        self.panel.left_out.connect(self.hand.leave_out)
        self.hand.changed.connect(self._paint)
        self.hand.moved.connect(self._tell_screen)
        self.hand.gone.connect(self.closed)
        self.hand.revealed.connect(self.revealed)

    @property
    def show_(self) -> Show:
        """What is shown now."""
        return self.hand.show_

    @property
    def stage(self) -> StageWindow | None:
        """The window on the beamer."""
        return self.hand.stage

    def _furnish(self) -> None:
        head = row(spacing="l")
        head.addWidget(self._close)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._motion)
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
        whole.addWidget(self._doubt)
        whole.addLayout(across, 1)

    def open(self, workspace: Workspace, round_id: str) -> None:
        """Take hold of this round. The big screen shows its title and nothing that was counted."""
        self.hand.open(workspace, round_id)
        self.take_over()

    def take_over(self) -> None:
        """Show what the hand holds now, and take the keys."""
        self._motion.setChecked(self.hand.motion)
        self._paint()
        self._tell_screen()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def refresh(self) -> None:
        """Read the results again. They never reveal anything by themselves."""
        self.hand.refresh()

    @Slot()
    def _paint(self) -> None:
        if self.show_.scene is not None:
            self.panel.show_state(self.show_, taken_away=self.hand.taken_away)
        self._tell_doubt()
        self.preview.show_picture(self.hand.picture())

    def _tell_doubt(self) -> None:
        """Say which words to look at before the room sees them; a help, never a lock."""
        scene = self.show_.scene
        words = () if scene is None else scene.doubtful
        said = ", ".join(f"‘{text}’" for text in words[:_DOUBTS])
        more = self.tr(" en nog {0}").format(len(words) - _DOUBTS) if len(words) > _DOUBTS else ""
        line = self.tr("Kijk eerst: hier lijkt een naam of adres in te staan: {0}").format(said + more)
        self._doubt.setText(line if words else "")
        self._doubt.setVisible(bool(words))

    @Slot()
    def reveal_next(self) -> None:
        """Reveal one piece."""
        self.hand.reveal_next()

    @Slot()
    def show_here(self) -> None:
        """Cover this screen."""
        self.hand.show_here()

    @Slot()
    def _tell_screen(self) -> None:
        found = self.hand.has_beamer
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
        elif not self.hand.take_key(event.key()):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt)
        """Take the keys."""
        super().showEvent(event)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 (Qt)
        """Leave the beamer when the facilitator goes elsewhere."""
        super().hideEvent(event)
        if self._alone:
            self.hand.wish(False)
