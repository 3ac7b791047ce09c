"""A card on the table screen as a line one can tap: its number, its picture, its words, and how it lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.desktop import theme
from ui.desktop.gestures.pictures import picture_of
from ui.desktop.parts.frames import column, row
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from wijksessie.queries.options import OptionView

_PICTURE = 44


class CardTile(QAbstractButton):
    """`here` has the ground of what is being done now; `away` lies elsewhere and leaves its place open."""

    def __init__(self, name: str, number: str, option: OptionView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.key = option.key
        self._option = option
        self._here = self._away = False
        self.setObjectName(f"{name}_{option.key}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the gesture has the keys
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumHeight(theme.target("begeleider"))
        self._number = Text(number, "titel")
        self._number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._number.setFixedWidth(theme.scaled(44))
        self._picture = picture_of(option, theme.scaled(_PICTURE))
        if self._picture is not None:
            stays = self._picture.sizePolicy()
            stays.setRetainSizeWhenHidden(True)  # the words do not jump when the card is laid elsewhere
            self._picture.setSizePolicy(stays)
        self._label = Text(option.label, "tekst", "kop", wrap=True)
        self._note = Text("", "klein", look="second", wrap=True)
        self._note.hide()
        # layout
        line = row(spacing="s")
        line.setContentsMargins(8, 4, 10, 4)
        line.addWidget(self._number)
        if self._picture is not None:
            line.addWidget(self._picture)
        words = column(spacing="xs")
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._label)
        words.addWidget(self._note)
        words.addStretch(1)
        line.addLayout(words, 1)
        self.setLayout(line)
        for part in (self._number, self._label, self._note):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.show_state()

    def show_state(
        self, *, number: str | None = None, note: str = "", here: bool = False, away: bool = False
    ) -> None:
        """Show how the card lies; `note` is a word under its words."""
        if number is not None:
            self._number.setText(number)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._here, self._away = here, away
        if self._picture is not None:
            self._picture.setVisible(not away)
        said = f"{self._number.text()} {self._option.label}".strip()
        self.setAccessibleName(f"{said}, {note}" if note else said)
        self.update()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 (Qt)
        """Tell that a narrow card is taller."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 (Qt)
        """Return the height of its words at this width, never less than a thumb needs."""
        box = self.layout()
        found = box.heightForWidth(width) if box is not None and box.hasHeightForWidth() else 0
        return max(found, theme.target("begeleider"))

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the room for its words."""
        least = self.minimumSizeHint()
        wide = max(self.width(), least.width()) if self.isVisible() else least.width()
        return QSize(least.width(), self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the least that is still a target."""
        return QSize(theme.scaled(150), theme.target("begeleider"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint the card, or the open place it left."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = 4.0 if self._here else 2.0
        pen = QPen(theme.colour("inkt" if self._here else "lijn_sterk"), edge)
        if self._away:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        pressed = self._here or self.isDown()
        ground = theme.colour("nu" if pressed else "oppervlak")
        painter.setBrush(Qt.BrushStyle.NoBrush if self._away and not pressed else ground)
        radius, half = theme.measure("straal", "knop"), edge / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)
        painter.end()
