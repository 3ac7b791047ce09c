"""A layout that goes on on the next line when a line is full, like words in a sentence."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Widgets beside each other, each at its own size, in as many lines as needed."""

    def __init__(
        self, parent: QWidget | None = None, *, gap: int = 12, line_gap: int = 8, right: bool = False
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._line_gap = line_gap
        self._right = right
        self._upright = False
        self.setContentsMargins(QMargins())

    def set_upright(self, upright: bool) -> None:
        """Give every item a line of its own, over the whole width."""
        self._upright = upright
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 (Qt)
        """Add an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return the number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 (Qt)
        """Return an item, or None behind the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 (Qt)
        """Take an item out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 (Qt)
        """Tell that it takes no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 (Qt)
        """Tell that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 (Qt)
        """Return the height of the lines at this width."""
        return self._lay(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 (Qt)
        """Put the items in their places."""
        super().setGeometry(rect)
        self._lay(rect, move=True)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the size on one line."""
        hints = [item.sizeHint() for item in self._items]
        margins = self.contentsMargins()
        width = sum(hint.width() for hint in hints) + self._gap * max(len(hints) - 1, 0)
        height = max((hint.height() for hint in hints), default=0)
        return QSize(width + margins.left() + margins.right(), height + margins.top() + margins.bottom())

    def minimumSize(self) -> QSize:  # noqa: N802 (Qt)
        """Return the size of the widest item."""
        margins = self.contentsMargins()
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.sizeHint())
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _lay(self, rect: QRect, *, move: bool) -> int:
        """Break the items into lines; return the height they take."""
        inside = rect.marginsRemoved(self.contentsMargins())
        top = inside.top()
        line: list[tuple[QLayoutItem, QSize]] = []
        used = 0
        for item in self._items:
            if item.isEmpty():  # hidden: it leaves no gap
                continue
            hint = item.sizeHint()
            full = self._upright or used + self._gap + hint.width() > inside.width()
            if line and full:
                top += self._place(line, used, inside, top, move=move) + self._line_gap
                line, used = [], 0
            used += hint.width() + (self._gap if line else 0)
            line.append((item, hint))
        if line:
            top += self._place(line, used, inside, top, move=move)
        margins = self.contentsMargins()
        return top - inside.top() + margins.top() + margins.bottom()

    def _place(
        self, line: list[tuple[QLayoutItem, QSize]], used: int, inside: QRect, top: int, *, move: bool
    ) -> int:
        height = max(hint.height() for _, hint in line)
        left = inside.right() + 1 - used if self._right else inside.left()
        for item, hint in line:
            if move:
                size = QSize(inside.width(), hint.height()) if self._upright else hint
                item.setGeometry(QRect(QPoint(left, top + (height - hint.height()) // 2), size))
            left += hint.width() + self._gap
        return height
