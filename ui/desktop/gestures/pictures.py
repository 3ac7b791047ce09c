"""The picture of an option: its pictogram, its mat, or nothing; a photo of their own comes first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.desktop.parts.pictogram import Pictogram

if TYPE_CHECKING:
    from wijksessie.queries.options import OptionView


def picture_of(option: OptionView, pixels: int) -> QWidget | None:
    """Return the picture of an option as a widget, or None when it has only words."""
    return Pictogram(option.pictogram, pixels) if option.pictogram else None
