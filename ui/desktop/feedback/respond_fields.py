"""Block 8: when, where and on which number residents can answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.text import Text
from ui.desktop.writing.attaching import help_writing

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

PAUSE_MS = 600
"""So long nobody types before it is kept."""


class RespondFields(QWidget):
    """Three fields that keep themselves: after a pause, and when they are left."""

    written = Signal(str, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("respondFields")
        self._kept = ("", "", "")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        # layout
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.space("xs"))
        self._fields: list[QLineEdit] = []
        for name, label, example in (
            ("respondWhen", self.tr("Wanneer?"), self.tr("op dinsdag")),
            ("respondWhere", self.tr("Waar?"), self.tr("Buurthuis")),
            ("respondPhone", self.tr("Op welk nummer?"), self.tr("06 1234 5678")),
        ):
            field = QLineEdit()
            field.setObjectName(name)
            field.setAccessibleName(label)
            field.setPlaceholderText(self.tr("Bijvoorbeeld: {0}").format(example))
            field.setFont(theme.font("tekst"))
            field.setMinimumHeight(theme.scaled(44))
            field.setMaxLength(60)
            words = Text(label, "klein", "nadruk")
            words.setBuddy(field)
            if self._fields:
                box.addSpacing(theme.space("s"))
            box.addWidget(words)
            box.addWidget(field)
            self._fields.append(field)
        for field in self._fields[:2]:
            help_writing(field)
        # connections
        for field in self._fields:
            field.textEdited.connect(self._typed)
            field.editingFinished.connect(self.keep)
        self._pause.timeout.connect(self.keep)

    def show_values(self, when: str, where: str, phone: str, *, enabled: bool) -> None:
        """Show what is kept, unless that is what was written here."""
        for field in self._fields:
            field.setEnabled(enabled)
        values = (when, where, phone)
        if values == self._kept:
            return
        self._kept = values
        self._pause.stop()
        for field, value in zip(self._fields, values, strict=True):
            if field.text().strip() != value:
                field.setText(value)

    @Slot()
    def keep(self) -> None:
        """Keep what was written, when it is new."""
        self._pause.stop()
        when, where, phone = values = tuple(field.text().strip() for field in self._fields)
        if values != self._kept:
            self._kept = (when, where, phone)
            self.written.emit(when, where, phone)

    @Slot()
    def _typed(self) -> None:
        self._pause.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 (Qt)
        """Keep it when another block or section is chosen."""
        super().hideEvent(event)
        if self._pause.isActive():
            self.keep()
