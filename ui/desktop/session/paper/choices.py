"""What goes on paper: everything, the tally sheets, the bag, or the papers of one block."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QScrollArea, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import Card, clear, column
from ui.desktop.parts.text import Text
from ui.desktop.parts.tick_box import TickBox
from ui.desktop.session.paper.drawing import TwinChoice

if TYPE_CHECKING:
    from exports.twin.session_paper import Part
    from wijksessie.queries.twin import SessionTwin, TwinBlock

ALL, TALLIES, BAG, SPOKEN_ALOUD = "all", "tallies", "bag", "spoken"


class ChoicesCard(Card):
    """One button for each choice; below a block stands what belongs to it, and how often."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("twinChoices", parent=parent)
        # parts
        self._twin: SessionTwin | None = None
        self._group = QButtonGroup(self)
        self._list = column(spacing="xs")
        inside = QWidget()
        inside.setLayout(self._list)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("twinList")
        self._scroll.setAccessibleName(self.tr("Wat wilt u op papier?"))
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setMinimumHeight(theme.scaled(300))
        self._scroll.setWidget(inside)
        for ground in (self._scroll.viewport(), inside):
            ground.setAutoFillBackground(False)
        self.copies = TickBox(self.tr("Alles zo vaak als nodig"), "twinCopies")
        self.copies.setChecked(True)
        # layout
        self.box.addWidget(Text(self.tr("Wat wilt u op papier?"), "kop", wrap=True))
        self.box.addWidget(self.copies)
        self.box.addWidget(self._scroll, 1)
        # connections
        self._group.buttonClicked.connect(self._tell)
        self.copies.clicked.connect(self._tell)

    @property
    def chosen(self) -> str:
        """Return `ALL`, `TALLIES`, `BAG` or the key of a block."""
        button = self._group.checkedButton()
        return ALL if button is None else str(button.property("key"))

    def show_twin(self, twin: SessionTwin) -> None:
        """Offer what this session has; what was chosen stays chosen when it is still there."""
        if self._twin == twin:
            return
        chosen, self._twin = self.chosen, twin
        before = self._group.checkedButton()
        had_focus = before is not None and before.hasFocus()
        for button in self._group.buttons():
            self._group.removeButton(button)
        clear(self._list)
        self._add(ALL, self.tr("Alles"), "")
        self._add(TALLIES, self.tr("Alleen de telbladen"), "")
        self._add(BAG, self.tr("Tas inpakken"), "")
        self._add(SPOKEN_ALOUD, self.tr("Voorlezen en veiligheid"), "")
        for nr, block in enumerate(twin.blocks, 1):
            self._add(block.key, f"{nr}. {block.name}", _below(block))
        self._list.addStretch(1)
        keys = [str(button.property("key")) for button in self._group.buttons()]
        wanted = self._group.buttons()[keys.index(chosen) if chosen in keys else 0]
        wanted.setChecked(True)
        if had_focus:
            wanted.setFocus()

    def choice(self) -> TwinChoice:
        """Return what was chosen."""
        from exports.twin.session_paper import PACKING, SPOKEN, all_parts
        from wijksessie.queries.twin import TwinPaper

        assert self._twin is not None
        every = all_parts(self._twin)
        parts: frozenset[Part]
        match self.chosen:
            case "all":
                parts = every
            case "tallies":
                parts = frozenset(part for part in every if part[1] is TwinPaper.TALLY)
            case "bag":
                parts = frozenset({PACKING})
            case "spoken":
                parts = frozenset({SPOKEN})
            case key:
                parts = frozenset(part for part in every if part[1] is not None and part[0] == key)
        return TwinChoice(parts, self.copies.isChecked())

    def name(self) -> str:
        """Return what the chosen thing is called."""
        button = self._group.checkedButton()
        return "" if button is None or self.chosen == ALL else button.text()

    def _add(self, key: str, words: str, below: str) -> None:
        # A name can be long, and the card is narrow: the sheets stand below, in small words that wrap.
        button = Button(words, f"twin_{key}", "choice", height=theme.target("begeleider"))
        button.setCheckable(True)
        button.setProperty("key", key)
        button.setAccessibleDescription(below)
        button.installEventFilter(self)
        self._group.addButton(button)
        self._list.addWidget(button)
        if below:
            self._list.addWidget(Text(below, "klein", look="second", wrap=True))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt)
        """Keep the button with the focus in sight."""
        if event.type() is QEvent.Type.FocusIn and isinstance(watched, Button):
            self._scroll.ensureWidgetVisible(watched)
        return super().eventFilter(watched, event)

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()


def _below(block: TwinBlock) -> str:
    """What belongs to a block, and how many of it: "Uitleg 4, mat 4, kaarten 4, telblad 4"."""
    from exports.twin.session_paper import KIND_NAMES

    said = ", ".join(f"{KIND_NAMES[part.kind].split()[0].lower()} {part.copies}" for part in block.parts)
    return said[:1].upper() + said[1:]
