"""U zei, wij deden: what became of every promise, read as residents will, and published (domain.md 4.11)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QSpacerItem, QWidget

from ui.desktop import theme
from ui.desktop.feedback.check_card import CheckCard
from ui.desktop.feedback.print_act import PrintAct
from ui.desktop.feedback.version_choice import VersionChoice
from ui.desktop.feedback.versions import TODAY
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import Card, column, discard
from ui.desktop.parts.tab_order import follow_layout
from ui.desktop.parts.text import Text
from ui.desktop.preparing.field_room import FieldRoom
from ui.desktop.preparing.inviting.keep_file import KeepFile
from ui.desktop.telling.update.drawing import print_update
from ui.desktop.telling.update.follow_up_card import FollowUpCard
from ui.desktop.telling.update.preview import UpdatePreview
from ui.desktop.telling.update.row_card import RowCard
from ui.desktop.telling.update.versions import read_version, versions

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping
    from pathlib import Path

    from PySide6.QtGui import QResizeEvent

    from exports.editions import EditionKind
    from ui.desktop.desk import Desk
    from wijksessie.commands import Workspace
    from wijksessie.queries.update import Update


class UpdateRoom(FieldRoom):
    """The rows at the left, the pages at the right; an edition that was published can only be looked at."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "update", "", parent)
        # parts
        title = self.tr("U zei, wij deden")
        self.title.setText(title)
        self.setAccessibleName(title)
        self._wanted = TODAY
        self._update: Update | None = None
        self._cards: dict[str, RowCard] = {}
        height = theme.scaled(52)
        self.print_button = Button(self.tr("Druk af"), "updatePrint", "primary", height=height)
        self.save_button = Button(self.tr("Bewaar als…"), "updateSave", height=height)
        self.publish_button = Button(self.tr("Geef uit"), "updatePublish", height=height)
        self.versions = VersionChoice()
        self.versions.setObjectName("updateVersions")
        self.versions.setAccessibleName(self.tr("Welke uitgave u bekijkt"))
        self.checks = CheckCard(control=False)
        self.preview = UpdatePreview(desk.tasks)
        self.follow_up = FollowUpCard(desk)
        self._print = PrintAct(desk.tasks, self, print_update)
        self._save = KeepFile(desk.tasks, self)
        self._none = Card("updateNone")
        self._to_actions = Button(self.tr("Naar de acties"), "updateToActions", "primary", height=height)
        self._rows = column(spacing="m")
        self._lead = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._lead_high = 0
        # layout
        acts = QWidget()
        flow = Flow(acts, gap=8, line_gap=8, right=True)
        for button in (self.print_button, self.save_button, self.publish_button):
            flow.addWidget(button)
        acts.setMinimumWidth(acts.sizeHint().width() if theme.text_size() == 100 else 0)
        self.acts.addWidget(acts, 0, Qt.AlignmentFlag.AlignTop)
        self._none.box.addWidget(Text(self.tr("Nog niets om over te vertellen"), "kop", wrap=True))
        none = self.tr("Zet eerst acties op de lijst. Hier komt dan bij elke actie wat er is gedaan.")
        self._none.box.addWidget(Text(none, "tekst", wrap=True))
        self._none.box.addWidget(self._to_actions, 0, Qt.AlignmentFlag.AlignLeft)
        self.first.addWidget(self.versions)
        self.first.addWidget(self.checks)
        self.first.addWidget(self._none)
        self.first.addLayout(self._rows)
        self.second.addItem(self._lead)
        self.second.addWidget(self.preview)
        self.second.addWidget(self.follow_up)
        self.lay(3, 2)
        # connections
        self.page.verticalScrollBar().valueChanged.connect(self._keep_in_sight)
        self.print_button.clicked.connect(self._print_it)
        self.save_button.clicked.connect(self._choose_form)
        self.publish_button.clicked.connect(self._publish)
        self.versions.chosen.connect(self._show_version)
        self._to_actions.clicked.connect(self._go_to_actions)
        self._print.printed.connect(self._printed)
        self._print.failed.connect(desk.failed)
        self._save.saved.connect(self._saved)
        self._save.failed.connect(desk.failed)
        self.preview.failed.connect(desk.failed)

    def show_session(self, workspace: Workspace, session_id: str, today: dt.date) -> None:
        """Show this session, as it is now."""
        if (workspace, session_id) != (self.workspace, self.session_id):
            if workspace is self.workspace:  # the file of another neighbourhood may be closed by now
                self._keep_all()
            self._wanted = TODAY
            self._show_rows(None, {}, frozen=False)
            self.preview.forget()
        super().show_session(workspace, session_id, today)

    def refresh(self) -> None:
        """Read again; what is being written stays."""
        if self.workspace is None or self.today is None:
            return
        from wijksessie.queries.follow_up import own_rows

        found = versions(self.workspace, self.session_id, self.today)
        shown = next((version for version in found if version.key == self._wanted), found[0])
        self._update = read_version(self.workspace, self.session_id, shown)
        if self._update is None:
            return
        self.versions.show_versions(found, shown)
        self.versions.setVisible(len(found) > 1)
        rows = bool(self._update.rows)
        if shown.frozen:
            self.tell(self.tr("Deze uitgave staat vast. Zo kregen bewoners het."))
        elif rows:
            self.tell(self.tr("Zo lezen bewoners wat er met hun woorden is gedaan."))
        else:
            self.tell("")
        self.checks.setVisible(rows and not shown.frozen)
        self.checks.show_checks(self._update.gaps, self._update.hints)
        gap = self._update.gaps[0] if self._update.gaps else ""
        why = self.tr("Deze uitgave is er al.") if shown.frozen else gap
        self.publish_button.forbid(self.tr("Nog niet uit te geven. {0}").format(why) if gap else why)
        for button in (self.print_button, self.save_button, self.publish_button):
            button.setVisible(rows)
        self._none.setVisible(not rows)
        self.preview.setVisible(rows)
        self._show_rows(self._update, own_rows(self.workspace, self.session_id), frozen=shown.frozen)
        if rows:
            self.preview.show_update(self._update)
        self.follow_up.show_session(self.workspace, self.session_id, self.today)
        follow_layout(self)

    def _show_rows(self, found: Update | None, own: Mapping[str, str], *, frozen: bool) -> None:
        """Show these rows; a card stays when its row does, so that nobody is taken out of a field."""
        rows = found.rows if found is not None else ()
        wanted = [row.action_id for row in rows]
        for action_id in [id_ for id_ in self._cards if id_ not in wanted]:
            discard(self._cards.pop(action_id))
        for nr, row in enumerate(rows):
            card = self._cards.get(row.action_id)
            if card is None:
                card = self._cards[row.action_id] = RowCard(row.action_id)
                card.news_asked.connect(self._tell_news)
                card.wrote.connect(self._write)
                card.opened.connect(self._turn_to)
            if self._rows.indexOf(card) != nr:
                self._rows.removeWidget(card)
                self._rows.insertWidget(nr, card)
            assert found is not None
            words = own.get(row.action_id, "")
            card.show_row(row, found, words, frozen=frozen)

    def _keep_all(self) -> None:
        for card in self._cards.values():
            if card.editor is not None and not card.editor.isHidden():
                card.editor.keep()

    @Slot(int)
    def _keep_in_sight(self, scrolled: int) -> None:
        """Let the pages come along while somebody goes through the rows beside them."""
        beside = self._columns.direction() == QBoxLayout.Direction.LeftToRight
        rows = self.first.geometry()
        under = self.follow_up.geometry().bottom() - self._lead_high  # where the pages end without the white
        wanted = scrolled - rows.top() + theme.space("s") if beside else 0
        high = max(min(wanted, rows.bottom() - under), 0)
        if high != self._lead_high:
            self._lead_high = high
            self._lead.changeSize(0, high, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            self.second.invalidate()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Keep the pages where they belong when the columns came under each other."""
        super().resizeEvent(event)
        self._keep_in_sight(self.page.verticalScrollBar().value())

    # -- what people do

    @Slot(str)
    def _show_version(self, key: str) -> None:
        self._keep_all()
        self._wanted = key
        self.preview.forget()
        self.refresh()

    @Slot(str)
    def _turn_to(self, action_id: str) -> None:
        if self._update is not None:
            self.preview.show_row([row.action_id for row in self._update.rows].index(action_id))

    @Slot(str, str)
    def _write(self, action_id: str, text: str) -> None:
        from wijksessie.commands.leaflets import write_text
        from wijksessie.queries.update_reading import DOCUMENT, place_of

        if self.workspace is None:
            return
        write_text(self.workspace, self.session_id, place_of(action_id), text, document=DOCUMENT)
        self.refresh()
        said = self.tr("Bewaard") if text.strip() else self.tr("De woorden van de app staan er weer")
        self.desk.done_said.emit(said)

    @Slot(str)
    def _tell_news(self, action_id: str) -> None:
        from ui.desktop.screens.news_dialog import NewsDialog

        if self.workspace is None or self.today is None:
            return
        dialog = NewsDialog(self.workspace, action_id, self.today, self)
        dialog.told.connect(self._done)
        dialog.open()

    @Slot(str)
    def _done(self, said: str) -> None:
        self.refresh()
        self.desk.done_said.emit(said)

    @Slot()
    def _print_it(self) -> None:
        self._keep_all()
        if self._update is not None:
            self._print.start(self._update)

    @Slot(object)
    def _printed(self, _: object) -> None:
        self.tell(self.tr("Afgedrukt."))

    @Slot()
    def _choose_form(self) -> None:
        from ui.desktop.telling.update.form_dialog import FormDialog

        self._keep_all()
        dialog = FormDialog(self)
        dialog.chosen.connect(self._save_as)
        dialog.open()

    @Slot(object)
    def _save_as(self, kind: EditionKind) -> None:
        from exports.editions import make_update

        if self._update is not None:
            name = f"{self._update.title} {self._update.subtitle}".replace(",", "")
            self._save.start(name, kind.label, kind.suffix, make_update, kind.key, self._update)

    @Slot(object)
    def _saved(self, path: Path) -> None:
        self.tell(self.tr("Bewaard: {0}").format(path.name))

    @Slot()
    def _publish(self) -> None:
        from ui.desktop.telling.update.publish_dialog import PublishUpdateDialog

        if self.workspace is None or self.today is None:
            return
        self._keep_all()
        dialog = PublishUpdateDialog(self.workspace, self.session_id, self.today, self)
        dialog.published.connect(self._show_version)
        dialog.open()

    @Slot()
    def _go_to_actions(self) -> None:
        self.desk.place_chosen.emit("feedback", "actions")
