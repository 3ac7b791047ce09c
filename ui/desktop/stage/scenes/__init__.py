"""The pictures of the big screen, one small file each. A new kind of scene is one line here."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

    from ui.desktop.stage.show import Picture

    Paint = Callable[[QPainter, QRectF, Picture, float], None]

KINDS = (
    "dots",
    "lines",
    "boxes",
    "grid",
    "season",
    "rings",
    "web",
    "body",
    "tree",
    "rope",
    "marks",
    "question",
    "welcome",
    "circle",
)
"""Every kind of scene; its painter is `paint` in the file of that name."""


@cache
def painter_of(kind: str) -> Paint:
    """Return what paints this kind under the title; `KeyError` for a kind nobody knows."""
    if kind not in KINDS:
        raise KeyError(kind)
    found: Paint = import_module(f"ui.desktop.stage.scenes.{kind}").paint
    return found
