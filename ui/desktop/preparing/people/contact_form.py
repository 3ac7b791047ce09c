"""A contact to fill in: few questions first, the rest below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.choice_field import ChoiceField
from ui.desktop.parts.choices import Choice
from ui.desktop.parts.dialog import Dialog
from ui.desktop.parts.field import Field
from ui.desktop.parts.text import Text
from ui.desktop.preparing.people.consent_block import ConsentBlock
from ui.desktop.preparing.people.next_day import NextDay
from ui.desktop.preparing.people.words import status_word, type_word
from wijksessie.commands import RuleBroken
from wijksessie.terms import ContactStatus, ContactType

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtGui import QResizeEvent

    from wijksessie.commands import Workspace
    from wijksessie.commands.contacts import ContactValues
    from wijksessie.queries.contacts import ContactView


class ContactForm(Dialog):
    """Makes a contact, or changes one. What is wrong is told beside the field; all that was typed stays."""

    told = Signal(str)
    kept = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        today: dt.date,
        contact: ContactView | None = None,
        kind: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", "contactForm", parent, width=760)
        # parts
        self._workspace, self._today, self._contact = workspace, today, contact
        self.set_title(self.tr("Nieuw contact") if contact is None else contact.display)
        question = self.tr("Wat is dit?")
        types = [(type_, type_word(type_)) for type_ in ContactType]
        self._type = Choice("contactType", question, types, may_be_open=False)
        self._name = Field("contactDisplay", self.tr("Naam"), "display")
        self._again = Button(
            self.tr("Ja, dit is iemand anders"), "contactSameName", height=theme.target("bureau")
        )
        self._again.hide()
        self._no_person = Button(
            self.tr("Ja, dit is nu een organisatie"), "contactNoPerson", height=theme.target("bureau")
        )
        self._no_person.hide()
        self._sure, self._agreed_by = set[str](), ""
        self._kind_label = Text(self.tr("Wat voor organisatie?"), "tekst", "nadruk", wrap=True)
        self._kind = ChoiceField("contactKind", self._kind_label.text())
        self._person = Field("contactPerson", self.tr("Naar wie vraagt u daar? (mag leeg blijven)"), "person")
        self._phone = Field("contactPhone", self.tr("Telefoon"), "phone", hint="06 1234 5678")
        self._email = Field("contactEmail", self.tr("E-mail"), "email", hint=self.tr("naam@voorbeeld.nl"))
        self._reach = Field("contactReach", self.tr("Wie bereikt dit contact?"), "reach")
        self._reach.edit.setPlaceholderText(self.tr("Bijvoorbeeld: ouders in de flats"))
        self._consent = ConsentBlock(self.tr("Ja, deze persoon mag bewaard worden"), today)
        self._more = Button(self.tr("Meer invullen"), "contactMore", "plain", height=theme.target("bureau"))
        self._rest = QWidget()
        self._languages = Field(
            "contactLanguages", self.tr("Welke talen?"), hint=self.tr("Arabisch, Nederlands")
        )
        self._channel = Field(
            "contactChannel", self.tr("Hoe het liefst?"), hint=self.tr("WhatsApp of langsgaan")
        )
        self._address = Field("contactAddress", self.tr("Adres"))
        self._next = Field("contactStep", self.tr("Wat is de volgende stap?"), hint=self.tr("Bellen"))
        self._next_label = Text(self.tr("Wanneer?"), "tekst", "nadruk", wrap=True)
        self._next_on = NextDay("contactNextDay", self._next_label.text(), today)
        self._status_label = Text(self.tr("Hoe ver bent u?"), "tekst", "nadruk", wrap=True)
        statuses = [(status, status_word(status)) for status in ContactStatus]
        self._status = Choice("contactStatus", self._status_label.text(), statuses, may_be_open=False)
        self._save = Button(self.tr("Bewaar"), "contactKeep", "primary")
        self._cancel = Button(self.tr("Terug"), "contactBack")
        # layout
        self._lay(Text(question, "tekst", "nadruk", wrap=True))
        # connections
        self._type.chosen.connect(self._choose_type)
        self._person.edit.textChanged.connect(self._choose_type)
        self._more.clicked.connect(self._show_more)
        self._save.clicked.connect(self._keep)
        self._again.clicked.connect(self._keep_sure)
        self._no_person.clicked.connect(self._keep_sure)
        for field in (self._name, self._person):
            field.edit.editingFinished.connect(self._renamed)
        self._cancel.clicked.connect(self.reject)
        for field in (self._name, self._phone, self._email):
            field.edit.returnPressed.connect(self._keep)  # type: ignore[union-attr]
        self._fill(contact, kind)

    def _lay(self, question: Text) -> None:
        self._kind_label.setBuddy(self._kind)
        self._more.setFont(theme.font("klein", "kop"))
        first: tuple[QWidget, ...] = (
            question,
            self._type,
            self._name,
            self._again,
            self._no_person,
            self._kind_label,
            self._kind,
            self._person,
        )
        part: QWidget
        for part in first:
            self.box.addWidget(part)
        self._reached = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._reached.setSpacing(theme.space("m"))
        self._reached.addWidget(self._phone, 2, Qt.AlignmentFlag.AlignTop)
        self._reached.addWidget(self._email, 3, Qt.AlignmentFlag.AlignTop)
        self.box.addLayout(self._reached)
        for part in (self._reach, self._consent):
            self.box.addWidget(part)
        self.box.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        rest = QVBoxLayout(self._rest)
        rest.setContentsMargins(0, 0, 0, 0)
        rest.setSpacing(theme.space("m"))
        step: tuple[QWidget, ...] = (self._next, self._next_label, self._next_on)
        for part in (*step, self._status_label, self._status, self._channel, self._languages, self._address):
            rest.addWidget(part)
        self.box.addWidget(self._rest)
        self._rest.hide()
        self.add_buttons(self._save, self._cancel)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Put number and address under each other when there is little room."""
        super().resizeEvent(event)
        narrow = self.width() < theme.scaled(560)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._reached.setDirection(way)

    def _fill(self, contact: ContactView | None, kind: str) -> None:
        from wijksessie.queries.languages import language_names
        from wijksessie.queries.missing import kinds

        self._kind.addItem(self.tr("Nog niet gekozen"), "")
        for line in kinds(self._workspace):
            self._kind.addItem(line.label, line.key)
        self._status.show_value(ContactStatus.TO_CALL)
        self._type.show_value(ContactType.ORGANISATION if kind else ContactType.KEY_PERSON)
        if contact is not None:
            kind = contact.kind
            self._type.show_value(ContactType(contact.type))
            texts = {
                self._name: contact.display,
                self._person: contact.person,
                self._phone: contact.phone or "",
                self._email: contact.email or "",
                self._reach: contact.reach,
                self._languages: language_names(contact.languages),
                self._channel: contact.channel,
                self._address: contact.address,
                self._next: contact.next_step,
            }
            for field, text in texts.items():
                field.edit.setText(text)
            self._next_on.choose(contact.next_on)
            if contact.status in set(ContactStatus):
                self._status.show_value(ContactStatus(contact.status))
            self._consent.show_consent(
                given=contact.consent, asked=contact.consent_on, until=contact.consent_until
            )
            self._show_more()
        self._kind.setCurrentIndex(max(self._kind.findData(kind), 0))
        self._choose_type()
        self._name.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _choose_type(self) -> None:
        """Ask only what belongs to this kind of contact."""
        type_ = self._type.value()
        is_person = type_ == ContactType.KEY_PERSON
        for part in (self._kind_label, self._kind):
            part.setVisible(type_ == ContactType.ORGANISATION)
        self._person.setVisible(not is_person)
        consent = is_person or bool(self._person.text().strip())
        if consent != self._consent.isVisibleTo(self):
            self._consent.setVisible(consent)
        self.fit()

    @Slot()
    def _show_more(self) -> None:
        self._rest.show()
        self._more.hide()
        self.fit()
        if self._contact is None:
            self._next.edit.setFocus()

    def _values(self) -> ContactValues:
        from wijksessie.commands.contacts import ContactValues
        from wijksessie.queries.languages import language_codes

        type_ = ContactType(str(self._type.value()))
        there = self._contact
        return ContactValues(
            type=type_,
            display=self._name.text(),
            reach=self._reach.text(),
            languages=language_codes(self._languages.text()),
            domain=there.domain if there is not None else None,
            kind=self._kind.currentData() if type_ == ContactType.ORGANISATION else "",
            person=self._person.text() if type_ != ContactType.KEY_PERSON else "",
            address=self._address.text(),
            channel=self._channel.text(),
            phone=self._phone.text(),
            email=self._email.text(),
            status=str(self._status.value()),
            last_contact=there.last_contact if there is not None else None,
            next_step=self._next.text(),
            next_on=self._next_on.day(),
            consent=self._consent.given(),
            consent_on=self._consent.asked(),
            consent_until=self._consent.until(),
            same_name_ok="same_name" in self._sure,
            no_person_ok="no_person" in self._sure,
        )

    @Slot()
    def _renamed(self) -> bool:
        """Take the tick away when the name became another's; say so, and return whether that happened."""
        from wijksessie.commands.contacts import OTHER_PERSON, person_in
        from wijksessie.commands.renaming import is_somebody_else

        there, who = self._contact, self._values().who
        if there is None or not who:
            return False
        before = self._agreed_by or person_in(there)
        if not before or not is_somebody_else(before, who):
            return False
        self._agreed_by = who
        if not self._consent.given():
            return False
        self._consent.show_consent(given=False, asked=None, until=None)
        self._consent.tell(OTHER_PERSON)
        self.fit()
        return True

    @Slot()
    def _keep(self) -> None:
        self._sure.clear()
        self._try()

    @Slot()
    def _keep_sure(self) -> None:
        self._sure.add("same_name" if self.sender() is self._again else "no_person")
        self._try()

    def _try(self) -> None:
        from wijksessie.commands.contacts import save_contact

        for field in (self._name, self._phone, self._email):
            field.kept()
        self._consent.tell("")
        self._again.hide()
        self._no_person.hide()
        if self._renamed():
            self._scroll.ensureWidgetVisible(self._consent)
            return
        values = self._values()
        try:
            id_ = save_contact(self._workspace, self._contact.id if self._contact else None, values)
        except RuleBroken as broken:
            self._explain(broken)
            return
        self.told.emit(self.tr("Bewaard: {0}").format(values.display.strip()))
        self.kept.emit(id_)
        self.accept()

    def _explain(self, broken: RuleBroken) -> None:
        """Say what is wrong beside the field it is about, and go there."""
        where = broken.where[0] if broken.where else ""
        if where.startswith("consent"):
            self._consent.tell(str(broken))
            place: QWidget = self._consent
        else:
            field = {"phone": self._phone, "email": self._email}.get(where, self._name)
            field.tell(str(broken))
            field.edit.setFocus()
            place = field
        self._again.setVisible(where == "same_name")
        self._no_person.setVisible(where == "no_person")
        self.fit()
        self._scroll.ensureWidgetVisible(place)
