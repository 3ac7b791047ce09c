"""One contact on a calm card: how to reach them, what comes next, and what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import Card, Line, row
from ui.desktop.parts.icons import Icon
from ui.desktop.parts.text import Text
from ui.desktop.preparing.people.log_card import LogCard
from ui.desktop.preparing.people.words import consent_line, status_word, type_word

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from wijksessie.queries.contacts import ContactView


class ContactCard(Card):
    """Shows the chosen contact; without one it says what will be here."""

    spoken = Signal()
    edit_asked = Signal()
    delete_asked = Signal()
    renew_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("contactCard", parent=parent)
        # parts
        self._id = ""
        self.empty = Text("", "tekst", look="second", wrap=True)
        self.empty.setObjectName("contactEmpty")
        self.name = self._text("contactName", "kop", "titel")
        self._what = self._text("contactWhat", "klein", look="second")
        self.number = self._text("contactNumber", "zin", "titel")
        self._mail = self._text("contactMail", "tekst", "nadruk")
        self._way = self._text("contactWay", "klein", look="second")
        for words in (self.number, self._mail):
            words.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            words.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._next = self._text("contactNextStep", "tekst", "nadruk")
        self._last = self._text("contactLast", "klein", look="second")
        self._sign = Icon("check", 20)
        self._consent = self._text("contactConsent", "klein", "nadruk")
        self._renew = Button(self.tr("Zei weer ja"), "contactRenew", height=theme.target("bureau"))
        self._renew.setFont(theme.font("klein", "kop"))
        self.speak = Button(self.tr("Gesproken"), "contactSpoken", height=theme.scaled(52))
        self._edit = Button(self.tr("Wijzig"), "contactEdit", height=theme.scaled(52))
        self._delete = Button(self.tr("Haal weg"), "contactDelete", "plain", height=theme.scaled(52))
        self.log = LogCard()
        self._lines = (Line(), Line())
        # layout
        agreed = row(spacing="s")
        agreed.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        agreed.addWidget(self._consent, 1)
        agreed.addWidget(self._renew)
        acts = Flow(gap=8, line_gap=8)
        for button in (self.speak, self._edit, self._delete):
            acts.addWidget(button)
        for part in (self.empty, self.name, self._what, self.number, self._mail, self._way):
            self.box.addWidget(part)
        self.box.addWidget(self._lines[0])
        self.box.addWidget(self._next)
        self.box.addWidget(self._last)
        self.box.addLayout(agreed)
        self.box.addLayout(acts)
        self.box.addWidget(self._lines[1])
        self.box.addWidget(self.log)
        self.box.addStretch(1)
        # connections
        self.speak.clicked.connect(self.spoken)
        self._edit.clicked.connect(self.edit_asked)
        self._delete.clicked.connect(self.delete_asked)
        self._renew.clicked.connect(self.renew_asked)

    @staticmethod
    def _text(name: str, role: str, weight: str | None = None, look: str | None = None) -> Text:
        words = Text("", role, weight, look=look, wrap=True)
        words.setObjectName(name)
        return words

    def show_none(self, why: str) -> None:
        """Show no contact, and say why."""
        self._id = ""
        self._parts_visible(on=False)
        self.empty.setText(why)
        self.empty.show()

    def show_contact(self, contact: ContactView, kinds: Mapping[str, str], today: dt.date) -> None:
        """Show this contact."""
        from wijksessie.queries.sentences import day, full_day

        self._parts_visible(on=True)
        self.empty.hide()
        self.name.setText(contact.display)
        self._say(self._what, self._about(contact, kinds))
        self._say(self.number, contact.phone or "")
        self._say(self._mail, contact.email or "")
        nothing = not (contact.phone or contact.email or contact.address)
        ways = [
            self.tr("Er is nog geen nummer of adres.") if nothing else contact.address,
            self.tr("Het liefst via: {0}").format(contact.channel) if contact.channel else "",
        ]
        self._say(self._way, "\n".join(way for way in ways if way))
        step = contact.next_step or self.tr("Nog geen volgende stap")
        when = (
            self.tr("{0}: {1}").format(day(contact.next_on).capitalize(), step) if contact.next_on else step
        )
        self._next.setText(when)
        last = self.tr("Nog niet gesproken")
        if contact.last_contact is not None:
            last = self.tr("Laatste keer gesproken: {0}").format(full_day(contact.last_contact))
        self._last.setText(f"{status_word(contact.status)}. {last}.")
        icon, agreed = consent_line(contact, today)
        self._say(self._consent, agreed)
        warned = icon == "warning"
        if icon:
            self._sign.show_icon(icon, theme.colour("stress" if warned else "inkt"))
        self._sign.setVisible(bool(icon))
        self._renew.setVisible(icon in ("warning", "clock"))
        self.log.show_log(contact.log, other=contact.id != self._id)
        self._id = contact.id

    def _about(self, contact: ContactView, kinds: Mapping[str, str]) -> str:
        from wijksessie.queries.languages import language_names

        kind = kinds.get(contact.kind, "")
        parts = [
            f"{type_word(contact.type)}: {kind}" if kind else type_word(contact.type),
            self.tr("Vraag naar {0}").format(contact.person) if contact.person else "",
            self.tr("Bereikt: {0}").format(contact.reach) if contact.reach else "",
            self.tr("Spreekt: {0}").format(language_names(contact.languages)) if contact.languages else "",
        ]
        return "\n".join(part for part in parts if part)

    @staticmethod
    def _say(label: Text, words: str) -> None:
        label.setText(words)
        label.setVisible(bool(words))

    def _parts_visible(self, *, on: bool) -> None:
        parts = (self.name, self._what, self.number, self._mail, self._way, self._next, self._last)
        more = (self._sign, self._consent, self._renew, self.speak, self._edit, self._delete, self.log)
        for part in (*parts, *more, *self._lines):
            part.setVisible(on)
        self.setAccessibleName(self.tr("Het gekozen contact"))

    @Slot()
    def focus_log(self) -> None:
        """Put the cursor where a line is added."""
        self.log.edit.setFocus()
