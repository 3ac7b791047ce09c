"""Keep some of the cards that lie there and add own ones (T20): the rules of the meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.gestures.gesture import GestureWidget
from ui.desktop.gestures.pictures import picture_of
from ui.desktop.gestures.words import WordList, names_of
from ui.desktop.parts.frames import column
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.desktop.desk import Desk
    from wijksessie.queries.options import OptionView
    from wijksessie.queries.sheets import SheetView
    from wijksessie.techniques.base import Gesture

_WIDE = 240


class PickCard(QAbstractButton):
    """A card with a picture; chosen it has a thick edge and a tick in words."""

    def __init__(self, nr: int, option: OptionView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.key = option.key
        self.setObjectName(f"pick_{option.key}")
        self.setCheckable(True)
        self.setText(option.label)
        self.setAccessibleName(option.label)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(theme.scaled(150))
        self._state = Text("", "klein", "kop")
        # layout
        box = column(spacing="xs")
        box.setContentsMargins(14, 12, 14, 10)
        picture = picture_of(option, theme.scaled(72))
        if picture is not None:
            box.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        label = Text(f"{nr}  {option.label}", "tekst", "kop", wrap=True)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._state.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        box.addWidget(label)
        box.addWidget(self._state)
        box.addStretch(1)
        self.setLayout(box)

    def show_chosen(self, chosen: bool) -> None:
        """Show whether it was kept."""
        self.setChecked(chosen)
        self._state.setText(f"✓ {self.tr('Gekozen')}" if chosen else " ")
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Let Enter press it too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = 5.0 if self.isChecked() else 2.0
        painter.setPen(QPen(theme.colour("accent" if self.isChecked() else "lijn_sterk"), edge))
        painter.setBrush(theme.colour("oppervlak"))
        radius = theme.measure("straal", "kaart")
        half = edge / 2
        painter.drawRoundedRect(self.rect().toRectF().adjusted(half, half, -half, -half), radius, radius)
        painter.end()


class ChooseCardsGesture(GestureWidget):
    """A digit or a tap keeps a card or lays it back; own ones are typed below."""

    finished = Signal()

    def __init__(self, desk: Desk, gesture: Gesture, parent: QWidget | None = None) -> None:
        super().__init__(desk, gesture, parent)
        # parts
        self._data: dict[str, Any] = {}
        self._keys: tuple[str, ...] = ()
        self.cards: list[PickCard] = []
        title = self.tr("Wat wilt u nog meer afspreken?")
        self.own = WordList("ownRule", title, hint=self.tr("Eigen afspraak: typ en druk op Enter"))
        # layout
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.space("m"))
        whole.addLayout(self._grid)
        whole.addWidget(Text(title, "kop", wrap=True))
        whole.addWidget(self.own)
        whole.addStretch(1)
        # connections
        self.own.changed.connect(self._add)
        self.own.went_on.connect(self.finished)

    def show_sheet(self, sheet: SheetView, data: Any) -> None:
        """Show which cards were kept."""
        self._data = dict(data or {})
        keys = tuple(option.key for option in sheet.options)
        if keys != self._keys:
            self._make(sheet)
            self._keys = keys
        chosen = self._data.get("chosen") or ()
        for card in self.cards:
            card.show_chosen(card.key in chosen)
        self.own.field.know(names_of(self.workspace))
        self.own.show_lines(self._data.get("added") or ())

    def take_keys(self) -> None:
        """Go to the first card."""
        (self.cards[0] if self.cards else self.own).setFocus()

    def how(self) -> str:
        """Say how to choose."""
        most = min(9, len(self.cards))
        return self.tr("[1] tot [{0}] kiest een kaart. [Enter] ook. Eigen afspraken typt u onderaan.").format(
            most
        )

    def progress(self) -> str:
        """Say how many there are."""
        count = len(self._data.get("chosen") or ()) + len(self._data.get("added") or ())
        return self.tr("1 afspraak") if count == 1 else self.tr("{0} afspraken").format(count)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """A digit keeps the card with that number; arrows go along the cards."""
        nr = event.key() - Qt.Key.Key_1
        at = next((place for place, card in enumerate(self.cards) if card.hasFocus()), None)
        across = max(1, self._grid.columnCount())
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -across,
            Qt.Key.Key_Down: across,
        }
        step = steps.get(Qt.Key(event.key()))
        if 0 <= nr < len(self.cards) and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.cards[nr].setFocus()
            self.cards[nr].click()
        elif at is not None and step is not None:
            if at + step >= len(self.cards):
                self.own.setFocus()
            elif at + step >= 0:
                self.cards[at + step].setFocus()
        else:
            super().keyPressEvent(event)

    def _make(self, sheet: SheetView) -> None:
        for card in self.cards:
            card.deleteLater()
        self.cards = [PickCard(nr, option) for nr, option in enumerate(sheet.options, start=1)]
        for card in self.cards:
            card.clicked.connect(self._turn)
        self._lay()

    def _lay(self) -> None:
        across = max(1, min(len(self.cards) or 1, 4, self.width() // theme.scaled(_WIDE)))
        for nr, card in enumerate(self.cards):
            self._grid.addWidget(card, nr // across, nr % across)

    @Slot()
    def _turn(self) -> None:
        card = self.sender()
        assert isinstance(card, PickCard)
        chosen = [key for key in self._data.get("chosen") or () if key != card.key]
        if len(chosen) == len(self._data.get("chosen") or ()):
            chosen.append(card.key)
        # In the order in which they lie, so that two laptops write the same.
        self.typed.emit({**self._data, "chosen": sorted(chosen, key=self._keys.index)})

    @Slot(object)
    def _add(self, lines: list[str]) -> None:
        self.typed.emit({**self._data, "added": lines})

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Lay the cards again when there is other room."""
        super().resizeEvent(event)
        for card in self.cards:
            self._grid.removeWidget(card)
        self._lay()
