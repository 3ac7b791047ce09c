"""From solution to promise (T21): what, who, when and the first step, in three columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.gestures.gesture import GestureWidget
from ui.desktop.gestures.promise_columns import PromiseColumns
from ui.desktop.gestures.promise_form import PromiseForm
from ui.desktop.gestures.words import names_of
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.text import Text
from ui.desktop.writing.attaching import tell_about
from wijksessie.terms import TechniqueId, WhoCan

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.desktop.desk import Desk
    from wijksessie.queries.sheets import SheetView
    from wijksessie.techniques.base import Gesture

_LEAST = 1000


class PromisesGesture(GestureWidget):
    """The form at the left makes or changes one promise; the list at the right is what the room sees."""

    finished = Signal()

    def __init__(self, desk: Desk, gesture: Gesture, parent: QWidget | None = None) -> None:
        super().__init__(desk, gesture, parent)
        # parts
        self._promises: list[dict[str, Any]] = []
        self._editing: int | None = None
        self._round = ("", "")
        self._check_round = ""
        self.form = PromiseForm(desk)
        self.list = PromiseColumns()
        self.warning = Text("", "tekst", "nadruk", wrap=True)
        self.warning.setObjectName("promiseWarning")
        self.check = Button(self.tr("Toets de oplossing (4 vragen)"), "promiseCheck", "plain")
        # layout
        right = QVBoxLayout()
        right.setSpacing(theme.space("s"))
        right.addWidget(self.warning)
        right.addWidget(self.list)
        right.addWidget(self.check)
        right.addStretch(1)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(14)
        self._sides.addWidget(self.form, 2)
        self._sides.addLayout(right, 3)
        # connections
        self.form.ready.connect(self._keep)
        self.list.picked.connect(self._pick)
        self.list.removed.connect(self._remove)
        self.check.clicked.connect(self._open_check)

    def show_sheet(self, sheet: SheetView, data: Any) -> None:
        """Show the promises on this sheet."""
        self._promises = [dict(promise) for promise in data or ()]
        self.form.offer(sheet.options, names_of(self.workspace))
        if (sheet.round_id, sheet.table.key) != self._round:
            self._round = (sheet.round_id, sheet.table.key)
            self._editing = None
            self.form.fill({})
            tell_about(self.form, sheet.session_id)
            self._check_round = self._find_check(sheet.session_id)
        if self._editing is not None and self._editing >= len(self._promises):
            self._editing = None
        words = {option.key: option.label for option in sheet.options}
        if self.list.show_promises(self._promises, words):
            self.form.what.setFocus()
        alone = sum(promise.get("kind") == WhoCan.SELF for promise in self._promises)
        much = 2 * alone > len(self._promises)
        said = self.tr("Meer dan de helft doen bewoners zelf. Vraag: wat doet een organisatie?")
        self.warning.setText(said if much else "")
        self.warning.setVisible(much)
        self.check.setVisible(bool(self._check_round))

    def take_keys(self) -> None:
        """Begin with what."""
        self.form.what.setFocus()

    def point_at(self, where: tuple[str, ...]) -> None:
        """Take up the promise a rule is about, at the field it is about."""
        if where and where[0].isdecimal() and int(where[0]) < len(self._promises):
            self._pick(int(where[0]))
            self.form.go_to(where[1] if len(where) > 1 else "")

    def how(self) -> str:
        """Say how to type."""
        return self.tr("[Tab] gaat naar het volgende veld. [Enter] in een veld zet de afspraak op de lijst.")

    def progress(self) -> str:
        """Say how many there are."""
        count = len(self._promises)
        return self.tr("1 afspraak") if count == 1 else self.tr("{0} afspraken").format(count)

    def _find_check(self, session_id: str) -> str:
        """The round in which solutions are looked at with the four questions (PH-08), if there is one."""
        from wijksessie.queries.session import session

        view = None if self.workspace is None else session(self.workspace, session_id)
        blocks = () if view is None else view.blocks
        found = (block.run_id for block in blocks if block.technique == TechniqueId.CHECK_FRAMEWORK)
        return next((run_id for run_id in found if run_id), "")

    @Slot(object)
    def _keep(self, promise: dict[str, Any]) -> None:
        promises = list(self._promises)
        if self._editing is None:
            promises.append(promise)
        else:
            promises[self._editing] = promise
        self._editing = None
        self.form.fill({})
        self.typed.emit(promises)
        self.form.what.setFocus()

    @Slot(int)
    def _pick(self, nr: int) -> None:
        self._editing = nr
        self.form.fill(self._promises[nr])
        self.form.what.setFocus()

    @Slot(int)
    def _remove(self, nr: int) -> None:
        self._editing = None
        self.form.fill({})
        self.typed.emit([promise for at, promise in enumerate(self._promises) if at != nr])

    @Slot()
    def _open_check(self) -> None:
        self.desk.place_chosen.emit("session", f"table/{self._check_round}")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Put the list under the form when there is little room."""
        super().resizeEvent(event)
        narrow = self.width() < theme.scaled(_LEAST)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._sides.setDirection(way)
