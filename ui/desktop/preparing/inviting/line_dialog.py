"""A way to send a message: how, to which people, by whom, and when when that is another day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot

from ui.desktop.parts.buttons import Button
from ui.desktop.parts.choices import Choice
from ui.desktop.parts.date_field import DateField
from ui.desktop.parts.dialog import Dialog
from ui.desktop.parts.field import Field
from ui.desktop.parts.text import Text
from wijksessie.terms import Channel

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtWidgets import QWidget

    from wijksessie.queries.messages import LineView, MessageView


class LineDialog(Dialog):
    """There is no room for the name of a resident: it asks for a group and for a role."""

    kept = Signal(object, str, str, object)

    def __init__(
        self, view: MessageView, line: LineView | None, today: dt.date, parent: QWidget | None = None
    ) -> None:
        super().__init__("", "lineDialog", parent, width=760)
        from wijksessie.queries.messages import channel_labels

        # parts
        self.set_title(view.label)
        self._message_day = view.due
        self._channel = Choice(
            "lineChannel", self.tr("Hoe?"), list(channel_labels().items()), may_be_open=False
        )
        self._audience = Field("lineAudience", self.tr("Aan welke mensen? Schrijf een groep, geen naam."))
        self._by = Field("lineBy", self.tr("Wie doet het? Schrijf een rol, zoals sleutelpersonen."))
        self._when = Choice(
            "lineWhen",
            self.tr("Wanneer?"),
            ((False, self.tr("Met het bericht mee")), (True, self.tr("Op een andere dag"))),
            may_be_open=False,
        )
        self._day = DateField("lineDay", today)
        self._problem = Text("", "tekst", "kop", look="late", wrap=True)
        self._problem.setObjectName("lineProblem")
        self._problem.hide()
        save = Button(self.tr("Bewaar"), "lineSave", "primary")
        back = Button(self.tr("Terug"), "lineCancel")
        # layout
        self._add(self.tr("Hoe?"), self._channel)
        self.box.addWidget(self._audience)
        self.box.addWidget(self._by)
        self._add(self.tr("Wanneer?"), self._when)
        self.box.addWidget(self._day)
        self.box.addWidget(self._problem)
        self.add_buttons(save, back)
        # connections
        if line is not None:
            self._channel.show_value(line.channel)
            self._audience.show_text(line.audience)
            self._by.show_text(line.by_whom)
        own = line is not None and line.due is not None and line.due != view.due
        self._when.show_value(own)
        self._day.setVisible(own)
        if line is not None and line.due is not None:
            self._day.choose(line.due)
        elif view.due is not None:
            self._day.choose(view.due)
        self._when.chosen.connect(self._show_day)
        save.clicked.connect(self._save)
        back.clicked.connect(self.reject)
        self._audience.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, words: str, part: QWidget) -> None:
        self.box.addWidget(Text(words, "tekst", "nadruk", wrap=True))
        self.box.addWidget(part)

    @Slot(str, object)
    def _show_day(self, key: str, own: object) -> None:
        self._day.setVisible(bool(own))
        self.fit()

    @Slot()
    def _save(self) -> None:
        channel = self._channel.value()
        if not isinstance(channel, Channel):
            self._problem.setText(self.tr("Kies eerst hoe het gaat."))
            self._problem.show()
            self.fit()
            return
        due = self._day.day() if self._when.value() else None
        self.kept.emit(channel, self._audience.text(), self._by.text(), due)
        self.accept()
