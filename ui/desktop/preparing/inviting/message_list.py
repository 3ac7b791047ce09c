"""The six messages under each other, each with its day and how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from ui.desktop import theme
from ui.desktop.parts.frames import Card
from ui.desktop.parts.icons import paint_icon
from ui.desktop.preparing.inviting.words import when_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from wijksessie.queries.messages import MessageView
    from wijksessie.terms import MessageKind

_LEFT = 46


class MessageRow(QAbstractButton):
    """Its name, and below it when; a check when it was given, a flag when it is late."""

    def __init__(self, kind: MessageKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"message_{kind.value}")
        self.kind = kind
        self._below = ""
        self._icon = ""
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFont(theme.font("tekst", "kop"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_message(self, view: MessageView) -> None:
        """Show this message."""
        self.setText(view.label)
        self._below = when_words(view)
        self._icon = "check" if view.done else "warning" if view.late else "calendar"
        self.setAccessibleName(f"{view.label}. {self._below}")
        self.setMinimumHeight(self.heightForWidth(self.width()))
        self.update()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 (Qt)
        """Tell that long words need more lines."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 (Qt)
        """Return the height of the words at this width."""
        return max(theme.target("begeleider"), sum(self._heights(width)) + 18)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return a comfortable size."""
        return QSize(theme.scaled(280), self.heightForWidth(max(self.width(), theme.scaled(260))))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the smallest size."""
        return QSize(_LEFT + theme.scaled(120), theme.target("begeleider"))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Keep the room for all words at this width."""
        super().resizeEvent(event)
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Choose with Enter too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _heights(self, width: int) -> tuple[int, int]:
        room = QRect(0, 0, max(width - _LEFT - 12, 40), 10_000)
        wrap = Qt.TextFlag.TextWordWrap
        first = QFontMetrics(self.font()).boundingRect(room, wrap, self.text()).height()
        below = QFontMetrics(theme.font("klein")).boundingRect(room, wrap, self._below).height()
        return first, below

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint ground, sign and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        if chosen or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent" if chosen else "accent_tint"))
            radius = theme.measure("straal", "knop")
            painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        ink = theme.colour("op_accent" if chosen else "inkt")
        first, below = self._heights(self.width())
        top = (self.height() - first - below) // 2
        paint_icon(painter, self._icon or "calendar", QRectF(12, self.height() / 2 - 11, 22, 22), ink)
        room = self.width() - _LEFT - 12
        painter.setPen(ink)
        painter.setFont(self.font())
        painter.drawText(QRect(_LEFT, top, room, first), Qt.TextFlag.TextWordWrap, self.text())
        painter.setPen(ink if chosen else theme.colour("inkt_2"))
        painter.setFont(theme.font("klein"))
        painter.drawText(QRect(_LEFT, top + first, room, below), Qt.TextFlag.TextWordWrap, self._below)
        painter.end()


class MessageList(Card):
    """Choose which message is worked on; arrows go along the list."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("messageList", parent=parent)
        self.setAccessibleName(self.tr("De berichten"))
        self.box.setContentsMargins(8, 8, 8, 8)
        self.box.setSpacing(2)
        self.rows: dict[MessageKind, MessageRow] = {}
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._choose)

    def show_messages(self, views: Sequence[MessageView], kind: MessageKind) -> None:
        """Show these messages, of which `kind` is worked on."""
        for view in views:
            row = self.rows.get(view.kind)
            if row is None:
                row = self.rows[view.kind] = MessageRow(view.kind)
                self._group.addButton(row)
                self.box.addWidget(row)
            row.show_message(view)
            row.setChecked(view.kind is kind)

    @Slot("QAbstractButton*")
    def _choose(self, button: QAbstractButton) -> None:
        assert isinstance(button, MessageRow)
        self.chosen.emit(button.kind)
