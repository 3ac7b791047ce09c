"""A mat and the cards that lie on it; a card can be tapped or dragged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.gestures.card_tile import CardTile
from ui.desktop.gestures.pictures import picture_of
from ui.desktop.parts.frames import row
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from wijksessie.queries.options import OptionView

_PICTURE = 40
_FEW, _ACROSS = 2, 3
"""So many cards on a mat show their words; of more, pictures lie beside each other."""


class SortTile(CardTile):
    """A card to sort. `dragged` comes while it is pulled along, `dropped` where it is let go."""

    dragged = Signal(str, QPoint)
    dropped = Signal(str, QPoint)

    def __init__(self, name: str, option: OptionView, parent: QWidget | None = None) -> None:
        super().__init__(name, "", option, parent)
        # parts
        self._number.hide()
        self._label.setFont(theme.font("klein", "kop"))
        self._began: QPoint | None = None
        self._pulled = False
        self._small = False
        self._says_more = False
        self.setToolTip(option.label)
        self.setMinimumHeight(max(theme.target("begeleider"), theme.scaled(44) + 16))

    @property
    def needs_words(self) -> bool:
        """Whether it cannot do with its picture alone."""
        return self._picture is None or self._says_more

    def show_sorted(self, note: str, *, here: bool) -> None:
        """Show where else it lies, and whether it is chosen."""
        self._says_more = bool(note) or here
        self.show_state(note=note, here=here)

    def show_words(self, words: bool) -> None:
        """Show its words, or only its picture."""
        self._small = not words
        self._label.setVisible(words)
        self._note.setVisible(words and bool(self._note.text()))
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return less room for a picture alone."""
        side = theme.target("begeleider")
        return QSize(side, side) if self._small else super().minimumSizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt)
        """Note where it began."""
        self._began, self._pulled = event.globalPosition().toPoint(), False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt)
        """Pull it along, once it is clear that this is no tap."""
        where = event.globalPosition().toPoint()
        if self._began is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        far = (where - self._began).manhattanLength()
        if self._pulled or far >= QApplication.startDragDistance():
            self._pulled = True
            self.setDown(False)
            self.dragged.emit(self.key, where)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt)
        """Let it go, or tap."""
        if self._pulled:
            self._pulled = False
            self.setDown(False)
            self.dropped.emit(self.key, event.globalPosition().toPoint())
        else:
            super().mouseReleaseEvent(event)


class SortMat(QFrame):
    """A mat in the tint of its theme: digit, shape with picture, word, and the cards under each other."""

    tapped = Signal(str)

    def __init__(self, option: OptionView, digit: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.key = option.key
        self._option, self._digit = option, digit
        self.setObjectName(f"mat_{option.key}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self.setMinimumHeight(theme.target("begeleider"))
        self._tiles: list[SortTile] = []
        # layout
        head = row(spacing="s")
        picture = picture_of(option, theme.scaled(_PICTURE))
        if picture is not None:
            head.addWidget(picture)
        head.addWidget(Text(option.label, "tekst", "kop", wrap=True), 1)
        head.addWidget(Text(digit, "kop", look="second"))
        self._grid = QGridLayout()
        self._grid.setSpacing(4)
        for at in range(_ACROSS):
            self._grid.setColumnStretch(at, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(10, 8, 10, 10)
        whole.setSpacing(6)
        whole.addLayout(head)
        whole.addLayout(self._grid)
        whole.addStretch(1)
        self.show_tiles([])

    def show_tiles(self, tiles: list[SortTile]) -> None:
        """Show these cards."""
        for tile in self._tiles:
            self._grid.removeWidget(tile)
        self._tiles = tiles
        line = at = 0
        for tile in tiles:
            words = len(tiles) <= _FEW or tile.needs_words
            if at and (words or at == _ACROSS):
                line, at = line + 1, 0
            tile.show_words(words)
            self._grid.addWidget(tile, line, at, 1, _ACROSS if words else 1)
            tile.show()
            at = _ACROSS if words else at + 1
        count = self.tr("1 kaart") if len(tiles) == 1 else self.tr("{0} kaarten").format(len(tiles))
        self.setAccessibleName(f"{self._digit} {self._option.label}, {count}")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt)
        """A tap lays the chosen card here."""
        if self.rect().contains(event.position().toPoint()):
            self.tapped.emit(self.key)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint the mat in the tint of its theme, with an edge in its colour."""
        look = theme.look_of(self._option.theme) if self._option.theme is not None else None
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.text if look is not None else theme.colour("lijn_sterk"), 3))
        painter.setBrush(look.tint if look is not None else theme.colour("oppervlak"))
        radius = theme.measure("straal", "kaart")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), radius, radius)
        painter.end()
