"""Everything that can lie on the table in a round: chosen with a tick, ordered, and own words added."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.desktop import theme
from ui.desktop.gestures.words import SoftField
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import column, row
from ui.desktop.parts.keys import KeyLine
from ui.desktop.parts.text import Text
from ui.desktop.session.merging.choose_list import ChooseList
from ui.desktop.session.merging.rest_pane import kind_choice
from ui.desktop.writing.attaching import help_writing
from wijksessie.terms import TechniqueId

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wijksessie.queries.round_prep import RoundPrep

_ZONES = (TechniqueId.MAP, TechniqueId.WALK)
_FIXED = (TechniqueId.MOOD, TechniqueId.TEN_BEANS, TechniqueId.SPIDER)


class ChoosePane(QWidget):
    """Shows a round before it opens; the room does what people ask."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.count = Text("", "kop", wrap=True)
        self.count.setObjectName("optionsCount")
        self.kinds = kind_choice(self, "optionsKind")
        self.list = ChooseList("optionsList")
        self.list.setAccessibleName(self.tr("Kies wat op tafel ligt"))
        self.up = Button("▲", "optionsUp")
        self.up.setAccessibleName(self.tr("Eerder"))
        self.down = Button("▼", "optionsDown")
        self.down.setAccessibleName(self.tr("Later"))
        self.how = KeyLine(self.tr("[Spatie] legt neer of haalt weg. [Ctrl ↑] [Ctrl ↓] verplaatst."))
        hint = self.tr("Typ iets en druk op Enter")
        self.own = SoftField("optionsOwn", self.tr("Zelf iets toevoegen"), hint=hint)
        self.zones = Button(self.tr("Maak plekken op de kaart"), "optionsZones")
        # layout
        moves = row(spacing="s")
        moves.addWidget(self.how, 1)
        for button in (self.up, self.down):
            button.setProperty("slim", "yes")
            button.setFixedWidth(theme.target("begeleider"))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            moves.addWidget(button)
        box = column(spacing="s")
        for widget in (self.count, self.kinds, self.list):
            box.addWidget(widget, int(widget is self.list))
        box.addLayout(moves)
        box.addWidget(self.own)
        help_writing(self.own.edit, names_told=True)
        box.addWidget(self.zones)
        self.setLayout(box)

    def show_round(self, prep: RoundPrep, order: Sequence[str], names: tuple[str, ...]) -> None:
        """Show all there is in this order, and what is chosen; `names` are looked for in own words."""
        cards = {card.key: card for card in prep.rows}
        self.list.show_choice([cards[key] for key in order], prep.chosen)
        free = not prep.opened and prep.technique not in _FIXED
        self.list.setVisible(bool(prep.rows))
        self.list.setEnabled(free)
        for widget in (self.how, self.up, self.down):
            widget.setVisible(bool(prep.rows) and free)
        self.kinds.setVisible(prep.kind is not None and not prep.opened)
        self.kinds.show_value(prep.kind)
        self.own.setVisible(prep.may_add and not prep.opened)
        self.own.know(names)
        self.zones.setVisible(prep.technique in _ZONES and not prep.opened)
        self.setVisible(bool(prep.rows or prep.may_add or prep.technique in _ZONES))
        self.count.setText(self._counted(prep))
        self.count.setVisible(bool(prep.rows))

    def _counted(self, prep: RoundPrep) -> str:
        number = len(prep.chosen)
        if prep.most is None:
            return self.tr("{0} op tafel").format(number)
        if number > prep.most:
            return self.tr("{0} op tafel. Meer dan {1} is te veel om te overzien.").format(number, prep.most)
        return self.tr("{0} op tafel, hoogstens {1}").format(number, prep.most)
