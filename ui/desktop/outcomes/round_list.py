"""All rounds of the session in the order they were held; the chosen one is shown beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import Card, Page, clear
from ui.desktop.stage.words import broken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wijksessie.queries.results.values import RoundResult

WIDTH = 316
"""The width of the list at 100 %."""

_EDGE = 6


class RoundList(Card):
    """A button a round; arrows go from one to the next."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("roundList", parent=parent)
        # parts
        self.setAccessibleName(self.tr("Alle rondes"))
        self._rows: list[Button] = []
        self._shown: tuple[tuple[str, str], ...] = ()
        self._page = Page("roundListPage")
        # layout
        self._page.box.setContentsMargins(0, 0, 0, 0)
        self._page.box.setSpacing(2)
        self._page.sheet.setProperty("look", "clear")
        self.box.setContentsMargins(_EDGE, 8, _EDGE, 8)
        self.box.addWidget(self._page)

    def show_rounds(self, rounds: Sequence[RoundResult], chosen: str) -> None:
        """Show these rounds, one of them chosen."""
        found = tuple((one.round_id, one.title) for one in rounds)
        if found != self._shown:
            self._shown = found
            self._fill(found)
        for (key, _), button in zip(self._shown, self._rows, strict=True):
            button.setChecked(key == chosen)
            if key == chosen:
                self._page.ensureWidgetVisible(button)

    def _fill(self, rounds: Sequence[tuple[str, str]]) -> None:
        clear(self._page.box)
        self._rows = []
        font = theme.work_font(17, "nadruk")
        room = theme.scaled(WIDTH) - 2 * _EDGE - self._page.verticalScrollBar().sizeHint().width() - 48
        for nr, (_, title) in enumerate(rounds):
            lines = broken(title, font, room)
            height = max(theme.target("bureau"), len(lines) * theme.scaled(22) + 16)
            button = Button("\n".join(lines), f"round_{nr}", "row", height=height)
            button.setAccessibleName(title)
            button.setFont(font)
            button.setCheckable(True)
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            button.clicked.connect(self._clicked)
            button.installEventFilter(self)
            self._page.box.addWidget(button)
            self._rows.append(button)
        self._page.box.addStretch(1)

    def give_keys(self) -> None:
        """Put the keys on the chosen round."""
        for button in self._rows:
            if button.isChecked():
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt)
        """Go to the round above or below before the button moves the keys by itself."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None or watched not in self._rows:
            return False
        nr = min(max(self._rows.index(watched) + step, 0), len(self._rows) - 1)
        self._rows[nr].setFocus(Qt.FocusReason.TabFocusReason)
        self._take(nr)
        return True

    @Slot()
    def _clicked(self) -> None:
        self._take(self._rows.index(self.sender()))  # type: ignore[arg-type]

    def _take(self, nr: int) -> None:
        for at, button in enumerate(self._rows):
            button.setChecked(at == nr)
        self.chosen.emit(self._shown[nr][0])
