"""The words of one block, to rewrite: one editor, or one for each promise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.feedback.words_editor import WordsEditor
from ui.desktop.parts.frames import discard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wijksessie.queries.leaflet_places import TextPlace


class WordsPart(QWidget):
    """Keeps its editors while the places stay the same, so that nobody loses the cursor."""

    written = Signal(str, str)
    picture_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("wordsPart")
        self._about = ""
        self.editors: dict[str, WordsEditor] = {}
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.space("m"))

    def be_about(self, session_id: str) -> None:
        """Belong to this session: what is good as it is, is so at its own place there."""
        self._about = session_id

    def show_places(self, places: Sequence[TextPlace]) -> None:
        """Show an editor for each place that may be rewritten."""
        places = [place for place in places if place.may_write]
        keys = [place.place for place in places]
        if keys != list(self.editors):
            self.keep()
            for editor in self.editors.values():
                discard(editor)
            self.editors = {key: self._editor(key) for key in keys}
        for nr, place in enumerate(places):
            editor = self.editors[place.place]
            editor.show_place(place, named=len(places) > 1, told=nr == 0)
            editor.help.be_about(f"{self._about}/{place.place}")
        self.setVisible(bool(places))

    @Slot()
    def keep(self) -> None:
        """Hand over what was typed just now."""
        for editor in self.editors.values():
            editor.keep()

    def _editor(self, place: str) -> WordsEditor:
        editor = WordsEditor(place, self)
        editor.written.connect(self.written)
        editor.picture_asked.connect(self.picture_asked)
        self._box.addWidget(editor)
        return editor
