"""Lines under words of an editor, on a sheet of glass over it: the text itself is never touched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from ui.desktop.writing.editors import editor_of
from ui.desktop.writing.strokes import paint_stroke, pen_colour

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from ui.desktop.writing.looks import Mark


class Underlines(QWidget):
    """Shows `marks`. It lies beside the viewport, not in it: what lies in it is moved along by scrolling."""

    def __init__(self, edit: QLineEdit | QPlainTextEdit) -> None:
        super().__init__(edit)
        self.setObjectName("underlines")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._edit = edit
        self._editor = editor_of(edit)
        self.marks: tuple[Mark, ...] = ()
        edit.installEventFilter(self)
        if isinstance(edit, QPlainTextEdit):
            edit.updateRequest.connect(self._follow)
        else:
            edit.cursorPositionChanged.connect(self._follow)  # a long text scrolls with its caret
        self._lie()
        self.show()

    def show_marks(self, marks: tuple[Mark, ...]) -> None:
        """Draw these from now on."""
        if marks != self.marks:
            self.marks = marks
            self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt)
        """Stay as large as the editor."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Polish):
            self._lie()
        return False

    def _lie(self) -> None:
        self.setGeometry(self._edit.rect())
        self.raise_()

    @Slot()
    def _follow(self) -> None:
        if self.marks:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Draw what is in sight."""
        if not self.marks:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self._editor.room())
        for nr, piece in self._editor.pieces([(mark.start, mark.end) for mark in self.marks]):
            mark = self.marks[nr]
            paint_stroke(painter, mark.stroke, pen_colour(mark.role), piece.left, piece.right, piece.foot)
        painter.end()
