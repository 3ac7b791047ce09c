"""Write short lines in columns (T03, T08, T17): one card or stop at a time, with what was said in columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.gestures.drafts import drafts_of, keep_draft
from ui.desktop.gestures.gesture import GestureWidget
from ui.desktop.gestures.pictures import picture_of
from ui.desktop.gestures.words import WordList, names_of
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import Card, clear, row
from ui.desktop.parts.text import Text
from wijksessie.techniques.gestures import WriteInColumns

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from ui.desktop.desk import Desk
    from wijksessie.queries.options import OptionView
    from wijksessie.queries.sheets import SheetView
    from wijksessie.techniques.base import Gesture

_SIGNS = {"plus": "+", "min": "−", "vraag": "?"}
_LEAST = 720


class ColumnsGesture(GestureWidget):
    """Type, Enter: it stands there. Tab goes to the next column, Page Down to the next card."""

    finished = Signal()

    def __init__(self, desk: Desk, gesture: Gesture, parent: QWidget | None = None) -> None:
        super().__init__(desk, gesture, parent)
        assert isinstance(gesture, WriteInColumns)
        # parts
        self._per_option = gesture.per_option
        self._sheet: SheetView | None = None
        self._data: dict[str, Any] = {}
        self._round = ("", "")
        self._at = 0
        self.columns: dict[str, WordList] = {}
        self._head = QWidget()
        self._before = Button(self.tr("Vorige"), "columnsBefore")
        self._after = Button(self.tr("Volgende"), "columnsAfter")
        self._picture = row()
        self._name = Text("", "zin", wrap=True)
        self._name.setObjectName("columnsName")
        self._nr = Text("", "tekst", look="second")
        self._nr.setObjectName("columnsNr")
        # layout
        line = row()
        line.addWidget(self._before)
        line.addStretch(1)
        line.addLayout(self._picture)
        line.addWidget(self._name, 3)
        line.addWidget(self._nr)
        line.addWidget(self._after)
        self._head.setLayout(line)
        self._head.setVisible(self._per_option)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(14)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.space("m"))
        whole.addWidget(self._head)
        whole.addLayout(self._sides)
        whole.addStretch(1)
        # connections
        self._before.clicked.connect(self._go_before)
        self._after.clicked.connect(self._go_after)

    def show_sheet(self, sheet: SheetView, data: Any) -> None:
        """Show what was said of the card that lies here."""
        new = (sheet.round_id, sheet.table.key) != self._round
        if new:
            self._round = (sheet.round_id, sheet.table.key)
            self._at = self._first_draft(sheet)
        self._sheet, self._data = sheet, dict(data or {})
        if not self.columns:
            self._make(sheet)
        self._show(anew=new)

    def take_keys(self) -> None:
        """Go to the first column."""
        if self.columns:
            next(iter(self.columns.values())).setFocus()

    def point_at(self, where: tuple[str, ...]) -> None:
        """Go to the card and the column a rule is about."""
        if self._sheet is None:
            return
        keys = [option.key for option in self._sheet.options]
        if self._per_option and where and where[0] in keys:
            self._at = keys.index(where[0])
            self._show(anew=True)
            where = where[1:]
        self.columns.get(where[0] if where else "", next(iter(self.columns.values()))).setFocus()

    def how(self) -> str:
        """Say how to type."""
        if self._per_option:
            return self.tr("Typ en druk op [Enter]. [Tab] is de volgende kolom, [PgDn] het volgende kaartje.")
        return self.tr("Typ en druk op [Enter]. [Tab] is de volgende kolom.")

    def progress(self) -> str:
        """Say of how many cards something was said."""
        if self._sheet is None:
            return ""
        if not self._per_option:
            lines = sum(len(self._data.get(key) or ()) for key in self.columns)
            return self.tr("{0} regels").format(lines) if lines != 1 else self.tr("1 regel")
        done = sum(any((self._data.get(option.key) or {}).values()) for option in self._sheet.options)
        return self.tr("{0} van {1} kaartjes").format(done, len(self._sheet.options))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Page Up and Page Down go to another card."""
        if self._per_option and event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._go(1 if event.key() == Qt.Key.Key_PageDown else -1)
            return
        here = self._typing_in()
        if event.key() == Qt.Key.Key_Down and here is not None and here.lines.rows:
            here.lines.rows[0].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 (Qt)
        """From the field of a column Tab goes to the next one; its lines are an arrow down."""
        here = self._typing_in()
        columns = list(self.columns.values())
        if forward and here is not None and here is not columns[-1]:
            columns[columns.index(here) + 1].setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return super().focusNextPrevChild(forward)

    def _typing_in(self) -> WordList | None:
        """The column in whose field somebody types."""
        return next((words for words in self.columns.values() if words.field.edit.hasFocus()), None)

    def _make(self, sheet: SheetView) -> None:
        for about in sheet.columns:
            words = WordList(f"column_{about.key}", about.label, hint=self.tr("Typ en druk op Enter"))
            words.changed.connect(self._keep)
            words.field.edit.textChanged.connect(self._keep_drafts)
            sign = _SIGNS.get(about.key, "")
            card = Card(f"columnCard_{about.key}")
            card.box.addWidget(Text(f"{sign}  {about.label}".strip(), "kop", wrap=True))
            card.box.addWidget(words)
            card.box.addStretch(1)
            self.columns[about.key] = words
            self._sides.addWidget(card, 1)

    def _option(self) -> OptionView | None:
        options = () if self._sheet is None or not self._per_option else self._sheet.options
        self._at = max(0, min(self._at, len(options) - 1))
        return options[self._at] if options else None

    def _show(self, *, anew: bool = False) -> None:
        option = self._option()
        said = (self._data.get(option.key) or {}) if option is not None else self._data
        names = names_of(self.workspace)
        for key, words in self.columns.items():
            words.field.know(names)
            draft = drafts_of(self.desk).get(self._place(key))
            words.show_lines(said.get(key) or (), anew=anew)
            if anew and draft is not None:
                words.resume(*draft)
            words.setEnabled(option is not None or not self._per_option)
        if self._per_option:
            self._show_head(option)

    def _place(self, column: str) -> tuple[str, ...]:
        option = self._option()
        return (*self._round, "" if option is None else option.key, column)

    def _first_draft(self, sheet: SheetView) -> int:
        """Which card has something half typed; the first one when none has."""
        typed = {place[2] for place in drafts_of(self.desk) if place[:2] == self._round}
        return next((nr for nr, option in enumerate(sheet.options) if option.key in typed), 0)

    @Slot()
    def _keep_drafts(self) -> None:
        column = next((key for key, words in self.columns.items() if words.field.edit is self.sender()), "")
        if column:
            keep_draft(self.desk, self._place(column), *self.columns[column].draft)

    def _show_head(self, option: OptionView | None) -> None:
        clear(self._picture)
        total = 0 if self._sheet is None else len(self._sheet.options)
        self._name.setText(self.tr("Er liggen nog geen kaartjes") if option is None else option.label)
        if option is not None and (picture := picture_of(option, theme.scaled(64))) is not None:
            self._picture.addWidget(picture)
        self._nr.setText(self.tr("{0} van {1}").format(self._at + 1, total) if total else "")
        self._before.forbid("" if self._at > 0 else self.tr("Dit is het eerste kaartje."))
        self._after.forbid("" if self._at < total - 1 else self.tr("Dit is het laatste kaartje."))

    @Slot(object)
    def _keep(self, lines: list[str]) -> None:
        column = next(key for key, words in self.columns.items() if words is self.sender())
        option = self._option()
        data = dict(self._data)
        part = dict(data.get(option.key) or {}) if option is not None else data
        part[column] = lines
        if not lines:
            del part[column]
        if option is not None:
            data[option.key] = part
            if not part:
                del data[option.key]
        self.typed.emit(data)

    @Slot()
    def _go_before(self) -> None:
        self._go(-1)

    @Slot()
    def _go_after(self) -> None:
        self._go(1)

    def _go(self, by: int) -> None:
        """Take what is half typed along to the disk, and lay the next card here."""
        if self._sheet is None or not 0 <= self._at + by < len(self._sheet.options):
            return
        for words in self.columns.values():
            if words.field.text():
                words.field.edit.returnPressed.emit()
        self._at += by
        self._show(anew=True)
        self.take_keys()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Put the columns under each other when there is little room."""
        super().resizeEvent(event)
        narrow = self.width() < theme.scaled(_LEAST)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._sides.setDirection(way)
