"""What the session needs: whether we want it, how much, who does it, and whether it is arranged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QBoxLayout

from ui.desktop import theme
from ui.desktop.parts.choices import Choice
from ui.desktop.parts.field import Field
from ui.desktop.parts.frames import Card, column
from ui.desktop.parts.text import Text
from ui.desktop.preparing.field_room import FieldRoom

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from ui.desktop.desk import Desk
    from wijksessie.queries.conditions import NeedView


class NeedCard(Card):
    """One need."""

    decided = Signal(str, object)
    arranged = Signal(str, object)
    written = Signal(object, str, str)

    def __init__(self, need: NeedView, parent: QWidget | None = None) -> None:
        super().__init__(f"need_{need.key}", parent=parent)
        # parts
        self.key = need.key
        self.setAccessibleName(need.label)
        self._hint = Text(need.hint, "klein", look="second", wrap=True)
        yes_no = ((True, self.tr("Ja")), (False, self.tr("Nee")))
        self.want = Choice(f"needWant_{need.key}", need.question, yes_no, need.key)
        self.done = Choice(
            f"needDone_{need.key}", self.tr("{0}: geregeld?").format(need.label), yes_no, need.key
        )
        self.detail = Field(f"needDetail_{need.key}", need.detail_label, "detail")
        self.by_whom = Field(f"needBy_{need.key}", self.tr("Wie regelt het?"), "by_whom")
        self._is_done = Text(self.tr("Is het geregeld?"), "tekst", "nadruk", wrap=True)
        # layout
        asked = column(spacing="xs")
        asked.addWidget(Text(need.question, "kop", wrap=True))
        asked.addWidget(self._hint)
        asked.addSpacing(4)
        asked.addWidget(self.want)
        asked.addStretch(1)
        told = column(spacing="s")
        told.addWidget(self.detail)
        told.addWidget(self.by_whom)
        told.addWidget(self._is_done)
        told.addWidget(self.done)
        told.addStretch(1)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.setSpacing(theme.space("xl"))
        self._across.addLayout(asked, 2)
        self._across.addLayout(told, 3)
        self.box.addLayout(self._across)
        self.setTabOrder(self.want, self.detail)
        # connections
        self.want.chosen.connect(self.decided)
        self.done.chosen.connect(self.arranged)
        for field in (self.detail, self.by_whom):
            field.written.connect(self._write)

    def show_need(self, need: NeedView) -> None:
        """Show what is kept; what is not wanted asks nothing more."""
        self.want.show_value(need.wanted)
        self.done.show_value(need.arranged if need.wanted else None)
        self.detail.show_text(need.detail)
        self.by_whom.show_text(need.by_whom)
        for part in (self.detail, self.by_whom, self._is_done, self.done):
            part.setVisible(bool(need.wanted))

    @Slot(str, str)
    def _write(self, key: str, text: str) -> None:
        self.written.emit(self.detail if key == "detail" else self.by_whom, self.key, text)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Put the fields under the question when there is little room."""
        super().resizeEvent(event)
        narrow = self.width() < theme.scaled(760)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._across.setDirection(way)


class NeedsRoom(FieldRoom):
    """The needs under each other, over the whole width."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "needs", "", parent)
        title = self.tr("Wat mensen nodig hebben")
        self.title.setText(title)
        self.setAccessibleName(title)
        self.tell(self.tr("Kies dit voordat u uitnodigt. De uitnodiging noemt wat er is."))
        self._cards: dict[str, NeedCard] = {}
        self.lay(1, 0)

    def refresh(self) -> None:
        """Read the needs again."""
        from wijksessie.queries.conditions import needs

        assert self.workspace is not None
        for nr, need in enumerate(needs(self.workspace, self.session_id)):
            card = self._cards.get(need.key)
            if card is None:
                card = self._cards[need.key] = NeedCard(need)
                card.decided.connect(self._decide)
                card.arranged.connect(self._arrange)
                card.written.connect(self._write)
                self.first.insertWidget(nr, card)
            card.show_need(need)

    @Slot(str, object)
    def _decide(self, key: str, wanted: bool | None) -> None:
        from wijksessie.commands.conditions.needs import want_need

        self.keep(None, self.tr("Bewaard"), want_need, self.session_id, key, wanted)

    @Slot(str, object)
    def _arrange(self, key: str, arranged: bool | None) -> None:
        from wijksessie.commands.conditions.needs import arrange_need

        said = self.tr("Geregeld") if arranged else self.tr("Nog niet geregeld")
        self.keep(None, said, arrange_need, self.session_id, key, bool(arranged))

    @Slot(object, str, str)
    def _write(self, field: Field, key: str, text: str) -> None:
        from wijksessie.commands.conditions.needs import describe_need

        detail, by_whom = (text, None) if field.key == "detail" else (None, text)
        self.keep(field, self.tr("Bewaard"), describe_need, self.session_id, key, detail, by_whom)
