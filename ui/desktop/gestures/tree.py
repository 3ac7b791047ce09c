"""A problem tree (T10): "hoe komt dat?" goes down, "wat gebeurt er dan?" goes up, and it ends in a wish."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.gestures import tree_nodes as nodes_
from ui.desktop.gestures.gesture import GestureWidget
from ui.desktop.gestures.tree_acts import TreeActs
from ui.desktop.gestures.tree_nodes import BRANCH, ROOT
from ui.desktop.gestures.tree_picture import TreePicture
from ui.desktop.gestures.tree_side import TreeSide
from ui.desktop.gestures.words import WordList, names_of
from ui.desktop.parts.frames import Card, column
from ui.desktop.parts.text import Text
from wijksessie.techniques.tree import LEVELS

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.desktop.desk import Desk
    from ui.desktop.gestures.tree_row import TreeRow
    from wijksessie.queries.sheets import SheetView
    from wijksessie.techniques.base import Gesture

_LEAST = 640
WHO = ("", "zelf", "samen", "organisatie", "niet")


class TreeGesture(GestureWidget):
    """The lists and the buttons speak of the line that has the keys; every act tells the whole tree."""

    finished = Signal()
    reached = Signal(object)

    def __init__(self, desk: Desk, gesture: Gesture, parent: QWidget | None = None) -> None:
        super().__init__(desk, gesture, parent)
        # parts
        self.setObjectName("treeGesture")
        self.setAccessibleName(self.tr("De probleemboom"))
        self._data: Any = None
        self._shown_for: object = None
        self._trunk = ""
        self._at: TreeRow | None = None
        self.picture = TreePicture()
        self.roots = TreeSide(ROOT, self.tr("Wortels: hoe komt dat?"), self.tr("Dat komt doordat ..."))
        then = self.tr("Takken: wat gebeurt er dan?")
        self.branches = TreeSide(BRANCH, then, self.tr("Dan gebeurt er ..."))
        self.acts = TreeActs()
        self.wishes = WordList("treeWish", self.tr("Een wens"), hint=self.tr("Wij willen ..."))
        self._no_wish = Text(self.tr("Er is nog geen wens. Vraag: wat willen wij wel?"), wrap=True)
        self._no_wish.setObjectName("treeNoWish")
        # layout
        wish = Card("treeWishes")
        wish.box.setContentsMargins(14, 10, 14, 10)
        wish.box.addWidget(Text(self.tr("Wensboom: hoe zou het goed zijn?"), "kop", wrap=True))
        wish.box.addWidget(self._no_wish)
        wish.box.addWidget(self.wishes)
        lists = column(spacing="m")
        lists.addWidget(self.acts)
        for part in (self.roots, self.branches, wish):
            lists.addWidget(part)
        lists.addStretch(1)
        card = Card("treeCard")
        card.box.setContentsMargins(8, 8, 8, 8)
        card.box.addWidget(self.picture)
        card.box.addStretch(1)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(theme.space("l"))
        self._sides.addLayout(lists, 3)
        self._sides.addWidget(card, 2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(self._sides, 1)
        # connections
        for side in (self.roots, self.branches):
            side.asked.connect(self._do)
            side.left.connect(self._keep)
            side.reached.connect(self._reach)
        self.acts.asked.connect(self._act)
        self.wishes.changed.connect(self._wish)
        self.wishes.went_on.connect(self.finished)

    # -- showing

    def show_sheet(self, sheet: SheetView, data: Any) -> None:
        """Show the tree of this table."""
        here = (sheet.round_id, sheet.table.key)
        anew = here != self._shown_for
        if anew:
            self._shown_for, self._at = here, None
            self.wishes.field.know(names_of(self.workspace))
        self._data = data
        self._trunk = sheet.options[0].label if sheet.options else self.tr("Leg een probleem op de stam")
        nodes = nodes_.nodes_of(data)
        for side in (self.roots, self.branches):
            side.show_nodes(nodes, self._who_word, anew=anew)
        wishes = nodes_.wishes_of(data)
        self.wishes.show_lines(wishes, anew=anew)
        self._no_wish.setVisible(bool(nodes) and not wishes)
        self._show_here()

    def _who_word(self, who: str) -> str:
        return {
            "zelf": self.tr("kan ik zelf"),
            "samen": self.tr("kunnen wij samen"),
            "organisatie": self.tr("een organisatie"),
            "niet": self.tr("niemand"),
        }.get(who, "")

    def _show_here(self) -> None:
        at = self._at.node_id if self._at is not None else None
        self.picture.show_tree(self._trunk, nodes_.nodes_of(self._data), at)
        level = self._at.level if self._at is not None else None
        self.acts.show_line(level, kept=at is not None)

    def take_keys(self) -> None:
        """Go to the open line of the roots."""
        self.roots.take_keys()

    def point_at(self, where: tuple[str, ...]) -> None:
        """Go to the line a rule is about."""
        nodes = nodes_.nodes_of(self._data)
        if len(where) > 1 and where[0] == "nodes" and where[1].isdigit() and int(where[1]) < len(nodes):
            node = nodes[int(where[1])]
            (self.roots if node.get("side") == ROOT else self.branches).go_to(str(node["id"]))
        elif where[:1] == ("wishes",):
            self.wishes.setFocus()
        else:
            self.take_keys()

    def how(self) -> str:
        """Return how to type."""
        typing = self.tr("[Enter] volgende regel. [Tab] dieper, [Shift Tab] terug.")
        return f"{typing} {self.tr('[Ctrl 1] tot [Ctrl 4] wie kan dit.')}"

    def progress(self) -> str:
        """Return how many cards hang, and whether there is a wish."""
        nodes, wishes = nodes_.nodes_of(self._data), nodes_.wishes_of(self._data)
        hung = self.tr("1 kaartje") if len(nodes) == 1 else self.tr("{0} kaartjes").format(len(nodes))
        if not nodes:
            return hung
        wish = self.tr("1 wens") if len(wishes) == 1 else self.tr("{0} wensen").format(len(wishes))
        return f"{hung}, {wish if wishes else self.tr('nog geen wens')}"

    # -- what people do

    @Slot(object)
    def _reach(self, line: TreeRow) -> None:
        self._at = line
        self._show_here()
        self.reached.emit(line)

    def _side_of(self, line: TreeRow) -> TreeSide:
        return self.roots if line.side == ROOT else self.branches

    @Slot(object)
    def _keep(self, line: TreeRow) -> str | None:
        """Keep the words of a line; an emptied line keeps what it had. Returns the id of its node."""
        words, nodes = line.text(), nodes_.nodes_of(self._data)
        if line.node_id is not None:
            if words and words != line.stored:
                self._tell(nodes_.changed(nodes, line.node_id, label=words))
                self._look(words)
            elif not words:
                line.edit.setText(line.stored)
            return line.node_id
        if not words:
            return None
        side = self._side_of(line)
        nodes, id_ = nodes_.added(nodes, line.side, words, side.after, line.level)
        side.open_after(id_, line.level)
        self._tell(nodes)
        self._look(words)
        return id_

    def _look(self, words: str) -> None:
        """Say what in the words may point at somebody."""
        from wijksessie.queries.identity import findings

        found = findings(words, names_of(self.workspace))
        if found:
            self.told.emit(f"{words[found[0].start : found[0].end]}: {found[0].hint}")

    def _tell(self, nodes: list[nodes_.Node]) -> None:
        if nodes != nodes_.nodes_of(self._data):
            self.typed.emit({"nodes": nodes, "wishes": nodes_.wishes_of(self._data)})

    @Slot(object)
    def _wish(self, wishes: list[str]) -> None:
        self.typed.emit({"nodes": nodes_.nodes_of(self._data), "wishes": list(wishes)})

    @Slot(object, str)
    def _do(self, line: TreeRow, wish: str) -> None:
        """Do what a key in a line asks."""
        side = self._side_of(line)
        if wish == "enter":
            self._enter(line, side)
        elif wish in ("up", "down"):
            self._keep(line)
            side.step(line, -1 if wish == "up" else 1)
        elif wish == "remove":
            self._remove(line)
        elif wish.startswith("who_"):
            self._set_who(line, WHO[int(wish[-1])])
        else:
            self._shift(line, 1 if wish == "deeper" else -1)

    def _enter(self, line: TreeRow, side: TreeSide) -> None:
        """After words a new line beside it; after nothing on to the next part."""
        if line.node_id is not None:
            id_ = self._keep(line)
            side.open_after(id_, line.level)
            side.show_nodes(nodes_.nodes_of(self._data), self._who_word)
            side.take_keys()
        elif line.text():
            self._keep(line)
            side.take_keys()
        elif side is self.roots:
            self.branches.take_keys()
        else:
            self.wishes.setFocus()

    def _shift(self, line: TreeRow, by: int) -> None:
        nodes = nodes_.nodes_of(self._data)
        side = self._side_of(line)
        if line.node_id is None:
            side.shift_open(nodes, by)
            side.show_nodes(nodes, self._who_word)
            return
        id_ = line.node_id
        self._keep(line)
        nodes = nodes_.nodes_of(self._data)
        moved = (nodes_.deeper if by > 0 else nodes_.shallower)(nodes, id_)
        if moved == nodes:
            limit = self.tr("Dit kan niet dieper hangen.") if by > 0 else self.tr("Dit hangt al aan de stam.")
            self.told.emit(limit)
        self._tell(moved)
        side.go_to(id_)

    def _remove(self, line: TreeRow) -> None:
        side = self._side_of(line)
        if line.node_id is None:
            line.edit.clear()
            side.step(line, -1)
            return
        id_ = line.node_id
        side.step(line, -1)
        self._tell(nodes_.without(nodes_.nodes_of(self._data), id_))

    def _set_who(self, line: TreeRow, who: str) -> None:
        id_ = self._keep(line)
        if id_ is not None:
            self._tell(nodes_.changed(nodes_.nodes_of(self._data), id_, can_change=who))

    # -- the buttons

    @Slot(str)
    def _act(self, wish: str) -> None:
        """Do what a button asks with the line that has the keys."""
        if self._at is None:
            return
        if wish == "under":
            self._under(self._at)
        elif wish == "who":
            self._next_who(self._at)
        else:
            self._do(self._at, wish)

    def _under(self, line: TreeRow) -> None:
        if line.node_id is not None and line.level < LEVELS:
            side, id_, level = self._side_of(line), line.node_id, line.level
            self._keep(line)
            side.open_after(id_, level + 1)
            side.show_nodes(nodes_.nodes_of(self._data), self._who_word)
            side.take_keys()

    def _next_who(self, line: TreeRow) -> None:
        """Go round: zelf, samen, organisatie, niet, nothing."""
        if line.node_id is None:
            return
        node = next(node for node in nodes_.nodes_of(self._data) if node["id"] == line.node_id)
        now = node.get("can_change") or ""
        self._set_who(line, WHO[(WHO.index(now) + 1) % len(WHO)] if now in WHO else "")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Put the picture under the lists when there is little room."""
        super().resizeEvent(event)
        narrow = self.width() < theme.scaled(_LEAST)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._sides.setDirection(way)
