"""What will happen, from which card, what it needs, and how residents notice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.desktop.parts.choices import Choice
from ui.desktop.parts.field import Field
from ui.desktop.parts.frames import clear, column
from ui.desktop.parts.text import Text
from ui.desktop.telling.actions.part import Part
from ui.desktop.telling.actions.words import kind_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from wijksessie.queries.action_list import ActionDetail


class WhatPart(Part):
    """The promise itself."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__("actionWhat", title, parent)
        # parts
        self._from = Text("", "klein", look="second", wrap=True)
        self._from.setObjectName("actionFrom")
        self.kind = Choice("actionKind", self.tr("Wie kan dit?"), kind_words(), "kind", may_be_open=False)
        label = self.tr("De actie, met een werkwoord")
        # layout
        self.box.addWidget(self._from)
        self.add(Field("actionLabel", label, "label"), residents=True)
        self.caption(self.kind.accessibleName())
        self.box.addWidget(self.kind)
        self.add(
            Field(
                "actionNotice",
                self.tr("Hoe merkt u dit?"),
                "notice",
                hint=self.tr("In de woorden van bewoners: u kunt op dinsdag binnenlopen"),
            ),
            residents=True,
        )
        self.add(Field("actionRole", self.tr("Welke rol hebben bewoners?"), "role"))
        self.add(
            Field(
                "actionExists",
                self.tr("Bestaat dit al?"),
                "exists",
                hint=self.tr("Wat is er al in de buurt?"),
            )
        )
        self.add(
            Field(
                "actionNeeded",
                self.tr("Wat is er nodig?"),
                "needed",
                hint=self.tr("Geld, een plek, toestemming"),
            )
        )
        self.add(Field("actionPlace", self.tr("Waar?"), "place"))
        # connections
        self.kind.chosen.connect(self.chose)

    def show_action(self, action: ActionDetail) -> None:
        """Show what is kept."""
        self._from.setText(self.tr("Uit de kaart: {0}").format(action.solution_label))
        self._from.setVisible(bool(action.solution_label))
        self.kind.show_value(action.row.kind)
        self.fields["label"].show_text(action.row.label)
        for key in ("notice", "role", "exists", "needed", "place"):
            self.fields[key].show_text(str(getattr(action, key)))


class InloopPart(Part):
    """The questions an inloop begins with (PH-18)."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__("actionInloop", title, parent)
        self._lines = column(spacing="s")
        self.box.addLayout(self._lines)

    def show_action(self, action: ActionDetail) -> None:
        """Show the questions, or nothing when it is another kind of action."""
        keys = {f"answer_{answer.key}" for answer in action.answers}
        if keys != self.fields.keys():
            clear(self._lines)
            self.fields.clear()
            for answer in action.answers:
                field = Field(
                    f"inloop_{answer.key}", answer.question, f"answer_{answer.key}", hint=answer.hint
                )
                self._lines.addWidget(field)
                self.know(field)
        for answer in action.answers:
            self.fields[f"answer_{answer.key}"].show_text(answer.answer)
        self.setVisible(bool(action.answers))
