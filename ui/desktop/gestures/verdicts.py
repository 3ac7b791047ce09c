"""The toetsingskader (PH-08): four questions about every solution, a light with a shape, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.gestures.gesture import GestureWidget
from ui.desktop.gestures.pictures import picture_of
from ui.desktop.gestures.statements import paint_light
from ui.desktop.parts.field import Field
from ui.desktop.parts.frames import Card, row
from ui.desktop.parts.text import Text
from wijksessie.queries.options import mats
from wijksessie.techniques.gestures import ChooseOne
from wijksessie.terms import CHECK_FRAMEWORK

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from ui.desktop.desk import Desk
    from wijksessie.queries.sheets import SheetView
    from wijksessie.techniques.base import Gesture

_LETTERS = {"j": "ja", "e": "deels", "d": "deels", "n": "nee", "w": "weet_niet", "?": "weet_niet"}


class VerdictCell(QAbstractButton):
    """The answer to one question about one solution."""

    reached = Signal(object)

    def __init__(self, solution: str, criterion: str, said: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.solution, self.criterion, self.said = solution, criterion, said
        self._step = self._word = ""
        self.setObjectName(f"verdict_{solution}_{criterion}")
        self.setFont(theme.font("klein", "kop"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(said)

    def show_answer(self, step: str, word: str) -> None:
        """Show this answer, or none."""
        self._step, self._word = step, word
        self.setAccessibleName(f"{self.said}: {word or self.tr('nog leeg')}")
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return room for a light and its word."""
        word = QFontMetrics(self.font()).horizontalAdvance(self.tr("Weet ik niet"))
        return QSize(word + 56, max(theme.target("begeleider"), theme.scaled(56)))

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt)
        """Tell that the keys are here."""
        super().focusInEvent(event)
        self.reached.emit(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Leave arrows and letters to the gesture; Space is a tap."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def focus_outline(self) -> tuple[object, float]:
        """The cell paints its own focus."""
        return self.rect().adjusted(6, 6, -6, -6), theme.measure("straal", "knop")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint shape and word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = self.hasFocus()
        edge = 4.0 if here else 2.0
        painter.setPen(QPen(theme.colour("inkt" if here else "lijn_sterk"), edge))
        painter.setBrush(theme.colour("nu_tint" if here else "oppervlak"))
        radius = theme.measure("straal", "knop")
        inner = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        painter.drawRoundedRect(inner, radius, radius)
        if self._step:
            paint_light(painter, self._step, QRectF(10, (self.height() - 28) / 2, 28, 28))
            painter.setPen(theme.colour("inkt"))
            painter.setFont(self.font())
            room = QRectF(46, 0, self.width() - 50, self.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, self._word)
        painter.end()


class VerdictsGesture(GestureWidget):
    """A tap goes to the next answer; 1 ja, 2 een beetje, 3 nee, 4 weet ik niet fill and go on."""

    finished = Signal()
    reached = Signal(object)

    def __init__(self, desk: Desk, gesture: Gesture, parent: QWidget | None = None) -> None:
        super().__init__(desk, gesture, parent)
        self.setObjectName("verdictsGesture")
        self.data: list[dict[str, Any]] = []
        self._sheet: SheetView | None = None
        self._cells: list[VerdictCell] = []
        self._at: VerdictCell | None = None
        self._words: dict[str, str] = {}

    def _build(self, sheet: SheetView) -> None:
        card = Card("verdictsCard")
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        card.box.addLayout(grid)
        looks = {mat.key: mat for mat in mats()}
        self._words = {option.key: option.label for option in sheet.columns}
        for column, criterion in enumerate(CHECK_FRAMEWORK, start=1):
            mat = looks[criterion.value]
            head = row(spacing="s")
            picture = picture_of(mat, 40)
            if picture is not None:
                head.addWidget(picture)
            head.addWidget(Text(mat.label, "klein", "kop", wrap=True), 1)
            grid.addLayout(head, 0, column)
            grid.setColumnStretch(column, 2)
        grid.setColumnStretch(0, 3)
        for nr, option in enumerate(sheet.options, start=1):
            grid.addWidget(Text(option.label, "tekst", "kop", wrap=True), nr, 0)
            for column, criterion in enumerate(CHECK_FRAMEWORK, start=1):
                said = f"{option.label}, {looks[criterion.value].label}"
                cell = VerdictCell(option.key, criterion.value, said)
                cell.clicked.connect(self._tap)
                cell.reached.connect(self._reach)
                self._cells.append(cell)
                grid.addWidget(cell, nr, column)
        self._why = Field("verdictWhy", self.tr("Waarom?"), "why", hint=self.tr("In de woorden van de tafel"))
        self._why.written.connect(self._write_why)
        card.box.addWidget(self._why)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(card)
        box.addStretch(1)

    def show_sheet(self, sheet: SheetView, data: Any) -> None:
        """Show the answers of this table."""
        if self._sheet is None:
            self._build(sheet)
        self._sheet = sheet
        self.data = [dict(answer) for answer in data or ()]
        for cell in self._cells:
            step = str(self._answer(cell).get("verdict", ""))
            cell.show_answer(step, self._words.get(step, step))
        self._show_why()

    def _answer(self, cell: VerdictCell) -> dict[str, Any]:
        for answer in self.data:
            if (answer.get("solution"), answer.get("criterion")) == (cell.solution, cell.criterion):
                return answer
        return {}

    def _show_why(self) -> None:
        at = self._at
        self._why.setEnabled(at is not None and bool(self._answer(at)))
        if at is not None:
            self._why.label.setText(self.tr("Waarom? {0}").format(at.said))
            self._why.show_text(str(self._answer(at).get("why", "")))

    @Slot(object)
    def _reach(self, cell: VerdictCell) -> None:
        if cell is not self._at:
            self._at = cell
            self._why.forget()
        self._show_why()
        self.reached.emit(cell)

    def _put(self, cell: VerdictCell, step: str) -> None:
        """Tell all answers, with this one in them; the reason stays."""
        assert self._sheet is not None
        old = self._answer(cell)
        rest = [answer for answer in self.data if answer is not old]
        if step:
            answer = {"solution": cell.solution, "criterion": cell.criterion, "verdict": step}
            rest.append({**answer, **({"why": old["why"]} if old.get("why") else {})})
        order = [(other.solution, other.criterion) for other in self._cells]
        rest.sort(key=lambda answer: order.index((answer["solution"], answer["criterion"])))
        self.typed.emit(rest)

    @property
    def _steps(self) -> tuple[str, ...]:
        assert isinstance(self.gesture, ChooseOne)
        return tuple(map(str, self.gesture.steps))

    @Slot()
    def _tap(self) -> None:
        cell = self.sender()
        assert isinstance(cell, VerdictCell)
        cell.setFocus(Qt.FocusReason.MouseFocusReason)
        around = ("", *self._steps)
        now = str(self._answer(cell).get("verdict", ""))
        self._put(cell, around[(around.index(now) + 1) % len(around)])

    @Slot(str, str)
    def _write_why(self, _: str, text: str) -> None:
        from wijksessie.queries.identity import findings

        if self._at is None:
            return
        old = self._answer(self._at)
        if old:
            changed = {**old, "why": text.strip()}
            self._why.kept()
            self.typed.emit([changed if answer is old else answer for answer in self.data])
            found = findings(text)
            if found:
                self.told.emit(found[0].hint)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Digits and letters answer, arrows move, `T` goes to the reason."""
        at, text = self._at, event.text().lower()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self._why.edit.hasFocus():
            self._step(1)  # the field has told its text by now
            return
        if at is None or not at.hasFocus() or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
            return
        step = _LETTERS.get(text, "")
        if text in tuple("1234"):
            step = self._steps[int(text) - 1]
        moves = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 4, Qt.Key.Key_Up: -4}
        if step:
            self._put(at, step)
            if at is not self._cells[-1]:  # of the last one there may come a reason
                self._step(1)
        elif text == "t":
            self._why.edit.setFocus()
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._put(at, "")
        elif enter:
            self._step(1)
        elif event.key() in moves:
            self._step(moves[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        assert self._at is not None
        to = self._cells.index(self._at) + by
        if 0 <= to < len(self._cells):
            self._cells[to].setFocus(Qt.FocusReason.OtherFocusReason)
        elif to >= len(self._cells):
            self.finished.emit()

    def take_keys(self) -> None:
        """Go to the first question without an answer."""
        if self._cells:
            empty = next((cell for cell in self._cells if not self._answer(cell)), self._cells[0])
            empty.setFocus(Qt.FocusReason.OtherFocusReason)
            self._reach(empty)

    def how(self) -> str:
        """Return how to type."""
        return self.tr(
            "[1] ja [2] een beetje [3] nee [4] weet ik niet. [T] typ waarom. [Backspace] maakt leeg."
        )

    def progress(self) -> str:
        """Return how many questions were answered."""
        return self.tr("{0} van {1} vragen").format(len(self.data), len(self._cells))
