"""What must still come before publishing, and what would make the leaflet better. Calm lines, no alarms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import Card, clear, column, row
from ui.desktop.parts.icons import Icon
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

_AT_ONCE = 3
"""More lines than this nobody reads at once; the next one comes when the first is done."""


class CheckCard(Card):
    """Two short lists, or one line that says that everything is there. `control` leads to the whole check."""

    control_asked = Signal()

    def __init__(self, parent: QWidget | None = None, *, control: bool = True) -> None:
        super().__init__("checkCard", parent=parent)
        self.box.setContentsMargins(16, 12, 16, 12)
        self.box.setSpacing(theme.space("xs"))
        self._shown: tuple[tuple[str, ...], tuple[str, ...]] | None = None
        self._control = Button(self.tr("Controle"), "controlButton", height=theme.target("bureau"))
        self._control.setToolTip(self.tr("Kan iedereen de folder lezen? Kijk het samen na."))
        self._lines = column(spacing="xs")
        self.box.addLayout(self._lines)
        self.box.addWidget(self._control, 0, Qt.AlignmentFlag.AlignLeft)
        if not control:
            self._control.hide()
        self._control.clicked.connect(self.control_asked)

    @property
    def has_lines(self) -> bool:
        """Tell whether anything is still to be done."""
        return self._shown is not None and any(self._shown)

    def show_checks(self, gaps: Sequence[str], hints: Sequence[str]) -> None:
        """Show these lines."""
        shown = (tuple(gaps), tuple(hints))
        if shown == self._shown:
            return
        self._shown = shown
        clear(self._lines)
        if gaps:
            self._list("gaps", self.tr("Dit moet er nog in"), gaps)
        if hints:
            self._list("hints", self.tr("Dit maakt de folder beter"), hints)
        if not gaps and not hints:
            self._add("check", self.tr("Alles staat erin."), "helpt")
        words = [self.tr("Alles staat erin.")] if not gaps and not hints else [*gaps, *hints]
        self.setAccessibleName(" ".join(words))

    def _list(self, name: str, heading: str, lines: Sequence[str]) -> None:
        inside = Card(name, "clear")
        inside.box.setContentsMargins(0, 0, 0, 4)
        inside.box.setSpacing(theme.space("xs"))
        inside.box.addWidget(Text(heading, "klein", "kop"))
        for line in lines[:_AT_ONCE]:
            inside.box.addWidget(Text(line, "klein", look="second", wrap=True))
        rest = len(lines) - _AT_ONCE
        if rest > 0:
            inside.box.addWidget(Text(self.tr("En nog {0}.").format(rest), "klein", look="second"))
        self._lines.addWidget(inside)

    def _add(self, icon: str, words: str, role: str) -> None:
        inside = Card("complete", "clear")
        inside.box.setContentsMargins(0, 0, 0, 0)
        line = row(spacing="s")
        line.addWidget(Icon(icon, 20, theme.colour(role)), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Text(words, "klein", "nadruk", wrap=True), 1)
        inside.box.addLayout(line)
        self._lines.addWidget(inside)
