"""Circles of help (T09): how important an organisation is, and how near it feels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout

from ui.desktop import theme
from ui.desktop.gestures.digits import DigitsGesture, Place
from ui.desktop.gestures.rings_picture import RINGS, Circle, RingsPicture
from ui.desktop.parts.frames import Card, column
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from wijksessie.queries.sheets import SheetView

SIZE, RING = "importance", "distance"
_LEAST = 760
_COLUMNS = 4
_WORD = 150
_HALF = 8
"""More organisations than this stand in two lists beside each other."""


class RingsGesture(DigitsGesture):
    """Two digits an organisation: how large its circle is, and in which ring it lies."""

    across = 2

    def build(self, sheet: SheetView) -> None:
        """Make the rings and the lists."""
        self.setObjectName("ringsGesture")
        self.picture = RingsPicture()
        self.hint = Text(self.tr("Wie voor een organisatie komt, gaat nu even van tafel."), wrap=True)
        self.hint.setObjectName("ringsHint")
        left = column()
        left.addWidget(self.hint)
        self.picture.setMaximumHeight(560)
        left.addWidget(self.picture, 20)
        left.addStretch(1)
        lists = Card("ringsLists")
        lists.box.setContentsMargins(12, 4, 12, 4)
        grid = QGridLayout()
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(2)
        options = sheet.options
        half = len(options) if len(options) <= _HALF else (len(options) + 1) // 2
        for nr, option in enumerate(options):
            line, side = nr % half, nr // half * _COLUMNS
            word = Text(option.label, "tekst", "kop", wrap=True)
            word.setMinimumWidth(theme.scaled(_WORD))
            grid.addWidget(Text(str(nr + 1), "tekst", "kop"), line + 1, side)
            grid.addWidget(word, line + 1, side + 1)
            for at, part, said in ((1, SIZE, self.tr("hoe groot")), (2, RING, self.tr("welke kring"))):
                cell = self.add_cell((option.key, part), f"{option.label}, {said}")
                grid.addWidget(cell, line + 1, side + 1 + at)
            grid.setColumnStretch(side + 1, 1)
        for side in range(0, _COLUMNS * (2 if len(options) > half else 1), _COLUMNS):
            self._heads(grid, side)
        lists.box.addLayout(grid)
        lists.box.addStretch(1)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(theme.space("l"))
        self._sides.addLayout(left, 1)
        self._sides.addWidget(lists)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(self._sides, 1)
        self.picture.picked.connect(self._pick)
        self.picture.dropped.connect(self._drop)
        self.picture.tapped.connect(self._lay)

    def _heads(self, grid: QGridLayout, side: int) -> None:
        for at, word in ((1, self.tr("maat")), (2, self.tr("kring"))):
            head = Text(word, "klein", look="second")
            grid.addWidget(head, 0, side + 1 + at, Qt.AlignmentFlag.AlignHCenter)

    # -- numbers

    def count(self, place: Place) -> int | None:
        """Return a size or a ring."""
        found = ((self.data or {}).get(place[0]) or {}).get(place[1])
        return found if isinstance(found, int) else None

    def most(self, place: Place) -> int:
        """Return three: sizes and rings both go to three."""
        return RINGS

    def put(self, place: Place, count: int | None) -> None:
        """Tell all circles; one without a size and a ring is not there."""
        data = {key: dict(mark) for key, mark in (self.data or {}).items()}
        mark = data.setdefault(place[0], {})
        if count:
            mark[place[1]] = count
        else:
            mark.pop(place[1], None)
        if not mark:
            del data[place[0]]
        self.typed.emit(data)

    def show_more(self) -> None:
        """Lay the circles in the rings."""
        assert self.sheet is not None
        circles = [
            Circle(option.key, nr, option.label, ring, self.count((option.key, SIZE)))
            for nr, option in enumerate(self.sheet.options, start=1)
            if (ring := self.count((option.key, RING))) is not None
        ]
        self.hint.setVisible(not self.data)
        self.picture.show_circles(circles, self._at[0] if self._at is not None else None)

    @Slot(object)
    def _reach(self, cell: object) -> None:
        super()._reach(cell)  # type: ignore[arg-type]
        if self.sheet is not None:
            self.show_more()

    # -- the hand

    @Slot(str)
    def _pick(self, key: str) -> None:
        """A circle was tapped: its size has the keys."""
        self.go_to((key, SIZE))

    @Slot(str, int)
    def _drop(self, key: str, ring: int) -> None:
        self.put((key, RING), ring)
        self.go_to((key, SIZE))

    @Slot(int)
    def _lay(self, ring: int) -> None:
        """A bare ring was tapped: the organisation that has the keys lies there now."""
        if self._at is None:
            self.told.emit(self.tr("Kies eerst een organisatie in de lijst."))
            return
        key = self._at[0]
        self.put((key, RING), ring)
        if self.count((key, SIZE)) is None:
            self.go_to((key, SIZE))

    def how(self) -> str:
        """Return how to type."""
        return self.tr("Eerst hoe groot, dan de kring: [1] [2] [3]. [3] [1] is heel belangrijk en dichtbij.")

    def progress(self) -> str:
        """Return how many circles lie there."""
        laid = [key for key, mark in (self.data or {}).items() if mark.get(SIZE) and mark.get(RING)]
        return self.tr("{0} kringen gelegd").format(len(laid))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Put the lists under the rings when there is little room."""
        super().resizeEvent(event)
        if self.sheet is not None:
            narrow = self.width() < theme.scaled(_LEAST)
            way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
            self._sides.setDirection(way)
