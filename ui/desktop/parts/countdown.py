"""The countdown to the next message for residents: a big number, and a dot for every day."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import row
from ui.desktop.parts.icons import Icon
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from wijksessie.queries.overview import Countdown

_MOST_DAYS = 50
"""From here on it counts weeks: more dots nobody counts."""


class BigNumber(QWidget):
    """A number that is seen from across the room, and the word that belongs to it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = ""
        self._word = ""
        self._role = "op_accent"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_number(self, number: str, word: str, role: str) -> None:
        """Show a number and its word in the colour with this role."""
        self._number, self._word, self._role = number, word, role
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the room of the number, without the empty rows above its digits."""
        cap = QFontMetrics(theme.font("cijfer")).capHeight()
        return QSize(self._word_left() + self._word_width(), cap + theme.scaled(14))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint both on one line, one foot beside the other."""
        painter = QPainter(self)
        painter.setPen(theme.colour(self._role))
        baseline = QFontMetrics(theme.font("cijfer")).capHeight() + theme.scaled(5)
        painter.setFont(theme.font("cijfer"))
        painter.drawText(0, baseline, self._number)
        painter.setFont(theme.work_font(24, "kop"))
        painter.drawText(self._word_left(), baseline, self._word)
        painter.end()

    def _word_left(self) -> int:
        return QFontMetrics(theme.font("cijfer")).horizontalAdvance(self._number) + 10

    def _word_width(self) -> int:
        return QFontMetrics(theme.work_font(24, "kop")).horizontalAdvance(self._word)


class DayDots(QWidget):
    """A dot for every day (or week) that is left; the last, saffron, is the day itself. Rows of ten."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dots = 0
        self._kind = "ahead"
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_dots(self, dots: int, kind: str = "ahead") -> None:
        """Show so many dots. `kind` late shows days that are gone as rings, waiting as dotted rings."""
        self._dots, self._kind = dots, kind
        self.setFixedHeight(self.heightForWidth(self.width()))
        self.update()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 (Qt)
        """Tell that the dots grow with the width, up to a point."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 (Qt)
        """Return the height of the rows."""
        return ceil(self._dots / 10) * (self._side(width) + 7)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return a comfortable size."""
        return QSize(200, self.heightForWidth(240))

    @staticmethod
    def _side(width: int) -> int:
        return min(theme.scaled(24), max(round(width / 10 * 0.8), 8))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Keep the room for all rows at this width."""
        super().resizeEvent(event)
        self.setFixedHeight(self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint the rows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self._side(self.width())
        step = min((self.width() - side) / 9, side * 1.6)
        for number in range(self._dots):
            line, place = divmod(number, 10)
            role = "nu" if number == self._dots - 1 else "op_accent"
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(role))
            box = QRectF(place * step, line * (side + 7), side, side)
            if self._kind != "ahead":
                pen = QPen(theme.colour("stress" if self._kind == "late" else "accent_tint"), 2.5)
                if self._kind == "waiting":
                    pen = QPen(theme.colour("accent_tint"), 1.5)
                    pen.setDashPattern([2.2, 2.2])
                painter.setPen(pen)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                box.adjust(1.5, 1.5, -1.5, -1.5)
            painter.drawEllipse(box)
        painter.end()


class CountdownPanel(QFrame):
    """How long until residents must hear something: days, weeks, today, too late, or no date yet."""

    day_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("countdown")
        self._number = BigNumber()
        self._what = Text("", "tekst", "kop", wrap=True)
        self._when = Text("", "tekst", wrap=True)
        self._dots = DayDots()
        self._line = QFrame()
        self._line.setFixedHeight(2)
        self._line.setProperty("look", "count_line")
        self._icon = Icon("check", 22, theme.colour("op_accent"))
        self._before = Text("", "klein", wrap=True)
        self._choose = Button(self.tr("Kies een dag"), "countdownChoose")
        # layout
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 20, 20, 18)
        box.setSpacing(0)
        box.addWidget(self._number)
        box.addSpacing(theme.space("s"))
        box.addWidget(self._what)
        box.addWidget(self._when)
        box.addSpacing(theme.space("l"))
        box.addWidget(self._dots)
        box.addStretch(1)
        box.addWidget(self._line)
        box.addSpacing(10)
        foot = row(spacing="s")
        foot.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(self._before, 1)
        box.addLayout(foot)
        box.addWidget(self._choose)
        # connections
        self._choose.clicked.connect(self.day_asked)

    def show_countdown(self, countdown: Countdown | None, day: str) -> None:
        """Show the days to go. `day` is the date as residents read it."""
        late = countdown is not None and countdown.days < 0
        self._look("count_late" if late else "count", "inkt" if late else "op_accent")
        if countdown is None:
            self._tell("", "", self.tr("Nog geen datum"), self._no_date())
            self._dots.show_dots(30, "waiting")
        else:
            self._count(countdown, day)
        self._choose.setVisible(countdown is None)
        before = countdown.before if countdown is not None else None
        for widget in (self._line, self._icon, self._before):
            widget.setVisible(bool(before))
        self._before.setText(before or "")
        on_time = (before or "").endswith("op tijd")
        self._icon.show_icon("check" if on_time else "clock", theme.colour(self._role))

    def _no_date(self) -> str:
        return self.tr("Kies eerst een dag voor de wijksessie. Dan telt dit vak de dagen tot het bericht.")

    def _count(self, countdown: Countdown, day: str) -> None:
        days, until = countdown.days, countdown.what
        what = until.removeprefix("tot ")
        if days == 0:
            self._tell("0", self.tr("dagen"), self.tr("Vandaag: {0}").format(what), day)
            self._dots.show_dots(1)
        elif days < 0:
            word = self.tr("dag te laat") if days == -1 else self.tr("dagen te laat")
            self._tell(str(-days), word, what[:1].upper() + what[1:], self.tr("Dit was voor {0}").format(day))
            self._dots.show_dots(min(-days, _MOST_DAYS), "late")
        elif days > _MOST_DAYS:
            weeks, rest = divmod(days, 7)
            extra = self.tr("en 1 dag {0}") if rest == 1 else self.tr("en {1} dagen {0}")
            self._tell(str(weeks), self.tr("weken"), extra.format(until, rest) if rest else until, day)
            self._dots.show_dots(min(weeks, _MOST_DAYS))
        else:
            word = self.tr("dag") if days == 1 else self.tr("dagen")
            self._tell(str(days), word, until, day)
            self._dots.show_dots(days)

    def _tell(self, number: str, word: str, what: str, when: str) -> None:
        self._number.setVisible(bool(number))
        self._number.show_number(number, word, self._role)
        self._what.setText(what)
        self._when.setText(when)
        self.setAccessibleName(" ".join(part for part in (number, word, what, when) if part))

    def _look(self, look: str, role: str) -> None:
        self._role = role
        self.setProperty("look", look)
        for label in (self._what, self._when, self._before):
            label.setProperty("look", None if role == "inkt" else "on_accent")
        for widget in (self, self._what, self._when, self._before, self._line):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
