"""Share beans over mats (T14): the beans lie there as beans, and together they are exactly all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.gestures.digits import CountsGesture, Place
from ui.desktop.gestures.pictures import picture_of
from ui.desktop.gestures.stepper import Stepper
from ui.desktop.parts.frames import row
from ui.desktop.parts.text import Text
from wijksessie.techniques.gestures import ShareBeans

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from wijksessie.queries.options import OptionView
    from wijksessie.queries.sheets import SheetView

_BEAN, _GAP, _LEAST = 30, 5, 250


def paint_beans(painter: QPainter, area: QRectF, count: int, side: float = _BEAN) -> None:
    """Paint this many beans from the left, in lines of ten: ink ovals, a little turned."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("inkt"))
    for nr in range(count):
        column, line = nr % 10, nr // 10
        painter.save()
        painter.translate(
            area.left() + column * (side + _GAP) + side / 2, area.top() + line * (side + _GAP) + side / 2
        )
        painter.rotate(-24)
        painter.drawEllipse(QRectF(-side / 2, -side * 0.36, side, side * 0.72))
        painter.restore()


class Beans(QWidget):
    """The beans on one mat."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_count(self, count: int) -> None:
        """Show this many."""
        if count != self._count:
            self._count = count
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return room for one line of ten."""
        return QSize(10 * (_BEAN + _GAP), _BEAN + 4)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the room in which beans become small."""
        return QSize(120, _BEAN + 4)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint them, smaller when there is little room."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(_BEAN, self.width() / 10 - _GAP)
        paint_beans(painter, QRectF(0, 2, self.width(), self.height()), self._count, side)
        painter.end()


class Mat(QFrame):
    """One mat: its picture with shape and colour, its word, its beans, and the number."""

    def __init__(self, option: OptionView, stepper: Stepper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"mat_{option.key}")
        self.key = option.key
        self._option = option
        self.beans = Beans()
        head = row(spacing="s")
        picture = picture_of(option, 48)
        if picture is not None:
            head.addWidget(picture)
        head.addWidget(Text(option.label, "tekst", "kop", wrap=True), 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 10, 14, 10)
        box.setSpacing(6)
        box.addLayout(head, 1)
        box.addWidget(self.beans)
        box.addWidget(stepper, 0, Qt.AlignmentFlag.AlignLeft)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint the mat in the tint of its theme, with an edge in its colour."""
        look = theme.look_of(self._option.theme) if self._option.theme is not None else None
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = look.text if look is not None else theme.colour("lijn_sterk")
        painter.setPen(QPen(edge, 3))
        painter.setBrush(look.tint if look is not None else theme.colour("oppervlak"))
        radius = theme.measure("straal", "kaart")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), radius, radius)
        painter.end()


class BeansGesture(CountsGesture):
    """A digit lays that many beans and goes on; `R` lays all that are left."""

    def build(self, sheet: SheetView) -> None:
        """Make a mat for every option."""
        self._mats = [Mat(option, Stepper(self, (option.key,), option.label)) for option in sheet.options]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self._lay()

    def _lay(self) -> None:
        room = max(self.width(), 1)
        across = max(1, min(3, room // theme.scaled(_LEAST)))
        if across == self.across and self._grid.count():
            return
        self.across = across
        for nr, mat in enumerate(self._mats):
            self._grid.removeWidget(mat)
            self._grid.addWidget(mat, nr // across, nr % across)
            mat.show()
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column < across else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Lay as many mats beside each other as fit."""
        super().resizeEvent(event)
        if self.sheet is not None:
            self._lay()

    @property
    def _beans(self) -> int:
        assert isinstance(self.gesture, ShareBeans)
        return self.gesture.beans

    def most(self, place: Place) -> int:
        """Return a whole handful at once, as far as one digit goes; `R` and plus go further."""
        return self._beans

    def _digit(self, digit: int) -> None:
        """One digit is the whole number: ten on one mat is rare, and `R` lays them."""
        if self._at is not None:
            at = self._at
            self.put(at, digit)
            if self._at == at:
                self._step(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Lay the rest with R."""
        if event.key() == Qt.Key.Key_R and not event.modifiers() and self._at is not None:
            rest = self._beans - self.total() + (self.count(self._at) or 0)
            if rest >= 0:
                self.put(self._at, rest)
                self._step(1)
            return
        super().keyPressEvent(event)

    def show_more(self) -> None:
        """Show the beans themselves."""
        for mat in self._mats:
            mat.beans.show_count(self.count((mat.key,)) or 0)

    def how(self) -> str:
        """Return how to type."""
        return self.tr(
            "[0] – [9] legt bonen en gaat door. [R] legt de rest hier. [+] en [-] één meer of minder."
        )

    def progress(self) -> str:
        """Return how many beans lie there."""
        return self.tr("{0} van {1} bonen").format(self.total(), self._beans)
