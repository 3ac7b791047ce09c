"""Apart ophalen: what key persons collect outside the session, and the laptop handed to one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QWidget

from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import Card, clear, column, row
from ui.desktop.parts.safety_button import SafetyButton
from ui.desktop.parts.text import Text
from ui.desktop.preparing.room import Room
from ui.desktop.safety import open_safety_card
from ui.desktop.session.apart.start_card import StartCard
from wijksessie.techniques.base import PLENARY
from wijksessie.terms import CardKind, TechniqueId

if TYPE_CHECKING:
    from ui.desktop.desk import Desk
    from wijksessie.queries.apart import ApartRound


class ApartRoom(Room):
    """A list of what was collected apart, a way to begin, and the switch to the key person's laptop."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "apart", self.tr("Apart ophalen"), parent)
        # parts
        self.hand_over = Button(self.tr("Geef de laptop aan een sleutelpersoon"), "apartHandOver")
        self._safety = SafetyButton(slim=True)
        self.start = StartCard()
        self._about = Text("", "klein", look="second", wrap=True)
        self._about.setObjectName("apartAbout")
        # layout
        self.acts.addWidget(self.hand_over)
        self.acts.addWidget(self._safety)
        self.page.box.addWidget(self._about)
        self.page.box.addWidget(self.start)
        self._list = column(spacing="s")
        self.page.box.addLayout(self._list)
        self.page.box.addStretch(1)
        self.tell(self.tr("Thuis, in de moskee of in het buurthuis. Dit telt nooit mee met de sessie."))
        # connections
        self.hand_over.clicked.connect(self._hand_over)
        self._safety.clicked.connect(self._open_safety)
        self.start.wanted.connect(self._begin)
        desk.setting_chosen.connect(self._setting)

    @Slot()
    def refresh(self) -> None:
        """Read what was collected so far."""
        from wijksessie.queries.apart import apart_rounds

        self._show_mode(self.desk.settings.key_person)
        clear(self._list)
        if self.workspace is None:
            return
        found = apart_rounds(self.workspace, self.session_id)
        lines: list[QWidget] = [Text(self.tr("Al opgehaald"), "zin")]
        if not found:
            lines.append(Text(self.tr("Nog niets. Begin hierboven met een paar mensen."), wrap=True))
        lines += [self._line_of(line) for line in found]
        for line in lines:
            self._list.addWidget(line)
            line.show()  # at once: the next key may already be for it

    def _line_of(self, found: ApartRound) -> Card:
        from wijksessie.queries.sentences import day

        card = Card(f"apart_{found.id}")
        card.box.setContentsMargins(16, 10, 12, 10)
        state = (
            self.tr("klopt") if found.confirmed else self.tr("bezig") if found.begun else self.tr("nog leeg")
        )
        people = self.tr("1 mens") if found.people == 1 else self.tr("{0} mensen").format(found.people)
        about = [found.where, day(found.day) if found.day else "", people, state]
        if found.for_team_only:
            about.append(self.tr("alleen voor het team: minder dan 5 mensen"))
        words = column(spacing="xs")
        words.addWidget(Text(f"{found.name}: {found.question}", "tekst", "kop", wrap=True))
        words.addWidget(Text(", ".join(part for part in about if part), "klein", look="second", wrap=True))
        act = Button(self.tr("Ga verder"), f"apartOpen_{found.id}")
        act.setAccessibleName(self.tr("Ga verder met {0}, {1}").format(found.name, found.where))
        act.clicked.connect(self._open)
        line = row(spacing="m")
        line.addLayout(words, 1)
        line.addWidget(act, 0, Qt.AlignmentFlag.AlignVCenter)
        card.box.addLayout(line)
        return card

    @Slot()
    def _begin(self) -> None:
        """Begin, and go to the table screen at once."""
        from wijksessie.commands import RuleBroken
        from wijksessie.commands.apart import begin_apart
        from wijksessie.queries.library import technique_text

        assert self.workspace is not None
        assert self.today is not None
        technique = TechniqueId(str(self.start.technique.value()))
        kind = CardKind(str(self.start.kind.value()))
        text = technique_text(technique)
        question = "" if text is None else text.question
        if text is not None and kind is CardKind.SOLUTION and text.question_helps:
            question = text.question_helps
        try:
            round_id = begin_apart(
                self.workspace,
                self.session_id,
                technique,
                question,
                where=str(self.start.place.value() or ""),
                day=self.today,
                people=self.start.people.number(),
                kind=kind,
            )
        except RuleBroken as broken:
            self.start.tell(str(broken))
            return
        self.start.tell("")
        self.desk.place_chosen.emit("session", f"table/{round_id}/{PLENARY}")

    @Slot()
    def _open(self) -> None:
        round_id = self.sender().objectName().removeprefix("apartOpen_")
        self.desk.place_chosen.emit("session", f"table/{round_id}/{PLENARY}")

    # -- the laptop of a key person

    @Slot()
    def _hand_over(self) -> None:
        self.desk.setting_chosen.emit("key_person", not self.desk.settings.key_person)

    @Slot(str, object)
    def _setting(self, name: str, value: object) -> None:
        if name == "key_person":
            self._show_mode(bool(value))

    def _show_mode(self, key_person: bool) -> None:
        self.back.setVisible(not key_person)
        for shortcut in self.findChildren(QShortcut):
            shortcut.setEnabled(not key_person)
        self._safety.setVisible(key_person)
        alone = self.tr("Geef de laptop aan een sleutelpersoon")
        self.hand_over.say(self.tr("Terug naar alles") if key_person else alone)
        self._about.setVisible(key_person)
        self._about.setText(
            self.tr(
                "Deze laptop toont nu alleen het ophalen. Dit is geen slot. "
                "Met ‘Terug naar alles’ is alles er weer."
            )
        )

    @Slot()
    def _open_safety(self) -> None:
        open_safety_card(self)
