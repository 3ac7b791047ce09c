"""One side of the tree as lines: the roots or the branches, and one open line to type the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.desktop.gestures import tree_nodes as nodes_
from ui.desktop.gestures.tree_row import TreeRow
from ui.desktop.parts.frames import Card, discard
from ui.desktop.parts.text import Text
from wijksessie.techniques.tree import LEVELS

if TYPE_CHECKING:
    from collections.abc import Callable


class TreeSide(Card):
    """The open line stands behind the line it was asked for, or at the end; `after` is that line's node."""

    asked = Signal(object, str)
    left = Signal(object)
    reached = Signal(object)

    def __init__(self, side: str, title: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(f"tree_{side}", parent=parent)
        # parts
        self.side = side
        self.after: str | None = None
        self.level = 1
        self._hint = hint
        self.rows: dict[str, TreeRow] = {}
        self.open = self._row(f"treeOpen_{side}")
        # layout
        self.box.setContentsMargins(14, 10, 14, 10)
        self.box.addWidget(Text(title, "kop", wrap=True))
        self.box.addWidget(self.open)

    def _row(self, name: str) -> TreeRow:
        line = TreeRow(name, self._hint, self)
        line.side = self.side
        line.asked.connect(self.asked)
        line.left.connect(self.left)
        line.reached.connect(self.reached)
        return line

    def open_after(self, id_: str | None, level: int) -> None:
        """Put the open line behind a node and all that hangs on it."""
        self.after, self.level = id_, min(level, LEVELS)
        self.open.edit.setText("")
        self.open.stored = ""

    def shift_open(self, nodes: list[nodes_.Node], by: int) -> None:
        """Move the open line deeper or back, as far as something stands above it to hang on."""
        lines = self._before_open(nodes)
        deepest = min(lines[-1].level + 1, LEVELS) if lines else 1
        self.level = max(1, min(self.level + by, deepest))

    def _before_open(self, nodes: list[nodes_.Node]) -> list[nodes_.Line]:
        lines = nodes_.outline(nodes, self.side)
        if self.after is None or all(line.node["id"] != self.after for line in lines):
            return lines
        at = next(nr for nr, line in enumerate(lines) if line.node["id"] == self.after)
        end = at + 1
        while end < len(lines) and lines[end].level >= max(self.level, lines[at].level + 1):
            end += 1
        return lines[:end]

    def show_nodes(self, nodes: list[nodes_.Node], who: Callable[[str], str], *, anew: bool = False) -> None:
        """Show the lines; those that stay keep their words and the keys."""
        if anew:
            self.open_after(None, 1)
        lines = nodes_.outline(nodes, self.side)
        self._let_go([str(line.node["id"]) for line in lines])
        if self.after is None:
            self.level = min(self.level, lines[-1].level + 1) if lines else 1
        before = len(self._before_open(nodes))
        wanted: list[TreeRow] = []
        for nr, line in enumerate(lines):
            if nr == before:
                wanted.append(self.open)
            id_ = str(line.node["id"])
            row = self.rows.get(id_)
            if row is None:
                row = self.rows[id_] = self._row(f"tree_{id_}")
            label, said = str(line.node.get("label") or ""), who(str(line.node.get("can_change") or ""))
            row.show_line(self.side, id_, label, line.level, said)
            wanted.append(row)
        if self.open not in wanted:
            wanted.append(self.open)
        self.open.show_line(self.side, None, "", self.level)
        for nr, row in enumerate(wanted, start=1):
            if self.box.indexOf(row) != nr:
                self.box.insertWidget(nr, row)
            row.show()

    def _let_go(self, ids: list[str]) -> None:
        """Forget the lines of nodes that are no more."""
        if self.after not in ids:
            self.after = None
        for id_ in [id_ for id_ in self.rows if id_ not in ids]:
            gone = self.rows.pop(id_)
            if gone.edit.hasFocus():
                self.take_keys()
            discard(gone)

    def in_sight(self) -> list[TreeRow]:
        """Return the lines from top to bottom."""
        found = [self.box.itemAt(nr).widget() for nr in range(1, self.box.count())]  # type: ignore[union-attr]
        return [row for row in found if isinstance(row, TreeRow)]

    def step(self, row: TreeRow, by: int) -> None:
        """Put the keys on the line above or under this one."""
        rows = self.in_sight()
        to = rows.index(row) + by
        if 0 <= to < len(rows):
            rows[to].edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to(self, id_: str) -> None:
        """Put the keys on a node."""
        if id_ in self.rows:
            self.rows[id_].edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_keys(self) -> None:
        """Put the keys on the open line."""
        self.open.edit.setFocus(Qt.FocusReason.OtherFocusReason)
