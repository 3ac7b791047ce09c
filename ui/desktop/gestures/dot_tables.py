"""Under the grid of dots: a box per table, in which the table says *dit klopt*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.desktop import theme
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import clear
from ui.desktop.parts.icons import paint_icon
from ui.desktop.parts.pictogram import pictogram_pixmap

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from wijksessie.queries.dots import DotGrid, GridTable

_PICTURE = 36
_LARGE_UNTIL = 5


def difference(table: GridTable, missing: int) -> str:
    """What is different at a table, as information: "1 stip over", "2 te veel", or that it is right.

    `missing` is how many cards have no number yet.
    """
    tr = QCoreApplication.translate
    left = table.expected - table.given
    if table.too_many:
        return tr("DotTables", "{0} te veel").format(-left)
    if missing:
        return tr("DotTables", "nog 1 kaart" if missing == 1 else "nog {0} kaarten").format(missing)
    if left:
        return tr("DotTables", "1 stip over" if left == 1 else "{0} stippen over").format(left)
    return tr("DotTables", "klopt")


def missing_at(grid: DotGrid, table: str) -> int:
    """How many cards have no number yet at a table."""
    return sum(row.counts[table] is None for row in grid.rows)


class TableBox(QAbstractButton):
    """One table: "18 van 18", and what that means. Pressing it is the table saying *dit klopt*."""

    reached = Signal(str)

    def __init__(
        self, table: GridTable, missing: int, *, small: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"table_{table.key}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._picture, self._pad = (28, 6) if small else (_PICTURE, 8)
        self._top = theme.font("klein" if small else "tekst", "kop")
        self._low = theme.font("klein", "tekst" if small else "nadruk")
        self.show_table(table, missing)

    @property
    def key(self) -> str:
        """The table it is about."""
        return self._table.key

    def show_table(self, table: GridTable, missing: int) -> None:
        """Show how far the table is. In a table that said *dit klopt* an empty cell is no dots."""
        self._table = table
        self._counted = self.tr("{0} van {1}").format(table.given, table.expected)
        self._said = difference(table, 0 if table.confirmed else missing)
        state = self.tr("bevestigd") if table.confirmed else self.tr("nog niet bevestigd")
        self.setAccessibleName(
            self.tr("Tafel {0}, {1} stippen, {2}, {3}").format(table.label, self._counted, self._said, state)
        )
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Room for the picture and two lines. Usual words fit already, so that nothing moves while typing."""
        usual = (self.tr("nog {0} kaarten").format(12), self.tr("{0} stippen over").format(9))
        low = QFontMetrics(self._low)
        words = max(
            QFontMetrics(self._top).horizontalAdvance(self._counted),
            *(low.horizontalAdvance(word) for word in usual),
            low.horizontalAdvance(self._said) + (theme.scaled(20) if self._table.confirmed else 0),
        )
        return QSize(words + self._picture + 3 * self._pad, max(theme.target("begeleider"), theme.scaled(64)))

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
        ready = table.complete or table.confirmed
        different = ready and table.given != table.expected
        edge, ground, style, width = "lijn", "oppervlak", Qt.PenStyle.SolidLine, 2.0
        if table.too_many or table.too_high:
            edge, ground, width = "stress", "stress_tint", 3.0
        elif different:
            edge, ground, style, width = "inkt", "nu_tint", Qt.PenStyle.DashLine, 3.0
        elif ready:
            edge = "helpt"
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour(edge), width, style))
        painter.setBrush(theme.colour(ground))
        inner = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(inner, theme.measure("straal", "knop"), theme.measure("straal", "knop"))
        picture = pictogram_pixmap(table.pictogram, self._picture, self.devicePixelRatioF())
        painter.drawPixmap(self._pad, (self.height() - self._picture) // 2, picture)
        self._words(painter, "helpt" if ready and not different else "inkt")
        painter.end()

    def _words(self, painter: QPainter, low: str) -> None:
        left = self._picture + 2 * self._pad
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
    """The boxes of all tables; they go on on a next line when there are many."""

    confirmed = Signal(str)
    reached = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("dotTables")
        self._boxes: dict[str, TableBox] = {}
        # layout
        self._flow = Flow(self, gap=6)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def boxes(self) -> list[TableBox]:
        """The boxes in the order of the tables."""
        return list(self._boxes.values())

    def show_grid(self, grid: DotGrid) -> bool:
        """Show how far every table is; true when the boxes were made anew."""
        new = list(self._boxes) != [table.key for table in grid.tables]
        if new:
            clear(self._flow)
            self._boxes = {}
            for table in grid.tables:
                small = len(grid.tables) > _LARGE_UNTIL
                box = self._boxes[table.key] = TableBox(table, missing_at(grid, table.key), small=small)
                box.clicked.connect(self._press)
                box.reached.connect(self.reached)
                self._flow.addWidget(box)
                box.show()  # at once: the next key may already be for it
        for table in grid.tables:
            self._boxes[table.key].show_table(table, missing_at(grid, table.key))
        return new

    def one_line(self) -> int:
        """Return the width all boxes need beside each other."""
        return self._flow.sizeHint().width()

    def go_to(self, table: str) -> None:
        """Put the keys on the box of a table."""
        self._boxes[table].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _press(self) -> None:
        box = self.sender()
        assert isinstance(box, TableBox)
        self.confirmed.emit(box.key)
