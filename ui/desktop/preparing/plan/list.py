"""The plan as a list of days: a row a line, painted, so that a long plan opens as quickly as a short one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.desktop import theme
from wijksessie.queries.plan import PlanKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

    from wijksessie.queries.plan import PlanRow

Index = QModelIndex | QPersistentModelIndex


class PlanModel(QAbstractListModel):
    """The rows of the plan."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[PlanRow] = ()

    def show_rows(self, rows: Sequence[PlanRow]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_at(self, row: int) -> PlanRow | None:
        """Return a row, or None beyond the end."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def find(self, wanted: PlanRow) -> int:
        """Return where the same thing stands now; -1 when it is gone."""
        for nr, row in enumerate(self._rows):
            same_item = row.item is not None and wanted.item is not None and row.item.id == wanted.item.id
            same_step = row.kind is wanted.kind is PlanKind.STEP and row.step == wanted.step
            if same_item or same_step:
                return nr
        return -1

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 (Qt)
        """Return how many rows there are."""
        return len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let only what can be moved be chosen."""
        row = self.row_at(index.row())
        if row is None or row.kind is PlanKind.TODAY:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a row, as a screen reader says them."""
        row = self.row_at(index.row())
        if row is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        return ", ".join(part for part in (self.when(row), self.what(row), self.below(row)) if part)

    def when(self, row: PlanRow) -> str:
        """Return the day of a row, or how long before or after the session it is."""
        from wijksessie.queries.sentences import DAYS, short_day

        if row.day is not None:
            return f"{DAYS[row.day.weekday()][:2]} {short_day(row.day)}"
        weeks = round(abs(row.days) / 7)
        if row.days == 0:
            return self.tr("op de dag")
        if weeks == 0:
            return self.tr("{0} dagen ervoor").format(-row.days) if row.days < 0 else self.tr("erna")
        return (self.tr("{0} wk ervoor") if row.days < 0 else self.tr("{0} wk erna")).format(weeks)

    def what(self, row: PlanRow) -> str:
        """Return what a row is about."""
        if row.kind is PlanKind.TODAY:
            return self.tr("Vandaag")
        if row.kind is PlanKind.SESSION:
            return self.tr("De wijksessie")
        if row.kind is PlanKind.STEP:
            return self.tr("Stap {0}: {1}").format(row.step, row.label[:1].lower() + row.label[1:])
        return row.label

    def below(self, row: PlanRow) -> str:
        """Return how a line stands."""
        if row.item is None:
            return ""
        state = ""
        if row.item.done:
            state = self.tr("klaar")
        elif row.item.not_needed:
            state = self.tr("niet nodig")
        elif row.item.late:
            state = self.tr("te laat")
        waits = self.tr("wacht op {0}").format(row.item.waits_for) if row.item.waits_for else ""
        return ", ".join(part for part in (state, row.item.who, waits) if part)


class PlanPainter(QStyledItemDelegate):
    """Paints a row: the day, what it is, and how it stands."""

    def __init__(self, model: PlanModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 (Qt)
        """Return the height of a row; long words take two lines."""
        row = self._model.row_at(index.row())
        line = QFontMetrics(theme.font("tekst", "kop")).height()
        parent = self.parent()
        assert isinstance(parent, QListView)
        view = parent.viewport().width()
        lines = self._lines(row, view - self._left() - 60) if row is not None else 1
        below = QFontMetrics(theme.font("klein")).height() if row and self._model.below(row) else 0
        return QSize(200, max(theme.target("bureau"), lines * line + below + 12))

    def _left(self) -> int:
        return theme.scaled(196)

    def _lines(self, row: PlanRow, room: int) -> int:
        metrics = QFontMetrics(theme.font("tekst", "kop"))
        box = metrics.boundingRect(
            QRect(0, 0, max(room, 80), 1000), Qt.TextFlag.TextWordWrap, self._model.what(row)
        )
        return max(1, round(box.height() / metrics.height()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        row = self._model.row_at(index.row())
        if row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = option.rect
        ground = self._ground(row, bool(option.state & QStyle.StateFlag.State_Selected))
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(ground))
            painter.drawRoundedRect(area.adjusted(4, 1, -4, -1), 8, 8)
        ink = "op_accent" if ground == "accent" else "inkt"
        self._words(painter, row, area, ink)
        painter.restore()

    @staticmethod
    def _ground(row: PlanRow, chosen: bool) -> str:
        if chosen:
            return "accent"
        if row.kind is PlanKind.SESSION:
            return "nu_tint"
        if row.kind is PlanKind.TODAY:
            return "accent_tint"
        return "oppervlak_diep" if row.kind is PlanKind.STEP else ""

    def _words(self, painter: QPainter, row: PlanRow, area: QRect, ink: str) -> None:
        head = row.kind is not PlanKind.LINE
        painter.setPen(theme.colour(ink))
        painter.setFont(theme.font("tekst", "kop" if head else "tekst"))
        when = QRectF(area.left() + 16, area.top() + 6, self._left() - 24, area.height() - 12)
        painter.drawText(when, Qt.AlignmentFlag.AlignTop, self._model.when(row))
        left = area.left() + self._left()
        if row.item is not None:
            self._box(painter, QRectF(left, area.top() + 9, 22, 22), row, ink)
            left += 34
        painter.setFont(theme.font("tekst", "kop" if head else "nadruk"))
        room = QRectF(left, area.top() + 6, area.right() - left - 12, area.height() - 12)
        top = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(room, top, self._model.what(row))
        below = self._model.below(row)
        if below:
            late = row.item is not None and row.item.late
            painter.setFont(theme.font("klein", "kop" if late else None))
            if ink == "inkt":
                painter.setPen(theme.colour("stress" if late else "inkt_2"))
            painter.drawText(room, Qt.AlignmentFlag.AlignBottom, below)

    @staticmethod
    def _box(painter: QPainter, box: QRectF, row: PlanRow, ink: str) -> None:
        assert row.item is not None
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour(ink), 2))
        painter.drawRoundedRect(box, 4, 4)
        pen = QPen(theme.colour(ink), 3, c=Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        if row.item.done:
            points = [QPointF(5, 12), QPointF(9.5, 16.5), QPointF(17, 6.5)]
            painter.drawPolyline(QPolygonF([box.topLeft() + point for point in points]))
        elif row.item.not_needed:
            painter.drawLine(box.center() + QPointF(-6, 0), box.center() + QPointF(6, 0))
        painter.setPen(theme.colour(ink))
