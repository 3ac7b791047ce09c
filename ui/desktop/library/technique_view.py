"""A technique as in a good cookbook: what it is for, what lies ready, the steps, and what to watch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.library.lines import Lines, Pairs
from ui.desktop.library.technique_words import place_words, role_words, time_words
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import Card, Line, Page, clear, column
from ui.desktop.parts.icons import Icon
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from wijksessie.queries.library import TechniqueText

_TWO_COLUMNS = 640
"""From this width (at 100 %) materials stand beside the steps, and the two variants beside each other."""


class TechniqueView(QWidget):
    """Shows one technique, with what can be done with it."""

    add_asked = Signal(str)
    print_asked = Signal(str)
    save_asked = Signal(str)
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("techniqueView")
        self._text: TechniqueText | None = None
        self._pairs: list[QBoxLayout] = []
        self.page = Page("techniquePage")
        self.page.box.setContentsMargins(0, 0, 8, 12)
        height = theme.target("bureau")
        self.back = Button(self.tr("Alle werkvormen"), "techniqueBack", height=height)
        self.add = Button(self.tr("Zet in het programma"), "techniqueAdd", "primary", height=height)
        self.to_print = Button(self.tr("Druk af"), "techniquePrint", height=height)
        self.to_save = Button(self.tr("Bewaar als pdf"), "techniqueSave", height=height)
        self._said = Text("", "tekst", "kop", look="done", wrap=True)
        self._said.setObjectName("techniqueSaid")
        self._said.hide()
        # layout
        self._card = Card("techniqueCard")
        self._card.box.setContentsMargins(24, 20, 24, 22)
        self._card.box.setSpacing(theme.space("m"))
        # With the keyboard on the card, the arrows scroll the page: there is nothing to press further down.
        self._card.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._head = column(spacing="xs")
        self._acts = Flow(gap=8, line_gap=8)
        for button in (self.add, self.to_print, self.to_save):
            self._acts.addWidget(button)
        self._body = column(spacing="l")
        self._card.box.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self._card.box.addLayout(self._head)
        self._card.box.addLayout(self._acts)
        self._card.box.addWidget(self._said)
        self._card.box.addLayout(self._body)
        self._card.box.addStretch(1)
        self.page.box.addWidget(self._card, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.page)
        # connections
        self.back.clicked.connect(self.back_asked)
        self.add.clicked.connect(self._add)
        self.to_print.clicked.connect(self._print)
        self.to_save.clicked.connect(self._save)

    @property
    def shown(self) -> str:
        """Return the id of the technique in sight, or nothing."""
        return self._text.id if self._text is not None else ""

    def stand_alone(self, alone: bool) -> None:
        """Offer the way back when the list is not beside it."""
        self.back.setVisible(alone)

    def say(self, said: str) -> None:
        """Tell what was done, for instance that it is printed."""
        self._said.setText(said)
        self._said.setVisible(bool(said))

    def show_technique(self, text: TechniqueText) -> None:
        """Show this technique from its top."""
        self._text = text
        self.say("")
        self._card.setAccessibleName(text.name)
        self._pairs = []
        clear(self._head)
        _clear_deep(self._body)
        title = Text(text.name, "titel", wrap=True)
        title.setObjectName("techniqueTitle")
        self._head.addWidget(title)
        self._head.addWidget(self._facts(text))
        for part in self._parts(text):
            if isinstance(part, QWidget):
                self._body.addWidget(part)
            else:
                self._body.addLayout(part)
        self._arrange()
        self.page.verticalScrollBar().setValue(0)

    def _parts(self, text: TechniqueText) -> list[QWidget | QBoxLayout]:
        purpose = Text(text.purpose, wrap=True)
        purpose.setFont(theme.work_font(20))
        parts: list[QWidget | QBoxLayout] = [purpose]
        if text.conditions:
            parts.append(self._conditions(text))
        parts += [self._question(text), Line()]
        materials = self._section(self.tr("Klaarleggen"), Lines(text.materials))
        steps = self._section(self.tr("Zo gaat het"), Lines(text.steps, numbered=True))
        parts += [self._beside((materials, 2), (steps, 4)), Line()]
        reading = self._section(self.tr("Zonder lezen"), Lines(text.no_reading))
        speaking = self._section(self.tr("Zonder praten"), Lines(text.no_speaking))
        parts += [self._beside((reading, 1), (speaking, 1)), Line()]
        roles = [(role_words(role), task) for role, task in text.roles.items()]
        parts.append(self._section(self.tr("Let op"), Lines(text.pitfalls)))
        parts += [Line(), self._section(self.tr("Wie doet wat"), Pairs(roles))]
        return parts

    def _facts(self, text: TechniqueText) -> QWidget:
        facts = QWidget()
        line = QHBoxLayout(facts)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.space("s"))
        kind = self.tr("Kernset") if text.core else self.tr("Verdieping")
        words = f"{time_words(text)}, {place_words(text)}. {kind}, {text.code}"
        line.addWidget(Icon("clock", 22))
        line.addWidget(Text(words, "tekst", "kop", wrap=True), 1)
        return facts

    def _question(self, text: TechniqueText) -> QWidget:
        frame = QFrame()
        frame.setProperty("look", "banner")
        box = QVBoxLayout(frame)
        box.setContentsMargins(18, 12, 18, 14)
        box.setSpacing(theme.space("xs"))
        box.addWidget(Text(self.tr("De vraag, twee keer hardop"), "klein", wrap=True))
        box.addWidget(Text(text.question, "zin", wrap=True))
        if text.question_helps:
            box.addWidget(Text(self.tr("Later, over wat helpt"), "klein", wrap=True))
            box.addWidget(Text(text.question_helps, "zin", wrap=True))
        return frame

    def _conditions(self, text: TechniqueText) -> QWidget:
        frame = QFrame()
        frame.setObjectName("techniqueConditions")
        frame.setProperty("look", "banner_now")
        box = QVBoxLayout(frame)
        box.setContentsMargins(18, 12, 18, 14)
        box.setSpacing(theme.space("s"))
        box.addWidget(Text(self.tr("Gevoelig. Alleen als dit alles klopt:"), "tekst", "kop", wrap=True))
        box.addWidget(Lines(text.conditions))
        return frame

    def _section(self, title: str, content: QWidget) -> QWidget:
        section = QWidget()
        box = QVBoxLayout(section)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.space("s"))
        box.addWidget(Text(title, "kop", wrap=True))
        box.addWidget(content)
        box.addStretch(1)
        return section

    def _beside(self, *sections: tuple[QWidget, int]) -> QBoxLayout:
        layout = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        layout.setSpacing(theme.space("xl"))
        for section, share in sections:
            layout.addWidget(section, share)
        self._pairs.append(layout)
        return layout

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Choose one column or two."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        narrow = self.width() < theme.scaled(_TWO_COLUMNS)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        for pair in self._pairs:
            pair.setDirection(way)

    @Slot()
    def _add(self) -> None:
        self.add_asked.emit(self.shown)

    @Slot()
    def _print(self) -> None:
        self.print_asked.emit(self.shown)

    @Slot()
    def _save(self) -> None:
        self.save_asked.emit(self.shown)


def _clear_deep(layout: QVBoxLayout) -> None:
    """Take out layouts inside the layout too."""
    while (item := layout.itemAt(0)) is not None:
        inner = item.layout()
        if inner is not None:
            clear(inner)
            layout.removeItem(item)
            inner.deleteLater()
        else:
            widget = item.widget()
            assert widget is not None
            layout.removeWidget(widget)
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
