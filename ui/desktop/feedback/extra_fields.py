"""One line that belongs to a block: the title of the leaflet, and where its code leads to."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.desktop.parts.field import Field
from ui.desktop.writing.attaching import help_writing

_tr = QCoreApplication.translate


def title_field() -> Field:
    """Block 1: the title, on the first page and in the name of the PDF."""
    field = Field("leafletTitle", _tr("ExtraFields", "Titel van de folder"), "title")
    help_writing(field)
    return field


def code_field() -> Field:
    """Block 8: a web address or a telephone number, as a code to scan. Empty: no code."""
    label = _tr("ExtraFields", "Code om te scannen")
    return Field("leafletCode", label, "qr", hint=_tr("ExtraFields", "Webadres of nummer. Mag leeg."))
