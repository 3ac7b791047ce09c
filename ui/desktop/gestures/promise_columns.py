"""The promises in three columns: residents, together, an organisation."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import Card, clear, row
from ui.desktop.parts.text import Text
from wijksessie.terms import WhoCan


class PromiseCard(Card):
    """One promise. Enter or a tap takes it up, Delete or the cross takes it away."""

    def __init__(
        self, nr: int, promise: Mapping[str, Any], words: Mapping[str, str], owner: PromiseColumns
    ) -> None:
        super().__init__(f"promise_{nr}")
        # parts
        self.nr = nr
        self._owner = owner
        what = str(promise.get("what") or "")
        lines = self._lines(promise, words)
        self.setAccessibleName(what)
        self.setAccessibleDescription(". ".join((*lines, self.tr("Enter wijzigt, Delete haalt weg"))))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        away = Button("×", f"promise_{nr}Away", "plain")
        away.say("×", self.tr("Haal weg: {0}").format(what))
        away.setProperty("slim", "yes")
        away.setFixedSize(theme.target("bureau"), theme.target("bureau"))
        # layout
        self.box.setContentsMargins(12, 8, 4, 8)
        self.box.setSpacing(2)
        line = row(spacing="xs")
        line.addWidget(Text(what, "tekst", "kop", wrap=True), 1)
        line.addWidget(away, 0, Qt.AlignmentFlag.AlignTop)
        self.box.addLayout(line)
        for text in lines:
            self.box.addWidget(Text(text, "klein", look="second", wrap=True))
        # connections
        away.clicked.connect(self._take_away)

    def _lines(self, promise: Mapping[str, Any], words: Mapping[str, str]) -> tuple[str, ...]:
        from wijksessie.queries.sentences import day

        who, when = str(promise.get("owner") or ""), str(promise.get("when") or "")
        lines = []
        if solution := promise.get("solution"):
            lines.append(self.tr("Van: {0}").format(words.get(solution, solution)))
        if promise.get("confirmed"):
            lines.append(self.tr("{0} zei ja").format(who))
        else:
            lines.append(self.tr("{0}: nog geen ja").format(who) if who else self.tr("Nog niemand zei ja"))
        if promise.get("kind") == WhoCan.NATIONAL:
            lines.append(self.tr("Landelijk"))
        if when:
            try:
                lines.append(day(dt.date.fromisoformat(when)))
            except ValueError:
                lines.append(when)
        if step := promise.get("first_step"):
            lines.append(self.tr("Eerste stap: {0}").format(step))
        return tuple(lines)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Change it or take it away."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._owner.picked.emit(self.nr)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._owner.removed.emit(self.nr)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: object) -> None:  # noqa: N802 (Qt)
        """A tap takes it up."""
        self._owner.picked.emit(self.nr)

    @Slot()
    def _take_away(self) -> None:
        self._owner.removed.emit(self.nr)


class PromiseColumns(QWidget):
    """Three columns as on the big screen; what the country must do stands with the organisations."""

    picked = Signal(int)
    removed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("promiseColumns")
        self._shown: object = None
        self.cards: list[PromiseCard] = []
        self._boxes: dict[WhoCan, QVBoxLayout] = {}
        titles = {
            WhoCan.SELF: self.tr("Zelf"),
            WhoCan.TOGETHER: self.tr("Samen"),
            WhoCan.ORGANISATION: self.tr("Organisatie"),
        }
        # layout
        line = row(spacing="s")
        for kind, title in titles.items():
            box = QVBoxLayout()
            box.setSpacing(8)
            side = QVBoxLayout()
            side.setSpacing(8)
            side.addWidget(Text(title, "kop"))
            side.addLayout(box)
            side.addStretch(1)
            line.addLayout(side, 1)
            self._boxes[kind] = box
        self.setLayout(line)

    def show_promises(self, promises: Sequence[Mapping[str, Any]], words: Mapping[str, str]) -> bool:
        """Show these; true when the keys stood on a card that is made again."""
        wanted = ([dict(promise) for promise in promises], dict(words))
        if wanted == self._shown:
            return False
        lost = any(
            card.hasFocus() or card.isAncestorOf(keys) for card in self.cards if (keys := self.focusWidget())
        )
        self._shown = wanted
        self.cards = []
        for box in self._boxes.values():
            clear(box)
        for nr, promise in enumerate(promises):
            kind = promise.get("kind")
            column = WhoCan.ORGANISATION if kind == WhoCan.NATIONAL else kind
            card = PromiseCard(nr, promise, words, self)
            self.cards.append(card)
            box = next(
                (found for key, found in self._boxes.items() if key == column), self._boxes[WhoCan.TOGETHER]
            )
            box.addWidget(card)
        for box in self._boxes.values():
            if not box.count():
                box.addWidget(Text(self.tr("Nog niets"), "klein", look="second"))
        return lost
