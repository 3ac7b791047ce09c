"""The list of actions, with what the list as a whole still needs under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import Card, clear, column
from ui.desktop.parts.text import Text
from ui.desktop.telling.actions.action_rows import ActionModel, ActionPainter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPixmap, QResizeEvent

    from wijksessie.queries.action_list import ActionList, Taken, Waiting

_MOST_ROWS, _FEW_ROWS = 6, 3
"""More rows than these scroll inside the list: what comes under it stays near."""


class _Rows(QListView):
    """`narrowed` comes when the room for the rows changed, as when the scroll bar came."""

    narrowed = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Tell it."""
        super().resizeEvent(event)
        self.narrowed.emit()


class ActionsSide(QWidget):
    """One action is always chosen while there are any; `chosen` comes with its id, or with nothing.

    `answer_asked` comes with the id of a solution card that has no answer yet.
    """

    chosen = Signal(str)
    delete_asked = Signal()
    answer_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self._id = ""
        self.model = ActionModel(self)
        self.list = _Rows()
        self.list.setObjectName("actionList")
        self.list.setAccessibleName(self.tr("Acties"))
        self.list.setModel(self.model)
        self._painter = ActionPainter(self.model, self.list)
        self.list.setItemDelegate(self._painter)
        self.list.setLayoutMode(QListView.LayoutMode.Batched)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._list_card = Card("actionsCard")
        self._told = Card("actionsTold")
        self._waiting = column(spacing="s")
        self._hints = column(spacing="s")
        self._taken = Card("actionsTaken")
        self.extra = QWidget()
        self._most = _MOST_ROWS
        self._taken_lines = column(spacing="xs")
        # layout
        self._list_card.box.setContentsMargins(6, 8, 6, 8)
        self._list_card.box.addWidget(self.list, 1)
        self._told.box.addWidget(Text(self.tr("Let hierop"), "kop", wrap=True))
        self._told.box.addLayout(self._waiting)
        self._told.box.addLayout(self._hints)
        self._taken.box.addWidget(Text(self.tr("Welke aanbeveling pakken wij op?"), "kop", wrap=True))
        self._taken.box.addLayout(self._taken_lines)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.space("m"))
        box.addWidget(self._list_card)
        box.addWidget(self.extra)
        box.addStretch(1)
        extra = QVBoxLayout(self.extra)
        extra.setContentsMargins(0, 0, 0, 0)
        extra.setSpacing(theme.space("m"))
        extra.addWidget(self._told)
        extra.addWidget(self._taken)
        # connections
        self.list.narrowed.connect(self._take_room)
        self.list.selectionModel().currentChanged.connect(self._choose)
        key = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list)
        key.setContext(Qt.ShortcutContext.WidgetShortcut)
        key.activated.connect(self.delete_asked)

    def show_list(self, found: ActionList, photos: Mapping[str, QPixmap]) -> None:
        """Show these; the chosen one stays chosen, or else the one that took its place."""
        place = self.model.find(self._id)
        before, self._id = self._id, ""
        self.model.show_rows(found.rows, photos)
        rows = len(found.rows)
        self._take_room()
        self._list_card.setVisible(bool(rows))
        again = self.model.find(before)
        self._mark(again if again >= 0 else min(max(place, 0), rows - 1))
        self._show_waiting(found.waiting, found.told)
        self._show_taken(found.recommendations, bool(rows))

    def stand_above(self, *, above: bool) -> None:
        """Show fewer rows when the chosen action stands under the list and not beside it."""
        self._most = _FEW_ROWS if above else _MOST_ROWS
        self._take_room()
        box = self.layout()
        if not above and isinstance(box, QVBoxLayout) and box.indexOf(self.extra) < 0:
            box.insertWidget(1, self.extra)

    @Slot()
    def _take_room(self) -> None:
        """Break the names at the width there is, and show as many rows as stay overseeable."""
        self._painter.use_width(self.list.viewport().width())
        heights = [self.list.sizeHintForRow(nr) for nr in range(min(self.model.rowCount(), self._most))]
        self.list.setFixedHeight(sum(heights) + 4)
        self.list.scheduleDelayedItemsLayout()

    def take(self, action_id: str) -> None:
        """Choose this action."""
        self._mark(self.model.find(action_id))

    def chosen_id(self) -> str:
        """Return the id of the chosen action, or nothing."""
        return self._id

    def _show_waiting(self, waiting: tuple[Waiting, ...], told: tuple[str, ...]) -> None:
        clear(self._waiting)
        clear(self._hints)
        for each in waiting:
            self._waiting.addWidget(Text(each.sentence, "tekst", "kop", wrap=True))
            answer = Button(
                self.tr("Maak er een actie van"), f"answer_{each.card_key}", height=theme.target("bureau")
            )
            answer.say(answer.text(), self.tr("{0} Maak er een actie van").format(each.sentence))
            answer.setProperty("card", each.card_id)
            answer.clicked.connect(self._answer)
            self._waiting.addWidget(answer, 0, Qt.AlignmentFlag.AlignLeft)
        for line in told:
            self._hints.addWidget(Text(line, "tekst", wrap=True))
        self._told.setVisible(bool(waiting or told) and self.model.rowCount() + len(waiting) > 0)

    def _show_taken(self, taken: tuple[Taken, ...], visible: bool) -> None:
        clear(self._taken_lines)
        for each in taken:
            self._taken_lines.addWidget(Text(f"{each.label}: {each.words}", "klein", wrap=True))
        self._taken.setVisible(visible)

    def _mark(self, nr: int) -> None:
        row = self.model.action_at(nr)
        self._id = row.id if row is not None else ""
        if row is not None:
            index = self.model.index(nr, 0)
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)
        self.chosen.emit(self._id)

    @Slot(QModelIndex, QModelIndex)
    def _choose(self, current: QModelIndex, before: QModelIndex) -> None:
        row = self.model.action_at(current.row())
        if row is not None and row.id != self._id:
            self._id = row.id
            self.chosen.emit(row.id)

    @Slot()
    def _answer(self) -> None:
        self.answer_asked.emit(str(self.sender().property("card")))
