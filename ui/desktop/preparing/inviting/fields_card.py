"""What the team fills in for the invitation. Day, time and place come from elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.choices import Choice
from ui.desktop.parts.field import Field
from ui.desktop.parts.frames import Card, column
from ui.desktop.parts.text import Text
from ui.desktop.writing.attaching import help_writing

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from wijksessie.queries.invitation import Written


class FieldsCard(Card):
    """A field for each thing; `written` and `chosen` come with the name of what changed."""

    written = Signal(str, str)
    chosen = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("invitationFields", parent=parent)
        # parts
        title = self.tr("Wat staat erop?")
        self.setAccessibleName(title)
        self.title = Field("invitationTitleField", self.tr("Titel"), "title")
        self.gets = Field("invitationGets", self.tr("Wat krijgen mensen?"), "gets", lines=2)
        self.gets_hint = Text("", "klein", look="second", wrap=True)
        self.interpreter = Field(
            "invitationInterpreter",
            self.tr("Tolk voor welke talen?"),
            "interpreter",
            hint=self.tr("Bijvoorbeeld: Arabisch en Turks"),
        )
        self.sign_up = Field("invitationPhone", self.tr("Bellen of appen naar"), "sign_up")
        self.sign_up_with = Field("invitationAskFor", self.tr("Vragen naar wie?"), "sign_up_with")
        self.inviter = Field(
            "invitationSender", self.tr("Wie nodigt uit?"), "sender", hint=self.tr("Gemeente en buurthuis")
        )
        yes_no = ((True, self.tr("Ja")), (False, self.tr("Nee")))
        self.care = Choice("invitationChildren", self.tr("Opvang voor kinderen?"), yes_no, "children")
        self.care_hint = Text("", "klein", look="second", wrap=True)
        self.food = Choice("invitationFood", self.tr("Eten en drinken?"), yes_no, "food")
        self.food_hint = Text("", "klein", look="second", wrap=True)
        self.photo = Choice(
            "invitationPhoto", self.tr("Foto van de deur erop?"), yes_no, "photo", may_be_open=False
        )
        self._photo_words = Text(self.tr("Foto van de deur erop?"), "tekst", "nadruk", wrap=True)
        # layout
        self.box.setSpacing(theme.space("m"))
        self.box.addWidget(Text(title, "kop", wrap=True))
        self.box.addWidget(self.title)
        self.box.addLayout(self._group(self.gets, self.gets_hint))
        self._across: list[QBoxLayout] = []
        self._beside(self._asked(self.care, self.care_hint), self._asked(self.food, self.food_hint))
        self.box.addWidget(self.interpreter)
        self._beside(self._holding(self.sign_up), self._holding(self.sign_up_with))
        self.box.addWidget(self.inviter)
        self.box.addLayout(self._group(self._photo_words, self.photo))
        for field in (self.title, self.gets, self.interpreter, self.inviter):
            help_writing(field, most=1)
        # connections
        for field in self.fields():
            field.written.connect(self.written)
        for choice in (self.care, self.food, self.photo):
            choice.chosen.connect(self.chosen)

    def fields(self) -> tuple[Field, ...]:
        """Return everything to type in."""
        return (self.title, self.gets, self.interpreter, self.sign_up, self.sign_up_with, self.inviter)

    def field(self, key: str) -> Field:
        """Return the field with this name."""
        return next(field for field in self.fields() if field.key == key)

    def show_written(self, written: Written, *, has_photo: bool) -> None:
        """Show what is kept."""
        self.title.show_text(written.title)
        self.gets.show_text(written.gets)
        said = self.tr("Laat leeg voor: {0}").format(written.gets_by_itself)
        self.gets_hint.setText(said)
        self.interpreter.show_text(written.interpreter)
        self.sign_up.show_text(written.sign_up)
        self.sign_up_with.show_text(written.sign_up_with)
        self.inviter.show_text(written.sender)
        self.care.show_value(written.children)
        self.food.show_value(written.food)
        self.photo.show_value(written.photo)
        self.care_hint.setText(self._follows(written.children, written.step5_children))
        self.food_hint.setText(self._follows(written.food, written.step5_food))
        for part in (self._photo_words, self.photo):
            part.setVisible(has_photo)

    def _follows(self, own: bool | None, step5: bool | None) -> str:
        """Say where the answer comes from while nobody chose here."""
        if own is not None:
            return self.tr("Druk nog eens voor wat stap 5 zegt.")
        if step5 is None:
            return self.tr("Nog niet gekozen, ook niet bij stap 5.")
        return self.tr("Stap 5 zegt: ja.") if step5 else self.tr("Stap 5 zegt: nee.")

    def _group(self, *parts: QWidget) -> QVBoxLayout:
        box = column(spacing="xs")
        for part in parts:
            box.addWidget(part)
        return box

    def _asked(self, choice: Choice, hint: Text) -> QVBoxLayout:
        return self._group(Text(choice.accessibleName(), "tekst", "nadruk", wrap=True), choice, hint)

    def _holding(self, part: QWidget) -> QVBoxLayout:
        box = self._group(part)
        box.addStretch(1)
        return box

    def _beside(self, first: QVBoxLayout, second: QVBoxLayout) -> None:
        across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        across.setSpacing(theme.space("l"))
        across.addLayout(first, 1)
        across.addLayout(second, 1)
        self._across.append(across)
        self.box.addLayout(across)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Put pairs under each other when there is little room."""
        super().resizeEvent(event)
        narrow = self.width() < theme.scaled(460)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        for across in self._across:
            across.setDirection(way)
