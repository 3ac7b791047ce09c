"""Searching and narrowing the list of techniques."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.choice_field import ChoiceField
from ui.desktop.parts.flow import Flow

if TYPE_CHECKING:
    from wijksessie.queries.library import TechniqueText


class Filters(QWidget):
    """A search field, how long, where, and two buttons that stay down."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("techniqueFilters")
        self.search = QLineEdit()
        self.search.setObjectName("techniqueSearch")
        self.search.setAccessibleName(self.tr("Zoek een werkvorm"))
        self.search.setPlaceholderText(self.tr("Zoek, bijvoorbeeld bonen"))
        self.search.setClearButtonEnabled(True)
        self.time = self._choice(
            "techniqueTime",
            self.tr("Hoe lang"),
            (self.tr("Elke tijd"), 0),
            (self.tr("Tot 10 minuten"), 10),
            (self.tr("Tot 20 minuten"), 20),
            (self.tr("Tot 30 minuten"), 30),
        )
        self.place = self._choice(
            "techniquePlace",
            self.tr("Waar"),
            (self.tr("Elke plek"), ""),
            (self.tr("Aan tafel"), "tafel"),
            (self.tr("Samen"), "plenair"),
            (self.tr("Buiten"), "buiten"),
        )
        self.core = self._toggle(self.tr("Kernset"), "techniqueCore")
        self.wordless = self._toggle(self.tr("Zonder lezen"), "techniqueWordless")
        # layout
        self.search.setFont(theme.font("tekst"))
        self.search.setMinimumHeight(theme.scaled(44))
        self.search.setMinimumWidth(theme.scaled(200))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.space("s"))
        flow = Flow(gap=8, line_gap=8)
        for control in (self.time, self.place, self.core, self.wordless):
            flow.addWidget(control)
        box.addWidget(self.search)
        box.addLayout(flow)
        # connections
        self.search.textChanged.connect(self.changed)
        self.time.currentIndexChanged.connect(self.changed)
        self.place.currentIndexChanged.connect(self.changed)
        self.core.toggled.connect(self.changed)
        self.wordless.toggled.connect(self.changed)

    def _choice(self, name: str, what: str, *choices: tuple[str, object]) -> ChoiceField:
        box = ChoiceField(name, what)
        for words, value in choices:
            box.addItem(words, value)
        return box

    def _toggle(self, words: str, name: str) -> Button:
        button = Button(words, name, "choice", height=theme.target("bureau"))
        button.setCheckable(True)
        button.setProperty("slim", "yes")
        button.setFont(theme.font("tekst"))
        return button

    @Slot()
    def clear(self) -> None:
        """Show everything again."""
        self.search.clear()
        self.time.setCurrentIndex(0)
        self.place.setCurrentIndex(0)
        self.core.setChecked(False)
        self.wordless.setChecked(False)

    def keeps(self, text: TechniqueText) -> bool:
        """Tell whether a technique stays in the list."""
        most, place = self.time.currentData(), self.place.currentData()
        return (
            self._finds(text)
            and (not most or text.minutes[0] <= most)
            and (not place or text.group.value == place)
            and (text.core or not self.core.isChecked())
            and (text.wordless or not self.wordless.isChecked())
        )

    def _finds(self, text: TechniqueText) -> bool:
        words = self.search.text().casefold().split()
        said = " ".join(
            (text.name, text.code, text.purpose, text.question, text.question_helps, *text.materials)
        )
        return all(word in said.casefold() for word in words)
