"""Where a quote is typed, with a wavy line under what may say who it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from ui.desktop import theme
from ui.desktop.parts.field import Lines

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Waves(QSyntaxHighlighter):
    """Draws the wavy lines. Qt counts in UTF-16, Python in signs."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.names: tuple[str, ...] = ()

    def highlightBlock(self, text: str) -> None:  # noqa: N802 (Qt)
        """Underline one line of text."""
        from wijksessie.queries.identity import findings

        look = QTextCharFormat()
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        look.setUnderlineColor(theme.colour("stress"))
        for found in findings(text, self.names):
            start = _units(text[: found.start])
            self.setFormat(start, _units(text[found.start : found.end]), look)


class QuoteField(Lines):
    """A few lines; Enter is done, Shift Enter a new line."""

    entered = Signal()

    def __init__(self, name: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(3, parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setFont(theme.font("tekst"))
        self.waves = Waves(self.document())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Enter is done."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.entered.emit()
            return
        super().keyPressEvent(event)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
