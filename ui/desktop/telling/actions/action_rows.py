"""The actions as a painted list, so that five hundred open as quickly as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.desktop import theme
from ui.desktop.gestures.statements import paint_light
from ui.desktop.parts.signs import paint_sign
from ui.desktop.telling.actions.pictures import paint_picture
from ui.desktop.telling.actions.words import next_words, status_word

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QColor, QFont, QPixmap
    from PySide6.QtWidgets import QWidget

    from wijksessie.queries.action_list import ActionRow

Index = QModelIndex | QPersistentModelIndex
_PICTURE = 48


class ActionModel(QAbstractListModel):
    """The actions that are shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[ActionRow] = ()
        self.photos: Mapping[str, QPixmap] = {}

    def show_rows(self, rows: Sequence[ActionRow], photos: Mapping[str, QPixmap]) -> None:
        """Show these, with their photos by id."""
        self.beginResetModel()
        self._rows, self.photos = rows, photos
        self.endResetModel()

    def action_at(self, row: int) -> ActionRow | None:
        """Return an action, or None beyond the end."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def find(self, action_id: str) -> int:
        """Return where an action stands; -1 when it is not there."""
        return next((nr for nr, row in enumerate(self._rows) if row.id == action_id), -1)

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 (Qt)
        """Return how many there are."""
        return len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of an action, as a screen reader says them."""
        row = self.action_at(index.row())
        if row is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        return ". ".join(part for part in (row.label, *below(row)) if part)


def below(row: ActionRow) -> tuple[str, str]:
    """Return who and where it stands, and what it asks for or when the next day comes."""
    who = ", ".join(part for part in (status_word(row.status), row.owner) if part)
    return who, row.ask or next_words(row)


class ActionPainter(QStyledItemDelegate):
    """Paints picture, name, sign with its word and the owner, and the next day."""

    def __init__(self, model: ActionModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._name = theme.font("tekst", "kop")
        self._small = theme.font("klein")
        self._bold = theme.font("klein", "kop")
        self._rest = 2 * QFontMetrics(self._small).height() + 28
        self._width = 0
        self._metrics = QFontMetrics(self._name)
        self._heights: dict[tuple[str, int], int] = {}

    def use_width(self, width: int) -> None:
        """Break the names at this width."""
        self._width = width

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 (Qt)
        """Return the height of the name and two lines."""
        row = self._model.action_at(index.row())
        room = self._width - theme.scaled(_PICTURE) - 40
        return QSize(200, self._name_height(row.label if row is not None else "", room) + self._rest)

    def _name_height(self, name: str, width: int) -> int:
        if (name, width) not in self._heights:
            wide = QRect(0, 0, max(width, 40), 10_000)
            lines = self._metrics.boundingRect(wide, Qt.TextFlag.TextWordWrap, name).height()
            self._heights[name, width] = max(self._metrics.height(), lines)
        return self._heights[name, width]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint an action."""
        row = self._model.action_at(index.row())
        if row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_tint"))
            painter.drawRoundedRect(area.adjusted(2, 1, -2, -1), 8, 8)
            painter.setBrush(theme.colour("accent"))
            painter.drawRoundedRect(QRectF(area.left() + 2, area.top() + 6, 6, area.height() - 12), 3, 3)
        elif index.row():
            painter.fillRect(QRectF(area.left() + 12, area.top(), area.width() - 24, 1), theme.colour("lijn"))
        side = theme.scaled(_PICTURE)
        picture = QRectF(area.left() + 16, area.center().y() - side / 2, side, side)
        paint_picture(painter, row, self._model.photos, picture)
        self._words(painter, row, area.adjusted(side + 28, 10, -12, -10))
        painter.restore()

    def _words(self, painter: QPainter, row: ActionRow, area: QRectF) -> None:
        ink, second = theme.colour("inkt"), theme.colour("inkt_2")
        top = QRectF(area.left(), area.top(), area.width(), self._name_height(row.label, int(area.width())))
        painter.setFont(self._name)
        painter.setPen(ink)
        painter.drawText(top, Qt.TextFlag.TextWordWrap, row.label)
        small = QFontMetrics(self._small).height()
        middle = QRectF(area.left(), top.bottom() + 3, area.width(), small)
        side = small - 2.0
        square = QRectF(middle.left(), middle.top() + 1, side, side)
        if row.status is None:
            paint_light(painter, "", square)
        else:
            paint_sign(painter, row.status, square)
        who, then = below(row)
        self._line(painter, middle.adjusted(side + 8, 0, 0, 0), who, self._bold, ink)
        last = QRectF(area.left(), middle.bottom() + 3, area.width(), small)
        if row.ask:
            self._line(painter, last, then, self._bold, theme.colour("stress"))
        else:
            self._line(painter, last, then[:1].upper() + then[1:], self._small, second)

    @staticmethod
    def _line(painter: QPainter, area: QRectF, words: str, font: QFont, colour: QColor) -> None:
        painter.setFont(font)
        painter.setPen(colour)
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, int(area.width()))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)
