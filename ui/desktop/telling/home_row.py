"""One thing of telling back: its sign, how it stands, its day in words, and the way in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import column
from ui.desktop.parts.text import Text
from ui.desktop.telling.sign import UrgencySign, urgency_words
from wijksessie.queries.telling_days import Urgency

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from wijksessie.queries.telling_home import HomeRow

_BESIDE = 820


class HomeLine(QFrame):
    """A row of the home. `opened` gives the key of its room."""

    opened = Signal(str)

    def __init__(self, nr: int, row: HomeRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self._key = row.key
        late = row.urgency is Urgency.LATE
        self.setObjectName(f"tellingRow_{row.key}")
        self.setProperty("look", "todo_late" if late else "todo")
        self.setProperty("first", "yes" if nr == 1 else "no")
        title = Text(f"{nr}. {row.label}", "kop", wrap=True)
        self.state = Text(row.state, "tekst", wrap=True)
        self.state.setObjectName(f"tellingState_{row.key}")
        self.when = Text(_when(row), "tekst", "kop", look="late" if late else None, wrap=True)
        self.when.setObjectName(f"tellingWhen_{row.key}")
        self.button = Button(self.tr("Open"), f"tellingOpen_{row.key}", height=theme.target("bureau"))
        self.button.setAccessibleName(
            self.tr("Open {0}: {1} {2}").format(row.label, row.state, self.when.text())
        )
        self.button.setProperty("slim", "yes")
        # layout
        words = column(spacing="xs")
        words.setSpacing(1)
        words.addStretch(1)
        words.addWidget(title)
        words.addWidget(self.state)
        words.addStretch(1)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(18, 6, 14, 6)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 5)
        self._grid.addWidget(UrgencySign(row.urgency), 0, 0, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addLayout(words, 0, 1)
        self._grid.addWidget(self.button, 0, 3, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        self._lay(wide=True)
        # connections
        self.button.clicked.connect(self._open)

    def _lay(self, *, wide: bool) -> None:
        """Put the day beside the words, or below them when there is little room."""
        self._grid.removeWidget(self.when)
        if wide:
            self._grid.addWidget(self.when, 0, 2, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        else:
            self._grid.addWidget(self.when, 1, 1)
        self._grid.setColumnStretch(2, 4 if wide else 0)
        self.when.setVisible(wide or bool(self.when.text()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Follow the width."""
        super().resizeEvent(event)
        self._lay(wide=self.width() >= theme.scaled(_BESIDE))

    @Slot()
    def _open(self) -> None:
        self.opened.emit(self._key)


def _when(row: HomeRow) -> str:
    """The day in words, with the word of its sign in front where that says something more."""
    word = urgency_words(row.urgency)
    if not row.when:
        return word if row.urgency is not Urgency.CALM else ""
    return f"{word}: {row.when[:1].lower()}{row.when[1:]}" if row.urgency is not Urgency.CALM else row.when
