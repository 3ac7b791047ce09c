"""Parts of the dialogs: a few buttons of which one is chosen, and two fields beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.flow import Flow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent


class ChoiceRow(QWidget):
    """The buttons of `words`: what is kept, and what is read."""

    def __init__(self, name: str, words: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._keys = list(words)
        self._group = QButtonGroup(self)
        flow = Flow(self, gap=8)
        for nr, (key, said) in enumerate(words.items()):
            button = Button(said, f"{name}_{key or 'none'}", "choice", height=theme.target("bureau"))
            button.setFont(theme.font("tekst", "kop"))
            button.setCheckable(True)
            self._group.addButton(button, nr)
            flow.addWidget(button)

    def choose(self, key: str) -> None:
        """Choose this one; what is not here counts as the first."""
        self._group.button(self._keys.index(key) if key in self._keys else 0).setChecked(True)

    def key(self) -> str:
        """Return what is chosen."""
        return self._keys[max(self._group.checkedId(), 0)]


class Pair(QWidget):
    """Two fields beside each other, or under each other where there is little room."""

    def __init__(self, first: QWidget, second: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(theme.space("l"))
        for part in (first, second):
            self._line.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Choose beside or under each other."""
        super().resizeEvent(event)
        narrow = self.width() < theme.scaled(480)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._line.setDirection(way)
