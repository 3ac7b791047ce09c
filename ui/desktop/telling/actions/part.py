"""One card about an action: fields that keep themselves when they are left, and choices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from ui.desktop.parts.field import Field
from ui.desktop.parts.frames import Card
from ui.desktop.parts.text import Text
from ui.desktop.writing.attaching import help_writing

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from wijksessie.queries.action_list import ActionDetail


class Part(Card):
    """`wrote` comes with the field, its key and the text; `chose` with a key and what was chosen."""

    wrote = Signal(object, str, str)
    chose = Signal(str, object)

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(f"{name}Part", parent=parent)
        self.setAccessibleName(title)
        self.fields: dict[str, Field] = {}
        self.box.addWidget(Text(title, "kop", wrap=True))

    def add(self, field: Field, *, residents: bool = False, names_told: bool = False) -> Field:
        """Lay a field under the others; with the helper when residents will read it."""
        self.box.addWidget(field)
        self.know(field)
        if residents:
            help_writing(field, names_told=names_told)
        return field

    def know(self, field: Field) -> None:
        """Keep what is written in a field that stands somewhere in this card."""
        self.fields[field.key] = field
        field.written.connect(self._write)

    def caption(self, text: str) -> None:
        """Put a label above what comes next."""
        self.box.addWidget(Text(text, "tekst", "nadruk", wrap=True))

    def show_action(self, action: ActionDetail) -> None:
        """Show what is kept of an action."""
        raise NotImplementedError

    @Slot(str, str)
    def _write(self, key: str, text: str) -> None:
        self.wrote.emit(self.fields[key], key, text)
