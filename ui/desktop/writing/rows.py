"""One hint in the list: the words with their line, the easier ones as buttons, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import column
from ui.desktop.parts.keys import show_key
from ui.desktop.parts.text import Text
from ui.desktop.writing.strokes import below, paint_stroke, pen_colour

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from ui.desktop.writing.looks import Stroke

ACCEPT = "Ctrl ."
"""The key that takes the first wording."""

NEXT = "F8"
"""The key that goes to the next place."""

_MOST_BUTTONS = 3
_MOST_LETTERS = 36


@dataclass(frozen=True, slots=True)
class Line:
    """What a row shows. `nr` tells rows apart that show the same, such as long sentences that begin alike."""

    kind: str
    shown: str
    stroke: Stroke
    role: str
    why: str
    says: tuple[str, ...] = ()
    nr: int = 0


class MarkedWords(QWidget):
    """Words with the line they have in the text."""

    def __init__(self, line: Line, least: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = line
        self._least = least
        self.setObjectName("hintWords")
        self.setAccessibleName(line.shown)
        self.setFont(theme.font("tekst", "nadruk"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return room for the words, or more when rows under each other keep their buttons in line."""
        metrics = QFontMetricsF(self.font())
        wide = max(metrics.horizontalAdvance(self._line.shown) + 4, self._least)
        return QSize(round(wide), max(round(metrics.height()) + 2 * below(), theme.target("bureau")))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint words and line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        painter.setPen(theme.colour("inkt"))
        metrics = QFontMetricsF(self.font())
        foot = (self.height() + metrics.capHeight()) / 2
        painter.drawText(0, round(foot), self._line.shown)
        right = metrics.horizontalAdvance(self._line.shown)
        paint_stroke(painter, self._line.stroke, pen_colour(self._line.role), 0, right, round(foot))
        painter.end()


class HintRow(QWidget):
    """`taken` comes with the line and the wording, `fine` with the line.

    A click on a button leaves the keys in the text.
    """

    taken = Signal(object, str)
    fine = Signal(object)

    def __init__(self, line: Line, *, small: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.line = line
        name = f"hint_{line.kind}_{line.shown}_{line.nr}"
        self.setObjectName(name)
        self.setAccessibleName(f"{line.shown}. {line.why}")
        self.buttons: list[Button] = []
        for at, say in enumerate(line.says[:_MOST_BUTTONS]):
            shown = say if len(say) <= _MOST_LETTERS else say[:_MOST_LETTERS].rsplit(" ", 1)[0] + " …"
            button = in_reach(Button(shown, f"{name}_{at}", height=theme.target("bureau")))
            button.setAccessibleName(self.tr("Schrijf {0} voor {1}").format(say, line.shown))
            button.setToolTip(say if shown != say else "")
            button.setProperty("say", say)
            button.clicked.connect(self._take)
            self.buttons.append(button)
        self.good = quiet(self.tr("Is goed zo"), f"{name}Good")
        self.good.setAccessibleName(self.tr("Is goed zo: {0}").format(line.shown))
        self.why = Text(line.why, "klein", look="second", wrap=True)
        self.why.setObjectName(f"{name}Why")
        # layout
        holder = QWidget()
        self.flow = Flow(holder, gap=8, line_gap=4)
        self.flow.addWidget(MarkedWords(line, 0 if small else theme.scaled(132)))
        if self.buttons:
            arrow = Text("→", "tekst", "kop")
            arrow.setAccessibleName(" ")
            self.flow.addWidget(arrow)
        for button in (*self.buttons, self.good):
            self.flow.addWidget(button)
        box = column(spacing="xs")
        box.setSpacing(0)
        box.addWidget(holder)
        box.addWidget(self.why)
        self.setLayout(box)
        # connections
        self.good.clicked.connect(self._fine)

    def show_key(self, key: str) -> None:
        """Draw the key on the first wording, or take it away."""
        if self.buttons:
            show_key(self.buttons[0], key)

    @Slot()
    def _take(self) -> None:
        self.taken.emit(self.line, str(self.sender().property("say")))

    @Slot()
    def _fine(self) -> None:
        self.fine.emit(self.line)


def in_reach(button: Button) -> Button:
    """Let Tab reach a button; a click on it does not take the keys out of the text."""
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setProperty("slim", "yes")
    return button


def quiet(words: str, name: str) -> Button:
    """Return a button that does not ask for attention."""
    button = in_reach(Button(words, name, "plain", height=theme.target("bureau")))
    button.setFont(theme.font("klein", "kop"))
    return button
