"""Op papier: what to print for the session, as it comes out of the printer, and the bag to pack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.feedback.paper_act import Document, PaperAct
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.text import Text
from ui.desktop.preparing.playbook.drawing import file_words
from ui.desktop.preparing.playbook.preview import PaperPreview
from ui.desktop.preparing.room import Room
from ui.desktop.session.paper.bag import BagCard
from ui.desktop.session.paper.choices import BAG, ChoicesCard
from ui.desktop.session.paper.drawing import (
    TwinDrawn,
    TwinOrder,
    TwinSource,
    draw_twin,
    forget_papers,
    twin_bytes,
)

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from PySide6.QtGui import QResizeEvent

    from ui.desktop.desk import Desk
    from wijksessie.commands import Workspace

_CHOICE, _BESIDE = 360, 820
"""The width of the choice, and the least width of the page for both beside each other."""


class PaperRoom(Room):
    """At the left what to print, at the right the pages themselves, or the bag."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "twin", "", parent)
        # parts
        title = self.tr("Op papier")
        self.title.setText(title)
        self.setAccessibleName(title)
        self._source: TwinSource | None = None
        self.choices = ChoicesCard()
        self.preview = PaperPreview(desk.tasks, order=TwinOrder, way=draw_twin)
        self.bag = BagCard()
        self.paper = PaperAct(desk.tasks, self)
        self.print = Button(self.tr("Druk af"), "twinPrint", "primary")
        self.save = Button(self.tr("Bewaar als pdf"), "twinSave")
        self._told = Text("", "klein", "nadruk", wrap=True)
        self._told.setObjectName("twinTold")
        self._told.setVisible(False)
        # layout
        self.acts.addWidget(self.save)
        self.acts.addWidget(self.print)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(theme.space("l"))
        self._body.addWidget(self.choices)
        self._body.addWidget(self.preview, 1)
        self._body.addWidget(self.bag, 1)
        self.bag.hide()
        self.page.box.addWidget(self._told)
        self.page.box.addLayout(self._body, 1)
        self._lay()
        # connections
        self.choices.changed.connect(self._show_choice)
        self.bag.ticked.connect(self._pack)
        self.print.clicked.connect(self._print)
        self.save.clicked.connect(self._save)
        self.preview.drawn.connect(self._tell_missing)
        self.preview.failed.connect(desk.failed)
        self.paper.failed.connect(desk.failed)
        self.paper.saved.connect(self._tell_saved)
        self.paper.printed.connect(self._tell_printed)

    def show_session(self, workspace: Workspace, session_id: str, today: dt.date) -> None:
        """Show this session from now on; nothing of another one stays in sight."""
        if (workspace, session_id) != (self.workspace, self.session_id):
            self._source = None
            self.preview.forget()
            forget_papers()
        super().show_session(workspace, session_id, today)

    def refresh(self) -> None:
        """Read again; the pages are only drawn again when something in them changed."""
        from wijksessie.queries.twin import session_twin

        assert self.workspace is not None
        assert self.today is not None
        twin = session_twin(self.workspace, self.session_id)
        if twin is None or not twin.blocks:
            self._source = None
            why = self.tr("Zet eerst werkvormen in het programma. Dan komt hier wat u op papier nodig heeft.")
            self.choices.hide()
            self._show_right(bag=False)
            self.preview.say(why)
            self._allow(why)
            return
        self.choices.show()
        counted = self.tr("{0} tafels, {1} mensen.").format(len(twin.tables), twin.people)
        if not twin.people:
            counted = self.tr("Nog geen mensen aan tafel geteld: er zijn steeds 8 biljetten per tafel.")
        self.tell(self.tr("Zo kan de sessie doorgaan zonder laptop. {0}").format(counted))
        if self._source is None or (self._source.twin, self._source.made_on) != (twin, self.today):
            self._source = TwinSource(twin, self.today)
            self.choices.show_twin(twin)
            self.bag.show_lines(twin.packing)
        self._show_choice()

    @Slot()
    def _show_choice(self) -> None:
        if self._source is None:
            return
        self._allow("")
        bag = self.choices.chosen == BAG
        self._show_right(bag=bag)
        if not bag:
            self.preview.show_paper(self._source, self.choices.choice())

    def _show_right(self, *, bag: bool) -> None:
        self.bag.setVisible(bag)
        self.preview.setVisible(not bag)

    def _allow(self, why_not: str) -> None:
        self.print.forbid(why_not)
        self.save.forbid(why_not)

    @Slot(str, bool)
    def _pack(self, label: str, packed: bool) -> None:
        from wijksessie.commands.packing import set_packed

        assert self.workspace is not None
        set_packed(self.workspace, self.session_id, label, packed=packed)
        self.refresh()

    @Slot(object)
    def _tell_missing(self, made: TwinDrawn) -> None:
        letters = " ".join(sorted(made.missing))
        said = self.tr("Deze tekens heeft het lettertype niet: {0}. Schrijf ze met de hand.")
        self._tell(said.format(letters) if letters else "")

    @Slot(object)
    def _tell_saved(self, path: Path) -> None:
        self._tell(self.tr("Bewaard als {0}").format(path.name))

    @Slot(str)
    def _tell_printed(self, name: str) -> None:
        self._tell(self.tr("Naar de printer gestuurd."))

    def _tell(self, words: str) -> None:
        self._told.setText(words)
        self._told.setVisible(bool(words))

    @Slot()
    def _print(self) -> None:
        document = self._document()
        if document is not None:
            self.paper.print(document)

    @Slot()
    def _save(self) -> None:
        document = self._document()
        if document is not None:
            self.paper.save(document)

    def _document(self) -> Document | None:
        if self._source is None:
            return None
        name = " ".join(
            part for part in (self.tr("Op papier"), self._source.twin.title, self.choices.name()) if part
        )
        return Document(file_words(name), twin_bytes, (self._source, self.choices.choice()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Put the choice above the pages when there is no room beside them."""
        super().resizeEvent(event)
        self._lay()

    def _lay(self) -> None:
        beside = self.width() >= theme.scaled(_BESIDE)
        ways = QBoxLayout.Direction
        self._body.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        if beside:
            self.choices.setFixedWidth(theme.scaled(_CHOICE))
        else:
            self.choices.setMinimumWidth(0)
            self.choices.setMaximumWidth(16_777_215)
