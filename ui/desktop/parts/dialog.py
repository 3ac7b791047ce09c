"""A dialog that is big enough: a title, room for what is asked, and the buttons at the bottom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.text import Text
from ui.desktop.safety import SafetyKey

if TYPE_CHECKING:
    from ui.desktop.parts.buttons import Button


class Dialog(QDialog):
    """The base of all dialogs. Put widgets in `box`; Esc closes it; F1 opens the safety card above it.

    What is asked scrolls when the screen is small; the buttons stay in sight.
    """

    def __init__(self, title: str, name: str, parent: QWidget | None = None, *, width: int = 640) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._width = width
        self._title = Text(title, "zin", wrap=True)
        self._sheet = QWidget()
        self._scroll = QScrollArea()
        self._scroll.setObjectName(f"{name}Scroll")
        self._scroll.setProperty("look", "page")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._sheet)
        # layout
        self.box = QVBoxLayout(self._sheet)
        self.box.setContentsMargins(8, 4, 8, 4)
        self.box.setSpacing(theme.space("m"))
        self._whole = whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 22, 24, 20)
        whole.setSpacing(theme.space("l"))
        whole.addWidget(self._title)
        whole.addWidget(self._scroll, 1)
        self._buttons = Flow(gap=12, line_gap=12)
        whole.addLayout(self._buttons)
        # connections
        SafetyKey(self)

    def set_title(self, title: str) -> None:
        """Give it another title."""
        self._title.setText(title)
        self.setWindowTitle(title)
        self.setAccessibleName(title)

    def add_buttons(self, *buttons: Button) -> None:
        """Put the buttons at the bottom, the most likely one first."""
        for button in buttons:
            self._buttons.addWidget(button)

    def add_field(self, label: str, field: QWidget) -> Text:
        """Add a field under its label; the label names it for a screen reader too."""
        text = Text(label, "tekst", "nadruk", wrap=True)
        text.setBuddy(field)
        field.setAccessibleName(label)
        field.setFont(theme.font("tekst"))
        self.box.addWidget(text)
        self.box.addWidget(field)
        return text

    def setVisible(self, visible: bool) -> None:  # noqa: N802 (Qt)
        """Take the size that shows everything, within the screen, before it is seen."""
        if visible:
            self.fit()
        super().setVisible(visible)

    def fit(self) -> None:
        """Grow until everything is in sight, but never beyond the window or screen it lies on."""
        parent = self.parentWidget()
        around = parent.window().geometry() if parent is not None else self._screen()
        margins = self._whole.contentsMargins()
        width = min(theme.scaled(self._width), around.width() - 40)
        inner = width - margins.left() - margins.right()
        self.box.activate()
        bar = self._scroll.verticalScrollBar()
        # A bar that is there makes the page narrower, and only goes when that has room.
        content = self.box.totalHeightForWidth(inner - bar.width() if bar.isVisible() else inner)
        content = max(content, self.box.totalSizeHint().height() if content < 0 else content)
        rest = self._title.heightForWidth(inner) + self._buttons.heightForWidth(inner)
        height = content + rest + margins.top() + margins.bottom() + 2 * theme.space("l") + 6
        self.resize(QSize(width, min(height, around.height() - 40)))
        place = self.frameGeometry()
        place.moveCenter(around.center())
        self.move(place.topLeft())

    def _screen(self) -> QRect:
        return QGuiApplication.primaryScreen().availableGeometry()
