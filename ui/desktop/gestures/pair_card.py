"""One of the two cards that are held up: its picture as large as it goes, and its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.gestures.pictures import picture_of
from ui.desktop.parts.frames import clear
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from wijksessie.queries.options import OptionView

_PICTURE, _ROOM = 170, 300
"""Pixels for the picture, and for the whole card, at the usual size of text."""


class PairCard(QAbstractButton):
    """A tap chooses it. `chosen` shows what was chosen before, when people look back."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self._shown = ""
        self._chosen = False
        self.setObjectName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the gesture has the keys
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        # layout
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(16, 16, 16, 16)
        self._box.setSpacing(theme.space("m"))

    def show_card(self, option: OptionView, *, chosen: bool = False) -> None:
        """Hold up this card."""
        if option.key != self._shown:
            self._shown = option.key
            clear(self._box)
            self._box.addStretch(1)
            # Larger words leave less room for the picture: both must stay in sight.
            picture = picture_of(option, _PICTURE * 100 // theme.text_size())
            if picture is not None:
                self._box.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
                picture.show()
            words = Text(option.label, "titel", wrap=True)
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._box.addWidget(words)
            words.show()
            self._box.addStretch(1)
        self._chosen = chosen
        said = self.tr("gekozen") if chosen else ""
        self.setAccessibleName(f"{option.label}, {said}" if said else option.label)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the room for a picture and two lines."""
        return QSize(
            theme.scaled(320), max(_ROOM * 100 // theme.text_size(), self._box.minimumSize().height())
        )

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the least for the words."""
        return QSize(theme.scaled(240), self._box.minimumSize().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint a card; saffron while it is pressed and where it was chosen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = self._chosen or self.isDown()
        edge = 4.0 if here else 2.0
        painter.setPen(QPen(theme.colour("inkt" if here else "lijn_sterk"), edge))
        painter.setBrush(theme.colour("nu_tint" if here else "oppervlak"))
        radius = theme.measure("straal", "deelnemer")
        box = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        painter.drawRoundedRect(box, radius, radius)
        painter.end()
