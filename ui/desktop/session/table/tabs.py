"""The strip of tables: which table the screen is for, and how far each is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.desktop import theme
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import clear
from ui.desktop.parts.icons import paint_icon
from ui.desktop.parts.pictogram import pictogram_pixmap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from wijksessie.queries.sheets import TableState

_PICTURE, _PAD, _MANY = 40, 12, 6


class TableTab(QAbstractButton):
    """One table: its picture, its name, and whether it is empty, busy or said *dit klopt*."""

    def __init__(self, table: TableState, *, small: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = table.key
        self._table = table
        self._picture = 0 if small or not table.pictogram else _PICTURE
        self._low = theme.font("klein")
        self.setObjectName(f"table_{table.key}")
        self.setCheckable(True)
        self.setFont(theme.font("tekst", "kop"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_table(table, here=False)

    def show_table(self, table: TableState, *, here: bool) -> None:
        """Show how far it is; `here` for the table that is on the screen."""
        self._table = table
        self.setChecked(here)
        self.setText(table.label.removeprefix("Tafel "))
        self.setAccessibleName(f"{table.label}: {self._said()}")
        self.update()

    def _said(self) -> str:
        if self._table.confirmed:
            return self.tr("klopt")
        return self.tr("bezig") if self._table.begun else self.tr("nog leeg")

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return room for the picture and two lines, the same in every state."""
        low = QFontMetrics(self._low)
        words = max(
            QFontMetrics(self.font()).horizontalAdvance(self.text()),
            low.horizontalAdvance(self.tr("nog leeg")),
            low.horizontalAdvance(self.tr("klopt")) + theme.scaled(22),
        )
        return QSize(words + self._picture + 3 * _PAD, max(theme.target("begeleider"), theme.scaled(60)))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Enter chooses it too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Saffron for the table on the screen, green with a tick for one that is ready."""
        here, ready = self.isChecked(), self._table.confirmed
        width = 4.0 if here else 2.0
        edge = "inkt" if here else "helpt" if ready else "lijn_sterk"
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour(edge), width))
        painter.setBrush(theme.colour("nu_tint" if here else "oppervlak"))
        radius = theme.measure("straal", "knop")
        half = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)
        left = _PAD
        if self._picture:
            picture = pictogram_pixmap(self._table.pictogram, self._picture, self.devicePixelRatioF())
            painter.drawPixmap(left, (self.height() - self._picture) // 2, picture)
            left += self._picture + _PAD // 2
        top, low = QFontMetrics(self.font()), QFontMetrics(self._low)
        start = (self.height() - top.height() - low.height()) // 2
        painter.setPen(theme.colour("inkt"))
        painter.setFont(self.font())
        painter.drawText(left, start + top.ascent(), self.text())
        said = self._said()
        painter.setFont(self._low)
        painter.setPen(theme.colour("helpt" if ready else "inkt_2"))
        base = start + top.height() + low.ascent()
        painter.drawText(left, base, said)
        if ready:
            side = theme.scaled(18)
            spot = QRectF(left + low.horizontalAdvance(said) + 4, base - side + 3, side, side)
            paint_icon(painter, "check", spot, theme.colour("helpt"), 3.4)
        painter.end()


class TableTabs(QWidget):
    """The tables of a round; with many they go on on a next line."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tableTabs")
        self.setAccessibleName(self.tr("Tafels"))
        self._tabs: dict[str, TableTab] = {}
        self._flow = Flow(self, gap=8)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_tables(self, tables: Sequence[TableState], here: str) -> None:
        """Show these tables, and which one is on the screen."""
        if [table.key for table in tables] != list(self._tabs):
            clear(self._flow)
            self._tabs = {}
            for table in tables:
                tab = self._tabs[table.key] = TableTab(table, small=len(tables) > _MANY)
                tab.clicked.connect(self._press)
                self._flow.addWidget(tab)
                tab.show()  # at once: the next key may already be for it
        for table in tables:
            self._tabs[table.key].show_table(table, here=table.key == here)

    @Slot()
    def _press(self) -> None:
        tab = self.sender()
        assert isinstance(tab, TableTab)
        self.chosen.emit(tab.key)
