"""Werkvormen: the list, and the chosen technique beside it; one of the two where there is little room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.feedback.paper_act import Document, PaperAct
from ui.desktop.library.filters import Filters
from ui.desktop.library.rows import Row, RowList
from ui.desktop.library.technique_view import TechniqueView
from ui.desktop.library.technique_words import place_words, time_words
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import Card
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from PySide6.QtGui import QResizeEvent

    from ui.desktop.desk import Desk
    from wijksessie.commands import Workspace

_ONE_PANE = 900
"""Below this width (at 100 %) the list and the technique are not beside each other."""
_LIST = 350


class TechniquesPage(QWidget):
    """Find a technique, read it, print it, put it into the programme."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("techniquesPage")
        self._desk = desk
        self._workspace: Workspace | None = None
        self._session = ""
        self._today: dt.date | None = None
        self.filters = Filters()
        self.list = RowList("techniqueList")
        self.list.setAccessibleName(self.tr("Werkvormen"))
        self._none = Text(self.tr("Geen werkvorm past hierbij."), wrap=True)
        self._all = Button(self.tr("Toon alles"), "techniquesAll", height=theme.target("bureau"))
        self.view = TechniqueView()
        self.paper = PaperAct(desk.tasks, self)
        # layout
        self._finder = QWidget()
        left = QVBoxLayout(self._finder)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(theme.space("m"))
        card = Card("techniquesCard")
        card.box.setContentsMargins(2, 8, 2, 8)
        card.box.addWidget(self.list, 1)
        card.box.addWidget(self._none)
        card.box.addWidget(self._all)
        card.box.addStretch(0)
        left.addWidget(self.filters)
        left.addWidget(card, 1)
        self._panes = QStackedWidget()
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(theme.space("l"))
        self._one_pane: bool | None = None
        self._arrange()
        # connections
        self.filters.changed.connect(self._fill)
        self._all.clicked.connect(self.filters.clear)
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.list.activated.connect(self._open)
        self.list.clicked.connect(self._open)
        self.view.back_asked.connect(self._to_list)
        self.view.add_asked.connect(self._add)
        self.view.print_asked.connect(self._print)
        self.view.save_asked.connect(self._save)
        self.paper.saved.connect(self._saved)
        self.paper.printed.connect(self._printed)
        self.paper.failed.connect(desk.failed)

    def show_session(self, workspace: Workspace, session_id: str, today: dt.date) -> None:
        """Show what can be done for this session; an empty id when there is none yet."""
        self._workspace, self._session, self._today = workspace, session_id, today
        self.view.add.forbid("" if session_id else self.tr("Maak eerst een sessie in Voorbereiden."))
        if not self.list.rows.rows:
            self._fill()

    def show_technique(self, key: str) -> None:
        """Show the technique with this id, whatever was searched before."""
        if not self.list.choose(key):
            self.filters.clear()
            self.list.choose(key)
        if self._one_pane:
            self._panes.setCurrentWidget(self.view)

    @Slot()
    def _fill(self) -> None:
        from wijksessie.queries.library import technique_texts

        before = self.view.shown
        kept = [text for text in technique_texts() if self.filters.keeps(text)]
        self.list.rows.show_rows(
            [
                Row(
                    text.id,
                    text.name,
                    f"{time_words(text)}, {place_words(text)}",
                    self.tr("gevoelig") if text.sensitive else "",
                )
                for text in kept
            ]
        )
        self.list.setVisible(bool(kept))
        self._none.setVisible(not kept)
        self._all.setVisible(not kept)
        if kept and not self.list.choose(before):
            self.list.choose(kept[0].id)

    @Slot(QModelIndex, QModelIndex)
    def _choose(self, current: QModelIndex, before: QModelIndex) -> None:
        from wijksessie.queries.library import technique_text

        row = self.list.chosen()
        if row is not None and row.key != self.view.shown:
            found = technique_text(row.key)
            assert found is not None
            self.view.show_technique(found)

    @Slot()
    def _open(self) -> None:
        if self._one_pane:
            self._panes.setCurrentWidget(self.view)
            self.view.back.setFocus()

    @Slot()
    def _to_list(self) -> None:
        self._panes.setCurrentWidget(self._finder)
        self.list.setFocus()

    @Slot(str)
    def _add(self, key: str) -> None:
        from wijksessie.commands.programme import add_block

        assert self._workspace is not None
        add_block(self._workspace, self._session, technique=key)
        row = self.list.chosen()
        name = row.title if row is not None else key
        self._desk.done_said.emit(self.tr("In het programma gezet: {0}").format(name))

    @Slot(str)
    def _print(self, key: str) -> None:
        self.paper.print(self._document(key))

    @Slot(str)
    def _save(self, key: str) -> None:
        self.paper.save(self._document(key))

    def _document(self, key: str) -> Document:
        from exports.technique_card import technique_card_pdf
        from wijksessie.queries.library import technique_text

        found = technique_text(key)
        assert found is not None
        return Document(self.tr("Werkvorm {0}").format(found.name), technique_card_pdf, (found, self._today))

    @Slot(object)
    def _saved(self, path: Path) -> None:
        self.view.say(self.tr("Bewaard: {0}").format(path.name))

    @Slot(str)
    def _printed(self, name: str) -> None:
        self.view.say(self.tr("Afgedrukt: {0}").format(name))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Choose between one pane and two."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        one = self.width() < theme.scaled(_ONE_PANE)
        if one == self._one_pane:
            return
        self._one_pane = one
        for widget in (self._finder, self.view, self._panes):
            self._across.removeWidget(widget)
        self._finder.setMaximumWidth(16777215 if one else theme.scaled(_LIST))
        if one:
            self._panes.addWidget(self._finder)
            self._panes.addWidget(self.view)
            self._panes.setCurrentWidget(self._finder)
            self._across.addWidget(self._panes, 1)
            self._panes.show()
        else:
            self._panes.hide()
            self._across.addWidget(self._finder)
            self._across.addWidget(self.view, 1)
            self._finder.show()
            self.view.show()
        self._finder.setMinimumWidth(0 if one else theme.scaled(_LIST))
        self.view.stand_alone(one)
