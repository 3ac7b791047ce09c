"""Under the grid of dots: all dots together, and a box per table in which the table says *dit klopt*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ui.desktop import theme
from ui.desktop.parts.frames import column
from ui.desktop.parts.icons import paint_icon
from ui.desktop.parts.pictogram import pictogram_pixmap
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from wijksessie.queries.dots import DotGrid, GridTable

_PICTURE = 36


def difference(table: GridTable) -> str:
    """What is different at a table, as information: "1 stip over", "2 te veel", or that it is right."""
    tr = QCoreApplication.translate
    left = table.expected - table.given
    if table.too_many:
        return tr("DotTables", "{0} te veel").format(-left)
    if not table.complete:
        return tr("DotTables", "nog niet klaar") if table.given else tr("DotTables", "nog leeg")
    if left == 1:
        return tr("DotTables", "1 stip over")
    if left:
        return tr("DotTables", "{0} stippen over").format(left)
    return tr("DotTables", "klopt")


class TableBox(QAbstractButton):
    """One table: "18 van 18", and what that means. Pressing it is the table saying *dit klopt*."""

    reached = Signal(str)

    def __init__(self, table: GridTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"table_{table.key}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._top = theme.font("tekst", "kop")
        self._low = theme.font("klein", "nadruk")
        self.show_table(table)

    @property
    def key(self) -> str:
        """The table it is about."""
        return self._table.key

    def show_table(self, table: GridTable) -> None:
        """Show how far the table is."""
        self._table = table
        self._counted = self.tr("{0} van {1}").format(table.given, table.expected)
        confirmed = self.tr("klopt") if table.confirmed else difference(table)
        left = table.expected - table.given
        self._said = difference(table) if table.confirmed and left else confirmed
        state = self.tr("bevestigd") if table.confirmed else self.tr("nog niet bevestigd")
        self.setAccessibleName(
            self.tr("Tafel {0}, {1} stippen, {2}, {3}").format(table.label, self._counted, self._said, state)
        )
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Room for picture and two lines."""
        words = max(
            QFontMetrics(self._top).horizontalAdvance(self._counted),
            QFontMetrics(self._low).horizontalAdvance(self._said) + theme.scaled(22),
        )
        return QSize(words + _PICTURE + 32, max(theme.target("begeleider"), theme.scaled(64)))

    def focusInEvent(self, event: object) -> None:  # noqa: N802 (Qt)
        """Tell which table the keys are at."""
        self.reached.emit(self.key)
        super().focusInEvent(event)  # type: ignore[arg-type]

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Enter presses it too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Green edge when right, dashed saffron when different, brick when it cannot be."""
        table = self._table
        different = table.complete and table.given != table.expected
        edge, ground, style, width = "lijn", "oppervlak", Qt.PenStyle.SolidLine, 2.0
        if table.too_many or table.too_high:
            edge, ground, width = "stress", "stress_tint", 3.0
        elif different:
            edge, ground, style, width = "inkt", "nu_tint", Qt.PenStyle.DashLine, 3.0
        elif table.complete:
            edge = "helpt"
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour(edge), width, style))
        painter.setBrush(theme.colour(ground))
        inner = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(inner, theme.measure("straal", "knop"), theme.measure("straal", "knop"))
        picture = pictogram_pixmap(table.pictogram, _PICTURE, self.devicePixelRatioF())
        painter.drawPixmap(10, (self.height() - _PICTURE) // 2, picture)
        self._words(painter, "helpt" if table.complete and not different else "inkt")
        painter.end()

    def _words(self, painter: QPainter, low: str) -> None:
        left = _PICTURE + 20
        top, under = QFontMetrics(self._top), QFontMetrics(self._low)
        start = (self.height() - top.height() - under.height()) // 2
        painter.setFont(self._top)
        painter.setPen(theme.colour("inkt"))
        painter.drawText(left, start + top.ascent(), self._counted)
        painter.setFont(self._low)
        painter.setPen(theme.colour(low))
        base = start + top.height() + under.ascent()
        painter.drawText(left, base, self._said)
        if self._table.confirmed:
            side = theme.scaled(18)
            spot = QRectF(left + under.horizontalAdvance(self._said) + 4, base - side + 3, side, side)
            paint_icon(painter, "check", spot, theme.colour(low), 3.4)


class DotTables(QWidget):
    """The footer: "71 van 72 stippen" and the boxes."""

    confirmed = Signal(str)
    reached = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("dotTables")
        self._boxes: dict[str, TableBox] = {}
        self._total = Text("", "titel")
        self._total.setObjectName("dotsTotal")
        self._word = Text(self.tr("stippen"), "klein", look="second")
        # layout
        words = column(spacing="xs")
        words.setSpacing(0)
        words.addWidget(self._total)
        words.addWidget(self._word)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addLayout(words)
        self._row.addSpacing(6)

    def show_grid(self, grid: DotGrid) -> None:
        """Show how far every table is."""
        self._total.setText(self.tr("{0} van {1}").format(grid.cast, grid.expected))
        if list(self._boxes) != [table.key for table in grid.tables]:
            for box in self._boxes.values():
                box.hide()
                box.deleteLater()
            self._boxes = {table.key: TableBox(table) for table in grid.tables}
            for box in self._boxes.values():
                box.clicked.connect(self._press)
                box.reached.connect(self.reached)
                self._row.addWidget(box)
                box.show()  # at once: the next key may already be for it
        for table in grid.tables:
            self._boxes[table.key].show_table(table)

    def go_to(self, table: str) -> None:
        """Put the keys on the box of a table."""
        self._boxes[table].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _press(self) -> None:
        box = self.sender()
        assert isinstance(box, TableBox)
        self.confirmed.emit(box.key)
