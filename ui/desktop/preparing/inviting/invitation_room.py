"""The invitation: what is filled in at the left, at the right what residents get, and the ways to give it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import Card
from ui.desktop.parts.text import Text
from ui.desktop.preparing.field_room import FieldRoom
from ui.desktop.preparing.inviting.fields_card import FieldsCard
from ui.desktop.preparing.inviting.flyer_drawing import flyer_bytes, png_bytes
from ui.desktop.preparing.inviting.keep_file import KeepFile
from ui.desktop.preparing.inviting.missing_card import MissingCard
from ui.desktop.preparing.inviting.preview import InvitationPreview
from ui.desktop.preparing.inviting.print_flyer import PrintFlyer
from ui.desktop.preparing.inviting.test_dialog import TeachBackDialog
from ui.desktop.preparing.inviting.tests_card import TestsCard
from wijksessie.queries.conditions import DoorPhoto, door_photo
from wijksessie.queries.invitation_reading import invitation

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from ui.desktop.desk import Desk
    from ui.desktop.preparing.inviting.flyer_drawing import FlyerDrawn
    from wijksessie.commands import Workspace
    from wijksessie.queries.invitation import InvitationReading, TestView


class InvitationRoom(FieldRoom):
    """Without a level there is nothing to promise: then it leads to that first."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "invitation", "", parent)
        # parts
        title = self.tr("De uitnodiging")
        self.title.setText(title)
        self.setAccessibleName(title)
        self.tell(self.tr("Een flyer voor thuis of op de deur, en een plaatje voor WhatsApp."))
        self._reading: InvitationReading | None = None
        self._photo: DoorPhoto | None = None
        self.first_level = Card("levelFirst", "goal")
        self._to_level = Button(self.tr("Kies hoeveel bewoners te zeggen hebben"), "toLevel", "primary")
        self.missing = MissingCard()
        self.fields = FieldsCard()
        self.tests = TestsCard()
        self.preview = InvitationPreview(desk.tasks)
        self._letters = Text("", "klein", "kop", look="late", wrap=True)
        self._letters.setObjectName("invitationLetters")
        self._letters.hide()
        height = theme.target("bureau")
        self.print = Button(self.tr("Druk af"), "invitationPrint", "primary", height=theme.scaled(56))
        self.save = Button(self.tr("Bewaar als pdf"), "invitationSave", height=height)
        self.picture = Button(self.tr("Bewaar als plaatje"), "invitationPicture", height=height)
        self.copy = Button(self.tr("Kopieer tekst"), "invitationCopy", height=height)
        describe = self.tr("Kopieer beschrijving")
        self.describe = Button(describe, "invitationDescribe", "plain", height=height)
        self.saving = KeepFile(desk.tasks, self)
        self.printing = PrintFlyer(desk.tasks, self)
        # layout
        words = self.tr("Kies eerst hoeveel bewoners te zeggen hebben. Dat is de belofte op de uitnodiging.")
        self.first_level.box.addWidget(Text(words, "tekst", wrap=True))
        self.first_level.box.addWidget(self._to_level, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.first_level, self.missing, self.fields, self.tests):
            self.first.addWidget(part)
        self.acts.addWidget(self.print, 0, Qt.AlignmentFlag.AlignTop)
        acts = Flow(gap=8, line_gap=8)
        for button in (self.save, self.picture, self.copy, self.describe):
            button.setProperty("slim", "yes")
            acts.addWidget(button)
        self.second.addWidget(self.preview)
        self.second.addWidget(self._letters)
        self.second.addLayout(acts)
        self.lay(3, 2)
        # connections
        self._to_level.clicked.connect(self._open_level)
        self.missing.room_asked.connect(self._open_room)
        self.fields.written.connect(self._write)
        self.fields.chosen.connect(self._choose)
        self.tests.add_asked.connect(self._add_test)
        self.tests.remove_asked.connect(self._remove_test)
        self.preview.drawn.connect(self._see_letters)
        self.preview.failed.connect(desk.failed)
        self.print.clicked.connect(self._print)
        self.save.clicked.connect(self._save)
        self.picture.clicked.connect(self._save_picture)
        self.copy.clicked.connect(self._copy)
        self.describe.clicked.connect(self._copy_description)
        self.saving.saved.connect(self._saved)
        self.saving.failed.connect(desk.failed)
        self.printing.printed.connect(self._printed)
        self.printing.failed.connect(desk.failed)

    def show_session(self, workspace: Workspace, session_id: str, today: dt.date) -> None:
        """Show this session; pages of another one go."""
        if (workspace, session_id) != (self.workspace, self.session_id):
            self.preview.forget()
        super().show_session(workspace, session_id, today)

    def refresh(self) -> None:
        """Read the invitation again."""
        assert self.workspace is not None
        assert self.today is not None
        self._reading = read = invitation(self.workspace, self.session_id, self.today)
        if read is None:
            return
        self._photo = door_photo(self.workspace, self.session_id)
        self.first_level.setVisible(not read.has_level)
        for part in (self.fields, self.tests, self.preview, self.print):
            part.setVisible(read.has_level)
        for button in (self.save, self.picture, self.copy, self.describe):
            button.setVisible(read.has_level)
        if not read.has_level:
            self.missing.hide()
            return
        self.missing.show_missing(read.missing, read.hints)
        self.fields.show_written(read.written, has_photo=self._photo is not None)
        self.tests.show_tests(read.tests, read.tested)
        self.preview.show_invitation(read.invitation, self._photo, self.today)

    @Slot()
    def _open_level(self) -> None:
        self.desk.place_chosen.emit("preparing", "level")

    @Slot(str)
    def _open_room(self, room: str) -> None:
        if room == "invitation":
            self.fields.sign_up.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self.page.ensureWidgetVisible(self.fields.sign_up)
            return
        self.desk.place_chosen.emit("preparing", room)

    @Slot(str, str)
    def _write(self, key: str, text: str) -> None:
        if self.keep(self.fields.field(key), self.tr("Bewaard"), _change, self.session_id, key, text):
            self.refresh()

    @Slot(str, object)
    def _choose(self, key: str, value: bool | None) -> None:
        self.keep(None, self.tr("Bewaard"), _change, self.session_id, key, value)
        self.refresh()

    @Slot()
    def _add_test(self) -> None:
        if self.workspace is None or self.today is None or self._reading is None:
            return
        used = {test.tester for test in self._reading.tests}
        tester = next((letter for letter in "ABCDEF" if letter not in used), "A")
        dialog = TeachBackDialog(self.workspace, self.session_id, self.today, tester, self)
        dialog.told.connect(self.desk.done_said)
        dialog.open()

    @Slot(object)
    def _remove_test(self, test: TestView) -> None:
        from wijksessie.commands.inviting import remove_test

        said = self.tr("Weggehaald: de test van bewoner {0}").format(test.tester)
        self.keep(None, said, remove_test, test.id)
        self.refresh()
        self.tests.add.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _see_letters(self, made: FlyerDrawn) -> None:
        letters = " ".join(sorted(made.missing))
        self._letters.setText(self.tr("Deze tekens staan er niet goed op: {0}").format(letters))
        self._letters.setVisible(bool(letters))

    @Slot()
    def _print(self) -> None:
        if self._reading is None or self.today is None:
            return
        warnings = []
        if self._reading.missing:
            warnings.append(self.tr("Nog niet alles staat erop."))
        if self._reading.not_arranged:
            named = ", ".join(self._reading.not_arranged)
            warnings.append(self.tr("Dit staat erop, maar is nog niet geregeld: {0}.").format(named))
        if not self._reading.tested:
            untested = self.tr("Nog niemand vertelde na wat erop staat. Vraag het eerst aan 3 bewoners.")
            warnings.append(untested)
        shown = self._reading.invitation
        self.printing.start(shown, self._photo, self.today, self._sides(), " ".join(warnings))

    def _sides(self) -> int:
        """Return how many pages the flyer has; the preview often knows that already."""
        from exports.flyer import photo_of
        from exports.flyer_pages import pages

        assert self._reading is not None
        shown, made = self._reading.invitation, self.preview.made
        if made is not None and self.preview.is_up_to_date and not made.order.as_picture:
            return len(made.pages)
        return len(pages(shown, photo_of(shown, self._photo)))

    @Slot()
    def _save(self) -> None:
        if self._reading is not None and self.today is not None:
            shown = self._reading.invitation
            self.saving.start(
                self._name(), self.tr("PDF"), ".pdf", flyer_bytes, shown, self._photo, self.today
            )

    @Slot()
    def _save_picture(self) -> None:
        if self._reading is not None and self.today is not None:
            self.saving.start(
                self._name(), self.tr("Plaatje"), ".png", png_bytes, self._reading.invitation, self.today
            )

    def _name(self) -> str:
        assert self._reading is not None
        when = self._reading.invitation.block("when")
        return self.tr("Uitnodiging {0}").format(when.big if when is not None else "").strip()

    @Slot()
    def _copy(self) -> None:
        from wijksessie.queries.messages import messages
        from wijksessie.terms import MessageKind

        if self.workspace is None or self.today is None:
            return
        for view in messages(self.workspace, self.session_id, self.today):
            if view.kind is MessageKind.INVITATION:
                QGuiApplication.clipboard().setText(view.words.text)
                self.copy.say(self.tr("Gekopieerd"))
        self.describe.say(self.tr("Kopieer beschrijving"))

    @Slot()
    def _copy_description(self) -> None:
        from exports.whatsapp import picture_words

        if self._reading is not None:
            QGuiApplication.clipboard().setText(picture_words(self._reading.invitation))
            self.describe.say(self.tr("Gekopieerd"))
            self.copy.say(self.tr("Kopieer tekst"))

    @Slot(object)
    def _saved(self, path: Path) -> None:
        self.tell(self.tr("Bewaard: {0}").format(path.name))

    @Slot()
    def _printed(self) -> None:
        self.tell(self.tr("Afgedrukt."))


def _change(workspace: Workspace, session_id: str, key: str, value: object) -> None:
    from wijksessie.commands.inviting import change_invitation

    change_invitation(workspace, session_id, **{key: value})  # type: ignore[arg-type]
