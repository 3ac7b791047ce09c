"""The contacts as a painted list, so that five hundred open as quickly as one."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.desktop import theme
from ui.desktop.parts.icons import paint_icon
from ui.desktop.preparing.people.words import consent_line, status_word, type_word
from wijksessie.queries.contacts import ConsentState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

    from wijksessie.queries.contacts import ContactRow

Index = QModelIndex | QPersistentModelIndex


class PeopleModel(QAbstractListModel):
    """The contacts that are shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[ContactRow] = ()
        self._today = dt.date.min

    def show_rows(self, rows: Sequence[ContactRow], today: dt.date) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows, self._today = rows, today
        self.endResetModel()

    def contact_at(self, row: int) -> ContactRow | None:
        """Return a contact, or None beyond the end."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def find(self, contact_id: str) -> int:
        """Return where a contact stands; -1 when it is not shown."""
        return next((nr for nr, row in enumerate(self._rows) if row.id == contact_id), -1)

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 (Qt)
        """Return how many there are."""
        return len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a contact, as a screen reader says them."""
        row = self.contact_at(index.row())
        if row is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        parts = (row.display, self.below(row), status_word(row.status), *self.sign(row)[1:])
        return ", ".join(part for part in parts if part)

    def below(self, row: ContactRow) -> str:
        """Return what a contact is, and whom it reaches."""
        return ". ".join(part for part in (type_word(row.type), row.person or row.reach) if part)

    def sign(self, row: ContactRow) -> tuple[str, str]:
        """Return what asks for attention, with its icon: consent that ends, else the next contact."""
        from wijksessie.queries.sentences import short_day

        if row.consent.is_over:
            return "warning", self.tr("Toestemming verlopen")
        if row.consent is ConsentState.ENDS_SOON:
            return "clock", self.tr("Toestemming loopt af")
        if row.next_on is None:
            return "", ""
        if row.next_on < self._today:
            return "warning", self.tr("Was op {0}").format(short_day(row.next_on))
        today = row.next_on == self._today
        return "calendar", self.tr("Vandaag") if today else short_day(row.next_on)

    def tip(self, row: ContactRow) -> str:
        """Return the sentence about consent."""
        return consent_line(row, self._today)[1]


class PeoplePainter(QStyledItemDelegate):
    """Paints a contact on two lines: name and status, what it is and what asks for attention."""

    def __init__(self, model: PeopleModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._name = theme.font("tekst", "kop")
        self._small = theme.font("klein")
        self._small_bold = theme.font("klein", "kop")
        self._height = QFontMetrics(self._name).height() + QFontMetrics(self._small).height() + 16

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 (Qt)
        """Return the height of two lines."""
        return QSize(200, max(theme.target("begeleider"), self._height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a contact."""
        row = self._model.contact_at(index.row())
        if row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawRoundedRect(area.adjusted(4, 1, -4, -1), 8, 8)
        elif index.row():
            painter.fillRect(QRectF(area.left() + 12, area.top(), area.width() - 24, 1), theme.colour("lijn"))
        self._words(painter, row, area.adjusted(16, 8, -16, -8), chosen=chosen)
        painter.restore()

    def _words(self, painter: QPainter, row: ContactRow, area: QRectF, *, chosen: bool) -> None:
        ink = theme.colour("op_accent" if chosen else "inkt")
        second = theme.colour("op_accent" if chosen else "inkt_2")
        small, bold = QFontMetrics(self._small), QFontMetrics(self._small_bold)
        top = QRectF(area.left(), area.top(), area.width(), QFontMetrics(self._name).height())
        under = QRectF(area.left(), top.bottom(), area.width(), small.height())
        status = status_word(row.status)
        self._line(painter, top, row.display, self._name, ink, small.horizontalAdvance(status))
        painter.setFont(self._small)
        painter.setPen(second)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(top, right, status)
        icon, sign = self._model.sign(row)
        side = theme.scaled(16)
        used = bold.horizontalAdvance(sign) + side + 6 if sign else 0
        self._line(painter, under, self._model.below(row), self._small, second, used)
        if sign:
            warned = icon == "warning" and not chosen
            colour = theme.colour("stress") if warned else ink
            box = QRectF(under.right() - used, under.center().y() - side / 2, side, side)
            paint_icon(painter, icon, box, colour)
            painter.setFont(self._small_bold)
            painter.setPen(colour)
            painter.drawText(under, right, sign)

    @staticmethod
    def _line(painter: QPainter, area: QRectF, words: str, font: QFont, colour: QColor, used: int) -> None:
        room = int(area.width()) - used - (16 if used else 0)
        painter.setFont(font)
        painter.setPen(colour)
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)
