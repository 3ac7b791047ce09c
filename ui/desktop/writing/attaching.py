"""Giving a field of a screen the helper: one line where the field is laid out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QPlainTextEdit

from ui.desktop.parts.field import Field
from ui.desktop.writing.helper import WritingHelp
from ui.desktop.writing.hint_list import MOST_ROWS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout, QLineEdit, QWidget


def help_writing(
    edit: QLineEdit | QPlainTextEdit | Field,
    about: str = "",
    *,
    most: int | None = None,
    names_told: bool = False,
) -> WritingHelp:
    """Give a field that residents will read the helper; it must be in its layout already.

    The list comes under the field. `most` is how many hints it shows before the rest is unfolded: four
    under a few lines of text, one at a time under a single line. `about` is the id of what the words are
    about; a room fills in its session (`tell_about`).
    """
    edit = edit.edit if isinstance(edit, Field) else edit
    usual = MOST_ROWS if isinstance(edit, QPlainTextEdit) else 1
    made = WritingHelp(edit, about, most=most or usual, names_told=names_told)
    parent = edit.parentWidget()
    found = _place_in(parent.layout(), edit) if parent is not None else None
    assert found is not None, "lay the field out first"
    box, at = found
    # What is wrong with the field comes and goes right under it; the list stands under that.
    while (item := box.itemAt(at + 1)) and (widget := item.widget()) is not None and widget.isHidden():
        at += 1
    box.insertWidget(at + 1, made.list)
    made.look_again()
    return made


def tell_about(within: QWidget, thing: str) -> None:
    """Let all fields in a screen be about this thing: "is goed zo" holds there and not elsewhere."""
    for found in within.findChildren(WritingHelp):
        found.be_about(thing)


def _place_in(layout: QLayout | None, edit: QWidget) -> tuple[QBoxLayout, int] | None:
    """The box a field stands in, and where."""
    if layout is None:
        return None
    if isinstance(layout, QBoxLayout) and (at := layout.indexOf(edit)) >= 0:
        return layout, at
    for nr in range(layout.count()):
        item = layout.itemAt(nr)
        found = _place_in(item.layout(), edit) if item is not None else None
        if found is not None:
            return found
    return None
