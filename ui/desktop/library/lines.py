"""Sentences under each other with a number or a dot before each, as in a recipe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence


class Lines(QWidget):
    """A list. `numbered` sets large numbers, to find your place with one look at the paper or the screen."""

    def __init__(
        self, lines: Sequence[str], *, numbered: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.space("m"))
        grid.setVerticalSpacing(theme.space("m" if numbered else "s"))
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        for nr, line in enumerate(lines):
            mark = Text(str(nr + 1) if numbered else "•")
            if numbered:
                mark.setFont(theme.work_font(26, "titel"))
                mark.setMinimumWidth(theme.scaled(34))
            words = Text(line, wrap=True)
            grid.addWidget(mark, nr, 0, top)
            grid.addWidget(words, nr, 1, Qt.AlignmentFlag.AlignVCenter if numbered else top)


class Pairs(QWidget):
    """A word in bold with its sentence beside it."""

    def __init__(self, pairs: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.space("l"))
        grid.setVerticalSpacing(theme.space("s"))
        grid.setColumnStretch(1, 1)
        for nr, (word, sentence) in enumerate(pairs):
            grid.addWidget(Text(word, "tekst", "kop"), nr, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Text(sentence, wrap=True), nr, 1)
