"""Own words in one place of the leaflet: a sentence on each line, kept after a pause and when it is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.field import Lines
from ui.desktop.parts.frames import row
from ui.desktop.parts.text import Text
from ui.desktop.writing.attaching import help_writing

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QResizeEvent

    from wijksessie.queries.leaflet_places import TextPlace

PAUSE_MS = 400
"""So long nobody types before the words are kept."""

_FEWEST, _MOST = 2, 9
"""Lines in sight; a longer text scrolls."""


class GrowingLines(Lines):
    """As high as what is written in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_FEWEST, parent)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Another width breaks the lines elsewhere."""
        super().resizeEvent(event)
        self._grow()

    @Slot()
    def _grow(self) -> None:
        # A plain text measures its height in lines.
        lines = min(max(round(self.document().size().height()), _FEWEST), _MOST)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + theme.scaled(30))
        bars = Qt.ScrollBarPolicy
        more = self.document().size().height() > _MOST
        self.setVerticalScrollBarPolicy(bars.ScrollBarAsNeeded if more else bars.ScrollBarAlwaysOff)


class WordsEditor(QWidget):
    """Shows the words that stand there now. `written` has the place and the words; none: the program's."""

    written = Signal(str, str)
    picture_asked = Signal(str)

    def __init__(self, place: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.place = place
        self._program, self._kept = "", ""
        self._label = Text("", "tekst", "nadruk", wrap=True)
        self._about = Text("", "klein", look="second", wrap=True)
        self.edit = GrowingLines()
        self.edit.setObjectName("leafletWords")
        self.edit.setFont(theme.font("tekst"))
        self._label.setBuddy(self.edit)
        self.usual = Button(
            self.tr("Woorden van de app terug"), "leafletWordsUsual", "plain", height=theme.target("bureau")
        )
        self.usual.setProperty("slim", "yes")
        self.picture = Button(
            self.tr("Ander plaatje"), "leafletWordsPicture", "plain", height=theme.target("bureau")
        )
        self.picture.setProperty("slim", "yes")
        self.picture.setVisible(False)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        # layout
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.space("xs"))
        for words in (self._label, self._about):
            box.addWidget(words)
        box.addSpacing(theme.space("xs"))
        box.addWidget(self.edit)
        acts = row(spacing="m")
        for button in (self.usual, self.picture):
            acts.addWidget(button)
        acts.addStretch(1)
        box.addLayout(acts)
        self.usual.hide()
        self.help = help_writing(self.edit)
        # connections
        self.edit.textChanged.connect(self._typed)
        self.edit.editingFinished.connect(self.keep)
        self._pause.timeout.connect(self.keep)
        self.usual.clicked.connect(self._take_usual)
        self.picture.clicked.connect(self._ask_picture)

    def show_place(self, place: TextPlace, *, named: bool, told: bool = True) -> None:
        """Show the words of this place, unless those are what was written here.

        It is `named` with its label, and `told` what the place is for.
        """
        self._label.setText(place.label)
        self._label.setVisible(named)
        self._about.setText(self.tr("{0} Elke zin op een nieuwe regel.").format(place.about))
        self._about.setVisible(told)
        self.edit.setAccessibleName(self.tr("Woorden bij {0}").format(place.label))
        self.edit.setAccessibleDescription(place.about)
        self.usual.setVisible(bool(place.own))
        self.picture.setVisible(self.place.startswith("doen/"))
        self._program = place.program
        words = place.own or place.program
        if words == self._kept or self._pause.isActive():
            return
        self._kept = words
        if tidy(self.edit.text()) != words:
            self.edit.setText(words)
            self._pause.stop()

    @Slot()
    def keep(self) -> None:
        """Hand over what was written since the last time; the program's own words are no own words."""
        self._pause.stop()
        words = tidy(self.edit.text())
        if not words and not self.edit.hasFocus():
            words = self._program
            self.edit.setText(words)
            self._pause.stop()
        if words == self._kept or (not words and self._kept == self._program):
            return
        self._kept = words or self._program
        self.written.emit(self.place, "" if words == self._program else words)

    @Slot()
    def _typed(self) -> None:
        if tidy(self.edit.text()) != self._kept:
            self._pause.start()
        else:
            self._pause.stop()

    @Slot()
    def _take_usual(self) -> None:
        self.edit.setText(self._program)
        self._pause.stop()
        self.edit.setFocus()
        self.keep()

    @Slot()
    def _ask_picture(self) -> None:
        self.picture_asked.emit(self.place.partition("/")[2])

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 (Qt)
        """Keep it when another block or section is chosen."""
        super().hideEvent(event)
        if self._pause.isActive():
            self.keep()


def tidy(text: str) -> str:
    """The words as they are kept: no empty lines, no spaces around a line."""
    return "\n".join(line for line in (" ".join(each.split()) for each in text.splitlines()) if line)
