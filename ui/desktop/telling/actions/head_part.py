"""The head of the chosen action: where it stands, what it asks for, and what can be done now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from ui.desktop import theme
from ui.desktop.gestures.statements import Light
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.choices import Choice
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import Card, clear, column, row
from ui.desktop.parts.text import Text
from ui.desktop.telling.actions.news_part import sign
from ui.desktop.telling.actions.pictures import ActionPicture
from ui.desktop.telling.actions.words import next_words, status_word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QWidget

    from wijksessie.queries.action_list import ActionDetail


class HeadPart(Card):
    """`page_chosen` comes with which part of the action to see."""

    news_asked = Signal()
    delete_asked = Signal()
    page_chosen = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("actionHead", parent=parent)
        # parts
        self.setAccessibleName(self.tr("De actie"))
        self._picture = ActionPicture(theme.scaled(64))
        self._label = Text("", "zin", wrap=True)
        self._label.setObjectName("actionTitle")
        self._where = row(spacing="s")
        self._lines = column(spacing="xs")
        self.news = Button(self.tr("Geef nieuws"), "actionTell", "primary", height=theme.target("bureau"))
        self.gone = Button(self.tr("Haal weg"), "actionDelete", "plain", height=theme.target("bureau"))
        self.pages = Choice(
            "actionPage",
            self.tr("Wat wilt u zien?"),
            (
                ("what", self.tr("Wat")),
                ("who", self.tr("Wie en wanneer")),
                ("check", self.tr("Voor iedereen?")),
                ("plan", self.tr("Hoort bij")),
                ("news", self.tr("Nieuws")),
            ),
            may_be_open=False,
        )
        # layout
        words = column(spacing="xs")
        words.addWidget(self._label)
        words.addLayout(self._where)
        top = row()
        top.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        self.box.addLayout(top)
        self.box.addLayout(self._lines)
        acts = Flow(gap=8, line_gap=8)
        acts.addWidget(self.news)
        acts.addWidget(self.gone)
        self.box.addLayout(acts)
        self.box.addWidget(self.pages)
        # connections
        self.news.clicked.connect(self.news_asked)
        self.gone.clicked.connect(self.delete_asked)
        self.pages.chosen.connect(self.page_chosen)

    def show_action(self, action: ActionDetail, photos: Mapping[str, QPixmap]) -> None:
        """Show where it stands."""
        self._picture.show_action(action.row, photos)
        self._label.setText(action.row.label)
        clear(self._where)
        status = action.row.status
        self._where.addWidget(Light("", theme.scaled(26)) if status is None else sign(status))
        stands = ", ".join(part for part in (status_word(status), action.row.owner) if part)
        self._where.addWidget(Text(stands, "tekst", "kop", wrap=True), 1)
        clear(self._lines)
        if coming := next_words(action.row):
            self._lines.addWidget(Text(coming[:1].upper() + coming[1:], "tekst", wrap=True))
        for line in dict.fromkeys((action.row.ask, *action.gaps)):
            if line:
                self._lines.addWidget(Text(line, "tekst", "kop", look="late", wrap=True))
        for line in action.hints[:2]:
            self._lines.addWidget(Text(line, "klein", look="second", wrap=True))
        told = self.tr("Bewoners weten dit al. Geef nieuws, dan blijft het eerlijk.")
        self.gone.forbid(told if action.row.told else "")
