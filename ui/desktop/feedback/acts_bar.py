"""What can be done with the leaflet: print it, save it, publish it; and what was done."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.icons import icon
from ui.desktop.parts.text import Text


class ActsBar(QWidget):
    """The buttons, and one line: why something is not possible, that it was done, or how testing went."""

    print_asked = Signal()
    save_asked = Signal()
    message_asked = Signal()
    publish_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("actsBar")
        self.print_button = Button(self.tr("Druk af"), "printButton", "primary")
        self.print_button.say(f"  {self.print_button.text()}", self.print_button.text())
        self.print_button.setIcon(icon("printer", theme.colour("op_accent")))
        self.print_button.setIconSize(QSize(theme.scaled(24), theme.scaled(24)))
        self.save_button = Button(self.tr("Bewaar als…"), "saveButton")
        self.message_button = Button(self.tr("Tekst voor WhatsApp"), "messageButton")
        self.publish_button = Button(self.tr("Geef uit"), "publishButton")
        self._line = Text("", "klein", "nadruk", wrap=True)
        self._line.setObjectName("actsLine")
        self._done = ""
        self._reason = ""
        self._tested = ""
        # layout
        self._buttons = QWidget()
        flow = Flow(self._buttons, gap=10)
        for button in (self.print_button, self.message_button, self.save_button, self.publish_button):
            flow.addWidget(button)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.space("m"))
        self._box.addWidget(self._buttons)
        self._box.addWidget(self._line, 1)
        # connections
        self.print_button.clicked.connect(self.print_asked)
        self.save_button.clicked.connect(self.save_asked)
        self.message_button.clicked.connect(self.message_asked)
        self.publish_button.clicked.connect(self.publish_asked)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self).activated.connect(
            self.print_button.click
        )

    def stand(self, *, upright: bool) -> None:
        """Put the line under the buttons when there is no room beside them."""
        ways = QBoxLayout.Direction
        self._box.setDirection(ways.TopToBottom if upright else ways.LeftToRight)
        self._box.setSpacing(theme.space("s" if upright else "m"))
        alignment = Qt.AlignmentFlag(0) if upright else Qt.AlignmentFlag.AlignVCenter
        self._box.setAlignment(self._line, alignment)

    def allow_publishing(self, reason: str) -> None:
        """Allow it, or say why not."""
        self.publish_button.forbid(reason)
        if reason != self._reason:
            self._reason = reason
            self._done = ""
        self._show()

    def show_tested(self, words: str) -> None:
        """Show how testing went, while nothing else is to be said."""
        self._tested = words
        self._show()

    def say(self, done: str) -> None:
        """Say what was done."""
        self._done = done
        self._show()

    def _show(self) -> None:
        words = self._done or self._reason or self._tested
        self._line.setText(words)
        self._line.setAccessibleName(words)
        self._line.setVisible(bool(words))
