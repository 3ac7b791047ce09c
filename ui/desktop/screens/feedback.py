"""Terugvertellen: what the leaflet says, how it looks, and the ways to give it to residents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.feedback.blocks import MAY_BE_OFF, Block, blocks_of
from ui.desktop.feedback.body import FeedbackBody
from ui.desktop.feedback.choosing import Choosing
from ui.desktop.feedback.control_dialog import ControlDialog
from ui.desktop.feedback.empty_card import EmptyCard
from ui.desktop.feedback.findings import Findings, tips
from ui.desktop.feedback.giving_out import GivingOut
from ui.desktop.feedback.publish_dialog import PublishDialog
from ui.desktop.feedback.versions import Reading, read
from ui.desktop.parts.head import Head
from ui.desktop.writing.attaching import tell_about

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from ui.desktop.desk import Desk
    from ui.desktop.feedback.drawing import Drawn
    from ui.desktop.projects import Now
    from wijksessie.commands import Workspace
    from wijksessie.queries.inclusivity import Finding


class FeedbackScreen(QWidget):
    """Reads one version of the leaflet and shows it; every choice is a command, and then it reads again."""

    shown = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("feedbackScreen")
        self._desk = desk
        self._workspace: Workspace | None = None
        self._reading: Reading | None = None
        self._blocks: tuple[Block, ...] = ()
        self._missing: frozenset[str] = frozenset()
        self._wanted = ""
        self._nr = 1
        self._watched: QWidget | None = None
        self.head = Head()
        self.body = FeedbackBody(desk.tasks)
        self.empty = EmptyCard()
        self.choosing = Choosing(self.body, desk, self)
        self.findings = Findings(self)
        # layout
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 18, 24, 16)
        whole.setSpacing(theme.space("m"))
        whole.addWidget(self.head)
        whole.addWidget(self.body, 1)
        whole.addWidget(self.empty, 1)
        self.empty.hide()
        # connections
        body = self.body
        # What goes out has the last words in it: first they are kept.
        for asked in (body.acts.print_asked, body.acts.save_asked, body.acts.message_asked):
            asked.connect(self._settle)
        self.giving = GivingOut(desk, body, self)
        self.saving, self.printing = self.giving.saving, self.giving.printing
        body.list.chosen.connect(self.open_block)
        body.checks.control_asked.connect(self._control)
        self.findings.found.connect(self._show_tips)
        body.preview.version_chosen.connect(self._look_at)
        body.preview.failed.connect(desk.failed)
        body.preview.drawn.connect(self._see_what_is_missing)
        body.acts.publish_asked.connect(self._publish)
        self.empty.acted.connect(self._begin)

    def show_workspace(self, workspace: Workspace, clock: Now) -> None:
        """Show this neighbourhood from now on."""
        if workspace is not self._workspace:
            self.body.panel.keep()
            self.findings.look_at(None, None)
            self.body.preview.forget()
            self._wanted = ""
        self._workspace = workspace
        self.refresh()

    def show_subject(self, subject: str) -> None:
        """Open the block with this number."""
        if subject.isdigit() and 1 <= int(subject) <= len(self._blocks):
            self.open_block(int(subject))

    @Slot()
    def refresh(self) -> None:
        """Read again."""
        if self._workspace is None:
            return
        self._reading = reading = read(self._workspace, self._desk.clock, self._wanted)
        nothing = reading is None or _says_nothing(reading)
        self.body.setVisible(not nothing)
        self.empty.setVisible(nothing)
        if reading is None or nothing:
            self._show_empty(reading)
        else:
            self._show(reading)
        self.shown.emit(reading)

    def _show(self, reading: Reading) -> None:
        assert self._workspace is not None
        self.choosing.be_about(self._workspace, reading.about.session_id, reading.leaflet, reading.cards)
        leaflet, choices, body = reading.leaflet, reading.choices, self.body
        told = self.tr("{0}. Bewoners beslissen of de folder duidelijk is.")
        self.head.show_title(self.tr("Folder"), told.format(leaflet.subtitle))
        locked = self._locked(reading)
        self._blocks = blocks_of(leaflet, choices.off if choices else MAY_BE_OFF)
        body.list.show_blocks(self._blocks, self._nr, may_switch=not locked)
        tell_about(body.panel, reading.about.session_id)
        body.panel.words.be_about(reading.about.session_id)
        body.panel.show_choices(choices, reading.shown.on, enabled=not locked)
        self._show_block()
        self._show_checks()
        body.preview.show_versions(reading.versions, reading.shown)
        body.preview.show_leaflet(leaflet)
        self.giving.show_leaflet(leaflet)
        gap = self.tr("Nog niet uit te geven. {0}").format(leaflet.gaps[0]) if leaflet.gaps else ""
        body.acts.allow_publishing(locked or gap)
        body.acts.show_tested(reading.tested)
        self.findings.look_at(self._workspace, reading)

    def _show_checks(self) -> None:
        assert self._reading is not None
        leaflet = self._reading.leaflet
        hints = leaflet.hints
        if self._missing:
            letters = " ".join(sorted(self._missing))
            hints += (self.tr("Deze tekens staan niet goed in de folder: {0}").format(letters),)
        self.body.show_checks(leaflet.gaps, hints, wanted=self._reading.choices is not None)

    @Slot(object)
    def _see_what_is_missing(self, made: Drawn) -> None:
        if made.missing != self._missing and self._reading is not None:
            self._missing = made.missing
            self._show_checks()

    def _show_empty(self, reading: Reading | None) -> None:
        self.findings.look_at(None, None)
        self.giving.show_leaflet(None)
        self._blocks = ()
        self.head.show_title(self.tr("Folder"), self.tr("Wat bewoners terughoren na de wijksessie."))
        if reading is None:
            told = self.tr("Na een wijksessie staat hier de folder voor bewoners. Hij vult zichzelf.")
            self.empty.tell(self.tr("Er is nog geen wijksessie."), told, self.tr("Naar het overzicht"))
        else:
            told = self.tr(
                "Na het stippen en op volgorde leggen staat hier de folder voor bewoners. "
                "Hij vult zichzelf: met wat stress geeft, wat helpt, en wat u samen afspreekt."
            )
            self.empty.tell(self.tr("Er is nog niets geteld."), told, self.tr("Naar de sessie"))

    def _locked(self, reading: Reading) -> str:
        """Say why nothing can be changed, or nothing when it can."""
        if reading.shown.frozen:
            return self.tr("Dit is een uitgave. Die verandert niet meer.")
        if self._workspace is not None and self._workspace.read_only is not None:
            return self.tr("Dit bestand kunt u bekijken, maar niet veranderen.")
        return ""

    @Slot(int)
    def open_block(self, nr: int) -> None:
        """Show this block, and the page it stands on."""
        if nr == self._nr or not self._blocks:
            return
        self._nr = nr
        self._show_block()
        self.body.list.choose(nr)
        self.body.show_panel()
        self.body.preview.show_block(self._blocks[nr - 1].unit)

    def _show_block(self) -> None:
        if self._reading is not None and self._blocks:
            choosing = self._reading.choices is not None
            locked = self._locked(self._reading)
            self.body.panel.show_block(
                self._blocks[self._nr - 1],
                choosing=choosing,
                locked=locked,
                places=self._reading.places,
                cards=self._reading.cards,
            )

    @Slot(str)
    def _look_at(self, version: str) -> None:
        self._wanted = version
        self.refresh()

    @Slot()
    def _begin(self) -> None:
        self._desk.place_chosen.emit("overview" if self._reading is None else "session", "")

    @Slot(tuple)
    def _show_tips(self, found: tuple[Finding, ...]) -> None:
        self.body.list.show_tips(tips(found))

    @Slot()
    def _control(self) -> None:
        self._settle()
        if self._workspace is None or self._reading is None:
            return
        session_id, locked = self._reading.about.session_id, bool(self._locked(self._reading))
        found = self.findings.read()
        dialog = ControlDialog(self._workspace, session_id, found, self, read_only=locked)
        dialog.block_asked.connect(self.open_block)
        dialog.open()

    @Slot()
    def _settle(self) -> None:
        """Keep what is being typed, and read it: what goes out has the last words in it."""
        self.body.panel.keep()
        self.refresh()

    @Slot()
    def _publish(self) -> None:
        self._settle()
        if self._reading is None or self._workspace is None:
            return
        from wijksessie.queries.telling_tests import Material, telling_tests

        about = self._reading.about
        on = self._reading.shown.on
        tests = telling_tests(self._workspace, about.session_id, Material.LEAFLET, on)
        alone = tests is not None and not tests.testers
        warning = self.tr("Nog niemand testte de folder. Vraag liever eerst 3 bewoners.") if alone else ""
        dialog = PublishDialog(self._workspace, about.session_id, on, about.today, self, warning)
        dialog.published.connect(self._published)
        dialog.open()

    @Slot(str)
    def _published(self, edition: str) -> None:
        self._wanted = edition
        self.refresh()
        self.body.acts.say(self.tr("Uitgegeven. U kijkt nu naar deze uitgave."))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt)
        """Watch the window, to keep what is being typed when it closes."""
        super().showEvent(event)
        if self._watched is not self.window():
            self._watched = self.window()
            self._watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt)
        """Keep what is being typed before the file is closed."""
        if event.type() is QEvent.Type.Close and watched is self._watched:
            self.body.panel.keep()
        return False


def _says_nothing(reading: Reading) -> bool:
    """Tell whether nothing was counted or promised yet, and nothing was published."""
    leaflet = reading.leaflet
    published = any(version.frozen for version in reading.versions)
    return not published and (leaflet.stress or leaflet.helps or leaflet.doing) is None
