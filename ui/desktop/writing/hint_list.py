"""What stands under a field: how easy it reads, in words, and what could be easier."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import column, discard, row
from ui.desktop.parts.keys import KeyLine, show_key
from ui.desktop.parts.text import Text
from ui.desktop.writing.rows import ACCEPT, NEXT, HintRow, Line, quiet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.desktop.parts.buttons import Button

MOST_ROWS = 4
"""So many hints are shown before the rest is unfolded, where the field has a page of its own."""

_MORE = 8
"""So many come out at a time: nobody needs a hundred rows."""

_IN_TITLE = "kan makkelijker"
"""The mark that says no more than the title: where there is little room it is left out."""


class HintList(QWidget):
    """All hints under each other, or one at a time where there is little room (`most` is 1).

    It never says a number: only easy, could be easier, or hard.
    """

    taken = Signal(object, str)
    fine = Signal(object)
    next_asked = Signal()
    grown = Signal()

    def __init__(self, name: str, *, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self._most = most
        self._small = small = most == 1
        self._room = most
        self._lines: tuple[Line, ...] = ()
        self._shown: tuple[object, ...] = ()
        self._here: Line | None = None
        self.rows: list[HintRow] = []
        title, help_ = (
            self.tr("Kan dit makkelijker?"),
            self.tr("Een hulp, geen keurmerk. Laat het ook lezen."),
        )
        self.setObjectName(f"{name}Hints")
        self.setAccessibleName(title)
        self.title = Text(title, "klein" if small else "tekst", "kop", wrap=not small)
        self.mark = Text("", "klein", "tekst" if small else "nadruk", look="second" if small else None)
        self.mark.setObjectName(f"{name}Mark")
        self.mark.setToolTip(help_)
        self.mark.setAccessibleDescription(help_)
        self.help = Text(help_, "klein", look="second", wrap=True)
        self.more = quiet("", f"{name}More")
        self.next = quiet("", f"{name}Next")
        self.how = KeyLine(
            self.tr("[{0}] gaat naar de volgende plek. [{1}] neemt de eerste over.").format(NEXT, ACCEPT)
        )
        # layout
        self._rows = column(spacing="s")
        box = column(spacing="xs")
        box.setContentsMargins(0, 2, 0, 2)
        if small:
            holder = QWidget()
            short = Flow(holder, gap=12, line_gap=0)
            short.addWidget(self.title)
            short.addWidget(self.mark)
            box.addWidget(holder)
        else:
            head = row(spacing="m")
            head.addWidget(self.mark)
            head.addWidget(self.help, 1)
            box.addWidget(self.title)
            box.addLayout(head)
        box.addLayout(self._rows)
        box.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        box.addWidget(self.how)
        self.setLayout(box)
        self.more.setVisible(False)
        self.hide()
        # connections
        self.more.clicked.connect(self._unfold)
        self.next.clicked.connect(self.next_asked)

    def show_found(self, mark: str, lines: Sequence[Line], here: Line | None) -> None:
        """Show these lines, and the key on `here`, the one it would take. Without a mark there is nothing."""
        self._lines, self._here = tuple(lines), here
        self.setVisible(bool(mark) and (bool(lines) or not self._small))
        self.mark.setText(mark)
        self.mark.setVisible(not self._small or mark.lower() != _IN_TITLE)
        self.title.setVisible(bool(lines))
        self.how.setVisible(bool(lines) and not self._small)
        if len(lines) <= self._most:
            self._room = self._most
        self._arrange()

    def _arrange(self) -> None:
        """Make rows only for lines that were not there: what somebody is about to press stays."""
        lines = self._chosen()
        left = len(self._lines) - len(lines)
        words = self.tr("Nog {0}").format(left)
        self.more.setVisible(left > 0 and not self._small)
        self.more.say(words, self.tr("Laat nog {0} tips zien").format(left))
        self.next.say(words, self.tr("Naar de volgende tip, nog {0}").format(left))
        show_key(self.next, NEXT)
        if (lines, left > 0) != self._shown:
            self._shown = (lines, left > 0)
            self._lay(lines, more=left > 0)
            self.grown.emit()
        for line in self.rows:
            line.show_key(ACCEPT if line.line == self._here else "")

    def _chosen(self) -> tuple[Line, ...]:
        """The lines that have room, the one the key takes among them."""
        here = self._here
        if self._small:
            at = self._lines.index(here) if here in self._lines else 0
            return self._lines[at : at + 1]
        shown = self._lines[: self._room]
        return (*shown[:-1], here) if here in self._lines[len(shown) :] and here is not None else shown

    def _lay(self, lines: tuple[Line, ...], *, more: bool) -> None:
        old = {line.line: line for line in self.rows}
        self.next.setParent(None)
        for line in self.rows:
            self._rows.removeWidget(line)
        self.rows = [old.pop(line) if line in old else self._row(line) for line in lines]
        for gone in old.values():
            discard(gone)
        for line in self.rows:
            self._rows.addWidget(line)
            line.show()
        if self._small and more:
            self.rows[0].flow.addWidget(self.next)
            self.next.show()

    def _row(self, line: Line) -> HintRow:
        made = HintRow(line, small=self._small, parent=self)
        made.taken.connect(self.taken)
        made.fine.connect(self.fine)
        return made

    def buttons(self) -> list[Button]:
        """Return everything to press, in reading order."""
        found = [button for line in self.rows for button in (*line.buttons, line.good)]
        return [*found, self.next if self._small else self.more]

    @Slot()
    def _unfold(self) -> None:
        had_keys = self.more.hasFocus()
        before = len(self.rows)
        self._room += _MORE
        self._arrange()
        if had_keys:
            self.rows[before].good.setFocus(Qt.FocusReason.OtherFocusReason)
