"""The two editors there are, spoken to in one way. All places are characters of Python."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QTextCursor, QTextLayout
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from ui.desktop.writing.units import Ruler

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QTextBlock

_CARET_INDENT = 5
"""Qt draws the caret this many pixels right of the rectangle it tells."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Where a piece of text on one line stands: pixels in the editor, and the foot of its letters."""

    left: float
    right: float
    foot: float


class Editor(Protocol):
    """What the helper needs of a place to type in."""

    def text(self) -> str:
        """Return all that stands there."""

    def caret(self) -> int:
        """Return before which character the caret stands."""

    def select(self, start: int, end: int) -> None:
        """Select characters and bring them in sight."""

    def replace(self, edits: Sequence[tuple[int, int, str]]) -> None:
        """Put texts in the place of characters; Ctrl+Z takes it all back at once."""

    def room(self) -> QRect:
        """Return where in the editor text can be seen."""

    def pieces(self, places: Sequence[tuple[int, int]]) -> Iterator[tuple[int, Piece]]:
        """Yield the nr of every place in sight, with where it stands, once for every line.

        The places are in order of where they begin.
        """


class LineEditor:
    """A QLineEdit."""

    def __init__(self, edit: QLineEdit) -> None:
        self._edit = edit

    def text(self) -> str:
        """Return all that stands there."""
        return self._edit.text()

    def caret(self) -> int:
        """Return before which character the caret stands."""
        return Ruler(self.text()).to_python(self._edit.cursorPosition())

    def select(self, start: int, end: int) -> None:
        """Select characters and bring them in sight."""
        ruler = Ruler(self.text())
        first = ruler.to_qt(start)
        self._edit.setCursorPosition(first)
        self._edit.setSelection(first, ruler.to_qt(end) - first)

    def replace(self, edits: Sequence[tuple[int, int, str]]) -> None:
        """Put in the whole text at once: each insert would be an undo step of its own."""
        old = new = self.text()
        for start, end, text in reversed(edits):
            new = new[:start] + text + new[end:]
        self._edit.selectAll()
        self._edit.insert(new)
        start, _, text = edits[0]
        if old != new:
            self._edit.setCursorPosition(Ruler(new).to_qt(start + len(text)))

    def room(self) -> QRect:
        """Return where in the editor text can be seen."""
        margins = self._edit.textMargins()
        return self._edit.rect().adjusted(8 + margins.left(), 2, -8 - margins.right(), -2)

    def pieces(self, places: Sequence[tuple[int, int]]) -> Iterator[tuple[int, Piece]]:
        """Yield where places stand, counted from the caret: that also holds for a text that is scrolled."""
        text = self.text()
        if not text or self._edit.echoMode() != QLineEdit.EchoMode.Normal:
            return
        layout = QTextLayout(text, self._edit.font())
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        caret = self._edit.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
        zero = caret.x() + _CARET_INDENT - _x(line, self._edit.cursorPosition())
        ruler, foot, room = Ruler(text), caret.y() + line.ascent(), self.room()
        for nr, (start, end) in enumerate(places):
            ends = sorted((zero + _x(line, ruler.to_qt(start)), zero + _x(line, ruler.to_qt(end))))
            if ends[1] > room.left() and ends[0] < room.right():
                yield nr, Piece(ends[0], ends[1], foot)


class PageEditor:
    """A QPlainTextEdit."""

    def __init__(self, edit: QPlainTextEdit) -> None:
        self._edit = edit

    def text(self) -> str:
        """Return all that stands there."""
        return self._edit.toPlainText()

    def caret(self) -> int:
        """Return before which character the caret stands."""
        return Ruler(self.text()).to_python(self._edit.textCursor().position())

    def select(self, start: int, end: int) -> None:
        """Select characters and bring them in sight."""
        ruler = Ruler(self.text())
        cursor = self._edit.textCursor()
        cursor.setPosition(ruler.to_qt(start))
        cursor.setPosition(ruler.to_qt(end), QTextCursor.MoveMode.KeepAnchor)
        self._edit.setTextCursor(cursor)
        self._edit.ensureCursorVisible()

    def replace(self, edits: Sequence[tuple[int, int, str]]) -> None:
        """Put texts in from back to front, so that the places before them stay."""
        ruler = Ruler(self.text())
        cursor = self._edit.textCursor()
        cursor.beginEditBlock()
        for start, end, text in reversed(edits):
            cursor.setPosition(ruler.to_qt(start))
            cursor.setPosition(ruler.to_qt(end), QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(text)
        cursor.endEditBlock()
        self._edit.setTextCursor(cursor)

    def room(self) -> QRect:
        """Return where in the editor text can be seen."""
        return self._edit.viewport().geometry()

    def pieces(self, places: Sequence[tuple[int, int]]) -> Iterator[tuple[int, Piece]]:
        """Yield where places stand, a piece for every line they run over."""
        document, room = self._edit.document(), self.room()
        ruler = Ruler(self.text())
        starts = [start for start, _ in places]
        block = self._edit.firstVisibleBlock()
        while block.isValid() and block.position() < document.characterCount():
            begin, after = block.position(), block.position() + block.length()
            nrs = range(
                bisect_left(starts, ruler.to_python(begin)), bisect_left(starts, ruler.to_python(after))
            )
            here = [
                (nr, ruler.to_qt(places[nr][0]) - begin, ruler.to_qt(places[nr][1]) - begin) for nr in nrs
            ]
            top = self._edit.cursorRect(QTextCursor(block))
            if top.y() > room.height():
                return
            if here:
                yield from self._in_block(block, here, room, room.left() + top.x(), room.top() + top.y())
            block = block.next()

    @staticmethod
    def _in_block(
        block: QTextBlock, here: list[tuple[int, int, int]], room: QRect, left: float, top: float
    ) -> Iterator[tuple[int, Piece]]:
        layout = block.layout()
        if not layout.lineCount():
            return
        left -= layout.lineAt(0).cursorToX(0)[0]  # type: ignore[index]
        top -= layout.lineAt(0).y()
        for at in range(layout.lineCount()):
            line = layout.lineAt(at)
            # A long text is one block of many lines, of which few are in sight.
            if top + line.y() + line.height() < room.top():
                continue
            if top + line.y() > room.bottom():
                return
            first, last = line.textStart(), line.textStart() + line.textLength()
            for nr, start, end in here:
                if start < last and end > first:
                    ends = sorted((_x(line, max(start, first)), _x(line, min(end, last))))
                    yield nr, Piece(left + ends[0], left + ends[1], top + line.y() + line.ascent())


def _x(line: object, at: int) -> float:
    """Where a caret before this unit stands. The binding answers with the place and the unit it took."""
    found = line.cursorToX(at)  # type: ignore[attr-defined]
    return float(found[0] if isinstance(found, tuple) else found)


def editor_of(edit: QLineEdit | QPlainTextEdit) -> Editor:
    """Return the way to speak to this editor."""
    return LineEditor(edit) if isinstance(edit, QLineEdit) else PageEditor(edit)
