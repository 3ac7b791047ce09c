"""Mensen: everybody we know in the neighbourhood, and the one we speak now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.flow import Flow
from ui.desktop.preparing.people.contact_card import ContactCard
from ui.desktop.preparing.people.people_side import PeopleSide
from ui.desktop.preparing.room import Room

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtGui import QResizeEvent

    from ui.desktop.desk import Desk
    from wijksessie.commands import Workspace
    from wijksessie.queries.contacts import ContactRow, ContactView

_ONE_COLUMN = 900


class PeopleRoom(Room):
    """A list to search at the left, the chosen contact at the right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "people", "", parent)
        # parts
        self.title.setText(self.tr("Mensen en organisaties"))
        self.setAccessibleName(self.title.text())
        self._kinds: dict[str, str] = {}
        self._any = False
        self._chosen: ContactView | None = None
        self.new = Button(self.tr("Nieuw contact"), "contactNew", "primary", height=theme.scaled(52))
        self._import = Button(self.tr("Importeer"), "contactsImport", height=theme.scaled(52))
        self._export = Button(self.tr("Exporteer"), "contactsExport", height=theme.scaled(52))
        self.side = PeopleSide()
        self.card = ContactCard()
        # layout
        self._acts = QWidget()
        flow = Flow(self._acts, gap=8, line_gap=8)
        for button in (self.new, self._import, self._export):
            flow.addWidget(button)
        self.page.box.addWidget(self._acts)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(14)
        self._columns.addWidget(self.side, 1)
        self._columns.addWidget(self.card, 1)
        self.page.box.addLayout(self._columns, 1)
        # connections
        self.new.clicked.connect(self._new)
        self._import.clicked.connect(self._open_import)
        self._export.clicked.connect(self._open_export)
        self.side.chosen.connect(self._show_card)
        self.side.opened.connect(self._edit)
        self.side.delete_asked.connect(self._delete)
        self.card.spoken.connect(self._spoken)
        self.card.edit_asked.connect(self._edit)
        self.card.delete_asked.connect(self._delete)
        self.card.renew_asked.connect(self._renew)
        self.card.log.added.connect(self._write)
        self.card.log.removed.connect(self._unwrite)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(self._search)

    def show_session(self, workspace: Workspace, session_id: str, today: dt.date) -> None:
        """Show this neighbourhood; another one starts without a search."""
        if workspace is not self.workspace:
            self.side.forget()
        super().show_session(workspace, session_id, today)

    def refresh(self) -> None:
        """Read all contacts again; the chosen one stays chosen."""
        if self.workspace is None or self.today is None:
            return
        from wijksessie.queries.contacts import contacts
        from wijksessie.queries.missing import kinds

        found = contacts(self.workspace, self.today)
        self._any = bool(found)
        self._kinds = {kind.key: kind.label for kind in kinds(self.workspace)}
        self._export.forbid("" if found else self.tr("Er is nog niemand om mee te nemen."))
        self.tell(self._so_far(found))
        self.side.show_contacts(found, self._kinds, self.today)

    def _so_far(self, found: tuple[ContactRow, ...]) -> str:
        over = sum(row.consent.is_over for row in found)
        if not found:
            return self.tr("Hier komen de mensen die u kent in de wijk.")
        if not over:
            return self.tr("Met hen bereikt u de wijk.")
        if over == 1:
            return self.tr("Bij 1 contact is de toestemming verlopen.")
        return self.tr("Bij {0} contacten is de toestemming verlopen.").format(over)

    def show_subject(self, subject: str) -> None:
        """Choose the contact with this id."""
        self.side.take(subject)

    @Slot(str)
    def _show_card(self, contact_id: str) -> None:
        from wijksessie.queries.contacts import contact

        if self.workspace is None or self.today is None:
            return
        self._chosen = contact(self.workspace, contact_id) if contact_id else None
        if self._chosen is not None:
            self.card.show_contact(self._chosen, self._kinds, self.today)
        elif self._any:
            self.card.show_none(self.tr("Niemand gevonden. Zoek op een ander woord."))
        else:
            self.card.show_none(self.tr("Nog geen contacten. Begin met iemand die veel mensen kent."))

    @Slot()
    def _search(self) -> None:
        self.side.search.setFocus()
        self.side.search.selectAll()

    # -- what people do

    @Slot()
    def _new(self) -> None:
        self._open_form(None)

    @Slot()
    def _edit(self) -> None:
        if self._chosen is not None:
            self._open_form(self._chosen)

    def _open_form(self, contact: ContactView | None) -> None:
        from ui.desktop.preparing.people.contact_form import ContactForm

        if self.workspace is None or self.today is None:
            return
        form = ContactForm(self.workspace, self.today, contact, parent=self)
        form.kept.connect(self._kept)
        form.told.connect(self.desk.done_said)
        form.open()

    @Slot(str)
    def _kept(self, contact_id: str) -> None:
        self.refresh()
        self.side.take(contact_id)
        self.side.list.setFocus()

    @Slot()
    def _spoken(self) -> None:
        from ui.desktop.screens.contact_dialog import ContactDialog

        if self.workspace is None or self.today is None or self._chosen is None:
            return
        dialog = ContactDialog(self.workspace, self._chosen.id, self.today, self)
        dialog.told.connect(self._done)
        dialog.open()

    @Slot()
    def _delete(self) -> None:
        from wijksessie.commands.contacts import delete_contact

        if self.workspace is None or self._chosen is None:
            return
        name = self._chosen.display
        delete_contact(self.workspace, self._chosen.id)
        self._done(self.tr("Weggehaald: {0}").format(name))
        self.side.list.setFocus()

    @Slot()
    def _renew(self) -> None:
        from wijksessie.commands.contacts import proposed_end, renew_consent
        from wijksessie.queries.sentences import full_day

        if self.workspace is None or self.today is None or self._chosen is None:
            return
        until = proposed_end(self.today)
        renew_consent(self.workspace, self._chosen.id, until)
        self._done(self.tr("Mag bewaard blijven tot {0}").format(full_day(until)))

    @Slot(str)
    def _write(self, text: str) -> None:
        from wijksessie.commands.contacts import add_log_line

        if self.workspace is None or self.today is None or self._chosen is None:
            return
        add_log_line(self.workspace, self._chosen.id, self.today, text)
        self.card.log.kept()
        self._done(self.tr("Opgeschreven"))

    @Slot(str)
    def _unwrite(self, note_id: str) -> None:
        from wijksessie.commands.contacts import remove_log_line

        if self.workspace is not None:
            remove_log_line(self.workspace, note_id)
            self._done(self.tr("Regel weggehaald"))

    @Slot(str)
    def _done(self, said: str) -> None:
        self.refresh()
        self.desk.done_said.emit(said)

    @Slot()
    def _open_import(self) -> None:
        from ui.desktop.preparing.people.import_dialog import ImportDialog

        if self.workspace is not None and self.today is not None:
            dialog = ImportDialog(self.desk, self.workspace, self.today, self)
            dialog.told.connect(self._done)
            dialog.open()

    @Slot()
    def _open_export(self) -> None:
        from ui.desktop.preparing.people.export_dialog import ExportDialog

        if self.workspace is not None:
            ExportDialog(self.desk, self.workspace, self).open()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Put the card under the list, and the buttons under the title, when there is little room."""
        super().resizeEvent(event)
        narrow = self.width() < theme.scaled(_ONE_COLUMN)
        if narrow and self.acts.indexOf(self._acts) >= 0:
            self.acts.removeWidget(self._acts)
            self.page.box.insertWidget(1, self._acts)
        elif not narrow and self.acts.indexOf(self._acts) < 0:
            self.page.box.removeWidget(self._acts)
            self._acts.setMinimumWidth(self._acts.sizeHint().width())
            self.acts.addWidget(self._acts, 0, Qt.AlignmentFlag.AlignTop)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(way)
