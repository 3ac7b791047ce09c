"""The ten blocks under each other: name, what it says in one line, and a switch where it may be left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from ui.desktop import theme
from ui.desktop.feedback.blocks import Block, State
from ui.desktop.feedback.switch import Switch
from ui.desktop.parts.frames import Card, row
from ui.desktop.parts.icons import paint_icon

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_SMALL = 15.0


def _text_left() -> int:
    return 14 + theme.scaled(28)


class BlockButton(QAbstractButton):
    """One block; the chosen one is petrol."""

    def __init__(self, nr: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.nr = nr
        self._line = ""
        self._state = State.FILLED
        self._mark = False
        self._tips = ""
        self.setObjectName(f"block_{nr}")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFont(theme.work_font(17, "kop"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_block(self, block: Block) -> None:
        """Show what this block says."""
        self._line, self._state, self._mark = block.line, block.state, not block.switch
        self.setText(block.title)
        self.setAccessibleName(self.tr("Deel {0}: {1}").format(block.nr, block.title))
        self.setAccessibleDescription(". ".join(part for part in (block.line, self._tips) if part))
        self.update()

    def show_tips(self, count: int) -> None:
        """Show how many things there are to look at."""
        one, more = self.tr("1 tip"), self.tr("{0} tips").format(count)
        tips = "" if not count else one if count == 1 else more
        if tips != self._tips:
            self._tips = tips
            self.setAccessibleDescription(". ".join(part for part in (self._line, tips) if part))
            self.update()

    def _pill(self) -> int:
        """Return the room that the tips take."""
        return QFontMetrics(theme.work_font(_SMALL, "kop")).horizontalAdvance(self._tips) + 22

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the room for two lines."""
        words = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return QSize(words + _text_left() + self._right(), self.minimumSizeHint().height())

    def _right(self) -> int:
        """Return the room at the right: for a check, or nothing where a switch stands beside it."""
        return 34 if self._mark else 2

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the smallest room for two lines."""
        lines = QFontMetrics(self.font()).height() + QFontMetrics(theme.work_font(_SMALL)).height()
        return QSize(_text_left() + theme.scaled(110), max(theme.target("bureau"), lines + 2))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint number, name, line, and a check where there is no switch."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        if chosen or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent" if chosen else "accent_tint"))
            painter.drawRoundedRect(self.rect(), 8, 8)
        bold, small = QFontMetrics(self.font()), QFontMetrics(theme.work_font(_SMALL))
        top = (self.height() - bold.height() - small.height()) / 2
        room = self.width() - _text_left() - (self._pill() + 12 if self._tips else self._right())
        painter.setPen(theme.colour("op_accent" if chosen else "inkt"))
        painter.setFont(self.font())
        painter.drawText(QRectF(12, top, _text_left(), bold.height()), str(self.nr))
        title = bold.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(_text_left(), top, room + 2, bold.height()), title)
        painter.setPen(theme.colour("op_accent" if chosen else "inkt_2"))
        painter.setFont(theme.work_font(_SMALL))
        line = small.elidedText(self._line, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(_text_left(), top + bold.height(), room + 2, small.height()), line)
        if self._tips:
            self._paint_tips(painter)
        elif self._mark and self._state is State.FILLED:
            square = QRectF(self.width() - 28, self.height() / 2 - 9, 18, 18)
            paint_icon(painter, "check", square, theme.colour("op_accent" if chosen else "helpt"))
        painter.end()

    def _paint_tips(self, painter: QPainter) -> None:
        font = theme.work_font(_SMALL, "kop")
        high = QFontMetrics(font).height() + 6.0
        pill = QRectF(self.width() - self._pill() - 4, (self.height() - high) / 2, self._pill(), high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("nu"))
        painter.drawRoundedRect(pill, high / 2, high / 2)
        painter.setPen(theme.colour("inkt"))
        painter.setFont(font)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, self._tips)


class BlockList(Card):
    """Choose a block with the mouse or the arrows; switch the four that may be left out."""

    chosen = Signal(int)
    switched = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("blockList", parent=parent)
        # parts
        self.setAccessibleName(self.tr("De tien delen van de folder"))
        self._blocks: Sequence[Block] = ()
        self._group = QButtonGroup(self)
        self._buttons = [BlockButton(nr) for nr in range(1, 11)]
        self._switches: dict[int, Switch] = {}
        # layout
        self.box.setContentsMargins(6, 6, 6, 6)
        self.box.setSpacing(2)
        self._lines = []
        self._guest: QWidget | None = None
        for button in self._buttons:
            line = row(spacing="xs")
            line.addWidget(button, 1)
            self._lines.append(line)
            self._group.addButton(button, button.nr)
            self.box.addLayout(line, 1)
        # connections
        self._group.idToggled.connect(self._toggled)

    def show_blocks(self, blocks: Sequence[Block], chosen: int, *, may_switch: bool) -> None:
        """Show what the blocks say."""
        self._blocks = blocks
        for button, block in zip(self._buttons, blocks, strict=True):
            button.show_block(block)
            if block.switch:
                switch = self._switch(block)
                switch.show_state(block.title, on=block.state is not State.OFF)
                switch.setEnabled(may_switch)
        self._buttons[chosen - 1].setChecked(True)

    def show_tips(self, tips: Mapping[int, int]) -> None:
        """Show at each block how many things there are to look at."""
        for button in self._buttons:
            button.show_tips(tips.get(button.nr, 0))

    @property
    def chosen_nr(self) -> int:
        """Return the number of the chosen block."""
        return max(self._group.checkedId(), 1)

    def choose(self, nr: int) -> None:
        """Mark this block as the chosen one."""
        self._buttons[nr - 1].setChecked(True)

    def button(self, nr: int) -> BlockButton:
        """Return the line of this block."""
        return self._buttons[nr - 1]

    def take_in(self, guest: QWidget | None) -> None:
        """Let this lie under the chosen block, where there is no room beside the list."""
        if self._guest is not None:
            self.box.removeWidget(self._guest)
        self._guest = guest
        self._place_guest()

    def _place_guest(self) -> None:
        if self._guest is not None:
            self.box.removeWidget(self._guest)
            self.box.insertWidget(self.chosen_nr, self._guest)

    def _switch(self, block: Block) -> Switch:
        if block.nr not in self._switches:
            switch = Switch(f"switch_{block.switch}")
            switch.setProperty("block", block.switch)
            switch.clicked.connect(self._switch_clicked)
            self._switches[block.nr] = switch
            self._lines[block.nr - 1].addWidget(switch)
            QWidget.setTabOrder(self._buttons[block.nr - 1], switch)
        return self._switches[block.nr]

    @Slot(int, bool)
    def _toggled(self, nr: int, on: bool) -> None:
        if on:
            self._place_guest()
            self.chosen.emit(nr)

    @Slot()
    def _switch_clicked(self) -> None:
        switch = self.sender()
        if isinstance(switch, Switch):
            self.switched.emit(switch.property("block"), not switch.isChecked())
