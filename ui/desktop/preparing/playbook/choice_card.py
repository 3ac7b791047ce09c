"""What goes on paper: the playbook, or some parts of it, or the sheet of a role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import Card, clear
from ui.desktop.parts.text import Text
from ui.desktop.parts.tick_box import TickBox
from ui.desktop.preparing.playbook.drawing import Choice
from wijksessie.terms import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exports.playbook import Chapter

_USUAL = (Role.FACILITATOR, Role.CO_FACILITATOR, Role.TABLE_LEADER, Role.SCRIBE)
"""The roles that can be printed while nobody is in the team."""


class ChoiceCard(Card):
    """Two kinds of paper, and below them what there is to choose from; at first everything is chosen."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("playbookChoice", parent=parent)
        from exports.playbook import Chapter

        # parts
        self._names = {
            Chapter.IN_SHORT: self.tr("In het kort"),
            Chapter.PROGRAMME: self.tr("Programma"),
            Chapter.TEAM: self.tr("Team"),
            Chapter.PLACE: self.tr("Plek"),
            Chapter.MONEY: self.tr("Geld"),
            Chapter.SAFETY: self.tr("Veiligheid"),
            Chapter.INVITING: self.tr("Uitnodiging"),
            Chapter.CONTACTS: self.tr("Contacten"),
            Chapter.STEPS: self.tr("Zeven stappen"),
            Chapter.MATERIALS: self.tr("Meenemen"),
            Chapter.TALLIES: self.tr("Telbladen"),
        }
        self.book = self._button(self.tr("Draaiboek"), "paperBook")
        self.sheets = self._button(self.tr("Dagschema of rolblad"), "paperRoles")
        self.all = Button(self.tr("Alles aanvinken"), "paperAll", height=theme.target("bureau"))
        self._ways = QButtonGroup(self)
        self._roles = QButtonGroup(self)
        self._shown: tuple[Role, ...] | None = None
        self._ticks: dict[Chapter, TickBox] = {}
        self._chapters = QWidget()
        self._people = QWidget()
        self._hint = Text("", "klein", look="second", wrap=True)
        self._hint.setObjectName("paperHint")
        # layout
        self.box.addWidget(Text(self.tr("Wat wilt u op papier?"), "kop", wrap=True))
        ways = QWidget()
        ways.setAccessibleName(self.tr("Wat wilt u op papier?"))
        flow = Flow(ways)
        for button in (self.book, self.sheets):
            self._ways.addButton(button)
            flow.addWidget(button)
        grid = QGridLayout(self._chapters)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.space("s"))
        grid.setVerticalSpacing(0)
        half = (len(self._names) + 1) // 2
        for nr, (chapter, name) in enumerate(self._names.items()):
            tick = TickBox(name, f"part_{chapter.value}")
            tick.setChecked(True)
            tick.clicked.connect(self._tell)
            self._ticks[chapter] = tick
            grid.addWidget(tick, nr % half, nr // half)
        grid.addWidget(self.all, half, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        self._flow = Flow(self._people)
        self.box.addWidget(ways)
        self.box.addWidget(self._hint)
        self.box.addWidget(self._chapters)
        self.box.addWidget(self._people)
        self.box.addStretch(1)
        # connections
        self.book.setChecked(True)
        self.show_roles(())
        self.all.clicked.connect(self._tick_all)
        self._ways.buttonClicked.connect(self._tell)
        self._roles.buttonClicked.connect(self._tell)
        self._arrange()

    def _button(self, words: str, name: str) -> Button:
        button = Button(words, name, "choice", height=theme.target("bureau"))
        button.setCheckable(True)
        return button

    def show_roles(self, roles: Sequence[Role]) -> None:
        """Offer the sheets of these roles; the chosen one stays chosen when it is still there."""
        from wijksessie.queries.team import role_names

        names = role_names()
        wanted = tuple(roles) or _USUAL
        if wanted == self._shown:
            return
        chosen = self._role()
        self._shown = wanted
        for button in self._roles.buttons():
            self._roles.removeButton(button)
        clear(self._flow)
        for role in (None, *wanted):
            words = names[role] if role is not None else self.tr("Dagschema")
            button = self._button(words, f"role_{role.value}" if role is not None else "role_all")
            button.setProperty("role", role.value if role is not None else "")
            button.setChecked(role == chosen or role is None)
            self._roles.addButton(button)
            self._flow.addWidget(button)

    def choice(self) -> Choice | None:
        """Return what was chosen, or None when no part is ticked."""
        if self.sheets.isChecked():
            return Choice(role=self._role())
        chapters = frozenset(chapter for chapter, tick in self._ticks.items() if tick.isChecked())
        return Choice(chapters) if chapters else None

    def _role(self) -> Role | None:
        button = self._roles.checkedButton()
        name = "" if button is None else str(button.property("role"))
        return Role(name) if name else None

    @Slot()
    def _tell(self) -> None:
        self._arrange()
        self.changed.emit()

    @Slot()
    def _tick_all(self) -> None:
        for tick in self._ticks.values():
            tick.setChecked(True)
        self._tell()

    def _arrange(self) -> None:
        sheets = self.sheets.isChecked()
        ticked = sum(tick.isChecked() for tick in self._ticks.values())
        whole = ticked == len(self._ticks)
        self._chapters.setVisible(not sheets)
        self._people.setVisible(sheets)
        self.all.setEnabled(not whole)
        if sheets:
            hint = self.tr("Een rolblad zegt wat iemand zelf doet. Het dagschema is voor het hele team.")
        elif whole:
            hint = self.tr("Met deze bladen gaat de sessie door, ook zonder laptop.")
        else:
            hint = self.tr("{0} van de {1} onderdelen.").format(ticked, len(self._ticks))
        self._hint.setText(hint)
